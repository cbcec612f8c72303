"""What the letters page does off the window's thread: values in, values out, no widgets."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.letters.brief import Brief
from lotse.services.briefangaben import without_persons
from lotse.services.briefseite import consent_for
from lotse.services.briefsicht import EIGENER_WORTLAUT, Briefposten
from lotse.services.freitext import freitexte
from lotse.ui.dienste import Briefauftrag, Dienste, Seitenbild
from lotse.ui.jobs import CancelledError, Token
from lotse.ui.seiten.briefe_probe import Leseprobe, probe

Auftraege = Sequence[tuple[Briefposten, Briefauftrag]]


@dataclass(frozen=True, slots=True)
class Gesetzt:
    """A letter as pages, or the Hinweis why there are none. `nummer` tells late answers."""

    nummer: int
    brief: Brief | None = None
    pdf: bytes = b""
    probe: Leseprobe | None = None
    seiten: Sequence[Seitenbild] = ()
    massstab: float = 1.0
    """Pixels per point of `seiten`."""
    hinweis: Hinweis | None = None


@dataclass(frozen=True, slots=True)
class Fertig:
    """One letter that left the house: what the case remembers of it."""

    posten: Briefposten
    titel: str
    sprache: str
    seiten: int
    sha256: str
    datei: str = ""
    einwilligung: str = ""
    """The consent it went out under."""


@dataclass(frozen=True, slots=True)
class Ergebnis:
    """All letters of one order; `ausgelassen` could not be written and say why."""

    familie: FamilieId
    fertig: tuple[Fertig, ...]
    ausgelassen: tuple[Hinweis, ...] = ()


Arbeit = Callable[[Token], Ergebnis]


def setze(
    dienste: Dienste, akte: Akte, auftrag: Briefauftrag, massstab: float, nummer: int
) -> Gesetzt:
    """Compose, draw and picture one letter."""
    try:
        brief = dienste.brief(akte, auftrag)
        pdf = dienste.pdf(brief)
    except Hinweis as hinweis:
        return Gesetzt(nummer, hinweis=hinweis)
    gelesen = probe(brief, freitexte(akte))
    return Gesetzt(nummer, brief, pdf, gelesen, dienste.seiten(pdf, massstab), massstab)


def zeichne_neu(dienste: Dienste, alt: Gesetzt, massstab: float, nummer: int) -> Gesetzt:
    """The same sheets in another size."""
    seiten = dienste.seiten(alt.pdf, massstab)
    return replace(alt, nummer=nummer, seiten=seiten, massstab=massstab)


def drucke(
    dienste: Dienste,
    akte: Akte,
    auftraege: Auftraege,
    zeichne: Callable[[Iterable[Seitenbild]], None],
    punkte_je_zoll: float,
    token: Token,
) -> Ergebnis:
    """Print one letter or a packet as pictures of its pages, in one go."""
    blaetter, ausgelassen = _blaetter(dienste, akte, auftraege, token)
    pdfs = tuple(blatt.pdf for blatt in blaetter)
    zeichne(Seitenfolge(dienste, pdfs, punkte_je_zoll / 72, token))
    return Ergebnis(akte.familie.id, tuple(b.fertig for b in blaetter), ausgelassen)


@dataclass(frozen=True)
class Seitenfolge:
    """Pages of many letters, pictured one letter at a time: a packet would fill the memory."""

    dienste: Dienste
    pdfs: tuple[bytes, ...]
    massstab: float
    token: Token

    def __iter__(self) -> Iterator[Seitenbild]:
        for nummer, pdf in enumerate(self.pdfs):
            self.token.step(nummer, len(self.pdfs))
            yield from self.dienste.seiten(pdf, self.massstab)


def schreibe(
    dienste: Dienste, akte: Akte, posten: Briefposten, auftrag: Briefauftrag, datei: Path
) -> Ergebnis:
    """One PDF, whole or not at all."""
    blatt = _blatt(dienste, akte, posten, auftrag)
    dienste.schreiben(datei, blatt.pdf)
    return Ergebnis(akte.familie.id, (replace(blatt.fertig, datei=datei.name),))


def schreibe_paket(
    dienste: Dienste, akte: Akte, auftraege: Auftraege, datei: Path, token: Token
) -> Ergebnis:
    """All letters as one PDF in print order, whole or not at all."""
    blaetter, ausgelassen = _blaetter(dienste, akte, auftraege, token)
    inhalt = dienste.paket([blatt.brief for blatt in blaetter])
    token.step(len(auftraege), len(auftraege))  # the last moment to stop
    dienste.schreiben(datei, inhalt)
    fertig = tuple(replace(blatt.fertig, datei=datei.name) for blatt in blaetter)
    return Ergebnis(akte.familie.id, fertig, ausgelassen)


def until_stopped(familie: FamilieId, arbeit: Callable[[Token], Ergebnis]) -> Arbeit:
    """A stopped order still answers: with nothing that left the house."""

    def geschuetzt(token: Token) -> Ergebnis:
        try:
            return arbeit(token)
        except CancelledError:
            return Ergebnis(familie, ())

    return geschuetzt


def _blaetter(
    dienste: Dienste, akte: Akte, auftraege: Auftraege, token: Token
) -> tuple[list[_Blatt], tuple[Hinweis, ...]]:
    """All that can be written; when none can, the first reason is raised."""
    fertig: list[_Blatt] = []
    ausgelassen: list[Hinweis] = []
    for nummer, (posten, auftrag) in enumerate(auftraege):
        token.step(nummer, len(auftraege))
        try:
            fertig.append(_blatt(dienste, akte, posten, auftrag))
        except Hinweis as hinweis:
            ausgelassen.append(hinweis)
    if not fertig and ausgelassen:
        raise ausgelassen[0]
    return fertig, tuple(ausgelassen)


@dataclass(frozen=True, slots=True)
class _Blatt:
    brief: Brief
    pdf: bytes
    fertig: Fertig


def _blatt(dienste: Dienste, akte: Akte, posten: Briefposten, auftrag: Briefauftrag) -> _Blatt:
    """The PDF, and what is remembered of it.

    The hash is that of the letter without typed names: nobody can try names against it.
    """
    brief = dienste.brief(akte, auftrag)
    pdf = dienste.pdf(brief)
    niemand = replace(auftrag, name="", getippt=without_persons(auftrag.getippt))
    ohne = pdf if niemand == auftrag else dienste.pdf(dienste.brief(akte, niemand))
    seiten = len(dienste.seiten(pdf, 0.1))
    summe = hashlib.sha256(ohne).hexdigest()
    titel = brief.titel.text + (EIGENER_WORTLAUT if brief.eigener_wortlaut else "")
    erlaubt = consent_for(akte, posten.art, posten.vermittlung, auftrag.weg, dienste.heute())
    fertig = Fertig(posten, titel, auftrag.sprache, seiten, summe, einwilligung=erlaubt)
    return _Blatt(brief, pdf, fertig)
