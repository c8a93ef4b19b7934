#!/bin/sh
# Pin every library with its hashes, for all platforms and Pythons at once, and name no registry.
set -eu
cd "$(dirname "$0")/.."
.venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade --no-header \
    --no-annotate --no-emit-index-url --extra dev --output-file requirements.lock pyproject.toml
