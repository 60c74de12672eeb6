#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Leadwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Whether the replay of a draft says of every lead what a copy of the workspace says that has the draft in force, and
# how long it takes compared with importing the leads. replayequals.sh CLI [LEADS]
set -eu
cli=$(realpath "$1")
count=${2:-100000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

awk -v count="$count" 'BEGIN {
    srand(8)
    print "full_name,company,email,country,state,need,authority,budget,timeline"
    for (i = 1; i <= count; i++) {
        state = substr("CANVORWATXNY", 1 + 2 * int(rand() * 6), 2)
        printf "Person %d,Company %d,p%d@c%d.example,US,%s,fits,decides,approved,%d\n", i, i, i, i, state, rand() < 0.5 ? 60 : 300
    }
}' >leads.csv

run() { "$cli" --quiet --workspace "$@" >/dev/null; }
make() { # WORKSPACE MEMBERS ORDER CAP-OF-ANN LINES
    "$cli" --quiet --now 2026-03-02T09:00:00Z init "$1" >/dev/null
    for rep in Ann Ben Cleo Dan; do run "$1" reps add "$rep"; done
    run "$1" pools add West --members "$2" --order "$3"
    printf 'country,state,owner,pool\n%b' "$4" >lines.csv
    run "$1" territories import lines.csv
}
make original.leadwright Ben,Cleo turns 'US,CA,Ann,\nUS,NV,,West\nUS,OR,,West\nUS,TX,Dan,\n'
make copy.leadwright "Ann:1:$((count / 20)),Ben:2,Cleo" load 'US,CA,,West\nUS,NV,,West\nUS,WA,,West\nUS,TX,Dan,\n'
run copy.leadwright rulebook export draft.json

now() { date +%s.%N; }
began=$(now)
run original.leadwright --now 2026-03-02T09:30:00Z import leads.csv --no-match
imported=$(now)
run copy.leadwright --now 2026-03-02T09:30:00Z import leads.csv --no-match
from=$(now)
"$cli" --quiet --workspace original.leadwright --now 2026-03-03T09:00:00Z --format csv replay --draft draft.json >replay.csv
until=$(now)
for each in original copy; do
    "$cli" --quiet --workspace "$each.leadwright" --format csv leads --where status:open --columns number,owner \
        --sort number --limit "$count" >"$each.csv"
done
awk -F, -v count="$count" -v import="$began $imported" -v replay="$from $until" '
    FNR == 1 { next }
    FILENAME == "original.csv" { was[$1] = $2 }
    FILENAME == "copy.csv" { copy[$1] = $2 }
    FILENAME == "replay.csv" { changed[$1] = 1; to[$1] = $4 }
    END {
        for (lead in was) {
            leads++
            said = lead in changed ? to[lead] : was[lead]
            moved += was[lead] != copy[lead]
            wrong += said != copy[lead]
        }
        split(import, i, " "); split(replay, r, " ")
        printf "%d leads, %d with another owner in the copy, %d replayed otherwise; the replay takes %.2f times the import\n", leads, moved, wrong, (r[2] - r[1]) / (i[2] - i[1])
        exit wrong > 0 || leads != count || moved == 0
    }' original.csv copy.csv replay.csv
