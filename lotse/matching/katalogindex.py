"""The catalogue made ready for matching: equal traits share a number, candidates are listed."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from lotse.domain.angebot import Angebot, AngebotKey, Form, Status
from lotse.domain.merkmale import Merkmale
from lotse.domain.ort import Ort
from lotse.matching.entfernung import NIRGENDS, Punkt, mitte, punkt
from lotse.matching.ergebnis import Katalogstand
from lotse.matching.merkmal import FERN, barrierecodes, umstandscodes, zugangscodes

T = TypeVar("T", bound=Hashable)
Ergebnis = TypeVar("Ergebnis")


@dataclass(frozen=True)
class Spalte(Generic[T]):
    """One trait of all Angebote: its distinct values, and for each Angebot the number of one."""

    werte: tuple[T, ...]
    nummern: list[int]

    def tafel(self, rechnen: Callable[[T], Ergebnis]) -> list[Ergebnis]:
        """Work out each distinct value once."""
        return [rechnen(wert) for wert in self.werte]

    def je_angebot(self, rechnen: Callable[[T], Ergebnis]) -> Iterator[Ergebnis]:
        """The result for every Angebot, in the order of the index."""
        return map(self.tafel(rechnen).__getitem__, self.nummern)


class Katalogindex:
    """Built once from the traits of a catalogue, then only read.

    Angebote stand in the order of their names; their place in this order is their number.
    Entries that wish not to be listed are not in it.
    """

    def __init__(self, merkmale: Iterable[Merkmale]) -> None:
        self.merkmale = sorted(
            (m for m in merkmale if m.status is not Status.NICHT_LISTEN),
            key=lambda m: (m.sortier_name, m.key),
        )
        alle = self.merkmale
        self.offen = _spalte((m.status, m.gueltig_ab, m.gueltig_bis) for m in alle)
        self.gebiet = _spalte(m.gebiet for m in alle)
        self.zielgruppen = _spalte(m.zielgruppen for m in alle)
        self.sprachen = _spalte(m.sprachen for m in alle)
        self.wartezeit = _spalte(m.wartezeit for m in alle)
        self.pruefung = _spalte((m.geprueft_am, m.pruefabstand_monate, m.status) for m in alle)
        self.zugang = _spalte(zugangscodes(m.zugang) for m in alle)
        self.barrieren = _spalte(barrierecodes(m.barrieren_ja, m.barrieren_nein) for m in alle)
        self.umstand = _spalte(
            umstandscodes(m.form, m.kosten, m.anonym, m.ohne_antrag) for m in alle
        )
        self.einstieg = _spalte((m.schwelle, m.form) for m in alle)
        self.lage = _spalte((m.wege, m.stadtteil, m.plz) for m in alle)
        self.punkte = [punkt(m.lat, m.lon) for m in alle]
        self.fern = [not FERN.isdisjoint(m.zugang) for m in alle]
        self.nachbarschaft = [m.form is Form.NACHBARSCHAFT for m in alle]
        self._stadtteile = _mitten((m.stadtteil.casefold() for m in alle), self.punkte)
        self._plz = _mitten((m.plz for m in alle), self.punkte)
        self.von_leistung = _verzeichnis(m.leistungen for m in alle)
        self.von_bedarf = _verzeichnis(m.bedarfe for m in alle)

    def __len__(self) -> int:
        return len(self.merkmale)

    def hier(self, ort: Ort) -> Punkt | None:
        """The middle of the known places in the family's Stadtteil, else in its PLZ."""
        im_stadtteil = self._stadtteile.get(ort.stadtteil.casefold())
        return im_stadtteil or self._plz.get(ort.plz)


class KatalogQuelle(Protocol):
    """What matching needs of a catalogue; services.ports.Katalog has this shape."""

    def index(self) -> Katalogindex: ...
    def angebote(self, keys: Sequence[AngebotKey]) -> Mapping[AngebotKey, Angebot]: ...
    def stand(self) -> Katalogstand: ...


def _spalte(werte: Iterable[T]) -> Spalte[T]:
    bekannt: dict[T, int] = {}
    nummern = [bekannt.setdefault(wert, len(bekannt)) for wert in werte]
    return Spalte(tuple(bekannt), nummern)


def _verzeichnis(mengen: Iterable[Iterable[str]]) -> Mapping[str, list[int]]:
    """Code → numbers of the Angebote that carry it, in the order of their names."""
    verzeichnis: dict[str, list[int]] = {}
    for nummer, menge in enumerate(mengen):
        for code in menge:
            verzeichnis.setdefault(code, []).append(nummer)
    return verzeichnis


def _mitten(teile: Iterable[str], punkte: Sequence[Punkt]) -> Mapping[str, Punkt]:
    """Name of a part → the middle of its known places."""
    gesammelt: dict[str, list[Punkt]] = {}
    for teil, ort in zip(teile, punkte, strict=True):
        if teil and ort is not NIRGENDS:
            gesammelt.setdefault(teil, []).append(ort)
    return {teil: mitte(orte) for teil, orte in gesammelt.items()}
