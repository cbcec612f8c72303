"""The pseudonymous brief (F-17): who occurs, what is asked, what stays in, and the sheet itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.domain.schutzraum import Schutzakte
from lotse.letters.pseudonym import Fund
from lotse.services.schutzraum.bearbeiten import with_verdeckt
from lotse.services.schutzraum.drucke import entfernt
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import RINNE, reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich, Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.bausteine.vorschau import Vorschau
from lotse.ui.dienste import Seitenbild
from lotse.ui.masse import Stufe
from lotse.ui.schutzraum.ausgang import Ausgang
from lotse.ui.schutzraum.beteiligte import Personentafel
from lotse.ui.schutzraum.felder import Absatzfeld
from lotse.ui.schutzraum.sitzung import Schutzsitzung
from lotse.ui.schutzraum.verbleib import Verbleib
from lotse.ui.stil import em

RUHE_MS, NEBEN_AB, HOCH = 600, 46, 34
Gezeigt = tuple[Schutzakte, tuple[Fund, ...], Sequence[Seitenbild], float]


class Fachbriefblatt(QWidget):
    """What is shown is what is printed; nothing goes out before every place was ticked."""

    def __init__(self, sitzung: Schutzsitzung) -> None:
        super().__init__()
        self._sitzung, t = sitzung, sitzung.sprache.t
        self.personen, self.verbleib = Personentafel(sitzung), Verbleib(sitzung)
        self.frage = Absatzfeld(t("Frage an die Fachkraft"), 3)
        self.worte = Absatzfeld(t("Weitere Wörter, die hier bleiben: in jeder Zeile eines"), 3)
        self.vorschau = Vorschau()
        self.vorschau.setAccessibleName(t("Vorschau des Fachbriefs"))
        self.drucken = Knopf(t("Brief drucken …"), symbol="printer", art=Art.HAUPT, klein=True)
        self.speichern = Knopf(t("Brief speichern …"), symbol="file-down", klein=True)
        self.grund = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.ausgang = Ausgang(sitzung, self)
        self._uhr = QTimer(self, singleShot=True, interval=RUHE_MS)
        self._gezeigt: Schutzakte | None = None
        self._neben: bool | None = None
        self._baue()
        self._verbinde()

    def show_akte(self, akte: Schutzakte) -> None:
        self.personen.show_akte(akte)
        self.frage.zeige(akte.frage)
        self.worte.zeige("\n".join(akte.verdeckt))
        self.verbleib.show_funde(())
        self._gezeigt = None
        self.vorschau.show_satz(self._sitzung.sprache.t("Der Brief wird gesetzt …"))
        if self.isVisible():
            self.lies()
        self._schalte()

    def lies(self) -> None:
        """Compose, look what was left out, and show the pages."""
        akte, sitzung = self._sitzung.akte, self._sitzung
        if akte is None:
            return
        beruf, heute = sitzung.beruf, sitzung.dienste.heute()
        brief, seiten = sitzung.dienst.fachbrief, sitzung.dienste.seiten
        massstab = self.vorschau.massstab()

        def arbeite(_token: object) -> Gezeigt:
            bilder = seiten(brief(akte, beruf), massstab)
            return akte, entfernt(akte, heute), bilder, massstab

        sitzung.runner.start(
            arbeite, self._on_gelesen, on_failed=sitzung.on_misslungen, store=False
        )

    def unten(self) -> None:
        """What stays in comes into view."""
        leiste = self._rolle.verticalScrollBar()
        leiste.setValue(leiste.maximum())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lege(neben=self.width() >= em(NEBEN_AB))

    def _baue(self) -> None:
        t = self._sitzung.sprache.t
        self._rolle = Rollbereich(t("Fachbrief"))
        was = Tafel(t("Worum es geht"), symbol="message-circle-question-mark")
        was.add_rand(spalte(self.frage, self.worte, abstand=0.7))
        knoepfe = reihe(self.drucken, self.speichern, None, abstand=0.5)
        self.verbleib.add_rand(spalte(knoepfe, self.grund, abstand=0.4))
        for tafel in (self.personen, was, self.verbleib):
            self._rolle.inhalt.addWidget(tafel)
        self._rolle.inhalt.addStretch(1)
        self._zeile = reihe(self._rolle, abstand=RINNE)
        self.setLayout(self._zeile)
        self._lege(neben=True)

    def _verbinde(self) -> None:
        brief = self._sitzung.dienst.fachbrief
        self.frage.geaendert.connect(self._merke)
        self.worte.geaendert.connect(self._merke)
        self.verbleib.geaendert.connect(self._schalte)
        self.drucken.clicked.connect(lambda: self.ausgang.drucke("fachbrief", brief))
        self.speichern.clicked.connect(lambda: self.ausgang.speichere("fachbrief", brief))
        self.ausgang.gesagt.connect(self._on_gesagt)
        self.vorschau.massstab_geaendert.connect(self._on_massstab)
        self._uhr.timeout.connect(self.lies)
        self._sitzung.geaendert.connect(self._on_geaendert)

    def _lege(self, *, neben: bool) -> None:
        """The sheet beside what is asked, or below it."""
        if neben is self._neben:
            return
        self._neben = neben
        if neben:
            self.vorschau.setMinimumHeight(0)
            self._zeile.addWidget(self.vorschau)
            self._zeile.setStretch(0, 1)
            self._zeile.setStretch(1, 1)
        else:
            self.vorschau.setMinimumHeight(em(HOCH))
            self._rolle.inhalt.insertWidget(self._rolle.inhalt.count() - 1, self.vorschau)

    def _merke(self) -> None:
        worte, frage = tuple(self.worte.text.splitlines()), self.frage.text
        self._sitzung.aendern(lambda akte: with_verdeckt(akte, worte, frage))

    def _on_geaendert(self, _akte: Schutzakte) -> None:
        self._gezeigt = None
        self._schalte()
        if self.isVisible():
            self._uhr.start()

    def _on_massstab(self) -> None:
        if self.isVisible():
            self._uhr.start()

    def _on_gelesen(self, gezeigt: Gezeigt) -> None:
        akte, funde, bilder, massstab = gezeigt
        if akte is not self._sitzung.akte:
            return
        neu, self._gezeigt = self._gezeigt is None, akte
        self.vorschau.show_seiten(bilder, massstab, oben=neu)
        self.verbleib.show_funde(funde)
        for davor, danach in pairwise((self.worte.feld, *self.verbleib.haken.values())):
            QWidget.setTabOrder(davor, danach)
        self._schalte()

    def _schalte(self) -> None:
        t = self._sitzung.sprache
        frei = self._gezeigt is not None and self.verbleib.alle_geprueft
        for knopf in (self.drucken, self.speichern):
            knopf.setEnabled(frei)
        if frei:
            n = self.vorschau.anzahl
            self.grund.setText(t.plural("Der Brief hat {n} Seite.", "Der Brief hat {n} Seiten.", n))
        elif self._gezeigt is not None:
            self.grund.setText(t.t("Erst wenn jede Stelle abgehakt ist, geht der Brief hinaus."))
        else:
            self.grund.setText(t.t("Der Brief wird gesetzt …"))

    def _on_gesagt(self, satz: str, _gut: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.grund.setText(satz)
