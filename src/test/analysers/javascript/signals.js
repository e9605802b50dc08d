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
  return -1;
}
