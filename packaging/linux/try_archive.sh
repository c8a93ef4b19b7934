#!/bin/sh
# Unpack the archive in a folder with blanks and letters beyond ASCII, and use it as an ordinary user without a home, in an
# empty network: read-only, in two places at once, and as a portable program. Needs root, to become that user.
# usage: packaging/linux/try_archive.sh [ARCHIVE]
set -eu
cd "$(dirname "$0")/../.."
archive=${1:-$(ls dist/telisik-*.tar.xz | tail -n 1)}
work=$(mktemp -d) && chmod 755 "$work"
trap 'rm -rf "$work"' EXIT INT TERM
fail() { echo "failed: $*" >&2; exit 1; }

place="$work/Мой диск é"
mkdir "$place"
tar -C "$place" -xf "$archive"
program="$place/telisik/telisik"
seeds="$place/telisik/_internal/telisik/seeds"
person() {
    user=$1
    shift
    unshare --net setpriv --reuid="$user" --regid="$user" --clear-groups env -i HOME=/nonexistent LANG=C.UTF-8 PATH=/usr/bin:/bin \
        QT_QPA_PLATFORM=offscreen "$@"
}
echo "== two persons at once, the program read-only, no home"
chown -R root: "$place" && chmod -R a-w "$place"
mkdir -m 777 "$work/first" "$work/second"
(person 20001 TELISIK_LIBRARY="$work/first/library" TMPDIR="$work/first" "$program" --self-test) &
person 20002 TELISIK_LIBRARY="$work/second/library" "$program" review "$seeds/id-tabloid.txt" --pdf "$work/second/review.pdf"
wait $! || fail "the first person's trial"
[ -z "$(find "$place" -newer "$work/first" -type f)" ] || fail "the program's folder was written into"
echo "== portable"
chmod u+w "$place/telisik"
mkdir -m 777 "$place/telisik/telisik-portable"
person 20001 "$program" review "$seeds/id-tabloid.txt" --pdf "$work/first/review.pdf"
find "$place/telisik/telisik-portable" -name library.db | grep . || fail "no library beside the program"
echo "== a library that a newer version wrote is refused"
library=$(dirname "$(find "$place/telisik/telisik-portable" -name library.db)")
python3 -c 'import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute("PRAGMA user_version = 9999")' "$library/library.db"
chmod -R a+rwX "$library"
if person 20001 "$program" check; then fail "a newer library was opened"; fi
echo "the archive works"
