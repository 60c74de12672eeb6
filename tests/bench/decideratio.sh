#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Leadwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What 10,000 coverage lines cost a decision compared with 1,000, in one run; more than twice is a fault.
# decideratio.sh BENCH
set -eu
"$1" --benchmark_filter='decideOneLead/(1000|10000)$' --benchmark_repetitions=5 --benchmark_report_aggregates_only=true \
    --benchmark_format=csv 2>/dev/null | awk -F, '
    /decideOneLead\/1000_median/ { few = $4 }
    /decideOneLead\/10000_median/ { many = $4 }
    END {
        if (!few || !many) { print "no figures"; exit 1 }
        printf "a decision with 10,000 lines takes %.2f times that with 1,000 (%.0f ns, %.0f ns)\n", many / few, many, few
        exit many > 2 * few
    }'
