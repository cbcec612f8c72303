"""The map in words: what a screen reader hears, the list form, and the words below the picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from lotse.domain.netz import Fluss, Hilfeart, Horizont, Netzkante, Netzknoten, Sektor
from lotse.i18n.sprache import Sprache
from lotse.services.netznamen import Namen, name_of
from lotse.services.netzstand import (
    Netz,
    Wandel,
    carried_by,
    gets,
    gives,
    per_horizont,
    per_sektor,
    strained,
)

SEKTOR: Final[Mapping[Sektor, str]] = {
    Sektor.FAMILIE: "Familie",
    Sektor.FREUNDE: "Freunde",
    Sektor.UMFELD: "Nachbarschaft, Arbeit, Verein",
    Sektor.FACHSTELLEN: "Fachstellen",
}
HORIZONT: Final[Mapping[Horizont, str]] = {
    Horizont.NAH: "ganz nah",
    Horizont.MITTEL: "etwas weiter",
    Horizont.FERN: "weiter weg",
}
HILFE: Final[Mapping[Hilfeart, str]] = {
    Hilfeart.EMOTIONAL: "Zuhören und Halt",
    Hilfeart.PRAKTISCH: "Mit anpacken",
    Hilfeart.WISSEN: "Rat und Wissen",
    Hilfeart.GESELLIGKEIT: "Zeit zusammen",
    Hilfeart.VERMITTELND: "Türen öffnen",
}
BILD: Final[Mapping[Hilfeart, str]] = {
    Hilfeart.EMOTIONAL: "heart-pulse",
    Hilfeart.PRAKTISCH: "puzzle",
    Hilfeart.WISSEN: "lightbulb",
    Hilfeart.GESELLIGKEIT: "coffee",
    Hilfeart.VERMITTELND: "door-open",
}
FLUSS: Final[Mapping[Fluss, str]] = {
    Fluss.BEKOMMT: "die Familie bekommt",
    Fluss.GIBT: "die Familie gibt",
    Fluss.BEIDES: "beide geben",
}
FLUSS_ANDERE: Final[Mapping[Fluss, str]] = {
    Fluss.BEKOMMT: "hilft {name}",
    Fluss.GIBT: "bekommt Hilfe von {name}",
    Fluss.BEIDES: "beide geben, mit {name}",
}
STAERKE: Final = ("locker", "besteht", "gibt Kraft")
STREIT: Final = "kostet Kraft"
OHNE_HILFE: Final = "Verbindung"


@dataclass(frozen=True, slots=True)
class Netzzeile:
    """One node as a row of the list: the same facts as on the map."""

    id: str
    name: str
    sektor: str
    horizont: str
    verbindungen: tuple[str, ...]
    zeit: str

    @property
    def satz(self) -> str:
        wo = f"{self.name} – {self.sektor}, {self.horizont}"
        return "; ".join(teil for teil in (wo, *self.verbindungen, self.zeit) if teil)


def tie_words(kante: Netzkante, namen: Namen, s: Sprache, von: str = "") -> str:
    """As in "die Familie bekommt: Mit anpacken (gibt Kraft)", seen from `von`."""
    if not kante.nach:
        weg = s.t(FLUSS[kante.fluss])
    else:
        fluss = _turned(kante.fluss) if von == kante.nach else kante.fluss
        weg = s.t(FLUSS_ANDERE[fluss], name=_other(kante, namen, von))
    wie = s.t(STAERKE[kante.staerke])
    if kante.konflikt:
        wie = f"{wie}, {s.t(STREIT)}"
    if kante.hilfe is None:
        mit = s.t("mit {name}", name=_other(kante, namen, von)) if kante.nach else ""
        return f"{' '.join(filter(None, (s.t(OHNE_HILFE), mit)))} ({wie})"
    return f"{weg}: {s.t(HILFE[kante.hilfe])} ({wie})"


def _other(kante: Netzkante, namen: Namen, von: str) -> str:
    return name_of(namen, kante.von if von == kante.nach else kante.nach)


def _turned(fluss: Fluss) -> Fluss:
    return {Fluss.BEKOMMT: Fluss.GIBT, Fluss.GIBT: Fluss.BEKOMMT}.get(fluss, fluss)


def rows_of(netz: Netz, namen: Namen, s: Sprache, folge: Sequence[str]) -> tuple[Netzzeile, ...]:
    """In the order the keys walk the map."""
    je = {knoten.id: knoten for knoten in netz.knoten}
    return tuple(_row(je[kennung], netz, namen, s) for kennung in folge if kennung in je)


def _row(knoten: Netzknoten, netz: Netz, namen: Namen, s: Sprache) -> Netzzeile:
    return Netzzeile(
        knoten.id,
        name_of(namen, knoten.id),
        s.t(SEKTOR[knoten.sektor]),
        s.t(HORIZONT[knoten.horizont]),
        tuple(tie_words(k, namen, s, knoten.id) for k in netz.of(knoten.id)),
        span_words(knoten.gueltig_von, knoten.gueltig_bis, s),
    )


def span_words(von: date | None, bis: date | None, s: Sprache) -> str:
    """As in "seit März 2025 bis Juni 2026"; "" = nobody said."""
    teile = []
    if von:
        teile.append(s.t("seit {monat}", monat=s.monat(von, mit_jahr=True)))
    if bis:
        teile.append(s.t("bis {monat}", monat=s.monat(bis, mit_jahr=True)))
    return " ".join(teile)


def describe(netz: Netz, namen: Namen, s: Sprache) -> str:
    """The map in one paragraph, and what it does not say."""
    if not netz.knoten:
        return s.t("In der Mitte steht die Familie. Um sie herum ist noch niemand eingetragen.")
    wieviele = s.plural(
        "In der Mitte steht die Familie, um sie herum {n} Mensch oder Stelle.",
        "In der Mitte steht die Familie, um sie herum {n} Menschen und Stellen.",
        len(netz.knoten),
    )
    teile = [wieviele, f"{_counts(netz, s)}."]
    teile += _strength(netz, namen, s)
    teile += exchange_words(netz, s)
    teile.append(
        s.t("Die Karte zeigt nur, was die Familie selbst gesagt hat. Sie ist keine Bewertung.")
    )
    return " ".join(teile)


def in_short(netz: Netz, namen: Namen, s: Sprache) -> str:
    """For a place where the map is one press away: who gives strength, and what costs it."""
    anzahl = s.plural("{n} Mensch oder Stelle.", "{n} Menschen und Stellen.", len(netz.knoten))
    return " ".join([anzahl, *_strength(netz, namen, s)])


def _strength(netz: Netz, namen: Namen, s: Sprache) -> Iterator[str]:
    if stark := carried_by(netz):
        yield s.t("Kraft geben: {namen}.", namen=_names(stark, namen, s))
    if streit := strained(netz):
        yield s.t("Kraft kostet die Verbindung zu: {namen}.", namen=_names(streit, namen, s))


def _counts(netz: Netz, s: Sprache) -> str:
    wo = [f"{s.t(SEKTOR[k])} {n}" for k, n in per_sektor(netz).items()]
    nah = [f"{s.t(HORIZONT[k])} {n}" for k, n in per_horizont(netz).items()]
    return f"{'; '.join(wo)}. {', '.join(nah).capitalize()}"


def _names(knoten: Sequence[Netzknoten], namen: Namen, s: Sprache) -> str:
    return s.liste(tuple(name_of(namen, k.id) for k in knoten))


def exchange_words(netz: Netz, s: Sprache) -> tuple[str, ...]:
    """What the family gets and what it gives, as two sentences."""
    saetze = []
    for muster, arten in (
        ("Die Familie bekommt: {arten}.", gets(netz)),
        ("Die Familie gibt: {arten}.", gives(netz)),
    ):
        if arten:
            worte = tuple(f"{s.t(HILFE[art])} ({zahl})" for art, zahl in arten.items())
            saetze.append(s.t(muster, arten=", ".join(worte)))
    return tuple(saetze)


def wandel_words(wandel: Wandel, namen: Namen, s: Sprache) -> str:
    """What is new and what is gone since then, in one line."""
    teile = []
    if wandel.neu:
        teile.append(s.t("neu: {namen}", namen=_names(wandel.neu, namen, s)))
    if wandel.weg:
        teile.append(s.t("nicht mehr: {namen}", namen=_names(wandel.weg, namen, s)))
    anders = len(wandel.kanten_neu) + len(wandel.kanten_weg)
    if anders:
        teile.append(s.plural("{n} Verbindung anders", "{n} Verbindungen anders", anders))
    return "; ".join(teile) or s.t("nichts anders")
