package sweep

import "leadsim/sim/record"

// WritePictures writes charts, and takes away those of an earlier time.
func (s *Session) WritePictures(pictures []record.Picture) error { return s.place.Illustrate(pictures) }
