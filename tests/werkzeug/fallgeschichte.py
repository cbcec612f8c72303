"""A case anything may happen to, and a second, simpler book of what was allowed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from random import Random

from lotse.domain.akte import Akte
from lotse.domain.ausgang import AUSGANGSGRUENDE
from lotse.domain.einwilligung import Datenart, Einwilligungsform, Richtung
from lotse.domain.fehler import Hinweis
from lotse.domain.vermittlung import Stand, Weg
from lotse.letters.brief import Briefart, alle_saetze
from lotse.letters.erlaubt import erlaubte_datenarten, find_einwilligung
from lotse.services.briefe import Auftrag
from lotse.services.briefseite import compose_seite
from lotse.services.einwilligen import give, withdraw
from lotse.services.nachfragen import follow_up, record_question
from lotse.services.vermittlungsweg import Meldung, Uebergabe, advance, correct, hand_over, reopen
from lotse.services.weitergeben import darf_weitergeben
from tests.werkzeug.ansprueche import echtes_wissen
from tests.werkzeug.briefe import rahmen
from tests.werkzeug.einwilligungen import HEUTE, JETZT, STELLE, ZIEL, akte_mit, einwilligung

NAME = "Karadeniz"


@dataclass
class Zettel:
    """One consent as a child would write it down."""

    tage: range
    """Day numbers on which it holds."""
    arten: frozenset[Datenart]
    zurueck: int | None = None


@dataclass
class Fallgeschichte:
    """Does what it is told, and checks after each deed that nothing went out unallowed."""

    akte: Akte = field(default_factory=lambda: akte_mit(gewaehlt=False))
    tag: int = 0
    buch: dict[str, Zettel] = field(default_factory=dict)
    gewaehlt: bool = False
    hinaus: int = 0

    @property
    def heute(self) -> date:
        return HEUTE + timedelta(days=self.tag)

    @property
    def jetzt(self) -> datetime:
        return JETZT + timedelta(days=self.tag)

    def warte(self, tage: int) -> None:
        self.tag += tage

    def erlaube(
        self, arten: tuple[Datenart, ...], dauer: int, richtung: Richtung, *, unterschrieben: bool
    ) -> None:
        kennung = f"e{len(self.buch)}"
        neu = einwilligung(
            kennung,
            datenarten=arten,
            richtung=richtung,
            erteilt_am=self.heute,
            gueltig_bis=self.heute + timedelta(days=dauer),
            form=Einwilligungsform.SCHRIFTLICH,
            unterschrieben=("p1",) if unterschrieben else (),
        )
        geht = unterschrieben and bool(arten) and dauer >= 0
        if self._tut(lambda: give(self.akte, neu, self.heute)) is not geht:
            raise AssertionError("a consent was entered that should not be, or not entered")
        hin = geht and richtung is not Richtung.HER
        self.buch[kennung] = Zettel(
            range(self.tag, self.tag + dauer + 1) if hin else range(0), frozenset(arten)
        )

    def widerrufe(self, nummer: int) -> None:
        kennung = f"e{nummer}"
        self.akte = withdraw(self.akte, kennung, self.heute)
        if kennung in self.buch and self.buch[kennung].zurueck is None:
            self.buch[kennung].zurueck = self.tag

    def waehle(self) -> None:
        wahl = replace(self.akte.wahlen[0], gewaehlt=STELLE.key)
        self.akte, self.gewaehlt = replace(self.akte, wahlen=(wahl,)), True

    def uebergib(self, weg: Weg, arten: tuple[Datenart, ...]) -> None:
        vorher = self._stand()
        uebergabe = Uebergabe(weg, arten)
        hinaus = self._tut(lambda: hand_over(self.akte, "v1", uebergabe, self.jetzt))
        selbst = weg is Weg.FAMILIE_TRAEGT or not arten
        darf = self.gewaehlt and (selbst or self.darf(arten))
        if hinaus is not (darf and vorher in (Stand.VORBEREITET, Stand.UEBERGEBEN)):
            raise AssertionError("handed over without leave, or refused with it")
        self.hinaus += hinaus and not selbst

    def melde(self, stand: Stand, grund: str) -> None:
        self._tut(lambda: advance(self.akte, "v1", Meldung(stand, grund), self.jetzt))

    def berichtige(self, stand: Stand, grund: str) -> None:
        meldung = Meldung(stand, grund, notiz="Verwechselt.")
        self._tut(lambda: correct(self.akte, "v1", meldung, self.jetzt))

    def oeffne(self) -> None:
        self._tut(lambda: reopen(self.akte, "v1", "Noch einmal.", self.jetzt))

    def frage(self) -> None:
        if self._stand() is Stand.UEBERGEBEN:
            self.akte = record_question(self.akte, "v1", self.jetzt)

    def drucke(self, weg: Weg) -> bool:
        """Print the hand-over sheet with the family's name typed; True when the name is on it."""
        auftrag = Auftrag(Briefart.UEBERLEITUNG, "v1", name=NAME)
        blatt = replace(rahmen(), heute=self.heute)
        try:
            brief = compose_seite(self.akte, auftrag, weg, echtes_wissen(), blatt)
        except Hinweis:
            return False
        genannt = NAME in " ".join(satz.text for satz in alle_saetze(brief))
        if genannt and (weg is Weg.FAMILIE_TRAEGT or not self.darf((Datenart.NAME,))):
            raise AssertionError("a named letter was printed without leave")
        return genannt

    def darf(self, arten: tuple[Datenart, ...]) -> bool:
        return any(
            self.tag in zettel.tage
            and (zettel.zurueck is None or self.tag < zettel.zurueck)
            and zettel.arten.issuperset(arten)
            for zettel in self.buch.values()
        )

    def pruefe(self) -> None:
        """What holds after every deed."""
        ereignisse = self.akte.vermittlungen[0].ereignisse
        staende = [e.stand for e in ereignisse]
        lauf = staende[len(staende) - staende[::-1].index(Stand.VORBEREITET) :]
        assert not set(lauf) - {Stand.ABGEBROCHEN} or Stand.UEBERGEBEN in lauf
        assert Stand.UEBERGEBEN not in staende or self.gewaehlt
        assert all(e.grund in AUSGANGSGRUENDE | {""} for e in ereignisse)
        offen = follow_up(self.akte.vermittlungen[0], self.heute) is not None
        assert offen is (staende[-1] is Stand.UEBERGEBEN)
        brief = find_einwilligung(self.akte.einwilligungen, STELLE, self.heute)
        if brief is not None:
            assert self.darf(tuple(erlaubte_datenarten(brief, self.heute)))
        for art in Datenart:
            assert darf_weitergeben(self.akte, ZIEL, (art,), self.heute).ja is self.darf((art,))

    def _stand(self) -> Stand:
        return self.akte.vermittlungen[0].stand

    def _tut(self, tat: Callable[[], Akte]) -> bool:
        """True when it was done. What was written before stays as it was."""
        try:
            neu = tat()
        except Hinweis:
            return False
        alt = self.akte.vermittlungen[0].ereignisse
        assert neu.vermittlungen[0].ereignisse[: len(alt)] == alt
        self.akte = neu
        return True


