# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# clang-tidy: the files that changed last, as many as fit a minute and a half; --long: every file.
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

build asan huiyin_words
# Each file by itself, with what build/asan generated. GCC's own flags and its precompiled headers mean nothing to Clang.
database=$root/build/tidy
cmake --preset asan -B "$database" -D HUIYIN_TOGETHER=OFF >"$root/build/tidy.log"
sed -E -i "s/ -(ftrivial-auto-var-init=[a-z]+|fpch-preprocess|Winvalid-pch|Wno-maybe-uninitialized|Wconversion)//g
  s/ -include [^ ]*cmake_pch\.hxx//g; s#$database/generated#$root/build/asan/generated#g" "$database/compile_commands.json"

files=()
mapfile -t built < <(git ls-files 'src/*.cpp' | grep -v _test)
if [[ $reach == long ]]; then
  files=("${built[@]}")
else
  mapfile -t recent < <(git log -n 30 --name-only --diff-filter=AM --format= -- src 2>/dev/null | awk '!seen[$0]++')
  for file in "${recent[@]}"; do
    if [[ $file == *.cpp && $file != *_test.cpp && -f $file && ${#files[@]} -lt 12 ]]; then files+=("$file"); fi
  done
fi

log=$root/build/tidy.log
code=0
printf '%s\n' "${files[@]}" | timeout "$([[ $reach == long ]] && echo 7200 || echo 300)" \
  xargs -P 2 -n 1 clang-tidy-14 -p "$database" --quiet >"$log" 2>/dev/null || code=$?
faults=$(grep -cE ': (warning|error):' "$log" || true)
grep -E ': (warning|error):' "$log" | sort -u || true
echo "$((${#files[@]})) of ${#built[@]} files, $faults findings"
if [[ $code == 124 ]]; then echo "out of time"; fi
if [[ $code == 0 && $faults == 0 ]]; then count "${#files[@]}" 0 0; else count 0 $((faults + (faults == 0))) 0; fi
