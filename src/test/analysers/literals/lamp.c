/* don't "begin a string in here that never ends */
#define NO_LIGHT(lamp) \
	say(lamp, "No light from %s: " \
		"the row is dark", lamp)
static const char *reasons[] = {
	[1] = "the lantern has no oil left for %s",
	[2] = "the wick of lamp %d is " "burnt down to the end",
	[3] = "it's out", /* an apostrophe's no quote */
	[4] = "Dependency failed for %s.",
	[5] = "dependency failed for %s",
};
