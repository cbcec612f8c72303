"""One sheet while it is drawn: page operators in points from the top left corner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from lotse.pdf.absatz import Textlauf, Zeile
from lotse.pdf.bildzeichen import SEITE, STRICH, pfade
from lotse.pdf.richtung import UNSICHTBAR
from lotse.pdf.schriften import Glyphe
from lotse.pdf.schriftobjekt import Fontbuch
from lotse.pdf.struktur import Knoten, Seitenmarken

AKZENT = "0.055 0.353 0.439"
SCHWARZ = "0 0 0"
GRAU = "0.55 0.6 0.62"
_OHNE_MARKEN = dict.fromkeys(map(ord, UNSICHTBAR))
_RUND = 0.5523
"""Handle length of a Bézier quarter circle."""


@dataclass(slots=True)
class Blatt:
    """Writes into one content stream; every operator is tagged or an artifact."""

    hoehe: float
    fonts: Fontbuch
    marken: Seitenmarken
    code: list[str] = field(default_factory=list)
    kopie: bool = False
    """True = drawn once more for the scissors: read aloud it was already."""

    def content(self) -> bytes:
        return "\n".join(self.code).encode("ascii")

    def text(
        self, zeilen: Sequence[tuple[Zeile, float, float]], groesse: float, knoten: Knoten | None
    ) -> None:
        """Lines at (x, baseline y) as one piece of `knoten`, or as an artifact without one."""
        knoten = None if self.kopie else knoten
        nummer = self.marken.mark(knoten) if knoten else None
        self.code.append(f"/{knoten.rolle} <</MCID {nummer}>> BDC" if knoten else "/Artifact BMC")
        for zeile, x, y in zeilen:
            for lauf in zeile.laeufe:
                self._run(lauf, groesse, x + lauf.x, self.hoehe - y)
            if zeile.weiter and zeile.laeufe:
                self._blank(zeile, groesse, x, self.hoehe - y)
        self.code.append("EMC")

    @contextmanager
    def piece(self, knoten: Knoten) -> Iterator[None]:
        """Everything drawn inside is one piece of `knoten`: a picture of lines and words."""
        kopf = "/Artifact BMC"
        if not self.kopie:
            kopf = f"/{knoten.rolle} <</MCID {self.marken.mark(knoten)}>> BDC"
        self.code.append(f"{kopf} q")
        yield
        self.code.append("Q EMC")

    def word(self, zeile: Zeile, groesse: float, ort: tuple[float, float]) -> None:
        """One line inside a piece, from its left end on the baseline."""
        for lauf in zeile.laeufe:
            self._run(lauf, groesse, ort[0] + lauf.x, self.hoehe - ort[1])

    def _run(self, lauf: Textlauf, groesse: float, x: float, y: float) -> None:
        glyphen: Sequence[Glyphe] = lauf.glyphen
        texte = [glyphe[1] for glyphe in glyphen]
        if not UNSICHTBAR.isdisjoint(texte):
            glyphen = [glyphe for glyphe in glyphen if glyphe.text not in UNSICHTBAR]
        if not glyphen:
            return
        zerlegt = "" in texte
        if zerlegt:  # a letter drawn in parts is read as the whole run
            gelesen = lauf.text.translate(_OHNE_MARKEN).encode("utf-16-be").hex().upper()
            self.code.append(f"/Span <</ActualText <FEFF{gelesen}>>> BDC")
        self.code.append(f"BT {self.fonts.resource(lauf.schrift)} {groesse:g} Tf")
        if lauf.rtl or [True for _, _, dx, dy, _, _ in glyphen if dx or dy]:
            self.code += self._single(lauf, glyphen, groesse, (x, y))
        else:
            self.code.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm [{self._array(lauf, glyphen)}] TJ")
        self.code.append("ET EMC" if zerlegt else "ET")

    def _array(self, lauf: Textlauf, glyphen: Sequence[Glyphe]) -> str:
        """A left-to-right run as one operator; kerning as numbers between the glyphs."""
        bekannt, schrift = self.fonts.pieces(lauf.schrift), lauf.schrift
        teile: list[str] = []
        for gid, text, _, _, breite, _ in glyphen:
            was = (gid, text, breite)
            stueck = bekannt.get(was)
            if stueck is None:
                kerning = schrift.advance(gid) - breite
                rest = f"{kerning * 1000 / schrift.einheiten:.1f}" if kerning else ""
                stueck = bekannt[was] = f"<{self.fonts.cid(schrift, gid, text):04X}>{rest}"
            teile.append(stueck)
        return "".join(teile).replace("><", "")

    def _single(
        self,
        lauf: Textlauf,
        glyphen: Sequence[Glyphe],
        groesse: float,
        ort: tuple[float, float],
    ) -> list[str]:
        """Glyph by glyph in logical order, each at its place: copying and reading stay right."""
        stift, y = ort
        punkt = groesse / lauf.schrift.einheiten
        code, nummern = [], self.fonts.numbers(lauf.schrift)
        for gid, text, dx, dy, breite, _ in glyphen:
            cid = nummern.setdefault((gid, text), len(nummern) + 1)
            code.append(f"1 0 0 1 {stift + dx * punkt:.2f} {y + dy * punkt:.2f} Tm <{cid:04X}> Tj")
            stift += breite * punkt
        return code[::-1] if lauf.rtl else code

    def _blank(self, zeile: Zeile, groesse: float, x: float, y: float) -> None:
        letzter = zeile.laeufe[-1]
        leer = letzter.schrift.blank
        breite = leer.breite * groesse / letzter.schrift.einheiten
        links = x - breite if letzter.rtl else x + zeile.breite
        cid = self.fonts.cid(letzter.schrift, leer.gid, " ")
        resource = self.fonts.resource(letzter.schrift)
        self.code.append(
            f"BT {resource} {groesse:g} Tf 1 0 0 1 {links:.2f} {y:.2f} Tm <{cid:04X}> Tj ET"
        )

    def line(
        self,
        von: tuple[float, float],
        bis: tuple[float, float],
        staerke: float = 0.6,
        farbe: str = SCHWARZ,
        strich: str = "",
    ) -> None:
        """A drawn line; what it means stands in the text."""
        self.code.append(
            f"/Artifact BMC {farbe} RG {staerke:g} w [{strich}] 0 d "
            f"{von[0]:.2f} {self.hoehe - von[1]:.2f} m {bis[0]:.2f} {self.hoehe - bis[1]:.2f} l S "
            f"[] 0 d EMC"
        )

    def fill(self, rechtecke: Sequence[tuple[float, float, float, float]], farbe: str) -> None:
        """Filled rectangles (x, y, width, height), y being their top."""
        flaechen = " ".join(
            f"{x:.3f} {self.hoehe - y - h:.3f} {b:.3f} {h:.3f} re" for x, y, b, h in rechtecke
        )
        self.code.append(f"/Artifact BMC {farbe} rg {flaechen} f {SCHWARZ} rg EMC")

    def frame(
        self, ort: tuple[float, float, float, float], rund: float, staerke: float, farbe: str
    ) -> None:
        """A box (x, top, width, height) with round corners."""
        pfad = self._round(ort, rund)
        self.code.append(f"/Artifact BMC {farbe} RG {staerke:g} w {pfad} S EMC")

    def picture(
        self,
        name: str,
        ort: tuple[float, float],
        kante: float,
        knoten: Knoten | None,
        farbe: str = SCHWARZ,
    ) -> None:
        """A drawing of resources/icons with its top left corner at `ort`."""
        knoten = None if self.kopie else knoten
        nummer = self.marken.mark(knoten) if knoten else None
        punkt = kante / SEITE
        x, y = ort[0], self.hoehe - ort[1]
        self.code += [
            f"/{knoten.rolle} <</MCID {nummer}>> BDC" if knoten else "/Artifact BMC",
            f"q {punkt:.4f} 0 0 {-punkt:.4f} {x:.2f} {y:.2f} cm {farbe} RG {STRICH} w 1 J 1 j",
            pfade(name),
            "S Q EMC",
        ]

    def dot(self, mitte: tuple[float, float], radius: float) -> None:
        """A bullet."""
        x, y = mitte
        pfad = self._round((x - radius, y - radius, 2 * radius, 2 * radius), radius)
        self.code.append(f"/Artifact BMC {SCHWARZ} rg {pfad} f EMC")

    def _round(self, ort: tuple[float, float, float, float], rund: float) -> str:
        x1, oben, breite, hoehe = ort
        x2, y1, y2 = x1 + breite, self.hoehe - oben - hoehe, self.hoehe - oben
        r, k = rund, rund * (1 - _RUND)
        return (
            f"{x1 + r:.2f} {y1:.2f} m {x2 - r:.2f} {y1:.2f} l "
            f"{x2 - k:.2f} {y1:.2f} {x2:.2f} {y1 + k:.2f} {x2:.2f} {y1 + r:.2f} c "
            f"{x2:.2f} {y2 - r:.2f} l "
            f"{x2:.2f} {y2 - k:.2f} {x2 - k:.2f} {y2:.2f} {x2 - r:.2f} {y2:.2f} c "
            f"{x1 + r:.2f} {y2:.2f} l "
            f"{x1 + k:.2f} {y2:.2f} {x1:.2f} {y2 - k:.2f} {x1:.2f} {y2 - r:.2f} c "
            f"{x1:.2f} {y1 + r:.2f} l "
            f"{x1:.2f} {y1 + k:.2f} {x1 + k:.2f} {y1:.2f} {x1 + r:.2f} {y1:.2f} c h"
        )
