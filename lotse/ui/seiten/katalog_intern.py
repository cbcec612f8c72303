"""Part of the sheet: what the office keeps to itself of an entry. Never printed or given out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.angebot import AngebotKey
from lotse.domain.intern import LEER, Intern
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.formular import Formular
from lotse.ui.masse import Stufe
from lotse.ui.seiten.katalog_felder import Zeilenfeld


class Internteil(QWidget):
    """`geaendert(key, before, after)` when a field is left."""

    geaendert = Signal(str, object, object)

    def __init__(self) -> None:
        super().__init__()
        self.key = ""
        self._stand: Intern | None = None
        self._titel = Text(fett=True)
        self._satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.notiz, self.kennwort = Zeilenfeld(lang=True), Zeilenfeld()
        self._formular = Formular()
        for feld in (self.notiz, self.kennwort):
            self._formular.add_feld(feld)
            feld.fertig.connect(self._on_fertig)
        kopf = reihe(Bild("lock", 1.1, "text_secondary"), self._titel, None, abstand=0.5)
        self.setLayout(spalte(kopf, self._satz, self._formular, abstand=0.4))

    def texte_setzen(self, sprache: Sprache) -> None:
        t = sprache.t
        self._titel.setText(t("Nur für das Büro"))
        self._satz.setText(
            t("Steht verschlüsselt bei den Akten. Wird nie gedruckt, weitergegeben oder gefunden.")
        )
        self._formular.name_feld(self.notiz, t("Interne &Notiz"))
        self._formular.name_feld(self.kennwort, t("&Kennwort"))
        self.notiz.set_name(t("Interne Notiz"))
        self.kennwort.set_name(t("Kennwort, das die Stelle verlangt"))

    def zeige(self, key: str) -> None:
        """Another entry: what it says is not known yet."""
        if key != self.key:
            self._on_fertig()
            self.key, self._stand = key, None
            self._fuelle(LEER)
        self.setEnabled(self._stand is not None)

    def show_intern(self, key: str, intern: Intern) -> None:
        """What was read; a field that is being typed in is left alone."""
        if key != self.key:
            return
        self._stand = intern
        self.setEnabled(True)
        self._fuelle(intern)

    def _fuelle(self, intern: Intern) -> None:
        for feld, text in ((self.notiz, intern.notiz), (self.kennwort, intern.kennwort)):
            if not feld.feld.hasFocus():
                feld.set_text(text)

    def _on_fertig(self) -> None:
        vorher = self._stand
        if vorher is None or not self.key:
            return
        nachher = Intern(self.notiz.text().strip(), " ".join(self.kennwort.text().split()))
        if nachher != vorher:
            self._stand = nachher
            self.geaendert.emit(AngebotKey(self.key), vorher, nachher)
