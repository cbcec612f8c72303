"""Beside the list: the second place, the monthly rehearsal, and the way to another computer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.i18n.sprache import Sprache
from lotse.services.sicherungsarbeit import Sicherungsbild
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.dialoge.speicherort import frage_ordner
from lotse.ui.masse import Stufe
from lotse.ui.meldung import ansagen
from lotse.ui.seiten.sicherungsteil_worte import probensatz

SCHRITTE = (
    "Öffnen Sie Lotse auf dem anderen Rechner.",
    "Wählen Sie unten „Sicherung einlesen …“ und diese Datei.",
    "Tippen Sie Ihr Passwort oder den Notfall-Schlüssel.",
)


class Zweitorttafel(Tafel):
    """`gewaehlt(Path)` for a stick or a share, `vergessen()`; `erinnern(bool)` while there is
    none."""

    gewaehlt = Signal(object)
    vergessen = Signal()
    erinnern = Signal(bool)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__(" ", symbol="hard-drive")
        self._sprache = sprache
        self._zeichen = Bild("circle-slash", 1.35, "text_muted")
        self._satz = Text(umbruch=True)
        self._ort = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.knopf = Knopf(art=Art.NEBEN, symbol="folder")
        self.knopf_weg = Knopf(art=Art.VERWEIS)
        self.haken = Haken(fett_wenn_an=False)
        self._sonst = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._lagebild: Sicherungsbild | None = None
        zeile = reihe(spalte(self._zeichen, None), spalte(self._satz, self._ort, abstand=0.1))
        zeile.setStretch(1, 1)
        knoepfe = reihe(self.knopf, self.knopf_weg, None)
        self._erinnerung = huelle(spalte(self.haken, self._sonst, abstand=0))
        self.add_rand(spalte(zeile, knoepfe, self._erinnerung, abstand=0.8))
        self.haken.clicked.connect(self.erinnern)
        self.knopf.clicked.connect(self._on_waehlen)
        self.knopf_weg.clicked.connect(self.vergessen)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache, t = sprache, sprache.t
        self.set_titel(t("Zweiter Ort"))
        self.knopf_weg.setText(t("Nicht mehr benutzen"))
        self.haken.setText(t("Einmal in der Woche an einen Stick erinnern"))
        self._sonst.setText(t("Sie sichern anders? Dann schalten Sie es aus."))
        self.show_bild(self._lagebild)

    def show_bild(self, bild: Sicherungsbild | None) -> None:
        self._lagebild, t = bild, self._sprache.t
        ort = bild.zweitort if bild else None
        self.knopf_weg.setVisible(ort is not None)
        self.knopf.setText(t("Anderen Ort wählen …") if ort else t("Stick oder Ordner wählen …"))
        self._ort.setText(str(ort) if ort else "")
        self._ort.setVisible(ort is not None)
        self._erinnerung.setVisible(bild is not None and ort is None)
        self.haken.setChecked(bild is not None and bild.erinnern)
        if bild is None or ort is None:
            self._zeichen.set_bild("circle-slash", "text_muted")
            self._satz.setText(t("Eine Kopie auf einem Stick hilft, wenn das Gerät weg ist."))
        elif bild.zweitort_da:
            self._zeichen.set_bild("circle-check", "ok_mark")
            self._satz.setText(t("Jede Sicherung kommt auch hierhin."))
        elif bild.zweitort_da is None:
            self._zeichen.set_bild("hourglass", "text_muted")
            self._satz.setText(t("Lotse sieht nach, ob er da ist."))
        else:
            self._zeichen.set_bild("clock", "ask_mark")
            self._satz.setText(t("Er ist gerade nicht da. Die Kopie folgt später."))

    def _on_waehlen(self) -> None:
        titel = self._sprache.t("Zweiter Ort für die Sicherungen")
        if ordner := frage_ordner(self, titel):
            self.gewaehlt.emit(ordner)


class Probetafel(Tafel):
    """`proben()`: bring the newest one back beside the data, read it, and take it away."""

    proben = Signal()

    def __init__(self, heute: Callable[[], date], sprache: Sprache) -> None:
        super().__init__(" ", symbol="badge-check")
        self._heute, self._sprache = heute, sprache
        self._lagebild: Sicherungsbild | None = None
        self._zeichen = Bild("circle-check", 1.35, "ok_mark")
        self._satz = Text(umbruch=True)
        self._wie = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.knopf = Knopf(art=Art.NEBEN, symbol="refresh-cw")
        zeile = reihe(spalte(self._zeichen, None), spalte(self._satz, self._wie, abstand=0.1))
        zeile.setStretch(1, 1)
        self.add_rand(spalte(zeile, reihe(self.knopf, None), abstand=0.8))
        self.knopf.clicked.connect(self.proben)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache, t = sprache, sprache.t
        self.set_titel(t("Probe"))
        self._wie.setText(
            t("Jeden Monat spielt Lotse die neueste Sicherung zur Probe zurück und liest alles.")
        )
        self.show_laeuft(laeuft=False)
        if self._lagebild is not None:
            self.show_bild(self._lagebild)

    def show_bild(self, bild: Sicherungsbild) -> None:
        self._lagebild, lage = bild, bild.lage
        zeichen, farbe = "circle-check", "ok_mark"
        if lage.probe is None:
            zeichen, farbe = "hourglass", "text_muted"
        elif not lage.probe_gut:
            zeichen, farbe = "circle-alert", "danger_mark"
        self._zeichen.set_bild(zeichen, farbe)
        self._satz.setText(probensatz(bild, self._heute(), self._sprache))
        self.knopf.setEnabled(bool(bild.zeilen))

    def show_laeuft(self, *, laeuft: bool) -> None:
        self.knopf.setEnabled(not laeuft)
        self.knopf.setText(self._sprache.t("Probiert …" if laeuft else "Jetzt probieren"))


class Umzugtafel(Tafel):
    """`mitnehmen(Path)`: a checked Sicherung for another computer, into a folder or on a stick."""

    mitnehmen = Signal(object)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__(" ", symbol="monitor")
        self._sprache = sprache
        self._datei: Path | None = None
        self._satz = Text(umbruch=True)
        self._schritte = [Text(umbruch=True) for _ in SCHRITTE]
        self.knopf = Knopf(art=Art.NEBEN, symbol="file-up")
        liste = spalte(abstand=0.35)
        for nummer, text in enumerate(self._schritte, 1):
            zeile = reihe(spalte(Text(f"{nummer}.", farbe="text_secondary"), None), text)
            zeile.setStretch(1, 1)
            liste.addLayout(zeile)
        self._anleitung = QWidget()
        self._anleitung.setLayout(liste)
        self.add_rand(spalte(self._satz, self._anleitung, reihe(self.knopf, None), abstand=0.8))
        self.knopf.clicked.connect(self._on_mitnehmen)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache, t = sprache, sprache.t
        self.set_titel(t("Umzug auf einen anderen Rechner"))
        for text, satz in zip(self._schritte, SCHRITTE, strict=True):
            text.setText(t(satz))
        self._sage()
        self.show_laeuft(laeuft=False)

    def show_datei(self, datei: Path | None) -> None:
        """It lies there now; None = nothing was taken along yet."""
        self._datei = datei
        self._sage()
        if datei is not None:
            ansagen(self, self._satz.text())

    def show_laeuft(self, *, laeuft: bool) -> None:
        self.knopf.setEnabled(not laeuft)
        wort = "Kopiert …" if laeuft else "Für anderen Rechner mitnehmen …"
        self.knopf.setText(self._sprache.t(wort))

    def _sage(self) -> None:
        t = self._sprache.t
        self._anleitung.setVisible(self._datei is not None)
        self._satz.setText(
            t("„{name}“ ist kopiert. So geht es dort weiter:", name=self._datei.name)
            if self._datei
            else t("Lotse kopiert alles in eine Datei, auf einen Stick oder in einen Ordner.")
        )

    def _on_mitnehmen(self) -> None:
        if ordner := frage_ordner(self, self._sprache.t("Wohin mit der Sicherung?")):
            self.mitnehmen.emit(ordner)
