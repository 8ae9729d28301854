package record

import "math"

// Places of the metrics that outcomes are made of.
var (
	mOutput, mNet, mMoney       = Must("output"), Must("net_output"), Must("money")
	mHeads, mFailed             = Must("heads"), Must("failed")
	mTrust, mWounds             = Must("trust"), Must("wounds")
	mCapability, mHealth        = Must("capability"), Must("health")
	mQuits, mUnavoidable        = Must("quits"), Must("unavoidable_exits")
	mDismissals, mLaidOff       = Must("dismissals"), Must("laid_off")
	mRegretted, mRetention      = Must("regretted"), Must("retention")
	mNewCrises, mOpenCrises     = Must("new_crises"), Must("open_crises")
	mRemoved, mInside, mOutside = Must("removed"), Must("followed_inside"), Must("followed_outside")
	mTurnaround                 = Must("turnaround")
	mHires, mHireSkill          = Must("hires"), Must("hire_skill")
	mFavours, mRightful         = Must("favours"), Must("rightful")
	mMerit, mQuitMerit          = Must("merit"), Must("quit_merit")
	mAdopted                    = Must("adopted")
)

// Weeks returns the number of weeks that the run recorded. It is less than
// the study's if the organization closed and nothing was recorded after.
func (r *Run) Weeks() int { return len(r.Series) / len(Metrics) }

// open reports whether the organization was open in the week.
func (r *Run) open(week int) bool {
	return week < r.Weeks() && r.At(mFailed, week) == 0
}

// sum adds metric m over the weeks from <= week < to, in that order. Weeks
// before 0 do not exist; weeks that were not recorded count as 0.
func (r *Run) sum(m, from, to int) float64 {
	total := 0.0
	for w := max(from, 0); w < min(to, r.Weeks()); w++ {
		total += r.At(m, w)
	}
	return total
}

// mean averages metric m over from <= week < to, with weeks that were not
// recorded as 0: who has closed puts nothing out.
func (r *Run) mean(m, from, to int) float64 {
	from = max(from, 0)
	if to <= from {
		return math.NaN()
	}
	return r.sum(m, from, to) / float64(to-from)
}

// meanOpen averages metric m over those weeks from <= week < to in which the
// organization was open, and is NaN if it was open in none.
func (r *Run) meanOpen(m, from, to int) float64 {
	total, n := 0.0, 0
	for w := max(from, 0); w < to; w++ {
		if r.open(w) {
			total += r.At(m, w)
			n++
		}
	}
	return total / float64(n)
}

// last returns metric m in the last week, or in the last one recorded.
func (r *Run) last(m, weeks int) float64 {
	w := min(weeks, r.Weeks()) - 1
	if w < 0 {
		return math.NaN()
	}
	return r.At(m, w)
}

// least returns the smallest value of metric m.
func (r *Run) least(m, weeks int) float64 {
	low := math.NaN()
	for w := range min(weeks, r.Weeks()) {
		if v := r.At(m, w); !(v >= low) {
			low = v
		}
	}
	return low
}

// count returns the number of weeks in which metric m is above 0.
func (r *Run) count(m, weeks int) float64 {
	n := 0
	for w := range min(weeks, r.Weeks()) {
		if r.At(m, w) > 0 {
			n++
		}
	}
	return float64(n)
}

// aYear adds up the flows ms (people a week) and returns them per 52 weeks as
// a share of the people there.
func (r *Run) aYear(weeks int, ms ...int) float64 {
	total := 0.0
	for _, m := range ms {
		total += r.sum(m, 0, weeks)
	}
	return 52 * total / r.sum(mHeads, 0, weeks)
}

// weighted averages metric m, each week by how many people metric n counts.
func (r *Run) weighted(m, n, weeks int) float64 {
	total, all := 0.0, 0.0
	for w := range min(weeks, r.Weeks()) {
		total += float64(r.At(m, w) * r.At(n, w))
		all += r.At(n, w)
	}
	return total / all
}

// crisesAfter returns new crises per 52 weeks from week from on, over the
// weeks in which the organization was open.
func (r *Run) crisesAfter(from, weeks int) float64 {
	open := 0
	for w := from; w < weeks; w++ {
		if r.open(w) {
			open++
		}
	}
	return 52 * r.sum(mNewCrises, from, weeks) / float64(open)
}

// Mean averages metric m over those weeks from <= week < to in which there is
// a number for it, and is NaN if there are none.
func (r *Run) Mean(m, from, to int) float64 {
	total, n := 0.0, 0
	for w := max(from, 0); w < min(to, r.Weeks()); w++ {
		if v := r.At(m, w); !math.IsNaN(v) {
			total += v
			n++
		}
	}
	return total / float64(n)
}
