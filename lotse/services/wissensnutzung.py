"""What of the knowledge nobody uses: facts, figures, needs that lead to no verdict."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from lotse.domain.recht import Fakt, Faktart, Fakttyp, Wissen
from lotse.matching.alter import altersmass
from lotse.services.wissensfundstellen import Stelle

OHNE_ENTSCHEIDER = frozenset({"aufenthalt"})
"""Read by the tables of residence, not by conditions."""


def unused(wissen: Wissen) -> Iterator[Stelle]:
    """(where, sentence) for each of them."""
    worte = _gelesene_fakten(wissen) | OHNE_ENTSCHEIDER
    for fakt in wissen.fakten.values():
        struktur = fakt.typ is Fakttyp.LISTE or altersmass(fakt.name) is not None
        if fakt.name not in worte and not struktur and fakt.art is not Faktart.KINDERSCHUTZ:
            yield f"Fakt {fakt.name}", f"{fakt.name}: Keine Voraussetzung liest diese Angabe."
    zahlen = {name for leistung in wissen.leistungen.values() for name in leistung.parameter}
    for zahl in wissen.kennzahlen.values():
        if zahl.id not in zahlen:
            yield f"Kennzahl {zahl.id}", f"{zahl.id}: Keine Leistung nennt diese Zahl."
    gebraucht = {code for leistung in wissen.leistungen.values() for code in leistung.bedarfe}
    for thema in wissen.themen.values():
        if not thema.nennt and thema.code not in gebraucht:
            satz = f"„{thema.text}“ nennt keinen Anlass und führt zu keiner Leistung."
            yield f"Thema {thema.code}", satz


def _gelesene_fakten(wissen: Wissen) -> frozenset[str]:
    """Names that a condition or a right by age reads, also through facts that it reads."""
    offen = _worte(b.wenn for eine in wissen.leistungen.values() for b in eine.bedingungen)
    offen |= _worte(anspruch.wenn for anspruch in wissen.ansprueche)
    gelesen: set[str] = set()
    while offen:
        gelesen |= offen
        fakten = [wissen.fakten[name] for name in offen if name in wissen.fakten]
        offen = _worte(chain.from_iterable(map(_ausdruecke, fakten))) - gelesen
    return frozenset(gelesen)


def _ausdruecke(fakt: Fakt) -> Iterable[str]:
    return (fakt.ableitung, fakt.ja_wenn, fakt.nein_wenn, *fakt.tabelle.values())


def _worte(texte: Iterable[str]) -> set[str]:
    return set(re.findall(r"\w+", " ".join(texte)))
