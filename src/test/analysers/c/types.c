/* One lamp of the row. */
struct lamp {
	int level;		/* 0 is dark */
	const char *name, **aliases;
	unsigned int on : 1;
	int history[8][2];
	int (*write)(struct lamp *lamp, int level);
	void *(*open)(const char *name);
	struct {
		int soft, hard;
	} limits;
	union {
		long raw;
		double scaled;
	};
	struct shelf {
		int place;
	} *shelf;
	struct lamp *next;
};

struct forward;

union value { int number; char *text; };

/// How it shines.
enum colour {
	RED,          // the first
	GREEN = 0x2,
	/* Behind the others. */
	BLUE,
};

enum { FIRST_FLAG = 1 << 0, SECOND_FLAG = 1 << 1 };

typedef unsigned long ticks_t;
typedef struct lamp lamp_t, *lamp_ref;

/* Has no other name. */
typedef struct {
	int width;
} size;

typedef struct node {
	struct node *next;
} node_t, *node_ref;

typedef enum { LOW, HIGH } level_t;
typedef union { int a; float b; } number_t;
typedef int (*compare)(const void *left, const void *right);
typedef void *(*allocate)(unsigned long size);
typedef int callback(void *data);
typedef char line[80];
