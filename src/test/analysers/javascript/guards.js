function trim(wick, oil) {
  if (!wick) {
    throw new Error('no wick to trim');
  }
  if (oil === 0) return;
  console.log('wick is dry');
  lamps.forEach((lamp) => {
    if (lamp.lit && lamp.clean) return;
    console.log('lamp is dark');
  });
  if (oil > 3) {
    console.log('oil is enough');
  } else if (oil < 1) {
    process.exit(1);
  } else {
    console.error('oil runs out');
  }
  console.log('trimming is over');
}
