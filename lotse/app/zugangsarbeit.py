"""Who may open the open Tresor: shown and changed over its key file. Slow: for jobs only."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from lotse.app.schild import count_versuch, read_schild, write_schild
from lotse.app.schreiben import as_hinweis
from lotse.app.woerter import suggest, woerter
from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import new_notfallschluessel
from lotse.domain.protokoll import Tat
from lotse.services.sichern import Merker, lage, read_stand
from lotse.services.zugangsarbeit import (
    Abgewiesen,
    Zugang,
    Zugangsart,
    Zugangsbild,
    check_name,
    pause,
)
from lotse.services.zugangsbuch import Buchzeile, carried_on, read_buch, to_text
from lotse.store.schluessel import (
    FalschesPasswort,
    Schluesselbund,
    Slot,
    Slotart,
    add_slot,
    open_bund,
    wipe,
    without_slot,
)
from lotse.store.schluesselbund import renew_papier, rewrap, write_both
from lotse.store.schluesseldatei import good_bund
from lotse.store.tresor import Offen
from lotse.store.unit_of_work import SqlUnitOfWork

FREMDES_BLATT = (
    "Dieses Blatt öffnet diese Daten nicht.",
    "Es wurde nichts geändert.",
    "Gehört es zu einer anderen Datenbank, oder ist es ein altes?",
)
OHNE_SPUR = "Ins Protokoll ließ es sich nicht schreiben."
GEAENDERT = "Die Änderung gilt schon."
ZUGANG = "zugang"
"""What kind of thing the audit log speaks of."""
_REIHE = (Slotart.PASSWORT, Slotart.VERTRETUNG, Slotart.NOTFALL)


class Tresorprofil(Protocol):
    """An open Tresor, in the window or on the command line."""

    @property
    def offen(self) -> Offen: ...

    @property
    def ordner(self) -> Path: ...

    def einheit(self) -> SqlUnitOfWork: ...


@dataclass
class Zugangsdienst:
    """One per sitting: it counts the wrong passwords of this window."""

    profil: Tresorprofil
    jetzt: Callable[[], datetime]
    vorher: Callable[[], object] = lambda: None
    """Makes a Sicherung before a change, or refuses."""
    _fehlversuche: int = 0
    _hinweis: str = ""

    @property
    def name(self) -> str:
        return next((s.name for s in self._bund().von(Slotart.PASSWORT)), "")

    def bild(self) -> Zugangsbild:
        bund, schild = self._bund(), read_schild(self.profil.ordner)
        with self.profil.einheit() as einheit:
            werte = einheit.merker()
        buch, stand = read_buch(werte.get(Merker.ZUGAENGE, "")), read_stand(werte)
        eigen = _own(bund, self.profil.offen.slot)
        slots = sorted(bund.slots, key=lambda s: (_REIHE.index(s.art), s.name.casefold()))
        return Zugangsbild(
            [_zugang(slot, buch.get(slot.id), eigener=slot.id == eigen.id) for slot in slots],
            schild.papier,
            stand.getippt,
            lage(stand, self.jetzt(), zweiter_ort=False).papier_faellig,
            self.profil.offen.slot.art is not Slotart.VERTRETUNG,
        )

    def pruefe(self, eigenes: bytearray) -> None:
        with self._erlaubt(eigenes):
            """Nothing more is asked."""

    def aendere_passwort(self, eigenes: bytearray, neues: bytearray) -> Zugangsbild:
        try:
            with self._erlaubt(eigenes) as (bund, slot):
                offen = self.profil.offen
                neu = rewrap(bund, offen.schluessel, slot, neues)
                self._schreibe(neu, Tat.ZUGANG_NEU, slot)
        finally:
            wipe(neues)
        return self._bild_danach()

    def lass_zu(self, eigenes: bytearray, name: str, neues: bytearray) -> Zugangsbild:
        try:
            with self._erlaubt(eigenes, verwalten=True) as (bund, slot):
                name = check_name(name, [s.name for s in bund.slots])
                offen, art = self.profil.offen, Slotart.VERTRETUNG
                neu = add_slot(bund, offen.schluessel, neues, art, name, kosten=slot.kosten)
                self._schreibe(neu, Tat.ZUGANG_NEU, neu.slots[-1])
        finally:
            wipe(neues)
        return self._bild_danach()

    def nimm_weg(self, eigenes: bytearray, kennung: str) -> Zugangsbild:
        with self._erlaubt(eigenes, verwalten=True) as (bund, _slot):
            weg = [s for s in bund.von(Slotart.VERTRETUNG) if s.id == kennung]
            for slot in weg:
                self._schreibe(without_slot(bund, slot.id), Tat.ZUGANG_WEG, slot)
        return self._bild_danach()

    def schlage_vor(self) -> str:
        return suggest() if woerter() else ""

    def neues_papier(self) -> str:
        return new_notfallschluessel()

    def erneuere_papier(
        self, eigenes: bytearray, papier: str, ort: str, *, getippt: bool = False
    ) -> Zugangsbild:
        with self._erlaubt(eigenes, verwalten=True) as (bund, slot):
            offen = self.profil.offen
            neu = renew_papier(bund, offen.schluessel, papier, kosten=slot.kosten)
            self._schreibe(neu, Tat.ZUGANG_NEU, neu.slots[-1])
        schild = read_schild(self.profil.ordner)
        write_schild(self.profil.ordner, replace(schild, papier=ort))
        keep_typed(self.profil, self.jetzt() if getippt else None)
        return self._bild_danach()

    def pruefe_papier(self, papier: bytearray) -> Zugangsbild:
        try:
            schluessel, _slot = open_bund(
                self._bund(), papier, Slotart.NOTFALL, grenzen=self.profil.offen.grenzen
            )
        except FalschesPasswort as error:
            raise Hinweis(*FREMDES_BLATT) from error
        finally:
            wipe(papier)
        passt = schluessel == self.profil.offen.schluessel
        wipe(schluessel)
        if not passt:
            raise Hinweis(*FREMDES_BLATT)
        keep_typed(self.profil, self.jetzt())
        return self.bild()

    @contextmanager
    def _erlaubt(
        self, eigenes: bytearray, *, verwalten: bool = False
    ) -> Iterator[tuple[Schluesselbund, Slot]]:
        """The slots and the own one, once its password was right; it is wiped either way."""
        offen = self.profil.offen
        try:
            if verwalten and offen.slot.art is Slotart.VERTRETUNG:
                raise Hinweis(
                    "Das ändert nur, wem die Datenbank gehört.",
                    "Es wurde nichts geändert.",
                    "Als Vertretung können Sie Ihr eigenes Passwort ändern.",
                )
            bund = self._bund()
            slot = _own(bund, offen.slot)
            nur_ihn = replace(bund, slots=(slot,))
            schluessel, _ = open_bund(nur_ihn, eigenes, slot.art, grenzen=self.profil.offen.grenzen)
        except FalschesPasswort as error:
            self._fehlversuche += 1
            count_versuch(self.profil.ordner, self.jetzt())
            raise Abgewiesen(pause(self._fehlversuche)) from error
        finally:
            wipe(eigenes)
        wipe(schluessel)
        self._fehlversuche = 0
        try:
            yield bund, slot
        except OSError as error:
            raise as_hinweis(error) from error

    def _bund(self) -> Schluesselbund:
        return good_bund(self.profil.offen.tresor.schluessel)

    def _schreibe(self, bund: Schluesselbund, tat: Tat, slot: Slot) -> None:
        """The key file decides: once it is written the change holds, whatever else fails."""
        self._hinweis = ""
        self.vorher()
        write_both(self.profil.offen.tresor.schluessel, bund)
        try:
            with self.profil.einheit() as einheit:
                einheit.note(tat, ZUGANG, slot.id)
            keep_book(self.profil, bund, self.jetzt())
        except Hinweis:
            self._hinweis = OHNE_SPUR

    def _bild_danach(self) -> Zugangsbild:
        try:
            return replace(self.bild(), hinweis=self._hinweis)
        except Hinweis as hinweis:
            raise Hinweis(GEAENDERT, hinweis.was, hinweis.tun, hinweis.stellen) from hinweis


def keep_typed(profil: Tresorprofil, wann: datetime | None) -> None:
    """When the sheet that holds now was typed whole; None = it is new, and not yet."""
    with SqlUnitOfWork(profil.offen.engine) as einheit:
        einheit.merke({Merker.PAPIER_GETIPPT: wann.isoformat(timespec="seconds") if wann else ""})


def keep_book(profil: Tresorprofil, bund: Schluesselbund, jetzt: datetime) -> None:
    """Names and days of all slots, for the settings and for whoever reads the audit log."""
    slots = [(slot.id, slot.art.value, slot.name) for slot in bund.slots]
    with SqlUnitOfWork(profil.offen.engine, schreibt=True) as einheit:
        buch = carried_on(read_buch(einheit.merker().get(Merker.ZUGAENGE, "")), slots, jetzt)
        einheit.merke({Merker.ZUGAENGE: to_text(buch)})


def _own(bund: Schluesselbund, slot: Slot) -> Slot:
    """Whose password is asked: the slot that opened; after the paper the navigator's."""
    eigene = [s for s in bund.slots if s.id == slot.id and s.art is not Slotart.NOTFALL]
    return next(iter([*eigene, *bund.von(Slotart.PASSWORT)]))


def _zugang(slot: Slot, zeile: Buchzeile | None, *, eigener: bool) -> Zugang:
    seit = zeile.beginn if zeile else None
    return Zugang(slot.id, Zugangsart(slot.art.value), slot.name, seit, eigener)
