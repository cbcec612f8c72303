"""The arc of an ellipse between two points as Bézier curves (SVG 1.1, appendix F.6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import acos, ceil, copysign, cos, hypot, pi, radians, sin, sqrt, tan
from typing import TypeAlias

Punkt: TypeAlias = tuple[float, float]


def curves(
    von: Punkt, bis: Punkt, radien: Punkt, lage: Sequence[float]
) -> Iterator[tuple[Punkt, Punkt, Punkt]]:
    """`lage` = turn in degrees, large arc (0 or 1), direction (0 or 1)."""
    phi, gross, links = radians(lage[0]), bool(lage[1]), bool(lage[2])
    rx, ry = abs(radien[0]), abs(radien[1])
    if not (rx and ry) or von == bis:
        yield von, bis, bis
        return
    mx, my = (von[0] - bis[0]) / 2, (von[1] - bis[1]) / 2
    x, y = cos(phi) * mx + sin(phi) * my, cos(phi) * my - sin(phi) * mx
    zu_klein = max(1.0, hypot(x / rx, y / ry))
    rx, ry = rx * zu_klein, ry * zu_klein
    unter = max(0.0, (rx * ry) ** 2 - (rx * y) ** 2 - (ry * x) ** 2)
    faktor = sqrt(unter / ((rx * y) ** 2 + (ry * x) ** 2)) * (-1 if gross == links else 1)
    mitte = (faktor * rx * y / ry, -faktor * ry * x / rx)
    eins = ((x - mitte[0]) / rx, (y - mitte[1]) / ry)
    zwei = ((-x - mitte[0]) / rx, (-y - mitte[1]) / ry)
    beginn, weite = _angle((1.0, 0.0), eins), _angle(eins, zwei)
    if links and weite < 0:
        weite += 2 * pi
    elif not links and weite > 0:
        weite -= 2 * pi
    teile = max(1, ceil(abs(weite) / (pi / 2) - 1e-9))

    def ort(kreis: Punkt) -> Punkt:
        a, b = rx * kreis[0] + mitte[0], ry * kreis[1] + mitte[1]
        return (
            cos(phi) * a - sin(phi) * b + (von[0] + bis[0]) / 2,
            sin(phi) * a + cos(phi) * b + (von[1] + bis[1]) / 2,
        )

    for nummer in range(teile):
        t, s = beginn + weite * nummer / teile, beginn + weite * (nummer + 1) / teile
        k = 4 / 3 * tan((s - t) / 4)
        yield (
            ort((cos(t) - k * sin(t), sin(t) + k * cos(t))),
            ort((cos(s) + k * sin(s), sin(s) - k * cos(s))),
            ort((cos(s), sin(s))),
        )


def _angle(a: Punkt, b: Punkt) -> float:
    laenge = hypot(*a) * hypot(*b)
    winkel = acos(max(-1.0, min(1.0, (a[0] * b[0] + a[1] * b[1]) / laenge)))
    return copysign(winkel, a[0] * b[1] - a[1] * b[0])
