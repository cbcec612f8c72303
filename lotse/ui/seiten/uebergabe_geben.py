"""A case to a colleague: whom, a word for the file, the file, and what becomes of the case here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.domain.halt import Haltegrund
from lotse.services.aufbewahrung import Faellig, Loeschart
from lotse.services.halten import set_halt
from lotse.services.uebergabearbeit import Geber, Uebergabearbeit, Uebergeben
from lotse.services.uebergabepaket import handed_over, sheet_to
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Rollbereich, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.dialoge.loeschgang import Loeschauftrag, Loeschgang
from lotse.ui.dialoge.mitte import show_mittig
from lotse.ui.dialoge.speicherort import dateistamm, frage_datei
from lotse.ui.fenster.einrichten_passwort import Passwortschritt
from lotse.ui.masse import Stufe
from lotse.ui.meldung import als_meldung
from lotse.ui.seiten.blattdialog import Blattdialog
from lotse.ui.seiten.uebergabe_fertig import Fertigseite
from lotse.ui.seiten.uebergabe_wahl import Wahlseite
from lotse.ui.steuerung import Sitzung

BREITE_EM, HOEHE_EM = 62, 40
ENDUNG = "lotse-uebergabe"


class Uebergabeblatt(Blattdialog[bytes]):
    """What went to whom, for the drawer; no name of a family is on it."""

    auf_der_ablage = False

    def __init__(
        self, sitzung: Sitzung, arbeit: Uebergabearbeit, was: Uebergeben, parent: QWidget
    ) -> None:
        t = sitzung.sprache.t
        satz = t("Was wann an wen ging. Ohne Namen, für Ihre Unterlagen.")
        super().__init__(sitzung, t("Übergabe"), satz, parent)
        self._arbeit, self._was = arbeit, was
        self.baue(None)

    @override
    def arbeit(self) -> partial[bytes]:
        return partial(self._arbeit.blatt, self._was)

    @override
    def pdf_of(self, blatt: bytes) -> bytes:
        return blatt

    @override
    def stamm(self) -> str:
        return dateistamm("Uebergabe", "", self._sitzung.dienste.heute())


class Uebergabegang(QDialog):
    """`gepackt(Uebergeben)` when the file lies there. Esc before that leaves no trace."""

    gepackt = Signal(object)
    fragen = Signal()

    def __init__(
        self, sitzung: Sitzung, arbeit: Uebergabearbeit, geber: Sequence[Geber], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._oben = parent
        self._sitzung, self._arbeit, self._t = sitzung, arbeit, sitzung.sprache.t
        self._was: Uebergeben | None = None
        self._schreibt = False
        t = self._t
        self.setWindowTitle(t("Akte übergeben"))
        dienste = sitzung.dienste
        von = dienste.einstellungen().buero_lotsin
        self.wahl = Wahlseite(geber, sitzung.sprache, von, dienste.heute())
        self.kennwort = Passwortschritt(
            sitzung.sprache,
            vorschlag=arbeit.vorschlag,
            mit_minuten=False,
            warnung=t(
                "Ohne dieses Passwort öffnet niemand die Datei. Es steht nirgends sonst."
                " Es ist nicht Ihr Passwort für Lotse."
            ),
        )
        self.packen = Knopf(t("Datei speichern …"), art=Art.HAUPT, symbol="file-down")
        self.zurueck = Knopf(t("Zurück"))
        self._fehler = Hinweisfeld(art="danger", symbol="circle-alert")
        self.fertig = Fertigseite(sitzung.sprache)
        self.stapel = QStackedWidget()
        for seite in (self.wahl, self._kennwortseite(), self.fertig):
            self.stapel.addWidget(seite)
        self.setLayout(spalte(self.stapel, rand=(1.6, 1.4, 1.6, 1.2)))
        self._verbinde()
        show_mittig(self, parent, BREITE_EM, HOEHE_EM)

    @override
    def reject(self) -> None:
        """While the file is written it stays: what left the house stands in the Verlauf."""
        if not self._schreibt:
            super().reject()

    @override
    def done(self, wie: int) -> None:
        self.kennwort.leere()
        super().done(wie)

    def on_packen(self) -> None:
        """Where to, then: collect what stands in the file, seal it, write it, note it. One job: a
        lock in between waits for all of it, and for its line in the Verlauf."""
        if self._schreibt or self.kennwort.grund():
            return
        titel = self._t("Übergabe speichern")
        stamm = dateistamm("Uebergabe", "", self._sitzung.dienste.heute())
        datei = frage_datei(self, titel, stamm, ENDUNG)
        if datei is not None:
            self.packe(datei)

    def packe(self, datei: Path) -> None:
        self._schreibt = True
        self._schalte(an=False)
        self._fehler.hide()
        self._sitzung.sicherung.jetzt()  # what was just typed goes along
        von, an, gewaehlt = self.wahl.von.text(), self.wahl.empfaenger(), self.wahl.gewaehlt()
        uebergib, wort = self._arbeit.uebergib, self.kennwort.geheimnis()
        self._sitzung.runner.start(
            lambda _token: uebergib(von, an, gewaehlt, wort, datei),
            self._on_gesiegelt,
            on_failed=self._on_misslungen,
        )

    def _on_gesiegelt(self, was: Uebergeben) -> None:
        self._was, self._schreibt = was, False
        self._lege_ab(was)
        self.kennwort.leere()
        self.fertig.show_uebergeben(was)
        self.stapel.setCurrentWidget(self.fertig)
        self.gepackt.emit(was)
        if not self.isVisible():  # the cover came in between
            self.accept()

    def _lege_ab(self, was: Uebergeben) -> None:
        """A line in the Verlauf of each case, with the sum of the file."""
        text, dienste = self._t("Übergabe vermerkt"), self._sitzung.dienste
        rechte = dict(was.einwilligungen)
        for familie, *_ in was.faelle:
            recht = rechte.get(familie, "")
            blatt = sheet_to(was.an, dienste.neue_id(), was.am, was.sha256, recht)
            self._aendere(familie, partial(handed_over, blatt), text)

    def _aendere(self, familie: FamilieId, wechsel: partial[Akte], text: str) -> None:
        s = self._sitzung
        if s.akte is not None and s.akte.familie.id == familie:
            s.aendern(wechsel, text)
        else:
            s.aendere_nebenher(familie, wechsel, text)

    def _on_behalten(self, tag: QDate) -> None:
        heute = self._sitzung.dienste.heute()
        bis = date(tag.year(), tag.month(), tag.day())
        wechsel = partial(_held, bis, heute)
        for familie, *_ in self._was.faelle if self._was else ():
            self._aendere(familie, wechsel, self._t("Aufbewahrung"))
        self.fertig.show_behalten(self._sitzung.sprache.datum(bis, kurz=True))

    def _on_loeschen(self) -> None:
        arbeit, was, t = self._sitzung.dienste.schutzarbeit, self._was, self._sitzung.sprache
        if arbeit is None or was is None:
            return
        fall, ids = arbeit.fall, [familie for familie, *_ in was.faelle]

        def faellige(art: Loeschart) -> Sequence[Faellig]:
            return [fall(familie, art) for familie in ids]

        auftrag = Loeschauftrag(
            titel=t.plural("{n} Akte löschen", "{n} Akten löschen", len(ids)),
            saetze=(
                t.t(
                    "Haben Sie gehört, dass alles angekommen ist? Danach gibt es keinen Weg zurück."
                ),
                t.t("Lotse macht vorher eine Sicherung, prüft danach und schreibt ein Protokoll."),
            ),
            familien=frozenset(ids),
            faellige=faellige,
            merkwort=was.faelle[0][2] if len(ids) == 1 else "",
        )
        dialog = Loeschgang(self._sitzung, auftrag, self._oben)
        dialog.finished.connect(dialog.deleteLater)
        self.accept()
        dialog.show()

    def _on_drucken(self) -> None:
        if self._was is not None:
            dialog = Uebergabeblatt(self._sitzung, self._arbeit, self._was, self)
            dialog.finished.connect(dialog.deleteLater)
            dialog.show()

    def _on_misslungen(self, error: Exception) -> None:
        self._schreibt = False
        self._schalte(an=True)
        welche = ", ".join(error.stellen) if isinstance(error, Hinweis) else ""
        text = als_meldung(error, self._sitzung.sprache).text
        self._fehler.set_text(f"{text} ({welche})" if welche else text)
        self._fehler.show()

    def _zu_kennwort(self) -> None:
        self.stapel.setCurrentIndex(1)
        self.kennwort.setFocus()

    def _schalte(self, *, an: bool) -> None:
        """Nobody changes the word while the file is sealed with it."""
        for teil in (self.packen, self.zurueck, self.kennwort):
            teil.setEnabled(an)

    def _on_kennwort(self) -> None:
        self.packen.setEnabled(not self.kennwort.grund())

    def _kennwortseite(self) -> QWidget:
        kopf = Text(self._t("Ein Passwort für diese Datei"), Stufe.TITEL, fett=True, umbruch=True)
        knoepfe = reihe(None, self.zurueck, self.packen, abstand=0.7)
        rolle = Rollbereich(self._t("Ein Passwort für diese Datei"))
        rolle.inhalt.addWidget(self.kennwort)
        alles = spalte(kopf, rolle, self._fehler, Trenner(), knoepfe, abstand=1)
        alles.setStretch(1, 1)
        self._fehler.hide()
        return huelle(alles)

    def _verbinde(self) -> None:
        self.wahl.abbruch.connect(self.reject)
        self.wahl.weiter.connect(self._zu_kennwort)
        self.wahl.fragen.connect(self._on_fragen)
        self.zurueck.clicked.connect(lambda: self.stapel.setCurrentIndex(0))
        self.packen.clicked.connect(self.on_packen)
        self.kennwort.geaendert.connect(self._on_kennwort)
        self.kennwort.weiter.connect(self.on_packen)
        self.fertig.drucken.connect(self._on_drucken)
        self.fertig.behalten.connect(self._on_behalten)
        self.fertig.loeschen.connect(self._on_loeschen)
        self.fertig.fertig.connect(self.accept)
        self._on_kennwort()

    def _on_fragen(self) -> None:
        self.reject()
        self.fragen.emit()


def _held(bis: date, heute: date, akte: Akte) -> Akte:
    return set_halt(akte, Haltegrund.ANDERES, bis, heute)
