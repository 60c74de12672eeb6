#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Leadwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Imports a large file into a new workspace with matching and routing on, says the most memory the process held, and
# fails above 400 MiB; then times the sqlite3 shell's .import of the same file (no indexes, nothing decided), and stops
# an import half-way to see that nothing of it stays. usage: millionrows.sh CLI [ROWS] [FILE.csv]
set -eu
cli=$1
rows=${2:-1000000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
file=${3:-$folder/leads.csv}
# One in twenty rows is somebody who stood in the file before, under the same e-mail in capitals.
[ -f "$file" ] || awk -v n="$rows" 'BEGIN {
    print "external_id,first_name,last_name,email,phone,company,street,city,state,postal_code,country,source,campaign,received_at,message"
    for (i = 0; i < n; i++) {
        p = i % 20 == 19 ? i - 17 : i
        m = sprintf("p%d@c%d.example", p, p % 50021)
        printf "%d,First%d,Last%d,%s,+1 212 %03d %04d,Company %d Inc,%d Main St,Boston,MA,0%d,US,Source %d,Campaign %d,2026-01-02T10:00:00Z,please call about part %d\n",
            i, p % 997, p, p == i ? m : toupper(m), 200 + p % 700, p % 10000, p % 50021, p % 900, 2100 + p % 100, p % 12, p % 60, i
    } }' >"$file"
now_ms() { date +%s%N | cut -c1-13; }
# Runs a command, prints how long it took and the most memory it held.
watched() {
    start=$(now_ms)
    "$@" >/dev/null &
    pid=$!
    peak=0
    while kill -0 "$pid" 2>/dev/null; do
        held=$(awk '/^VmHWM/ { print $2 }' "/proc/$pid/status" 2>/dev/null || true)
        [ -n "$held" ] && peak=$held
        sleep 0.2
    done
    wait "$pid"
    took=$(($(now_ms) - start))
}
"$cli" --quiet init "$folder/w.leadwright" >/dev/null
watched "$cli" --quiet --workspace "$folder/w.leadwright" import "$file"
echo "import of $rows rows with matching and routing: $took ms, $((peak / 1024)) MiB at most, $((rows * 1000 / took)) rows a second"
ours=$took
most=$((peak / 1024))
"$cli" --workspace "$folder/w.leadwright" verify
if command -v sqlite3 >/dev/null 2>&1; then
    watched sqlite3 "$folder/s.db" ".import --csv $file leads"
    echo "sqlite3 .import of the same file: $took ms; ratio $(awk -v a="$ours" -v b="$took" 'BEGIN { printf "%.1f", a / b }')"
fi
"$cli" --quiet init "$folder/stopped.leadwright" >/dev/null
"$cli" --quiet --workspace "$folder/stopped.leadwright" import "$file" >/dev/null 2>&1 &
pid=$!
sleep "$((ours / 2000))"
start=$(now_ms)
kill -INT "$pid"
wait "$pid" && status=0 || status=$?
echo "stopped half-way: exit $status after $(($(now_ms) - start)) ms, $("$cli" --format json --workspace "$folder/stopped.leadwright" leads --limit 1 | head -c 60)"
[ "$most" -le 400 ] || { echo "More than 400 MiB."; exit 1; }
