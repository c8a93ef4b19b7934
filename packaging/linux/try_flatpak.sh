#!/bin/sh
# Build the Flatpak of the frozen folder, install it for this user in a folder of its own, and let it try itself in its
# sandbox. Its true runtime must be fetched from where Flatpaks are kept; here a bare Debian stands in for it, which has
# less. Needs flatpak-builder, dbus-run-session and debootstrap. usage: packaging/linux/try_flatpak.sh [SUITE]
# TELISIK_ROOT as in try_deb.sh
set -eu
suite=${1:-bookworm}
cd "$(dirname "$0")/../.."
recipe=packaging/linux/recipes/org.telisik.Telisik.yml
trial=packaging/linux/recipes/trial.yml
work=$(mktemp -d)
trap 'rm -rf "$work" "$trial"' EXIT INT TERM
version=$(sed -n 's/^runtime-version: "\(.*\)"$/\1/p' "$recipe")
mkdir -p "$work/home" "$work/runtime/files" "$work/root" && mkdir -m 700 "$work/run"
export HOME="$work/home" FLATPAK_USER_DIR="$work/user" XDG_RUNTIME_DIR="$work/run"

if [ -n "${TELISIK_ROOT:-}" ]; then cp -a "$TELISIK_ROOT/usr" "$TELISIK_ROOT/etc" "$work/root"; else debootstrap --variant=minbase "$suite" "$work/root" >/dev/null; fi
mv "$work/root/usr" "$work/runtime/usr"
cp -a "$work/root/etc" "$work/runtime/usr/etc"
for name in Platform Sdk; do
    cat >"$work/runtime/metadata" <<END
[Runtime]
name=org.freedesktop.$name
runtime=org.freedesktop.Platform/$(uname -m)/$version
sdk=org.freedesktop.Sdk/$(uname -m)/$version
END
    flatpak build-export --disable-sandbox --runtime "$work/runtimes" "$work/runtime" "$version" >/dev/null
done
flatpak --user remote-add --no-gpg-verify runtimes "$work/runtimes"
flatpak --user install --noninteractive runtimes "org.freedesktop.Platform//$version" "org.freedesktop.Sdk//$version"
# The tool that makes a shop's entry is in the true one alone.
sed 's/^command: .*/&\nappstream-compose: false/' "$recipe" >"$trial"
flatpak-builder --user --disable-rofiles-fuse --state-dir="$work/state" --repo="$work/programs" "$work/build" "$trial"
flatpak --user remote-add --no-gpg-verify programs "$work/programs"
flatpak --user install --noninteractive programs org.telisik.Telisik
dbus-run-session flatpak run --env=QT_QPA_PLATFORM=offscreen org.telisik.Telisik --self-test
