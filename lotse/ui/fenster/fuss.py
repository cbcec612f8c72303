"""The foot: saved when, nothing leaves the device, how old catalogue and law are."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame

from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Katalogstand
from lotse.services.wissenspflege import expiring
from lotse.ui.bausteine.raender import reihe
from lotse.ui.bausteine.text import Bild, ElideText
from lotse.ui.dienste import Dienste
from lotse.ui.jobs import Runner
from lotse.ui.masse import Breite, Stufe
from lotse.ui.meldung import ansagen
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em, stil

GEDULD_MS = 1500


class Fuss(QFrame):
    """Says "Gespeichert um 10:42", or honestly that something is not saved yet."""

    def __init__(self, dienste: Dienste, runner: Runner, sprache: Sprache) -> None:
        super().__init__()
        self.setObjectName("fuss")
        self._dienste, self._runner, self._sprache = dienste, runner, sprache
        self._stand: Katalogstand | None = None
        self._wann: datetime | None = None
        self._offen = self._schmal = False
        self._haken = Bild("check", 1.05, "text_muted")
        worte = [ElideText(stufe=Stufe.KLEIN, farbe="text_muted") for _ in range(4)]
        self._gespeichert, self._netz, self._katalog, self._recht = worte
        funk = Bild("wifi-off", 1.05, "text_muted")
        self._ablauf = Bild("hourglass", 1.05, "text_muted")
        self.setLayout(
            reihe(
                reihe(self._haken, self._gespeichert, abstand=0.3),
                reihe(funk, self._netz, abstand=0.3),
                None,
                self._katalog,
                reihe(self._ablauf, self._recht, abstand=0.3),
                rand=(1.2, 0, 1.2, 0),
                abstand=1.3,
            )
        )
        self._geduld = QTimer(self, singleShot=True)
        self._geduld.timeout.connect(self._zeige_offen)
        self.texte_setzen(sprache)
        self.lies_staende()
        self._messe()
        stil().geaendert.connect(self._messe)

    def hoere(self, sitzung: Sitzung) -> None:
        """What is saved, and how large the catalogue is."""
        sitzung.sicherung.gespeichert.connect(self.show_gespeichert)
        sitzung.sicherung.offen_geaendert.connect(self.show_offen)
        sitzung.katalog_geaendert.connect(self.lies_staende)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self._netz.setText(sprache.t("Ohne Internet. Alle Daten bleiben auf diesem Gerät."))
        self._zeige_gespeichert()
        self._zeige_staende()

    def lies_staende(self) -> None:
        """Ask, off the window's thread, how large and old the catalogue is."""
        katalogstand = self._dienste.katalogstand
        self._runner.start(lambda _token: katalogstand(), self._on_stand)

    def _on_stand(self, stand: Katalogstand) -> None:
        self._stand = stand
        self._zeige_staende()

    def _zeige_staende(self) -> None:
        t, stand = self._sprache, self._stand
        recht = t.datum(self._dienste.wissen.stand, kurz=True)
        satz = t.t("Rechtsstand {tag}", tag=recht)
        self._recht.setText(satz)
        bald = self._laeuft_bald_ab()
        self._ablauf.setVisible(bald and not self._schmal)
        mehr = t.t("Einige Zahlen laufen bald ab oder sind abgelaufen. Mehr: Einstellungen.")
        self._recht.setToolTip(mehr if bald else "")
        self._recht.setAccessibleName(f"{satz}. {mehr}" if bald else satz)
        if stand is None:
            return
        tag = t.datum(stand.stand, kurz=True) if stand.stand else t.t("unbekannt")
        self._katalog.setText(
            t.t(
                "Katalog {name}: {zahl} Angebote, Stand {tag}",
                name=stand.name,
                zahl=t.zahl(stand.anzahl),
                tag=tag,
            )
        )

    def show_gespeichert(self, wann: datetime) -> None:
        self._wann = wann
        self._offen = False
        self._geduld.stop()
        self._zeige_gespeichert()

    def show_warnung(self, satz: str) -> None:
        """In place of the words about the net: Lotse will lock soon. "" = it is over."""
        if satz and satz != self._netz.text():
            ansagen(self, satz)
        ruhig = self._sprache.t("Ohne Internet. Alle Daten bleiben auf diesem Gerät.")
        self._netz.setText(satz or ruhig)
        self._netz.set_art(farbe="ask_fg" if satz else "text_muted", fett=bool(satz))

    def show_offen(self, offen: bool) -> None:  # noqa: FBT001 - the state itself
        """Quick saves stay silent; only what takes longer is told."""
        self._offen = offen
        if offen and not self._geduld.isActive():
            self._geduld.start(GEDULD_MS)
        elif not offen:
            self._geduld.stop()
            self._zeige_gespeichert()

    def _laeuft_bald_ab(self) -> bool:
        """A quiet sign only; nothing pops up."""
        return any(True for _ in expiring(self._dienste.wissen, self._dienste.heute()))

    def show_breite(self, breite: Breite) -> None:
        """The right half goes when it gets narrow."""
        self._schmal = breite is Breite.SCHMAL
        self._ablauf.setVisible(self._laeuft_bald_ab() and not self._schmal)
        for text in (self._katalog, self._recht):
            text.setVisible(breite is not Breite.SCHMAL)

    def _zeige_offen(self) -> None:
        if self._offen:
            self._haken.set_bild("triangle-alert", "ask_mark")
            self._gespeichert.set_art(farbe="ask_fg", fett=True)
            self._gespeichert.setText(self._sprache.t("Noch nicht gespeichert"))

    def _zeige_gespeichert(self) -> None:
        if self._offen:
            return
        self._haken.set_bild("check", "text_muted")
        self._gespeichert.set_art(farbe="text_muted", fett=False)
        if self._wann:
            zeit = f"{self._wann:%H:%M}"
            self._gespeichert.setText(self._sprache.t("Gespeichert um {zeit}", zeit=zeit))
        else:
            self._gespeichert.setText(self._sprache.t("Alles ist gespeichert."))

    def _messe(self) -> None:
        self.setFixedHeight(em(2) + 1)
