"""Lock and lead back: everything is put away in order, then the key goes (SECURITY 6.5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from lotse.app.echtprofil import Echtprofil
from lotse.app.systemsperre import Systemsperre
from lotse.app.tuersteher import Tuersteher
from lotse.app.versiegelt import HALTBAR, Versiegelt, ist_frisch, seal, unseal
from lotse.app.vorraum import Vorraum
from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.ui.dienste import Dienste, Katalogfilter
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.fenster.ruhe import Ruhewaechter
from lotse.ui.fenster.verdeckt import schliesse_dialoge
from lotse.ui.fenster.zutritt import Nummer
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung

MINUTE_S = 60
NEUTRALE = 20
"""So many Angebote fill a page."""


@dataclass(frozen=True, slots=True)
class Ruhendes:
    """What waits for the next unlocking of one Tresor; only ids are in the clear."""

    kennung: str
    wo: Sprung
    rede: Versiegelt | None
    """What the open talk has in memory only: dropped after a quarter of an hour."""
    rest: Versiegelt | None
    """Typed, but the disk did not answer: never dropped."""


class Schliessung(QObject):
    """`sperren(verdeckt)` when a key asks for it, nobody was there, or the system locks."""

    sperren = Signal(bool)

    def __init__(self, vorraum: Vorraum, tuersteher: Tuersteher, parent: QObject) -> None:
        super().__init__(parent)
        self._v, self._tuersteher = vorraum, tuersteher
        self._ruhend: Ruhendes | None = None
        self._neutral: Sequence[Nummer] = ()
        self._fenster: Fenster | None = None
        self.ruhe = Ruhewaechter(self._frist, vorraum.uhr.jetzt, self)
        self.ruhe.abgelaufen.connect(self._on_sperren)
        self.ruhe.warnt.connect(self._on_warnung)
        self.ruhe.wach.connect(self._on_wach)
        self.system = Systemsperre(self)
        self.system.sperren.connect(self._on_sperren)
        self.system.verbinde()
        self._verfall = QTimer(self, singleShot=True)
        self._verfall.setInterval(round(HALTBAR.total_seconds() * 1000))
        self._verfall.timeout.connect(self._on_verfallen)

    def hoere(self, fenster: Fenster) -> None:
        """A window was built: its keys lock, its silence counts."""
        self._fenster = fenster
        if not fenster.sperrbar:
            return
        fenster.sperren.connect(self._on_sperren)
        fenster.verdecken.connect(self._on_verdecken)
        self.ruhe.beginne()

    def oeffne(self, fenster: Fenster, sitzung: Sitzung, profil: Echtprofil) -> None:
        """Back to where the work stood when this Tresor was locked."""
        self._verfall.stop()
        dienste = sitzung.dienste
        self._v.runner.start(lambda _token: _neutral(dienste), self._on_neutral)
        ruhend, self._ruhend = self._ruhend, None
        if ruhend is None or ruhend.kennung != profil.ordner.name:
            return
        schluessel = profil.offen.schluessel
        rest = unseal(ruhend.rest, schluessel) if ruhend.rest else None
        if rest:
            sitzung.sicherung.uebernimm(rest)
        if ruhend.rede and ist_frisch(ruhend.rede, self._v.uhr.jetzt()):
            rede = unseal(ruhend.rede, schluessel)
            if rede is not None:
                sitzung.erinnere(rede)
        if ruhend.wo.familie or ruhend.wo.ort is not Ort.HEUTE:
            fenster.fuehre_hin(ruhend.wo)

    def verdecke(self, fenster: Fenster, kennung: str, *, neutral: bool) -> None:
        """Something harmless stands there at once; nothing else is done yet."""
        self.ruhe.ende()
        schliesse_dialoge()
        tuer = self._tuersteher.tuer
        if neutral:
            self._tuersteher.zeige_neutral(kennung, self._neutral)
        else:
            self._tuersteher.zeige_gesperrt(kennung)
        tuer.setGeometry(fenster.geometry())
        tuer.setWindowState(fenster.windowState())
        tuer.show()
        fenster.hide()
        tuer.repaint()
        tuer.activateWindow()

    def schliesse(self, fenster: Fenster, sitzung: Sitzung, profil: Echtprofil) -> None:
        """Drafts, then everything on the pages, then connections and key."""
        kennung, jetzt = profil.ordner.name, self._v.uhr.jetzt()
        runner, schluessel = self._v.runner, profil.offen.schluessel
        runner.cancel()
        sitzung.sicherung.schliesse_ab()
        rede = sitzung.rede()
        rest: Mapping[FamilieId, tuple[Akte | None, Akte]] = sitzung.sicherung.rest()
        self._ruhend = Ruhendes(
            kennung,
            fenster.wo(),
            seal(rede, schluessel, jetzt) if rede else None,
            seal(rest, schluessel, jetzt) if rest else None,
        )
        runner.forget()
        runner.wait()
        self._fenster = None
        fenster.raeume_auf()
        profil.close()
        clear_own(QApplication.clipboard())
        self._verfall.start()

    def _frist(self) -> int:
        """Seconds of silence that hold right now; people in a talk speak and do not type."""
        e = self._v.datei.lesen()
        im_gespraech = self._fenster is not None and self._fenster.ort is Ort.GESPRAECH
        return (e.sperren_gespraech if im_gespraech else e.sperren_minuten) * MINUTE_S

    def _on_sperren(self) -> None:
        self.sperren.emit(False)  # noqa: FBT003 - the lock page, nothing in front of it

    def _on_verdecken(self) -> None:
        self.sperren.emit(True)  # noqa: FBT003 - something harmless in front of it

    def _on_warnung(self, sekunden: int) -> None:
        if self._fenster is not None:
            t = self._v.sprache
            satz = t.plural(
                "Lotse sperrt in {n} Sekunde. Eine Taste genügt, dann bleibt es offen.",
                "Lotse sperrt in {n} Sekunden. Eine Taste genügt, dann bleibt es offen.",
                sekunden,
            )
            self._fenster.show_warnung(satz)

    def _on_wach(self) -> None:
        if self._fenster is not None:
            self._fenster.show_warnung("")

    def _on_neutral(self, neutral: Sequence[Nummer]) -> None:
        self._neutral = neutral

    def _on_verfallen(self) -> None:
        """A quarter of an hour: what is kept nowhere is gone; where the work stood is not."""
        if self._ruhend is not None:
            alt = self._ruhend
            self._ruhend = Ruhendes(alt.kennung, alt.wo, None, alt.rest)


def _neutral(dienste: Dienste) -> Sequence[Nummer]:
    """Names everybody knows, from the public catalogue; no place that protects lives."""
    angebote = dienste.angebote(dienste.katalog_ids("", Katalogfilter())[: NEUTRALE * 2])
    offen = [a for a in angebote.values() if not a.adresse_vertraulich]
    return [
        Nummer(a.telefone[0].nummer if a.telefone else "", a.name, a.traeger)
        for a in offen[:NEUTRALE]
    ]


class Ablage(Protocol):
    """The clipboard of the system."""

    def ownsClipboard(self) -> bool: ...  # noqa: N802 - Qt

    def clear(self) -> None: ...


def clear_own(ablage: Ablage) -> None:
    """Only what is ours: another program's words are none of our business."""
    if ablage.ownsClipboard():
        ablage.clear()
