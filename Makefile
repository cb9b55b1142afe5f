# Commands of the project; `make` alone lists them. Set PYTHON to choose the interpreter, PORT the address of the browser,
# PAGES the pages of survey and benchmark, FORMAT how check and diff print (text, markdown, json; check also github),
# BASE what diff compares with, ARGS further arguments.
PYTHON ?= python3
PORT   ?= 8001
PAGES  ?= ../shared/pages.tar.gz
FORMAT ?= text
BASE   ?= $(shell git rev-parse --quiet --verify --abbrev-ref origin/main 2>/dev/null || echo main)
UV     := uv==0.13.8

VENV  := .venv
BIN   := $(VENV)/bin
STAMP := $(VENV)/.installed

# A build that ends with 1 has findings in its input and is as good as one that ends with 0: what is measured is its tables.
built = { $(BIN)/python scripts/build.py $(1) --out $(2) --quiet 2>$(2).log || test $$? -eq 1 || { cat $(2).log >&2; exit 2; }; }

.DEFAULT_GOAL := help
.PHONY: help venv add build check diff serve test release attach score survey benchmark clean lock

help: ## explain these targets
	@awk 'BEGIN { FS = ":[^#]*## " } /^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

venv: $(STAMP) ## set up .venv from requirements.lock; again only when the lock has changed

# The stamp is written last, so that an interrupted installation is begun again. The lock is complete, so that nothing is
# resolved here.
$(STAMP): requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "make: $(PYTHON) is older than 3.11; name a newer one: make PYTHON=python3.12")'
	@test ! -L $(VENV) || { echo "make: $(VENV) is a link, and what it points to would be emptied; remove the link" >&2; exit 2; }
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes --only-binary :all: --no-deps -r $<
	@touch $@

add: $(STAMP) ## show what an article will say in the tables, and store it (FILE=..., ARGS=--yes to ask nothing)
	@test -n "$(FILE)" || { echo "make add: no file; name one: make add FILE=page.html" >&2; exit 2; }
	@$(BIN)/python scripts/add.py "$(FILE)" $(ARGS) || test $$? -eq 1

# Findings of a build or of an article to add have been told; whether they may stand is for check to say.
build: $(STAMP) ## build the tables from data/articles: build/, schemas/, datapackage.json
	$(BIN)/python scripts/build.py || { test $$? -eq 1 && echo "built, with findings; make check says which may stand"; }

serve: build ## build, then open the tables in Datasette (PORT=8001, ARGS=--open for a browser)
	@$(BIN)/python scripts/serve.py --port $(PORT) $(ARGS)

# In as many processes as there are cores, up to four, since each may need more than a gigabyte; one that is done takes
# tests from the others.
test: $(STAMP) ## lint, check types and run every test
	$(BIN)/ruff check scripts tests
	$(BIN)/ruff format --check scripts tests
	$(BIN)/mypy
	$(BIN)/python -m pytest --cov --numprocesses auto --maxprocesses 4 --dist worksteal

check: $(STAMP) ## all that is wrong with data, articles, tables and outputs, each with its remedy
	@$(BIN)/python scripts/check.py --format $(FORMAT) $(ARGS)

# Since this branch left BASE: what was merged there in the meantime is none of its changes. That facts differ is no
# failure, nor are findings of the build.
diff: $(STAMP) ## build, then tell which facts this branch changes (BASE=origin/main, FORMAT=markdown or json)
	@$(BIN)/python scripts/build.py --quiet || test $$? -eq 1
	@$(BIN)/python scripts/diff.py "$(BASE)..." --format $(FORMAT) --exit-zero $(ARGS)

release: $(STAMP) ## write the package of a version to build/release/ (VERSION=1.2.3)
	@test -n "$(VERSION)" || { echo "make release: no version; name one: make release VERSION=1.2.3" >&2; exit 2; }
	@$(BIN)/python scripts/release.py "$(VERSION)" $(ARGS)

attach: ## attach what release wrote to the release of the tag on GitHub (VERSION=1.2.3)
	@test -n "$(VERSION)" || { echo "make attach: no version; name one: make attach VERSION=1.2.3" >&2; exit 2; }
	gh release create "v$(VERSION)" --verify-tag --title "Readouts $(VERSION)" --notes-file build/release/CHANGES.md build/release/*

# Of the pages only the annotated are unpacked.
score: $(STAMP) ## score builds of the annotated articles and pages of ../shared, where they are at hand
	@test -d ../shared/gold || { echo "make score: no folder ../shared/gold; the annotations are not published" >&2; exit 2; }
	@out=$$(mktemp -d) && trap 'rm -rf "$$out"' EXIT && mkdir "$$out/pages" && \
	    sed -n 's|^file: *|pages/|p' ../shared/gold/pages/*.yaml | tar -xzf ../shared/pages.tar.gz -C "$$out" -T - && \
	    for set in "../shared/articles articles" "$$out/pages pages"; do \
	        set -- $$set && echo "$$2:" && \
	        $(call built,"$$1","$$out/$$2.built") && \
	        $(BIN)/python ../shared/tools/score.py "$$out/$$2.built" ../shared/gold/$$2 || exit; \
	    done

survey: $(STAMP) ## compare a build of PAGES with the encounters that the pages' titles announce
	@test -e $(PAGES) || { echo "make survey: no $(PAGES); name pages: make survey PAGES=..." >&2; exit 2; }
	@out=$$(mktemp -d) && trap 'rm -rf "$$out"' EXIT && \
	    $(call built,$(PAGES),"$$out/built") && $(BIN)/python scripts/survey.py "$$out/built" $(PAGES)

benchmark: $(STAMP) ## time reading and extracting PAGES against a floor; measure the memory of a build
	@test -e $(PAGES) || { echo "make benchmark: no $(PAGES); name pages: make benchmark PAGES=..." >&2; exit 2; }
	@out=$$(mktemp -d) && trap 'rm -rf "$$out"' EXIT && \
	    if test -d $(PAGES); then pages=$(PAGES); else pages=$$out; tar -xzf $(PAGES) -C "$$out"; fi && \
	    $(BIN)/python scripts/benchmark.py "$$pages"

clean: ## remove what was made and is not committed: .venv, the database, caches
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .coverage
	rm -rf build/release build/plugins build/static build/templates
	rm -f build/readouts.db build/inspect-data.json
	find scripts tests -type d -name __pycache__ -exec rm -rf {} +

# Left out are what mlcroissant needs only for sources that are not CSV: jsonpath-rw, which has no wheel, and scipy (143
# MB installed).
lock: ## pin the newest releases that pyproject.toml allows, with hashes, in requirements.lock
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install -qq --disable-pip-version-check --only-binary :all: $(UV)
	printf '%s; python_version < "3"\n' jsonpath-rw scipy > $(VENV)/left-out.txt
	$(BIN)/uv pip compile pyproject.toml --group dev --output-file requirements.lock --upgrade --quiet --universal \
	    --python-version 3.11 --only-binary :all: --generate-hashes --no-config --no-emit-index-url --no-emit-find-links \
	    --override $(VENV)/left-out.txt --custom-compile-command "make lock"
