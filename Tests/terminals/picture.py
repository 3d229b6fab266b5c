"""Pictures of a terminal, cut into its cells; standard library only."""
import struct
import subprocess


class Picture:
    """Dots as they come: `step` bytes each, of which three are colours."""

    def __init__(self, path):
        """From a PNG, by ImageMagick's `convert`."""
        raw = subprocess.run(["convert", path, "-depth", "8", "ppm:-"], stdout=subprocess.PIPE, check=True).stdout
        fields, at = [], 0
        while len(fields) < 4:
            end = at
            while not raw[end:end + 1].isspace():
                end += 1
            fields.append(raw[at:end])
            at = end + 1
        self.width, self.height = int(fields[1]), int(fields[2])
        self.data, self.start, self.step, self.red = raw, at, 3, 0
        self.stride = 3 * self.width

    @classmethod
    def of_frame_buffer(cls, path):
        """From the file that Xvfb keeps its screen in (option -fbdir), as it is now."""
        self = cls.__new__(cls)
        with open(path, "rb") as f:
            self.data = f.read()
        head = struct.unpack(">25I", self.data[:100])
        self.width, self.height, self.stride = head[4], head[5], head[12]
        self.step, self.red = head[11] // 8, 2
        self.start = head[0] + head[19] * 12
        return self

    def line(self, y, x0, x1):
        at = self.start + y * self.stride
        return self.data[at + x0 * self.step:at + x1 * self.step]

    def save(self, path):
        rows = []
        for y in range(self.height):
            line = self.line(y, 0, self.width)
            planes = [line[i::self.step] for i in ((0, 1, 2) if self.red == 0 else (2, 1, 0))]
            rows.append(bytes(v for dot in zip(*planes) for v in dot))
        ppm = b"P6 %d %d 255\n" % (self.width, self.height) + b"".join(rows)
        subprocess.run(["convert", "ppm:-", path], input=ppm, check=True)

    def red_edges(self):
        """left, top, right, bottom (exclusive) of all pure red dots: the marked corners of the grid."""
        found = []
        left, right = self.width, 0
        for y in range(self.height):
            line = self.line(y, 0, self.width)
            reds, greens = line[self.red::self.step], line[1::self.step]
            xs = [x for x, (r, g) in enumerate(zip(reds, greens)) if r > 200 and g < 40 and line[x * self.step + 2 - self.red] < 40]
            if xs:
                found.append(y)
                left, right = min(left, xs[0]), max(right, xs[-1] + 1)
        if not found:
            raise ValueError("no marks of the grid")
        return left, found[0], right, found[-1] + 1


class Grid:
    def __init__(self, picture, columns, rows):
        self.picture, self.columns, self.rows = picture, columns, rows
        self.left, self.top, right, bottom = picture.red_edges()
        self.cell_width, self.cell_height = (right - self.left) / columns, (bottom - self.top) / rows

    def on(self, picture):
        """The same grid on another picture."""
        other = Grid.__new__(Grid)
        other.__dict__.update(self.__dict__, picture=picture)
        return other

    def band(self, row):
        """The dots of a row of cells, to compare."""
        y0, y1 = (round(self.top + self.cell_height * r) for r in (row, row + 1))
        p = self.picture
        return [p.line(y, round(self.left), round(self.left + self.cell_width * self.columns)) for y in range(y0, y1)]

    def cell(self, row, column, cells=1):
        """The grey values of a cell, as bytes."""
        x0, x1 = (round(self.left + self.cell_width * c) for c in (column, column + cells))
        y0, y1 = (round(self.top + self.cell_height * r) for r in (row, row + 1))
        out = bytearray()
        step = self.picture.step
        for y in range(y0, y1):
            line = self.picture.line(y, x0, x1)
            out += bytes((a + b + c) // 3 for a, b, c in zip(line[0::step], line[1::step], line[2::step]))
        return bytes(out)


def difference(a, b):
    """Mean absolute difference of two cells."""
    if len(a) != len(b):
        n = min(len(a), len(b))
        a, b = a[:n], b[:n]
    return sum(abs(x - y) for x, y in zip(a, b)) / max(len(a), 1)
