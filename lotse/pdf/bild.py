"""Pictures in a row: a pictogram below the box to tick, a QR code at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lotse.letters.brief import Block, Stueck
from lotse.letters.inhalt import Codefeld, Schrittkarte
from lotse.pdf.blatt import AKZENT, SCHWARZ, Blatt
from lotse.pdf.mass import MM, Spalte
from lotse.pdf.qr import qr_rectangles
from lotse.pdf.reihen import Bild, Reihe, Zelle
from lotse.pdf.struktur import Knoten

KOPFBILDER = {
    Stueck.WORUM: "users-round",
    Stueck.WER: "user-round",
    Stueck.ZEIT: "calendar-clock",
    Stueck.ORT: "map-pin",
    Stueck.SAGEN: "message-circle",
    Stueck.FREIWILLIG: "check",
    Stueck.NOTIZEN: "pencil",
    Stueck.OHNE_NOTIZ: "circle-slash",
    Stueck.HILFE: "phone",
}
"""Pictograms beside the headings of a card, for those who read little."""
QR = 20 * MM
KOPFBILD = 1.25
"""A pictogram is so many times as high as the heading beside it."""
LUECKE = 5 * MM


def with_picture(reihe: Reihe, karte: Schrittkarte, groesse: float) -> Reihe:
    """The pictogram in every column; told once, in German."""
    zellen = tuple(
        replace(zelle, bild=Bild(karte.bild, 1.9 * groesse, _figure(zelle, karte)))
        for zelle in reihe.zellen
    )
    return replace(reihe, zellen=zellen)


def with_headings(reihen: Sequence[Reihe], stueck: Stueck) -> Iterator[Reihe]:
    """The heading of a block on a card with its pictogram; the words say the same."""
    name = KOPFBILDER.get(stueck, "")
    for reihe in reihen:
        zellen = tuple(
            replace(z, bild=Bild(name, KOPFBILD * z.stil.groesse, None, darunter=False))
            for z in reihe.zellen
        )
        yield replace(reihe, zellen=zellen) if name else reihe


def _figure(zelle: Zelle, karte: Schrittkarte) -> Knoten | None:
    if zelle.spalte.platz or zelle.knoten is None:
        return None
    figur = zelle.knoten.neu("Figure")
    figur.alt = f"Bild: {karte.text.text}"
    return figur


def with_code(reihen: Sequence[Reihe], block: Block) -> list[Reihe]:
    """A QR of the code beside the heading that says it, in the room `beside` leaves."""
    felder = [inhalt for inhalt in block.inhalt if isinstance(inhalt, Codefeld)]
    if not felder or not reihen:
        return [*reihen]
    erste, *rest = reihen[0].zellen
    inhalt = felder[0].code.replace(" ", "")
    return [replace(reihen[0], zellen=(replace(erste, qr=inhalt), *rest)), *reihen[1:]]


def beside(block: Block, spalten: tuple[Spalte, ...]) -> tuple[Spalte, ...]:
    """Columns of a block, narrower where a QR code stands at their right."""
    if not any(isinstance(inhalt, Codefeld) for inhalt in block.inhalt):
        return spalten
    letzte = spalten[-1]
    return (*spalten[:-1], replace(letzte, breite=letzte.breite - QR - LUECKE))


def draw_extras(blatt: Blatt, zelle: Zelle, oben: float) -> None:
    """What a cell holds besides text."""
    spalte, bild = zelle.spalte, zelle.bild
    if bild is not None:
        rand = spalte.x + spalte.breite
        x = rand - bild.kante - 1 if spalte.rtl else spalte.x + 1
        zeile = zelle.stil.zeile
        y = oben + (zeile if bild.darunter else (zeile - bild.kante) / 2)
        farbe = SCHWARZ if bild.darunter else AKZENT
        blatt.picture(bild.name, (x, y), bild.kante, bild.knoten, farbe)
    if zelle.qr:
        links, hoch = spalte.x + spalte.breite + LUECKE, oben
        flaechen = [
            (links + x * QR, hoch + y * QR, breite * QR, hoehe * QR)
            for x, y, breite, hoehe in qr_rectangles(zelle.qr)
        ]
        blatt.fill(flaechen, SCHWARZ)
