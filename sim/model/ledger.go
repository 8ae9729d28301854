package model

// ledger is the collateral damage of a block of teams: for each measure,
// account and quarter what was incurred, how much of it has healed since, and
// how much left with people who left. Healing pays the oldest quarter first,
// within a quarter all accounts in proportion.
type ledger struct {
	quarters int
	incurred [NumMeasures][]float64 // [quarter*NumAccounts + account]
	healed   [NumMeasures][]float64
	left     [NumMeasures][]float64
	oldest   [NumMeasures]int                  // first quarter with open debt
	owed     [NumMeasures]float64              // open debt of all quarters
	open     [NumMeasures][NumAccounts]float64 // the same by account
	beyond   [NumMeasures]float64              // gains beyond all debt, joiners' less leavers' holdings: the rest of the state's change

	gained, gone [NumMeasures]float64 // of this week, paid when it closes
}

const weeksPerQuarter = 13

func newLedger(weeks int) ledger {
	l := ledger{quarters: weeks/weeksPerQuarter + 1}
	for m := range NumMeasures {
		size := l.quarters * int(NumAccounts)
		l.incurred[m], l.healed[m], l.left[m] = make([]float64, size), make([]float64, size), make([]float64, size)
	}
	return l
}

// book adds harm to an account. Amounts of 0 are ignored.
func (b *block) book(m Measure, a Account, week int, amount float64) {
	if amount = float64(amount); amount != 0 { // the conversion keeps a product from being fused with the sum
		l := &b.ledger
		l.incurred[m][week/weeksPerQuarter*int(NumAccounts)+int(a)] += amount
		l.owed[m] += amount
		l.open[m][a] += amount
	}
}

// hurt wounds person i and books the wound on an account.
func (w *World) hurt(i int, b *block, a Account, size float64) {
	wound := w.people.Hurt(&w.rules, i, size)
	b.book(WoundsBooked, a, w.week, wound)
	if w.diary != nil {
		w.diary.noteWound(i, a, wound)
	}
}

// gain notes that a state rose: it pays debts when the week closes.
func (l *ledger) gain(m Measure, amount float64) { l.gained[m] += float64(amount) }

// moved notes a change of either sign that is nobody's harm.
func (l *ledger) moved(m Measure, change float64) { l.beyond[m] += float64(change) }

// leave notes that somebody went and took holding along, of which debt is the
// part of the block's open debt that goes too.
func (l *ledger) leave(m Measure, debt, holding float64) {
	l.gone[m] += debt
	l.beyond[m] -= holding
}

// close pays debts with the week's gains and writes off what left.
func (l *ledger) close() {
	for m := range NumMeasures {
		l.beyond[m] += l.pay(m, l.gained[m], l.healed[m])
		if rest := l.pay(m, l.gone[m], l.left[m]); m == WoundsBooked {
			l.beyond[m] += rest
		}
		l.gained[m], l.gone[m] = 0, 0
	}
}

// pay settles open debt, oldest quarter first, and returns what is left over.
func (l *ledger) pay(m Measure, amount float64, to []float64) float64 {
	for amount > 0 && l.oldest[m] < l.quarters && l.owed[m] > 0 {
		q := l.oldest[m] * int(NumAccounts)
		open := 0.0
		for a := q; a < q+int(NumAccounts); a++ {
			open += l.incurred[m][a] - l.healed[m][a] - l.left[m][a]
		}
		if open <= 1e-12 {
			if l.oldest[m]+1 >= l.quarters {
				break
			}
			l.oldest[m]++
			continue
		}
		share := min(1, amount/open)
		for a := q; a < q+int(NumAccounts); a++ {
			paid := float64(share * (l.incurred[m][a] - l.healed[m][a] - l.left[m][a]))
			to[a] += paid
			l.open[m][a-q] -= paid
		}
		paid := float64(share * open)
		amount -= paid
		l.owed[m] -= paid
		if share < 1 {
			return 0
		}
	}
	return max(0, amount)
}

// Ledger returns all entries that are not empty, in the order of block,
// measure, account and quarter.
func (w *World) Ledger() []Entry {
	var entries []Entry
	for b := range w.blocks {
		l := &w.blocks[b].ledger
		for m := range NumMeasures {
			for a := range NumAccounts {
				for q := range l.quarters {
					at := q*int(NumAccounts) + int(a)
					if l.incurred[m][at] != 0 {
						entries = append(entries, Entry{Account: a, Measure: m, Block: b, Quarter: q,
							Incurred: l.incurred[m][at], Healed: l.healed[m][at], Left: l.left[m][at]})
					}
				}
			}
		}
	}
	return entries
}
