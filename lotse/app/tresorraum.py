"""Everything about the Tresore below one folder, without a window. Slow: for jobs only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from lotse.app.aufwand import calibrate
from lotse.app.clock import now
from lotse.app.echtprofil import Echtprofil, open_echt
from lotse.app.ordner import private_folder
from lotse.app.schild import (
    Fehlversuche,
    Schild,
    forget_versuche,
    read_schild,
    read_versuche,
    write_schild,
)
from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import read_notfallschluessel
from lotse.domain.protokoll import Tat
from lotse.store.schluessel import (
    GRENZEN,
    Grenzen,
    Kosten,
    Schluesseldateifehler,
    Slotart,
    add_slot,
    wipe,
)
from lotse.store.schluesseldatei import keep_copy, read_bund, write_bund
from lotse.store.tresor import Tresorordner, create_tresor, names, open_tresor, tresore
from lotse.store.wiederherstellen import Ziel, Zugang, finish_restore, names_in, restore
from lotse.ui.fenster.zutritt import Einrichtung, Sicherungskopf, Tresorzeile

UNLESBAR = "Datenbank mit beschädigter Schlüsseldatei"


@dataclass(frozen=True, slots=True)
class Aufwand:
    """What deriving a key costs; None = measured at set-up. Tests take cheap ones."""

    kosten: Kosten | None = None
    grenzen: Grenzen = GRENZEN


@dataclass(frozen=True, slots=True)
class Tresorraum:
    """One folder with Tresore and the catalogue they share."""

    wurzel: Path
    aufwand: Aufwand = Aufwand()
    jetzt: Callable[[], datetime] = now

    def zeilen(self) -> Sequence[Tresorzeile]:
        """All that can be unlocked, the one last opened first; ends an interrupted restore."""
        finish_restore(self.wurzel)
        zeilen = [_zeile(tresor) for tresor in tresore(self.wurzel)]
        return sorted(zeilen, key=lambda zeile: _spaet(zeile.zuletzt), reverse=True)

    def tresor(self, kennung: str) -> Tresorordner:
        return Tresorordner(self.wurzel / kennung)

    def oeffne(
        self, kennung: str, geheimnis: bytearray, art: Slotart
    ) -> tuple[Echtprofil, Fehlversuche]:
        """Unlock, and tell who tried before; the secret is wiped whatever happens."""
        tresor = self.tresor(kennung)
        try:
            offen = open_tresor(tresor, geheimnis, art, grenzen=self.aufwand.grenzen)
        finally:
            wipe(geheimnis)
        profil = open_echt(offen, self.jetzt)
        versuche = read_versuche(tresor.ordner)
        try:
            profil.note(Tat.ENTSPERRT)
            if versuche.anzahl:
                profil.note(Tat.FEHLVERSUCHE, str(versuche.anzahl))
        except BaseException:
            profil.close()
            raise
        forget_versuche(tresor.ordner)
        schild = read_schild(tresor.ordner)
        write_schild(tresor.ordner, replace(schild, zuletzt=self.jetzt()))
        return profil, versuche

    def lege_an(self, wahl: Einrichtung) -> Echtprofil:
        """The end of step 3: until here nothing lies on the disk. Opens what it made."""
        geheimnis = bytearray(wahl.passwort)
        try:
            kosten = self.aufwand.kosten or calibrate()
            private_folder(wahl.ordner)
            tresor, _ = create_tresor(
                wahl.ordner, wahl.name, wahl.passwort, kosten=kosten, papier=wahl.papier
            )
        except OSError as error:
            wipe(geheimnis)
            raise Hinweis(
                "In diesem Ordner lässt sich nichts anlegen.",
                "Es liegt nichts Halbes da.",
                "Bitte wählen Sie einen anderen Ordner, oder machen Sie dort Platz.",
            ) from error
        except BaseException:
            wipe(geheimnis)
            raise
        finally:
            wipe(wahl.passwort)
        write_schild(tresor.ordner, Schild(wahl.papierort, self.jetzt()))
        neu = replace(self, wurzel=wahl.ordner)
        return neu.oeffne(tresor.ordner.name, geheimnis, Slotart.PASSWORT)[0]

    def erneuere(
        self, profil: Echtprofil, passwort: bytearray, papier: str, papierort: str
    ) -> None:
        """After the Notfall-Schlüssel: new password, new paper; the old ones open nothing."""
        tresor, schluessel = profil.offen.tresor, profil.offen.schluessel
        bund = read_bund(tresor.schluessel)
        name = next((slot.name for slot in bund.von(Slotart.PASSWORT)), "")
        bleibt = tuple(
            slot
            for slot in bund.slots
            if slot.art is Slotart.VERTRETUNG
            or (slot.art is Slotart.PASSWORT and slot.name != name)
        )
        kosten = self.aufwand.kosten or calibrate()
        geheimnis = read_notfallschluessel(papier)
        try:
            neu = replace(bund, slots=bleibt)
            neu = add_slot(neu, schluessel, passwort, Slotart.PASSWORT, name, kosten=kosten)
            neu = add_slot(neu, schluessel, geheimnis, Slotart.NOTFALL, kosten=kosten)
            write_bund(tresor.schluessel, neu)
            keep_copy(tresor.schluessel, neu)
        finally:
            wipe(passwort)
            wipe(geheimnis)
        profil.note(Tat.ZUGANG_NEU)
        schild = read_schild(tresor.ordner)
        write_schild(tresor.ordner, replace(schild, papier=papierort))

    def kopf(self, datei: Path) -> Sicherungskopf:
        """Look at a Sicherung before its password."""
        kopf, namen = names_in(datei)
        hier = self._gleicher(kopf.tresor)
        ersetzt = _name(hier) if hier is not None else ""
        return Sicherungskopf(datei, datetime.fromisoformat(kopf.zeit), namen, ersetzt)

    def lies_ein(self, datei: Path, geheimnis: bytearray, art: Slotart) -> str:
        """Put a Sicherung in place; returns the id of its Tresor. What was there stays beside."""
        kopf, _ = names_in(datei)
        private_folder(self.wurzel)
        ziel = Ziel(self.wurzel, self._gleicher(kopf.tresor))
        try:
            zugang = Zugang(geheimnis, art, grenzen=self.aufwand.grenzen)
            return restore(datei, ziel, zugang, self.jetzt()).ordner.name
        finally:
            wipe(geheimnis)

    def _gleicher(self, tresorkennung: str) -> Tresorordner | None:
        """The Tresor on this device that the Sicherung was made of."""
        for tresor in tresore(self.wurzel):
            try:
                if read_bund(tresor.schluessel).tresor == tresorkennung:
                    return tresor
            except Schluesseldateifehler:
                if tresor.ordner.name == tresorkennung[: len(tresor.ordner.name)]:
                    return tresor
        return None


def _spaet(zeit: datetime | None) -> str:
    return zeit.isoformat() if zeit else ""


def _zeile(tresor: Tresorordner) -> Tresorzeile:
    schild = read_schild(tresor.ordner)
    ort = _lesbar(tresor.ordner.parent)
    return Tresorzeile(tresor.ordner.name, _name(tresor), ort, schild.zuletzt, schild.papier)


def _name(tresor: Tresorordner) -> str:
    """One that is damaged is listed, too: what is wrong is told when it is opened."""
    try:
        return next(iter(names(tresor)), "") or UNLESBAR
    except Schluesseldateifehler:
        return UNLESBAR


def _lesbar(ordner: Path) -> str:
    """With ~ for the home folder, as people know it."""
    try:
        return str(Path("~") / ordner.relative_to(Path.home()))
    except ValueError:
        return str(ordner)
