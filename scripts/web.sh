# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# The browser's pages, built from web/ into build/web, where the program takes them from (docs/decisions/0041).
# Nothing is done when nothing has changed.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# npm ci, from the committed lock file alone.
install_web() {
  local installed=$root/web/node_modules/.package-lock.json
  [[ $installed -nt $root/web/package-lock.json && $installed -nt $root/web/package.json ]] && return
  echo "== installing what the pages are built with" >&2
  (cd "$root/web" && npm ci --ignore-scripts --no-progress) >&2
  touch "$installed"
}

web_types() {
  python3 "$root/tools/make_web_types.py" "$root/api/openapi.yaml" "$root/web/src/api/contract.ts"
}

build_web() {
  local built=$root/build/web/index.html changed
  install_web
  if [[ -f $built ]]; then
    changed=$(find "$root/web" "$root/docs/guide" "$root/docs/pictures" "$root/api/openapi.yaml" "$root/tools/make_web_types.py" \
      \( -name node_modules -o -name contract.ts \) -prune -o -type f -newer "$built" -print -quit)
    [[ $changed ]] || return 0
  fi
  echo "== building the pages" >&2
  web_types
  mkdir -p "$root/build"
  (cd "$root/web" && npm run --silent build) >&2
}
