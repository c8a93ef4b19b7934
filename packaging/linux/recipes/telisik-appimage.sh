#!/bin/sh
# An AppImage of the frozen folder. usage: telisik-appimage.sh dist/telisik OUT.AppImage
# A recipe: it needs appimagetool, which no Debian package brings, and has not been run.
set -eu
folder=$1 out=$2
here=$(cd "$(dirname "$0")/.." && pwd)
root=$(cd "$here/../.." && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT INT TERM
mkdir -p "$tree/usr/lib" "$tree/usr/share/metainfo"
cp -a "$folder" "$tree/usr/lib/telisik"
cp "$here/org.telisik.Telisik.desktop" "$tree/"
cp "$here/org.telisik.Telisik.metainfo.xml" "$tree/usr/share/metainfo/org.telisik.Telisik.appdata.xml"
cp "$root/resources/icons/telisik.svg" "$tree/telisik.svg"
ln -s usr/lib/telisik/telisik "$tree/AppRun"
appimagetool "$tree" "$out"
