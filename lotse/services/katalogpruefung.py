"""How good a catalogue is: what is missing or odd in each entry, and a score one can follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lotse.domain.angebot import Angebot, AngebotKey, Status
from lotse.domain.ortsdaten import Plzort
from lotse.services.katalogmangel import MAENGEL, Mangel, Teil
from lotse.services.katalogsichtung import find_maengel

GEWICHT: Mapping[Teil, int] = {
    Teil.ECHT: 15, Teil.ERREICHBAR: 25, Teil.ZEITEN: 15, Teil.ORT: 10, Teil.FUER_WEN: 20,
    Teil.FRISCHE: 15,
}  # fmt: skip
"""How much a part counts; together 100."""
VOLL = 100
NOTEN = ((90, "sehr gut"), (75, "gut"), (55, "brauchbar"), (35, "lückenhaft"), (0, "schwach"))
Ortsfrage = Callable[[str], Sequence[Plzort]]
"""PLZ → its Gemeinden, as far as a table of them is there."""


class Schwere(StrEnum):
    """Whether a family can be sent wrong by it."""

    SCHWER = "schwer"
    LEICHT = "leicht"


@dataclass(frozen=True, slots=True)
class Pruefwert:
    """One finding of an entry."""

    mangel: Mangel
    wert: str = ""

    @property
    def schwere(self) -> Schwere:
        return Schwere.SCHWER if MAENGEL[self.mangel].schwer else Schwere.LEICHT

    @property
    def satz(self) -> str:
        satz = MAENGEL[self.mangel].satz
        return f"{satz} („{self.wert}“)" if self.wert else satz


@dataclass(frozen=True, slots=True)
class Eintragsnote:
    """One entry: points from 0 to 100, by parts, and why."""

    key: AngebotKey
    name: str
    punkte: int
    teile: Mapping[Teil, int]
    befunde: tuple[Pruefwert, ...]


@dataclass(frozen=True, slots=True)
class Katalognote:
    """The whole catalogue; entries weakest first."""

    heute: date
    punkte: int
    teile: Mapping[Teil, int]
    eintraege: tuple[Eintragsnote, ...]
    geschlossen: int
    """Closed entries are not graded."""

    @property
    def wort(self) -> str:
        return next(wort for ab, wort in NOTEN if self.punkte >= ab)

    @property
    def haeufig(self) -> tuple[tuple[Mangel, int], ...]:
        """How many entries have which finding, most first."""
        gezaehlt = Counter(m for e in self.eintraege for m in {b.mangel for b in e.befunde})
        return tuple(sorted(gezaehlt.items(), key=lambda paar: (-paar[1], paar[0])))

    @property
    def schwere(self) -> int:
        """How many entries have at least one serious finding."""
        return sum(any(b.schwere is Schwere.SCHWER for b in e.befunde) for e in self.eintraege)


def check_katalog(
    angebote: Iterable[Angebot],
    heute: date,
    *,
    orte: Ortsfrage = lambda _plz: (),
    uebung: bool = False,
) -> Katalognote:
    """Grade every entry that is not closed. In the practice town invented names are right."""
    alle = [angebot for angebot in angebote if angebot.status is not Status.NICHT_LISTEN]
    offen = [angebot for angebot in alle if angebot.status is not Status.GESCHLOSSEN]
    noten = [_note(angebot, heute, orte, uebung=uebung) for angebot in offen]
    noten.sort(key=lambda note: (note.punkte, note.name.casefold(), note.key))
    teile = {teil: _mittel([note.teile[teil] for note in noten]) for teil in Teil}
    return Katalognote(heute, _gesamt(teile), teile, tuple(noten), len(alle) - len(offen))


def _note(angebot: Angebot, heute: date, orte: Ortsfrage, *, uebung: bool) -> Eintragsnote:
    befunde = tuple(
        Pruefwert(mangel, wert)
        for mangel, wert in find_maengel(angebot, heute, orte)
        if not (uebung and mangel is Mangel.PLATZHALTER)
    )
    teile = {teil: _teil(teil, befunde) for teil in Teil}
    return Eintragsnote(angebot.key, angebot.name, _gesamt(teile), teile, befunde)


def _teil(teil: Teil, befunde: Iterable[Pruefwert]) -> int:
    abzug = sum(MAENGEL[b.mangel].abzug for b in befunde if MAENGEL[b.mangel].teil is teil)
    return max(0, VOLL - abzug)


def _gesamt(teile: Mapping[Teil, int]) -> int:
    return round(sum(teile[teil] * gewicht for teil, gewicht in GEWICHT.items()) / VOLL)


def _mittel(punkte: Sequence[int]) -> int:
    return round(sum(punkte) / len(punkte)) if punkte else 0


def note_to_dict(note: Katalognote, katalog: str, stand: date | None) -> dict[str, object]:
    """The answer of `lotse katalog pruefen --format json` (katalogpruefung.schema.json)."""
    return {
        "version": 1,
        "heute": note.heute.isoformat(),
        "katalog": {"name": katalog, "stand": stand.isoformat() if stand else None},
        "geprueft": len(note.eintraege),
        "geschlossen": note.geschlossen,
        "punkte": note.punkte,
        "note": note.wort,
        "teile": [
            {"teil": teil.value, "punkte": note.teile[teil], "gewicht": GEWICHT[teil]}
            for teil in Teil
        ],
        "befunde": [
            {
                "code": mangel.value,
                "teil": MAENGEL[mangel].teil.value,
                "schwere": (Schwere.SCHWER if MAENGEL[mangel].schwer else Schwere.LEICHT).value,
                "satz": MAENGEL[mangel].satz,
                "abzug": MAENGEL[mangel].abzug,
                "anzahl": anzahl,
            }
            for mangel, anzahl in note.haeufig
        ],
        "eintraege": [
            {
                "key": eintrag.key,
                "name": eintrag.name,
                "punkte": eintrag.punkte,
                "teile": {teil.value: eintrag.teile[teil] for teil in Teil},
                "befunde": [
                    {"code": b.mangel.value, "schwere": b.schwere.value, "satz": b.satz}
                    for b in eintrag.befunde
                ],
            }
            for eintrag in note.eintraege
        ],
    }
