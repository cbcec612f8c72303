"""Families who ask: who waits for a first talk, in which order and why (E-12), and who was told
that it cannot be now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.anfrage import Absagegrund, Anfrage, Wohin
from lotse.domain.familie import FamilieId, Kamueber, Wunsch
from lotse.domain.frist import Frist, Fristart
from lotse.domain.kontakt import Kontaktergebnis

KAMUEBERWORT: Mapping[str, str] = {
    Kamueber.PRAXIS: "Praxis",
    Kamueber.HEBAMME: "Hebamme",
    Kamueber.KLINIK: "Klinik",
    Kamueber.KITA: "Kita",
    Kamueber.JOBCENTER: "Jobcenter",
    Kamueber.JUGENDAMT: "Jugendamt",
    Kamueber.BERATUNG: "Beratungsstelle",
    Kamueber.SELBST: "die Familie selbst",
    Kamueber.ANDERE: "andere",
}
GRUNDWORT: Mapping[str, str] = {
    Absagegrund.KEIN_PLATZ: "kein Platz, keine Zeit",
    Absagegrund.GEBIET: "nicht unser Gebiet",
    Absagegrund.SPRACHMITTLUNG: "keine Sprachmittlung",
    Absagegrund.ANDERES: "anderer Grund",
}
WOHINWORT: Mapping[str, str] = {
    Wohin.BERATUNG: "Beratungsstelle",
    Wohin.FRUEHE_HILFEN: "Frühe Hilfen",
    Wohin.JUGENDAMT: "Jugendamt",
    Wohin.LOTSENDIENST: "anderer Lotsendienst",
    Wohin.PRAXIS: "Praxis",
    Wohin.ANDERE: "andere",
}
_FRISTEN = frozenset({Fristart.FAMILIE, Fristart.AMT, Fristart.NOCH, Fristart.SOFORT})


@dataclass(frozen=True, slots=True)
class Wartende:
    """A family without a first talk. `anzeige` is its letter or "", never its name."""

    familie: FamilieId
    fallcode: str
    buchstabe: str
    deckwort: str
    seit: date
    dringend: bool = False
    """The family itself wishes help now."""
    frist: date | None = None

    def tage(self, heute: date) -> int:
        return max((heute - self.seit).days, 0)


@dataclass(frozen=True, slots=True)
class Anfragenarbeit:
    """S: what the window may ask and count."""

    warteliste: Callable[[], Sequence[Wartende]]
    merke: Callable[[Anfrage], None]
    loesche: Callable[[str], None]


def waiting(akten: Iterable[tuple[Akte, Iterable[Frist]]]) -> tuple[Wartende, ...]:
    """The visible rule: what the family calls urgent, then the nearest Frist, then who has waited
    longest. The running number decides between equals, so the same facts give the same list."""
    wartende = [_wartende(akte, fristen) for akte, fristen in akten if waits(akte)]
    return tuple(sorted(wartende, key=_rang))


def waits(akte: Akte) -> bool:
    """Open, and nothing yet that a first talk leaves behind."""
    familie = akte.familie
    gesprochen = any(k.ergebnis is Kontaktergebnis.GESPROCHEN for k in akte.kontakte)
    spuren = (
        *familie.ziele, *familie.staerken, *familie.huerden, *akte.wahlen, *akte.vermittlungen,
        *akte.schritte, *(b for b in familie.bereiche if b.besprochen or b.moeglich),
    )  # fmt: skip
    return familie.geschlossen_am is None and not gesprochen and not spuren


def _wartende(akte: Akte, fristen: Iterable[Frist]) -> Wartende:
    familie = akte.familie
    tage = [f.sicher_bis or f.ende for f in fristen if f.art in _FRISTEN]
    return Wartende(
        familie.id,
        familie.fallcode,
        familie.buchstabe,
        familie.deckwort,
        familie.zettel_am or familie.angelegt_am,
        any(b.wunsch is Wunsch.JETZT for b in familie.bereiche),
        min(filter(None, tage), default=None),
    )


def _rang(eine: Wartende) -> tuple[bool, date, date, str]:
    return not eine.dringend, eine.frist or date.max, eine.seit, eine.fallcode
