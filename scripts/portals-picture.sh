#!/bin/sh
# Makes docs/images/portals.png, the picture of both READMEs, from what the browser tests saw:
#   ./portero test -Dtest='*InBrowserTest' && scripts/portals-picture.sh      (needs ImageMagick)
set -eu
cd "$(dirname "$0")/.."
shots=target/screenshots
mkdir -p docs/images
screen() { convert "$1" -crop 360x800+0+0 +repage -background white -gravity north -extent 360x800 "$2"; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
screen "$(ls $shots/alianza/360-light/*-sign-in.png)" "$folder/1.png"
screen "$(ls $shots/multiportal/360-light/*-recognise.png)" "$folder/2.png"
screen "$(ls $shots/facturatech/360-light/*-code-sent.png)" "$folder/3.png"
montage "$folder"/[123].png -tile 3x1 -geometry +18+18 -background '#dfe3e6' "$folder/all.png"
convert "$folder/all.png" -strip +dither -colors 255 PNG8:docs/images/portals.png
ls -l docs/images/portals.png
