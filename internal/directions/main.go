package main

import "slices"

// table is all rows, in the order of the page.
func table() []row { return slices.Concat(leaders, members, organization, change) }

func main() {}
