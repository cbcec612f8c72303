"""Leads through the pages before the unlocking; hands over an open profile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lotse.app.echtprofil import Echtprofil
from lotse.app.einleser import Einleser
from lotse.app.einrichter import Einrichter
from lotse.app.notfallnummern import bundesweite, oertliche
from lotse.app.schild import Fehlversuche, count_versuch
from lotse.app.sperrdatei import Belegt
from lotse.app.vorraum import Vorraum, als_hinweis
from lotse.app.wiederbeschaffer import Wiederbeschaffer
from lotse.domain.fehler import Hinweis
from lotse.store.schluessel import FalschesPasswort, Slotart, wipe
from lotse.ui.fenster.anmelden import Anmelden
from lotse.ui.fenster.anmelden_nummern import Nummernseite
from lotse.ui.fenster.fehlt import Fehltseite
from lotse.ui.fenster.neutral import Neutralseite
from lotse.ui.fenster.tuer import Tuer, fussverweis
from lotse.ui.fenster.zutritt import Nummer, Tresorzeile

FREIE_VERSUCHE, LAENGSTE_PAUSE_S = 3, 30
"""Then 1, 2, 4 … 30 seconds, in this process only: the answer to an attack is Argon2id."""


class Tuersteher(QObject):
    """`geoeffnet(Echtprofil, str)` with a sentence to say, `uebung()` for the practice town."""

    geoeffnet = Signal(object, str)
    uebung = Signal()

    def __init__(self, vorraum: Vorraum, parent: QObject) -> None:
        super().__init__(parent)
        self._v, self._t = vorraum, vorraum.sprache.t
        self.tuer = Tuer(vorraum.sprache, _version())
        self.tuer.schrift.connect(self._on_schrift)
        self._einleser = Einleser(vorraum, self.tuer, self._zeige, self)
        self._einleser.eingelesen.connect(self._on_eingelesen)
        self._einleser.abgebrochen.connect(self._zeige_wieder)
        self._zeilen: Sequence[Tresorzeile] = ()
        self._anmelden: Anmelden | None = None
        self._ablauf: Einrichter | Wiederbeschaffer | None = None
        """The steps on the screen, if there are any."""
        self._danach: Callable[[], None] = self._zeige_gefundene
        self._fehlversuche: dict[str, int] = {}
        self._gesperrt, self._kennung = False, ""

    def zeige(self, zeilen: Sequence[Tresorzeile]) -> None:
        """At the start: unlock what there is, or set up the first one."""
        self._zeilen = zeilen
        wurzel = self._v.raum.wurzel
        if zeilen:
            self.zeige_anmelden()
        elif self._v.datei.lesen().daten_ordner == str(wurzel) and not wurzel.exists():
            self._zeige_fehlt()
        else:
            self.zeige_einrichten()

    def zeige_gesperrt(self, kennung: str) -> None:
        """While and after locking: the same data, and the promise to lead back."""
        self._gesperrt, self._kennung = True, kennung
        if all(zeile.kennung != kennung for zeile in self._zeilen):
            self._zeilen = self._v.raum.zeilen()  # set up in this very run: one small file
        self.zeige_anmelden()

    def zeige_neutral(self, kennung: str, angebote: Sequence[Nummer]) -> None:
        """What everybody may see; behind it is the lock page, never the record."""
        seite = Neutralseite(angebote, self._v.sprache)
        seite.weiter.connect(partial(self.zeige_gesperrt, kennung))
        self._anmelden = None
        self._zeige(seite)

    def on_failure(self, error: Exception) -> None:
        """Something went wrong outside of a page's own jobs."""
        if isinstance(error, Hinweis):
            hinweis = error
        else:
            hinweis = Hinweis("Das war unser Fehler.", "Ihre Daten sind unverändert.")
        if self._anmelden is not None:
            self._anmelden.show_laeuft(laeuft=False)
            self._anmelden.show_hinweis(hinweis)
        elif self._ablauf is not None:
            self._ablauf.rahmen.show_hinweis(hinweis)

    def zeige_anmelden(self, satz: str = "") -> None:
        seite = Anmelden(
            self._zeilen, self._v.sprache, gesperrt=self._gesperrt, gewaehlt=self._kennung
        )
        self._anmelden = seite
        seite.angemeldet.connect(self._on_angemeldet)
        seite.notfall.connect(self._on_notfall)
        seite.nummern.connect(self.zeige_nummern)
        seite.gewechselt.connect(self._sage_belegt)
        links = [self._link("Sicherung einlesen …", self._einleser.frage_datei)]
        if not self._gesperrt:
            links.append(self._link("Neue Datenbank anlegen …", self.zeige_einrichten))
            links.append(self._link("Übungsstadt öffnen", self.uebung.emit))
        self._zeige(seite, *links)
        if satz:
            seite.show_gut(satz)
        self._sage_belegt(seite.kennung)

    def zeige_einrichten(self) -> None:
        """Four steps; nothing is made before the end of the third."""
        links = [self._link("Zurück zum Anmelden", self._zeige_wieder)] if self._zeilen else []
        links += [
            self._link("Erst einmal ausprobieren", self.uebung.emit),
            self._link("Sicherung einlesen …", self._einleser.frage_datei),
        ]
        self._zeige_ablauf(Einrichter(self._v, self), links)

    def zeige_nummern(self) -> None:
        """Back leads to where the call came from, with nothing typed there any more."""
        ordner = self._v.raum.tresor(self._anmelden.kennung).ordner if self._anmelden else None
        vor_ort = oertliche(ordner / "notfall.json") if ordner is not None else ()
        seite = Nummernseite(bundesweite(), vor_ort, self._v.sprache)
        seite.zurueck.connect(self._zeige_gefundene)
        self._zeige(seite)

    def brich_ab(self) -> None:
        """What was opened on the way is closed, what was typed is gone."""
        ablauf, self._ablauf = self._ablauf, None
        if ablauf is not None:
            ablauf.brich_ab()
            ablauf.deleteLater()

    def _zeige(self, seite: QWidget, *links: QWidget) -> None:
        self.brich_ab()
        self.tuer.show_seite(seite, *links)

    def _zeige_ablauf(
        self, ablauf: Einrichter | Wiederbeschaffer, links: Sequence[QWidget]
    ) -> None:
        self._anmelden = None
        self._zeige(ablauf.rahmen, *links)
        self._ablauf = ablauf
        ablauf.fertig.connect(self._on_fertig)

    def _zeige_fehlt(self) -> None:
        seite = Fehltseite(str(self._v.raum.wurzel), self._v.sprache)
        seite.nochmal.connect(self._zeige_wieder)
        self._zeige(
            seite,
            self._link("Neue Datenbank anlegen …", self.zeige_einrichten),
            self._link("Sicherung einlesen …", self._einleser.frage_datei),
            self._link("Notfall-Nummern", self.zeige_nummern),
        )

    def _zeige_wieder(self) -> None:
        """Back to the beginning: look what there is."""
        self._suche_neu(self._zeige_gefundene)

    def _zeige_gefundene(self) -> None:
        self.zeige(self._zeilen)

    def _link(self, wort: str, tat: Callable[[], object]) -> QWidget:
        link = fussverweis(self._t(wort))
        link.clicked.connect(lambda _checked=False: tat())
        return link

    def _suche_neu(self, danach: Callable[[], None]) -> None:
        raum, self._danach = self._v.raum, danach
        self._v.runner.start(lambda _token: raum.zeilen(), self._on_zeilen, store=False)

    def _on_zeilen(self, zeilen: Sequence[Tresorzeile]) -> None:
        self._zeilen = zeilen
        self._danach()

    def _on_angemeldet(self, kennung: str, geheimnis: bytearray) -> None:
        if self._anmelden is None:
            return
        raum = self._v.raum
        try:
            self._v.nimm(raum.tresor(kennung).ordner, self.tuer)
        except Hinweis as hinweis:
            wipe(geheimnis)
            self._anmelden.show_hinweis(hinweis)
            return
        self._kennung = kennung
        self._anmelden.show_laeuft(laeuft=True)
        self._v.runner.start(
            lambda _token: raum.oeffne(kennung, geheimnis, Slotart.PASSWORT),
            self._on_offen,
            on_failed=self._on_nicht_offen,
            store=False,
        )

    def _on_offen(self, antwort: tuple[Echtprofil, Fehlversuche]) -> None:
        profil, versuche = antwort
        self._fehlversuche.pop(self._kennung, None)
        self._on_fertig(profil, self._satz_versuche(versuche))

    def _satz_versuche(self, versuche: Fehlversuche) -> str:
        if not versuche.anzahl:
            return ""
        return self._v.sprache.plural(
            "Seit dem letzten Anmelden gab es {n} falsches Passwort, zuletzt am {wann}.",
            "Seit dem letzten Anmelden gab es {n} falsche Passwörter, zuletzt am {wann}.",
            versuche.anzahl,
            wann=f"{versuche.zuletzt:%d.%m.%Y um %H:%M}" if versuche.zuletzt else "–",
        )

    def _on_nicht_offen(self, error: Exception) -> None:
        if self._anmelden is None:
            return
        self._anmelden.show_laeuft(laeuft=False)
        if not isinstance(error, FalschesPasswort):
            self._anmelden.show_hinweis(als_hinweis(error))
            return
        anzahl = self._fehlversuche.get(self._kennung, 0) + 1
        self._fehlversuche[self._kennung] = anzahl
        count_versuch(self._v.raum.tresor(self._kennung).ordner, self._v.uhr.jetzt())
        self._anmelden.show_falsch(error, max(FREIE_VERSUCHE - anzahl, 0), pause(anzahl))

    def _sage_belegt(self, kennung: str) -> None:
        """Told at once, not only after the password was typed."""
        if self._anmelden is None or not kennung:
            return
        besitzer = self._v.sperre.belegt(self._v.raum.tresor(kennung).ordner)
        if besitzer is not None:
            self._anmelden.show_hinweis(Belegt(besitzer))

    def _on_notfall(self, kennung: str) -> None:
        try:
            self._v.nimm(self._v.raum.tresor(kennung).ordner, self.tuer)
        except Hinweis as hinweis:
            if self._anmelden is not None:
                self._anmelden.show_hinweis(hinweis)
            return
        papierort = next((z.papier for z in self._zeilen if z.kennung == kennung), "")
        zurueck = self._link("Zurück zum Anmelden", self._zeige_wieder)
        self._zeige_ablauf(Wiederbeschaffer(self._v, kennung, papierort, self), [zurueck])

    def _on_eingelesen(self, kennung: str) -> None:
        self._kennung, self._gesperrt = kennung, False
        satz = self._t("Die Sicherung ist eingelesen. Bitte melden Sie sich an.")
        self._suche_neu(lambda: self.zeige_anmelden(satz))

    def _on_fertig(self, profil: Echtprofil, satz: str = "") -> None:
        self._gesperrt, self._kennung = False, profil.ordner.name
        self._anmelden = None
        self._zeige(QWidget())  # nothing that was typed stays
        if profil.hinweis is not None:
            satz = " ".join(teil for teil in (satz, str(profil.hinweis)) if teil)
        self.geoeffnet.emit(profil, satz)

    def _on_schrift(self, prozent: int) -> None:
        self._v.datei.merken(replace(self._v.datei.lesen(), schrift_prozent=prozent))


def pause(fehlversuche: int) -> int:
    """Seconds to wait: none for two, then 1, 2, 4 … 30."""
    if fehlversuche < FREIE_VERSUCHE:
        return 0
    return int(min(2 ** (fehlversuche - FREIE_VERSUCHE), LAENGSTE_PAUSE_S))


def _version() -> str:
    try:
        return version("lotse")
    except PackageNotFoundError:
        return "–"
