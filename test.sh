#!/usr/bin/env bash
# Does everything on a fresh Debian machine that has the .NET SDK: checks the formatting, builds, and runs all tests.
# Its last line is the sum over all test projects; its exit code is true.
set -uo pipefail
cd "$(dirname "$0")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

if ! command -v dotnet >/dev/null; then
    echo "test.sh: the .NET SDK named in global.json is needed: https://dotnet.microsoft.com/download" >&2
    exit 1
fi

# The judges of the schemas run in Node (tests/agreement/README.md), and the console is looked at in Chromium (tests/console-browser/README.md).
# A machine that has apt-get and lacks one of them gets Debian's.
missing=""
command -v node >/dev/null || missing="nodejs"
command -v npm >/dev/null || missing="$missing npm"
command -v chromium >/dev/null || [ -n "${CHROMIUM:-}" ] || missing="$missing chromium"
if [ -n "$missing" ]; then
    as_root=$([ "$(id -u)" -eq 0 ] || echo sudo)
    if ! command -v apt-get >/dev/null || { [ -n "$as_root" ] && ! command -v sudo >/dev/null; }; then
        echo "test.sh: Node 18 or later with npm, and Chromium, are needed; missing: $missing; they cannot be installed from here (no apt-get, or neither root nor sudo)" >&2
        exit 1
    fi

    # shellcheck disable=SC2086
    { $as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null; } \
        || { echo "test.sh: apt-get could not install $missing, which the tests need" >&2; exit 1; }
fi

# Public test vectors, where they lie beside the checkout; without them those tests skip and say so.
if [ -z "${TOOLCONTRACTS_VECTORS:-}" ] && [ -d ../shared/data ]; then
    TOOLCONTRACTS_VECTORS="$(cd ../shared/data && pwd)"
    export TOOLCONTRACTS_VECTORS
fi

results=artifacts/test-results
rm -rf "$results"
status=0

dotnet restore Contracts.sln -v quiet || exit 1
dotnet format whitespace Contracts.sln --no-restore --verify-no-changes || { echo "test.sh: run 'dotnet format whitespace Contracts.sln'"; status=1; }
dotnet test Contracts.sln --no-restore --logger trx --results-directory "$results" || status=1

# One line over all projects, from the result files: total is what was found, executed what ran.
shopt -s nullglob
files=("$results"/*.trx)
if [ ${#files[@]} -eq 0 ]; then
    echo "test.sh: no test ran" >&2
    exit 1
fi

sum() { grep -ho "<Counters [^>]*" "${files[@]}" | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'; }
total=$(sum total); executed=$(sum executed); passed=$(sum passed)
failed=$((executed - passed))
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ] || status=1
echo "$passed passed, $failed failed, $((total - executed)) skipped"
exit $status
