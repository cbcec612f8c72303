"""What a family said, in its words and without its name; only with its word does it go out (E-36).

Each change is saved by itself and can be taken back with Ctrl+Z. What was typed is kept, too, when
another voice is chosen or the dialog goes, whoever closes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QDate
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget
from typing_extensions import override

from lotse.domain.stimme import Stimme
from lotse.services.stimmen import Stimmenarbeit
from lotse.ui.bausteine.felder import Auswahl, Datumsfeld
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.laenge import Langtext
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.dialoge.mitte import show_mittig
from lotse.ui.formular import Formular
from lotse.ui.masse import Stufe
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em
from lotse.ui.zustand import Beisache

STIMME = "stimme"
"""Key of the change beside the cases."""
KURZ = 60


class Stimmenblatt(QDialog):
    """`offen` is the voice that is shown; None = a new one."""

    def __init__(
        self, sitzung: Sitzung, arbeit: Stimmenarbeit, oben: QWidget, *, eine_familie: bool = False
    ) -> None:
        super().__init__(oben)
        self.setModal(True)
        self._sitzung, self._arbeit, self._t = sitzung, arbeit, sitzung.sprache.t
        t = self._t
        self._eine_familie = eine_familie
        titel = t("Worte dieser Familie") if eine_familie else t("Stimmen von Familien")
        self.setWindowTitle(titel)
        self._alle: dict[str, Stimme] = {}
        self._gemeint = ""
        self.offen: Stimme | None = None
        self.wahl, self.text = Auswahl(), Langtext()
        self.tag = Datumsfeld(sitzung.sprache.locale)
        self.frei = Haken(t("Darf anonym &verwendet werden"))
        self.streichen = Knopf(t("Streichen"), symbol="x")
        self.zu = Knopf(t("Schließen"), taste="Esc")
        self.los = Knopf(t("Speichern"), art=Art.HAUPT)
        self.gesagt = Text(farbe="text_secondary", umbruch=True)
        self._baue()
        self._verbinde()
        show_mittig(self, oben, 52, 38)
        self.text.setFocus()
        self._zeige("")
        self._lies()

    @override
    def done(self, wie: int) -> None:
        vorher = self.offen
        self.on_speichern()
        if self.offen is not vorher:
            self._sitzung.melde(self._t("Stimme aufgehoben"), zurueck=True)
        super().done(wie)

    def on_speichern(self) -> None:
        """Names go before it is kept; what is kept stands in the field again."""
        text = " ".join(self.text.toPlainText().split())
        if not text:
            return
        kennung = self.offen.id if self.offen else self._sitzung.dienste.neue_id()
        neu = Stimme(kennung, self._tag(), text, self.frei.isChecked())
        if neu != self.offen:
            self._wechsle(self.offen, neu, self._t("Stimme aufgehoben"))
            self.offen = neu  # a second press keeps the same one
            self.text.document().setModified(False)

    def _tag(self) -> date:
        tag = self.tag.date()
        return date(tag.year(), tag.month(), tag.day())

    def on_streichen(self) -> None:
        if self.offen is not None:
            self._wechsle(self.offen, None, self._t("Stimme gestrichen"))
            self.offen = None
            self.text.clear()

    def _wechsle(self, alt: Stimme | None, neu: Stimme | None, text: str) -> None:
        eine = neu or alt
        if eine is None:
            return
        self._gemeint = neu.id if neu else ""
        hin, zurueck = (self._schreibe(s, eine.id) for s in (neu, alt))
        self._sitzung.setze_beisache(zurueck, hin, text)
        satz = self._t("Aufgehoben. Bitte lesen Sie noch einmal: Steht kein Name mehr darin?")
        self.gesagt.setText(satz if neu else text)

    def _schreibe(self, eine: Stimme | None, kennung: str) -> Beisache:
        arbeit = self._arbeit
        tun = partial(arbeit.merke, eine) if eine else partial(arbeit.loesche, kennung)
        return Beisache(tun, STIMME)

    def _lies(self) -> None:
        alle = self._arbeit.alle
        self._sitzung.runner.start(lambda _token: alle(), self._on_gelesen)

    def _on_gelesen(self, alle: Sequence[Stimme]) -> None:
        self._alle = {eine.id: eine for eine in alle}
        if self.text.document().isModified():  # typed since: that stays
            self._fuelle(self._gemeint)
        else:
            self._zeige(self._gemeint)

    def _zeige(self, kennung: str) -> None:
        self._fuelle(kennung)
        self._zeige_eine()

    def _fuelle(self, kennung: str) -> None:
        self.wahl.clear()
        self.wahl.addItem(self._t("Neue Stimme"), "")
        for eine in self._alle.values():
            kurz = eine.text if len(eine.text) <= KURZ else f"{eine.text[:KURZ]} …"
            self.wahl.addItem(f"{eine.am:%d.%m.%Y}: {kurz}", eine.id)
        self.wahl.waehle(kennung if kennung in self._alle else "")

    def _zeige_eine(self) -> None:
        kennung = str(self.wahl.currentData() or "")
        eine = self.offen = self._alle.get(kennung)
        self._gemeint = kennung
        tag = eine.am if eine else self._sitzung.dienste.heute()
        self.text.setPlainText(eine.text if eine else "")
        self.tag.setDate(QDate(tag.year, tag.month, tag.day))
        self.frei.setChecked(eine is not None and eine.frei)
        self.streichen.setEnabled(eine is not None)
        self._zeige_los()

    def _on_wahl(self, _stelle: int) -> None:
        kennung = str(self.wahl.currentData() or "")
        self.on_speichern()
        self._gemeint = kennung
        self.gesagt.setText("")
        self._zeige_eine()

    def _zeige_los(self) -> None:
        self.los.setEnabled(bool(self.text.toPlainText().strip()))

    def _on_beisache(self, key: str) -> None:
        if key == STIMME:
            self._lies()

    def _verbinde(self) -> None:
        self.wahl.activated.connect(self._on_wahl)
        self.text.textChanged.connect(self._zeige_los)
        self.streichen.clicked.connect(self.on_streichen)
        self.zu.clicked.connect(self.reject)
        self.los.clicked.connect(self.on_speichern)
        self._sitzung.beisache_geaendert.connect(self._on_beisache)
        for taste, tat in (
            (QKeySequence.StandardKey.Undo, self._sitzung.zurueck),
            (QKeySequence.StandardKey.Redo, self._sitzung.vor),
        ):
            QShortcut(QKeySequence(taste), self, tat)

    def _baue(self) -> None:
        t = self._t
        satz = t(
            "Ein Satz in den Worten der Familie. Namen, Orte und Tage nimmt Lotse heraus. Ins "
            "Treffen-Paket kommt nur, was anonym verwendet werden darf."
        )
        if self._eine_familie:
            ende = t(
                "Nimmt die Familie ihre Einwilligung zurück, werden ihre Worte nicht mehr"
                " verwendet. Wird ihre Akte gelöscht, gehen sie mit."
            )
            satz = f"{satz} {ende}"
        kopf = spalte(
            Text(self.windowTitle(), Stufe.TITEL, fett=True, umbruch=True),
            Text(satz, farbe="text_secondary", umbruch=True),
            abstand=0.2,
        )
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(em(7))
        felder = Formular()
        zeilen: tuple[tuple[QWidget, str], ...] = (
            (self.wahl, "St&imme"), (self.text, "Was die &Familie sagt"),
            (self.tag, "&Gefragt am"),
        )  # fmt: skip
        for feld, wort in zeilen:
            felder.add_feld(feld)
            felder.name_feld(feld, t(wort))
        rolle = Rollbereich(self.windowTitle())
        rolle.inhalt.addLayout(felder)
        rolle.inhalt.addWidget(self.frei)
        rolle.inhalt.addWidget(self.gesagt)
        rolle.inhalt.addStretch(1)
        knoepfe = reihe(self.streichen, None, self.zu, self.los, abstand=0.7)
        aufbau = spalte(kopf, rolle, Trenner(), knoepfe, rand=(1.6, 1.4, 1.6, 1.2), abstand=0.8)
        aufbau.setStretch(1, 1)
        self.setLayout(aufbau)
