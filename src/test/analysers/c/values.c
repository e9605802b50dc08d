/* How many. */
int lamps = 3;
static const char *names[] = {"one", "two"};
int first, *second, third[4];
extern int elsewhere;
const struct operations lamp_operations = {
	.open = lamp_open,
	.close = lamp_close,
};

static struct {
	int calls;
	long bytes;
} statistics;

struct point { int x, y; } origin = {0, 0}, *cursor;

int (*handler)(int) = default_handler;
static void (*hooks)(void);
volatile unsigned long counter;
struct lamp *rows[4][2];

/* At most this many. */
#define LAMPS_MAX (16 * 1024) /* each */
#define LAMPS_GUARD
#define lamp_of(p, m) \
	((struct lamp *)((char *)(p) - offsetof(struct lamp, m)))

#ifndef LAMP_LEVEL
#define LAMP_LEVEL 1
#endif

#undef LAMP_LEVEL
