#!/usr/bin/env python3
"""Measures what kitty turns around and what ends a run of it, for every class of character that can stand in a row.

  kitty-runs.py draw PAGE                inside kitty: shows a page of test rows
  kitty-runs.py read PAGE PICTURE...     what the picture of a page says, one line a character
  kitty-runs.py pages                    how many pages there are

For each character X it shows `RRXRR` (does X end the run of the letters?), `XRR` and `RRX` (is it turned with them?),
`XYZ` (is a run of its class alone turned?) and `RRxRR` with X bold, R being letters that do not join. The
reference of each glyph is drawn by itself between blanks. Run it by a harness that takes pictures of a terminal; see
README.
"""
import sys
import unicodedata

from picture import Grid, Picture, difference

COLUMNS, ROWS = 120, 40
LETTERS = "\ufea9\ufeed\ufe87\ufeb9"  # forms of Arabic letters by themselves, which the usual font has
LATIN = "Qk"
SPACES = [0x20, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000]
DIGITS = [0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xE50, 0xFF10, 0x1E950]
PUNCTUATION = [ord(c) for c in ".,:;!?-_/\\()[]{}<>\"'*&@#%+=~^|`$"] + [
    0xAB, 0xBB, 0x2039, 0x203A, 0x2018, 0x2019, 0x201C, 0x201D, 0x201E, 0x2010, 0x2013, 0x2014, 0x2026, 0x2022, 0xB7, 0xB0,
    0xA7, 0xB6, 0x2030, 0x2032, 0x60C, 0x61B, 0x61F, 0x66A, 0x66B, 0x66C, 0x66D, 0x6D4, 0x640, 0xFD3E, 0xFD3F, 0x6DE, 0x6E9, 0x5BE,
    0x5F3, 0x5F4, 0x3001, 0x3002, 0xBF]
SYMBOLS = [0xA9, 0xAE, 0x2122, 0x2190, 0x2192, 0x2713, 0x2605, 0x25A0, 0x25B2, 0x25CF, 0x25CB, 0x25CC, 0x20AC, 0xA3, 0xD7, 0xF7, 0xB1, 0x2212,
    0x2264, 0x221E, 0xFFFD, 0x2116, 0x60B, 0xFDFC, 0x608, 0x6DD]
DRAWN = [0x2500, 0x2502, 0x253C, 0x2550, 0x2580, 0x2588, 0x2591, 0x2503, 0x2800, 0x28FF, 0xE0B0, 0x1FB00]
LETTERS_OF = [0x41, 0xE9, 0x3B1, 0x436, 0x915, 0xE01, 0x10D0, 0x531, 0x1200, 0x3042, 0x4E00, 0xAC00]
RIGHT_TO_LEFT = [0x5D3, 0xFB2A, 0x627, 0xFE8D, 0xFE91, 0xFEFB, 0xFBA6, 0xFBAE, 0xFB50, 0x710, 0x780, 0x7CA, 0x800, 0x840, 0x8A0,
    0x10900, 0x10C80, 0x1E900]
EMOJI = [0x1F600, 0x2615, 0x260E, 0x1F1E6, 0x1F44D]
CLASSES = [
    ("space", SPACES), ("digit", DIGITS), ("punctuation", PUNCTUATION), ("symbol", SYMBOLS), ("drawn", DRAWN),
    ("letter, left to right or without case", LETTERS_OF), ("letter, right to left", RIGHT_TO_LEFT), ("emoji", EMOJI)]
SUBJECTS = [(name, c) for name, chars in CLASSES for c in chars]
MIRROR = {a: b for pair in ("()", "[]", "{}", "<>", "\u00ab\u00bb", "\u2039\u203a", "\u2264\u2265") for a, b in (pair, pair[::-1])}
PER_PAGE = (ROWS - 2)


def width(c):
    return 2 if unicodedata.east_asian_width(chr(c)) in "WF" or c in (0x1F1E6,) else 1


def follower(c, n):
    """Another of the class, to see whether a run of it alone is turned."""
    return c + n if unicodedata.category(chr(c)) == "Nd" else c


def rows(c):
    """(column, characters, bold ones) of each test in the row of a character"""
    x, r = chr(c), LETTERS
    y = chr(follower(c, 2))
    return [
        (2, [r[0], r[1], x, r[2], r[3]], ()), (14, [x, r[0], r[1]], ()), (22, [r[0], r[1], x], ()),
        (30, [x, y, x, MIRROR.get(x, ".")], ()), (40, [r[0], r[1], x, r[2], r[3]], (2,)), (52, [LATIN[0], LATIN[1], x, r[0], r[1]], ()),
        (64, [x, x, r[0]], ()), (74, [x, "(", r[0], ")"], ())]


def references(c):
    """Column of each glyph by itself; turned runs show brackets mirrored."""
    glyphs = [*LETTERS, *LATIN, chr(c), chr(follower(c, 2)), MIRROR.get(chr(c), "."), "(", ")"]
    return [(88 + 3 * i, g) for i, g in enumerate(glyphs)]


def draw(page):
    out = ["\x1b[?25l\x1b[2J"]
    for row, column in ((1, 1), (1, COLUMNS), (ROWS, 1), (ROWS, COLUMNS)):
        out.append(f"\x1b[{row};{column}H\x1b[48;2;255;0;0m \x1b[m")
    for i, (_, c) in enumerate(SUBJECTS[page * PER_PAGE:(page + 1) * PER_PAGE]):
        for column, text, bold in rows(c):
            out.append(f"\x1b[{i + 2};{column + 1}H")
            for n, g in enumerate(text):
                out.append(f"\x1b[1m{g}\x1b[m" if n in bold else g)
        for column, g in references(c):
            out.append(f"\x1b[{i + 2};{column + 1}H{g}")
    sys.stdout.write("".join(out))
    sys.stdout.flush()
    sys.stdin.read()


def shown(grid, row, column, text, known):
    """The characters as they stand on the picture, each the nearest of the references."""
    out, at = [], column
    cells = sum(width(ord(g)) for g in text)
    while at < column + cells:
        best = min(known, key=lambda k: difference(grid.cell(row, at, width(ord(k))), known[k]) + (0 if k in text else 4))
        out.append(best)
        at += width(ord(best))
    return "".join(out)


def name(text, letters):
    return "".join(letters.get(g, g) for g in text)


def read(page, path):
    grid = Grid(Picture(path), COLUMNS, ROWS)
    for i, (kind, c) in enumerate(SUBJECTS[page * PER_PAGE:(page + 1) * PER_PAGE]):
        row = i + 1
        known = {g: grid.cell(row, column, width(ord(g))) for column, g in references(c)}
        letters = {LETTERS[0]: "1", LETTERS[1]: "2", LETTERS[2]: "3", LETTERS[3]: "4", chr(c): "x", chr(follower(c, 2)): "y",
            LATIN[0]: "P", LATIN[1]: "Q", MIRROR.get(chr(c), "."): "m" if chr(c) in MIRROR else "."}
        if follower(c, 2) == c:
            letters[chr(c)] = "x"
        seen = [name(shown(grid, row, column, text, known), letters) for column, text, _ in rows(c)]
        print(f"U+{c:04X}\t{kind}\t" + "\t".join(seen))


if __name__ == "__main__":
    if sys.argv[1] == "pages":
        print(-(-len(SUBJECTS) // PER_PAGE))
    elif sys.argv[1] == "draw":
        draw(int(sys.argv[2]))
    else:
        for place, path in enumerate(sys.argv[3:]):
            read(int(sys.argv[2]) + place, path)
