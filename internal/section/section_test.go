package section

import "testing"

func TestASectionIsReplaced(t *testing.T) {
	page := "# Page\n<!-- begin a: by hand -->\nold\n<!-- end a -->\n<!-- begin b -->\n<!-- end b -->\nrest\n"
	got, err := Replace([]byte(page), "a", []byte("| new |\n"))
	want := "# Page\n<!-- begin a: by hand -->\n\n| new |\n\n<!-- end a -->\n<!-- begin b -->\n<!-- end b -->\nrest\n"
	if err != nil || string(got) != want {
		t.Fatalf("%v\n%s", err, got)
	}
	again, err := Replace(got, "a", []byte("| new |\n"))
	if err != nil || string(again) != want {
		t.Errorf("the second time: %v\n%s", err, again)
	}
	for _, bad := range []string{"c", "rest"} {
		if _, err := Replace([]byte(page), bad, nil); err == nil {
			t.Errorf("section %s was found", bad)
		}
	}
}
