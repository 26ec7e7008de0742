# Every command of the project. `make` alone lists them.
# Written for the make of Debian and of macOS (GNU make 3.81) and plain sh.

PORT ?= 8501
FROM ?= ../shared/mirror
WORKERS ?= 2
SERVING := answers api briefing charts data geo pages queries reading screen serve words dashboard.py

# The first Python on the path that is new enough.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
PY := $(BIN)/python
PIP := $(PY) -m pip --disable-pip-version-check install --quiet

# Stamps: packages are installed again when their list changes.
VENV := .venv/made
PACKAGES := .venv/packages
DEV_PACKAGES := .venv/packages-dev

.DEFAULT_GOAL := help
.PHONY: help run store refresh test test-all test-deploy check audit bench lint types layers browser charts rows pictures tidy \
	lock upgrade clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST)

# ------------------------------------------------------------------ use it

run: $(PACKAGES) ## the dashboard, on http://localhost:8501 (PORT=9000 for another)
	$(PY) -m data build --if-needed
	$(PY) -m streamlit run dashboard.py --server.port $(PORT) --server.headless true \
		--browser.serverAddress localhost --browser.gatherUsageStats false

store: $(PACKAGES) ## the store, built anew from data/published
	$(PY) -m data build

refresh: $(PACKAGES) ## the snapshot, from publishers' files (FROM=folder)
	$(PY) -m data refresh --from "$(FROM)"

# ------------------------------------------------------------------ check it

test: $(DEV_PACKAGES) browser lint types layers ## everything, in a real browser too; CI runs this
	$(PY) -m pytest -n $(WORKERS) --dist loadgroup -m "not whole and not deploy"

test-all: $(DEV_PACKAGES) browser lint types layers ## the same, and every indicator on every screen
	$(PY) -m pytest -n $(WORKERS) --dist loadgroup -m "not deploy"

# With the real programs: nginx, which has to be there, and a server that speaks S3, which is installed.
test-deploy: $(DEV_PACKAGES) .venv-deploy/packages ## several processes behind nginx, a store in a bucket
	$(PY) -m pytest -m deploy tests/deploy

check: $(DEV_PACKAGES) lint types layers ## what takes a minute: lint, types, layers, unit tests
	$(PY) -m pytest -n $(WORKERS) --dist loadgroup -m "not browser and not slow and not whole and not deploy"

audit: $(DEV_PACKAGES) ## known faults: of our code (bandit), of the packages where their list can be reached
	$(BIN)/bandit -q -c pyproject.toml -r $(SERVING)
	$(BIN)/pip-audit -r requirements.txt --disable-pip --no-deps || \
		echo "The list of known faults could not be reached, or names one above."

bench: $(DEV_PACKAGES) ## speed, bytes and memory, as a table (BENCH="load --visits 5" for a part)
	@$(PY) -m benchmarks $(BENCH)

# Python, JavaScript, style sheets, what makes an image. Biome and hadolint come to Linux on x86-64
# alone; continuous integration is that.
lint: $(DEV_PACKAGES)
	$(PY) -m ruff check .
	$(BIN)/oxlint --deny-warnings charts screen words
	@[ ! -x $(BIN)/biome ] || $(BIN)/biome lint --error-on-warnings charts screen words
	@[ ! -x $(BIN)/hadolint ] || $(BIN)/hadolint Dockerfile
	$(BIN)/yamllint --strict compose.yaml .yamllint.yaml

types: $(DEV_PACKAGES)
	$(PY) -m mypy

layers: $(DEV_PACKAGES)
	$(BIN)/lint-imports

# A browser that is there is used. CI installs Debian's; elsewhere the finder says how.
browser: $(DEV_PACKAGES)
	@$(PY) -m tests.browser.finding && exit 0; \
	[ "$$CI" = true ] || exit 0; \
	if [ "$$(id -u)" = 0 ]; then as_root=; else as_root=sudo; fi; \
	$$as_root apt-get -qq update && \
	$$as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y \
		--no-install-recommends chromium fonts-liberation >/dev/null && \
	$(PY) -m tests.browser.finding

# ------------------------------------------------------------------ keep it

charts: $(DEV_PACKAGES) ## the charts' specifications, after a change of how one looks
	$(PY) -m charts

rows: $(DEV_PACKAGES) ## the types of the questions' rows, after a change in queries/*.sql
	$(PY) -m data build --if-needed
	$(PY) -m queries.generate

pictures: $(DEV_PACKAGES) ## the pictures of the screens in docs/, taken anew
	$(PY) -m tests.browser.pictures

tidy: $(DEV_PACKAGES) ## import order and what else the linter can mend by itself
	$(PY) -m ruff check --fix .

COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
	--no-emit-index-url --no-emit-find-links
lock: $(DEV_PACKAGES) ## requirements*.txt from requirements*.in
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(COMPILE) $(NEWEST) requirements.in -o requirements.txt
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(COMPILE) $(NEWEST) requirements-dev.in \
		-o requirements-dev.txt
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(COMPILE) $(NEWEST) requirements-deploy.in \
		-o requirements-deploy.txt

upgrade: NEWEST := --upgrade
upgrade: lock ## the same, with the newest versions allowed

clean: ## away with everything that was made: packages, store, caches
	rm -rf .venv .venv-deploy .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache \
		test-results data/store.duckdb*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# ------------------------------------------------------------------ packages

$(VENV):
	@test -n "$(PYTHON)" || { echo "Likewise needs Python 3.11 or newer; none was found."; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; \
		echo "No virtual environment could be made (on Debian: sudo apt install python3-venv)."; \
		exit 1; }
	@touch $@

$(PACKAGES): requirements.txt $(VENV)
	@echo "Installing packages into .venv (a minute or two, the first time)"
	@$(PIP) -r requirements.txt
	@touch $@

$(DEV_PACKAGES): requirements-dev.txt $(PACKAGES)
	@echo "Installing what checks the project"
	@$(PIP) -r requirements-dev.txt
	@touch $@

.venv-deploy/packages: requirements-deploy.txt $(VENV)
	@echo "Installing a server that speaks S3 into .venv-deploy"
	@$(PY) -m venv .venv-deploy
	@.venv-deploy/bin/python -m pip --disable-pip-version-check install --quiet -r requirements-deploy.txt
	@touch $@
