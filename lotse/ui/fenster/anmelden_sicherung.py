"""Read a Sicherung in: the file is chosen, its secret is asked, one press brings it back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import read_notfallschluessel
from lotse.i18n.sprache import Sprache
from lotse.services.sicherungsarbeit import IM_SCHUTZRAUM
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Hinweisfeld, Tafel, rollend
from lotse.ui.bausteine.text import Text
from lotse.ui.fenster.einrichten_ort import feldwort
from lotse.ui.fenster.fehlerfeld import Fehlerfeld
from lotse.ui.fenster.passwortfeld import Passwortfeld
from lotse.ui.fenster.zutritt import Sicherungskopf
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil

PASSWORT, PAPIER = "passwort", "papier"
BREITE_EM = 40


class Sicherungseite(QWidget):
    """`einlesen(bytearray, by_paper)`, `abgebrochen()`."""

    einlesen = Signal(object, bool)
    abgebrochen = Signal()

    def __init__(self, kopf: Sicherungskopf, sprache: Sprache) -> None:
        super().__init__()
        self._kopf, self._sprache, self._t = kopf, sprache, sprache.t
        t = sprache.t
        self._art = Segment(
            [(PASSWORT, t("Passwort")), (PAPIER, t("Notfall-Schlüssel"))], name=t("Womit öffnen?")
        )
        self._art.set_wahl(PASSWORT)
        self.passwort = Passwortfeld(t("Passwort von damals"), sprache)
        self.papier = QLineEdit(maxLength=80)
        self._papierteil = QWidget()
        self._papierteil.setLayout(
            spalte(feldwort(t("Notfall-Schlüssel von damals"), self.papier), self.papier)
        )
        self._papierteil.hide()
        self._fehler = Fehlerfeld()
        self.knopf = Knopf(t("Einlesen"), art=Art.HAUPT)
        self.nicht = Knopf(t("Nicht einlesen"))
        self._karte = Tafel(name="karte")
        self._baue()
        self.knopf.clicked.connect(self._on_einlesen)
        self.nicht.clicked.connect(self.abgebrochen)
        self.passwort.fertig.connect(self._on_einlesen)
        self.papier.returnPressed.connect(self._on_einlesen)
        self._art.gewaehlt.connect(self._on_art)
        self.setFocusProxy(self.passwort)
        self._messe()
        stil().geaendert.connect(self._messe)

    def show_laeuft(self, *, laeuft: bool) -> None:
        for teil in (self.knopf, self.nicht, self.passwort, self._papierteil, self._art):
            teil.setEnabled(not laeuft)
        self.knopf.setText(self._t("Liest ein …") if laeuft else self._t("Einlesen"))

    def show_hinweis(self, hinweis: Hinweis) -> None:
        self.show_laeuft(laeuft=False)
        rest = " ".join(self._t(satz) for satz in (hinweis.sicher, hinweis.tun) if satz)
        self._fehler.zeige(self._t(hinweis.was), "", rest)
        self._setze_cursor()

    def _on_art(self, art: str) -> None:
        self.passwort.setVisible(art == PASSWORT)
        self._papierteil.setVisible(art == PAPIER)
        self._setze_cursor()

    def _setze_cursor(self) -> None:
        (self.passwort if self._papierteil.isHidden() else self.papier).setFocus()

    def _on_einlesen(self) -> None:
        if self._papierteil.isHidden():
            if self.passwort.leer:
                self.passwort.setFocus()
                return
            self.einlesen.emit(self.passwort.geheimnis(), False)  # noqa: FBT003 - the signal
            return
        try:
            geheimnis = read_notfallschluessel(self.papier.text())
        except Hinweis as hinweis:
            self.show_hinweis(hinweis)
            return
        self.papier.clear()
        self.einlesen.emit(geheimnis, True)  # noqa: FBT003 - the signal

    def _baue(self) -> None:
        t, kopf = self._t, self._kopf
        tag = self._sprache.datum(kopf.zeit.date())
        name = next(iter(kopf.namen), "")
        titel = Text(t("Sicherung einlesen"), Stufe.KOPF, fett=True)
        was = Text(
            t("„{name}“ vom {tag}, {zeit} Uhr.", name=name, tag=tag, zeit=f"{kopf.zeit:%H:%M}"),
            umbruch=True,
        )
        damals = t("Sie öffnet sich mit dem Passwort oder dem Notfall-Schlüssel von diesem Tag.")
        klein = Text(damals, farbe="text_secondary", umbruch=True)
        teile = [spalte(titel, was, klein, abstand=0.35)]
        if kopf.ersetzt:
            warnung = Hinweisfeld(
                t("Sie kommt an die Stelle von „{name}“ auf diesem Gerät. "
                  "Was jetzt da ist, bleibt 30 Tage daneben liegen.", name=kopf.ersetzt),
                "ask",
                "triangle-alert",
            )  # fmt: skip
            schutz = Text(t(IM_SCHUTZRAUM), farbe="text_secondary", umbruch=True)
            teile.append(spalte(warnung, schutz, abstand=0.5))
        teile.append(spalte(reihe(self._art, None), self.passwort, self._papierteil, abstand=0.8))
        knoepfe = reihe(None, self.nicht, self.knopf)
        innen = spalte(*teile, self._fehler, knoepfe, rand=(2.4, 2, 2.4, 2), abstand=1.2)
        self._karte.add(innen)
        traeger = QWidget()
        traeger.setLayout(spalte(None, reihe(None, self._karte, None), None))
        self.setLayout(spalte(rollend(traeger), rand=(1, 1, 1, 1)))

    def _messe(self) -> None:
        self._karte.setFixedWidth(em(BREITE_EM))
