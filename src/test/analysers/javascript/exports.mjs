import fs from 'node:fs'
import * as path from 'node:path'

// The first.
export default function main() {}
/** Above the export. */
export const LIMIT = 3, wait = async () => {}
export let count = 0
export class Lamp {
  light() {}
  #dim() {}
}
function later() {}
function never() {}
export { later as soon }
export * from './row.mjs'
