"""The verdict on each Leistung from two passes: an unnamed Anlass is neither no nor unknown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lotse.domain.familie import PersonId
from lotse.domain.recht import Bedingung, Leistung
from lotse.domain.wahrheit import Urteil, Wahrheit
from lotse.matching.alte_zahlen import ALLES_GILT, AlteZahlen, alte_zahlen
from lotse.matching.befund import KEINE, Befund
from lotse.matching.ergebnis import (
    ALTE_ZAHLEN,
    Bedingungsurteil,
    Faktstelle,
    Leistungsurteil,
)
from lotse.matching.gueltigkeit import IMMER, Gueltigkeit, Zeitraum
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
    zeit: Zeitraum = IMMER
    gueltigkeit: Gueltigkeit = Gueltigkeit.AKTUELL
    alte: AlteZahlen = ALLES_GILT
    """What did not hold on the day it was judged for."""
    geoeffnet: frozenset[int] = frozenset()
    """Numbers of the conditions that only old figures had decided: they are open again."""

    @property
    def veraltet(self) -> bool:
        """The day lies outside the validity of the entry or of a figure it depends on."""
        return not self.gueltigkeit.gilt

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

    @property
    def betroffen(self) -> bool:
        """Open again through figures that are not its own: of the Rechner, of another entry."""
        return bool(self.geoeffnet) and not self.veraltet


def beurteile(werk: Pruefwerk, gesagt: Lage, offen: Lage) -> Iterator[Rohurteil]:
    """All Leistungen that take part, in the order of the knowledge.

    `gesagt`: an unnamed Anlass counts as no; `offen`: it counts as unknown.
    """
    alte = alte_zahlen(werk, gesagt.heute)
    neu = (alte.lesart(gesagt), alte.lesart(offen)) if alte else None
    for kennung, pruefungen in werk.pruefungen.items():
        leistung, zeit = werk.wissen.leistungen[kennung], werk.zeiten[kennung]
        roh = Rohurteil(
            leistung, *_urteil(pruefungen, gesagt, offen), zeit, zeit.am(gesagt.heute), alte
        )
        if neu:
            roh = _neu(roh, *_urteil(pruefungen, neu[0](kennung), neu[1](kennung)))
        yield roh


def _neu(roh: Rohurteil, urteil: Urteil, befunde: tuple[Befund, ...]) -> Rohurteil:
    """The verdict and its findings from the same pass: an open one has no false condition."""
    paare = enumerate(zip(roh.befunde, befunde, strict=True))
    geoeffnet = (n for n, (vorher, jetzt) in paare if jetzt[0] is None is not vorher[0])
    return replace(roh, urteil=urteil, befunde=befunde, geoeffnet=frozenset(geoeffnet))


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


def ausfuehrlich(roh: Rohurteil, personen: Sequence[PersonId]) -> Leistungsurteil:
    """The verdict with a sentence per condition, the facts behind it, the children meant.

    What figures of others have opened says when those held, in the window and in the letter.
    """
    einzeln = tuple(
        _bedingungsurteil(bedingung, befund, ALTE_ZAHLEN if n in roh.geoeffnet else bedingung.offen)
        for n, (bedingung, befund) in enumerate(
            zip(roh.leistung.bedingungen, roh.befunde, strict=True)
        )
    )
    return Leistungsurteil(
        leistung=roh.leistung,
        urteil=roh.urteil,
        bedingungen=einzeln,
        fehlende_fakten=tuple(sorted(roh.offen)),
        personen=_gemeinte(roh, personen),
        gueltigkeit=roh.alte.gueltigkeit if roh.betroffen else roh.gueltigkeit,
        zeit=roh.alte.zeit if roh.betroffen else roh.zeit,
    )


def _bedingungsurteil(bedingung: Bedingung, befund: Befund, offen: str) -> Bedingungsurteil:
    wert, stellen = befund
    sortiert = tuple(sorted(stellen) if len(stellen) > 1 else stellen)
    if wert is None:
        return Bedingungsurteil(bedingung, Urteil.NOCH_KLAEREN, offen, (), sortiert)
    satz = bedingung.ja if wert else bedingung.nein
    return Bedingungsurteil(bedingung, _URTEIL[wert], satz, sortiert, ())


def _gemeinte(roh: Rohurteil, personen: Sequence[PersonId]) -> tuple[PersonId, ...]:
    """Children named by every condition that speaks of children; where none is, by any."""
    if roh.urteil is Urteil.PASST_NICHT:
        return ()
    je_bedingung = [
        kinder
        for _, stellen in roh.befunde
        if (kinder := {person for _, person in stellen if person})
    ]
    if not je_bedingung:
        return ()
    gemeint = set.intersection(*je_bedingung) or set.union(*je_bedingung)
    return tuple(person for person in personen if person in gemeint)
