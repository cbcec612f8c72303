"""Accesses for the command line: who has one, another password, another data key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from lotse.app.belegt import held, refuse_when_open
from lotse.app.konsolenoeffnung import find_tresor, opened, writer
from lotse.app.schreiben import as_hinweis
from lotse.app.sicherungsdienst import source
from lotse.app.zugangsarbeit import Zugangsdienst, keep_book
from lotse.cli.tresorteile import Wahl, Zugangsantwort, Zugangszeile
from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import new_notfallschluessel
from lotse.domain.passwort import check_passwort
from lotse.services.sichern import Merker
from lotse.store.oeffnen import use_familien
from lotse.store.schluessel import Grenzen, Schluesselbund, Slot, new_schluessel, wipe
from lotse.store.schluesselbund import renew_papier, rewrap
from lotse.store.schluesseldatei import read_bund
from lotse.store.schluesselwechsel import change_schluessel
from lotse.store.sicherung import make_sicherung
from lotse.store.tresor import Offen
from lotse.store.unit_of_work import SqlUnitOfWork

KATALOG = "katalog.db"


@dataclass(frozen=True, slots=True)
class Konsolenprofil:
    """What Zugangsdienst needs of an opening."""

    offen: Offen
    jetzt: Callable[[], datetime]

    @property
    def ordner(self) -> Path:
        return self.offen.tresor.ordner

    def einheit(self) -> SqlUnitOfWork:
        return SqlUnitOfWork(self.offen.engine, writer(self.offen, self.jetzt))


@dataclass(frozen=True, slots=True)
class Zugangskonsole:
    """`lotse zugang`: every secret is wiped by whoever is given it."""

    jetzt: Callable[[], datetime]
    grenzen: Grenzen

    def zeigen(self, wahl: Wahl, geheimnis: bytearray) -> Zugangsantwort:
        with opened(wahl, geheimnis, self.jetzt, self.grenzen) as offen:
            bild = Zugangsdienst(Konsolenprofil(offen, self.jetzt), self.jetzt).bild()
        zeilen = [Zugangszeile(z.art.value, z.name, z.seit) for z in bild.zugaenge]
        return Zugangsantwort(tuple(zeilen), bild.papier_geprueft)

    def passwort(self, wahl: Wahl, geheimnis: bytearray, neues: bytearray) -> None:
        eigenes = bytearray(geheimnis)
        try:
            _only_password(wahl)
            check_passwort(neues.decode())
            refuse_when_open(find_tresor(wahl).ordner)
            with opened(wahl, geheimnis, self.jetzt, self.grenzen) as offen:
                dienst = Zugangsdienst(Konsolenprofil(offen, self.jetzt), self.jetzt)
                dienst.aendere_passwort(eigenes, neues)
        finally:
            for wort in (geheimnis, eigenes, neues):
                wipe(wort)

    def papier(self) -> str:
        """A fresh Notfall-Schlüssel, to be written down before anything is changed."""
        return new_notfallschluessel()

    def umschluesseln(self, wahl: Wahl, geheimnis: bytearray, papier: str) -> None:
        """A Sicherung under the old key, the change, and one under the new key."""
        eigenes, alt, neu = bytearray(geheimnis), bytearray(), new_schluessel()
        try:
            _only_password(wahl)
            tresor = find_tresor(wahl)
            with held(tresor.ordner):
                with opened(wahl, geheimnis, self.jetzt, self.grenzen) as offen:
                    self._secure(offen)
                    alt, slot = bytearray(offen.schluessel), offen.slot
                bund = _new_bund(read_bund(tresor.schluessel), slot, eigenes, neu, papier)
                change_schluessel(tresor.daten, tresor.schluessel, bund, alt, neu, slot.id)
                engine = use_familien(tresor.daten, neu)
                self._finish(Offen(tresor, engine, neu, slot, self.grenzen), bund)
        except OSError as fehler:
            raise as_hinweis(fehler) from fehler
        finally:
            for wort in (geheimnis, eigenes, alt, neu):
                wipe(wort)

    def _finish(self, danach: Offen, bund: Schluesselbund) -> None:
        try:
            self._secure(danach)
            keep_book(Konsolenprofil(danach, self.jetzt), bund, self.jetzt())
            with SqlUnitOfWork(danach.engine) as einheit:
                einheit.merke({Merker.PAPIER_GETIPPT: ""})
        finally:
            danach.close()

    def _secure(self, offen: Offen) -> None:
        """Into the own folder; without one that holds nothing is changed."""
        ordner = offen.tresor.sicherungen
        ordner.mkdir(mode=0o700, exist_ok=True)
        make_sicherung(source(offen, offen.tresor.ordner.parent / KATALOG), ordner, self.jetzt())


def _new_bund(
    bund: Schluesselbund, slot: Slot, eigenes: bytearray, neu: bytearray, papier: str
) -> Schluesselbund:
    """Only the present password goes over; deputies are let in again, if they shall be."""
    allein = replace(bund, slots=(slot,))
    return renew_papier(rewrap(allein, neu, slot, eigenes), neu, papier, kosten=slot.kosten)


def _only_password(wahl: Wahl) -> None:
    if wahl.papier:
        raise Hinweis(
            "Dafür braucht es das Passwort, nicht das Blatt.",
            "Nichts wurde verändert.",
            "Ist das Passwort weg? Dann öffnen Sie Lotse und nehmen Sie auf der Anmeldeseite "
            "den Notfall-Schlüssel.",
        )
