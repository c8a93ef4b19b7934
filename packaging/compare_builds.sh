#!/bin/sh
# Build the present commit twice, in two clones of different names, and compare every file and every package.
# usage: packaging/compare_builds.sh [FORM...]   the forms of packaging/build.py; without any: bundle deb
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- bundle deb
project=$(pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
for place in one another/deeper; do
    git clone --quiet "$project" "$work/$place"
    ln -s "$project/.venv" "$work/$place/.venv"
    (cd "$work/$place" && for source in resources/translations/*.ts; do
        .venv/bin/pyside6-lrelease -silent "$source" -qm "${source%.ts}.qm"
    done && .venv/bin/python packaging/build.py "$@" >/dev/null)
done
diff "$work/one/dist/contents.sha256" "$work/another/deeper/dist/contents.sha256" || { echo "the builds differ" >&2; exit 1; }
for made in $(cd "$work/one/dist" && find . -maxdepth 1 -name 'telisik*.*' -type f ! -name '*.spec'); do
    cmp "$work/one/dist/$made" "$work/another/deeper/dist/$made"
done
echo "the same: $(wc -l <"$work/one/dist/contents.sha256") files, $*"
