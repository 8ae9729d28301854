package record

import "math"

var nan = math.NaN()

// MetaVersion is the key under which a Parquet file names the program's
// version.
const MetaVersion = "leadsim.version"
