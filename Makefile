# Needs Python >= 3.11, git and make. PYTHON=python3.13 chooses another interpreter.
PYTHON ?= python3
WORKERS ?= 2
VERSION := $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)
BIN = .venv/$(VERSION)/bin
FAST = tests/unit tests/house
CORE = */quitclaim/domain/*,*/quitclaim/ports/*,*/quitclaim/usecases/*
COMPILE = $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-header --no-emit-index-url --no-emit-find-links

# The shipped packages and the tests are found from here, never installed.
export PYTHONPATH := $(CURDIR):$(CURDIR)/layers/core/python:$(CURDIR)/layers/vision/python:$(CURDIR)/layers/web/python:$(CURDIR)/layers/papers/python
# Hundreds of processes import the same: without what Python keeps of it, each compiles it anew.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help demo test suite check lint bench soak mutants screenshots lock environment clean

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo "make test TESTS=tests/unit/consents/test_consent.py    only these, without linters and coverage"
	@echo "make soak ARGS=--quick                        a small round; bench knows it too"
	@echo "make mutants ARGS='consent verdict'           only the faults in these modules"
	@echo "PYTHON=python3.13 make test                   on another interpreter"

demo: ## show Quitclaim at work on this machine, with a bucket to upload into; ONCE=1 ends by itself, RECOGNITION=1 recognises too
	@$(PYTHON) -m tests.house.environment demo
	@.venv/$(VERSION)-demo/bin/python -m cli demo $(if $(ONCE),--once) $(if $(RECOGNITION),--recognition)

ifdef TESTS
test: environment ## run the linters and every test, with coverage; TESTS=… narrows
	$(BIN)/pytest $(TESTS)
else
test: lint
	$(BIN)/pytest -n $(WORKERS) --no-loadscope-reorder --cov --cov-report=
	$(BIN)/coverage report --include='$(CORE)' --fail-under=100
	$(BIN)/coverage report --fail-under=95
endif

suite: environment
	$(BIN)/pytest -n $(WORKERS) --no-loadscope-reorder

check: lint ## run the linters and the fast tests
	$(BIN)/pytest $(FAST)

lint: environment
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python -m tests.house.sizes
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: environment ## measure speed into docs/measurements.json
	$(BIN)/python -m tests.bench $(ARGS)

soak: environment ## break promises at length, into docs/measurements.json; ARGS=kills chooses; resumes
	$(BIN)/python -m tests.soak $(ARGS)

mutants: environment ## plant small faults in the rules, see whether tests notice; resumes
	$(BIN)/python -m tests.mutants $(ARGS)

screenshots: environment ## take the pictures of README and docs anew, from the demo
	$(BIN)/python -m tests.browser.screenshots

# A release younger than a week is nobody's to try out here: what is withdrawn is withdrawn early.
lock: environment ## compile the locks anew, from releases at least a week old
	$(COMPILE) --exclude-newer '7 days' pyproject.toml --output-file locks/core.txt
	$(COMPILE) --exclude-newer '7 days' pyproject.toml --group dev --constraint locks/core.txt --output-file locks/dev.txt
	$(COMPILE) --exclude-newer '7 days' --group vision --constraint locks/dev.txt --output-file locks/vision.txt
	$(COMPILE) --exclude-newer '7 days' --group endpoint --constraint locks/dev.txt --constraint locks/vision.txt \
		--output-file locks/endpoint.txt
	$(COMPILE) --exclude-newer '7 days' --group search --constraint locks/dev.txt --constraint locks/vision.txt \
		--output-file locks/search.txt
	$(COMPILE) --exclude-newer '7 days' --group endpoint-gpu --constraint locks/endpoint.txt --output-file locks/endpoint-gpu.txt
	$(COMPILE) --exclude-newer '7 days' --group web --constraint locks/dev.txt --output-file locks/web.txt
	$(COMPILE) --exclude-newer '7 days' --group local --constraint locks/dev.txt --constraint locks/vision.txt \
		--output-file locks/local.txt
	$(COMPILE) --exclude-newer '7 days' --group infra --constraint locks/dev.txt --output-file locks/infra.txt
	$(COMPILE) --exclude-newer '7 days' --group papers --constraint locks/dev.txt --constraint locks/infra.txt \
		--constraint locks/local.txt --output-file locks/papers.txt
	$(COMPILE) --exclude-newer '7 days' --group peer --constraint locks/dev.txt --constraint locks/vision.txt \
		--output-file locks/peer.txt
	$(COMPILE) --exclude-newer '7 days' --group peer-source --output-file locks/peer-source.txt

environment:
	@$(PYTHON) -m tests.house.environment

clean: ## remove whatever make made
	rm -rf .venv build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -prune -exec rm -rf {} +
