"""Which years are told below a picture, by the measured width of what stands there.

Every year with its n and N where all of them find room; where only the four digits do not, the
years between the first and the last in two („’24“); else every second, third …
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

BREITEN: Mapping[str, tuple[float, float]] = {
    "0": (0.648, 0.659), "1": (0.407, 0.44), "2": (0.548, 0.579), "3": (0.576, 0.6),
    "4": (0.614, 0.624), "5": (0.588, 0.607), "6": (0.598, 0.626), "7": (0.51, 0.537),
    "8": (0.615, 0.624), "9": (0.595, 0.571), "–": (0.504, 0.501), "’": (0.236, 0.269),
    "%": (0.919, 0.969), " ": (0.28, 0.312),
}  # fmt: skip
"""Regular and bold, in parts of the size: Atkinson Hyperlegible Next, the widest type that numbers
are printed or shown in."""
LUFT = 0.25
"""Between two words that stand side by side, in em."""
KURZ = 3
"""From so many years on the ones between are told in two digits."""


def width(text: str, groesse: float, *, fett: bool = False) -> float:
    """In em; a letter that is no number counts as the widest digit."""
    sonst = BREITEN["0"]
    return groesse * sum(BREITEN.get(zeichen, sonst)[fett] for zeichen in text)


def told(
    jahre: Sequence[int], platz: float, zahlen: Iterable[str], groesse: float
) -> Mapping[int, str]:
    """Year -> its word. `platz`: from the first to the last year; `zahlen`: all n and N."""
    lang = {jahr: str(jahr) for jahr in jahre}
    if len(jahre) < 2:  # noqa: PLR2004 - nothing beside it
        return lang
    je = platz / (len(jahre) - 1)
    unten = max((width(zahl, groesse) for zahl in zahlen), default=0.0)
    ganz = max(width(wort, groesse, fett=True) for wort in lang.values())
    if max(ganz, unten) + LUFT <= je:
        return lang
    kurz = {jahr: f"’{jahr % 100:02}" for jahr in jahre[1:-1]}
    schmal = max((width(wort, groesse, fett=True) for wort in kurz.values()), default=ganz)
    if len(jahre) >= KURZ and max((ganz + schmal) / 2, schmal, unten) + LUFT <= je:
        return lang | kurz
    jeder = 2
    while jeder < len(jahre) and max(ganz, unten) + LUFT > je * jeder:
        jeder += 1
    return {jahr: str(jahr) for jahr in reversed(jahre[::-jeder])}
