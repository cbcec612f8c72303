"""One sheet before it leaves the house: seen, then printed or saved. The base of all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtWidgets import QBoxLayout, QDialog, QLayout, QWidget

from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.text import Text
from lotse.ui.dialoge.blattausgang import Blattausgang
from lotse.ui.dienste import Seitenbild
from lotse.ui.jobs import Token
from lotse.ui.masse import Stufe
from lotse.ui.meldung import als_meldung
from lotse.ui.seiten.briefe_vorschau import Vorschau
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em

BREITE_EM, HOEHE_EM, ANTEIL = 80, 52, 0.92
"""At most so wide and high, and never more than this part of the window."""
B = TypeVar("B")
"""What the sheet is worked out as: its bytes, or more than that."""


@dataclass(frozen=True, slots=True)
class Gezeichnet(Generic[B]):
    """The sheet as it was asked for the `nummer`th time."""

    nummer: int
    blatt: B
    seiten: list[Seitenbild]
    massstab: float


class Blattdialog(QDialog, Generic[B]):
    """The sheet at the left, what can be done with it at the right.

    `__init__` of the sheet ends with `baue(...)`. It overrides `arbeit`, `pdf_of`, `stamm`, and
    `on_gegangen` for the audit log: a look is no giving.
    """

    auf_der_ablage = True
    """Store lane: after what was typed last. False = everything is in memory."""

    def __init__(self, sitzung: Sitzung, titel: str, satz: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._sitzung, self._t = sitzung, sitzung.sprache.t
        self._titel, self._satz, self._oben = titel, satz, _fenster(parent)
        self._blatt: B | None = None
        self._nummer = 0
        self.vorschau = Vorschau()
        self.vorschau.setAccessibleName(self._t("Vorschau"))
        self.drucken = Knopf(self._t("Drucken …"), symbol="printer", art=Art.HAUPT)
        self.pdf = Knopf(self._t("Als PDF speichern …"), symbol="file-down")
        self.zu = Knopf(self._t("Schließen"))
        self._gesagt = Text(farbe="text_secondary", umbruch=True)
        self.ausgang = Blattausgang(sitzung, self)
        self._wege: tuple[Knopf, ...] = (self.drucken, self.pdf)
        self.setWindowTitle(titel)

    def arbeit(self) -> Callable[[], B]:
        """What is done behind the dialog; it holds values, never the dialog."""
        raise NotImplementedError

    def pdf_of(self, blatt: B) -> bytes:
        """The sheet as it is printed."""
        raise NotImplementedError

    def stamm(self) -> str:
        """The beginning of the name of a saved file."""
        raise NotImplementedError

    def on_gegangen(self, weg: str) -> None:
        """It was printed or saved: "papier", "pdf" or another ending."""

    def baue(
        self, *mitte: QWidget | QLayout | None, knoepfe: tuple[Knopf, ...] = (), breite: float = 22
    ) -> None:
        """`mitte` stands between the words and the buttons; `knoepfe` are further ways out."""
        kopf = Text(self._titel, Stufe.TITEL, fett=True, umbruch=True)
        satz = Text(self._satz, farbe="text_secondary", umbruch=True)
        self._wege = (self.drucken, self.pdf, *knoepfe)
        rechts = huelle(spalte(kopf, satz, *mitte, self._gesagt, *self._wege, self.zu, abstand=0.8))
        rechts.setFixedWidth(em(breite))
        layout: QBoxLayout = reihe(self.vorschau, rechts, rand=(1.2, 1.2, 1.2, 1.2), abstand=1.2)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._schalte(an=False)
        self.drucken.clicked.connect(self.on_drucken)
        self.pdf.clicked.connect(self.on_pdf)
        self.zu.clicked.connect(self.reject)
        self.vorschau.massstab_geaendert.connect(self._on_massstab)
        self.ausgang.gegangen.connect(self.on_gegangen)
        self.ausgang.gesagt.connect(self._on_gesagt)
        fenster = self._oben
        platz = (round(fenster.width() * ANTEIL), round(fenster.height() * ANTEIL))
        self.resize(min(em(BREITE_EM), platz[0]), min(em(HOEHE_EM), platz[1]))
        self.zeichne()

    def zeichne(self) -> None:
        """Work the sheet out and show it, behind the dialog."""
        if self._blatt is None:
            self.vorschau.show_satz(self._t("Das Blatt wird geschrieben …"))
        arbeit, pdf_of = self.arbeit(), self.pdf_of
        seiten, massstab = self._sitzung.dienste.seiten, self.vorschau.massstab()
        self._nummer += 1
        nummer = self._nummer

        def arbeite(token: Token) -> Gezeichnet[B]:
            blatt = token.unless_cancelled(arbeit())
            return Gezeichnet(nummer, blatt, list(seiten(pdf_of(blatt), massstab)), massstab)

        self._sitzung.runner.start(
            arbeite,
            self._on_gezeichnet,
            store=self.auf_der_ablage,
            on_failed=self._on_misslungen,
        )

    def zeichne_neu(self) -> None:
        """Something else stands on it now; until it is there nothing goes out."""
        self._schalte(an=False)
        self.zeichne()

    def on_drucken(self) -> None:
        if (blatt := self._blatt) is not None:
            pdf = self.pdf_of(blatt)
            self.ausgang.drucke(lambda: pdf, liest=False)

    def on_pdf(self) -> None:
        if (blatt := self._blatt) is not None:
            self.speichere("pdf", self.pdf_of(blatt))

    def speichere(self, endung: str, inhalt: bytes) -> None:
        titel = self._t("{blatt}: speichern", blatt=self._titel)
        self.ausgang.speichere(titel, self.stamm(), endung, lambda: inhalt, liest=False)

    def _on_gezeichnet(self, fertig: Gezeichnet[B]) -> None:
        if fertig.nummer != self._nummer:
            return  # asked for before the last tick: it may say what must not stand there
        erstmals = self._blatt is None
        self._blatt = fertig.blatt
        self.vorschau.show_seiten(fertig.seiten, fertig.massstab, oben=erstmals)
        self._schalte(an=True)
        if erstmals:
            self.drucken.setFocus()

    def _on_massstab(self) -> None:
        if self._blatt is not None:
            self.zeichne()

    def _on_gesagt(self, satz: str, _gut: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._gesagt.setText(satz)

    def _on_misslungen(self, error: Exception) -> None:
        self.vorschau.show_satz(als_meldung(error, self._sitzung.sprache).text)

    def _schalte(self, *, an: bool) -> None:
        for knopf in self._wege:
            knopf.setEnabled(an)


def _fenster(widget: QWidget) -> QWidget:
    """The window everything lies in: a sheet over a dialog is not smaller for it."""
    oben = widget.window()
    while isinstance(oben, QDialog) and (eltern := oben.parentWidget()) is not None:
        oben = eltern.window()
    return oben
