"""Einstellungen, Sicherheits-Check: what is well, what somebody should look at, and how."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.services.sicherheitscheck import Checkstand, Checkzeile
from lotse.services.sicherheitsworte import PLATTE, WORTE, Checkworte
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import RINNE, leere, reihe, spalte
from lotse.ui.bausteine.tafel import Tafel, Trenner
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Breite, Stufe
from lotse.ui.meldung import ansagen
from lotse.ui.seiten.einstellungsteil import Teil
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em

BREITE_EM = 62
ZEICHEN = {
    Checkstand.GUT: ("circle-check", "ok_mark"),
    Checkstand.BITTE: ("triangle-alert", "ask_mark"),
    Checkstand.SCHLECHT: ("circle-alert", "danger_mark"),
    Checkstand.FRAGE: ("circle-question-mark", "ask_mark"),
}
STANDWORT = {
    Checkstand.GUT: "In Ordnung",
    Checkstand.BITTE: "Bitte ansehen",
    Checkstand.SCHLECHT: "Bitte gleich ansehen",
    Checkstand.FRAGE: "Bitte ansehen",
}


class Checkteil(Teil):
    """Runs behind the page when it comes into view, and when somebody asks."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__()
        self._sitzung, self._sprache = sitzung, dienste.sprache
        self._arbeit = dienste.sicherheitscheck
        self._zeilen: Sequence[Checkzeile] = ()
        self._veraltet = False
        """Somebody answered while it ran: what comes of that run is not the whole any more."""
        self._satz = Text(umbruch=True)
        self._grenze = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.knopf = Knopf(symbol="refresh-cw", klein=True)
        self.ansehen, self.gut = Tafel(" ", symbol="shield"), Tafel(" ", symbol="shield-check")
        self._oben, self._unten = spalte(abstand=0.75), spalte(abstand=0.5)
        self.ansehen.koepf(self.knopf)
        self.ansehen.add_rand(spalte(self._satz, self._oben, self._grenze, abstand=0.9))
        self.gut.add_rand(self._unten)
        self.gut.hide()
        self.setLayout(spalte(self.ansehen, self.gut, abstand=RINNE))
        self.knopf.clicked.connect(self.on_pruefen)

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache, t = sprache, sprache.t
        self.ansehen.set_titel(t("Sicherheits-Check"))
        self.gut.set_titel(t("In Ordnung"))
        self.knopf.setText(t("Noch einmal prüfen"))
        self._grenze.setText(
            t("Was Lotse nicht sehen kann: Programme, die Tasten mitlesen, und wer mit auf den "
              "Bildschirm schaut.")
        )  # fmt: skip
        self._zeige(self._zeilen)

    @override
    def lies_stand(self) -> None:
        self.on_pruefen()

    @override
    def show_breite(self, breite: Breite) -> None:
        for tafel in (self.ansehen, self.gut):
            tafel.setMaximumWidth(em(BREITE_EM))

    @override
    def regionen(self) -> Sequence[QWidget]:
        return (self.knopf,)

    def on_pruefen(self) -> None:
        arbeit = self._arbeit
        if arbeit is not None and self.knopf.isEnabled():
            self.knopf.setEnabled(False)
            if not self._zeilen:
                self._satz.setText(self._sprache.t("Lotse prüft. Das dauert einige Sekunden."))
            self._sitzung.runner.start(
                lambda _token: arbeit.zeilen(), self._on_geprueft, on_failed=self._on_misslungen
            )

    def on_platte(self, *, ja: bool) -> None:
        """Somebody looked it up."""
        arbeit = self._arbeit
        if arbeit is not None:
            arbeit.geprueft(ja=ja)
            self._veraltet = not self.knopf.isEnabled()
            self.on_pruefen()

    def _on_geprueft(self, zeilen: Sequence[Checkzeile]) -> None:
        self.knopf.setEnabled(True)
        if self._veraltet:
            self._veraltet = False
            self.on_pruefen()
            return
        self._zeilen = [zeile for zeile in zeilen if zeile.name in WORTE]
        self._zeige(self._zeilen)
        ansagen(self, self._satz.text())

    def _on_misslungen(self, error: Exception) -> None:
        self.knopf.setEnabled(True)
        self._veraltet = False
        self._satz.setText(self._sprache.t("Die Prüfung ging nicht. Bitte noch einmal."))
        self._sitzung.on_failure(error)

    def _zeige(self, zeilen: Sequence[Checkzeile]) -> None:
        leere(self._oben)
        leere(self._unten)
        if not zeilen:
            return
        schlecht = sorted(
            (z for z in zeilen if z.stand is not Checkstand.GUT),
            key=lambda z: z.stand is not Checkstand.SCHLECHT,
        )
        for nummer, zeile in enumerate(schlecht):
            if nummer:
                self._oben.addWidget(Trenner())
            self._oben.addWidget(self._zeile(zeile, WORTE[zeile.name]))
        for zeile in zeilen:
            if zeile.stand is Checkstand.GUT:
                self._unten.addWidget(self._zeile(zeile, WORTE[zeile.name]))
        gut = len(zeilen) - len(schlecht)
        self.gut.set_zahl(str(gut))
        self.gut.setVisible(gut > 0)
        self._satz.setText(
            self._sprache.plural(
                "{n} Punkt braucht Sie.", "{n} Punkte brauchen Sie.", len(schlecht)
            )
            if schlecht
            else self._sprache.t("Alles ist in Ordnung.")
        )

    def _zeile(self, zeile: Checkzeile, worte: Checkworte) -> QWidget:
        t, gut = self._sprache.t, zeile.stand is Checkstand.GUT
        satz = t(worte.gut if gut else worte.nicht)
        klein = (self._rat(zeile, worte), "" if gut else zeile.genauer)
        teile = [
            Text(satz, fett=not gut, umbruch=True),
            *(
                Text(text, stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
                for text in klein
                if text
            ),
        ]
        zeichen, farbe = ZEICHEN[zeile.stand]
        bild = Bild(zeichen, 1.35, farbe)
        knopf = self._knopf(zeile, worte)
        innen = reihe(bild, spalte(*teile, abstand=0.1), *((knopf,) if knopf else ()), abstand=0.7)
        innen.setStretch(1, 1)
        innen.setAlignment(bild, Qt.AlignmentFlag.AlignTop)
        ganze = QWidget()
        ganze.setLayout(innen)
        ganze.setAccessibleName(f"{t(STANDWORT[zeile.stand])}: {satz}")
        return ganze

    def _rat(self, zeile: Checkzeile, worte: Checkworte) -> str:
        if zeile.stand is not Checkstand.GUT:
            return self._sprache.t(worte.rat) if worte.rat else ""
        return self._geprueft_am(zeile.am) if zeile.am else ""

    def _geprueft_am(self, tag: date) -> str:
        return self._sprache.t("geprüft am {tag}", tag=self._sprache.datum(tag, kurz=True))

    def _knopf(self, zeile: Checkzeile, worte: Checkworte) -> Knopf | None:
        t, gut = self._sprache.t, zeile.stand is Checkstand.GUT
        if zeile.name == PLATTE and (not gut or zeile.am is not None):
            knopf = Knopf(t("Nicht mehr") if gut else t("Ja, geprüft"), klein=True)
            knopf.clicked.connect(lambda _an=False: self.on_platte(ja=not gut))
            return knopf
        if gut or not worte.ziel:
            return None
        knopf = Knopf(t(worte.wort), klein=True)
        ziel = Sprung(Ort.EINSTELLUNGEN, bezug=worte.ziel)
        knopf.clicked.connect(lambda _an=False: self._sitzung.springe(ziel))
        return knopf
