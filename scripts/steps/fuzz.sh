# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# libFuzzer on every reader of foreign bytes: 20 seconds each; --long: an hour of processor time in all, half of it
# on the whole of reading.
# What was found interesting is kept in build/corpus and is where the next run starts.
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

build fuzz fuzz_targets
mapfile -t targets < <(find build/fuzz/tests/fuzz -maxdepth 1 -name '*_fuzz' -type f | sort)
seconds=20 read_seconds=20
if [[ $reach == long ]]; then seconds=$((1800 / (${#targets[@]} - 1) + 1)) read_seconds=1800; fi
words=$root/build/words.dict
python3 scripts/make_dictionary.py tests/fuzz/words.txt >"$words"
seeds=$root/build/seeds
mkdir -p "$seeds"
while IFS= read -r file; do cp "$file" "$seeds/${file//\//_}"; done < <(bash scripts/fuzz_seeds.sh)

fuzz() {  # PROGRAM
  local name log time=$seconds
  name=$(basename "$1")
  if [[ $name == read_fuzz ]]; then time=$read_seconds; fi
  log=$root/build/fuzz-$name.log
  mkdir -p "$root/build/corpus/$name" "$root/build/findings"
  if "$1" "$root/build/corpus/$name" "$seeds" -dict="$words" -max_total_time="$time" -timeout=5 -max_len=16384 \
    -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="$root/build/findings/$name-" >"$log" 2>&1; then
    echo "ok      $name: $(grep -Eo 'number_of_executed_units: [0-9]+' "$log")"
    echo "1 0 0" >>"${HUIYIN_TALLY:-/dev/null}"
  else
    tail -n 40 "$log"
    echo "FAILED  $name, input in build/findings"
    echo "0 1 0" >>"${HUIYIN_TALLY:-/dev/null}"
  fi
}
export -f fuzz
export root seconds read_seconds words seeds
# shellcheck disable=SC2016
printf '%s\n' "${targets[@]}" | sort -r | xargs -P 2 -I {} bash -c 'fuzz "$1"' _ {}

if [[ $reach == long ]]; then
  executed=$(grep -hEo 'number_of_executed_units: [0-9]+' build/fuzz-*.log | awk '{sum += $2} END {print sum + 0}')
  findings=$(awk '/^SUMMARY: / {found++} END {print found + 0}' build/fuzz-*.log)
  python3 scripts/long_figures.py add fuzzed_inputs "$executed" 3600 "$findings"
fi
