#include <stdio.h>
#include "lamp.h"

/* Lights the lamp.
 * Gives 0 when it burns. */
int lamp_light(struct lamp *lamp, int level)
{
	return set_level(lamp, level);
}

// Known in this file only.
static int set_level(struct lamp *lamp, int level) {
	return lamp->write(lamp, level);
}

static inline __attribute__((always_inline)) unsigned long
ticks(void)
{
	return now() / TICK;
}

struct lamp *lamp_find(const char *name) { return NULL; }

char **lamp_names(void) { return names; }

const char *(lamp_word)(int level) { return words[level]; }

/* Gives a function. */
int (*lamp_handler(int signal))(int)
{
	return handlers[signal];
}

int old_style(name, level)
	char *name;
	int level;
{
	return strlen(name) + level;
}

/* Prototypes say that there is a function, not what it does. */
int lamp_dim(struct lamp *lamp, int by);
extern void lamp_off(struct lamp *lamp);

#ifdef LAMP_TRACE
void lamp_trace(const char *format, ...)
{
	vprint(format);
}
#else
void lamp_trace(const char *format, ...) {}
#endif

#if LEVELS > 3
static void many(void) { }
#elif LEVELS > 2
static void some(void) { }
#endif

LAMP_API int lamp_version (void) {
	return 3;
}

int
main(int argc, char **argv)
{
	struct local { int field; } one = { 1 };
	static int calls;
	enum { ON, OFF } state = ON;
	for (int i = 0; i < argc; i++)
		puts(argv[i]);
	return one.field + calls + state;
}
