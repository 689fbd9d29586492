#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# An office on a network without a route out: closed_network.sh ROOT. ROOT is a minimal Debian 12 with the archive unpacked
# in /root. Two machines, played by network namespaces with a cable between them and no route: one is installed and set
# up, at the other a browser learns to trust the authority and somebody signs in, by address. Each step is timed.
# Needs root.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$1
server=huiyin-server-$$ client=huiyin-client-$$ address=10.88.0.1
base=https://$address:8600
work=$(mktemp -d -t huiyin-closed.XXXXXX)
serving=
cleanup() {
  [[ -z $serving ]] || kill "$serving" 2>/dev/null || true
  wait 2>/dev/null || true
  ip netns del "$server" 2>/dev/null || true
  ip netns del "$client" 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

passed=0 failed=0
step() {  # SENTENCE COMMAND...
  local sentence=$1 began=$EPOCHREALTIME code=0
  shift
  "$@" >"$work/log" 2>&1 || code=$?
  local took
  took=$(awk -v a="$began" -v b="$EPOCHREALTIME" 'BEGIN {printf "%.1f", b - a}')
  if [[ $code == 0 ]]; then
    passed=$((passed + 1))
    printf 'ok      %6s s  %s\n' "$took" "$sentence"
  else
    failed=$((failed + 1))
    sed 's/^/    /' "$work/log"
    printf 'FAILED  %6s s  %s\n' "$took" "$sentence"
  fi
}

for name in "$server" "$client"; do
  ip netns add "$name"
  ip -n "$name" link set lo up
done
ip link add name hy-s type veth peer name hy-c netns "$client"
ip link set hy-s netns "$server"
ip -n "$server" addr add $address/24 dev hy-s
ip -n "$server" link set hy-s up
ip -n "$client" addr add 10.88.0.2/24 dev hy-c
ip -n "$client" link set hy-c up

at_server() { ip netns exec "$server" unshare --mount --pid --fork --kill-child --mount-proc="$root/proc" chroot "$root" "$@"; }
at_client() { HOME=$work/home ip netns exec "$client" "$@"; }
mkdir -p "$work/home" "$work/untrusting"

no_route() { [[ -z $(ip -n "$server" route show default)$(ip -n "$client" route show default) ]]; }
step "neither machine has a route out" no_route

cat >"$root/root/answers.toml" <<END
address = "$address"
office_name = "演示县委巡察办"
preset = "small"
system = "王某某"
security = "李某某"
auditor = "赵某某"
backup_folder = "/var/backups/huiyin"
key_copy = "保险柜"
END
install() {
  at_server bash -c 'cd /root/huiyin-*/ && ./install' >"$work/install"
  cat "$work/install"
}
step "the archive is installed" install
set_up() {
  at_server huiyin setup --answers /root/answers.toml --json >"$work/setup.json"
  cat "$work/setup.json"
}
step "the office is set up" set_up
from_setup() { python3 -c 'import json, sys; print(eval(sys.argv[2], {"said": json.load(open(sys.argv[1]))}))' "$work/setup.json" "$1"; }
code=$(from_setup 'said["founders"][0]["code"]')

at_server runuser -u huiyin -- huiyin serve >"$work/ready" 2>"$work/serving.log" &
serving=$!
answers() {
  for _ in $(seq 100); do
    [[ -s $work/ready ]] && return
    sleep 0.1
  done
  cat "$work/serving.log"
  return 1
}
step "it serves" answers
fetch_authority() {
  at_client curl -sSfk -o "$work/ca.crt" "$base/ca.crt"
  local fingerprint
  fingerprint=$(openssl x509 -in "$work/ca.crt" -noout -fingerprint -sha256)
  [[ ${fingerprint#*=} == $(from_setup 'said["authority"]') ]]
}
step "the other machine fetches the authority's certificate, and its fingerprint is the one that was shown" fetch_authority
step "curl opens it by address with that authority alone" at_client curl -sSf --cacert "$work/ca.crt" -o /dev/null "$base/"
not_for_others() { ! at_client curl -sS --cacert "$work/ca.crt" --resolve "other.example:8600:$address" -o /dev/null https://other.example:8600/; }
step "the certificate is for no other name" not_for_others

step "a browser that does not trust it is warned" env HOME="$work/untrusting" ip netns exec "$client" \
  node "$here/sign_in.mjs" untrusted "$base" system "$code"
trust() {
  mkdir -p "$work/home/.pki/nssdb"
  certutil -d "sql:$work/home/.pki/nssdb" -N --empty-password
  certutil -d "sql:$work/home/.pki/nssdb" -A -t C,, -n huiyin -i "$work/ca.crt"
}
step "the browser learns to trust it" trust
step "the first administrator signs in by address over https" at_client node "$here/sign_in.mjs" trusted "$base" system "$code"

weak() {
  at_client testssl --quiet --color 0 --warnings batch --add-ca "$work/ca.crt" --jsonfile "$work/testssl.json" \
    "$address:8600" || true  # its code counts findings of every kind; what it looked at and found stands in the file
  python3 -c '
import json, sys
told = json.load(open(sys.argv[1]))
if not any(row["id"] == "TLS1_3" for row in told): sys.exit("testssl.sh did not look at the server")
rows = [row for row in told if row["severity"] in ("MEDIUM", "HIGH", "CRITICAL", "FATAL")]
for row in rows: print(row["severity"], row["id"], row["finding"])
sys.exit(bool(rows))' "$work/testssl.json"
}
step "testssl.sh finds nothing above low" weak
printf '%d passed, %d failed\n' "$passed" "$failed"
[[ $failed == 0 ]]
