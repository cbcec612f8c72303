"""Katalog ausgeben: what kind of file, what it will hold, where to; then it is written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QDialog, QProgressBar, QWidget
from typing_extensions import override

from lotse.services.katalog import Fortschritt
from lotse.services.katalogausgabe import Ausgabeform, Katalogausgabe, Umfang
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Rollbereich, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.dialoge.mitte import show_mittig
from lotse.ui.dialoge.speicherort import dateistamm, frage_datei
from lotse.ui.einlesen.auftrag import Auftraege
from lotse.ui.einlesen.ausgabewahl import Paketoptionen, Schau, Verzeichnisoptionen
from lotse.ui.einlesen.ausgabeworte import formworte
from lotse.ui.einlesen.takt import slowed
from lotse.ui.fenster.einrichten_katalog import Wahlkarte
from lotse.ui.jobs import CancelledError, Token
from lotse.ui.masse import Stufe
from lotse.ui.meldung import als_meldung, ansagen
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em

BREITE_EM, HOEHE_EM = 50, 50
DATEIWORT = {
    Ausgabeform.DATENBLAETTER: "Datenblaetter",
    Ausgabeform.VERZEICHNIS: "Verzeichnis",
    Ausgabeform.PAKET: "Katalogpaket",
}


class Ausgabedialog(QDialog):
    """Nothing is written before "Speichern"; Esc stops what runs, then closes."""

    def __init__(
        self,
        sitzung: Sitzung,
        ausgabe: Katalogausgabe,
        parent: QWidget,
        schau: Schau = Schau(),  # noqa: B008 - a frozen value
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._sitzung, self._ausgabe, self._t = sitzung, ausgabe, sitzung.sprache.t
        t = self._t
        self.setWindowTitle(t("Katalog ausgeben"))
        self._auftraege = Auftraege(sitzung.runner, self)
        self._ziel = Path()
        self._laeuft = False
        self.karten = {form: Wahlkarte(*worte) for form, worte in formworte(t).items()}
        self._gruppe = QButtonGroup(self)
        self.verzeichnis = Verzeichnisoptionen(schau, sitzung.sprache)
        self.paket = Paketoptionen(ausgabe.vorschlag(), sitzung.dienste.heute(), sitzung.sprache)
        self._rolle = Rollbereich(t("Art der Datei"))
        self._zeigen = QTimer(self, singleShot=True, interval=0)
        self._zeigen.timeout.connect(self._zeige_optionen)
        self.umfang = Text(umbruch=True)
        self._quellen = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._balken = QProgressBar()
        self._balken.setTextVisible(False)
        self.stand = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.fertig = Hinweisfeld("", "ok", "circle-check")
        self.fehler = Hinweisfeld("", "ask", "triangle-alert")
        self.anhalten = Knopf(t("Anhalten"), klein=True)
        self.nicht = Knopf(t("Abbrechen"), taste="Esc")
        self.los = Knopf(t("Speichern …"), art=Art.HAUPT)
        self._baue()
        self._verbinde()
        self._ruht()
        show_mittig(self, parent, BREITE_EM, HOEHE_EM)
        self._zaehle()

    @property
    def form(self) -> Ausgabeform:
        return next(form for form, karte in self.karten.items() if karte.isChecked())

    def on_speichern(self) -> None:
        """Ask where to, then write behind the dialog, whole or not at all."""
        form, t = self.form, self._t
        fehlt = self.paket.fehlt() if form is Ausgabeform.PAKET else None
        if fehlt is not None:
            self._zeige_ende(self.fehler, fehlt[1])
            fehlt[0].setFocus()
            return
        was = DATEIWORT.get(form, "Katalog")
        stamm = dateistamm(was, "", self._sitzung.dienste.heute())
        datei = frage_datei(self, t("Katalog ausgeben"), stamm, form.endung)
        if datei is not None:
            self.schreibe(datei)

    def schreibe(self, datei: Path) -> None:
        inhalt_of, schreiben = self._inhalt(), self._sitzung.dienste.schreiben
        self._ziel, self._laeuft = datei, True
        self._zeige_lauf(self._t("Der Katalog wird gelesen …"))

        def arbeite(token: Token) -> bool:
            try:
                inhalt = inhalt_of(slowed(token))
                token.step(1, 1)
            except CancelledError:
                return False  # nothing is written, and the dialog has to know
            schreiben(datei, inhalt)
            return True

        self._auftraege.beginne(arbeite, self._on_fertig, self._on_misslungen, self._on_weiter)

    def _inhalt(self) -> Callable[[Fortschritt], bytes]:
        """What makes the file, with everything that was chosen until now."""
        form, ausgabe = self.form, self._ausgabe
        if form is Ausgabeform.VERZEICHNIS:
            return partial(ausgabe.verzeichnis, self.verzeichnis.wahl)
        if form is Ausgabeform.PAKET:
            return partial(ausgabe.paket, self.paket.angaben)
        return partial(ausgabe.inhalt, form)

    @override
    def reject(self) -> None:
        if self._laeuft:
            self._on_anhalten()
            return
        super().reject()

    @override
    def done(self, wie: int) -> None:
        self._auftraege.vergiss()
        super().done(wie)
        self.deleteLater()

    @property
    def _optionen(self) -> dict[Ausgabeform, QWidget]:
        """What some kinds ask; each stands below its card."""
        return {Ausgabeform.VERZEICHNIS: self.verzeichnis, Ausgabeform.PAKET: self.paket}

    def _on_form(self) -> None:
        for form, optionen in self._optionen.items():
            optionen.setVisible(self.karten[form].isChecked())
        teil = self.form is Ausgabeform.VERZEICHNIS and self.verzeichnis.nur.isChecked()
        self.umfang.setVisible(not teil)
        self.fehler.hide()
        self._zeigen.start()

    def _zeige_optionen(self) -> None:
        """What a kind asks comes into view as soon as it has its place."""
        optionen = self._optionen.get(self.form)
        if optionen is not None:
            self._rolle.ensureWidgetVisible(self.karten[self.form])
            self._rolle.ensureWidgetVisible(optionen)

    def _zaehle(self) -> None:
        """What would leave the house, said before it does."""
        ausgabe = self._ausgabe
        self.umfang.setText(self._t("Lotse zählt, was hinausgeht …"))
        self.los.setEnabled(False)
        self._auftraege.beginne(
            lambda token: ausgabe.umfang(slowed(token)), self._on_umfang, self._on_misslungen
        )

    def _on_umfang(self, umfang: Umfang) -> None:
        t, sprache = self._t, self._sitzung.sprache
        saetze = [
            sprache.plural(
                "{n} Angebot geht hinaus.", "{n} Angebote gehen hinaus.", umfang.angebote
            )
        ]
        if umfang.nicht_listen:
            saetze.append(
                t("{n} bleiben hier: Sie möchten nicht gelistet werden.", n=umfang.nicht_listen)
            )
        if umfang.lizenz:
            saetze.append(
                t("{n} bleiben hier: Ihre Quelle erlaubt keine Weitergabe.", n=umfang.lizenz)
            )
        self.umfang.setText(" ".join(saetze))
        quellen = "; ".join(umfang.quellen)
        self._quellen.setText(t("Genannte Quellen: {quellen}", quellen=quellen) if quellen else "")
        self._quellen.setVisible(bool(quellen))
        self.los.setEnabled(umfang.angebote > 0)

    def _on_weiter(self, getan: int, von: int) -> None:
        zahl = self._sitzung.sprache.zahl
        satz = self._t("{n} von {m} Angeboten", n=zahl(getan), m=zahl(von))
        self._balken.setRange(0, von)
        self._balken.setValue(getan)
        self._balken.setAccessibleName(satz)
        self.stand.setText(satz)

    def _on_fertig(self, geschrieben: bool) -> None:  # noqa: FBT001 - the answer of a job
        self._ruht()
        t = self._t
        if not geschrieben:
            self.stand.setText(t("Angehalten. Es ist nichts geschrieben."))
            self.stand.show()
            ansagen(self, self.stand.text())
            return
        satz = t("Gespeichert: {datei}. Die Datei hat kein Passwort.", datei=self._ziel.name)
        self._zeige_ende(self.fertig, satz)
        self.nicht.setText(t("Fertig"))
        self.nicht.setFocus()

    def _on_misslungen(self, error: Exception) -> None:
        self._ruht()
        self._zeige_ende(self.fehler, als_meldung(error, self._sitzung.sprache).text)

    def _zeige_ende(self, feld: Hinweisfeld, satz: str) -> None:
        feld.set_text(satz)
        feld.show()
        ansagen(self, satz)

    def _on_anhalten(self) -> None:
        self.anhalten.setEnabled(False)
        self.stand.setText(self._t("Wird angehalten …"))
        self._auftraege.halte_an()

    def _zeige_lauf(self, satz: str) -> None:
        self._balken.setRange(0, 0)
        self.stand.setText(satz)
        self.anhalten.setEnabled(True)
        for teil in (self._balken, self.stand, self.anhalten):
            teil.show()
        for feld in (self.fertig, self.fehler):
            feld.hide()
        for karte in (*self.karten.values(), self.verzeichnis, self.paket):
            karte.setEnabled(False)
        self.los.setEnabled(False)
        self.anhalten.setFocus()

    def _ruht(self) -> None:
        self._laeuft = False
        for teil in (self._balken, self.stand, self.anhalten):
            teil.hide()
        for karte in (*self.karten.values(), self.verzeichnis, self.paket):
            karte.setEnabled(True)
        self.los.setEnabled(True)

    def _baue(self) -> None:
        t = self._t
        for karte in self.karten.values():
            self._gruppe.addButton(karte)
        self.karten[Ausgabeform.XLSX].setChecked(True)
        self._on_form()
        for feld in (self.fertig, self.fehler):
            feld.hide()
        nie = Text(
            t("Nie dabei: geschützte Adressen, interne Notizen und Kennwörter."),
            Stufe.KLEIN,
            farbe="text_secondary",
            umbruch=True,
        )
        titel = Text(self.windowTitle(), Stufe.TITEL, fett=True, umbruch=True)
        rolle = self._rolle
        karten = spalte(abstand=0.55)
        for form, karte in self.karten.items():
            karten.addWidget(karte)
            if form in self._optionen:
                karten.addWidget(self._optionen[form])
        rolle.inhalt.addLayout(karten)
        rolle.inhalt.addStretch(1)
        lauf = reihe(self.stand, self.anhalten)
        lauf.setStretch(0, 1)
        knoepfe = reihe(None, self.nicht, self.los, abstand=0.7)
        self._balken.setFixedHeight(em(0.75))
        self.setLayout(
            aufbau := spalte(
                titel, rolle, Trenner(), huelle(spalte(self.umfang, self._quellen, nie,
                abstand=0.25)), self._balken, lauf, self.fertig, self.fehler, knoepfe,
                rand=(1.6, 1.4, 1.6, 1.2), abstand=0.8,
            )
        )  # fmt: skip
        aufbau.setStretch(1, 1)

    def _verbinde(self) -> None:
        self.los.clicked.connect(self.on_speichern)
        self._gruppe.buttonToggled.connect(lambda _karte, an: self._on_form() if an else None)
        self.verzeichnis.nur.toggled.connect(lambda _an: self._on_form())
        self.paket.geaendert.connect(self.fehler.hide)
        self.nicht.clicked.connect(self.reject)
        self.anhalten.clicked.connect(self._on_anhalten)
