"""Small pages on an A4 sheet: cards to cut out, with copies, and a card that is folded.

A card in two languages is twice as wide and folded once: German on one side, the other
language on the other. Copies are drawn for the scissors and read aloud once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lotse.letters.brief import Bogen, Brief, Papier
from lotse.letters.inhalt import Satz
from lotse.pdf.blatt import GRAU, SCHWARZ, Blatt
from lotse.pdf.faltkarte import BREIT, FELDER, HOCH, SEITEN, Feld, panels
from lotse.pdf.mass import MM, PAPIER, Mass
from lotse.pdf.reihen import Reihe, Seite
from lotse.pdf.schriftobjekt import Fontbuch
from lotse.pdf.seiten import paginate
from lotse.pdf.setzer import Setzer
from lotse.pdf.struktur import Knoten, Seitenmarken
from lotse.pdf.zeichnen import draw_rows

RAND = 8.5 * MM
WEIT, ENG = (1.45, 1.0), (1.3, 0.7)
"""Line height in parts of the size, and space above headings."""
SATZ = {
    Papier.A6: ((12, WEIT), (12, ENG)),
    Papier.A5: ((14, WEIT), (14, ENG), (12, WEIT), (12, ENG)),
}
"""What a card is set in: the first that fits; never below 12 (LETTERS 6.2)."""
EINHEIT = {Papier.A6: (BREIT, HOCH), Papier.A5: (HOCH, 2 * BREIT)}
A4 = PAPIER[Papier.A4]
BOGEN = {Papier.A6: A4, Papier.A5: (A4[1], A4[0])}
SCHNITT, FALZ = "4 4", "0.5 4"


@dataclass(frozen=True, slots=True)
class Kartensatz:
    """Small pages, each with its place, and the lines to cut and fold along."""

    brief: Brief
    mass: Mass
    wurzel: Knoten
    seiten: tuple[Seite, ...]
    passt: bool

    @property
    def papier(self) -> Papier:
        return self.brief.gestalt.papier

    @property
    def bogen(self) -> tuple[float, float]:
        return BOGEN[self.papier]

    @property
    def gefaltet(self) -> bool:
        return self.brief.gestalt.bogen is Bogen.FALTKARTE


def lay_out_cards(brief: Brief) -> Kartensatz:
    """As small a card as asked where everything fits, otherwise the next one."""
    papiere = (Papier.A5,) if brief.gestalt.papier is Papier.A5 else (Papier.A6, Papier.A5)
    saetze = (_set(brief, papier, wie) for papier in papiere for wie in SATZ[papier])
    satz = next(saetze)
    while not satz.passt:
        naechster = next(saetze, None)
        if naechster is None:
            break
        satz = naechster
    return satz


def _set(brief: Brief, papier: Papier, wie: tuple[int, tuple[float, float]]) -> Kartensatz:
    groesse, dichte = wie
    gestalt = replace(brief.gestalt, papier=papier, groesse=groesse)
    brief = replace(brief, gestalt=gestalt, kleingedrucktes=_small_print(brief))
    gefaltet = gestalt.bogen is Bogen.FALTKARTE
    mass, wurzel = (
        _measure(brief, dichte, doppelt=brief.zweisprachig and not gefaltet),
        Knoten("Document"),
    )
    wurzel.sprache = "de-DE"
    if gefaltet:
        vorn = replace(mass, oben_erste=0.16 * mass.papier[1], titel=(2.0, 1.15))
        masse = (vorn, mass, mass, mass)
        reihen = panels(brief, (vorn, mass), wurzel)
        teile = [paginate(*paar) for paar in zip(reihen, masse, strict=True)]
        seiten = tuple(seite for teil in teile for seite in teil)
        return Kartensatz(brief, mass, wurzel, seiten, len(seiten) == SEITEN)
    seiten = tuple(paginate(_rows(brief, mass, wurzel), mass))
    return Kartensatz(brief, mass, wurzel, seiten, len(seiten) == 1)


def _rows(brief: Brief, mass: Mass, wurzel: Knoten) -> list[Reihe]:
    sprachen = ("de", brief.sprache) if brief.zweisprachig else ("de",)
    return Setzer(brief, mass, wurzel, mass.spalten(*sprachen)).letter()


def _measure(brief: Brief, dichte: tuple[float, float], *, doppelt: bool) -> Mass:
    breite, hoehe = EINHEIT[brief.gestalt.papier]
    groesse = float(brief.gestalt.groesse)
    return Mass(
        papier=(2 * breite if doppelt else breite, hoehe),
        links=RAND,
        rechts=RAND,
        oben_erste=RAND,
        oben_weitere=RAND,
        unten=RAND,
        groesse=groesse,
        zeile=round(groesse * dichte[0], 1),
        fuge=2 * RAND,
        titel=(1.25, 1.05),
        polster=6.0,
        luft=dichte[1],
    )


def _small_print(brief: Brief) -> tuple[Satz, ...]:
    """Cards have no head and no foot: sender, day and which text counts stand here."""
    absender = tuple(replace(s, parallel=Satz(s.laeufe)) for s in brief.kopfzeilen[:1])
    fuss = (brief.fusszeile,) if brief.fusszeile is not None and brief.zweisprachig else ()
    return (*absender, *brief.kleingedrucktes, *fuss)


def count_sheets(brief: Brief) -> int:
    """How many A4 sheets (sides) come out of the printer."""
    satz = lay_out_cards(brief)
    return 1 + max(feld.bogen for feld, _ in _places(satz))


def draw_cards(satz: Kartensatz, fonts: Fontbuch, marken: Seitenmarken) -> list[bytes]:
    """One content stream for each sheet."""
    platz = list(_places(satz))
    inhalte = []
    gezeichnet: set[int] = set()
    for nummer in range(1 + max(feld.bogen for feld, _ in platz)):
        marken.begin_page()
        bogen = Blatt(satz.bogen[1], fonts, marken)
        for feld, seite in platz:
            if feld.bogen == nummer:
                _card(bogen, satz, feld, seite, kopie=seite in gezeichnet)
                gezeichnet.add(seite)
        _marks(bogen, satz, [feld for feld, _ in platz if feld.bogen == nummer])
        inhalte.append(bogen.content())
    return inhalte


def _places(satz: Kartensatz) -> Iterator[tuple[Feld, int]]:
    """Where each small page goes; a copy goes where the sheet has room for one."""
    anzahl = len(satz.seiten)
    if satz.gefaltet and satz.passt:
        yield from zip(FELDER[satz.papier], range(anzahl), strict=True)
        return
    felder = _grid(satz)
    mal = max(1, len(felder) // anzahl) if satz.brief.gestalt.voll else 1
    for stelle in range(anzahl * mal):
        bogen, feld = divmod(stelle, len(felder))
        yield replace(felder[feld], bogen=bogen), stelle % anzahl


def _grid(satz: Kartensatz) -> list[Feld]:
    (breite, hoehe), bogen = satz.mass.papier, satz.bogen
    spalten, reihen = round(bogen[0] / breite), round(bogen[1] / hoehe)
    return [Feld(x * breite, y * hoehe) for y in range(reihen) for x in range(spalten)]


def _card(bogen: Blatt, satz: Kartensatz, feld: Feld, seite: int, *, kopie: bool) -> None:
    mass = satz.mass
    karte = Blatt(mass.papier[1], bogen.fonts, bogen.marken, kopie=kopie)
    draw_rows(karte, satz.seiten[seite], mass, zweispaltig=False)
    if feld.gedreht:
        lage = f"-1 0 0 -1 {feld.x + mass.papier[0]:.3f} {bogen.hoehe - feld.y:.3f}"
    else:
        lage = f"1 0 0 1 {feld.x:.3f} {bogen.hoehe - feld.y - mass.papier[1]:.3f}"
    bogen.code += [f"q {lage} cm", *karte.code, "Q"]


def _marks(bogen: Blatt, satz: Kartensatz, felder: list[Feld]) -> None:
    """Dashed = cut, dotted = fold."""
    (breite, hoehe), (b, h) = satz.mass.papier, satz.bogen
    if satz.gefaltet and satz.passt:
        bogen.line((b / 2, 0), (b / 2, h), 0.5, GRAU, FALZ)
        if satz.papier is Papier.A6:
            bogen.line((0, h / 2), (b, h / 2), 0.5, GRAU, FALZ)
        return
    rechts = {f.x + breite for f in felder if f.x + breite < b - 1}
    unten = {f.y + hoehe for f in felder if f.y + hoehe < h - 1}
    tief, weit = max(f.y for f in felder) + hoehe, max(f.x for f in felder) + breite
    for x in sorted(rechts):
        bogen.line((x, 0), (x, tief), 0.6, SCHWARZ, SCHNITT)
    for y in sorted(unten):
        bogen.line((0, y), (weit, y), 0.6, SCHWARZ, SCHNITT)
    if satz.brief.zweisprachig and not satz.gefaltet:
        bogen.line((breite / 2, 0), (breite / 2, tief), 0.5, GRAU, FALZ)
