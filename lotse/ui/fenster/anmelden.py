"""Unlock: who, the password, and every way that helps without one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Tafel, Trenner, rollend
from lotse.ui.bausteine.text import Beschriftung, Bild, ElideText, Text
from lotse.ui.fenster.fehlerfeld import Fehlerfeld
from lotse.ui.fenster.passwortfeld import Passwortfeld
from lotse.ui.fenster.tuer import wortmarke
from lotse.ui.fenster.zutritt import PAPIERORTE, Tresorzeile
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil
from lotse.ui.worte import taste, zuletzt_offen

BREITE_EM, RAND_EM = 33, 2.4
GEDULD_MS = 300
GESPEICHERT = "Alles ist gespeichert. Nach dem Anmelden machen Sie dort weiter, wo Sie waren."
UNGESPEICHERT = (
    "Ihre letzte Änderung ist noch nicht gespeichert. Bitte lassen Sie Lotse offen und melden Sie "
    "sich an. Dann versucht Lotse es wieder."
)


class Anmelden(QWidget):
    """`angemeldet(kennung, bytearray)`, `notfall(kennung)`, `nummern()`.

    `gesperrt=True` promises to lead back to where the work stood. What went wrong is told by
    `show_falsch`, `show_hinweis`; `show_laeuft` while the key is computed.
    """

    angemeldet = Signal(str, object)
    notfall = Signal(str)
    nummern = Signal()
    gewechselt = Signal(str)
    """Another data file is chosen."""

    def __init__(
        self,
        zeilen: Sequence[Tresorzeile],
        sprache: Sprache,
        *,
        gesperrt: bool,
        gewaehlt: str = "",
        wer: str = "",
        heute: date | None = None,
    ) -> None:
        super().__init__()
        self._wer_zuletzt, self._heute = wer, heute
        self._wer = Auswahl()
        self._zeilen = {zeile.kennung: zeile for zeile in zeilen}
        self._sprache, self._gesperrt = sprache, gesperrt
        self._wartet, self._ungespeichert = 0, False
        self._titel = Text(stufe=Stufe.KOPF, fett=True)
        self._satz = Text(farbe="text_secondary", umbruch=True)
        self._wahl, self._ort = Auswahl(), ElideText(stufe=Stufe.KLEIN, farbe="text_muted")
        self.passwort = Passwortfeld(sprache.t("Passwort"), sprache)
        self._fehler = Fehlerfeld()
        self._geschuetzt = Hinweisfeld(art="ask", symbol="eye")
        self._geschuetzt.hide()
        self.knopf = Knopf(art=Art.HAUPT, taste=taste("Return", sprache))
        self.knopf.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.papier = Verweis(symbol="key-round")
        self._papierort = Text(stufe=Stufe.KLEIN, farbe="text_muted", umbruch=True)
        self.telefon = Verweis(symbol="phone")
        self._geduld = QTimer(self, singleShot=True, interval=GEDULD_MS)
        self._sekunden = QTimer(self, interval=1000)
        self._baue()
        self._sage()
        self._verbinde()
        for zeile in zeilen:
            self._wahl.addItem(zeile.name, zeile.kennung)
        self._wahl.waehle(gewaehlt or next(iter(self._zeilen), ""))
        self._on_gewechselt()
        self._messe()
        stil().geaendert.connect(self._messe)
        self.setFocusProxy(self.passwort)

    @property
    def kennung(self) -> str:
        return str(self._wahl.currentData() or "")

    @property
    def wer(self) -> str:
        """Id of the slot whose password is typed; "" = there is only one."""
        return str(self._wer.currentData() or "")

    @property
    def nur_ansehen(self) -> bool:
        """What is typed opens for looking only."""
        return not self._geschuetzt.isHidden()

    def show_ungespeichert(self, *, da: bool) -> None:
        """The disk did not take the last change: it waits, sealed, until somebody unlocks."""
        self._ungespeichert = da
        self._sage()

    def show_laeuft(self, *, laeuft: bool) -> None:
        """The key is being computed; a word about it only when it takes a while."""
        frei = not laeuft and not self._wartet
        for teil in (self.passwort, self.knopf, self._wahl, self._wer, self.papier):
            teil.setEnabled(frei)
        if laeuft:
            self._geduld.start()
        else:
            self._geduld.stop()
            self._sage_knopf()
        if frei:
            self.passwort.setFocus()

    def show_falsch(self, hinweis: Hinweis, versuche: int, warten: int) -> None:
        """Not this password: how often it may be tried before Lotse waits `warten` seconds."""
        t = self._sprache.t
        self._titel.setText(t("Bitte noch einmal"))
        satz = self._sprache.plural(
            "Noch {n} Versuch. Danach wartet Lotse kurz.",
            "Noch {n} Versuche. Danach wartet Lotse kurz.",
            versuche,
        )
        verloren = t("Es geht nichts verloren.")
        zusatz = f"{satz} {verloren}" if versuche else verloren
        kopf = t("Das Passwort passt nicht.")
        self._fehler.zeige(kopf, t("Achten Sie auf groß und klein."), zusatz)
        self.passwort.show_falsch(falsch=True)
        self.passwort.setToolTip(t(hinweis.was))
        self._warte(warten)

    def show_hinweis(self, hinweis: Hinweis) -> None:
        """Something else is in the way: damaged, in use, gone."""
        t = self._sprache.t
        self.passwort.show_falsch(falsch=False)
        self._fehler.zeige(
            t(hinweis.was), "", " ".join(t(s) for s in (hinweis.sicher, hinweis.tun))
        )

    def show_nur_ansehen(self, ursache: str) -> None:
        """Nothing may be written there: the password then opens for looking."""
        t = self._sprache.t
        self._geschuetzt.set_text(
            f"{t(ursache)} {t('Sie können alles ansehen und drucken, aber nichts ändern.')}"
        )
        self._geschuetzt.show()
        self._sage_knopf()

    def show_gut(self, satz: str) -> None:
        """Something worked, e.g. a Sicherung was read in."""
        self._satz.setText(satz)

    def _warte(self, sekunden: int) -> None:
        self._wartet = sekunden
        if sekunden:
            self._sekunden.start()
            self._sage_warten()
        self.show_laeuft(laeuft=False)

    def _on_sekunde(self) -> None:
        self._wartet -= 1
        if self._wartet > 0:
            self._sage_warten()
            return
        self._sekunden.stop()
        self._wartet = 0
        self._fehler.set_zusatz(self._sprache.t("Sie können es wieder versuchen."))
        self.show_laeuft(laeuft=False)

    def _sage_warten(self) -> None:
        satz = self._sprache.plural(
            "Bitte warten Sie {n} Sekunde. Es geht nichts verloren.",
            "Bitte warten Sie {n} Sekunden. Es geht nichts verloren.",
            self._wartet,
        )
        self._fehler.set_zusatz(satz)

    def _on_anmelden(self) -> None:
        if self.passwort.leer or not self.knopf.isEnabled():
            self.passwort.setFocus()
            return
        self.angemeldet.emit(self.kennung, self.passwort.geheimnis())

    def _on_gewechselt(self) -> None:
        zeile = self._zeilen.get(self.kennung)
        if zeile is None:
            return
        t = self._sprache.t
        wann = zuletzt_offen(zeile.zuletzt, self._heute, self._sprache) if zeile.zuletzt else ""
        self._ort.setText(" · ".join(teil for teil in (zeile.ort, wann) if teil))
        ort = PAPIERORTE.get(zeile.papier, "")
        self._papierort.setText(t("Das Blatt liegt {ort}.", ort=t(ort)) if ort else "")
        self._papierort.setVisible(bool(ort))
        self._geschuetzt.hide()
        self._sage_knopf()
        self._wer.clear()
        for kennung, name in zeile.wer:
            self._wer.addItem(name, kennung)
        if self._wer_zuletzt in dict(zeile.wer):
            self._wer.waehle(self._wer_zuletzt)
        self._werfeld.setVisible(len(zeile.wer) > 1)
        self._fehler.hide()
        self.passwort.show_falsch(falsch=False)
        self.passwort.leere()
        self.gewechselt.emit(zeile.kennung)

    def _on_wer(self) -> None:
        """Another person, another password."""
        self._fehler.hide()
        self.passwort.show_falsch(falsch=False)
        self.passwort.leere()
        self.passwort.setFocus()

    def _baue(self) -> None:
        self._karte = Tafel(name="karte")
        self._datenbank = Beschriftung(farbe="text")
        self._datenbank.set_art(fett=True)
        self._datenbank.setBuddy(self._wahl)
        innen = spalte(rand=(RAND_EM, 2, RAND_EM, 2), abstand=1.2)
        self._karte.add(innen)
        innen.addLayout(spalte(self._titel, self._satz, abstand=0.35))
        innen.addLayout(spalte(self._datenbank, self._wahl, self._ort, abstand=0.35))
        self._werwort = Beschriftung(farbe="text")
        self._werwort.set_art(fett=True)
        self._werwort.setBuddy(self._wer)
        self._werfeld = huelle(spalte(self._werwort, self._wer, abstand=0.35))
        innen.addWidget(self._werfeld)
        innen.addLayout(spalte(self.passwort, self._fehler, self._geschuetzt, abstand=0.6))
        innen.addWidget(self.knopf)
        innen.addWidget(Trenner())
        unter = reihe(self._papierort, rand=(1.9, 0, 0, 0))
        papier = spalte(reihe(self.papier, None), unter, abstand=0)
        innen.addLayout(spalte(papier, reihe(self.telefon, None), abstand=0.2))
        self._schild = ElideText(stufe=Stufe.KLEIN, farbe="text_muted")
        schild = reihe(None, Bild("shield-check", 1.2, "text_muted"), self._schild, None)
        karte = reihe(None, self._karte, None)
        mitte = spalte(None, wortmarke(), karte, schild, None, abstand=1.2)
        traeger = QWidget()
        traeger.setLayout(mitte)
        self.setLayout(spalte(rollend(traeger), rand=(1, 1, 1, 1)))

    def _sage(self) -> None:
        t = self._sprache.t
        self._titel.setText(t("Lotse ist gesperrt") if self._gesperrt else t("Anmelden"))
        satz = t("Ihr Passwort öffnet die Daten auf diesem Gerät.")
        if self._gesperrt:
            satz = t(UNGESPEICHERT) if self._ungespeichert else t(GESPEICHERT)
        self._satz.setText(satz)
        self._datenbank.setText(t("&Datenbank"))
        self._wahl.setAccessibleName(t("Datenbank"))
        self._werwort.setText(t("&Wer?"))
        self._wer.setAccessibleName(t("Wer?"))
        self._sage_knopf()
        self.papier.setText(t("Passwort vergessen? Notfall-Schlüssel benutzen"))
        self.telefon.setText(t("Notfall-Nummern"))
        self._schild.setText(
            t("Die Daten liegen verschlüsselt nur auf diesem Gerät. Lotse braucht kein Internet.")
        )

    def _sage_knopf(self) -> None:
        t = self._sprache.t
        self.knopf.setText(t("Nur ansehen") if self.nur_ansehen else t("Anmelden"))

    def _verbinde(self) -> None:
        self.passwort.fertig.connect(self._on_anmelden)
        self.knopf.clicked.connect(self._on_anmelden)
        self._wahl.currentIndexChanged.connect(self._on_gewechselt)
        self._wer.activated.connect(self._on_wer)
        self.papier.clicked.connect(lambda: self.notfall.emit(self.kennung))
        self.telefon.clicked.connect(self.nummern)
        self._sekunden.timeout.connect(self._on_sekunde)
        self._geduld.timeout.connect(lambda: self.knopf.setText(self._sprache.t("Öffnet …")))

    def _messe(self) -> None:
        noetig = max(self.papier.sizeHint().width() + em(2 * RAND_EM + 1), em(BREITE_EM))
        self._karte.setFixedWidth(min(noetig, em(BREITE_EM * 1.3)))
        self.knopf.setFixedHeight(em(2.75))
