# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# Mutated inputs through every reader of foreign bytes, under the sanitizers. The same inputs each time;
# --long goes on where the last long run stopped.
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

build asan fuzz_targets
inputs=20000
first=0
if [[ $reach == long ]]; then
  inputs=1000000
  first=$(($(python3 scripts/long_figures.py rows mutated_inputs) + 1))
fi
mapfile -t targets < <(find build/asan/tests/fuzz -maxdepth 1 -name '*_mutate' -type f | sort)
each=$(((inputs + ${#targets[@]} - 1) / ${#targets[@]}))
mapfile -t seeds < <(bash scripts/fuzz_seeds.sh)

log=$root/build/mutate.log
start=$SECONDS
code=0
printf '%s\n' "${targets[@]}" |
  xargs -P 2 -I {} env "{}" "$each" "$first" build/mutate tests/fuzz/words.txt "${seeds[@]}" 2>&1 | tee "$log" || code=$?
done_targets=$(grep -c ' inputs, ' "$log" || true)
count "$done_targets" $((${#targets[@]} - done_targets)) 0
if [[ $reach == long ]]; then
  python3 scripts/long_figures.py add mutated_inputs $((each * done_targets)) $((SECONDS - start)) \
    $((${#targets[@]} - done_targets))
fi
exit "$code"
