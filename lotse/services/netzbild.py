"""The map as a picture: rings and quarters, everybody with a sign, ties as lines with arrows.

Nothing is told by colour alone: a strong tie is thick, a loose one dashed, one under strain goes
in a zigzag; arrows say which way help flows, a small drawing which kind of help it is.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from lotse.domain.netz import Fluss, Horizont, Netzkante, Netzknoten, Sektor
from lotse.i18n.sprache import Sprache
from lotse.letters.zeichnung import Bildchen, Form, Kreis, Punkt, Ton, Wort, Zeichnung, Zug
from lotse.services.netznamen import Namen, name_of
from lotse.services.netzplan import BREITE, MITTE, SYMBOL, Kasten, Netzplan, Platz
from lotse.services.netzstand import Netz
from lotse.services.netzworte import BILD, SEKTOR, describe

ZEICHEN: Final = {
    Sektor.FAMILIE: "user-round",
    Sektor.FREUNDE: "user-round",
    Sektor.UMFELD: "users-round",
    Sektor.FACHSTELLEN: "building-2",
}
ECKE: Final = {
    Sektor.FAMILIE: (-1, -1),
    Sektor.FREUNDE: (1, -1),
    Sektor.UMFELD: (1, 1),
    Sektor.FACHSTELLEN: (-1, 1),
}
LUFT: Final = 1.2
PFEIL: Final = 0.75
PLAKETTE: Final = 0.72
NEBEN: Final = 0.95
"""Between two ties of the same pair."""
ZACKE, AUSSCHLAG = 0.55, 0.42
STELLEN: Final = (0.45, 0.55, 0.35, 0.65, 0.25, 0.75, 0.15)
RAUM: Final = 0.8


Hindernis: TypeAlias = tuple[float, float, Kasten]
"""Middle of a sign, and the room of its name."""


def ground(plan: Netzplan, s: Sprache) -> Iterator[Form]:
    """Rings from outside to inside, the cross of the quarters, and what each is called."""
    for nummer, radius in enumerate(reversed(plan.ringe)):
        fuellung = Ton.NAH if nummer == len(plan.ringe) - 1 else Ton.OHNE
        yield Kreis((0, 0), radius, Ton.HAAR, 0.08, fuellung)
    r = plan.radius
    yield Zug(((-r, 0), (r, 0)), Ton.HAAR, 0.08)
    yield Zug(((0, -r), (0, r)), Ton.HAAR, 0.08)
    for sektor, (x, y) in ECKE.items():
        ort = (x * (r + LUFT), y * (r + 0.2))
        yield Wort(ort, s.t(SEKTOR[sektor]), fett=True, ton=Ton.LEISE, anker=0 if x < 0 else 1)


def centre(namen: Namen) -> Iterator[Form]:
    yield Kreis((0, 0), MITTE, Ton.MITTE, 0.1, Ton.MITTE)
    worte = name_of(namen, "").split(" ", 1)
    for nummer, wort in enumerate(worte):
        y = (nummer - (len(worte) - 1) / 2) * 1.25
        yield Wort((0, y), wort, fett=True, ton=Ton.AUF_MITTE, breite=2 * MITTE - 0.5)


def node(knoten: Netzknoten, platz: Platz, name: str) -> Iterator[Form]:
    """People are circles, the neighbourhood rounded squares, offices squares."""
    yield from sign(knoten.sektor, (platz.x, platz.y))
    y = platz.y + (-(SYMBOL + 0.85) if platz.name_oben else SYMBOL + 0.85)
    grund = Ton.NAH if knoten.horizont is Horizont.NAH else Ton.PAPIER
    yield Wort((platz.x, y), name, breite=BREITE - 0.2, grund=grund)


def sign(sektor: Sektor, ort: Punkt) -> Iterator[Form]:
    if sektor in (Sektor.FAMILIE, Sektor.FREUNDE):
        yield Kreis(ort, SYMBOL, Ton.TEXT, 0.12, Ton.PAPIER)
    else:
        ecke = 0.45 if sektor is Sektor.UMFELD else 0.0
        yield Zug(rounded(ort, SYMBOL * 0.94, ecke), Ton.TEXT, 0.12, zu=True, fuellung=Ton.PAPIER)
    yield Bildchen(ort, ZEICHEN[sektor], 1.35)


def rounded(ort: Punkt, halb: float, ecke: float) -> tuple[Punkt, ...]:
    """A square with its corners cut a little round."""
    x, y = ort
    if not ecke:
        return (
            (x - halb, y - halb),
            (x + halb, y - halb),
            (x + halb, y + halb),
            (x - halb, y + halb),
        )
    punkte = []
    for mx, my, beginn in ((1, -1, 270), (1, 1, 0), (-1, 1, 90), (-1, -1, 180)):
        for grad in range(beginn, beginn + 91, 30):
            bogen = math.radians(grad)
            punkte.append(
                (
                    x + mx * (halb - ecke) + ecke * math.cos(bogen),
                    y + my * (halb - ecke) + ecke * math.sin(bogen),
                )
            )
    return tuple(punkte)


def ends_of(kante: Netzkante, plan: Netzplan, nummer: int, anzahl: int) -> tuple[Punkt, Punkt]:
    """Where a tie leaves one sign and meets the other; several of a pair run side by side."""
    von = plan.plaetze[kante.von]
    nach = plan.plaetze.get(kante.nach, Platz(0, 0))
    dx, dy = nach.x - von.x, nach.y - von.y
    weit = math.hypot(dx, dy) or 1.0
    ex, ey = dx / weit, dy / weit
    seite = (nummer - (anzahl - 1) / 2) * NEBEN
    rand = MITTE if not kante.nach else SYMBOL * 1.15
    a, b = SYMBOL * 1.15, weit - rand - 0.15
    return (
        (von.x + ex * a - ey * seite, von.y + ey * a + ex * seite),
        (von.x + ex * b - ey * seite, von.y + ey * b + ex * seite),
    )


def tie(kante: Netzkante, ende: tuple[Punkt, Punkt], stelle: float = 0.42) -> Iterator[Form]:
    """The line, its arrows, and the drawing of the kind of help at `stelle` of the way."""
    a, b = ende
    ton = Ton.STREIT if kante.konflikt else (Ton.LEISE, Ton.TEXT, Ton.STARK)[kante.staerke]
    staerke = (0.11, 0.13, 0.38)[kante.staerke]
    strich = (0.55, 0.4) if kante.staerke == 0 else ()
    if kante.konflikt:
        yield Zug(tuple(zigzag(a, b)), ton, max(staerke * 0.7, 0.13), strich)
    else:
        yield Zug((shorter(b, a), shorter(a, b)), ton, staerke, strich)
    hilft = kante.hilfe is not None
    if hilft and kante.fluss in (Fluss.BEKOMMT, Fluss.BEIDES):
        yield arrow(a, b, ton)
    if hilft and kante.fluss in (Fluss.GIBT, Fluss.BEIDES):
        yield arrow(b, a, ton)
    if kante.hilfe is not None:
        mitte = along(ende, stelle)
        yield Kreis(mitte, PLAKETTE, ton, 0.08, Ton.PAPIER)
        yield Bildchen(mitte, BILD[kante.hilfe], 0.95)


def shorter(von: Punkt, nach: Punkt) -> Punkt:
    """A little before `nach`: there the head of the arrow begins."""
    weit = math.hypot(nach[0] - von[0], nach[1] - von[1]) or 1.0
    teil = max(weit - PFEIL * 0.8, 0.0) / weit
    return von[0] + (nach[0] - von[0]) * teil, von[1] + (nach[1] - von[1]) * teil


def arrow(von: Punkt, nach: Punkt, ton: Ton) -> Zug:
    """A filled head at `nach`."""
    weit = math.hypot(nach[0] - von[0], nach[1] - von[1]) or 1.0
    ex, ey = (nach[0] - von[0]) / weit, (nach[1] - von[1]) / weit
    fuss = (nach[0] - ex * PFEIL, nach[1] - ey * PFEIL)
    breit = PFEIL * 0.55
    punkte = (
        nach,
        (fuss[0] - ey * breit, fuss[1] + ex * breit),
        (fuss[0] + ey * breit, fuss[1] - ex * breit),
    )
    return Zug(punkte, ton, 0.05, zu=True, fuellung=ton)


def zigzag(a: Punkt, b: Punkt) -> Iterator[Punkt]:
    """From a to b in teeth; straight at both ends."""
    weit = math.hypot(b[0] - a[0], b[1] - a[1]) or 1.0
    ex, ey = (b[0] - a[0]) / weit, (b[1] - a[1]) / weit
    yield a
    zacken = max(int((weit - 2 * PFEIL) / ZACKE), 1)
    for nummer in range(zacken + 1):
        strecke = PFEIL + (weit - 2 * PFEIL) * nummer / zacken
        seite = AUSSCHLAG * (1 if nummer % 2 else -1) if 0 < nummer < zacken else 0.0
        yield (a[0] + ex * strecke - ey * seite, a[1] + ey * strecke + ex * seite)
    yield b


def along(ende: tuple[Punkt, Punkt], teil: float) -> Punkt:
    (ax, ay), (bx, by) = ende
    return ax + (bx - ax) * teil, ay + (by - ay) * teil


def badge_at(
    ende: tuple[Punkt, Punkt], hindernisse: Sequence[Hindernis], belegt: Sequence[Punkt]
) -> float:
    """Where on the way the drawing of the kind of help covers nothing; else near the middle."""
    for teil in STELLEN:
        x, y = along(ende, teil)
        frei = all(math.hypot(x - px, y - py) >= 2 * RAUM for px, py in belegt)
        if frei and not _covers(hindernisse, x, y):
            return teil
    return STELLEN[0]


def _covers(hindernisse: Sequence[Hindernis], x: float, y: float) -> bool:
    """A drawing at this point would stand on a sign or on a name."""
    for px, py, (links, oben, rechts, unten) in hindernisse:
        if links < x < rechts and oben < y < unten:
            return True
        if abs(x - px) < SYMBOL + RAUM and math.hypot(x - px, y - py) < SYMBOL + RAUM:
            return True
    return False


def _obstacles(plan: Netzplan) -> Iterator[Hindernis]:
    """Signs, and names with the room a drawing needs around them."""
    for platz in plan.plaetze.values():
        links, oben, rechts, unten = platz.kasten
        schmal = BREITE / 6 - RAUM
        name = (oben, platz.y - SYMBOL) if platz.name_oben else (platz.y + SYMBOL, unten)
        rand = (links + schmal, name[0] - RAUM / 2, rechts - schmal, name[1] + RAUM / 2)
        yield platz.x, platz.y, rand


def placed_ties(
    netz: Netz, plan: Netzplan
) -> Iterator[tuple[Netzkante, tuple[Punkt, Punkt], float]]:
    """Every tie with its ends and the place of its drawing."""
    belegt: list[Punkt] = []
    hindernisse = [*_obstacles(plan)]
    for kante, ende in ties(netz, plan):
        stelle = STELLEN[0]
        if kante.hilfe is not None:
            stelle = badge_at(ende, hindernisse, belegt)
            belegt.append(along(ende, stelle))
        yield kante, ende, stelle


def ties(netz: Netz, plan: Netzplan) -> Iterator[tuple[Netzkante, tuple[Punkt, Punkt]]]:
    """Every tie with its ends, those of one pair beside each other."""
    paare: dict[frozenset[str], list[Netzkante]] = {}
    for kante in netz.kanten:
        paare.setdefault(frozenset((kante.von, kante.nach)), []).append(kante)
    for kanten in paare.values():
        for nummer, kante in enumerate(kanten):
            yield kante, ends_of(kante, plan, nummer, len(kanten))


def picture(netz: Netz, plan: Netzplan, namen: Namen, s: Sprache) -> Zeichnung:
    """Everything at once, for paper: `alt` is the paragraph a screen reader hears."""
    formen: list[Form] = [*ground(plan, s)]
    for kante, ende, stelle in placed_ties(netz, plan):
        formen += tie(kante, ende, stelle)
    formen += centre(namen)
    for knoten in netz.knoten:
        formen += node(knoten, plan.plaetze[knoten.id], name_of(namen, knoten.id))
    links, oben, rechts, unten = extent(plan)
    return Zeichnung(
        links, oben, rechts - links, unten - oben, tuple(formen), describe(netz, namen, s)
    )


def extent(plan: Netzplan) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of all there is."""
    r = plan.radius + LUFT
    kaesten: Sequence[tuple[float, float, float, float]] = [
        (-r, -r, r, r),
        *(platz.kasten for platz in plan.plaetze.values()),
    ]
    return (
        min(k[0] for k in kaesten),
        min(k[1] for k in kaesten),
        max(k[2] for k in kaesten),
        max(k[3] for k in kaesten),
    )
