"""Cases move between two files of two people: packed, sealed, opened, taken over (F-33)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

from lotse.app.buero import buero_from
from lotse.app.echtprofil import Echtprofil, check_changeable
from lotse.app.schreiben import write_file
from lotse.app.wiring import render
from lotse.app.woerter import suggest, woerter
from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.domain.protokoll import BEGINNT, Tat
from lotse.domain.recht import Wissen
from lotse.domain.zeit import tageswort
from lotse.letters.bausteine import Bausteine
from lotse.letters.buero import Rahmen
from lotse.letters.uebergabeblatt import Uebergabesatz, compose_uebergabeblatt
from lotse.services.aufnehmen import fleeting_facts, without_facts
from lotse.services.uebergabearbeit import Eingang, Entscheidung, Geber, Uebergeben
from lotse.services.uebergabepaket import (
    Paketfall,
    Uebergabepaket,
    Warmnotiz,
    colleagues,
    note_lines,
    permission,
    reason,
    without_halte,
)
from lotse.services.uebergabepaket_ankunft import Ankunft, Empfang, Wechsel, arrivals, take
from lotse.store.schluessel import wipe
from lotse.store.uebergabedatei import open_paket, read_file, seal_paket
from lotse.store.unit_of_work import FAMILIE, SqlUnitOfWork
from lotse.ui.einstellungen import Einstellungen

OHNE_NOTIZ = "Ohne Notiz."
GRUPPE = 4
"""Characters of a checksum between two blanks, to be read aloud."""


@dataclass(frozen=True, slots=True)
class Uebergabedienst:
    """Over an open Tresor; the practice town has nobody to hand over to."""

    profil: Echtprofil
    einstellungen: Callable[[], Einstellungen]
    wissen: Callable[[], Wissen]
    neue_id: Callable[[], str]

    @property
    def vorschlag(self) -> Callable[[], str] | None:
        return suggest if woerter() else None

    def geber(self, zuerst: FamilieId) -> Sequence[Geber]:
        heute = self.profil.jetzt().date()
        with self.profil.einheit() as einheit:
            erste = einheit.akte(zuerst)
            fragliche = [
                a.familie.id
                for a in einheit.umwegakten()
                if a.familie.id != zuerst and colleagues(a, heute)
            ]
            akten = [erste, *map(einheit.akte, fragliche)]
        namen = {an.casefold(): an for akte in reversed(akten) for an in colleagues(akte, heute)}
        alle = [_geber(akte, tuple(namen.values()), heute) for akte in akten]
        return [alle[0], *(g for g in alle[1:] if g.an)]

    def sammle(
        self, von: str, an: str, notizen: Sequence[tuple[FamilieId, Warmnotiz]]
    ) -> Uebergabepaket:
        heute, fluechtig = self.profil.jetzt().date(), fleeting_facts(self.wissen())
        faelle = []
        with self._schreibend() as einheit:
            for familie, notiz in notizen:
                akte = einheit.akte(familie)
                erlaubt = permission(akte, an, heute)
                if not erlaubt.ja:
                    raise Hinweis(
                        "Eine der Akten darf nicht mitgehen.",
                        "Es wurde nichts gepackt.",
                        reason(erlaubt),
                        (akte.familie.deckwort,),
                    )
                faelle.append(Paketfall(without_halte(without_facts(akte, fluechtig)), notiz))
                einheit.note(Tat.UEBERGEBEN, FAMILIE, familie, BEGINNT)
        if not faelle:
            raise Hinweis(
                "Es ist keine Familie gewählt.",
                "Es wurde nichts gepackt.",
                "Bitte wählen Sie mindestens eine.",
            )
        return Uebergabepaket(von, an, heute, tuple(faelle))

    def siegle(self, paket: Uebergabepaket, wort: bytearray, datei: Path) -> Uebergeben:
        try:
            daten = seal_paket(paket, wort, kosten=self.profil.offen.slot.kosten)
        finally:
            wipe(wort)
        write_file(datei, daten)
        akten = [fall.akte for fall in paket.faelle]
        return Uebergeben(
            von=paket.von,
            an=paket.an,
            am=paket.am,
            datei=datei.name,
            sha256=read_file(datei).sha256,
            faelle=tuple(
                (f.akte.familie.id, f.akte.familie.fallcode, f.akte.familie.deckwort, f.notiz)
                for f in paket.faelle
            ),
            einwilligungen=tuple(
                (a.familie.id, permission(a, paket.an, paket.am).einwilligung) for a in akten
            ),
        )

    def notiere(self, uebergeben: Uebergeben) -> None:
        with self.profil.einheit() as einheit:
            for familie, *_ in uebergeben.faelle:
                einheit.note(Tat.UEBERGEBEN, FAMILIE, familie)

    def uebergib(
        self,
        von: str,
        an: str,
        notizen: Sequence[tuple[FamilieId, Warmnotiz]],
        wort: bytearray,
        datei: Path,
    ) -> Uebergeben:
        try:
            uebergeben = self.siegle(self.sammle(von, an, notizen), wort, datei)
        finally:
            wipe(wort)
        self.notiere(uebergeben)
        return uebergeben

    def blatt(self, uebergeben: Uebergeben) -> bytes:
        u, buero = uebergeben, buero_from(asdict(self.einstellungen()))
        summe = " ".join(u.sha256[i : i + GRUPPE] for i in range(0, 4 * GRUPPE, GRUPPE))
        satz = Uebergabesatz(
            wer=(
                f"Es übergibt: {u.von}",
                f"Es übernimmt: {u.an}",
                f"Datei geschrieben am {tageswort(u.am)}. Persönlich übergeben am: ____________",
                "Jede Familie hat eingewilligt, dass diese Person weitermacht.",
            ),
            faelle=tuple(
                (f"Fall {code} ({wort})", note_lines(replace(notiz, wichtig="")) or (OHNE_NOTIZ,))
                for _, code, wort, notiz in u.faelle
            ),
            datei=(
                f"Prüfsumme: {summe}",
                "Verschlüsselt. Das Passwort steht nicht auf diesem Blatt.",
                "Angekommen und eingelesen am: ____________",
            ),
        )
        rahmen = Rahmen(buero, self.profil.jetzt().date(), Bausteine.load("de"))
        return render(compose_uebergabeblatt(satz, rahmen))

    def oeffne(self, datei: Path, wort: bytearray) -> Eingang:
        try:
            siegel = read_file(datei)
            paket = open_paket(siegel, wort, grenzen=self.profil.offen.grenzen)
        finally:
            wipe(wort)
        return Eingang(paket, siegel.sha256)

    def ankunft(self, eingang: Eingang) -> Sequence[Ankunft]:
        kommt = {fall.akte.familie.id for fall in eingang.paket.faelle}
        with self.profil.einheit() as einheit:
            hier = tuple(einheit.kennzeichen())
            schon = [einheit.akte(wer.id) for wer in hier if wer.id in kommt]
            return arrivals(eingang.paket, hier, schon)

    def uebernimm(self, eingang: Eingang, wahl: Sequence[Entscheidung]) -> tuple[Wechsel, ...]:
        check_changeable(self.profil)
        heute = self.profil.jetzt().date()
        with self._schreibend() as einheit:
            empfang = Empfang(
                heute,
                self.neue_id,
                lambda: einheit.next_fallcode(heute.year),
                frozenset(wer.fallcode for wer in einheit.kennzeichen()),
                einheit.deckwoerter(),
                eingang.sha256,
            )
            wechsel = self._rein(take(eingang.paket, wahl, empfang))
            self._schreibe(einheit, wechsel)
            for eines in wechsel:
                einheit.note(Tat.UEBERNOMMEN, FAMILIE, eines.familie)
        return wechsel

    def stelle_her(self, wechsel: Sequence[Wechsel]) -> None:
        check_changeable(self.profil)
        with self._schreibend() as einheit:
            self._schreibe(einheit, wechsel)

    def _schreibend(self) -> SqlUnitOfWork:
        return SqlUnitOfWork(self.profil.offen.engine, self.profil.protokollant, schreibt=True)

    def _schreibe(self, einheit: SqlUnitOfWork, wechsel: Sequence[Wechsel]) -> None:
        for eines in wechsel:
            if eines.nachher is not None:
                einheit.save(eines.vorher, eines.nachher)
            elif eines.vorher is not None:
                einheit.delete(eines.familie)

    def _rein(self, wechsel: Sequence[Wechsel]) -> tuple[Wechsel, ...]:
        """Whatever somebody put into the file: what is never kept is not kept here either."""
        namen = fleeting_facts(self.wissen())
        return tuple(
            Wechsel(w.familie, w.vorher, w.nachher and without_facts(w.nachher, namen))
            for w in wechsel
        )


def _geber(akte: Akte, namen: Sequence[str], heute: date) -> Geber:
    antworten = {an: permission(akte, an, heute) for an in namen}
    f = akte.familie
    return Geber(
        f.id,
        f.fallcode,
        f.buchstabe,
        f.deckwort,
        tuple(an for an, antwort in antworten.items() if antwort.ja),
        tuple((an, reason(antwort)) for an, antwort in antworten.items() if not antwort.ja),
    )
