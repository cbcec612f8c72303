"""The invented example region: writes resources/dialog/musterland, always the same bytes.

    python -m tests.werkzeug.musterland

Landkreis Musterland and its places do not exist. The numbers follow simple rules and a fixed
seed; they say nothing about any real place.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from lotse.paths import RESOURCES

ORDNER = RESOURCES / "dialog" / "musterland"
KREIS = "Landkreis Musterland"
JAHRE = range(2020, 2026)
AUSGEFALLEN = 2021
"""No examination before school took place: a gap, not a nought."""
NEUER_TEST = 2023
"""From this year another test of language is used in the Kitas."""
SCHICHTEN = ("niedrig", "mittel", "hoch")


@dataclass(frozen=True, slots=True)
class Ort:
    """Children under 18, all people, and four shares in per cent."""

    name: str
    kinder: int
    einwohner: int
    sgb2: float
    bildung: float
    migration: float
    arbeitslosigkeit: float


ORTE = (
    Ort("Ahornfeld", 3900, 22400, 9.4, 31.0, 18.2, 5.1),
    Ort("Bachweiler", 2700, 15800, 14.8, 24.5, 24.0, 7.2),
    Ort("Eichenrode", 5200, 29600, 19.6, 22.1, 33.5, 9.0),
    Ort("Fichtental", 1900, 11900, 10.1, 30.2, 17.4, 5.3),
    Ort("Heidegrund", 4400, 25700, 18.9, 21.6, 31.0, 8.7),
    Ort("Kirschwinkel", 2300, 13400, 6.2, 42.0, 12.1, 3.6),
    Ort("Lindenmoor", 3100, 18900, 15.5, 25.3, 22.8, 7.0),
    Ort("Mühlenhag", 1500, 9700, 11.2, 28.7, 15.9, 5.6),
    Ort("Seeblick", 640, 4300, 8.0, 36.4, 9.8, 4.2),
    Ort("Weidenbrunn", 8600, 47300, 24.3, 19.0, 41.2, 11.4),
    Ort("Zaunhof", 38, 310, 7.1, 30.0, 5.0, 4.0),
)
EINSCHULUNG: dict[str, tuple[float, float, float]] = {
    "einschulung_sprache": (0.24, 0.013, -0.006),
    "einschulung_motorik": (0.11, 0.004, 0.0),
    "einschulung_verhalten": (0.13, 0.005, 0.004),
    "adipositas": (0.04, 0.0022, 0.001),
    "vorsorge": (0.90, -0.004, 0.004),
}
"""Share in the middle, what the context adds per percentage point, what a year adds."""
ANDERE: dict[str, tuple[float, float, float, float]] = {
    "kita_sprachstand": (1 / 18, 0.22, 0.010, 0.0),
    "kita_mit_drei": (1 / 18, 0.93, -0.004, 0.004),
    "zahngesundheit": (1 / 18, 0.72, -0.012, 0.006),
    "verein": (1 / 18, 0.58, -0.011, 0.0),
    "fruehfoerderung": (6 / 18, 0.045, 0.0006, 0.001),
    "beratung": (1.0, 0.035, 0.0005, 0.001),
    "schulabgang_ohne_abschluss": (1 / 18, 0.07, 0.0035, 0.0),
}
"""Which part of the children is counted; then as above."""
EIGEN = {("Lindenmoor", "einschulung_sprache"): -0.14, ("Bachweiler", "einschulung_sprache"): 0.06}
"""Unlike their like, as it is between real places; why, only people there can tell."""
MITTE_SGB2 = 14.0


def rows() -> Iterator[tuple[object, ...]]:
    """indikator, gebiet, jahr, schicht, n, N, fassung."""
    zufall = Random(20261124)  # noqa: S311 - an invented region, always the same one
    for name in EINSCHULUNG:
        for jahr in JAHRE:
            if jahr != AUSGEFALLEN:
                yield from _mit_kreis(name, jahr, list(_einschulung(zufall, name, jahr)))
    for name in ANDERE:
        for jahr in JAHRE:
            yield from _mit_kreis(name, jahr, list(_andere(zufall, name, jahr)))
    yield from _schulzeit(zufall)


def _schulzeit(zufall: Random) -> Iterator[tuple[object, ...]]:
    """What reaching families is compared with: the area's own figures of the newest year."""
    zahlen = []
    for ort in ORTE:
        alle = _nahe(zufall, ort.kinder / 18)
        lang = round(alle * ort.bildung / 100)
        kurz = round((alle - lang) * (0.3 + ort.sgb2 / 100))
        teile = {"kurz": kurz, "mittel": alle - lang - kurz, "lang": lang}
        zahlen += [(ort.name, band, n, alle) for band, n in teile.items()]
    yield from _mit_kreis("eltern_schulzeit", JAHRE[-1], zahlen)


