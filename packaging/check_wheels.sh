#!/bin/sh
# Ask the registry whether every pinned library has a wheel for the other systems: nothing is downloaded or installed.
# pikepdf, which only tests need, has none for Intel Macs and none for macOS before 15; the workflow leaves it out.
set -eu
cd "$(dirname "$0")/.."
lock=$(mktemp)
trap 'rm -f "$lock"' EXIT INT TERM
awk '/^[^ ]/ { skip = /^pikepdf==/ } !skip' requirements.lock >"$lock"
for system in "x86_64-pc-windows-msvc 0" "aarch64-apple-darwin 14.0" "x86_64-apple-darwin 15.0"; do
    platform=${system% *}
    if MACOSX_DEPLOYMENT_TARGET=${system#* } .venv/bin/uv --quiet --system-certs pip install --dry-run --only-binary :all: \
        --no-deps --require-hashes --python .venv/bin/python --python-version 3.11 --python-platform "$platform" \
        --target "$lock.target" --requirement "$lock"; then
        echo "$platform: every library pinned for it has a wheel"
    else
        exit 1
    fi
done
