"""Lock and lead back: everything is put away in order, then the key goes (SECURITY 6.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from lotse.app.abschluss import close_secured
from lotse.app.echtprofil import Echtprofil
from lotse.app.sicherungstakt import Sicherungstakt
from lotse.app.systemsperre import Systemsperre
from lotse.app.tuersteher import Tuersteher
from lotse.app.versiegelt import HALTBAR, Versiegelt, ist_frisch, seal, unseal
from lotse.app.vorraum import Vorraum
from lotse.domain.fehler import Hinweis
from lotse.services.sichern import Anlass
from lotse.store.tresor import Tresorordner
from lotse.ui.dienste import Dienste, Katalogfilter
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.fenster.ruhe import Ruhewaechter
from lotse.ui.fenster.stelle import Stelle, Zurueckfinder, find_stelle
from lotse.ui.fenster.verdeckt import schliesse_dialoge
from lotse.ui.fenster.zutritt import Nummer
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.zwischenablage import Zwischenablage

MINUTE_S = 60
NEUTRALE = 20
"""So many Angebote fill a page."""


@dataclass(frozen=True, slots=True)
class Ruhendes:
    """What waits for the next unlocking of one Tresor; only ids and numbers are in the clear."""

    wo: Sprung
    stelle: Stelle
    rede: Versiegelt | None
    """What the open talk has in memory only: dropped after a quarter of an hour."""
    rest: Versiegelt | None
    """Typed, but the disk did not answer: never dropped."""
    entwuerfe: Versiegelt | None = None
    """Sheets that were begun and not entered: never dropped either."""


class Schliessung(QObject):
    """`sperren(verdeckt)` when a key asks for it, nobody was there, or the system locks."""

    sperren = Signal(bool)

    def __init__(self, vorraum: Vorraum, tuersteher: Tuersteher, parent: QObject) -> None:
        super().__init__(parent)
        self._v, self._tuersteher = vorraum, tuersteher
        self._ruhend: dict[str, Ruhendes] = {}
        """One for each Tresor: another one opened in between takes nothing away."""
        self._neutral: Sequence[Nummer] = ()
        self._ablage = Zwischenablage(parent=self)
        self._fenster: Fenster | None = None
        self._ungesagt: Hinweis | None = None
        """The last Sicherung failed while something harmless stood in front."""
        self.takt = Sicherungstakt(vorraum.runner, self)
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
        if self._ungesagt is not None:
            sitzung.on_failure(self._ungesagt)
            self._ungesagt = None
        ruhend = self._ruhend.pop(self._v.raum.kennung(profil.ordner), None)
        self._sage_rest()
        if ruhend is None:
            return
        schluessel = profil.offen.schluessel
        rest = unseal(ruhend.rest, schluessel) if ruhend.rest else None
        if rest:
            sitzung.sicherung.uebernimm(rest)
        if ruhend.entwuerfe:
            sitzung.entwuerfe.update(unseal(ruhend.entwuerfe, schluessel) or {})
        if ruhend.rede and ist_frisch(ruhend.rede, self._v.uhr.jetzt()):
            rede = unseal(ruhend.rede, schluessel)
            if rede is not None:
                sitzung.erinnere(rede)
        wo = ruhend.wo
        if wo.familie or wo.ort is not Ort.HEUTE:
            fenster.fuehre_hin(wo)
        Zurueckfinder(
            lambda: fenster.seite if fenster.ort is wo.ort else None, ruhend.stelle, fenster
        )

    def verdecke(self, fenster: Fenster, ordner: Path, *, neutral: bool) -> None:
        """Something harmless stands there at once; nothing else is done yet."""
        kennung = self._v.raum.kennung(ordner)
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

    def ende(self) -> None:
        """The program ends: nothing warns, locks or saves once the window is gone."""
        self.ruhe.ende()
        self.takt.ende()

    def schliesse(self, fenster: Fenster, sitzung: Sitzung, profil: Echtprofil) -> None:
        """Drafts, then everything on the pages, then a Sicherung, connections and key.

        The screen is covered. The Sicherung comes after the pages, so that no family is in memory
        while it is made, and on the store lane, so that the lock page never stands still.
        """
        self.takt.ende()
        kennung, jetzt = self._v.raum.kennung(profil.ordner), self._v.uhr.jetzt()
        runner, schluessel = self._v.runner, profil.offen.schluessel
        runner.cancel()
        sitzung.sicherung.schliesse_ab()
        schliesse_dialoge()  # an answer that was on its way may have opened one over the cover
        rede = sitzung.rede()
        rest = sitzung.sicherung.rest()
        self._ruhend[kennung] = Ruhendes(
            fenster.wo(),
            find_stelle(fenster.seite),
            seal(rede, schluessel, jetzt) if rede else None,
            seal(rest, schluessel, jetzt) if rest else None,
            seal(sitzung.entwuerfe, schluessel, jetzt) if sitzung.entwuerfe else None,
        )
        sitzung.entwuerfe.clear()
        self._sage_rest()
        runner.forget()
        runner.wait()
        self._fenster = None
        fenster.raeume_auf()
        tresor, ansehen = profil.offen.tresor, profil.offen.nur_lesen
        gewaehlt = self._tuersteher.einleser.vorgemerkt
        runner.start(
            lambda _token: close_secured(profil, Anlass.SPERREN, gewaehlt),
            lambda _nichts: self._on_zu(None if ansehen else tresor),
            on_failed=self._on_nicht_gesichert,
        )
        self._ablage.leere()
        self._verfall.start()

    def spiele_zurueck(self, datei: Path) -> None:
        """Somebody chose a Sicherung in the window: lock, then ask for its secret."""
        self._tuersteher.einleser.merke_vor(datei)
        self._on_sperren()

    def _on_zu(self, tresor: Tresorordner | None) -> None:
        self.system.schlaf_frei()
        gewaehlt = self._tuersteher.einleser.vorgemerkt
        if tresor is not None and gewaehlt is None:  # nothing written, or it may lie there
            self.takt.bring(tresor)
        self._tuersteher.einleser.lies_vorgemerkte()

    def _on_nicht_gesichert(self, error: Exception) -> None:
        """The key is gone all the same."""
        self.system.schlaf_frei()
        self._tuersteher.einleser.lies_vorgemerkte()
        if not isinstance(error, Hinweis):
            self._v.runner.on_failed(error)
        elif self._fenster is not None or not self._tuersteher.zeigt_anmelden:
            self._ungesagt = error
        else:
            self._tuersteher.on_failure(error)

    def _frist(self) -> int:
        """Seconds of silence that hold right now; people in a talk speak and do not type."""
        e = self._v.datei.lesen()
        im_gespraech = self._fenster is not None and self._fenster.ort is Ort.GESPRAECH
        return (e.sperren_gespraech if im_gespraech else e.sperren_minuten) * MINUTE_S

    def _on_sperren(self) -> None:
        if self._fenster is None:
            self.system.schlaf_frei()  # nothing is open
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
        self._ruhend = {k: replace(alt, rede=None) for k, alt in self._ruhend.items()}

    def _sage_rest(self) -> None:
        waiting = any(ruhend.rest is not None for ruhend in self._ruhend.values())
        self._tuersteher.merke_ungespeichert(da=waiting)


def _neutral(dienste: Dienste) -> Sequence[Nummer]:
    """Names everybody knows, from the public catalogue; no place that protects lives."""
    angebote = dienste.angebote(dienste.katalog_ids("", Katalogfilter())[: NEUTRALE * 2])
    offen = [a for a in angebote.values() if not a.adresse_vertraulich]
    return [
        Nummer(a.telefone[0].nummer if a.telefone else "", a.name, a.traeger)
        for a in offen[:NEUTRALE]
    ]
