# Runs a PostgreSQL server of its own in a temporary folder until standard input closes, so that it never outlives the tests.
# $1: folder of the server's programs. Prints the folder of its socket once it answers.
set -eu
dir=$(mktemp -d "${TMPDIR:-/tmp}/marrakech-pg.XXXXXX")
trap 'rm -rf "$dir"' EXIT
init() { "$1/initdb" -D "$dir/data" -U marrakech --auth=trust --data-checksums --encoding=UTF8 --no-sync "--locale=$2" >"$dir/log" 2>&1; }
init "$1" C.UTF-8 || init "$1" C || { cat "$dir/log" >&2; exit 1; }
# Nothing of it outlives the tests, which kill their own processes but never this one: it need not wait for the disk.
"$1/postgres" -D "$dir/data" -c listen_addresses= -c unix_socket_directories="$dir" -c max_connections=200 -c fsync=off -c full_page_writes=off -c synchronous_commit=off </dev/null >>"$dir/log" 2>&1 &
server=$!
tries=0
until "$1/pg_isready" -q -h "$dir" -U marrakech -d postgres; do
  tries=$((tries + 1))
  if [ "$tries" -gt 300 ] || ! kill -0 "$server" 2>/dev/null; then cat "$dir/log" >&2; exit 1; fi
  sleep 0.1
done
echo "$dir"
cat >/dev/null
kill -INT "$server"
wait "$server" || true
