"""Pictures of a terminal, cut into its cells. Needs ImageMagick's `convert` to read PNG; standard library only."""
import subprocess


class Picture:
    """Grey values, row by row."""

    def __init__(self, path):
        raw = subprocess.run(["convert", path, "-depth", "8", "ppm:-"], stdout=subprocess.PIPE, check=True).stdout
        fields, at = [], 0
        while len(fields) < 4:
            end = at
            while not raw[end:end + 1].isspace():
                end += 1
            fields.append(raw[at:end])
            at = end + 1
        self.width, self.height = int(fields[1]), int(fields[2])
        self.rgb = raw[at:]

    def pixel(self, x, y):
        at = 3 * (y * self.width + x)
        return self.rgb[at], self.rgb[at + 1], self.rgb[at + 2]

    def red_edges(self):
        """left, top, right, bottom (exclusive) of all pure red pixels: the marked corners of the grid."""
        rows = []
        left, right = self.width, 0
        for y in range(self.height):
            line = self.rgb[3 * y * self.width:3 * (y + 1) * self.width]
            xs = [x for x in range(self.width) if line[3 * x] > 240 and line[3 * x + 1] < 16 and line[3 * x + 2] < 16]
            if xs:
                rows.append(y)
                left, right = min(left, xs[0]), max(right, xs[-1] + 1)
        return left, rows[0], right, rows[-1] + 1


class Grid:
    def __init__(self, picture, columns, rows):
        self.picture, self.columns, self.rows = picture, columns, rows
        self.left, self.top, right, bottom = picture.red_edges()
        self.cell_width, self.cell_height = (right - self.left) / columns, (bottom - self.top) / rows

    def cell(self, row, column, cells=1):
        """The grey values of a cell, as bytes."""
        x0, x1 = (round(self.left + self.cell_width * c) for c in (column, column + cells))
        y0, y1 = (round(self.top + self.cell_height * r) for r in (row, row + 1))
        out = bytearray()
        for y in range(y0, y1):
            start = 3 * (y * self.picture.width + x0)
            line = self.picture.rgb[start:start + 3 * (x1 - x0)]
            out += bytes((line[i] + line[i + 1] + line[i + 2]) // 3 for i in range(0, len(line), 3))
        return bytes(out)


def difference(a, b):
    """Mean absolute difference of two cells."""
    if len(a) != len(b):
        n = min(len(a), len(b))
        a, b = a[:n], b[:n]
    return sum(abs(x - y) for x, y in zip(a, b)) / max(len(a), 1)
