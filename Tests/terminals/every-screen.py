#!/usr/bin/env python3
"""Shows every screen of articles in real terminals and says what stands wrong there.

  every-screen.py HARNESS OUTDIR PROGRAM TERMINAL... -- ARTICLE...

HARNESS is a folder with `termshot.py`, which runs one command in one terminal on a private X server, types keys and takes
pictures. For each terminal and article there is one line: screens, rows read back, wrong rows, spots of residue, and the
pictures lie in OUTDIR/TERMINAL/ARTICLE.

Rows are read back from the picture: the same glyph looks the same wherever it stands, so a cell that looks unlike the other
cells of its glyph, and more like another glyph of its row, is out of its place. What should stand in a cell is told by
`PROGRAM replay`, which is the engine's own visual order. Residue is what differs from the picture after the terminal was
emptied and everything drawn again (from four such pictures, where anything does), counted in cells; it is looked for after
scrolling, statements, sizing and search. `relay.py` between terminal and program tells when both are done; how long the
picture then still changes is measured in each terminal, and thrice that is waited for.
"""
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import unicodedata

from desk import Desk
from picture import Grid

HERE = os.path.dirname(os.path.abspath(__file__))
COLUMNS, ROWS = 80, 24
# Typed after the screens of the article: statements, sizing, search, lines and half screens.
AFTER = ["]", "]", "b", "b", "+", "-", "g", "/2\r", "n", "\x1b", "d", "u", "j", "k"]
# Others instead, `_` for a blank between them: KEYS="+ + _ j k b -".
if os.environ.get("KEYS"):
    AFTER = [" " if key == "_" else key for key in os.environ["KEYS"].split()]
MOST_SCREENS = 14


def replay(program, article, keys, columns, rows):
    out = subprocess.run([program, "replay", "--size", f"{columns}x{rows}", "--keys", keys, article],
                         stdout=subprocess.PIPE, check=True).stdout.decode()
    frames = []
    for part in re.split(r"^== .*\n", out, flags=re.M)[1:]:
        body, _, styles = part.partition("styles\n")
        rows = [line[2:-2] for line in body.split("\n") if line.startswith("|\u202d")]
        frames.append(([cells(r) for r in rows], weights(styles)))
    return frames


def cells(row):
    """The glyphs of a row, None for the right half of a wide one."""
    out = []
    for c in row:
        if unicodedata.category(c) in ("Mn", "Me") and out:
            out[-1] += c
        else:
            out.append(c)
            if unicodedata.east_asian_width(c) in "WF":
                out.append(None)
    return out


def weights(styles):
    """Which cells of each row are bold."""
    table = {}
    for line in styles.split("\n"):
        m = re.match(r"([a-zA-Z]+) (.*)", line)
        if m and "|" not in line:
            table[m.group(1)] = "bold" in m.group(2)
    rows = {}
    for line in styles.split("\n"):
        m = re.match(r"(\d+)\| (.*)", line)
        if m:
            rows[int(m.group(1))] = [b for name, n in re.findall(r"([a-zA-Z]+)(\d+)", m.group(2)) for b in [table.get(name)] * int(n)]
    return rows


