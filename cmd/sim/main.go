// Command sim runs studies of organizations under leaders who rely on power
// over people or on power with them.
//
//	sim list
//	sim run one-crisis-two-leaders
//	sim compare one-crisis-two-leaders --vary "leaders.style=domineering,power-with"
//
// It exits with 0 if all went well, 1 if a run failed or what was to hold does
// not, 2 if the command or the study is wrong, 3 if that is undecided, 75 if a sweep was asked to stop and can go on, and 130 if it
// was interrupted.
package main

import (
	"context"
	"os"
	"os/signal"
)

// version is set by the linker for releases.
var version = "0.1.0"

func main() {
	ctx, end := context.WithCancelCause(context.Background())
	in := make(chan os.Signal, 1)
	signal.Notify(in, stopSignals...)
	go func() {
		s := <-in
		signal.Stop(in) // a second Ctrl-C ends the program at once
		end(asked{s})
	}()
	os.Exit(execute(ctx, newApp(os.Stdout, os.Stderr), os.Args[1:]))
}
