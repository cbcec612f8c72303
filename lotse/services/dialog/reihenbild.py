"""Pictures side by side or one above the other, each with its finding: never one alone (E-47)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lotse.letters.zeichnung import Bildchen, Form, Kreis, Punkt, Ton, Wort, Zeichnung, Zug
from lotse.services.dialog.ansicht import Zeitbild
from lotse.services.zahlen.silben import cut, lines_of

NEBENEINANDER = 3
RINNE = 1.6
LINKS, HOCH = 15.5, 12.0
"""Of a stacked picture: room for words, and height of its lines."""
BEFUND, UNTER = 1.0, 0.85
ZEILE = 1.35
HALBFETT, MAGER = 0.56, 0.5
"""The usual width of a letter, in parts of its size."""


def row_picture(bilder: Sequence[Zeitbild], breite: float, hoehe: float) -> Zeichnung:
    """`breite` of the whole and `hoehe` of the lines, in em. Each has its words above it; the
    lines stand level."""
    weite = (breite - (NEBENEINANDER - 1) * RINNE) / NEBENEINANDER
    koepfe = [_head(bild, weite) for bild in bilder]
    kopf = max((len(b) + len(u) for b, u in koepfe), default=0) * ZEILE + 0.4
    formen: list[Form] = []
    for stelle, (bild, (befund, unter)) in enumerate(zip(bilder, koepfe, strict=True)):
        x = stelle * (weite + RINNE)
        formen += _words(befund, (x, ZEILE / 2), fett=True)
        formen += _words(unter, (x, (len(befund) + 0.5) * ZEILE), fett=False)
        formen += (moved(form, x, kopf) for form in bild.zeichnung((weite, hoehe)).formen)
    alt = " ".join(f"{bild.titel} {bild.gesprochen}" for bild in bilder)
    return Zeichnung(0, 0, breite, kopf + hoehe, tuple(formen), alt)


def stacked_picture(bilder: Sequence[tuple[Zeitbild, str]], breite: float) -> Zeichnung:
    """Words and the own question of each at the left, its lines at the right, over the years."""
    formen: list[Form] = []
    y = 0.0
    for bild, frage in bilder:
        befund, unter = _head(bild, LINKS - RINNE)
        gefragt = _wrapped(frage, LINKS - RINNE)
        worte = (len(befund) + len(unter) + len(gefragt)) * ZEILE + 0.6
        hoehe = max(HOCH, worte)
        formen += _words(befund, (0, y + ZEILE / 2), fett=True)
        formen += _words(unter, (0, y + (len(befund) + 0.5) * ZEILE), fett=False)
        unten = y + (len(befund) + len(unter) + 0.5) * ZEILE + 0.6
        formen += _words(gefragt, (0, unten), fett=False, ton=Ton.TEXT)
        zeichnung = bild.zeichnung((breite - LINKS, hoehe))
        formen += (moved(form, LINKS, y) for form in zeichnung.formen)
        y += hoehe + RINNE
        if bild is not bilder[-1][0]:
            formen.append(Zug(((0, y - RINNE / 2), (breite, y - RINNE / 2)), Ton.HAAR, 0.04))
    alt = " ".join(f"{bild.titel} {bild.gesprochen} {frage}" for bild, frage in bilder)
    return Zeichnung(0, 0, breite, y - RINNE, tuple(formen), alt)


def _head(bild: Zeitbild, weite: float) -> tuple[list[str], list[str]]:
    return (
        _wrapped(bild.titel, weite, BEFUND * HALBFETT),
        _wrapped(bild.unter, weite),
    )


def _wrapped(text: str, weite: float, je: float = UNTER * MAGER) -> list[str]:
    return cut(lines_of(text, weite, lambda teil: len(teil) * je), int(weite / je))


def _words(
    zeilen: Sequence[str], oben: Punkt, *, fett: bool, ton: Ton = Ton.LEISE
) -> Iterator[Wort]:
    x, y = oben
    groesse, ton = (BEFUND, Ton.TEXT) if fett else (UNTER, ton)
    for nummer, zeile in enumerate(zeilen):
        yield Wort((x, y + nummer * ZEILE), zeile, groesse, fett, ton, anker=0)


def moved(form: Form, x: float, y: float) -> Form:
    """The same form elsewhere."""
    match form:
        case Zug():
            return replace(form, punkte=tuple((px + x, py + y) for px, py in form.punkte))
        case Kreis():
            return replace(form, mitte=(form.mitte[0] + x, form.mitte[1] + y))
        case Wort() | Bildchen():
            return replace(form, ort=(form.ort[0] + x, form.ort[1] + y))
