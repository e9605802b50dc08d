#define HALF(x) ((x) / 2)

typedef struct lamp lamp;
static int level;
static int read_level(void) { return level; }

int uses(lamp *one, int (*callback)(int), const char *name)
{
	int level = read_level();
	lamp **rows = (lamp **)allocate(sizeof(lamp *), HALF(level));
	struct shelf *shelf = one->shelf;
	if (level == LEVEL_MAX && callback(level))
		goto out;
	one->operations->write(name);
	(*one->hook)(name);
	(*global_hook)(name);
	signal(SIGTERM, handle);
	rows[0]->names[level] = name;
	register_all((struct row) { .first = one, .level = level });
	switch (level) {
	case RED:
		return -EINVAL;
	}
out:
	return read_level() + level;
}

int after(void) { return level; }
