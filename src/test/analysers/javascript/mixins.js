// Adds light.
const Lit = (Base) => class extends Base {
  light() { console.log(`lamp of ${this.row} is lit`); }
};

// Adds dark.
export const Dark = Base => class Darkened extends Base {
  wick = 1;
  darken(row) { return row; }
};

const plain = (a) => a;
