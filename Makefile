# Bygdepuls. `make` lists what can be done; PYTHON=... picks another Python, PORT=... another port.

VENV := .venv
PY := $(VENV)/bin/python
PORT ?= 8050
PYTHONS := python3 python3.14 python3.13 python3.12 python3.11
PYTHON ?= $(shell for python in $(PYTHONS); do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		&& echo $$python && break; done)
BROWSERS := chromium-headless-shell chromium chromium-browser google-chrome

.DEFAULT_GOAL := help
.PHONY: help run test check data bench screenshots clean browser

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/app.stamp ## Show the dashboard on the figures that are here; no internet needed
	@port=$(PORT); \
	until $(PY) -c "import socket; socket.create_server(('127.0.0.1', $$port)).close()" 2>/dev/null; do \
		port=$$((port + 1)); \
		[ $$port -lt $$(($(PORT) + 50)) ] || { echo "No free port from $(PORT) on; try PORT=..."; exit 1; }; \
	done; \
	echo "Bygdepuls: http://127.0.0.1:$$port (Ctrl-C stops it)"; \
	exec $(PY) -m dashboard --port $$port

test: $(VENV)/dev.stamp browser ## Run the tests; those that need a browser skip where there is none
	$(PY) -m pytest -n 2 --dist loadfile

check: $(VENV)/dev.stamp ## Check style and types
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

data: $(VENV)/etl.stamp ## Build the figures anew from the live sources
	$(PY) -m etl build

bench: $(VENV)/dev.stamp ## Measure build, start, answers and saving
	$(PY) -m tests.benchmarks

screenshots: $(VENV)/dev.stamp browser ## Take pictures of each page
	$(PY) -m tests.screenshots

clean: ## Remove what can be made again; figures and downloads stay
	rm -rf $(VENV) build dist screenshots *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find dashboard etl tests -name __pycache__ -prune -exec rm -rf {} +

# Each stamp is a set of packages, installed again when pyproject.toml changes.
$(VENV)/app.stamp: pyproject.toml $(PY)
	$(call install,.)
	@touch $@

$(VENV)/etl.stamp: pyproject.toml $(PY)
	$(call install,.[etl])
	@touch $(VENV)/app.stamp $@

$(VENV)/dev.stamp: pyproject.toml $(PY)
	$(call install,.[dev])
	@touch $(VENV)/app.stamp $(VENV)/etl.stamp $@

# uv installs several times faster than pip: the machine's own, else one in the environment. pip,
# the environment's or the machine's, does the work where uv can't.
define install
	@if uv --version >/dev/null 2>&1; then uv=uv; \
	elif $(PY) -m uv --version >/dev/null 2>&1; then uv="$(PY) -m uv"; else uv=false; fi; \
	if $(PY) -m pip --version >/dev/null 2>&1; then pip="$(PY) -m pip"; \
	else pip="$(PYTHON) -m pip --python $(PY)"; fi; \
	echo "Installing $(1)"; \
	$$uv pip install --quiet --python $(PY) --editable '$(1)' \
		|| $$pip install --quiet --editable '$(1)'
endef

# Without the module ensurepip (Debian: package python3-venv) the machine's pip fills the environment.
$(PY):
	@[ -n "$(PYTHON)" ] || { \
		echo "Python 3.11 or newer is needed; name it with PYTHON=/path/to/python3"; exit 1; }
	@if uv --version >/dev/null 2>&1 \
		&& uv venv --quiet --clear --python "$$($(PYTHON) -c 'import sys; print(sys.executable)')" $(VENV); \
	then exit 0; fi; \
	if $(PYTHON) -m venv --clear $(VENV) >/dev/null 2>&1; then pip="$(PY) -m pip"; \
	elif $(PYTHON) -m venv --clear --without-pip $(VENV) && $(PYTHON) -m pip --version >/dev/null 2>&1; \
	then pip="$(PYTHON) -m pip --python $(PY)"; \
	else rm -rf $(VENV); \
		echo "$(PYTHON) has neither ensurepip nor pip; on Debian: apt-get install python3-venv"; exit 1; fi; \
	$$pip install --quiet uv || echo "uv can't be installed here; pip does its work"

browser:
	@for name in $(BROWSERS); do command -v $$name >/dev/null 2>&1 && exit 0; done; \
	if ! command -v apt-get >/dev/null 2>&1; then install=false; \
	elif [ "$$(id -u)" = 0 ]; then install="apt-get"; \
	elif sudo -n true 2>/dev/null; then install="sudo -n apt-get"; \
	else install=false; fi; \
	get="$$install install -qy --no-install-recommends"; \
	{ $$install update -q && { $$get chromium-headless-shell || $$get chromium; }; } >/dev/null 2>&1 \
		|| echo "No Chromium here, and it can't be installed: tests in a browser are skipped"
