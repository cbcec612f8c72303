"""In front of the compartment: its own password, or its own sheet. Nothing else is told here."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from lotse.domain.fehler import Hinweis
from lotse.domain.passwort import secret
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Tafel, Trenner, rollend
from lotse.ui.bausteine.text import Text
from lotse.ui.fenster.fehlerfeld import Fehlerfeld
from lotse.ui.fenster.passwortfeld import Passwortfeld
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil
from lotse.ui.worte import taste

BREITE_EM, SEKUNDE_MS = 40, 1000


class Tor(QWidget):
    """`angemeldet(bytearray)`, `papier()`, `zu()`."""

    angemeldet = Signal(object)
    papier = Signal()
    zu = Signal()

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache, self._wartet, self._laeuft = sprache, 0, False
        t = sprache.t
        self.passwort = Passwortfeld(t("&Passwort des Schutzraums"), sprache)
        self.fehler = Fehlerfeld()
        self.knopf = Knopf(t("Öffnen"), art=Art.HAUPT, taste=taste("Return", sprache))
        self.knopf.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.vergessen = Verweis(
            t("Passwort vergessen? Zweites Blatt benutzen"), symbol="key-round"
        )
        self.schliessen = Knopf(t("Zurück"))
        self._karte = Tafel(name="karte")
        self._uhr = QTimer(self, interval=SEKUNDE_MS)
        self._baue()
        self._verbinde()
        self._messe()
        stil().geaendert.connect(self._messe)

    def show_laeuft(self, *, laeuft: bool) -> None:
        """The key is being computed."""
        self._laeuft = laeuft
        if laeuft:
            self.fehler.hide()
        self._schalte()

    def show_falsch(self, pause: int) -> None:
        """Not this one; `pause` seconds before the next try."""
        t = self._sprache
        self._laeuft, self._wartet = False, pause
        self.passwort.leere()
        self.passwort.show_falsch(falsch=True)
        warte = t.plural(
            "Bitte warten Sie {n} Sekunde. Es geht nichts verloren.",
            "Bitte warten Sie {n} Sekunden. Es geht nichts verloren.",
            pause,
        )
        rat = t.t("Es ist ein anderes als das Passwort der Anmeldung.")
        self.fehler.zeige(t.t("Das Passwort passt nicht."), rat, warte if pause else "")
        if pause:
            self._uhr.start()
        self._schalte()
        self.passwort.setFocus()

    def show_hinweis(self, hinweis: Hinweis) -> None:
        t = self._sprache.t
        self._laeuft = False
        rest = " ".join(t(satz) for satz in (hinweis.sicher, hinweis.tun) if satz)
        self.fehler.zeige(t(hinweis.was), "", rest)
        self._schalte()

    def leere(self) -> None:
        self.passwort.leere()

    def _on_oeffnen(self) -> None:
        if self.knopf.isEnabled() and not self.passwort.leer:
            self.passwort.show_falsch(falsch=False)
            geheimnis = secret(self.passwort.feld.text())
            self.passwort.leere()
            self.angemeldet.emit(geheimnis)

    def _on_sekunde(self) -> None:
        self._wartet = max(self._wartet - 1, 0)
        if not self._wartet:
            self._uhr.stop()
            self._schalte()
            self.passwort.setFocus()

    def _schalte(self) -> None:
        frei = not self._laeuft and not self._wartet
        self.passwort.setEnabled(frei)
        self.knopf.setEnabled(frei)

    def _baue(self) -> None:
        t = self._sprache.t
        innen = spalte(
            Text(t("Schutzraum"), Stufe.TITEL, fett=True),
            Text(
                t("Er öffnet sich nur mit seinem eigenen Passwort. Nach zwei Minuten Ruhe "
                  "schließt er sich."),
                farbe="text_secondary",
                umbruch=True,
            ),
            self.passwort,
            self.fehler,
            self.knopf,
            Trenner(),
            reihe(self.vergessen, None),
            reihe(None, self.schliessen),
            rand=(2.2, 1.8, 2.2, 1.8),
            abstand=1,
        )  # fmt: skip
        self._karte.add(innen)
        traeger = QWidget()
        traeger.setLayout(spalte(None, reihe(None, self._karte, None), None))
        self.setLayout(spalte(rollend(traeger)))
        self.setFocusProxy(self.passwort)

    def _verbinde(self) -> None:
        self.knopf.clicked.connect(self._on_oeffnen)
        self.passwort.fertig.connect(self._on_oeffnen)
        self.vergessen.clicked.connect(self.papier)
        self.schliessen.clicked.connect(self.zu)
        self._uhr.timeout.connect(self._on_sekunde)

    def _messe(self) -> None:
        self._karte.setFixedWidth(min(em(BREITE_EM), 960))
