package lantern

import (
	"errors"
	"fmt"
	"log"
	"os"
)

// Trim leaves where there is nothing to trim.
func (l *Lantern) Trim(wick *Wick) error {
	if wick == nil {
		return errors.New("no wick to trim")
	}
	if l.oil >= minOil && !l.tilted {
		return nil
	}
	length, err := wick.measure()
	if err != nil {
		return fmt.Errorf("cannot measure the wick: %w", err)
	}
	log.Print("wick is long: ", length)
	length, err = wick.cut()
	log.Printf("cut the wick to %d", length)
	if !l.lit {
		log.Print("lamp is dark")
	} else if length < 3 {
		return errors.New("wick is too short")
	} else {
		log.Print("lamp burns on")
	}
	return errors.New("wick does not burn")
}

func (l *Lantern) Watch(lamps []Lamp) {
	for _, lamp := range lamps {
		if lamp.Name == "" {
			continue
		}
		switch lamp.State {
		case Lit:
			if lamp.Oil > minOil {
				break
			}
			log.Printf("lamp %s burns low", lamp.Name)
		default:
			if !lamp.Clean {
				panic("lamp is full of soot")
			}
			log.Printf("lamp %s is ready", lamp.Name)
		}
		if ok := lamp.check(); ok {
			defer func() {
				if r := recover(); r == nil {
					return
				}
				log.Print("lamp fell over")
			}()
		}
	}
	if l.store != nil {
		log.Print("oil is in store")
	} else {
		os.Exit(3)
	}
	if len(lamps) == 0 || l.keeper == "" {
		log.Fatal("nobody to light a lamp")
	}
	log.Print("all lamps are watched")
	for i := 0; i < 3; i++ {
		if l.oil == 0 {
			return
		}
	}
	l.oil--
	log.Print("some oil is gone")
}
