"""Everything about the Tresore below one folder, without a window. Slow: for jobs only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from lotse.app.aufwand import calibrate
from lotse.app.clock import now
from lotse.app.dateipflege import stop_if_damaged
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
from lotse.app.tresorzeilen import name_of, spaet, zeile_of
from lotse.app.zugangsarbeit import OHNE_SPUR, keep_book, keep_typed
from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import read_notfallschluessel
from lotse.domain.protokoll import Tat
from lotse.store.bauplatz import FERTIG, NEU
from lotse.store.fehler import Beschaedigt
from lotse.store.pruefen import sound
from lotse.store.schluessel import (
    GRENZEN,
    Grenzen,
    Kosten,
    Schluesseldateifehler,
    Slotart,
    add_slot,
    wipe,
)
from lotse.store.schluesselbund import write_both
from lotse.store.schluesseldatei import read_bund
from lotse.store.schreibschutz import obstacle
from lotse.store.tresor import (
    Offen,
    Tresorordner,
    create_tresor,
    open_tresor,
    tresore,
)
from lotse.store.wiederherstellen import (
    Ziel,
    Zugang,
    Zurueckgespielt,
    bring_back,
    finish_restore,
    names_in,
)
from lotse.ui.fenster.zutritt import Einrichtung, Sicherungskopf, Tresorzeile


@dataclass(frozen=True, slots=True)
class Aufwand:
    """What deriving a key costs; None = measured at set-up. Tests take cheap ones."""

    kosten: Kosten | None = None
    grenzen: Grenzen = GRENZEN


@dataclass(frozen=True, slots=True)
class Tresorraum:
    """One folder with Tresore and the catalogue they share, and folders elsewhere."""

    wurzel: Path
    aufwand: Aufwand = Aufwand()
    jetzt: Callable[[], datetime] = now
    weitere: tuple[Path, ...] = ()
    """Other folders somebody has opened data in; one that is away is passed over."""

    def zeilen(self) -> Sequence[Tresorzeile]:
        """All that can be unlocked, the one last opened first; ends an interrupted restore."""
        halb = [ordner for ordner in self.weitere if any(ordner.glob(f"*{NEU}/{FERTIG}"))]
        for ordner in (self.wurzel, *halb):  # elsewhere nothing of somebody else's is cleared
            if not obstacle(ordner / NEU):
                finish_restore(ordner)
        zeilen = [zeile_of(tresor, self.kennung(tresor.ordner)) for tresor in self._alle()]
        return sorted(zeilen, key=lambda zeile: spaet(zeile.zuletzt), reverse=True)

    def tresor(self, kennung: str) -> Tresorordner:
        return Tresorordner(self.wurzel / kennung)

    def kennung(self, ordner: Path) -> str:
        """The name of its folder; the whole path when it lies elsewhere."""
        return ordner.name if ordner.parent == self.wurzel else str(ordner)

    def _alle(self) -> Iterator[Tresorordner]:
        yield from tresore(self.wurzel)
        for ordner in self.weitere:
            with suppress(OSError):  # a stick that fails keeps nobody from the other data
                yield from list(tresore(ordner)) if ordner != self.wurzel else ()

    def zeilen_mit(self, bekannt: Sequence[Tresorzeile], kennung: str) -> Sequence[Tresorzeile]:
        """Those rows, the one just locked looked at again: two small files, nothing else."""
        if all(zeile.kennung != kennung for zeile in bekannt):
            return self.zeilen()
        try:
            neu = zeile_of(self.tresor(kennung), kennung)
        except OSError:  # the stick is gone: what is known still leads back
            return bekannt
        return [neu if zeile.kennung == kennung else zeile for zeile in bekannt]

    def oeffne(
        self,
        kennung: str,
        geheimnis: bytearray,
        art: Slotart,
        wer: str = "",
        *,
        trotzdem: bool = False,
    ) -> tuple[Echtprofil, Fehlversuche]:
        """Unlock, and tell who tried before; the secret is wiped whatever happens.

        `wer`: id of the slot; without it every password of that kind is tried.
        Beschaedigt when some page is not sound; `trotzdem` shows what can be opened.
        """
        tresor = self.tresor(kennung)
        try:
            art, name = gemeint(tresor, art, wer)
            offen = open_tresor(tresor, geheimnis, art, name, grenzen=self.aufwand.grenzen)
        finally:
            wipe(geheimnis)
        if trotzdem:
            stop_if_damaged(offen)
        else:
            check_sound(offen)
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
        write_schild(tresor.ordner, Schild(wahl.papierort, self.jetzt(), erinnern=wahl.erinnern))
        neu = replace(self, wurzel=wahl.ordner)
        profil, _ = neu.oeffne(tresor.ordner.name, geheimnis, Slotart.PASSWORT)
        try:
            keep_book(profil, read_bund(tresor.schluessel), self.jetzt())
            if wahl.papier_getippt:
                keep_typed(profil, self.jetzt())
        except BaseException:
            profil.close()
            raise
        return profil

    def erneuere(
        self,
        profil: Echtprofil,
        passwort: bytearray,
        papier: str,
        papierort: str,
        *,
        getippt: bool = False,
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
            write_both(tresor.schluessel, neu)
        finally:
            wipe(passwort)
            wipe(geheimnis)
        try:
            profil.note(Tat.ZUGANG_NEU)
            keep_book(profil, neu, self.jetzt())
            keep_typed(profil, self.jetzt() if getippt else None)
        except Hinweis as hinweis:
            was = "Das neue Passwort und das neue Blatt gelten schon."
            raise Hinweis(was, OHNE_SPUR, hinweis.tun, hinweis.stellen) from hinweis
        schild = read_schild(tresor.ordner)
        write_schild(tresor.ordner, replace(schild, papier=papierort))

    def kopf(self, datei: Path) -> Sicherungskopf:
        """Look at a Sicherung before its password."""
        kopf, namen = names_in(datei)
        hier = self._gleicher(kopf.tresor)
        ersetzt = name_of(hier) if hier is not None else ""
        return Sicherungskopf(datei, datetime.fromisoformat(kopf.zeit), namen, ersetzt)

    def lies_ein(
        self, datei: Path, geheimnis: bytearray, art: Slotart, name: str = ""
    ) -> Zurueckgespielt:
        """Put a Sicherung in place; what was there stays beside, what its sign says moves on."""
        try:
            kopf, _ = names_in(datei)
            private_folder(self.wurzel)
            hier = self._gleicher(kopf.tresor)
            schild = read_schild(hier.ordner) if hier is not None else Schild()
            zugang = Zugang(geheimnis, art, name, self.aufwand.grenzen)
            wohin = hier.ordner.parent if hier is not None else self.wurzel
            bericht = bring_back(datei, Ziel(wohin, hier), zugang, self.jetzt())
        finally:
            wipe(geheimnis)
        if hier is not None:
            write_schild(bericht.tresor.ordner, schild)
        return bericht

    def _gleicher(self, tresorkennung: str) -> Tresorordner | None:
        """The Tresor on this device that the Sicherung was made of.

        One with a damaged key file cannot be told from another: the Sicherung then comes beside it.
        """
        for tresor in self._alle():
            with suppress(Schluesseldateifehler):
                if read_bund(tresor.schluessel).tresor == tresorkennung:
                    return tresor
        return None


def check_sound(offen: Offen) -> None:
    """Every page, index and row: some milliseconds beside the second the key takes."""
    if sound(offen.engine):
        return
    offen.close()
    raise Beschaedigt(
        "Die Datei mit den Familien ist an einigen Stellen beschädigt.",
        "Das Passwort ist richtig. Die Datei ist unverändert.",
        "Bitte nehmen Sie die letzte Sicherung, oder retten Sie, was lesbar ist.",
        (offen.tresor.daten.name,),
    )


def gemeint(tresor: Tresorordner, art: Slotart, wer: str) -> tuple[Slotart, str]:
    """Kind and name of the slot that was chosen; one that is gone meanwhile opens nothing."""
    for slot in read_bund(tresor.schluessel).slots if wer else ():
        if slot.id == wer:
            return slot.art, slot.name
    return art, ""
