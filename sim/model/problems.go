package model

import "leadsim/sim/param"

// findProblems lets latent problems of team k arise, fade, and fall when they
// are found and acted on. Some show on inspection. The others are seen only by
// those who do the work: they count if people speak up and are heard, or are
// free and able to act themselves.
func (w *World) findProblems(k int, b *block) {
	if !w.p.Mechanisms.LatentProblems || k == w.Board() {
		return
	}
	t, c, l := &w.teams[k], &w.p.Crisis.Problems, &w.leaders[k]
	from, to := w.Reports(k)
	arrival := c.Arrival * float64(to-from) / float64(w.p.Organization.Span)
	arrival *= 1 + float64(c.Slack*max(0, 1-t.effort))
	t.visible += float64(arrival * c.Visible)
	t.hidden += float64(arrival * (1 - c.Visible))
	t.visible -= float64(c.Fade * t.visible)
	t.hidden -= float64(c.Fade * t.hidden)

	found := float64(t.visible * min(1, c.Inspect*float64(l.now[param.Monitor])))
	t.visible -= found
	b.sum[sumInspected] += found
	if w.p.Mechanisms.Voice {
		raised := w.speakUp(k, b)
		voiced := float64(raised * (t.visible + t.hidden))
		b.sum[sumVoiced] += voiced
		b.sum[sumFalseAlarms] += voiced * c.FalseAlarm / (1 - min(0.99, c.FalseAlarm)) // nothing voiced is real at 1
		t.visible -= float64(raised * t.visible)
		t.hidden -= float64(raised * t.hidden)
	}
}

// speakUp returns the share of team k's problems that members bring up and that
// is acted on. Who speaks and is not heard is hurt and grows silent.
func (w *World) speakUp(k int, b *block) float64 {
	p, t, c := w.people, &w.teams[k], &w.p.Crisis.Problems
	from, to := w.Reports(k)
	acted := 0.0
	for i := from; i < to; i++ {
		if !p.Present[i] {
			continue
		}
		v := w.view(k, i)
		says := c.Voice * float64(p.Voice[i]) * (1 - c.FalseAlarm)
		heard := v.soft(param.Listen)
		free := v.soft(param.Delegate)
		if !v.l.leads {
			heard, free = 0, 1
		}
		done := heard + float64((1-heard)*free*float64(p.Capability[i]))
		done += w.heardElsewhere(i, done)
		acted += float64(says * done)
		if v.l.leads && w.p.Mechanisms.Acts {
			ignored := min(1, says*(t.visible+t.hidden)) * (1 - done)
			w.hurt(i, b, ByIgnoring, w.p.Strain.Wound.Ignored*ignored)
			p.Silence(i, w.p.Members.Voice.Ignored*ignored)
		}
	}
	return min(c.VoiceMost, acted)
}

// shareOfTalk reads off how talk and deciding are spread in team k. Evenness is
// the inverse Simpson index over the people of the team, leader included: 1 if
// all have the same part, 1/n if one has it all.
func (w *World) shareOfTalk(k int, b *block) {
	l := &w.leaders[k]
	if !l.leads || k == w.Board() {
		return
	}
	p := w.people
	voice := &w.p.Members.Voice
	leaderTalk := voice.TalkLeader + float64(l.now[param.Direct]) + float64(l.now[param.Explain]) + float64(l.now[param.Threaten])
	talk, talkSquares := leaderTalk, float64(leaderTalk*leaderTalk)
	deciding, decidingSquares := l.decided, float64(l.decided*l.decided)
	n := 1.0
	from, to := w.Reports(k)
	for i := from; i < to; i++ {
		if !p.Present[i] {
			continue
		}
		n++
		x := float64(float64(p.Voice[i]) * float64(float32(voice.TalkMember)+l.now[param.Consult]+l.now[param.Listen]))
		talk += x
		talkSquares += float64(x * x)
		d := float64(p.Deciding[i])
		deciding += d
		decidingSquares += float64(d * d)
	}
	if talk == 0 {
		return // nobody says a word: nothing to share
	}
	b.sum[sumTalking]++
	b.sum[sumLeaderTalk] += leaderTalk / talk
	b.sum[sumTalkEvenness] += talk * talk / talkSquares / n
	if decidingSquares > 0 {
		b.sum[sumDecisionEvenness] += deciding * deciding / decidingSquares / n
	}
}
