/* Before the trouble. */
int before(void) { return 1; }

int unbalanced(int a)
{
#ifdef ONE
	if (a) {
#else
	if (!a) {
#endif
		work(a);
	}
	return a;
}

<<<<<<< HEAD
int ours(void) { return before(); }
=======
int theirs(void) { return before(); }
>>>>>>> feature

FOREACH(item, list) {
	visit(item);
}

int later(void)
{
	call(
}

static int last(int a) { return a; }
