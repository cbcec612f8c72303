"""A report leaves the house: looked at beside earlier ones, written, and remembered."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from lotse.domain.protokoll import Tat
from lotse.i18n.sprache import Sprache
from lotse.services.zahlen.arbeit import Berichtsform
from lotse.services.zahlen.auswertung import Auswertung
from lotse.services.zahlen.bericht import Bericht, report
from lotse.services.zahlen.schaubild import Worte
from lotse.services.zahlen.vergleich import Ausfuhr, Nahe, published, too_close
from lotse.ui.aktionen import Aktion, tastenwort
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.dialoge.speicherort import frage_datei
from lotse.ui.dienste import Dienste
from lotse.ui.jobs import Token
from lotse.ui.meldung import Meldungsart
from lotse.ui.seite import Seite
from lotse.ui.steuerung import Sitzung

BERICHT, PAPIER, PDF = "bericht", "papier", "pdf"


class Wirkungsausgabe(QObject):
    """`knoepfe` stand in the head of the window."""

    def __init__(self, seite: Seite, sitzung: Sitzung) -> None:
        super().__init__(seite)
        self._seite, self._sitzung = seite, sitzung
        self.sprache: Sprache = sitzung.dienste.sprache
        self._auswertung: Auswertung | None = None
        self.csv = Knopf(symbol="file-spreadsheet")
        self.bericht = Knopf(symbol="file-down", art=Art.HAUPT)
        seite.wort(self.csv.setText, "Als Tabelle speichern …")
        seite.wort(self.bericht.setText, "Bericht als PDF …")
        self.bericht.set_taste(tastenwort(Aktion.DRUCKEN, self.sprache))
        self.csv.clicked.connect(self.on_csv)
        self.bericht.clicked.connect(self.on_bericht)
        self.knoepfe: tuple[QWidget, ...] = (self.csv, self.bericht)

    def zeige(self, auswertung: Auswertung | None) -> None:
        self._auswertung = auswertung
        for knopf in (self.csv, self.bericht):
            knopf.setEnabled(auswertung is not None and self._sitzung.dienste.zahlen is not None)

    def on_csv(self) -> None:
        self._frage(Berichtsform.CSV)

    def on_bericht(self) -> None:
        self._frage(Berichtsform.PDF)

    def _frage(self, form: Berichtsform) -> None:
        auswertung = self._auswertung
        if auswertung is None:
            return
        stamm = f"Lotse_Wirkung_{auswertung.zeitraum.key}"
        titel = self.sprache.t("Bericht speichern")
        datei = frage_datei(self._seite.window(), titel, stamm, form.value)
        if datei is not None:
            self.schreibe(auswertung, form, datei)

    def schreibe(self, auswertung: Auswertung, form: Berichtsform, datei: Path) -> None:
        """Off the window's thread; the log hears of it first: nothing leaves that it does not know.
        A report that could not be written stays in it, which warns too often, never too late."""
        dienste = self._sitzung.dienste
        zahlen = dienste.zahlen
        if zahlen is None:
            return
        gruende = {c.value: w.label for c, w in dienste.blockaden.worte.items()}
        worte = Worte(Sprache.load("de"), gruende)
        heute = dienste.heute()

        def arbeite(_token: Token) -> Sequence[Nahe]:
            kleine = zahlen.broetchen.alle() if zahlen.broetchen else ()
            bericht = report(auswertung, worte, heute, zahlen.ort(), kleine, zahlen.index())
            nahe = too_close(auswertung, zahlen.ausfuhren())
            inhalt = _inhalt(bericht, form)
            note_leaving(dienste, BERICHT, form.value)
            zahlen.merke(Ausfuhr(bericht.am, auswertung.zeitraum, published(auswertung)))
            dienste.schreiben(datei, inhalt)
            return nahe

        def _inhalt(bericht: Bericht, form: Berichtsform) -> bytes:
            if form is Berichtsform.PDF:
                return zahlen.pdf(bericht)
            return zahlen.tabellen(bericht.alle_blaetter, form)

        self._sitzung.runner.start(arbeite, self._on_geschrieben)

    def _on_geschrieben(self, nahe: Sequence[Nahe]) -> None:
        if nahe:
            self._sitzung.melde(near_words(nahe, self.sprache), Meldungsart.INFO)
            return
        self._sitzung.melde(self.sprache.t("Der Bericht ist gespeichert."))


def note_leaving(dienste: Dienste, was: str, weg: str) -> None:
    """Sums leave the house: in the audit log like any other print or file (SECURITY 12). Off the
    window's thread, before the file is there."""
    arbeit = dienste.schutzarbeit
    if arbeit is not None:
        tat = Tat.GEDRUCKT if weg == PAPIER else Tat.AUSGEGEBEN
        arbeit.notiere(tat, None, f"{was}.{weg}")


def near_words(nahe: Sequence[Nahe], sprache: Sprache) -> str:
    """That two reports together would tell of a few families."""
    letzter = nahe[-1]
    return sprache.plural(
        "Der Bericht ist gespeichert. Er unterscheidet sich an {n} Stelle nur um 1 bis {m} "
        "vom Bericht vom {tag}. Geben Sie nicht beide weiter.",
        "Der Bericht ist gespeichert. Er unterscheidet sich an {n} Stellen nur um 1 bis {m} "
        "vom Bericht vom {tag}. Geben Sie nicht beide weiter.",
        letzter.zahlen,
        m=letzter.hoechstens,
        tag=f"{letzter.am:%d.%m.%Y}",
    )
