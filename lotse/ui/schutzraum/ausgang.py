"""Paper and files out of the compartment: a way of their own, with names that tell nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from lotse.domain.schutzraum import Beruf, Schutzakte
from lotse.ui.dialoge.papier import DPI, druckernamen, frage_drucker, neuer_drucker, zeichne
from lotse.ui.dialoge.speicherort import dokumente
from lotse.ui.meldung import als_meldung
from lotse.ui.schutzraum.sitzung import Schutzsitzung

PUNKTE_JE_ZOLL, EIN_PUNKT = 72, 0.1
Blatt = Callable[[Schutzakte, Beruf], bytes]


def blattname(heute: date) -> str:
    """Nobody who sees the file in a folder learns what it is."""
    return f"Blatt_{heute.isoformat()}"


def frage_blatt(parent: QWidget, titel: str, heute: date) -> Path | None:
    """Lotse's own dialog: the one of the system keeps what was chosen in its list of files."""
    ort = str(dokumente() / f"{blattname(heute)}.pdf")
    name, _filter = QFileDialog.getSaveFileName(
        parent, titel, ort, "PDF (*.pdf)", options=QFileDialog.Option.DontUseNativeDialog
    )
    if not name:
        return None
    datei = Path(name)
    return datei if datei.suffix else datei.with_name(f"{datei.name}.pdf")


class Ausgang(QObject):
    """`gesagt(sentence, good)` beside the button; the own log remembers what went out.

    `gezaehlt(int)`: so many pages would be printed of the note that is open."""

    gesagt = Signal(str, bool)
    gezaehlt = Signal(int)

    def __init__(self, sitzung: Schutzsitzung, oben: QWidget) -> None:
        super().__init__(oben)
        self._sitzung, self._oben = sitzung, oben

    def zaehle(self, blatt: Blatt) -> None:
        """How many pages would come; asked before anything goes to a printer."""
        akte, beruf = self._sitzung.akte, self._sitzung.beruf
        seiten = self._sitzung.dienste.seiten
        if akte is None or not self._drucker():
            return

        def arbeite(_token: object) -> tuple[str, int]:
            return akte.bezug.id, len(seiten(blatt(akte, beruf), EIN_PUNKT))

        self._sitzung.runner.start(
            arbeite, self._on_gezaehlt, on_failed=self._on_misslungen, store=False
        )

    def _on_gezaehlt(self, gezaehlt: tuple[str, int]) -> None:
        kennung, anzahl = gezaehlt
        akte = self._sitzung.akte
        if akte is not None and akte.bezug.id == kennung:
            self.gezaehlt.emit(anzahl)

    def _drucker(self) -> Sequence[str]:
        """All of them; that there is none is said."""
        namen = druckernamen()
        if not namen:
            satz = "Auf diesem Gerät ist kein Drucker eingerichtet. Sie können das Blatt speichern."
            self.gesagt.emit(self._sitzung.sprache.t(satz), False)  # noqa: FBT003 - a signal
        return namen

    def drucke(self, was: str, blatt: Blatt) -> None:
        """Ask the system for a printer, then draw behind the window."""
        akte, namen = self._sitzung.akte, self._drucker()
        if not namen:
            return
        drucker = neuer_drucker(namen[0], 1)
        if akte is None or not frage_drucker(drucker, self._oben):
            return
        seiten = self._sitzung.dienste.seiten

        def hinaus(pdf: bytes) -> int:
            bilder = seiten(pdf, DPI / PUNKTE_JE_ZOLL)
            zeichne(drucker, bilder)
            return len(bilder)

        self._arbeite(was, akte, blatt, hinaus)

    def speichere(self, was: str, blatt: Blatt) -> None:
        akte, titel = self._sitzung.akte, self._sitzung.sprache.t("Blatt speichern")
        datei = frage_blatt(self._oben, titel, self._sitzung.dienste.heute())
        if akte is not None and datei is not None:
            self.schreibe(was, blatt, datei)

    def schreibe(self, was: str, blatt: Blatt, datei: Path) -> None:
        """Whole or not at all."""
        akte, dienste = self._sitzung.akte, self._sitzung.dienste
        if akte is None:
            return

        def hinaus(pdf: bytes) -> int:
            anzahl = len(dienste.seiten(pdf, EIN_PUNKT))
            dienste.schreiben(datei, pdf)
            return anzahl

        self._arbeite(was, akte, blatt, hinaus)

    def _arbeite(
        self, was: str, akte: Schutzakte, blatt: Blatt, hinaus: Callable[[bytes], int]
    ) -> None:
        self._sitzung.sichere()
        ablage, beruf = self._sitzung.ablage, self._sitzung.beruf

        def arbeite(_token: object) -> int:
            anzahl = hinaus(blatt(akte, beruf))
            ablage.note_print(akte.bezug.id, f"{was}:{anzahl}")
            return anzahl

        self._sitzung.runner.start(arbeite, self._on_fertig, on_failed=self._on_misslungen)

    def _on_fertig(self, anzahl: int) -> None:
        t = self._sitzung.sprache
        satz = t.plural("Ausgegeben: {n} Seite.", "Ausgegeben: {n} Seiten.", anzahl)
        rat = t.t("Bitte bewahren Sie das Blatt verschlossen auf.")
        self.gesagt.emit(f"{satz} {rat}", True)  # noqa: FBT003 - a signal

    def _on_misslungen(self, error: Exception) -> None:
        self.gesagt.emit(als_meldung(error, self._sitzung.sprache).text, False)  # noqa: FBT003
