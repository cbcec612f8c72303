"""Everything one report tells: guarded tables, shares, medians and findings of one period."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lotse.domain.recht import Wissen
from lotse.services.zahlen.bestand import Zahlenbestand
from lotse.services.zahlen.gruppen import UEBRIGE
from lotse.services.zahlen.kreuz import untangled
from lotse.services.zahlen.mengen import mengen
from lotse.services.zahlen.mitten import Mitte, days_to_talk, effort, weeks_to_arrival
from lotse.services.zahlen.sicht import Leistungszahl, Sicht
from lotse.services.zahlen.tabelle import STANDARD, Schutz, Zahlentafel, tafeln
from lotse.services.zahlen.wilson import Anteil, anteil
from lotse.services.zahlen.zeitraum import Zeitraum

ANGEKOMMEN = ("hilft", "angekommen")
TRICHTER = ("kontakt", "angekommen", "hilft")
_STUFEN: Mapping[str, tuple[str, ...]] = {
    "kontakt": ("kontakt", "abgelehnt", "angekommen", "hilft"),
    "angekommen": ANGEKOMMEN,
    "hilft": ("hilft",),
}


@dataclass(frozen=True, slots=True)
class Auswertung:
    """`tafeln` in the order of the report; one of too few families is missing."""

    zeitraum: Zeitraum
    tafeln: Mapping[str, Zahlentafel] = field(default_factory=dict)
    wochen: tuple[Mitte, ...] = ()
    aufwand: Mapping[str, tuple[Mitte, Mitte]] = field(default_factory=dict)
    zettel: Mitte | None = None
    """Days from the slip to the first talk."""
    schutz: Schutz = STANDARD
    """How its tables were guarded."""

    @property
    def leer(self) -> bool:
        return not self.tafeln


def evaluate(sicht: Sicht, schutz: Schutz = STANDARD) -> Auswertung:
    """The whole report of a period."""
    gebaut: dict[str, Zahlentafel] = {}
    for menge in mengen(sicht):
        gebaut |= tafeln(menge, schutz)
    return Auswertung(
        sicht.zeitraum,
        untangled(gebaut, schutz.schwelle),
        weeks_to_arrival(sicht, gebaut.get("gebiet"), schutz.schwelle),
        effort(sicht, gebaut.get("last")),
        days_to_talk(sicht, gebaut.get("zugang")),
        schutz,
    )


def look(bestand: Zahlenbestand, zeitraum: Zeitraum, wissen: Wissen) -> Sicht:
    """A period of the whole, with what the knowledge says of rights."""
    leistungen = {
        str(key): Leistungszahl(
            leistung.gebiet.value, frozenset(b.value for b in leistung.lebensbereiche)
        )
        for key, leistung in wissen.leistungen.items()
    }
    return Sicht(bestand, zeitraum, leistungen)


@dataclass(frozen=True, slots=True)
class Trichter:
    """How many hand-overs came how far; None = hidden. `alle` is always to see."""

    alle: int
    stufen: tuple[tuple[str, int | None], ...]


def funnel(tafel: Zahlentafel, zeile: str = "") -> Trichter | None:
    """Of the whole table, or of one of its lines; None when that line stands among others."""
    if zeile and zeile not in tafel.zeilen:
        return None
    alle = tafel.summe(zeile) or 0 if zeile else tafel.n
    stufen = tuple((name, _summe(tafel, zeile, _STUFEN[name])) for name in TRICHTER)
    return Trichter(alle, stufen)


def _summe(tafel: Zahlentafel, zeile: str, spalten: tuple[str, ...]) -> int | None:
    """A sum over columns, or None where one of them cannot be seen: it is hidden, or it stands
    among others. A column that is nowhere is one that nothing was counted in."""
    if not tafel.spalten:
        return None
    for gemischt in map(set, tafel.zusammengefasst.values()):
        if gemischt & set(spalten):
            if not gemischt <= set(spalten):
                return None
            spalten = (*(s for s in spalten if s not in gemischt), UEBRIGE)
    summe = 0
    for spalte in spalten:
        if spalte in tafel.spalten:
            stelle = tafel.spalten.index(spalte)
            wert = tafel.wert(zeile, spalte) if zeile else tafel.spaltensummen[stelle]
            if wert is None:
                return None
            summe += wert
    return summe


def share(tafel: Zahlentafel, zeile: str, spalten: tuple[str, ...]) -> Anteil | None:
    """Of a line, with its interval; None where anything of it is hidden or it is too short."""
    if zeile not in tafel.zeilen:
        return None
    return anteil(_summe(tafel, zeile, spalten), tafel.summe(zeile))
