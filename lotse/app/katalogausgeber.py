"""The catalogue of an open profile as a file for others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

from lotse.app.buero import UEBUNGSBUERO, buero_from, is_set
from lotse.app.katalogausgabe import sheets, write_hsds, write_paket, write_tabelle
from lotse.app.katalogverzeichnis import write_verzeichnis
from lotse.app.profil import Profil
from lotse.domain.angebot import Angebot, AngebotKey
from lotse.exchange.hsds_aus_dateien import Fassung, zipped
from lotse.letters.buero import Buero
from lotse.services.katalog import Fortschritt
from lotse.services.katalogausgabe import Ausgabeform, Paketangaben, Umfang, Verzeichniswahl
from lotse.services.katalogfreigabe import Freigabe, Grund, gib_frei
from lotse.services.katalogpaket import Paketkopf, paketnummer
from lotse.services.katalogpflege import Lage
from lotse.services.katalogsuche import Katalogfrage
from lotse.store.katalog import KatalogLeser

BLOCK = 500


class Katalogausgeber:
    """services.katalogausgabe.Katalogausgabe."""

    def __init__(
        self,
        profil: Profil,
        leser: KatalogLeser,
        heute: Callable[[], date],
        gesetzt: Callable[[], Mapping[str, object]],
    ) -> None:
        self._profil, self._leser = profil, leser
        self._heute, self._gesetzt = heute, gesetzt

    def umfang(self, fortschritt: Fortschritt) -> Umfang:
        freigabe = self._freigabe(fortschritt)
        return Umfang(
            len(freigabe.angebote),
            len(self._leser.in_lage(Lage.UNGELISTET)),
            freigabe.zurueckgehalten.get(Grund.LIZENZ, 0),
            freigabe.quellen,
        )

    def inhalt(self, form: Ausgabeform, fortschritt: Fortschritt) -> bytes:
        freigabe, heute = self._freigabe(fortschritt), self._heute()
        if form in (Ausgabeform.CSV, Ausgabeform.XLSX):
            return write_tabelle(freigabe, form.value, heute)
        if form is Ausgabeform.DATENBLAETTER:
            return zipped(dict(self._blaetter(freigabe, fortschritt)))
        return zipped(write_hsds(freigabe, form.value, Fassung.V32.value, heute))

    def verzeichnis(self, wahl: Verzeichniswahl, fortschritt: Fortschritt) -> bytes:
        freigabe = self._freigabe(fortschritt, wahl.nur)
        return write_verzeichnis(freigabe, wahl, self._heute(), self._absender(), fortschritt)

    def paket(self, angaben: Paketangaben, fortschritt: Fortschritt) -> bytes:
        freigabe, heute = self._freigabe(fortschritt), self._heute()
        kopf = Paketkopf(
            angaben.name,
            angaben.herausgeber,
            paketnummer(heute),
            self._leser.stand().stand or heute,
            angaben.gueltig_bis,
            angaben.gebiet,
        )
        return write_paket(kopf, freigabe, angaben.schluessel)

    def vorschlag(self) -> Paketangaben:
        gesetzt = self._gesetzt()
        buero = self._absender().name if is_set(gesetzt) or self._profil.uebt else ""
        return Paketangaben(self._leser.stand().name, buero, Path())

    def _absender(self) -> Buero:
        gesetzt = self._gesetzt()
        uebt = self._profil.uebt and not is_set(gesetzt)
        return UEBUNGSBUERO if uebt else buero_from(gesetzt)

    def _freigabe(
        self, fortschritt: Fortschritt, nur: frozenset[AngebotKey] | None = None
    ) -> Freigabe:
        """A block at a time, so that whoever waits can stop it."""
        gefunden = self._leser.finde(Katalogfrage(), self._heute())
        keys = [key for key in gefunden if nur is None or key in nur]
        alle: list[Angebot] = []
        for anfang in range(0, len(keys), BLOCK):
            alle += self._leser.angebote(keys[anfang : anfang + BLOCK]).values()
            fortschritt(len(alle), len(keys))
        return gib_frei(alle)

    def _blaetter(
        self, freigabe: Freigabe, fortschritt: Fortschritt
    ) -> Iterator[tuple[str, bytes]]:
        absender = self._absender()
        fertig = 0
        for name, inhalt in sheets(freigabe.angebote, self._heute(), absender):
            yield name, inhalt
            fertig += name.endswith(".txt")  # the mail is the last of each entry
            fortschritt(fertig, len(freigabe.angebote))
