static void burn_out(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	exit(1);
}

static void lamp_say(struct lamp *lamp, int level, const char *msg)
{
	serverLog(level, "lamp: %s", msg);
}

static int lamp_no(struct lamp *lamp, const char *why)
{
	lamp_say(lamp, LL_WARNING, why);
	return -1;
}

static int lamp_name(const char *name)
{
	printf("%s\n", name);
	return 0;
}

int light(struct lamp *lamp)
{
	if (!lamp)
		burn_out("no lamp number %d\n", lamp->number);
	lamp_say(lamp, LL_NOTICE, "wick is " "dry");
	lamp_name("red");
	return lamp_no(lamp, "oil runs low");
}
