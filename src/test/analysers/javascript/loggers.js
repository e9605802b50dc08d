trace('lamp ' + lamp + ' is lit');
log(LogVerbosity.ERROR, 'cannot light lamp ' + lamp);
this.trace('lamp');
errors.push(`no lamp is called ${lamp}`);
