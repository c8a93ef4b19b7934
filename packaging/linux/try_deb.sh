#!/bin/sh
# Install the .deb in a bare Debian without a network, use it there, upgrade, remove and purge it. Needs root, debootstrap,
# Xvfb and Python. usage: packaging/linux/try_deb.sh [SUITE] [OLDER.deb]
# OLDER.deb is installed first and upgraded; without one, the same package under the number 0.0.9. A root file system that
# debootstrap made before is copied from the folder TELISIK_ROOT, if that is set. TELISIK_PICTURE names a file for a photograph
# of the window (with ImageMagick).
set -eu
suite=${1:-bookworm} older=${2:-}
cd "$(dirname "$0")/../.."
deb=${TELISIK_DEB:-$(ls dist/telisik_*.deb | tail -n 1)}
root=$(mktemp -d) && chmod 755 "$root"
leave() {
    [ -z "${screen:-}" ] || kill "$screen" 2>/dev/null || true
    for mounted in proc dev tmp/.X11-unix; do umount --recursive --lazy "$root/$mounted" 2>/dev/null || true; done
    rm -f "$root.display"
    # The system may take a moment to let go of what was mounted.
    rm -rf --one-file-system "$root" 2>/dev/null || { sleep 2; rm -rf --one-file-system "$root"; }
}
trap leave EXIT INT TERM
fail() { echo "failed: $*" >&2; exit 1; }

# The screen stands outside: the program must bring everything that it needs to reach it.
number="$root.display"
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$number" >/dev/null 2>&1 &
screen=$!
until [ -s "$number" ]; do sleep 0.2; done
display=:$(cat "$number")
if [ -n "${TELISIK_ROOT:-}" ]; then cp -a "$TELISIK_ROOT/." "$root"; else debootstrap --variant=minbase "$suite" "$root" >/dev/null; fi
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mkdir -p "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
cp "$deb" "$root/new.deb"
if [ -z "$older" ]; then
    dpkg-deb --raw-extract "$deb" "$root/older"
    sed -i 's/^Version: .*/Version: 0.0.9-1/' "$root/older/DEBIAN/control"
    dpkg-deb --root-owner-group -Znone --build "$root/older" "$root/old.deb" >/dev/null
    rm -rf "$root/older"
else
    cp "$older" "$root/old.deb"
fi

# An ordinary person with a name beyond ASCII in the folder's name, in an empty network.
home=/home/señor-ратна
chroot "$root" useradd --create-home --home-dir "$home" penguji
inside() { unshare --net chroot --userspec=penguji "$root" env -i HOME="$home" LANG=C.UTF-8 DISPLAY="$display" PATH=/usr/bin:/bin "$@"; }
as_root() { unshare --net chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }
seeds=/usr/lib/telisik/_internal/telisik/seeds
data="$home/.local/share/Telisik"

echo "== install in bare $suite ($(chroot "$root" sh -c 'dpkg -l | grep -c ^ii') packages), with a library of the oldest form"
as_root dpkg -i /old.deb
inside mkdir -p "$data"
gunzip -c tests/store/released/0001.db.gz >"$root$data/library.db"
chroot "$root" chown penguji: "$data/library.db"
echo "== upgrade"
as_root dpkg -i /new.deb
as_root sh -c 'du -s --apparent-size -B1000000 /usr/lib/telisik; dpkg -s telisik | grep -E "^(Version|Depends|Installed-Size)"'
inside telisik review $seeds/id-tabloid.txt --pdf "$home/review.pdf"
inside sh -c "ls '$data'/backups/*" || fail "the older library was not backed up"
python3 - "$root$data" <<'END'
import sqlite3, sys
form, articles = (sqlite3.connect(f"{sys.argv[1]}/library.db").execute(f"SELECT {what}").fetchone()[0] for what in (
    "user_version FROM pragma_user_version", "count(*) FROM articles"))
print(f"the library has form {form} and {articles} articles, of which two are old")
sys.exit(form < 2 or articles != 3)
END
echo "== try it"
inside telisik --version
inside telisik --self-test
inside ls -l "$home/review.pdf" "$data"
echo "== the window with the sample"
inside telisik --library "$home/shown" $seeds/000_6ee7db206ce6bb82.txt &
shown=$!
python3 - "$root$home/shown/library.db" <<'END' || fail "no findings of the sample"
import sqlite3, sys, time
began = time.monotonic()
while time.monotonic() < began + 60:
    try:
        found = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True).execute("SELECT count(*) FROM findings").fetchone()[0]
    except sqlite3.Error:
        found = 0
    if found:
        print(f"{found} findings after {time.monotonic() - began:.1f} s")
        sys.exit(0)
    time.sleep(0.05)
sys.exit(1)
END
[ -z "${TELISIK_PICTURE:-}" ] || { sleep 3; import -display "$display" -window root "$TELISIK_PICTURE"; }
kill "$(ps -o pid= --ppid "$shown")" && wait "$shown" || true
echo "== two persons at once, the second without a home to write in"
chroot "$root" useradd --no-create-home --home-dir /nonexistent kedua
mkdir -m 777 "$root/data"
(inside telisik --self-test --json >/dev/null) &
unshare --net chroot --userspec=kedua "$root" env -i HOME=/nonexistent LANG=C.UTF-8 TELISIK_LIBRARY=/data/library PATH=/usr/bin:/bin \
    telisik review $seeds/id-tabloid.txt --pdf /data/review.pdf
wait $! || fail "the first person's trial"
echo "== a library that a newer version wrote is refused"
cp -a "$root/data/library" "$root/data/newer"
python3 -c 'import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute("PRAGMA user_version = 9999")' "$root/data/newer/library.db"
chmod -R a+rwX "$root/data/newer"
if inside telisik check --library /data/newer; then fail "a newer library was opened"; fi
echo "== remove and purge"
as_root dpkg -r telisik
as_root dpkg --purge telisik
left=$(as_root find /usr /etc /var /opt -xdev -ipath '*telisik*' -not -path '/var/lib/dpkg/*' -not -path '/var/log/*' || true)
[ -z "$left" ] || fail "left behind: $left"
inside ls "$data/library.db"
echo "removed without a trace; the library stays"
