"""The verdict on each Leistung from two passes: an unnamed Anlass is neither no nor unknown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lotse.domain.familie import PersonId
from lotse.domain.recht import Bedingung, Leistung
from lotse.domain.wahrheit import Urteil, Wahrheit
from lotse.matching.befund import KEINE, Befund
from lotse.matching.ergebnis import Bedingungsurteil, Faktstelle, Leistungsurteil
from lotse.matching.lage import Lage, Pruefung
from lotse.matching.pruefwerk import Pruefwerk

_URTEIL: dict[Wahrheit, Urteil] = {
    True: Urteil.PASST,
    None: Urteil.NOCH_KLAEREN,
    False: Urteil.PASST_NICHT,
}


@dataclass(frozen=True, slots=True)
class Rohurteil:
    """A verdict before it is put into words: one finding per condition."""

    leistung: Leistung
    urteil: Urteil
    befunde: tuple[Befund, ...]
    veraltet: bool = False

    @property
    def offen(self) -> frozenset[Faktstelle]:
        """What is missing while it is open."""
        if self.urteil is not Urteil.NOCH_KLAEREN:
            return KEINE
        return KEINE.union(*(stellen for wert, stellen in self.befunde if wert is None))

    @property
    def belegt(self) -> frozenset[Faktstelle]:
        """What decided its settled conditions."""
        return KEINE.union(*(stellen for wert, stellen in self.befunde if wert is not None))


def beurteile(werk: Pruefwerk, gesagt: Lage, offen: Lage) -> Iterator[Rohurteil]:
    """All Leistungen that take part, in the order of the knowledge.

    `gesagt`: an unnamed Anlass counts as no; `offen`: it counts as unknown.
    """
    ohne_rechnung = tuple(_ohne_rechnung(werk, eine) for eine in (gesagt, offen))
    for kennung, pruefungen in werk.pruefungen.items():
        leistung = werk.wissen.leistungen[kennung]
        urteil, befunde = _urteil(pruefungen, gesagt, offen)
        veraltet = any(grenzen_verletzt(werk, leistung, gesagt.heute))
        if veraltet and leistung.parameter:
            urteil, _ = _urteil(pruefungen, *ohne_rechnung)
        yield Rohurteil(leistung, urteil, befunde, veraltet=veraltet)


def _urteil(
    pruefungen: Sequence[Pruefung], gesagt: Lage, offen: Lage
) -> tuple[Urteil, tuple[Befund, ...]]:
    befunde = tuple(pruefung(gesagt, None) for pruefung in pruefungen)
    werte = [wert for wert, _ in befunde]
    if False not in werte:
        return Urteil.NOCH_KLAEREN if None in werte else Urteil.PASST, befunde
    genauer = tuple(pruefung(offen, None) for pruefung in pruefungen)
    nein = any(wert is False for wert, _ in genauer)
    gemischt = tuple(a if a[0] else b for a, b in zip(befunde, genauer, strict=True))
    return Urteil.PASST_NICHT if nein else Urteil.NICHT_ANGESPROCHEN, gemischt


def _ohne_rechnung(werk: Pruefwerk, gesagt: Lage) -> Lage:
    """The same family without what the Orientierungsrechner or a word about money decided.

    With old figures neither its yes nor its no holds; what stands without it stays settled.
    """
    fakten = werk.wissen.fakten
    rest = {
        n: wert for n, wert in gesagt.fakten.items() if n not in fakten or not fakten[n].rechner
    }
    return gesagt.mit(rest, gesagt.kinder, gesagt.leer)


def ausfuehrlich(roh: Rohurteil, personen: Sequence[PersonId]) -> Leistungsurteil:
    """The verdict with a sentence per condition, the facts behind it, the children meant."""
    einzeln = tuple(
        _bedingungsurteil(bedingung, befund)
        for bedingung, befund in zip(roh.leistung.bedingungen, roh.befunde, strict=True)
    )
    return Leistungsurteil(
        leistung=roh.leistung,
        urteil=roh.urteil,
        bedingungen=einzeln,
        fehlende_fakten=tuple(sorted(roh.offen)),
        personen=_gemeinte(roh, personen),
        veraltet=roh.veraltet,
    )


def _bedingungsurteil(bedingung: Bedingung, befund: Befund) -> Bedingungsurteil:
    wert, stellen = befund
    satz = {True: bedingung.ja, None: bedingung.offen, False: bedingung.nein}[wert]
    sortiert = tuple(sorted(stellen))
    return Bedingungsurteil(
        bedingung=bedingung,
        urteil=_URTEIL[wert],
        satz=satz,
        genutzt=() if wert is None else sortiert,
        fehlt=sortiert if wert is None else (),
    )


def _gemeinte(roh: Rohurteil, personen: Sequence[PersonId]) -> tuple[PersonId, ...]:
    """Children named by every condition that speaks of children; where none is, by any."""
    if roh.urteil is Urteil.PASST_NICHT:
        return ()
    je_bedingung = [
        kinder
        for _, stellen in roh.befunde
        if (kinder := {stelle.person for stelle in stellen if stelle.person})
    ]
    if not je_bedingung:
        return ()
    gemeint = set.intersection(*je_bedingung) or set.union(*je_bedingung)
    return tuple(person for person in personen if person in gemeint)


def grenzen_verletzt(werk: Pruefwerk, leistung: Leistung, heute: date) -> Iterator[str]:
    """Sentences about the entry and its figures that are not yet or no longer valid."""
    kennzahlen = (werk.wissen.kennzahlen[name] for name in leistung.parameter)
    zeiten: Iterable[tuple[date | None, date | None]] = [
        (leistung.gueltig_ab, leistung.gueltig_bis),
        *((kennzahl.gueltig_ab, kennzahl.gueltig_bis) for kennzahl in kennzahlen),
    ]
    for ab, bis in zeiten:
        if ab is not None and heute < ab:
            yield f"Die Zahlen gelten erst ab {_tag(ab)}. Bitte prüfen."
        if bis is not None and heute > bis:
            yield f"Die Zahlen gelten bis {_tag(bis)}. Bitte prüfen."


def _tag(tag: date) -> str:
    return f"{tag.day}.{tag.month}.{tag.year}"
