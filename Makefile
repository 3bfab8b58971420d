# Every target is one line of the list that `make` alone prints: the text after `##` is that line.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help

# The Debian packages that the tree needs, one word on a line.
PACKAGES := \
	pkg-config \
	libsqlite3-dev \
	libssl-dev \
	libsystemd-dev \
	libyaml-dev \
	libcurl4-openssl-dev \
	libmicrohttpd-dev \
	openssl \
	openssh-client \
	openssh-server

# How long a run of the simulator is; `SEED=k` repeats one seed instead.
SEEDS ?= 20000
SEED ?=

# How long each fuzzer runs. The shell counts its own age in a variable of the same name, so only a value from the
# command line is one.
FUZZ_SECONDS := $(if $(filter command line,$(origin SECONDS)),$(SECONDS),60)

SOURCES := Sources Tests Package.swift
# Suites that wait for real children, sockets and disks. They share two processors badly with suites that compute, so
# they have a target of their own and run one after the other.
WORLD := PlatformTests EngineTests DriverKitTests WebTests SocketHTTPTests FailoverctlTests LedgerTests
# An import of a module that the target did not declare compiles by luck; everywhere here it is an error.
STRICT := --explicit-target-dependency-import-check error
# What says `package` is optimised across modules only where a module is built to be read by the others; without
# these even the comparison of two enums of another module goes through a table at run time.
ACROSS := -no-emit-module-separately-wmo -enable-library-evolution -Xfrontend -package-cmo \
	-Xfrontend -allow-non-resilient-access
RELEASE := --configuration release --static-swift-stdlib $(STRICT) $(addprefix -Xswiftc ,$(ACROSS))

# Builds the program that has the name of the target, as `make build` does, and starts it.
define RUN
swift build $(RELEASE) --product $@
"$$(swift build $(RELEASE) --show-bin-path)/$@"
endef

# Installing a server on Debian starts it. The packages are wanted for tests that start their own copies, so the
# policy file forbids every start while dpkg works, and whatever policy stood there before comes back. The lock
# keeps two of these from taking each other's policy for the machine's own.
define INSTALL
mkdir -p /run/lock
exec 9>/run/lock/failoverd-deps
flock 9
policy=/usr/sbin/policy-rc.d
kept=$$(mktemp -d)
restore() { rm -f "$$policy"; if [ -e "$$kept/policy" ]; then mv "$$kept/policy" "$$policy"; fi; rm -rf "$$kept"; }
trap restore EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
if [ -e "$$policy" ]; then mv "$$policy" "$$kept/policy"; fi
printf '#!/bin/sh\nexit 101\n' >"$$policy"
chmod 755 "$$policy"
export DEBIAN_FRONTEND=noninteractive
apt-get -q update
apt-get -q install --yes --no-install-recommends -o DPkg::Lock::Timeout=300 "$$@"
endef
export INSTALL

.PHONY: help
help:
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

.PHONY: deps
deps: ## install the Debian packages that are missing; quiet and without network when none is
	@if ! command -v dpkg-query >/dev/null; then
	    echo "make deps: this is not Debian; please install the like of: $(strip $(PACKAGES))" >&2
	    exit 1
	fi
	installed=$$(dpkg-query --show --showformat '$${db:Status-Status} $${Package}\n' $(PACKAGES) 2>/dev/null || true)
	missing=()
	for package in $(PACKAGES); do
	    grep -qxF "installed $$package" <<<"$$installed" || missing+=("$$package")
	done
	if [ "$${#missing[@]}" -eq 0 ]; then exit 0; fi
	root=()
	if [ "$$(id -u)" -ne 0 ]; then root=(sudo); fi
	echo "make deps: installing $${missing[*]}"
	"$${root[@]}" bash -euc "$$INSTALL" install "$${missing[@]}" </dev/null

.PHONY: build
build: deps ## build the programs for release, with the Swift standard library inside
	@swift build $(RELEASE)

.PHONY: test
test: deps ## run every test; installs what is missing first
	@swift test $(STRICT) --disable-xctest $(addprefix --skip ,$(WORLD))

.PHONY: lint
lint: ## say where the format is not the agreed one
	@swift format lint --strict --parallel --recursive $(SOURCES)

.PHONY: test-world
test-world: deps ## run the suites that need real children, sockets and disks, one after the other
	@for suite in $(WORLD); do swift test $(STRICT) --disable-xctest --filter "$$suite"; done

.PHONY: check
check: lint deps ## all that a change must pass: format, strict build, tests
	@swift build $(STRICT) --build-tests
	swift test $(STRICT) --disable-xctest $(addprefix --skip ,$(WORLD))

.PHONY: format
format: ## bring every Swift file into the agreed format
	@swift format --in-place --parallel --recursive $(SOURCES)

.PHONY: explore
explore: deps ## walk every reachable state of the orchestrator and check the invariants in each
	@$(RUN)

.PHONY: simulate
simulate: deps ## run seeded outages on a virtual clock: SEEDS=N of them, or the one of SEED=k
	@$(RUN) $(if $(SEED),--seed=$(SEED),--seeds=$(SEEDS))

# The fuzzer runs beside a growing corpus of its own, so that a run does not change the tree; what it finds lies in
# `.build-fuzz`. Swift's own crash reporter would take the signal before the fuzzer can write the find down.
.PHONY: fuzz
fuzz: deps ## feed the parsers with texts nobody would write: SECONDS=n for each of the two
	@FUZZ=1 swift build --configuration release --sanitize fuzzer --scratch-path .build-fuzz --product FuzzYAML
	FUZZ=1 swift build --configuration release --sanitize fuzzer --scratch-path .build-fuzz --product FuzzConfiguration
	for parser in YAML Configuration; do
	    corpus=Tests/Fuzz/$$(tr '[:upper:]' '[:lower:]' <<<"$$parser")-corpus
	    mkdir -p ".build-fuzz/grown-$$parser"
	    SWIFT_BACKTRACE=enable=no ".build-fuzz/release/Fuzz$$parser" -max_total_time=$(FUZZ_SECONDS) -timeout=10 \
	        -rss_limit_mb=2048 -max_len=16384 -print_final_stats=1 -artifact_prefix=.build-fuzz/ \
	        $(if $(wildcard Tests/Fuzz/words.dict),-dict=Tests/Fuzz/words.dict) ".build-fuzz/grown-$$parser" "$$corpus"
	done

.PHONY: clean
clean: ## remove everything that was built
	@rm -rf .build .build-fuzz build
