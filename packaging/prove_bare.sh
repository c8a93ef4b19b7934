#!/bin/sh
# Prove the two commands where nothing is installed: a fresh Debian with python3 and make only, no display, no Qt
# libraries. Needs root and debootstrap. usage: packaging/prove_bare.sh [SUITE] [TARGET...]; a target is run or test.
set -eu
suite=${1:-bookworm}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- run test
cd "$(dirname "$0")/.."
root=$(mktemp -d) && chmod 755 "$root"
leave() {
    for mounted in proc dev; do umount -l "$root/$mounted" 2>/dev/null || true; done
    rm -rf --one-file-system "$root"
}
trap leave EXIT INT TERM

debootstrap --variant=minbase --include=python3,make,ca-certificates "$suite" "$root" >/dev/null
echo "bare $suite: $(du -sh "$root" | cut -f1), $(chroot "$root" python3 --version)"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
cp /etc/resolv.conf "$root/etc/resolv.conf"
# A machine behind its own certificate authority lends its trust store.
[ -n "${PIP_CERT:-}" ] && cp "$PIP_CERT" "$root/etc/ssl/certs/ca-certificates.crt"
git clone -q . "$root/telisik"
for target in "$@"; do
    echo "== make $target"
    start=$(date +%s)
    chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 ${PIP_CERT:+PIP_CERT=$PIP_CERT} \
        make -C /telisik "$target"
    echo "== make $target: exit 0 after $(($(date +%s) - start)) s"
done
[ ! -f "$root/telisik/out/review.pdf" ] || ls -l "$root/telisik/out/review.pdf"
