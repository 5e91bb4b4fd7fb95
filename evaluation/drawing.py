"""Small diagrams as SVG, without a plotting library: two axes, lines and points."""

from collections.abc import Sequence
from html import escape

WIDTH, HEIGHT = 480, 400
LEFT, RIGHT, TOP, BOTTOM = 60, 20, 60, 50
TICKS = 5

Range = tuple[float, float]

STYLE = """
svg { font: 12px system-ui, sans-serif; background: #fff; }
text { fill: #1d1d1b; } .axis { stroke: #5a5a55; fill: none; } .grid { stroke: #e4e4de; }
.line { stroke: #174f92; stroke-width: 2; fill: none; } .quiet { stroke: #9a9a92; stroke-dasharray: 4 4; fill: none; }
.second { stroke: #a04a00; stroke-width: 2; fill: none; } .third { stroke: #17603c; stroke-width: 2; fill: none; }
.point { fill: #174f92; fill-opacity: .55; }
"""


class Plot:
    """A diagram of values in the ranges *x* and *y* (data units); what lies outside them is drawn at the edge."""

    def __init__(self, title: str, x_label: str, y_label: str, x: Range = (0.0, 1.0), y: Range = (0.0, 1.0)) -> None:
        self.title = title
        self.labels = (x_label, y_label)
        self.x, self.y = x, y
        self.drawn: list[str] = []

    def line(self, points: Sequence[tuple[float, float]], kind: str = "line") -> None:
        """Draw a line through *points*; *kind* is one of line, second, third and quiet."""
        places = " ".join(f"{self._across(a):.1f},{self._up(b):.1f}" for a, b in points)
        self.drawn.append(f'<polyline class="{kind}" points="{places}"/>')

    def point(self, a: float, b: float, radius: float, note: str) -> None:
        """Draw a point with *note*, which shows when it is pointed at."""
        place = f'cx="{self._across(a):.1f}" cy="{self._up(b):.1f}" r="{radius:.1f}"'
        self.drawn.append(f'<circle class="point" {place}><title>{escape(note)}</title></circle>')

    def label(self, a: float, b: float, words: str) -> None:
        """Write *words* to the left of a place, above it."""
        place = f'x="{self._across(a) - 6:.1f}" y="{self._up(b) - 8:.1f}"'
        self.drawn.append(f'<text {place} text-anchor="end">{escape(words)}</text>')

    def svg(self) -> str:
        """Return the diagram as an SVG document that needs nothing else."""
        across, up = self.labels
        middle, bottom = (LEFT + WIDTH - RIGHT) / 2, HEIGHT - BOTTOM
        parts = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">',
            f"<title>{escape(self.title)}</title><style>{STYLE}</style>",
            f'<text x="16" y="24" font-weight="600">{escape(self.title)}</text>',
            *self._grid(),
            f'<path class="axis" d="M{LEFT} {TOP}V{bottom}H{WIDTH - RIGHT}"/>',
            f'<text x="{middle}" y="{HEIGHT - 12}" text-anchor="middle">{escape(across)}</text>',
            f'<text x="16" y="{TOP - 14}">{escape(up)}</text>',
            *self.drawn,
            "</svg>",
        ]
        return "\n".join(parts) + "\n"

    def _grid(self) -> list[str]:
        bottom = HEIGHT - BOTTOM
        found = []
        for step in range(TICKS + 1):
            a = self.x[0] + (self.x[1] - self.x[0]) * step / TICKS
            b = self.y[0] + (self.y[1] - self.y[0]) * step / TICKS
            at, level = self._across(a), self._up(b)
            found += [
                f'<path class="grid" d="M{at:.1f} {TOP}V{bottom}M{LEFT} {level:.1f}H{WIDTH - RIGHT}"/>',
                f'<text x="{at:.1f}" y="{bottom + 18}" text-anchor="middle">{_number(a)}</text>',
                f'<text x="{LEFT - 8}" y="{level + 4:.1f}" text-anchor="end">{_number(b)}</text>',
            ]
        return found

    def _across(self, value: float) -> float:
        return LEFT + _share(value, self.x) * (WIDTH - LEFT - RIGHT)

    def _up(self, value: float) -> float:
        return HEIGHT - BOTTOM - _share(value, self.y) * (HEIGHT - TOP - BOTTOM)


def _share(value: float, limits: Range) -> float:
    low, high = limits
    return min(max((value - low) / (high - low), 0.0), 1.0) if high > low else 0.0


def _number(value: float) -> str:
    return f"{value:.2f}" if value % 1 and abs(value) < 10 else f"{value:.0f}"
