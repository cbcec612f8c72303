"""The knowledge made ready to judge: compiled once, used for every family."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from lotse.domain.familie import Familie, Person
from lotse.domain.fehler import Hinweis
from lotse.domain.fluechtig import FluechtigeAntworten, without_vermerke
from lotse.domain.recht import Faktart, LeistungId, Wissen
from lotse.domain.wahrheit import Wahrheit
from lotse.matching.auswertung import faktregel, kompilieren
from lotse.matching.elternalter import elternalter
from lotse.matching.gueltigkeit import Zeitraum, zeitraum
from lotse.matching.lage import Angabe, Faktregel, Kind, Lage, Pruefung
from lotse.matching.ortswissen import ortsfakten
from lotse.matching.reihenfolge import Gewichte
from lotse.matching.sortieren import sortierwort
from lotse.matching.worte import Worte

UEBERTRAGEN = timedelta(days=14)
"""A birth may come two weeks after its day before we ask whether it has happened."""
SCHWANGERSCHAFT = timedelta(days=294)
"""Forty-two weeks: the longest a birth can be ahead of us."""
SCHWANGER = "schwanger"


@dataclass(frozen=True, slots=True)
class Pruefwerk:
    """Knowledge, weights and words of one run of the program; create it with pruefwerk()."""

    wissen: Wissen
    gewichte: Gewichte
    worte: Worte
    regeln: Mapping[str, Faktregel]
    pruefungen: Mapping[LeistungId, tuple[Pruefung, ...]]
    """Conditions of every Leistung that takes part, in the order of its file."""
    sortierworte: Mapping[LeistungId, str]
    zeiten: Mapping[LeistungId, Zeitraum]
    """When an entry and all its figures hold."""


def pruefwerk(
    wissen: Wissen, gewichte: Gewichte | None = None, worte: Worte | None = None
) -> Pruefwerk:
    """Compile checked knowledge (load_wissen, or pruefe_wissen found nothing)."""
    leistungen = {k: leistung for k, leistung in wissen.leistungen.items() if leistung.abgleich}
    return Pruefwerk(
        wissen=wissen,
        gewichte=gewichte or Gewichte(),
        worte=worte or Worte(),
        regeln={name: faktregel(fakt, wissen) for name, fakt in wissen.fakten.items()},
        pruefungen={
            kennung: tuple(kompilieren(b.wenn, wissen.fakten) for b in leistung.bedingungen)
            for kennung, leistung in leistungen.items()
        },
        sortierworte={k: sortierwort(leistung.name) for k, leistung in leistungen.items()},
        zeiten={k: zeitraum(leistung, wissen.kennzahlen) for k, leistung in leistungen.items()},
    )


def lage(
    werk: Pruefwerk,
    familie: Familie,
    fluechtig: FluechtigeAntworten,
    heute: date,
    leer: Wahrheit = False,  # noqa: FBT002 - one of three truths, not a switch
) -> Lage:
    """What the family told, ready to judge. `leer`: value of an Anlass nobody named."""
    gesagt, je_kind = _angaben(werk, familie, fluechtig)
    gesagt.update(ortsfakten(werk.wissen.ort, familie.ort.ags))
    kinder = [
        Kind(person.id, person.geburt, _eigene(person, je_kind), geboren=ja)
        for person in familie.kinder
        if (ja := ist_geboren(person, heute)) is not False
    ]
    bekannt = familie.kinder_gefragt or familie.kinder
    _ohne_kinderschutz(werk, [gesagt, *(kind.fakten for kind in kinder)])
    if SCHWANGER in werk.regeln and gesagt.get(SCHWANGER) is None and _erwartet(familie, heute):
        gesagt[SCHWANGER] = True
    alter = elternalter(werk.regeln, familie, gesagt, heute)
    gesagt.update({name: wert for name, wert in alter if name in werk.regeln})
    return Lage(werk.regeln, werk.pruefungen, gesagt, kinder if bekannt else None, heute, leer)


def _eigene(person: Person, je_kind: Mapping[str, Mapping[str, Angabe]]) -> dict[str, Angabe]:
    return {**without_vermerke(person.fakten), **je_kind.get(person.id, {})}


def ist_geboren(person: Person, heute: date) -> Wahrheit:
    """No while the birth is expected; open once its day has passed and nobody said so."""
    if person.geburt is None:
        return not person.ungeboren
    if person.ungeboren:
        return None if person.geburt.spaetestens() + UEBERTRAGEN < heute else False
    return person.geburt.fruehestens() <= heute


def unterwegs(person: Person, heute: date) -> bool:
    """The birth is near enough for a pregnancy today; a date years ahead is no pregnancy."""
    if ist_geboren(person, heute) is not False:
        return False
    return person.geburt is None or person.geburt.fruehestens() <= heute + SCHWANGERSCHAFT


def _erwartet(familie: Familie, heute: date) -> bool:
    return any(unterwegs(kind, heute) for kind in familie.kinder)


def _angaben(
    werk: Pruefwerk, familie: Familie, fluechtig: FluechtigeAntworten
) -> tuple[dict[str, Angabe], dict[str, dict[str, Angabe]]]:
    """What is said of the house and of single children; a ticked need names its Anlässe.

    A plain answer beats a tick. Fleeting answers of a child carry it in their name: fakt@kind.
    """
    gesagt: dict[str, Angabe] = dict.fromkeys(genannt(werk, familie), True)
    je_kind: dict[str, dict[str, Angabe]] = {}
    behalten = without_vermerke(familie.fakten)
    for name, wert in (*behalten.items(), *fluechtig.fakten.items()):
        fakt, _, person = name.partition("@")
        if person:
            je_kind.setdefault(person, {})[fakt] = wert
        elif wert is not None or name not in gesagt:
            gesagt[name] = wert
    return gesagt, je_kind


def bedarfe(familie: Familie) -> Iterator[str]:
    """Codes of all needs the family ticked, in the order of the talk."""
    return (code for stand in familie.bereiche for code in stand.bedarfe)


def genannt(werk: Pruefwerk, familie: Familie) -> frozenset[str]:
    """Anlass facts that the ticked needs name."""
    themen = werk.wissen.themen
    return frozenset(
        name for code in bedarfe(familie) if code in themen for name in themen[code].nennt
    )


def _ohne_kinderschutz(werk: Pruefwerk, angaben: list[Mapping[str, Angabe]]) -> None:
    fakten = werk.wissen.fakten
    for name in (name for eine in angaben for name in eine):
        if name in fakten and fakten[name].art is Faktart.KINDERSCHUTZ:
            raise Hinweis(
                "Eine Angabe zum Kinderschutz gehört nicht in den Abgleich.",
                "Es wurde nichts verglichen und nichts gespeichert.",
                "Bitte nutzen Sie dafür den Schutzbereich.",
                (f"Fakt: {name}",),
            )