def ink(values):
    """How far each dot of a cell is from its ground, 0 to 255."""
    ground = max(set(values), key=values.count)
    far = max((abs(v - ground) for v in values), default=0)
    return [abs(v - ground) * 255 // far for v in values] if far > 24 else [0] * len(values)


def difference(a, b):
    return sum(abs(x - y) for x, y in zip(a, b)) / max(len(a), 1)


def read_back(grids, frames):
    """[(screen, row, wrong cells)]: each cell against the mean of its glyph."""
    seen, places = {}, []
    for screen, (grid, (rows, bold)) in enumerate(zip(grids, frames)):
        for r, row in enumerate(rows[:-1]):
            for c, glyph in enumerate(row):
                if not glyph or glyph == " " or unicodedata.east_asian_width(glyph[0]) in "WF":
                    continue
                weight = bold.get(r, [])
                key = (glyph, bool(c < len(weight) and weight[c]))
                values = ink(grid.cell(r, c))
                seen.setdefault(key, []).append(values)
                places.append((screen, r, c, key, values))
    size = min((len(v) for group in seen.values() for v in group), default=0)
    mean = {k: [sum(v[i] for v in group) // len(group) for i in range(size)] for k, group in seen.items()}
    wrong, total = {}, set()
    by_row = {}
    for place in places:
        by_row.setdefault(place[:2], []).append(place)
    for at, row in by_row.items():
        total.add(at)
        keys = {p[3] for p in row}
        bad = 0
        for _, _, _, key, values in row:
            if len(seen[key]) < 4:
                continue
            own = difference(values, mean[key])
            other = min((difference(values, mean[k]) for k in keys if k[0] != key[0]), default=999)
            if own > 22 and other < 0.6 * own:
                bad += 1
        if bad >= 2:
            wrong[at] = bad
    return len(total), wrong


def spots(before, after):
    """Cells whose dots differ between two pictures of one screen. The last row may have said something that a key takes
    back, in letters that reach into the row above; its vowels do so by half a row."""
    found = []
    other = before.band(before.rows - 1) != after.band(before.rows - 1)
    for r in range(before.rows - 1):
        if before.band(r) == after.band(r):
            continue
        for c in range(before.columns):
            a, b = before.cell(r, c), after.cell(r, c)
            if r == before.rows - 2:
                rest = len(a) * (10 if other else 4) // 20
                a, b = a[:-rest], b[:-rest]
            # One dot that is a shade darker is no ink that stayed.
            if a != b and sum(abs(x - y) > 24 for x, y in zip(a, b)) > 1:
                found.append((r, c))
    return found


def has_marks(picture):
    try:
        Grid(picture, COLUMNS, ROWS)
        return True
    except ValueError:
        return False


class Shown:
    """The reader in a terminal, and how long that takes to show what it has been sent."""

    def __init__(self, desk, path, edges):
        self.desk, self.path, self.edges = desk, path, edges
        self.quiet, self.late, self.full = 1.0, 0, 0

    def ask(self, words):
        with socket.socket(socket.AF_UNIX) as s:
            s.settimeout(60)
            s.connect(self.path)
            s.sendall(words.encode() + b"\n")
            return s.makefile().readline().strip()

    def settled(self, silence=0.2):
        """The picture once the program has been silent for so long and the terminal is done, and how long after that it
        still changed."""
        if self.ask(f"sync {silence}") != "ok":
            self.late += 1
        start = time.time()
        picture, changed = self.desk.still(quiet=self.quiet, limit=15.0)
        return picture, max(changed - start, 0)

    def type(self, text):
        self.ask("key " + text.encode().hex())
        # What draws real letters is started by the first step of size that needs it.
        return self.settled(2 if text == "+" else 0.2)

    def clean(self):
        """The picture with every cell drawn on an empty screen. The terminal has to have shown that: some compare what is to
        be shown with what is."""
        self.ask("clear")
        empty, first = self.settled()
        if any(max(self.edges.on(empty).band(r)) != min(self.edges.on(empty).band(r)) for r in range(self.edges.rows - 1)):
            self.full += 1
        picture, second = self.type("\x0c")
        return picture, max(first, second)

    def measure(self):
        self.quiet = max(0.3, 3 * max(self.clean()[1] for _ in range(3)))


def show(harness, out, program, terminal, article):
    """One terminal with one article: the line to print, and whether all was right."""
    name = os.path.splitext(os.path.basename(article))[0]
    folder = os.path.join(out, terminal, name)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    with tempfile.TemporaryDirectory() as state:
        script = os.path.join(state, "run.sh")
        with open(script, "w") as f:
            f.write(f"#!/bin/sh\npython3 {HERE}/grid.py {state}/size\n"
                    f"until [ -e {state}/go ]; do sleep 0.1; done\n" + "".join(
                f"export XDG_{k}_HOME={state}/{k}\n" for k in ("STATE", "DATA", "CONFIG"))
                + f"exec python3 {HERE}/relay.py {state}/relay \"$@\"\n")
        options = os.environ.get("TERMINAL_OPTIONS", "").split()
        with Desk(harness, terminal, ["sh", script, os.path.abspath(program), os.path.abspath(article)], options=options,
                  chroot=os.environ.get("TERMINAL_ROOT"), screen="1440x920x24" if terminal == "foot" else "960x560x24") as desk:
            marked = desk.until(has_marks, limit=90.0)
            if marked is None:
                return f"{terminal}\t{name}\tthe terminal did not come up", False
            desk.until(lambda _: os.path.exists(os.path.join(state, "size")))
            with open(os.path.join(state, "size")) as f:
                columns, rows = (int(word) for word in f.read().split())
            frames = replay(program, article, "Space ^L " * MOST_SCREENS, columns, rows)
            frames = [frames[0]] + frames[2::2]
            screens = next((i for i in range(1, len(frames)) if frames[i][0] == frames[i - 1][0]), len(frames))
            screens = min(screens, int(os.environ.get("SCREENS", MOST_SCREENS)))
            marked, _ = desk.still(quiet=0.5)
            edges = Grid(marked, columns, rows)
            open(os.path.join(state, "go"), "w").close()
            desk.until(lambda p: not has_marks(p), limit=60.0)
            desk.focus()
            shown = Shown(desk, os.path.join(state, "relay"), edges)
            desk.still(quiet=1.5)
            shown.measure()

            def look(n, dirty):
                clean, _ = shown.clean()
                found = spots(edges.on(dirty), edges.on(clean))
                # Which of two runs lies over the other hangs on how the bytes came: what any clean picture shows is clean.
                for _ in range(3):
                    if not found:
                        break
                    again, _ = shown.clean()
                    still = set(spots(edges.on(dirty), edges.on(again)))
                    found = [place for place in found if place in still]
                if found or n in ("0", "1"):
                    dirty.save(f"{folder}/{n}.png")
                if found:
                    clean.save(f"{folder}/{n}-clean.png")
                    with open(f"{folder}/spots", "a") as f:
                        f.write(f"{n} {found}\n")
                return edges.on(clean), found
            grids, scrolled, after = [], [], []
            dirty, _ = shown.settled()
            for n in range(screens):
                grid, found = look(str(n), dirty)
                grids.append(grid)
                scrolled.append(len(found))
                dirty, _ = shown.type(" ")
            for n, key in enumerate(AFTER):
                dirty, _ = shown.type(key)
                after.append(len(look(f"after{n}", dirty)[1]))
    rows, wrong = read_back(grids, frames[:screens])
    for screen in {s for s, _ in wrong}:
        grids[screen].picture.save(f"{folder}/{screen}-wrong.png")
    places = " ".join(f"{s}:{r}({n})" for (s, r), n in sorted(wrong.items()))
    line = (f"{terminal}\t{name}\tscreens {screens}\trows {rows}\twrong {len(wrong)} {places}\tspots {sum(scrolled)} {scrolled}"
            f"\tafter {sum(after)} {after}\tquiet {shown.quiet:.1f}"
            + (f" unanswered {shown.late}" if shown.late else "") + (f" not emptied {shown.full}" if shown.full else ""))
    return line, not wrong and sum(scrolled) + sum(after) == 0


def main():
    harness, out, program = sys.argv[1:4]
    split = sys.argv.index("--")
    failed = False
    for terminal in sys.argv[4:split]:
        for article in sys.argv[split + 1:]:
            line, right = show(harness, out, program, terminal, article)
            print(line, flush=True)
            failed = failed or not right
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
