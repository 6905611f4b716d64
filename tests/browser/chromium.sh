#!/bin/sh
# Chromium for the tests: the machine's, else Debian's package, else one line on what to install.
for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
if command -v apt-get >/dev/null 2>&1; then
    run=""
    [ "$(id -u)" = 0 ] || run="sudo -n"
    if $run apt-get install -y -qq --no-install-recommends chromium >/dev/null 2>&1 ||
        { $run apt-get update -qq && $run apt-get install -y -qq --no-install-recommends chromium; } >/dev/null 2>&1
    then
        exit 0
    fi
fi
echo "The tests need Chromium. Install it (Debian: apt-get install chromium), then run this again." >&2
exit 1
