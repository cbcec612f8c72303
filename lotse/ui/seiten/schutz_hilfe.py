"""For support: everything that would go is shown first, in full; nothing of a family is in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit

from lotse.domain.protokoll import Tat
from lotse.i18n.sprache import Sprache
from lotse.services.schutzarbeit import Hilfedatei
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.dialoge.blattausgang import Blattausgang
from lotse.ui.dialoge.speicherort import dateistamm
from lotse.ui.masse import Stufe
from lotse.ui.meldung import Meldungsart
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em, stil
from lotse.ui.wache import note

DATEIWORT = (
    ("pruefung.txt", "Prüfung"),
    ("programm.txt", "Programm"),
    ("einstellungen.txt", "Einstellungen"),
    ("fehler.txt", "Fehler"),
)


class Hilfetafel(Tafel):
    """Put together, read, save: in this order and no other."""

    aufgegangen = Signal(object)

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__(" ", symbol="life-buoy")
        self._sitzung, self._sprache = sitzung, sitzung.dienste.sprache
        self._dateien: Sequence[Hilfedatei] = ()
        self._satz = Text(umbruch=True)
        self.knopf = Knopf(symbol="list-checks")
        self.wahl = Segment(list(DATEIWORT), klein=True)
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setTabChangesFocus(True)
        self.speichern = Knopf(symbol="save", art=Art.NEBEN)
        self._hinweis = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        unten = reihe(self.speichern, self._hinweis, abstand=0.8)
        unten.setStretch(1, 1)
        self._blick = huelle(spalte(reihe(self.wahl, None), self.text, unten, abstand=0.7))
        self.ausgang = Blattausgang(sitzung, self)
        self.add_rand(spalte(self._satz, reihe(self.knopf, None), self._blick, abstand=0.8))
        self._blick.hide()
        self._verbinde()
        self._messe_text()
        self.texte_setzen(self._sprache)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache, t = sprache, sprache.t
        self.set_titel(t("Für die Hilfe zusammenstellen"))
        self._satz.setText(
            t(
                "Wenn etwas nicht geht: Versionen, Einstellungen, Prüfung und Fehler für die "
                "Technik. Keine Familie, kein Name, kein Ordner steht darin."
            )
        )
        self.knopf.setText(t("Zusammenstellen und ansehen"))
        for name, wort in DATEIWORT:
            self.wahl.set_text(name, t(wort))
        self.wahl.set_name(t("Teil des Pakets"))
        self.text.setAccessibleName(t("Das geht an die Hilfe"))
        self.speichern.setText(t("Speichern …"))
        self._hinweis.setText(t("Genau das, was Sie hier lesen, und nichts sonst."))

    def _verbinde(self) -> None:
        self.knopf.clicked.connect(self._on_zusammen)
        self.wahl.gewaehlt.connect(self._on_wahl)
        self.speichern.clicked.connect(self._on_speichern)
        self.ausgang.gegangen.connect(self._on_gegangen)
        self.ausgang.gesagt.connect(self._on_gesagt)
        stil().geaendert.connect(self._messe_text)

    def _on_zusammen(self) -> None:
        arbeit = self._sitzung.dienste.schutzarbeit
        if arbeit is not None:
            self.knopf.setEnabled(False)
            self._sitzung.runner.start(
                lambda _token: arbeit.hilfepaket(), self._show, on_failed=self._on_misslungen
            )

    def _show(self, dateien: Sequence[Hilfedatei]) -> None:
        self.knopf.setEnabled(True)
        self._dateien = dateien
        self.wahl.set_wahl(dateien[0].name)
        self._on_wahl(dateien[0].name)
        self._blick.show()
        self.aufgegangen.emit(self._blick)

    def _on_wahl(self, name: str) -> None:
        self.text.setPlainText(next((d.text for d in self._dateien if d.name == name), ""))

    def _on_speichern(self) -> None:
        arbeit, dateien = self._sitzung.dienste.schutzarbeit, self._dateien
        if arbeit is not None:
            packe = arbeit.packe
            stamm = dateistamm("Hilfe", "", self._sitzung.dienste.heute())
            titel = self._sprache.t("Paket für die Hilfe speichern")
            self.ausgang.speichere(titel, stamm, "zip", lambda: packe(dateien))

    def _on_gegangen(self, _weg: str) -> None:
        note(self._sitzung, Tat.AUSGEGEBEN, grund="hilfe")

    def _on_gesagt(self, satz: str, gut: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._sitzung.melde(satz, Meldungsart.ERFOLG if gut else Meldungsart.FEHLER)

    def _on_misslungen(self, error: Exception) -> None:
        self.knopf.setEnabled(True)
        self._sitzung.on_failure(error)

    def _messe_text(self) -> None:
        self.text.setFixedHeight(em(17))
