#!/bin/sh
# An AppImage of the frozen folder. usage: telisik-appimage.sh dist/telisik RUNTIME OUT.AppImage
# RUNTIME is the program that AppImage puts before the packed files (runtime-x86_64 of its type 2); no registry of packages
# brings it, so what comes out has not been run. With "-" in its place the packed files alone are written, which squashfuse
# mounts: that has been run.
set -eu
folder=$1 runtime=$2 out=$3
here=$(cd "$(dirname "$0")/.." && pwd)
root=$(cd "$here/../.." && pwd)
name=org.telisik.Telisik
tree=$(mktemp -d)
trap 'rm -rf "$tree" "$out.packed"' EXIT INT TERM
mkdir -p "$tree/usr/lib" "$tree/usr/share/metainfo" "$tree/usr/share/applications"
cp -a "$folder" "$tree/usr/lib/telisik"
cp "$here/$name.desktop" "$tree/"
cp "$here/$name.desktop" "$tree/usr/share/applications/"
cp "$here/$name.metainfo.xml" "$tree/usr/share/metainfo/$name.appdata.xml"
cp "$root/resources/icons/telisik.svg" "$tree/telisik.svg"
ln -s telisik.svg "$tree/.DirIcon"
ln -s usr/lib/telisik/telisik "$tree/AppRun"
chmod 755 "$tree"
mksquashfs "$tree" "$out.packed" -root-owned -noappend -quiet -no-progress -comp zstd -Xcompression-level 19 -b 1M \
    -mkfs-time 0
if [ "$runtime" = - ]; then
    mv "$out.packed" "$out"
else
    cat "$runtime" "$out.packed" >"$out"
    chmod 755 "$out"
fi
