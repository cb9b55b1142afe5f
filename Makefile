# Commands of the project; `make` alone lists them. Set PYTHON to choose the interpreter, PORT to choose the address.
PYTHON ?= python3
PORT   ?= 8001
UV     := uv==0.13.8

VENV  := .venv
BIN   := $(VENV)/bin
STAMP := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help venv build serve test check score clean lock

help: ## explain these targets
	@awk 'BEGIN { FS = ":[^#]*## " } /^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

venv: $(STAMP) ## set up .venv from requirements.lock; again only when the lock has changed

# The stamp is written last, so that an interrupted installation is begun again.
$(STAMP): requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "make: $(PYTHON) is older than 3.11; name a newer one: make PYTHON=python3.12")'
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes --only-binary :all: -r $<
	@touch $@

build: $(STAMP) ## build the tables from data/articles: build/, schemas/, datapackage.json
	$(BIN)/python scripts/build.py

serve: build ## build, then open the tables in Datasette (PORT=8001, ARGS=--open for a browser)
	@$(BIN)/python scripts/serve.py --port $(PORT) $(ARGS)

test: $(STAMP) ## lint, check types and run every test
	$(BIN)/ruff check scripts tests
	$(BIN)/ruff format --check scripts tests
	$(BIN)/mypy
	$(BIN)/python -m pytest --cov

check: $(STAMP) ## check data, tables and that the committed outputs are current
	$(BIN)/python scripts/check.py

# The build of ../shared may exit 1 (findings); the score says what it is worth.
score: $(STAMP) ## build the annotated articles of ../shared, where they are at hand, and score the tables
	@test -d ../shared/gold || { echo "make score: no folder ../shared/gold; the annotations are not published" >&2; exit 2; }
	@out=$$(mktemp -d) && trap 'rm -rf "$$out"' EXIT && \
	    { $(BIN)/python scripts/build.py ../shared/articles --out "$$out" || test $$? -eq 1; } && \
	    $(BIN)/python ../shared/tools/score.py "$$out" ../shared/gold/articles

clean: ## remove what was made and is not committed: .venv, the database, caches
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .coverage
	rm -f build/readouts.db build/inspect-data.json
	find scripts tests -type d -name __pycache__ -exec rm -rf {} +

lock: ## pin the newest releases that pyproject.toml allows, with hashes, in requirements.lock
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install -qq --disable-pip-version-check --only-binary :all: $(UV)
	$(BIN)/uv pip compile pyproject.toml --group dev --output-file requirements.lock --upgrade --quiet --universal \
	    --python-version 3.11 --only-binary :all: --generate-hashes --no-config --no-emit-index-url --no-emit-find-links \
	    --custom-compile-command "make lock"
