#!/bin/sh
# Shows the reader in real terminals and takes a picture of each: what Warraq promises of terminals is looked at here.
#
#   Tests/terminals/matrix.sh HARNESS OUTDIR [PATH]
#
# HARNESS is a folder with `termshot.py`, which runs one command in one terminal on a private X server, types keys and
# takes a PNG (its README lists the packages). PATH is what is opened, the samples of the project by default. For both
# sizes of screen and each terminal there is OUTDIR/SIZE-TERMINAL.png, of the article; for five of them also
# -list, -search, -help, -resumed (stopped and continued) and -end (the shell's screen afterwards).
set -eu
harness=${1:?the folder of termshot.py}
out=${2:?a folder for the pictures}
here=$(cd "$(dirname "$0")/../.." && pwd)
subject=${3:-$here/Sources/CSamples/articles}
program=${WARRAQ:-$(cd "$here" && swift build --show-bin-path)/warraq}
terminals=${TERMINALS:-xterm vte konsole mlterm kitty kitty-ltr alacritty foot st urxvt pterm qterminal zutty
  tmux-xterm tmux-vte tmux-konsole screen-xterm screen-vte}
thorough=" xterm vte konsole kitty tmux-xterm "
mkdir -p "$out"
state=$(mktemp -d)
trap 'rm -rf "$state"' EXIT
failed=0
# An interactive shell, so that Ctrl-Z stops the reader and fg brings it back.
printf 'PS1="$ "\nw() { "%s" "%s"; }\n' "$program" "$subject" >"$state/rc"

shoot() {  # name terminal columns rows keys command...
  name=$1 terminal=$2 columns=$3 rows=$4 keys=$5
  shift 5
  # A state folder of its own each time: nothing is remembered of an earlier terminal.
  home=$(mktemp -d "$state/XXXXXX")
  "$harness/termshot.py" -t "$terminal" -c "$columns" -r "$rows" --wait 2 --timeout 60 --keys "$keys" \
    -e "XDG_STATE_HOME=$home/state" -e "XDG_DATA_HOME=$home/data" -o "$out/$name.png" -- "$@" || failed=1
}

for terminal in $terminals; do
  for size in "80 24" "120 40"; do
    columns=${size% *} rows=${size#* }
    at=$out/${columns}x$rows-$terminal
    keys="Return sleep:0.5"
    case $thorough in *" $terminal "*)
      keys="sleep:0.3 shot:$at-list.png Return sleep:0.3 j j space sleep:0.3 shot:$at-scrolled.png
        slash text:a Return sleep:0.3 shot:$at-search.png question sleep:0.3 shot:$at-help.png Escape g sleep:0.5" ;;
    esac
    shoot "${columns}x$rows-$terminal" "$terminal" "$columns" "$rows" "$keys" "$program" "$subject"
  done
  case $thorough in *" $terminal "*)
    at=$out/80x24-$terminal
    shoot "80x24-$terminal-end" "$terminal" 80 24 \
      "text:w Return sleep:1.5 Return sleep:0.4 ctrl+z sleep:0.6 shot:$at-stopped.png text:fg Return sleep:0.8
        shot:$at-resumed.png text:q sleep:0.5" \
      bash --rcfile "$state/rc" -i ;;
  esac
done
exit $failed
