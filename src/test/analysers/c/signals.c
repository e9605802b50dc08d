#define PREFIX "lantern: "
#define MAX_OIL (2 * 1024)
static const struct option opts[] = {
  {"oil", required_argument, 0, 'o'},
};
int f(char *a) {
  if (a == NULL) {
    serverLog(LL_WARNING, "Fatal: can't open "
      "%s: %s", a, strerror(errno));
    return -1;
  } else if (x) pr_err(PREFIX "bad %" PRIu64 "\n", b->c);
  printk(KERN_ERR "oops %pI4\n", &x);
  switch (a[0]) { case 'x': dev_warn(&dev->d, "no %d", 1); break; default: exit(2); }
  GF_LOG_OCCASIONALLY(n, a, GF_LOG_WARNING, "%s on %s failed", "light", a);
  chunk_printf(b, "Lamp %s is out", a);
  APPEND_STAT("lit_lamps", "%u", lamps);
  ha_warning("no oil for lamp '%s'.\n"
    "   | Fill it before the night.\n", a);
  struct foo z = { .name = "x", .proc = bar };
  return 0;
}
