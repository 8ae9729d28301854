package survey

import "math"

// directPart returns which part of the link of job satisfaction and of
// commitment with turnover does not go by quit intention: the standardized
// weight of the attitude beside quit intention over its r, mean of the two. r
// holds the correlations satisfaction-turnover, commitment-turnover,
// satisfaction-intention, commitment-intention and intention-turnover.
func directPart(r []float64) float64 {
	part := func(turnover, intention float64) float64 {
		return beside(turnover, r[4], intention) / turnover
	}
	return (part(r[0], r[2]) + part(r[1], r[3])) / 2
}

// beside returns the standardized weight of x in y, beside z: (r_xy - r_zy
// r_xz) / (1 - r_xz²).
func beside(xy, zy, xz float64) float64 {
	return (xy - float64(zy*xz)) / (1 - float64(xz*xz))
}

// multipleR returns the multiple correlation of y with x and z, from r_xy, r_zy
// and r_xz.
func multipleR(r []float64) float64 {
	x, z := beside(r[0], r[1], r[2]), beside(r[1], r[0], r[2])
	return math.Sqrt(max(0, float64(x*r[0])+float64(z*r[1])))
}

// crossLagged are the correlations among cohesion C and output O of teams, at
// the survey (1) and at the second wave (2): C1 O1, C1 C2, O1 C2, C1 O2, O1 O2.
var crossLagged = []pair{ofTeams("cohesion", "team_output_before"), ofTeams("cohesion", "cohesion_later"), ofTeams("team_output_before", "cohesion_later"),
	ofTeams("cohesion", "team_output_later"), ofTeams("team_output_before", "team_output_later")}

// stability is the path from C1 to C2, beside O1.
func stability(r []float64) float64 { return beside(r[1], r[2], r[0]) }

// outputFirst is the path from O1 to C2, beside C1.
func outputFirst(r []float64) float64 { return beside(r[2], r[1], r[0]) }

// cohesionFirst is the path from C1 to O2, beside O1.
func cohesionFirst(r []float64) float64 { return beside(r[3], r[4], r[0]) }
