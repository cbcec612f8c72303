"""Step 3: the Notfall-Schlüssel on paper, and the proof that the paper can be read."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import GRUPPE, LAENGE, last_group, read_notfallschluessel
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld
from lotse.ui.bausteine.text import Beschriftung, Bild, Text
from lotse.ui.dialoge.notfallblatt import Notfallblatt, blattbild, choose_drucker
from lotse.ui.dialoge.papier import zeichne
from lotse.ui.fenster.einrichten import Schritt
from lotse.ui.fenster.einrichten_ort import feldwort
from lotse.ui.fenster.fehlerfeld import Fehlerfeld
from lotse.ui.fenster.schluesselbild import Blattvorschau, Schluesseltafel
from lotse.ui.fenster.zutritt import PAPIERORTE
from lotse.ui.jobs import Runner
from lotse.ui.masse import Stufe
from lotse.ui.stil import em

LAENGSTE_EINGABE = 60
VORSCHAU_AB = 51
ANDERE = "Das sind andere Zeichen als auf dem Blatt. Bitte noch einmal vergleichen."


class Schluesselschritt(Schritt):
    """`schluessel` is shown, printed and typed back; by hand it is typed back whole, covered."""

    def __init__(self, schluessel: str, runner: Runner, sprache: Sprache) -> None:
        super().__init__()
        self.schluessel = schluessel
        self._runner, self._sprache, self._t = runner, sprache, sprache.t
        self._blatt: Notfallblatt | None = None
        self._gedruckt = self._von_hand = False
        self._jetzt: datetime | None = None
        self.tafel, self._vorschau = Schluesseltafel(sprache), Blattvorschau(sprache)
        self.drucken = Knopf(self._t("Jetzt drucken"), symbol="printer", art=Art.HAUPT)
        self._haken = Bild("circle-check", 1.2, "ok_mark")
        self._stand = Text(farbe="ok_fg")
        self.von_hand = Verweis(self._t("Kein Drucker? Von Hand abschreiben"), symbol="pencil")
        self._fehler = Fehlerfeld()
        self.feld = QLineEdit(maxLength=LAENGSTE_EINGABE)
        self._rat = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.ort = Auswahl()
        for kennung, wort in PAPIERORTE.items():
            self.ort.addItem(self._t(wort), kennung)
        self._baue()
        self._verbinde()
        self.tafel.zeige(schluessel)
        self._sage()

    def set_blatt(self, name: str, tag: date, jetzt: datetime, *, zweites: bool = False) -> None:
        """What stands on the sheet beside the key."""
        self._jetzt = jetzt
        self._blatt = Notfallblatt(name, self.schluessel, tag, zweites)
        self._liegt.setVisible(not zweites)  # the lock page knows nothing of a second one
        self._vorschau.zeige(self._blatt)

    @property
    def papierort(self) -> str:
        return str(self.ort.currentData() or "")

    @property
    def ganz_getippt(self) -> bool:
        """Typed back whole, not only its end: this sheet is proven."""
        return self._von_hand

    @override
    def grund(self) -> str:
        if self._von_hand:
            return self._grund_ganz()
        if not self._gedruckt:
            return self._t("Bitte drucken Sie den Schlüssel zuerst.")
        if len(self._getippt()) < GRUPPE:
            return self._t("Bitte tippen Sie die letzten 4 Zeichen vom Blatt.")
        if self._getippt() != last_group(self.schluessel):
            return self._t(ANDERE)
        return ""

    @override
    def leere(self) -> None:
        self.schluessel = ""
        self.tafel.zeige("")
        self._vorschau.zeige(None)
        self.feld.clear()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The small picture of the sheet goes first when it gets narrow or low."""
        super().resizeEvent(event)
        self._vorschau.setVisible(self.width() >= em(VORSCHAU_AB))

    def _getippt(self) -> str:
        return self.feld.text().strip().upper().translate(str.maketrans("OIL", "011"))

    def _grund_ganz(self) -> str:
        """Typed to its end and still wrong: what is wrong is said, not that it is missing."""
        if sum(1 for zeichen in self.feld.text() if zeichen.isalnum()) < LAENGE:
            return self._t("Bitte tippen Sie alle neun Gruppen ab.")
        try:
            getippt = read_notfallschluessel(self.feld.text())
        except Hinweis as hinweis:
            return self._t("Tippfehler: {was}", was=self._t(hinweis.sicher))
        return "" if getippt == read_notfallschluessel(self.schluessel) else self._t(ANDERE)

    def _on_drucken(self) -> None:
        if self._blatt is None:
            return
        try:
            drucker = choose_drucker(self)
        except Hinweis as hinweis:
            self._on_misslungen(hinweis)
            return
        if drucker is not None:
            self._drucke(drucker, self._blatt)

    def _drucke(self, drucker: QPrinter, blatt: Notfallblatt) -> None:
        bild = blattbild(blatt, self._sprache)
        self.drucken.setEnabled(False)
        self._runner.start(
            lambda _token: zeichne(drucker, [bild]),
            self._on_gedruckt,
            on_failed=self._on_misslungen,
            store=False,
        )

    def _on_gedruckt(self, _nichts: object) -> None:
        self._gedruckt, self._von_hand = True, False
        self._fehler.hide()
        self.drucken.setEnabled(True)
        self._zeige_schluessel()
        self._sage()
        self.feld.clear()
        self.feld.setFocus()
        self.geaendert.emit()

    def _on_misslungen(self, error: Exception) -> None:
        self.drucken.setEnabled(True)
        if not isinstance(error, Hinweis):
            raise error
        rest = " ".join(self._t(satz) for satz in (error.sicher, error.tun) if satz)
        self._fehler.zeige(self._t(error.was), "", rest)

    def _on_von_hand(self) -> None:
        """Written down: then the screen must not help with the typing back."""
        self._von_hand = not self._von_hand
        self._fehler.hide()
        self._zeige_schluessel()
        self.feld.clear()
        self._sage()
        self.feld.setFocus()
        self.geaendert.emit()

    def _zeige_schluessel(self) -> None:
        self.tafel.zeige("" if self._von_hand else self.schluessel)
        self._vorschau.zeige(None if self._von_hand else self._blatt)

    def _sage(self) -> None:
        t, hand = self._t, self._von_hand
        self._haken.setVisible(self._gedruckt and not hand)
        zeit = f"{self._jetzt:%H:%M}" if self._jetzt else ""
        self._stand.setText(t("gedruckt um {zeit}", zeit=zeit) if self._gedruckt else "")
        self._stand.setVisible(self._gedruckt and not hand)
        self._wort.setText(
            t("Bitte alle neun &Gruppen tippen")
            if hand
            else t("Bitte die &letzten 4 Zeichen vom Blatt tippen")
        )
        self._rat.setText(
            t("Der Schlüssel ist dabei verdeckt. So wissen wir: Er stimmt.")
            if hand
            else t("So wissen wir: Der Ausdruck ist lesbar.")
        )
        self.feld.setFixedWidth(em(27 if hand else 11))
        wort = t("Noch einmal ansehen") if hand else t("Kein Drucker? Von Hand abschreiben")
        self.von_hand.setText(wort)

    def _baue(self) -> None:
        t = self._t
        stand = reihe(self._haken, self._stand, abstand=0.4)
        knoepfe = reihe(self.drucken, stand, self.von_hand, None, abstand=0.8)
        links = spalte(self.tafel, knoepfe, self._fehler, None, abstand=0.9)
        oben = reihe(links, self._vorschau, abstand=1.5)
        oben.setStretch(0, 1)
        self._wort = feldwort("", self.feld)
        tippen = spalte(self._wort, reihe(self.feld, None), self._rat, None, abstand=0.35)
        ort = Beschriftung(farbe="text")
        ort.set_art(fett=True)
        ort.setBuddy(self.ort)
        ort.setText(t("&Wo wird das Blatt liegen?"))
        self.ort.setAccessibleName(t("Wo wird das Blatt liegen?"))
        klein = Text(t("Steht später auf der Anmeldeseite."), Stufe.KLEIN, farbe="text_secondary")
        liegt = spalte(ort, reihe(self.ort, None), klein, None, abstand=0.35)
        self._liegt = huelle(liegt)
        mitte = reihe(huelle(tippen), self._liegt, abstand=1.5)
        warnung = Hinweisfeld(
            t("Ohne Passwort und ohne dieses Blatt kann niemand die Daten öffnen. Auch wir nicht."),
            "ask",
            "triangle-alert",
        )
        self.setLayout(spalte(oben, mitte, warnung, None, abstand=1.3))

    def _verbinde(self) -> None:
        self.drucken.clicked.connect(self._on_drucken)
        self.von_hand.clicked.connect(self._on_von_hand)
        self.feld.textChanged.connect(self.geaendert)
        self.feld.returnPressed.connect(self.weiter)
        self.setFocusProxy(self.drucken)