ARTEN = ((), (Datenart.NAME,), (Datenart.NAME, Datenart.GESUNDHEIT), (Datenart.KIND,))


def erzaehle(saat: int, schritte: int) -> Fallgeschichte:
    """One random history, checked after each deed."""
    w = Random(saat)  # noqa: S311 - test data
    f = Fallgeschichte()
    gruende = sorted(AUSGANGSGRUENDE | {"", "erfunden"})
    taten: tuple[Callable[[], None], ...] = (
        lambda: f.warte(w.choice((0, 1, 14, 40))),
        lambda: f.erlaube(
            w.choice(ARTEN), w.choice((0, 1, 30)), w.choice(list(Richtung)),
            unterschrieben=w.random() < 0.8,
        ),
        lambda: f.widerrufe(w.randrange(4)),
        f.waehle,
        lambda: f.uebergib(w.choice(list(Weg)), w.choice(ARTEN)),
        lambda: f.uebergib(w.choice(list(Weg)), w.choice(ARTEN)),
        lambda: f.melde(w.choice(list(Stand)), w.choice(gruende)),
        lambda: f.berichtige(w.choice(list(Stand)), w.choice(gruende)),
        f.oeffne,
        f.frage,
    )  # fmt: skip
    for _ in range(schritte):
        w.choice(taten)()
        f.pruefe()
    return f
