// Package lab serves the page of the lab from the program itself: the files of
// package web, and a session of web/engine for each page that is open.
//
//	s := &lab.Server{Engine: engine.Config{Builtin: scenarios.Files, Names: scenarios.Names()}}
//	err := s.Serve(ctx, listener)
//
// It is made for one computer. It hears the loopback address alone unless it is
// told otherwise, and then asks for a token; it believes no request that comes
// by another name or from another site; it opens no file that a request names.
package lab
