#!/bin/sh
# Bundles d3-zoom and what it needs into d3-zoom.mjs, and writes the licences beside it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
cd "$work"
npm install --silent --no-fund --no-audit d3-zoom@3.0.1 d3-selection@3.0.1 d3-transition@3.0.2 esbuild@0.28.2
cat >entry.mjs <<'ENTRY'
export { select } from "d3-selection";
export { zoom, zoomIdentity } from "d3-zoom";
import "d3-transition";
ENTRY
banner="/*! d3-zoom 3.0.1 and the d3 modules it uses, by Mike Bostock. Licences: d3-zoom.LICENSES.txt. Made by build.sh. */"
npx esbuild entry.mjs --bundle --minify --format=esm --target=es2020 --banner:js="$banner" \
  --legal-comments=none --metafile=meta.json --outfile="$here/d3-zoom.mjs"
for package in $(grep -o 'node_modules/d3-[a-z]*/' meta.json | sort -u); do
  printf '== %s ==\n\n' "$(basename "$package")"
  cat "$package/LICENSE"
  printf '\n'
done >"$here/d3-zoom.LICENSES.txt"
rm -r "$work"
