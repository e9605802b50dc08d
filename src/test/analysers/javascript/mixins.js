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

module.exports = cls => class Dimmed extends cls {
  async #lower(row) { return row - 1; }
};

function shaded(Base) {
  return class Shaded extends Base {
    shade() { return this.row; }
  };
}
