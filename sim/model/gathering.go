package model

// gatherTeam takes the means over the team that people in it perceive, and sees
// who leads informally: whoever without a title has the highest standing, if
// that is members.standing.informal_at times the team's mean or more.
func (w *World) gatherTeam(k int) {
	p, t := w.people, &w.teams[k]
	from, to := w.Reports(k)
	var n, voice, belonging, kindness, honesty, able, feared, fair float64
	most, standings := 0.0, 0.0
	t.informal = -1
	for i := from; i < to; i++ {
		if !p.Present[i] {
			continue
		}
		n++
		voice += float64(p.Voice[i])
		belonging += float64(p.Belonging[i])
		kindness += float64(p.Benevolence[i])
		honesty += float64(p.Integrity[i])
		able += float64(p.Ability[i])
		feared += float64(p.Punish[i])
		fair += float64(p.Fair[i])
		s := p.Standing(&w.rules, i)
		standings += s
		if s > most && w.Led(i) < 0 {
			t.informal, most = int32(i), s
		}
	}
	if most*n < w.p.Members.Standing.InformalAt*standings {
		t.informal = -1
	}
	if n > 0 {
		t.voice, t.belonging = voice/n, belonging/n
		t.able, t.kindness, t.honesty = able/n, kindness/n, honesty/n
		t.feared, t.fair = feared/n, fair/n
	}
}
