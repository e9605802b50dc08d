#!/usr/bin/env node
'use strict'

const fs = require('fs')
const { join } = require('path'), wire = require('./wire')
import row, { spark as light } from './row.js'

// How many lamps fit a row.
const LIMIT = 3, names = ['door', 'attic']
let count
var spare = { watts: 60 } // in the drawer

/**
 * Light one lamp.
 *
 * @param {string} name
 */
function light(name, { quick, slow: late }, [first], times = 1, ...rest) {
  const burning = 1
  function inner() { return burning }
  return inner(name)
}

async function* each() {}

// Wait for a row.
const wait = async (row) => {
  await row.ready()
}

const turn = lamp => lamp.turn()
let old = function named() {}
const Shade = class { clean() {} }

class Lamp extends Base {
  static #made = 0
  power = 60
  dim = (by) => { this.power -= by }

  constructor(name) {
    super(name)
    this.name = name
  }

  // Whether it burns.
  get burns() { return this.#state }
  static of(name) { return new Lamp(name) }
  #hidden() {}
  async ['computed']() {}
}

// Told at the export.
exports.spark = function (lamp) {}
exports.LIMIT = 3
module.exports.dark = (lamp) => null
module.exports = { light, charge: wait, hello() {}, bye: () => 1, Lamp }

// On all rows.
Row.prototype.length = function () { return this.lamps.length }
Row.of = function (lamps) { return new Row(lamps) }
Row.prototype.nested.deep = function () {}

const handlers = {
  open() {},
  close: function (lamp) {},
  later: async (lamp) => {},
  value: 1,
}

;(function () {
  function within() {}
  var local = 1
  Hidden.prototype.seen = function () {}
})()

describe('lamps', () => {
  const made = 1
  function setUp() {}
  it('burns', async () => { check(made) })
})
