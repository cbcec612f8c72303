"""Leads through a damaged file. The typed secret lives here until a way was chosen, or minutes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from lotse.app.echtprofil import Echtprofil
from lotse.app.rettung import Ausweis, Rettung, saetze
from lotse.app.unterwegs import Unterwegs
from lotse.app.vorraum import Vorraum, als_hinweis
from lotse.domain.fehler import Hinweis
from lotse.services.rettungsbericht import Rettungszeile
from lotse.store.schluessel import FalschesPasswort, wipe
from lotse.store.wiederherstellen import Zurueckgespielt
from lotse.ui.fenster.schaden import Schadensbild, Schadenseite, Schadensrahmen
from lotse.ui.jobs import Progress, Token

T = TypeVar("T")
HALTBAR_MS = 5 * 60 * 1000
"""Nobody decides: the secret goes, the page leads back to the unlocking."""
KLEINSTE = 4096
"""Below one page there is nothing to save."""


class Retter(QObject):
    """`fertig(Echtprofil, sentence)` when something is open again, `abgebrochen()`."""

    fertig = Signal(object, str)
    abgebrochen = Signal()

    def __init__(
        self,
        vorraum: Vorraum,
        rettung: Rettung,
        hinweis: Hinweis,
        ausweis: Ausweis,
        tuer: QWidget,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._v, self._rettung, self._tuer = vorraum, rettung, tuer
        self._ausweis = ausweis
        self._unterwegs = Unterwegs()
        self._satz = ""
        seite = Schadenseite(look_at_damage(rettung, hinweis), vorraum.sprache)
        self.rahmen = Schadensrahmen(seite, vorraum.sprache)
        seite.sicherung.connect(self._on_sicherung)
        seite.retten.connect(self._on_retten)
        seite.trotzdem.connect(self._on_trotzdem)
        seite.zurueck.connect(self.abgebrochen)
        self._frist = QTimer(self, singleShot=True, interval=HALTBAR_MS)
        self._frist.timeout.connect(self.abgebrochen)
        self._frist.start()

    def brich_ab(self) -> None:
        """The secret is gone, and nothing stays open."""
        self._frist.stop()
        self._unterwegs.brich_ab()
        wipe(self._ausweis.geheimnis)

    def _on_sicherung(self) -> None:
        rettung, ausweis = self._rettung, self._ausweis.doppelt()
        self._tue(
            self._v.sprache.t("Die letzte Sicherung wird zurückgespielt."),
            lambda _token: rettung.aus_sicherung(ausweis),
            self._on_zurueck,
        )

    def _on_retten(self) -> None:
        rettung, ausweis = self._rettung, self._ausweis.doppelt()
        self._tue(
            self._v.sprache.t("Lotse liest, was lesbar ist."),
            lambda token: rettung.rette(ausweis, token.step),
            self._on_gerettet,
            self.rahmen.seite.show_fortschritt,
        )

    def _on_trotzdem(self) -> None:
        self.rahmen.seite.show_laeuft(self._v.sprache.t("Öffnet …"))
        self._oeffne(trotzdem=True)

    def _on_zurueck(self, bericht: Zurueckgespielt) -> None:
        t = self._v.sprache
        daneben = t.t("Die beschädigte Datei liegt noch 30 Tage daneben.")
        self._satz = f"{saetze(bericht, t)} {daneben}"
        self._oeffne()

    def _on_gerettet(self, zeilen: Sequence[Rettungszeile]) -> None:
        self._frist.start()
        self._satz = self._v.sprache.t("Die beschädigte Datei liegt noch 30 Tage daneben.")
        bericht = self.rahmen.show_bericht(zeilen)
        bericht.oeffnen.connect(self._oeffne)

    def _oeffne(self, *, trotzdem: bool = False) -> None:
        raum, kennung, a = self._v.raum, self._rettung.kennung, self._ausweis.doppelt()
        unterwegs = self._unterwegs
        if self.rahmen.bericht is not None:
            self.rahmen.bericht.show_laeuft(laeuft=True)
        try:
            self._v.nimm(raum.tresor(kennung).ordner, self._tuer)
        except Hinweis as hinweis:
            wipe(a.geheimnis)
            self.rahmen.show_hinweis(hinweis)
            return
        self._v.runner.start(
            lambda token: unterwegs.oeffne(
                token,
                lambda: raum.oeffne(kennung, a.geheimnis, a.art, a.wer, trotzdem=trotzdem),
            ),
            self._on_offen,
            on_failed=self._on_misslungen,
            store=False,
        )

    def _on_offen(self, antwort: tuple[Echtprofil, object]) -> None:
        self.fertig.emit(self._unterwegs.nimm(antwort[0]), self._satz)

    def _tue(
        self,
        satz: str,
        work: Callable[[Token], T],
        danach: Callable[[T], None],
        fortschritt: Progress | None = None,
    ) -> None:
        """The folder changes its name meanwhile: the lock file goes with it and is taken anew."""
        self._frist.stop()
        self._v.sperre.gib_frei()
        self.rahmen.seite.show_laeuft(satz, bleibt=True)
        self._v.runner.start(
            work, danach, on_failed=self._on_misslungen, on_progress=fortschritt, store=False
        )

    def _on_misslungen(self, error: Exception) -> None:
        self._frist.start()
        hinweis = als_hinweis(error)
        if isinstance(hinweis, FalschesPasswort):
            hinweis = Hinweis(
                "Die letzte Sicherung hat ein anderes Passwort.",
                "Nichts wurde verändert.",
                "Wählen Sie unten „Sicherung einlesen …“, und tippen Sie das Passwort von damals.",
            )
        self.rahmen.show_hinweis(hinweis)


def look_at_damage(rettung: Rettung, hinweis: Hinweis) -> Schadensbild:
    """What there is to choose from."""
    daten, sicherungen = rettung.tresor.daten, rettung.sicherungen()
    groesse = daten.stat().st_size if daten.exists() else 0
    return Schadensbild(
        hinweis,
        letzte=sicherungen[0][0] if sicherungen else None,
        retten=groesse >= KLEINSTE,
        trotzdem="einigen Stellen" in hinweis.was,
        einzelheiten=(
            f"{daten.name} · {groesse:,} Byte".replace(",", " "),
            f"{hinweis.was}",
            f"{rettung.raum.jetzt():%d.%m.%Y, %H:%M} Uhr",
        ),
    )
