"""Beside the import: values of a column, profiles, the error list, doubles."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.angebot import AngebotKey
from lotse.services.katalog import Einlesebericht
from lotse.services.katalogarbeit import Dublettenpaar, Katalogarbeit
from lotse.ui.dialoge.speicherort import frage_datei
from lotse.ui.einlesen.buehne import Buehne
from lotse.ui.einlesen.dubletten import Paare, with_entries
from lotse.ui.jobs import Token
from lotse.ui.steuerung import Sitzung

HOECHSTENS = 200
"""So many pairs are compared at one sitting."""


class Beiwerk(QObject):
    """Small jobs of the dialog; a failure is said on the page that is shown.
    `profil_gespeichert()`: there is one more to choose."""

    profil_gespeichert = Signal()

    def __init__(
        self, sitzung: Sitzung, arbeit: Katalogarbeit, buehne: Buehne, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._sitzung, self._arbeit, self._d = sitzung, arbeit, buehne
        self._t, self._fenster = sitzung.sprache.t, parent

    def keine_dublette(self, paar: Dublettenpaar) -> None:
        arbeit = self._arbeit
        self._sitzung.runner.start(
            lambda _token: arbeit.keine_dublette(paar.a, paar.b),
            self._on_getan,
            on_failed=self._d.show_klein,
        )

    def lies_dubletten(self) -> None:
        arbeit, angebote = self._arbeit, self._sitzung.dienste.angebote

        def lies(_token: Token) -> Paare:
            paare = tuple(arbeit.dubletten())[:HOECHSTENS]
            keys: list[AngebotKey] = [key for paar in paare for key in (paar.a, paar.b)]
            return with_entries(paare, angebote(keys))

        self._sitzung.runner.start(
            lies, self._d.ergebnis.show_dubletten, on_failed=self._d.show_klein
        )

    def frage_werte(self, datei: str, spalte: str) -> None:
        vorschlag, arbeit = self._d.probe.vorschlag, self._arbeit
        if vorschlag is not None:
            self._sitzung.runner.start(
                lambda _token: (datei, spalte, list(arbeit.werte(vorschlag, datei, spalte))),
                self._on_werte,
                on_failed=self._d.show_klein,
                store=False,
            )

    def speichere_profil(self, name: str) -> None:
        vorschlag, arbeit = self._d.probe.vorschlag, self._arbeit
        if vorschlag is not None:
            self._sitzung.runner.start(
                lambda _token: (arbeit.speichere_profil(vorschlag, name), name),
                self._on_profil,
                on_failed=self._d.show_klein,
                store=False,
            )

    def speichere_liste(self, bericht: Einlesebericht, stamm: str) -> None:
        """The error list, where the person wants it."""
        datei = frage_datei(self._fenster, self._t("Fehlerliste speichern"), stamm, "csv")
        if datei is not None:
            arbeit, schreiben = self._arbeit, self._sitzung.dienste.schreiben
            befunde = bericht.paket.befunde
            self._sitzung.runner.start(
                lambda _token: schreiben(datei, arbeit.fehlerliste(befunde)),
                self._on_liste,
                on_failed=self._d.show_klein,
                store=False,
            )

    def _on_werte(self, gelesen: tuple[str, str, list[tuple[str, int]]]) -> None:
        self._d.show_werte(*gelesen)

    def _on_profil(self, gespeichert: tuple[Path, str]) -> None:
        _pfad, name = gespeichert
        self._d.probe.show_stand(self._t("Profil „{name}“ gespeichert.", name=name))
        self.profil_gespeichert.emit()

    def _on_liste(self, _nichts: None) -> None:
        self._d.fuss.show_gespeichert()

    def _on_getan(self, _nichts: None) -> None:
        """Nothing to say."""
