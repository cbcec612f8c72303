"""Privacy at work over an open Tresor: the callables behind the page and the dialogs."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field

from lotse.app.aufbewahrungsdienst import (
    check_protocol,
    clock_jumped,
    due_and_held,
    fall_of,
    forget_cases,
    noted_head,
    protocol,
    shorten,
)
from lotse.app.buero import buero_from
from lotse.app.echtprofil import Echtprofil
from lotse.app.hilfepaket import Hilfelage, collect, pack
from lotse.app.protokolltabelle import table
from lotse.app.sicherungsdienst import Orte
from lotse.app.stimmenarbeit import voices_of
from lotse.app.wiring import render
from lotse.domain.familie import FamilieId, PersonId
from lotse.domain.protokoll import Kettenbefund, Tat
from lotse.domain.recht import Wissen
from lotse.exchange.worte import load_gespraechsworte
from lotse.i18n.sprache import Sprache
from lotse.letters.auskunft import compose_auskunft
from lotse.letters.bausteine import Bausteine
from lotse.letters.buero import Rahmen
from lotse.letters.loeschblatt import compose_loeschblatt
from lotse.services.aufbewahrung import Faellig, Fristen, Loeschart, Loeschprotokoll
from lotse.services.auskunft import auskunft_to_dict, tell, without_persons
from lotse.services.auskunft_worte import Auskunftsquelle
from lotse.services.loeschbeleg import bewiesen, getan, rest
from lotse.services.schutzarbeit import (
    Auskunftsblatt,
    Hilfedatei,
    Protokollzeile,
    Schutzbild,
)
from lotse.services.sichern import Merker
from lotse.services.zugangsbuch import read_buch
from lotse.store.schluesseldatei import read_bund
from lotse.store.unit_of_work import FAMILIE
from lotse.ui.einstellungen import Einstellungen


@dataclass(frozen=True, slots=True)
class Schutzdienst:
    """`orte`: asked each time, a stick comes and goes."""

    profil: Echtprofil
    einstellungen: Callable[[], Einstellungen]
    wissen: Callable[[], Wissen]
    orte: Callable[[], Orte]
    fristen: Fristen = field(default_factory=Fristen)

    def bild(self) -> Schutzbild:
        offen, jetzt = self.profil.offen, self.profil.jetzt()
        faellig, gehalten = due_and_held(offen, self.fristen, jetzt)
        uhr = clock_jumped(offen, jetzt)
        return Schutzbild(tuple(faellig), self.fristen, uhr, tuple(gehalten))

    def fall(self, familie: FamilieId, art: Loeschart) -> Faellig:
        return fall_of(self.profil.offen, familie, art, self.profil.jetzt().date())

    def vergiss(self, faellige: Sequence[Faellig]) -> Loeschprotokoll:
        return forget_cases(self.profil.offen, faellige, self.profil.jetzt(), self.orte())

    def beleg(self, protokoll: Loeschprotokoll) -> bytes:
        deutsch = Sprache.load("de")
        teile = (getan(protokoll, deutsch), bewiesen(protokoll, deutsch), rest(protokoll, deutsch))
        return render(compose_loeschblatt(*teile, self._rahmen()))

    def kuerze(self) -> int:
        if self.profil.offen.nur_lesen:
            return 0
        return shorten(self.profil.offen, self.fristen, self.profil.jetzt())

    def protokoll(self) -> Sequence[Protokollzeile]:
        offen = self.profil.offen
        with self.profil.einheit() as einheit:
            akten = [*einheit.akten(), *einheit.akten(geschlossen=True)]
            buch = read_buch(einheit.merker().get(Merker.ZUGAENGE, ""))
        wer = {kennung: zeile.name for kennung, zeile in buch.items()}
        wer |= {slot.id: slot.name for slot in read_bund(offen.tresor.schluessel).slots}
        faelle = {zeile.id: (zeile.fallcode, zeile.deckwort) for zeile in akten}
        zeilen = []
        for e in reversed(protocol(offen)):
            code, wort = faelle.get(e.objekt, ("", ""))
            familie = e.objekt if e.art == FAMILIE else ""
            name = wer.get(e.slot, "")
            zeilen.append(Protokollzeile(e.seq, e.zeit, name, e.tat, code, wort, familie, e.grund))
        return zeilen

    def pruefe(self) -> Kettenbefund:
        return check_protocol(self.profil.offen, noted_head(self.profil.offen))

    def tabelle(self, zeilen: Sequence[Protokollzeile]) -> bytes:
        return table(zeilen)

    def notiere(self, tat: Tat, familie: FamilieId | None = None, grund: str = "") -> None:
        if self.profil.offen.nur_lesen:
            return
        with self.profil.einheit() as einheit:
            einheit.note(tat, FAMILIE if familie else "", familie or "", grund)

    def auskunft(self, familie: FamilieId, ausser: frozenset[PersonId]) -> Auskunftsblatt:
        heute = self.profil.jetzt().date()
        with self.profil.einheit() as einheit:
            akte = without_persons(einheit.akte(familie), ausser)
        stimmen = voices_of(self.profil.einheit, familie)
        quelle = Auskunftsquelle(
            self.wissen(),
            load_gespraechsworte(),
            Sprache.load("de"),
            protocol(self.profil.offen, familie),
            self.fristen,
            stimmen,
        )
        brief = compose_auskunft(tell(akte, quelle, geschwaerzt=len(ausser)), self._rahmen())
        daten = json.dumps(auskunft_to_dict(akte, quelle, heute), ensure_ascii=False, indent=1)
        return Auskunftsblatt(render(brief), f"{daten}\n".encode())

    def hilfepaket(self) -> Sequence[Hilfedatei]:
        with self.profil.einheit() as einheit:
            laufend, zu = len(einheit.akten()), len(einheit.akten(geschlossen=True))
        lage = Hilfelage(self.profil.offen, self.profil.jetzt(), self.einstellungen(), laufend, zu)
        return collect(lage)

    def packe(self, dateien: Sequence[Hilfedatei]) -> bytes:
        return pack(dateien)

    def _rahmen(self) -> Rahmen:
        buero = buero_from(asdict(self.einstellungen()))
        return Rahmen(buero, self.profil.jetzt().date(), Bausteine.load("de"))
