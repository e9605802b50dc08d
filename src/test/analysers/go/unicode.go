package lantern

// 🔥 burns; the offsets behind it must hold. Grüße, 世界.
const Flame = "🔥🔥" // 🔥

// Größe is a letter case beyond ASCII.
func Größe(名前 string) string { return 名前 + "🔥" }

func 点灯() { Größe(Flame) }

type Éclair struct{ Ünder int /* 🔥 */; ascii string }
