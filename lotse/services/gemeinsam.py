"""Which ways the family is shown when the screen is turned to it, and what it chose (F9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lotse.domain.akte import Akte
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.wahrheit import Urteil
from lotse.matching.ergebnis import Abgleich, Hilfe, Treffer
from lotse.services.vermitteln import moved_up

HOECHSTENS = 3
"""Cards at once: one best and at most two others."""


@dataclass(frozen=True, slots=True)
class Weggabel:
    """One card: a help and the place that stands for it (None = no place is known)."""

    hilfe: Hilfe
    treffer: Treffer | None


@dataclass(frozen=True, slots=True)
class Auslage:
    """All cards in the order of the match; `orte` = one help at several places."""

    wege: tuple[Weggabel, ...]
    orte: bool = False

    def blatt(self, nummer: int) -> tuple[Weggabel, ...]:
        """Three of them; "Etwas anderes" turns the page, after the last comes the first."""
        if not self.wege:
            return ()
        blaetter = -(-len(self.wege) // HOECHSTENS)
        anfang = (nummer % blaetter) * HOECHSTENS
        return self.wege[anfang : anfang + HOECHSTENS]


def lay_out(
    abgleich: Abgleich, *, bereich: Lebensbereich | None = None, leistung: str = ""
) -> Auslage:
    """The cards for a help with several places, for one Lebensbereich, or for all wishes.

    Never shown: what does not fit, what is about safety, and a place whose address is secret:
    somebody else may see the screen.
    """
    gewaehlt = abgleich.hilfe(leistung) if leistung else None
    if gewaehlt is not None and _zeigbar(gewaehlt):
        orte = _orte(gewaehlt)
        if len(orte) > 1:
            return Auslage(tuple(Weggabel(gewaehlt, t) for t in orte), orte=True)
    hilfen = [h for h in abgleich.hilfen() if _zeigbar(h)]
    if bereich is None and gewaehlt is not None:
        bereich = next(iter(gewaehlt.leistung.lebensbereiche), None)
    if bereich is not None:
        hilfen = [h for h in hilfen if bereich in h.leistung.lebensbereiche]
    wege = [Weggabel(h, next(iter(_orte(h)), None)) for h in hilfen]
    mit_ort = sorted(wege, key=lambda weg: weg.treffer is None)
    return Auslage(tuple(mit_ort))


def shown(weg: Weggabel, auslage: Sequence[Weggabel]) -> Hilfe:
    """The help with what really stood on the cards, for the record of the Wahlrecht."""
    treffer = [
        w.treffer
        for w in auslage
        if w.treffer is not None and w.hilfe.leistung.id == weg.hilfe.leistung.id
    ]
    return replace(weg.hilfe, angebote=tuple(treffer))


def is_chosen(akte: Akte, weg: Weggabel) -> bool:
    """True when a hand-over of the plan stands for this card."""
    key = weg.treffer.angebot.key if weg.treffer else None
    return any(
        v.leistung == weg.hilfe.leistung.id and (v.angebot.key if v.angebot else None) == key
        for v in akte.vermittlungen
    )


def take_back(akte: Akte, kennung: str) -> Akte:
    """The family changed its mind on the page: what that choice put into the plan goes again.

    `kennung` = the id the choice was made with. Once something happened with it, it stays.
    """
    eigene = next((v for v in akte.vermittlungen if v.id == f"{kennung}-v"), None)
    if eigene is None or len(eigene.ereignisse) > 1:
        return akte
    return replace(
        akte,
        wahlen=tuple(w for w in akte.wahlen if w.id != f"{kennung}-w"),
        vermittlungen=tuple(v for v in akte.vermittlungen if v.id != eigene.id),
        schritte=moved_up([s for s in akte.schritte if s.id != f"{kennung}-s"]),
    )


def _zeigbar(hilfe: Hilfe) -> bool:
    passend = hilfe.urteil.urteil in (Urteil.PASST, Urteil.NOCH_KLAEREN)
    return passend and Lebensbereich.SICHERHEIT not in hilfe.leistung.lebensbereiche


def _orte(hilfe: Hilfe) -> Sequence[Treffer]:
    return [t for t in hilfe.angebote if not t.angebot.adresse_vertraulich]
