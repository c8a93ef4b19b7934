#!/bin/sh
# Install the .deb in a bare Debian without a network, try it there, upgrade, remove and purge it. Needs root, debootstrap
# and Xvfb. usage: packaging/linux/try_deb.sh [SUITE] [OLDER.deb]
# With OLDER.deb that version is installed first and upgraded; without, the same version is installed over itself.
set -eu
suite=${1:-bookworm} older=${2:-}
cd "$(dirname "$0")/../.."
deb=$(ls dist/telisik_*.deb | tail -n 1)
root=$(mktemp -d) && chmod 755 "$root"
display=:97
leave() {
    [ -z "${screen:-}" ] || kill "$screen" 2>/dev/null || true
    for mounted in proc dev tmp/.X11-unix; do umount -l "$root/$mounted" 2>/dev/null || true; done
    rm -rf --one-file-system "$root"
}
trap leave EXIT INT TERM

# The screen stands outside: the program must bring everything that it needs to reach it.
Xvfb "$display" -screen 0 1440x900x24 -nolisten tcp >/dev/null 2>&1 &
screen=$!
debootstrap --variant=minbase "$suite" "$root" >/dev/null
before=$(chroot "$root" sh -c 'dpkg -l | wc -l')
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mkdir -p "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
cp "$deb" "$root/new.deb"
[ -z "$older" ] || cp "$older" "$root/old.deb"

# An ordinary person with a name beyond ASCII in the folder's name, in an empty network.
chroot "$root" useradd --create-home --home-dir /home/señor-ратна penguji
inside() { unshare --net chroot --userspec=penguji "$root" env -i HOME=/home/señor-ратна LANG=C.UTF-8 DISPLAY="$display" \
    PATH=/usr/bin:/bin "$@"; }
as_root() { unshare --net chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }

echo "== install in bare $suite ($before lines of packages)"
[ -z "$older" ] || as_root dpkg -i /old.deb
[ -z "$older" ] || inside telisik review /usr/lib/telisik/_internal/telisik/seeds/en-science-claim.txt --pdf /tmp/old.pdf
as_root dpkg -i /new.deb
[ -n "$older" ] || as_root dpkg -i /new.deb
as_root sh -c 'du -sh /usr/lib/telisik; dpkg -s telisik | grep -E "^(Version|Depends|Installed-Size)"'
echo "== try it"
inside telisik --version
inside telisik --self-test
inside telisik review /usr/lib/telisik/_internal/telisik/seeds/id-tabloid.txt --pdf /home/señor-ратна/review.pdf
inside ls -l /home/señor-ратна/review.pdf /home/señor-ратна/.local/share/Telisik
echo "== two persons at once, the second without a home to write in"
chroot "$root" useradd --no-create-home --home-dir /nonexistent kedua
mkdir -m 777 "$root/data"
(inside telisik --self-test --json >/dev/null) &
unshare --net chroot --userspec=kedua "$root" env -i HOME=/nonexistent LANG=C.UTF-8 TELISIK_LIBRARY=/data/library PATH=/usr/bin:/bin \
    telisik review /usr/lib/telisik/_internal/telisik/seeds/id-tabloid.txt --pdf /data/review.pdf
wait $! || { echo "the first person's trial failed" >&2; exit 1; }
echo "== remove"
as_root dpkg -r telisik
as_root dpkg --purge telisik
left=$(as_root find /usr /etc /var /opt -xdev -ipath '*telisik*' -not -path '/var/lib/dpkg/*' -not -path '/var/log/*' || true)
[ -z "$left" ] || { echo "left behind: $left" >&2; exit 1; }
inside ls /home/señor-ратна/.local/share/Telisik/library.db
echo "removed without a trace; the library stays"
