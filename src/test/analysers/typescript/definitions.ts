import type { Wire } from './wire';
import fs = require('fs');

/** What shines. */
export interface Shining<T> extends Base {
  readonly watts: number;
  name?: string; // as people say
  light(by: T): void;
  (call: string): T;
  [key: string]: unknown;
}

// Names of rows.
export type Rows<K> = { [P in keyof K]: string } | 'none';
type Local = Array<Wire>;

export enum Colour { Red = 1, Green }
declare const enum Hidden { Deep }

@Injectable()
export abstract class Lamp<T> extends Base<T> implements Shining<T> {
  @Input() private readonly state: string = 'dark';
  static count?: number;
  handler = (event: Event) => { this.go(event); };

  constructor(private wire: Wire, public q?: string) { super(); }

  /** Told without a body. */
  abstract run(): void;
  protected async go<U>(a: U): Promise<U> { return a as Known; }
  get burns(): boolean { return true; }
  over(x: string): void;
  over(x: any) { return LIMIT; }
}

export function light(a: string): void;
export function light(a: any, b?: Option, ...c: string[]): asserts a is string {}

export const LIMIT: number = 3;
export const wait = async <U,>(x: U): Promise<void> => {};
let count!: number;

namespace Wires.Inner {
  export const inside = 1;
  export function connect() {}
}

declare module 'foreign' {
  export function foreign(): void;
}

declare function ambient(a: number): string;
abstract class Odd {}
export default class Named {}
