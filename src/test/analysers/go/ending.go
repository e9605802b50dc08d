package lantern

func NoNewlineAtTheEnd() {}