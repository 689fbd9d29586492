# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# A PostgreSQL of its own for tests: a new cluster in a folder of its own, on a Unix socket, syncing as a real one does.
# start_postgres sets HUIYIN_TEST_POSTGRES; stop_postgres ends the server and removes the folder. With a command, this
# file runs it between the two: scripts/postgres.sh build/dev/src/store_test
postgres_programs=/usr/lib/postgresql/15/bin
postgres_home=

as_postgres() {  # the server refuses to run as root
  if [[ $(id -u) == 0 ]]; then (cd "$postgres_home" && runuser -u postgres -- "$@"); else "$@"; fi
}

start_postgres() {
  postgres_home=$(mktemp -d -t huiyin-postgres.XXXXXX) || return
  if [[ $(id -u) == 0 ]]; then chown postgres "$postgres_home"; fi
  chmod 755 "$postgres_home"
  if ! as_postgres "$postgres_programs/initdb" -D "$postgres_home/data" -U huiyin --auth=trust --encoding=UTF8 \
    --locale=C --no-sync >"$postgres_home/initdb.log" 2>&1; then
    cat "$postgres_home/initdb.log" >&2
    return 1
  fi
  as_postgres "$postgres_programs/pg_ctl" -D "$postgres_home/data" -l "$postgres_home/data/server.log" -w -s start \
    -o "-c listen_addresses='' -c unix_socket_directories=$postgres_home -c shared_buffers=32MB -c max_connections=60" ||
    return
  export HUIYIN_TEST_POSTGRES="host=$postgres_home user=huiyin dbname=postgres"
}

stop_postgres() {
  [[ $postgres_home ]] || return 0
  if [[ -f $postgres_home/data/postmaster.pid ]]; then
    as_postgres "$postgres_programs/pg_ctl" -D "$postgres_home/data" -m immediate -s stop
  fi
  rm -rf "$postgres_home"
  postgres_home=
}

if [[ ${BASH_SOURCE[0]} == "$0" && $# -gt 0 ]]; then
  set -euo pipefail
  trap stop_postgres EXIT
  start_postgres
  "$@"
fi
