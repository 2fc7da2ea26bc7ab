#!/bin/sh
# Bundles d3-zoom and what it needs into d3-zoom.mjs, and writes the licences beside it.
# d3-transition (half of the weight) is left out: the map moves by itself, see map/zoom.mjs.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
cd "$work"
npm install --silent --no-fund --no-audit d3-zoom@3.0.1 d3-selection@3.0.1 esbuild@0.28.2
cat >entry.mjs <<'ENTRY'
export { select } from "d3-selection";
export { zoom, zoomIdentity } from "d3-zoom";
ENTRY
cat >no-transition.mjs <<'ENTRY'
import { selection } from "d3-selection";
selection.prototype.interrupt = function () { return this; };
export const interrupt = () => {};
ENTRY
banner="/*! d3-zoom 3.0.1 and the d3 modules it uses, by Mike Bostock. Licences: d3-zoom.LICENSES.txt. Made by build.sh. */"
npx esbuild entry.mjs --bundle --minify --format=esm --target=es2020 --banner:js="$banner" \
  --alias:d3-transition=./no-transition.mjs --alias:d3-selection=./node_modules/d3-selection --legal-comments=none --metafile=meta.json --outfile="$here/d3-zoom.mjs"
for package in $(grep -o 'node_modules/d3-[a-z]*/' meta.json | sort -u); do
  printf '== %s ==\n\n' "$(basename "$package")"
  cat "$package/LICENSE"
  printf '\n'
done >"$here/d3-zoom.LICENSES.txt"
rm -r "$work"
