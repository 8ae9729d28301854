package model

// median returns the middle of one or more numbers, or the mean of the two in
// the middle, and changes their order. Linear on average (Hoare 1961).
func median(x []float32) float32 {
	half := len(x) / 2
	upper := nth(x, half)
	if len(x)%2 == 1 {
		return upper
	}
	lower := x[0]
	for _, v := range x[:half] {
		lower = max(lower, v)
	}
	return (lower + upper) / 2
}

// nth returns the number at place n in ascending order, with all that are not
// above it before place n.
func nth(x []float32, n int) float32 {
	low, high := 0, len(x)-1
	for low < high {
		pivot := x[low+(high-low)/2]
		i, j := low, high
		for i <= j {
			for x[i] < pivot {
				i++
			}
			for pivot < x[j] {
				j--
			}
			if i <= j {
				x[i], x[j] = x[j], x[i]
				i++
				j--
			}
		}
		switch {
		case n <= j:
			high = j
		case n >= i:
			low = i
		default:
			return x[n]
		}
	}
	return x[n]
}
