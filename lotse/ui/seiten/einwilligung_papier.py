"""The sheet to sign, before it leaves the house: seen, printed or saved."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from lotse.domain.akte import Akte
from lotse.domain.einwilligung import Einwilligung
from lotse.domain.protokoll import Tat
from lotse.letters.brief import Briefart
from lotse.services.briefangaben import Briefangaben
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.text import Text
from lotse.ui.dialoge.blattausgang import Blattausgang
from lotse.ui.dialoge.speicherort import dateistamm
from lotse.ui.dienste import Briefauftrag, Seitenbild
from lotse.ui.jobs import Token
from lotse.ui.masse import Stufe
from lotse.ui.meldung import als_meldung
from lotse.ui.seiten.briefe_vorschau import Vorschau
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em
from lotse.ui.wache import note

Gezeichnet = tuple[bytes, list[Seitenbild], float]


class Einwilligungspapier(QDialog):
    """It allows nothing by being printed: what counts is entered after the signature."""

    def __init__(
        self, sitzung: Sitzung, akte: Akte, einwilligung: Einwilligung, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._sitzung, self._akte, self._t = sitzung, akte, sitzung.sprache.t
        self._pdf = b""
        sprachen = sitzung.dienste.briefsprachen
        gewuenscht = akte.familie.verstaendigung.briefsprache
        self._auftrag = Briefauftrag(
            Briefart.EINWILLIGUNG,
            sprache=gewuenscht if gewuenscht in sprachen else "de",
            getippt=Briefangaben(einwilligung=einwilligung),
        )
        self.vorschau = Vorschau()
        self.vorschau.setAccessibleName(self._t("Vorschau"))
        self.drucken = Knopf(self._t("Drucken …"), symbol="printer", art=Art.HAUPT)
        self.pdf = Knopf(self._t("Als PDF speichern …"), symbol="file-down")
        self.zu = Knopf(self._t("Schließen"))
        self._gesagt = Text(farbe="text_secondary", umbruch=True)
        self.ausgang = Blattausgang(sitzung, self)
        self.setWindowTitle(self._t("Einwilligung zum Unterschreiben"))
        self._baue()
        self._verbinde()
        fenster = parent.window()
        self.resize(
            min(em(80), round(fenster.width() * 0.92)), min(em(52), round(fenster.height() * 0.92))
        )
        self._zeichne()

    def _baue(self) -> None:
        t = self._t
        kopf = Text(t("Einwilligung zum Unterschreiben"), Stufe.TITEL, fett=True, umbruch=True)
        satz = Text(
            t("Die Familie kreuzt an und unterschreibt. Danach tragen Sie ein, was sie erlaubt."),
            farbe="text_secondary",
            umbruch=True,
        )
        teile = (kopf, satz, None, self._gesagt, self.drucken, self.pdf, self.zu)
        rechts = huelle(spalte(*teile, abstand=0.8))
        rechts.setFixedWidth(em(22))
        layout = reihe(self.vorschau, rechts, rand=(1.2, 1.2, 1.2, 1.2), abstand=1.2)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._schalte(an=False)

    def _verbinde(self) -> None:
        self.drucken.clicked.connect(lambda: self.ausgang.drucke(lambda: self._pdf))
        self.pdf.clicked.connect(self._on_pdf)
        self.zu.clicked.connect(self.reject)
        self.vorschau.massstab_geaendert.connect(self._zeichne)
        self.ausgang.gegangen.connect(self._on_gegangen)
        self.ausgang.gesagt.connect(lambda satz, _gut: self._gesagt.setText(satz))

    def _zeichne(self) -> None:
        dienste, massstab = self._sitzung.dienste, self.vorschau.massstab()
        akte, auftrag = self._akte, self._auftrag
        if not self._pdf:
            self.vorschau.show_satz(self._t("Das Blatt wird geschrieben …"))

        def arbeite(token: Token) -> Gezeichnet:
            pdf = token.unless_cancelled(dienste.pdf(dienste.brief(akte, auftrag)))
            return pdf, list(dienste.seiten(pdf, massstab)), massstab

        self._sitzung.runner.start(
            arbeite, self._on_gezeichnet, store=False, on_failed=self._on_misslungen
        )

    def _on_gezeichnet(self, fertig: Gezeichnet) -> None:
        erstmals = not self._pdf
        self._pdf, seiten, massstab = fertig
        self.vorschau.show_seiten(seiten, massstab, oben=erstmals)
        self._schalte(an=True)
        if erstmals:
            self.drucken.setFocus()

    def _on_pdf(self) -> None:
        familie, heute = self._akte.familie, self._sitzung.dienste.heute()
        stamm = dateistamm("Einwilligung", familie.deckwort, heute)
        titel = self._t("Einwilligung speichern")
        self.ausgang.speichere(titel, stamm, "pdf", lambda: self._pdf)

    def _on_gegangen(self, weg: str) -> None:
        art = Briefart.EINWILLIGUNG.value
        note(self._sitzung, Tat.GEDRUCKT, self._akte.familie.id, f"{art}.{weg}")

    def _on_misslungen(self, error: Exception) -> None:
        self.vorschau.show_satz(als_meldung(error, self._sitzung.sprache).text)

    def _schalte(self, *, an: bool) -> None:
        for knopf in (self.drucken, self.pdf):
            knopf.setEnabled(an)
