#!/bin/sh
# Sign, pack and notarise Telisik.app on macOS. usage: make_dmg.sh dist/Telisik.app VERSION OUT.dmg
# Untested: it needs macOS. Parameters, each optional, come from the environment:
#   TELISIK_SIGN_IDENTITY   name of the signing identity in the keychain; without it the app is signed ad hoc
#   TELISIK_NOTARY_PROFILE  profile kept by "xcrun notarytool store-credentials"; without it nothing is notarised
set -eu
app=$1 version=$2 out=$3
here=$(cd "$(dirname "$0")" && pwd)
identity=${TELISIK_SIGN_IDENTITY:--}
timestamp=--timestamp
[ "$identity" = - ] && timestamp=--timestamp=none
codesign --force --deep --options runtime "$timestamp" --entitlements "$here/entitlements.plist" --sign "$identity" "$app"
codesign --verify --deep --strict "$app"
staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT INT TERM
cp -R "$app" "$staging/"
ln -s /Applications "$staging/Applications"
hdiutil create -volname "Telisik $version" -srcfolder "$staging" -format ULFO -ov "$out"
codesign --force "$timestamp" --sign "$identity" "$out"
if [ -n "${TELISIK_NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$out" --keychain-profile "$TELISIK_NOTARY_PROFILE" --wait
    xcrun stapler staple "$out"
fi
