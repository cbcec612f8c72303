"""After a lost password: the sheet opens, then new password and new sheet take its place."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from lotse.app.echtprofil import Echtprofil
from lotse.app.unterwegs import Unterwegs
from lotse.app.vorraum import Vorraum, als_hinweis
from lotse.app.woerter import suggest, woerter
from lotse.domain.notfallschluessel import new_notfallschluessel
from lotse.store.fehler import Beschaedigt
from lotse.store.schluessel import FalschesPasswort, Slotart
from lotse.ui.fenster.anmelden_papier import Papierschritt
from lotse.ui.fenster.einrichten import Schrittrahmen, Stufenblatt
from lotse.ui.fenster.einrichten_passwort import Passwortschritt
from lotse.ui.fenster.einrichten_schluessel import Schluesselschritt

PAPIER, PASSWORT, SCHLUESSEL = range(3)


class Wiederbeschaffer(QObject):
    """`fertig(Echtprofil)` when the new secrets are on the disk; the old sheet opens nothing."""

    fertig = Signal(object)
    beschaedigt = Signal(object, object)
    """The sheet is right, the file is damaged: the Hinweis, and the secret once more."""

    def __init__(self, vorraum: Vorraum, kennung: str, papierort: str, parent: QObject) -> None:
        super().__init__(parent)
        self._v, self._kennung = vorraum, kennung
        self._profil: Echtprofil | None = None
        self._erneuertes: Echtprofil | None = None
        """While a job writes the new secrets."""
        self._unterwegs = Unterwegs()
        t, sprache = vorraum.sprache.t, vorraum.sprache
        self.papier = Papierschritt(papierort, sprache)
        vorschlag = suggest if woerter() else None
        self.passwort = Passwortschritt(sprache, vorschlag=vorschlag, mit_minuten=False)
        self.schluessel = Schluesselschritt(new_notfallschluessel(), vorraum.runner, sprache)
        blaetter = [
            Stufenblatt(
                t("Notfall-Schlüssel"),
                t("vom Blatt abtippen"),
                t("Was steht auf dem Blatt?"),
                t("Der Notfall-Schlüssel öffnet die Daten ohne das Passwort."),
                self.papier,
            ),
            Stufenblatt(
                t("Neues Passwort"),
                t("ersetzt das alte"),
                t("Wählen Sie ein neues Passwort"),
                t("Die Daten sind offen. Es fehlt noch ein Passwort für das nächste Mal."),
                self.passwort,
            ),
            Stufenblatt(
                t("Neues Blatt"),
                t("ersetzt das alte"),
                t("Drucken Sie einen neuen Notfall-Schlüssel"),
                t("Danach öffnet das alte Blatt nichts mehr. Bitte zerreißen Sie es."),
                self.schluessel,
            ),
        ]
        self.rahmen = Schrittrahmen(t("Neues Passwort"), blaetter, sprache)
        self.rahmen.weiter.connect(self._on_weiter)

    def brich_ab(self) -> None:
        """Before the last step nothing was changed: password and sheet are the old ones. In it the
        job ends its writing and closes what it holds."""
        self._erneuertes = None
        self.rahmen.leere()
        self._unterwegs.brich_ab()
        profil, self._profil = self._profil, None
        if profil is not None:
            profil.close()

    def _on_weiter(self, schritt: int) -> None:
        if schritt == PAPIER:
            self._oeffne()
        elif schritt == PASSWORT:
            self.rahmen.gehe(SCHLUESSEL)
        else:
            self._erneuere()

    def _oeffne(self) -> None:
        t, raum, kennung = self._v.sprache.t, self._v.raum, self._kennung
        unterwegs = self._unterwegs
        geheimnis = self.papier.geheimnis()
        self.rahmen.show_laeuft(t("Öffnet …"))
        self._v.runner.start(
            lambda token: unterwegs.oeffne(
                token, lambda: raum.oeffne(kennung, geheimnis, Slotart.NOTFALL)
            ),
            self._on_offen,
            on_failed=self._on_misslungen,
            store=False,
        )

    def _on_offen(self, antwort: tuple[Echtprofil, object]) -> None:
        self._profil = self._unterwegs.nimm(antwort[0])
        self.papier.leere()
        jetzt = self._v.uhr.jetzt()
        name = next((z.name for z in self._v.raum.zeilen() if z.kennung == self._kennung), "")
        self.schluessel.set_blatt(name, jetzt.date(), jetzt)
        self.rahmen.show_laeuft("")
        self.rahmen.gehe(PASSWORT, ohne_rueckweg=True)

    def _erneuere(self) -> None:
        profil, self._profil = self._profil, None  # whoever leaves now leaves it to the job
        if profil is None:
            return
        raum, unterwegs, self._erneuertes = self._v.raum, self._unterwegs, profil
        passwort, papier = self.passwort.geheimnis(), self.schluessel.schluessel
        ort, getippt = self.schluessel.papierort, self.schluessel.ganz_getippt
        satz = self._v.sprache.t("Das neue Passwort wird gespeichert.")
        self.rahmen.show_laeuft(satz, bleibt=True)
        self._v.runner.start(
            lambda token: unterwegs.verwende(
                token,
                profil,
                lambda: raum.erneuere(profil, passwort, papier, ort, getippt=getippt),
            ),
            self._on_erneuert,
            on_failed=self._on_nicht_erneuert,
            store=False,
        )

    def _on_erneuert(self, _nichts: object) -> None:
        profil, self._erneuertes = self._erneuertes, None
        if profil is not None:
            self.fertig.emit(self._unterwegs.nimm(profil))

    def _on_nicht_erneuert(self, error: Exception) -> None:
        profil, self._erneuertes = self._erneuertes, None
        if profil is not None:
            self._profil = self._unterwegs.nimm(profil)
        self._on_misslungen(error)

    def _on_misslungen(self, error: Exception) -> None:
        self.rahmen.show_laeuft("")
        if isinstance(error, Beschaedigt) and self._profil is None:
            self.beschaedigt.emit(error, self.papier.geheimnis())
            return
        hinweis = als_hinweis(error)
        if isinstance(hinweis, FalschesPasswort):
            hinweis.tun = "Gehört das Blatt zu einer anderen Datenbank, oder ist es ein altes?"
        self.rahmen.show_hinweis(hinweis)
