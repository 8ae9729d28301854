//go:build js && wasm

// Command wasm is the engine of the lab in a browser, in a worker of the page:
// the messages of package engine by postMessage.
package main

import (
	"sync"
	"syscall/js"
	"time"

	"leadsim/scenarios"
	"leadsim/web/engine"
)

// version is set by the linker.
var version = "0.1.0"

func main() {
	global := js.Global()
	send := func(text []byte) { global.Call("postMessage", string(text)) }
	// A browser counts time in steps of at least a millisecond; while Go sleeps, it hears of messages.
	yield := func() { time.Sleep(time.Millisecond) }
	session := engine.NewSession(engine.Config{Builtin: scenarios.Files, Names: scenarios.Names(), Version: version,
		Limits: engine.Limits{People: 20_000, Text: 256 << 10, Runs: 400, Work: 40_000_000}, Yield: yield}, send)

	// Messages wait here, for a browser must not be kept waiting.
	var lock sync.Mutex
	var waiting [][]byte
	more := make(chan struct{}, 1)
	global.Set("onmessage", js.FuncOf(func(this js.Value, args []js.Value) any {
		text := []byte(args[0].Get("data").String())
		lock.Lock()
		waiting = append(waiting, text)
		lock.Unlock()
		select {
		case more <- struct{}{}:
		default:
		}
		return nil
	}))
	global.Call("postMessage", `{"event":"ready"}`)
	for range more {
		for {
			lock.Lock()
			if len(waiting) == 0 {
				lock.Unlock()
				break
			}
			text := waiting[0]
			waiting = waiting[1:]
			lock.Unlock()
			session.Handle(text)
		}
	}
}
