"""Figures in letters: what is old is never printed, and the sheet says until when they held."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from lotse.domain.recht import Brieftext
from lotse.letters.bausteine import Bausteine
from lotse.letters.inhalt import Satz
from lotse.matching.ergebnis import Hilfe, Leistungsurteil
from lotse.matching.gueltigkeit import Gueltigkeit, nennt_betrag, zeitraum

STATT = "Wie viel es genau ist, sagt das Amt."
"""Stands where a sum stood that does not hold on the day of the letter."""


def with_valid_figures(hilfe: Hilfe, tag: date) -> Hilfe:
    """The same help; outside its validity no sentence for the letter names a sum any more.

    Sentences keep their place, so that every other one keeps its translation.
    """
    leistung = hilfe.leistung
    if zeitraum(leistung).am(tag).gilt:
        return hilfe
    brief = leistung.brief
    ohne = replace(
        leistung,
        einfach=_ohne([leistung.einfach])[0],
        brief=Brieftext(
            worum=_ohne(brief.worum),
            warum=_ohne(brief.warum),
            schritt=_ohne(brief.schritt),
            kosten=_ohne(brief.kosten),
            weiter=_ohne(brief.weiter),
        ),
    )
    return replace(hilfe, urteil=replace(hilfe.urteil, leistung=ohne))


def zahlen_satz(urteil: Leistungsurteil, tag: date, texte: Bausteine) -> tuple[Satz, ...]:
    """Until or from when the figures hold, its own or others it hangs on, on a day outside."""
    eigen = zeitraum(urteil.leistung)
    zeit = urteil.zeit if eigen.am(tag).gilt else eigen
    match zeit.am(tag), zeit:
        case Gueltigkeit.ABGELAUFEN, (_, date() as bis):
            return (texte.satz("klein.zahlen_bis", datum=bis),)
        case Gueltigkeit.NOCH_NICHT, (date() as ab, _):
            return (texte.satz("klein.zahlen_ab", datum=ab),)
    return ()


def _ohne(saetze: Iterable[str]) -> tuple[str, ...]:
    return tuple(STATT if nennt_betrag(satz) else satz for satz in saetze)
