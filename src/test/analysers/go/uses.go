package lantern

import (
	"fmt"
	str "strings"

	"example.org/lamps/v3"
	"gopkg.in/yaml.v2"
)

const limit = 3

type lamp struct {
	name string
	next *lamp
}

var spare lamp

func newLamp(name string) *lamp { return &lamp{name: str.TrimSpace(name)} }

func (l *lamp) burn(times int) error {
	if times > limit {
		return fmt.Errorf("%s: more than %d", l.name, limit)
	}
	for l := l.next; l != nil; l = l.next {
		l.burn(times - 1)
	}
	return nil
}

func shadows(limit int) int {
	spare := newLamp("spare")
	newLamp := func(string) int { return limit }
	return newLamp(spare.name)
}

func afterTheScope() {
	if spare := lookup(); spare != nil {
		spare.burn(1)
	}
	spare.burn(2)
	switch limit := spare.next; {
	case limit == nil:
	}
	go newLamp("a"); defer newLamp("b")
	handlers[limit](limit)
	convert[int, string](limit)
	lamps.Convert[int](limit)
	(newLamp)("c")
	yaml.Unmarshal(nil, &spare)
}

func keys() map[string]lamp {
	name := "key"
	return map[string]lamp{name: {name: name, next: nil}, lamps.Default: spare}
}

func asserts(value any) (out lamps.Lamp, err error) {
	switch typed := value.(type) {
	case lamp:
		return lamps.Lamp(typed.name), nil
	case *lamps.Lamp, error:
		_ = typed
	}
	ch := make(chan lamp, limit)
	select {
	case got, ok := <-ch:
		use(got, ok)
	case ch <- spare:
	}
outer:
	for i := range limit {
		if i == 2 {
			break outer
		}
	}
	return value.(lamps.Lamp), error(nil)
}
