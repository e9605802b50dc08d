const trace = (text, ...rest) => {
  logger.debug(text, ...rest);
};

class Lamp {
  say(message) {
    console.warn(`lamp: ${message}`);
  }

  burn(lamp) {
    trace('oil of %s runs low', lamp);
    this.say('wick is too ' + 'short');
  }
}
