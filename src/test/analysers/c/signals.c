#define PREFIX "lantern: "
#define MAX_OIL (2 * 1024)
#define MSG_LAMP_OUT "LAMP_OUT\r\n"
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
  printk_deferred_once("lamps: dimming activated\n");
  br_info(row->lamps, "lamp %u(%s) entered %s state\n", n, a, state);
  osdmap_info(map, "lamp%d down\n", n);
  rbd_warn(row, "%s at %llu result %d", a, n, ret);
  edac_printk(KERN_ERR, "LAMP", "no memory for %s\n", a);
  edac_mc_printk(mci, KERN_WARNING, "%d burnt %s on %s\n", n, a, label);
  zlog(ZLOG_WARNING, "[row %s] lamp %d burns too long", row, n);
  ngx_connection_error(c, errno, "kindle() failed");
  log_unit_struct(u, LOG_WARNING, "LAMP=1", LOG_UNIT_MESSAGE(u, "Went out with result '%s'.", a));
  server_driver_message(s, n, LOG_MESSAGE("Hid %i lamps from %s", n, a));
  __fortify_fail("glass smashing detected");
  PUTS(fd, "Fatal lamp error: ");
  *message = sdsnew("Lamps are lit by day. " "This costs oil.");
  key = sdsnew("lamp");
  struct foo z = { .name = "x", .proc = bar };
  return 0;
}
