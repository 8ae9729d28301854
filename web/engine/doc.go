// Package engine is one person's sitting at the lab: a study loaded, its arms
// lived week by week, settings moved, people looked at, many runs made of one.
// It has no rules of its own: it drives sim/model, and the tables that it writes are
// those of sim/record, byte for byte.
//
//	s := engine.NewSession(engine.Config{Builtin: scenarios.Files, Names: scenarios.Names()}, send)
//	defer s.Close()
//	s.Handle([]byte(`{"id":1,"do":"load","state":{"study":"coin-flip"}}`))
//
// A session speaks JSON, described in messages.go, and nothing else. The same
// code serves two hosts: package lab runs it in the process of `sim lab`, behind
// a WebSocket; web/engine/wasm runs it in the browser, behind postMessage. It
// opens no file and no connection.
package engine
