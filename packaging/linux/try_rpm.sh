#!/bin/sh
# Install the .rpm with rpm itself in an empty root, without what it depends on, over a bare Debian's C library, and let it
# try itself there without a network; then remove it. Needs root, rpm and debootstrap. It shows that the package holds and
# removes all it should; that Fedora or openSUSE resolve what it requires, it does not show.
# usage: packaging/linux/try_rpm.sh FILE.rpm [SUITE]; TELISIK_ROOT as in try_deb.sh
set -eu
package=$(readlink -f "$1") suite=${2:-bookworm}
root=$(mktemp -d) && chmod 755 "$root"
leave() {
    for mounted in proc dev; do umount --recursive --lazy "$root/$mounted" 2>/dev/null || true; done
    # The system may take a moment to let go of what was mounted.
    rm -rf --one-file-system "$root" 2>/dev/null || { sleep 2; rm -rf --one-file-system "$root"; }
}
trap leave EXIT INT TERM
if [ -n "${TELISIK_ROOT:-}" ]; then cp -a "$TELISIK_ROOT/." "$root"; else debootstrap --variant=minbase "$suite" "$root" >/dev/null; fi
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
rpm --root "$root" --initdb
rpm --root "$root" --nodeps --noscripts -i "$package"
rpm --root "$root" -q telisik --requires
rpm --root "$root" --nodeps -V telisik
unshare --net chroot "$root" env -i HOME=/tmp LANG=C.UTF-8 PATH=/usr/bin:/bin QT_QPA_PLATFORM=offscreen telisik --self-test
rpm --root "$root" --nodeps -e telisik
left=$(find "$root/usr" "$root/etc" -xdev -ipath '*telisik*')
[ -z "$left" ] || { echo "left behind: $left" >&2; exit 1; }
echo "removed without a trace"
