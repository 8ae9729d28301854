package sweep

import "leadsim/sim/record"

// PutCharts puts charts of the sweep into its directory; charts of an earlier
// time that are not among them are removed.
func (s *Session) PutCharts(pictures []record.Picture) error { return s.place.PutCharts(pictures) }
