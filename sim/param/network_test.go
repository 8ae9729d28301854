package param

import "testing"

// What the kinds of networks read are keys of the table.
func TestKindsOfNetworksReadKeysOfTheTable(t *testing.T) {
	for _, k := range NetworkKinds {
		for _, key := range k.Keys {
			if _, ok := Find("network." + key); !ok {
				t.Errorf("%s reads network.%s, which is no key", k.Name, key)
			}
		}
	}
}
