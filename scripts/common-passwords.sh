#!/bin/sh
# Makes src/main/resources/credential/common-passwords.txt.gz from two pinned releases: sorted, each password once.
# Needs Maven, npm and node. Run after changing a release:  scripts/common-passwords.sh
set -eu
NBVCXZ=me.gosimple:nbvcxz:1.5.1
ZXCVBN=@zxcvbn-ts/language-common@4.1.3

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mvn -q dependency:copy -Dartifact="$NBVCXZ" -DoutputDirectory="$work"
unzip -qp nbvcxz-*.jar dictionaries/passwords.txt > list
tar -xzf "$(npm pack --silent "$ZXCVBN")"
node -p 'JSON.parse(fs.readFileSync("package/src/passwords.json", "utf8")).join("\n")' >> list

tr -d '\r' < list | grep -v '^$' | LC_ALL=C sort -u > common-passwords.txt
wc -l common-passwords.txt
gzip -9n < common-passwords.txt > "$home/src/main/resources/credential/common-passwords.txt.gz"
