export function trim(wick: Wick | undefined): void {
  if (wick === undefined) {
    return;
  }
  console.log(`wick is ${wick.length} long`);
}
