#!/bin/sh
# Freeze the program and let it try itself: in an empty network where this user may make one, and on a real screen (Xvfb)
# where there is one. Says what it had to do without.
set -eu
cd "$(dirname "$0")/.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT INT TERM
.venv/bin/python packaging/build.py bundle --out "$out"

isolate=
if unshare --net true 2>/dev/null; then
    isolate="unshare --net"
elif unshare --map-root-user --net true 2>/dev/null; then
    isolate="unshare --map-root-user --net"
else
    echo "no network of its own can be made here: the trial runs in the usual one" >&2
fi
if command -v xvfb-run >/dev/null 2>&1 && command -v xauth >/dev/null 2>&1; then
    QT_QPA_PLATFORM=xcb timeout 300 xvfb-run --auto-servernum $isolate "$out/telisik/telisik" --self-test
else
    echo "no Xvfb here: the trial runs without a screen" >&2
    QT_QPA_PLATFORM=offscreen timeout 300 $isolate "$out/telisik/telisik" --self-test
fi
