const fs = require('fs')
const { join } = require('path')
const LIMIT = 3

function charge (lamp, { names }, ...rest) {
  for (const name of names) {
    lamp.power[name] += LIMIT
  }
  for (let i = 0; i < LIMIT; i++) { rest.push(i) }
  try {
    fs.readFileSync(join('a', lamp?.name), { encoding: 'utf8', LIMIT })
  } catch (err) {
    throw new Dark(`no light in ${lamp} or ${elsewhere}`, { cause: err })
  }
  const [one, two = LIMIT] = names
  return names.map(each => charge(each, one, two, outer)).filter(Boolean)
}

class Row extends Lamp {
  all () { return charge(this.first, Row.count, this.#secret()) }
}

charge(charge)
handlers[0](LIMIT)
lamps.on('dark', charge).once('lit', function () { charge() })