_Zahl = tuple[str, str, int, int]
"""Area, stratum, n, N."""


def _einschulung(zufall: Random, name: str, jahr: int) -> Iterator[_Zahl]:
    mitte, steigung, im_jahr = EINSCHULUNG[name]
    for ort in ORTE:
        anteil = mitte + steigung * (ort.sgb2 - MITTE_SGB2) + im_jahr * (jahr - JAHRE[0])
        anteil += EIGEN.get((ort.name, name), 0.0)
        teile = []
        for schicht, teil, mal in zip(SCHICHTEN, _teile(ort), (1.6, 1.0, 0.55), strict=True):
            alle = _nahe(zufall, ort.kinder / 18 * teil)
            gezaehlt = sum(zufall.random() < _rand(anteil, mal) for _ in range(alle))
            teile.append((ort.name, schicht, gezaehlt, alle))
        yield ort.name, "", sum(t[2] for t in teile), sum(t[3] for t in teile)
        yield from teile


def _teile(ort: Ort) -> tuple[float, float, float]:
    niedrig = min(0.5, ort.sgb2 * 0.015 + 0.03)
    hoch = ort.bildung * 0.01
    return niedrig, 1 - niedrig - hoch, hoch


def _rand(anteil: float, mal: float) -> float:
    """More or less of it in a stratum; what nearly all have differs by those who have not."""
    if anteil > 0.5:
        return 1 - min(0.95, max(0.01, (1 - anteil) * mal))
    return min(0.95, max(0.005, anteil * mal))


def _andere(zufall: Random, name: str, jahr: int) -> Iterator[_Zahl]:
    teil, mitte, steigung, im_jahr = ANDERE[name]
    neu = 0.05 if name == "kita_sprachstand" and jahr >= NEUER_TEST else 0.0
    for ort in ORTE:
        anteil = mitte + steigung * (ort.sgb2 - MITTE_SGB2) + im_jahr * (jahr - JAHRE[0]) + neu
        alle = _nahe(zufall, ort.kinder * teil)
        yield ort.name, "", sum(zufall.random() < _rand(anteil, 1.0) for _ in range(alle)), alle


def _nahe(zufall: Random, zahl: float) -> int:
    return max(0, round(zahl * zufall.uniform(0.93, 1.07)))


def _mit_kreis(name: str, jahr: int, zahlen: list[_Zahl]) -> Iterator[tuple[object, ...]]:
    fassung = "Test 2023" if name == "kita_sprachstand" and jahr >= NEUER_TEST else ""
    for schicht in dict.fromkeys(schicht for _, schicht, _, _ in zahlen):
        teile = [zahl for zahl in zahlen if zahl[1] == schicht]
        summe = KREIS, schicht, sum(t[2] for t in teile), sum(t[3] for t in teile)
        for ort, _, n, alle in (summe, *teile):
            yield name, ort, jahr, schicht, n, alle, fassung


def context_rows() -> Iterator[tuple[object, ...]]:
    for ort in ORTE:
        for merkmal in ("sgb2", "bildung", "migration", "arbeitslosigkeit"):
            yield merkmal, ort.name, JAHRE[-1], str(getattr(ort, merkmal)).replace(".", ",")


def place_rows() -> Iterator[tuple[object, ...]]:
    kinder, einwohner = sum(o.kinder for o in ORTE), sum(o.einwohner for o in ORTE)
    yield KREIS, "Landkreis", kinder, einwohner
    for ort in ORTE:
        yield ort.name, "Gemeinde", ort.kinder, ort.einwohner


def tables() -> dict[str, bytes]:
    return {
        "werte.csv": _csv(("indikator", "gebiet", "jahr", "schicht", "n", "N", "fassung"), rows()),
        "kontext.csv": _csv(("merkmal", "gebiet", "jahr", "wert"), context_rows()),
        "gebiete.csv": _csv(("gebiet", "ebene", "kinder", "einwohner"), place_rows()),
    }


def _csv(kopf: tuple[str, ...], zeilen: Iterator[tuple[object, ...]]) -> bytes:
    text = io.StringIO(newline="")
    schreiber = csv.writer(text, delimiter=";", lineterminator="\n")
    schreiber.writerow(kopf)
    schreiber.writerows(zeilen)
    return text.getvalue().encode("utf-8")


def write(ordner: Path = ORDNER) -> None:
    ordner.mkdir(parents=True, exist_ok=True)
    for name, inhalt in tables().items():
        (ordner / name).write_bytes(inhalt)


if __name__ == "__main__":
    write()
