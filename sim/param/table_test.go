package param

import (
	"math"
	"reflect"
	"testing"
)

// Every number, choice and switch of Params has exactly one row, and every row
// has a field of its own.
func TestARowPerFieldAndAFieldPerRow(t *testing.T) {
	p := Default()
	seen := map[any]string{}
	for i := range Table {
		r := &Table[i]
		field := r.Field(p)
		if other, dup := seen[field]; dup {
			t.Errorf("%s and %s share a field", r.Key, other)
		}
		seen[field] = r.Key
	}
	var walk func(v reflect.Value, path string)
	walk = func(v reflect.Value, path string) {
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i), path+"."+v.Type().Field(i).Name)
			}
		case reflect.Array:
			for i := range v.Len() {
				walk(v.Index(i), path)
			}
		case reflect.Slice: // Assign, Styles and Events have row lists of their own
		case reflect.Pointer: // Roster and Ties are read from files
		default:
			if _, ok := seen[v.Addr().Interface()]; !ok {
				t.Errorf("%s has no row", path)
			}
		}
	}
	walk(reflect.ValueOf(p).Elem(), "Params")
}

func TestDefaultsLieInTheirRanges(t *testing.T) {
	for i := range Table {
		r := &Table[i]
		if err := r.Check(r.Default); err != nil {
			t.Errorf("%s = %v: %v", r.Key, r.Default, err)
		}
		if r.Meaning == "" || r.Source == "" {
			t.Errorf("%s lacks a meaning or a source", r.Key)
		}
	}
}

func TestNothingButNumbersPasses(t *testing.T) {
	r, _ := Find("leaders.monitor")
	for _, bad := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), -0.001, 1.001} {
		if r.Check(bad) == nil {
			t.Errorf("leaders.monitor = %v passed", bad)
		}
	}
}
