# make annotate   annotate seeds/ and show the mentions
# make test       build without warnings, lint, run all tests, check the fixtures
# make examples   build and run the packages under Examples/
# make lexicons   compile Sources/CLexicons/tsv into the image that is embedded
# make bench      ratio to ICU's word breaking (CORPUS=PATH for a text of your own)

SWIFT ?= swift
OUT ?= out

# What is released runs without a Swift toolchain, and faster; only Linux can link the runtime in.
RELEASE = -c release $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)

.PHONY: annotate test examples bench lexicons build icu lint

build: icu
	$(SWIFT) build $(RELEASE) --product pipeline-run

# The one system library. Installed where we may, else named.
icu:
	@if ! [ -e /usr/include/unicode/ubrk.h ]; then \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && apt-get install -y -qq libicu-dev; \
	  else \
	    echo "libicu-dev is missing; install it with: sudo apt-get install -y libicu-dev" >&2; exit 1; \
	  fi; \
	fi

annotate: build
	@mkdir -p $(OUT)
	.build/release/pipeline-run annotate seeds -o $(OUT)/seeds.jsonl
	.build/release/pipeline-run annotate seeds --format table
	@echo "JSONL: $(OUT)/seeds.jsonl"

test: icu lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	.build/debug/pipeline-run check

# CORPUS: a text, a JSONL file or a folder. SIZE: megabytes.
bench: icu
	$(SWIFT) build $(RELEASE) --package-path Benchmarks --product bench
	Benchmarks/.build/release/bench \
	  $(if $(CORPUS),--corpus $(CORPUS)) $(if $(SIZE),--size $(SIZE))

examples: icu
	for example in Examples/*/; do \
	  $(SWIFT) run --package-path $$example -Xswiftc -warnings-as-errors || exit 1; \
	done

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Examples Benchmarks

lexicons: icu
	$(SWIFT) run -c release lexicon-compiler Sources/CLexicons/builtin.lexicon Sources/CLexicons/tsv/*.tsv
	touch Sources/CLexicons/clexicons.c
