"""Leads through the pages before the unlocking; hands over an open profile."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lotse.app.anderswo import Anderswo
from lotse.app.ansicht import look_at_door, unlock
from lotse.app.echtprofil import Echtprofil
from lotse.app.einleser import Einleser
from lotse.app.einrichter import Einrichter
from lotse.app.notfallnummern import bundesweite, oertliche
from lotse.app.retter import Retter
from lotse.app.rettung import Ausweis, Rettung
from lotse.app.schild import Fehlversuche, count_versuch
from lotse.app.tuerworte import FREI, GESPERRT, UNSER_FEHLER, Weg, programmversion, versuchssatz
from lotse.app.unterwegs import Unterwegs
from lotse.app.vorraum import Vorraum, als_hinweis, hinweissatz
from lotse.app.wiederbeschaffer import Wiederbeschaffer
from lotse.domain.fehler import Hinweis
from lotse.services.zugangsarbeit import FREIE_VERSUCHE, pause
from lotse.store.fehler import Beschaedigt
from lotse.store.schluessel import FalschesPasswort, Slotart, wipe
from lotse.ui.fenster.anmelden import Anmelden
from lotse.ui.fenster.anmelden_nummern import Nummernseite
from lotse.ui.fenster.fehlt import Fehltseite
from lotse.ui.fenster.neutral import Neutralseite
from lotse.ui.fenster.tuer import Tuer, fussverweis
from lotse.ui.fenster.zutritt import Nummer, Tresorzeile


class Tuersteher(QObject):
    """`geoeffnet(Echtprofil, str)` with a sentence to say, `uebung()` for the practice town."""

    geoeffnet = Signal(object, str)
    uebung = Signal()

    def __init__(self, vorraum: Vorraum, parent: QObject) -> None:
        super().__init__(parent)
        self._v, self._t = vorraum, vorraum.sprache.t
        self.tuer = Tuer(vorraum.sprache, programmversion())
        self.tuer.schrift.connect(self._on_schrift)
        self.einleser = Einleser(vorraum, self.tuer, self._zeige, self)
        self.einleser.eingelesen.connect(self._on_eingelesen)
        self.einleser.abgebrochen.connect(self._zeige_wieder)
        self.anderswo = Anderswo(vorraum, self.einleser, self._zeige, self)
        self.anderswo.gefunden.connect(self._on_da)
        self._wege: Mapping[Weg, Callable[[], object]] = {
            Weg.ANDERE: self.anderswo.zeige,
            Weg.EINLESEN: self.einleser.frage_datei,
            Weg.NEU: self.zeige_einrichten,
            Weg.UEBUNG: self.uebung.emit,
            Weg.PROBIEREN: self.uebung.emit,
            Weg.NUMMERN: self.zeige_nummern,
            Weg.ZURUECK: self._zeige_wieder,
        }
        self._zeilen: Sequence[Tresorzeile] = ()
        self._anmelden: Anmelden | None = None
        self._ablauf: Einrichter | Wiederbeschaffer | Retter | None = None
        """The steps on the screen, if there are any."""
        self._danach: Callable[[], None] = self._zeige_gefundene
        self._fehlversuche: dict[str, int] = {}
        self._gesperrt, self._kennung, self._wer = False, "", ""
        self._ansehen = False
        self._unterwegs = Unterwegs()
        self._getippt = bytearray()
        """Until the answer is there: a damaged file needs it once more."""

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
        self._zeilen = self._v.raum.zeilen_mit(self._zeilen, kennung)
        self.zeige_anmelden()

    def zeige_neutral(self, kennung: str, angebote: Sequence[Nummer]) -> None:
        """What everybody may see; behind it is the lock page, never the record."""
        seite = Neutralseite(angebote, self._v.sprache)
        seite.weiter.connect(partial(self.zeige_gesperrt, kennung))
        self._zeige(seite)

    def merke_ungespeichert(self, *, da: bool) -> None:
        """What the disk did not take waits in memory: said while locked, asked before closing."""
        self.tuer.ungespeichert = da
        if self._anmelden is not None:
            self._anmelden.show_ungespeichert(da=da)

    @property
    def zeigt_anmelden(self) -> bool:
        """The lock page stands there, and can say something."""
        return self._anmelden is not None

    def on_failure(self, error: Exception) -> None:
        """Something went wrong outside of a page's own jobs."""
        hinweis = error if isinstance(error, Hinweis) else Hinweis(*UNSER_FEHLER)
        if self._anmelden is not None:
            self._anmelden.show_laeuft(laeuft=False)
            self._anmelden.show_hinweis(hinweis)
        elif self._ablauf is not None:
            self._ablauf.rahmen.show_hinweis(hinweis)

    def zeige_anmelden(self, satz: str = "") -> None:
        seite = Anmelden(
            self._zeilen,
            self._v.sprache,
            gesperrt=self._gesperrt,
            gewaehlt=self._kennung,
            wer=self._wer,
            heute=self._v.uhr.heute(),
        )
        seite.show_ungespeichert(da=self.tuer.ungespeichert)
        seite.angemeldet.connect(self._on_angemeldet)
        seite.notfall.connect(self._on_notfall)
        seite.nummern.connect(self.zeige_nummern)
        seite.gewechselt.connect(self._sage_belegt)
        self._zeige(seite, *self._links(*(GESPERRT if self._gesperrt else FREI)))
        if satz:
            seite.show_gut(satz)
        self._sage_belegt(seite.kennung)

    def zeige_einrichten(self) -> None:
        """Four steps; nothing is made before the end of the third."""
        zurueck = (Weg.ZURUECK,) if self._zeilen else ()
        links = self._links(*zurueck, Weg.PROBIEREN, Weg.ANDERE, Weg.EINLESEN)
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

    def ende(self) -> None:
        """The program ends: also what was unlocked a moment ago and nobody has seen yet."""
        self.brich_ab()
        self._unterwegs.brich_ab()

    def _zeige(self, seite: QWidget, *links: QWidget) -> None:
        self.brich_ab()
        self._anmelden = seite if isinstance(seite, Anmelden) else None
        self.tuer.show_seite(seite, *links)

    def _zeige_ablauf(
        self, ablauf: Einrichter | Wiederbeschaffer | Retter, links: Sequence[QWidget]
    ) -> None:
        self._zeige(ablauf.rahmen, *links)
        self._ablauf = ablauf
        ablauf.fertig.connect(self._on_fertig)
        ablauf.rahmen.bleibt.connect(self.tuer.sperre_links)

    def _zeige_fehlt(self) -> None:
        seite = Fehltseite(str(self._v.raum.wurzel), self._v.sprache)
        seite.nochmal.connect(self._zeige_wieder)
        wege = (Weg.ANDERE, Weg.NEU, Weg.EINLESEN, Weg.NUMMERN)
        self._zeige(seite, *self._links(*wege))

    def _zeige_wieder(self) -> None:
        """Back to the beginning: look what there is."""
        self._suche_neu(self._zeige_gefundene)

    def _zeige_gefundene(self) -> None:
        self.zeige(self._zeilen)

    def _links(self, *wege: Weg) -> list[QWidget]:
        return [fussverweis(self._t(weg), self._wege[weg]) for weg in wege]

    def _suche_neu(self, danach: Callable[[], None]) -> None:
        raum, seiten, self._danach = self._v.raum, self.tuer.wechsel, danach
        self._v.runner.start(lambda _token: (seiten, raum.zeilen()), self._on_zeilen, store=False)

    def _on_zeilen(self, gesehen: tuple[int, Sequence[Tresorzeile]]) -> None:
        seiten, self._zeilen = gesehen
        if seiten == self.tuer.wechsel:  # else somebody went on, and may be typing there
            self._danach()

    def _on_angemeldet(self, kennung: str, geheimnis: bytearray) -> None:
        if self._anmelden is None:
            return
        raum, ansehen = self._v.raum, self._anmelden.nur_ansehen
        self._ansehen = ansehen
        try:
            self._v.nimm(raum.tresor(kennung).ordner, self.tuer, ansehen=ansehen)
        except Hinweis as hinweis:
            wipe(geheimnis)
            self._anmelden.show_hinweis(hinweis)
            return
        self._kennung, self._wer = kennung, self._anmelden.wer
        wer, unterwegs = self._wer, self._unterwegs
        self._getippt = bytearray(geheimnis)
        self._anmelden.show_laeuft(laeuft=True)
        self._v.runner.start(
            lambda token: unterwegs.oeffne(
                token, lambda: unlock(raum, kennung, geheimnis, wer, ansehen=ansehen)
            ),
            self._on_offen,
            on_failed=self._on_nicht_offen,
            store=False,
        )

    def _on_offen(self, antwort: tuple[Echtprofil, Fehlversuche]) -> None:
        profil, versuche = antwort
        self._unterwegs.nimm(profil)
        wipe(self._getippt)
        self._fehlversuche.pop(self._kennung, None)
        self._on_fertig(profil, versuchssatz(versuche, self._v.sprache))

    def _on_nicht_offen(self, error: Exception) -> None:
        if isinstance(error, Beschaedigt):
            ausweis = Ausweis(self._getippt, wer=self._wer)
            self._getippt = bytearray()
            self._zeige_schaden(error, ausweis)
            return
        wipe(self._getippt)
        seite, anzahl = self._anmelden, self._fehlversuche.get(self._kennung, 0) + 1
        if isinstance(error, FalschesPasswort):  # counted also when another page stands there
            self._fehlversuche[self._kennung] = anzahl
            if not self._ansehen:
                count_versuch(self._v.raum.tresor(self._kennung).ordner, self._v.uhr.jetzt())
        if seite is None:
            return
        seite.show_laeuft(laeuft=False)
        if not isinstance(error, FalschesPasswort):
            seite.show_hinweis(als_hinweis(error))
            return
        seite.show_falsch(error, max(FREIE_VERSUCHE - anzahl, 0), pause(anzahl))

    def _sage_belegt(self, kennung: str) -> None:
        """Told at once, not only after the password was typed."""
        if self._anmelden is None or not kennung:
            return
        ursache, hinweis = look_at_door(self._v.raum.tresor(kennung), self._v.sperre)
        if ursache:
            self._anmelden.show_nur_ansehen(ursache)
        if hinweis is not None:
            self._anmelden.show_hinweis(hinweis)

    def _on_notfall(self, kennung: str) -> None:
        try:
            self._v.nimm(self._v.raum.tresor(kennung).ordner, self.tuer)
        except Hinweis as hinweis:
            if self._anmelden is not None:
                self._anmelden.show_hinweis(hinweis)
            return
        papierort = next((z.papier for z in self._zeilen if z.kennung == kennung), "")
        self._kennung = kennung
        ablauf = Wiederbeschaffer(self._v, kennung, papierort, self)
        ablauf.beschaedigt.connect(self._on_beschaedigt)
        self._zeige_ablauf(ablauf, self._links(Weg.ZURUECK))

    def _on_beschaedigt(self, hinweis: Hinweis, geheimnis: bytearray) -> None:
        self._zeige_schaden(hinweis, Ausweis(geheimnis, Slotart.NOTFALL))

    def _zeige_schaden(self, hinweis: Hinweis, ausweis: Ausweis) -> None:
        """The secret fits, the file does not: ways on; what was typed goes with the page."""
        rettung = Rettung(self._v.raum, self._kennung)
        ablauf = Retter(self._v, rettung, hinweis, ausweis, self.tuer, self)
        ablauf.abgebrochen.connect(self._zeige_wieder)
        self._zeige_ablauf(ablauf, self._links(Weg.EINLESEN, Weg.NUMMERN))

    def _on_eingelesen(self, kennung: str, was: str) -> None:
        satz = self._t("Die Sicherung ist eingelesen. Bitte melden Sie sich an.")
        self._on_da(kennung, f"{satz} {was}")

    def _on_da(self, kennung: str, satz: str) -> None:
        self._kennung, self._gesperrt = kennung, False
        self._suche_neu(lambda: self.zeige_anmelden(satz))

    def _on_fertig(self, profil: Echtprofil, satz: str = "") -> None:
        self._gesperrt, self._kennung = False, self._v.raum.kennung(profil.ordner)
        self._zeige(QWidget())  # nothing that was typed stays
        if profil.hinweis is not None:
            satz = " ".join(filter(None, (satz, hinweissatz(profil.hinweis, self._v.sprache))))
        self.geoeffnet.emit(profil, satz)

    def _on_schrift(self, prozent: int) -> None:
        self._v.datei.merken(replace(self._v.datei.lesen(), schrift_prozent=prozent))
