"""Sheets and files that leave the house from a dialog: printed or saved behind it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lotse.ui.dialoge.papier import DPI, druckernamen, frage_drucker, neuer_drucker, zeichne
from lotse.ui.dialoge.speicherort import frage_datei
from lotse.ui.jobs import Token
from lotse.ui.meldung import als_meldung
from lotse.ui.steuerung import Sitzung

PUNKTE_JE_ZOLL = 72


class Blattausgang(QObject):
    """`gegangen(way)` with "papier", "pdf", "json", "csv" or "zip"; `gesagt(sentence, good)`."""

    gegangen = Signal(str)
    gesagt = Signal(str, bool)

    def __init__(self, sitzung: Sitzung, parent: QWidget) -> None:
        super().__init__(parent)
        self._sitzung, self._oben = sitzung, parent

    def drucke(self, pdf: Callable[[], bytes], *, liest: bool = True) -> None:
        """Ask the system for a printer, then draw behind the dialog. `liest`: `pdf` reads the
        store; else neither a slow printer nor a slow stick keeps it from being saved to."""
        namen = druckernamen()
        if not namen:
            satz = "Auf diesem Gerät ist kein Drucker eingerichtet. Sie können das Blatt speichern."
            self.gesagt.emit(self._sitzung.sprache.t(satz), False)  # noqa: FBT003 - a signal
            return
        drucker = neuer_drucker(namen[0], 1)
        if not frage_drucker(drucker, self._oben):
            return
        seiten = self._sitzung.dienste.seiten

        def arbeite(_token: Token) -> tuple[str, str]:
            zeichne(drucker, seiten(pdf(), DPI / PUNKTE_JE_ZOLL))
            return "papier", ""

        self._beginne(arbeite, liest=liest)

    def speichere(
        self,
        titel: str,
        vorschlag: str,
        endung: str,
        inhalt: Callable[[], bytes],
        *,
        liest: bool = True,
    ) -> None:
        """Ask where to, then write behind the dialog, whole or not at all."""
        datei = frage_datei(self._oben, titel, vorschlag, endung)
        if datei is not None:
            self.schreibe(datei, endung, inhalt, liest=liest)

    def schreibe(
        self, datei: Path, endung: str, inhalt: Callable[[], bytes], *, liest: bool = True
    ) -> None:
        schreiben = self._sitzung.dienste.schreiben

        def arbeite(_token: Token) -> tuple[str, str]:
            schreiben(datei, inhalt())
            return endung, datei.name

        self._beginne(arbeite, liest=liest)

    def _beginne(self, arbeite: Callable[[Token], tuple[str, str]], *, liest: bool) -> None:
        self._sitzung.runner.start(
            arbeite, self._on_fertig, store=liest, on_failed=self._on_misslungen
        )

    def _on_fertig(self, was: tuple[str, str]) -> None:
        weg, name = was
        t = self._sitzung.sprache.t
        satz = t("Gespeichert: {datei}. Die Datei hat kein Passwort.", datei=name)
        self.gegangen.emit(weg)
        self.gesagt.emit(satz if name else t("Gedruckt."), True)  # noqa: FBT003 - a signal

    def _on_misslungen(self, error: Exception) -> None:
        self.gesagt.emit(als_meldung(error, self._sitzung.sprache).text, False)  # noqa: FBT003
