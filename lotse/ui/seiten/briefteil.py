"""Briefe on the settings page: letterhead and own wording, and the work behind them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.services.briefvorlagen import Vorlagen, uebersetzte, vorlagensaetze
from lotse.ui.bausteine.raender import RINNE, raster
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Breite
from lotse.ui.seiten.briefteil_kopf import Kopftafel
from lotse.ui.seiten.briefteil_wortlaut import Wortlauttafel
from lotse.ui.seiten.einstellungsteil import Teil
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em


class Briefteil(Teil):
    """Everything that reads or writes files runs behind the page; refusals come as its bar."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__()
        self._dienste, self._sitzung, self._sprache = dienste, sitzung, dienste.sprache
        self._bezug = ""
        self.kopf = Kopftafel(dienste.sprache)
        self.wortlaut = Wortlauttafel(dienste.sprache, dienste.briefsprachen)
        self._vorlagen: Vorlagen | None = None
        self._gitter = raster(abstand=RINNE)
        self._gitter.addWidget(self.kopf, 0, 0)
        self._gitter.addWidget(self.wortlaut, 0, 1)
        self.setLayout(self._gitter)
        self.kopf.bild.connect(self._on_bild)
        self.kopf.unterschrift.connect(self._on_unterschrift)
        self.kopf.zum_buero.connect(
            lambda: sitzung.springe(Sprung(Ort.EINSTELLUNGEN, bezug="ansicht"))
        )
        self.wortlaut.gespeichert.connect(self._on_satz)
        self.wortlaut.zurueck.connect(lambda key: self._on_satz(key, None))
        self.wortlaut.nur_geprueft.clicked.connect(self._on_nur_geprueft)
        self.wortlaut.sprache_gewaehlt.connect(lambda _: self._show_saetze())

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self.kopf.texte_setzen(sprache)
        self.wortlaut.texte_setzen(sprache)

    @override
    def lies_stand(self) -> None:
        """Also after files were changed by hand."""
        e = self._dienste.einstellungen()
        self.kopf.show_unterschrift(e.brief_unterschrift)
        self.wortlaut.nur_geprueft.setChecked(e.nur_geprueft)
        arbeit = self._dienste.briefvorlagen
        if arbeit is not None:
            self._tue(arbeit.lies, "")

    @override
    def show_breite(self, breite: Breite) -> None:
        schmal = breite is Breite.SCHMAL
        self._gitter.addWidget(self.wortlaut, int(schmal), int(not schmal))
        self._gitter.setColumnStretch(1, 0 if schmal else 1)
        self.kopf.setMaximumWidth(16_777_215 if schmal else em(24))
        self.wortlaut.show_breite(schmal=schmal)
        oben = Qt.AlignmentFlag.AlignTop if schmal else Qt.AlignmentFlag(0)
        self._gitter.setAlignment(self.kopf, oben)

    @override
    def show_bezug(self, bezug: str) -> None:
        """From a letter to its words."""
        self._bezug = bezug
        self.wortlaut.waehle(bezug)

    @override
    def regionen(self) -> Sequence[QWidget]:
        return (self.kopf.waehlen, *self.wortlaut.regionen())

    def _on_bild(self, datei: str | None) -> None:
        arbeit, t = self._dienste.briefvorlagen, self._sprache.t
        if arbeit is not None:
            pfad = Path(datei) if datei else None
            satz = t("Das Bild steht im Kopf Ihrer Briefe.") if datei else t("Ohne Bild.")
            self._tue(lambda: arbeit.setze_logo(pfad), satz)

    def _on_unterschrift(self, text: str) -> None:
        e = self._dienste.einstellungen()
        if e.brief_unterschrift != text:
            self._dienste.merke_einstellungen(replace(e, brief_unterschrift=text))

    def _on_nur_geprueft(self) -> None:
        e, an = self._dienste.einstellungen(), self.wortlaut.nur_geprueft.isChecked()
        self._dienste.merke_einstellungen(replace(e, nur_geprueft=an))

    def _on_satz(self, baustein: str, text: str | None, wer: str = "") -> None:
        arbeit, t, code = self._dienste.briefvorlagen, self._sprache.t, self.wortlaut.code
        geprueft = f"{self._dienste.heute().isoformat()} {wer}" if wer and code != "de" else ""
        if arbeit is not None:
            satz = t("Gespeichert. Die Briefe sagen es jetzt so.")
            if text is None:
                satz = t("Es gilt wieder der Wortlaut von Lotse.")
            self._tue(lambda: arbeit.setze_satz(code, baustein, text, geprueft), satz)

    def _show_saetze(self) -> None:
        arbeit, vorlagen, code = self._dienste.briefvorlagen, self._vorlagen, self.wortlaut.code
        if arbeit is None or vorlagen is None:
            return
        saetze = vorlagensaetze(arbeit.texte(), vorlagen)
        if code != "de":
            saetze = uebersetzte(arbeit.texte(), code, arbeit.texte(code), vorlagen)
        self.wortlaut.show_saetze(saetze, vorlagen.maengel)

    def _tue(self, arbeit: Callable[[], Vorlagen], satz: str) -> None:
        self._sitzung.runner.start(
            lambda _token: (arbeit(), satz),
            self._on_vorlagen,
            on_failed=self._sitzung.on_failure,
            store=False,
        )

    def _on_vorlagen(self, gelesen: tuple[Vorlagen, str]) -> None:
        vorlagen, satz = gelesen
        if self._dienste.briefvorlagen is None:
            return
        self._vorlagen = vorlagen
        self.kopf.show_vorlagen(vorlagen)
        self._show_saetze()
        if self._bezug:
            self.wortlaut.waehle(self._bezug)
            self._bezug = ""
        if satz:
            self._sitzung.melde(satz)
