#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Leadwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Times whole processes side by side: our import of a file against the sqlite3 shell's .import of the same file (no
# indexes, nothing decided). Prints the median of five interleaved runs and their ratio. usage: wholeprocess.sh CLI [ROWS]
set -eu
cli=$1
rows=${2:-20000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
awk -v n="$rows" 'BEGIN { print "external_id,name,email,company,source"; for (i = 0; i < n; i++) printf "%d,Person %d,p%d@x.example,Company %d,Web\n", i, i, i, i % 997 }' >"$folder/leads.csv"
now_ms() { date +%s%N | cut -c1-13; }
median() { sort -n "$1" | sed -n 3p; }
for round in 1 2 3 4 5; do
    rm -f "$folder/w.leadwright" "$folder/s.db"
    "$cli" --quiet init "$folder/w.leadwright" >/dev/null
    start=$(now_ms); "$cli" --quiet --workspace "$folder/w.leadwright" import "$folder/leads.csv" >/dev/null; end=$(now_ms)
    echo $((end - start)) >>"$folder/ours"
    if command -v sqlite3 >/dev/null 2>&1; then
        start=$(now_ms); sqlite3 "$folder/s.db" ".import --csv $folder/leads.csv leads" >/dev/null; end=$(now_ms)
        echo $((end - start)) >>"$folder/theirs"
    fi
done
ours=$(median "$folder/ours")
echo "import of $rows rows, register to decision: $ours ms"
if [ -f "$folder/theirs" ]; then
    theirs=$(median "$folder/theirs")
    echo "sqlite3 .import of the same file: $theirs ms; ratio $(awk -v a="$ours" -v b="$theirs" 'BEGIN { printf "%.1f", a / b }')"
fi
