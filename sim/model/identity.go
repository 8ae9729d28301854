package model

import (
	"strconv"
	"strings"

	"leadsim/sim/rng"
)

// PersonID returns the id of the person who has a seat at the start: that of
// the file, or "seat-12" where no file describes the organization.
func (s *Structure) PersonID(seat int) string {
	if s.roster == nil {
		return seatName(seat)
	}
	return s.roster.ID[s.row[seat]]
}

// SeatOf returns the seat that the person with this id has at the start. Of an
// organization from a file it looks at everybody: keep what it returns.
func (s *Structure) SeatOf(id string) (seat int, ok bool) {
	if s.roster != nil {
		row, ok := s.roster.Row(id)
		if !ok {
			return 0, false
		}
		return int(s.seat[row]), true
	}
	digits, found := strings.CutPrefix(id, "seat-")
	n, err := strconv.Atoi(digits)
	if !found || err != nil || n < 0 || n >= s.Seats || seatName(n) != id {
		return 0, false
	}
	return n, true
}

// RowOf returns the row of the roster that a seat belongs to, -1 where no file
// describes the organization.
func (s *Structure) RowOf(seat int) int {
	if s.roster == nil {
		return -1
	}
	return int(s.row[seat])
}

// IDs returns PersonID of every seat, nil where no file describes the
// organization.
func (s *Structure) IDs() []string {
	if s.roster == nil {
		return nil
	}
	ids := make([]string, s.Seats)
	for seat := range ids {
		ids[seat] = s.PersonID(seat)
	}
	return ids
}

// IDOf returns the id of a person, given the IDs of an organization: that of the
// seat of entry, and for the n-th newcomer by that seat "#n" behind it.
func IDOf(who rng.Who, ids []string) string {
	seat := int(who.Seat())
	id := ""
	if seat < len(ids) {
		id = ids[seat]
	} else {
		id = seatName(seat)
	}
	if n := who.Occupant(); n > 0 {
		id += "#" + strconv.FormatUint(uint64(n), 10)
	}
	return id
}

func seatName(seat int) string { return "seat-" + strconv.Itoa(seat) }
