#!/bin/sh
# Pairs warraq-bench with a C pipeline of fribidi and ICU over the same files, in turns on the same machine:
#   Sources/warraq-bench/paired.sh DIRECTORY_OF_bench.c FILE…      (PAIRS=7 for the number of turns)
# Needs libfribidi-dev, libicu-dev and libutf8proc-dev. Prints medians in MB/s and the median of the ratios of each turn.
set -eu
peer_source=$1/bench.c
shift
peer=$(mktemp)
trap 'rm -f "$peer"' EXIT
cc -O2 -w -DNO_UNIBREAK $(pkg-config --cflags fribidi icu-uc icu-i18n) "$peer_source" -o "$peer" \
  $(pkg-config --libs fribidi icu-uc icu-i18n) -lutf8proc
swift build -c release --product warraq-bench >/dev/null
ours=$(swift build -c release --show-bin-path)/warraq-bench
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
for file in "$@"; do
  rows=$(for _ in $(seq "${PAIRS:-7}"); do
    theirs=$("$peer" "$file" 3 PEERONLY | awk '/ICU lb/ { print $(NF - 2) }')
    "$ours" --rounds 3 "$file" | awk -v theirs="$theirs" '
      /^whole pipeline/ { whole = $(NF - 3) } /^wrap-only/ { wrap = $(NF - 3) }
      END { printf "%.1f %.1f %.1f %.3f %.3f\n", theirs, whole, wrap, whole / theirs, wrap / theirs }'
  done)
  column() { echo "$rows" | awk -v n="$1" '{ print $n }' | median; }
  echo "$(basename "$file"): peer $(column 1) MB/s, whole pipeline $(column 2) MB/s = $(column 4)x," \
    "wrap-only $(column 3) MB/s = $(column 5)x"
done
