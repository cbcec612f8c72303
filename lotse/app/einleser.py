"""Sicherung einlesen: choose the file, say its secret, and it stands in its place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from lotse.app.rettung import saetze
from lotse.app.vorraum import Vorraum, als_hinweis
from lotse.domain.fehler import Hinweis
from lotse.store.schluessel import Slotart, wipe
from lotse.store.wiederherstellen import Zurueckgespielt
from lotse.ui.dialoge.speicherort import dokumente
from lotse.ui.fenster.anmelden_sicherung import Sicherungseite
from lotse.ui.fenster.tuer import Tuer
from lotse.ui.fenster.zutritt import Sicherungskopf


class Einleser(QObject):
    """`eingelesen(kennung, sentence)` when it is in its place, `abgebrochen()` otherwise."""

    eingelesen = Signal(str, str)
    abgebrochen = Signal()

    def __init__(
        self, vorraum: Vorraum, tuer: Tuer, zeige: Callable[[QWidget], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._v, self._tuer, self._zeige = vorraum, tuer, zeige
        self._t = vorraum.sprache.t
        self._seite: Sicherungseite | None = None
        self._vorgemerkt: Path | None = None

    def frage_datei(self) -> None:
        """The system's own dialog; the page with the secret follows."""
        art = self._t("Sicherungen von Lotse")
        name, _filter = QFileDialog.getOpenFileName(
            self._tuer, self._t("Sicherung einlesen"), str(dokumente()), f"{art} (*.lotse)"
        )
        if name:
            self.lies(Path(name))

    def merke_vor(self, datei: Path) -> None:
        """Chosen in the window, which has to be locked first."""
        self._vorgemerkt = datei

    @property
    def vorgemerkt(self) -> Path | None:
        """What will be read as soon as the window is locked."""
        return self._vorgemerkt

    def lies_vorgemerkte(self) -> None:
        """The window is gone, and the key with it."""
        datei, self._vorgemerkt = self._vorgemerkt, None
        if datei is not None:
            self.lies(datei)

    def lies(self, datei: Path) -> None:
        """Look at its head, before any password."""
        raum, seiten = self._v.raum, self._tuer.wechsel
        self._v.runner.start(
            lambda _token: (seiten, raum.kopf(datei)),
            self._on_kopf,
            on_failed=self._on_kein_kopf,
            store=False,
        )

    def _on_kopf(self, gelesen: tuple[int, Sicherungskopf]) -> None:
        seiten, kopf = gelesen
        if seiten != self._tuer.wechsel:
            return  # a slow stick; somebody went on to another page, and may be typing there
        seite = self._seite = Sicherungseite(kopf, self._v.sprache)
        seite.einlesen.connect(partial(self._on_einlesen, kopf.datei))
        seite.abgebrochen.connect(self.abgebrochen)
        self._zeige(seite)

    def _on_kein_kopf(self, error: Exception) -> None:
        hinweis = als_hinweis(error)
        box = QMessageBox(self._tuer)
        box.setIcon(QMessageBox.Icon.Information)
        box.setText(self._t(hinweis.was))
        box.setInformativeText(f"{self._t(hinweis.sicher)} {self._t(hinweis.tun)}")
        box.open()

    def _on_einlesen(self, datei: Path, geheimnis: bytearray, mit_papier: bool) -> None:  # noqa: FBT001 - a signal
        if self._seite is None:
            wipe(geheimnis)
            return
        raum = self._v.raum
        art = Slotart.NOTFALL if mit_papier else Slotart.PASSWORT
        try:
            for zeile in raum.zeilen():  # nothing is exchanged below another program
                self._v.sperre.nimm(raum.tresor(zeile.kennung).ordner)
        except Hinweis as hinweis:
            wipe(geheimnis)
            self._v.sperre.gib_frei()
            self._seite.show_hinweis(hinweis)
            return
        self._v.sperre.gib_frei()
        self._seite.show_laeuft(laeuft=True)
        self._tuer.sperre_links(True)  # noqa: FBT003 - a slot; it takes minutes
        self._v.runner.start(
            lambda _token: raum.lies_ein(datei, geheimnis, art),
            self._on_eingelesen,
            on_failed=self._on_misslungen,
            store=False,
        )

    def _on_eingelesen(self, bericht: Zurueckgespielt) -> None:
        kennung = self._v.raum.kennung(bericht.tresor.ordner)
        self.eingelesen.emit(kennung, saetze(bericht, self._v.sprache))

    def _on_misslungen(self, error: Exception) -> None:
        self._tuer.sperre_links(False)  # noqa: FBT003 - a slot
        if self._seite is not None:
            self._seite.show_hinweis(als_hinweis(error))
