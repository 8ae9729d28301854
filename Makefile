# Everything here also works without make: each line is the command.

.PHONY: help build test ci full bench bits release clean

help:
	@echo "make build    dist/sim, the program"
	@echo "make test     all tests, below four minutes"
	@echo "make ci       what must hold before a change goes in, below 18 minutes"
	@echo "make full     the long checks, about an hour"
	@echo "make bench    the figures of the README"
	@echo "make bits     the same bits on several processors"
	@echo "make release  archives for all systems and their checksums, in dist/"

build:
	go build -o dist/ ./cmd/sim

test:
	go test ./...

ci:
	bash .ci/run

full:
	bash .ci/full

bench:
	go test ./sim/model -run xxx -bench . -benchtime 5s -count 5 -timeout 30m

bits:
	bash .ci/bits

release:
	go run ./internal/release

clean:
	rm -rf dist out
