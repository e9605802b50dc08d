// Lights all.
module.exports = async (lamps) => {
  await each(lamps)
}
