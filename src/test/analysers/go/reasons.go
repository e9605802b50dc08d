package lantern

type LampPhase string

// What a lamp may be.
const (
	Lit   LampPhase = "Lit"
	Dark  LampPhase = "OutOfOil"
	Other LampPhase = "not a name"
	Plain string    = "Plain"
)

const WickDry v1.LampConditionType = "WickDry"

func (l *Lantern) state() []v1.LampCondition {
	return []v1.LampCondition{
		{Type: WickDry, Reason: "NoWickLeft"},
		v1.LampCondition{Type: WickDry, Reason: "LampStatusUnknown", Message: "nobody lit the lamp"},
	}
}

func (l *Lantern) observe(condition *v1.LampCondition) {
	if condition == nil {
		return
	}
	condition.Reason = "KeeperNotSeen"
	condition.Reason = "no name"
	condition.Message = "WindOnly"
}
