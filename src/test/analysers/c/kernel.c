/* Turns a lamp on. */
SYSCALL_DEFINE2(lampon, const char __user *, name, int, level)
{
	struct lamp *lamp = find_lamp(name);

	return set_level(lamp, level);
}

SYSCALL_DEFINE0(lampsync)
{
	return sync_all();
}

COMPAT_SYSCALL_DEFINE1(lampoff, compat_ulong_t, place) {
	return off(place);
}

BPF_CALL_2(bpf_lamp_level, struct lamp *, lamp, u32, place)
{
	return lamp->level[place];
}

static DEFINE_MUTEX(lamp_lock);
DEFINE_SPINLOCK(row_lock);
DEFINE_PER_CPU(struct lamp_row, lamp_rows);
static DEFINE_PER_CPU_ALIGNED(int, lamp_count) = 3;
static LIST_HEAD(lamps);
static DECLARE_WORK(dim_work, dim_lamps);
static DEVICE_ATTR_RO(level);
DEVICE_ATTR(colour, 0644, colour_show, colour_store);
static DEFINE_IDA(ids), DEFINE_IDA(more);

EXPORT_SYMBOL(lamp_find);
EXPORT_SYMBOL_GPL(lamp_drop);
static int debug;
module_param(debug, int, 0644);
MODULE_PARM_DESC(debug, "Say what happens");
module_param_named(slow, slowly, bool, 0444);

TRACE_EVENT(lamp_lit,

	TP_PROTO(struct lamp *lamp, int level),

	TP_ARGS(lamp, level),

	TP_STRUCT__entry(
		__field(int, level)
	),

	TP_fast_assign(
		__entry->level = clamp_level(level);
	),

	TP_printk("level=%d", __entry->level)
);

/* The first thing that runs. */
asmlinkage __visible void __init __no_sanitize_address start_row(void)
{
	row_init();
}

static noinline int __init lamp_init(char *name __maybe_unused)
	__acquires(&row_lock)
{
	return 0;
}
module_init(lamp_init);

/* Says it as printf would. */
__printf(1, 2)
void lamp_say(const char *format, ...)
{
}

static struct lamp_operations operations __read_mostly = {
	.light = lamp_light,
};

struct lamp_row {
	int __percpu *counts;
	struct lamp lamps[] __counted_by(count);
} ____cacheline_aligned_in_smp;

#define __lamp_init __init
#define DEFINE_LAMP(name) \
	struct lamp name = { 0 }

TEST(lamp_burns)
{
	expect(burns());
}

static void uses(void)
{
	DEFINE_WAIT(wait);
	for_each_lamp(lamp) {
		mutex_lock(&lamp_lock);
	}
	list_for_each(lamp, &lamps)
		drop(lamp);
}

DEFINE_UNCLOSED(

TRACE_EVENT(lamp_out,

	TP_PROTO(struct lamp *lamp, int reason),

	TP_ARGS(lamp, reason),

	TP_STRUCT__entry(
		__field(u32,	place)
	),

	TP_fast_assign(
		__entry->place = lamp->place;
	),

	TP_printk("place=%u reason=%s", __entry->place, show_reason(__entry->reason))
);
