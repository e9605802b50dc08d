const prefix = 'lantern: ';
function f(a) {
  if (a === 1) {
    console.error(`cannot open ${a.b} of\n ${c}`, err);
  } else if (b) { logger.warn({lamp: 1, b}, 'lamp is ' + 'dark'); }
  else throw new Error("bad " + a);
  try { x(); } catch (e) { log.info('x %s', a); }
  switch (a) { case 1: process.exit(2); default: y(); }
  const z = process.env.HOME || process.env['X'];
  new client.Counter({ name: 'x_total', help: 'how', labelNames: ['a'] });
  E('ERR_LAMP_OUT', 'Lamp %s went out', Error);
  E('dark', 'not an error');
  call.cancelWithStatus(Status.DARK, 'Oil spent');
  done({ code: Status.DARK, details: 'Lamp dropped' });
  return -1;
}
