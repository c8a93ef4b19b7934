#!/bin/sh
# Make .venv with the pinned libraries, and the system libraries that Qt needs, where this user may install them.
set -eu
cd "$(dirname "$0")/.."

# A shared library Qt asks for, and the Debian package that holds it.
QT_LIBRARIES='
libEGL.so.1 libegl1
libGL.so.1 libgl1
libglib-2.0.so.0 libglib2.0-0
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libxkbcommon.so.0 libxkbcommon0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
'

find_python() {
    for candidate in ${TELISIK_PYTHON:-} python3.11 python3.12 python3.13 python3.14 python3; do
        if command -v "$candidate" >/dev/null 2>&1 &&
            "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
}

list_missing_packages() {
    [ "$(uname)" = Linux ] || return 0
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
    echo "$QT_LIBRARIES" | while read -r library package; do
        [ -n "$library" ] || continue
        case $known in *"$library "*) ;; *) echo "$package" ;; esac
    done
    if [ -z "$(find_python)" ]; then
        echo python3 python3-venv
    elif ! "$(find_python)" -c 'import ensurepip, venv' 2>/dev/null; then
        echo python3-venv
    fi
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
        sudo "$@"
    else
        return 1
    fi
}

explain_missing() {
    echo "Telisik cannot be set up yet: this machine lacks" >&2
    echo "   " "$@" >&2
    echo "Nothing was changed. Ask an administrator to install these packages (names as in Debian):" >&2
    echo "    apt-get install" "$@" >&2
    echo "then run the same command again." >&2
    exit 1
}

missing=$(list_missing_packages | tr '\n' ' ')
if [ -n "$missing" ]; then
    command -v apt-get >/dev/null 2>&1 || explain_missing $missing
    echo "Installing system packages: $missing"
    { as_root apt-get update -q && as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends $missing; } >/dev/null || explain_missing $missing
fi

python=$(find_python)
[ -n "$python" ] || explain_missing python3 python3-venv
if [ ! -x .venv/bin/python ] || ! .venv/bin/python -c 'import pip' 2>/dev/null; then
    rm -rf .venv
    "$python" -m venv .venv
fi
echo "Installing the pinned libraries into .venv"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
