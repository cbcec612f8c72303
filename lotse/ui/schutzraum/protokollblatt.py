"""The compartment's own audit log: when what was done with which note; never what it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter

from lotse.domain.protokoll import Kettenbefund, Protokolleintrag, Tat
from lotse.domain.schutzraum import Schutzzeile
from lotse.services.protokollworte import BEFUNDWORT, is_heil
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import draw_text, em_f
from lotse.ui.bausteine.raender import spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.schutzraum.sitzung import Schutzsitzung

TATWORT: Mapping[Tat, str] = {
    Tat.ENTSPERRT: "Schutzraum geöffnet",
    Tat.FEHLVERSUCHE: "Falsche Passwörter davor",
    Tat.GEOEFFNET: "Notiz angesehen",
    Tat.ANGELEGT: "Notiz angelegt",
    Tat.GEAENDERT: "Notiz geändert",
    Tat.GEDRUCKT: "Blatt gedruckt oder gespeichert",
    Tat.GELOESCHT: "Notiz gelöscht",
    Tat.ZUGANG_NEU: "Passwort oder Blatt erneuert",
}
GRUNDWORT: Mapping[str, str] = {"notiz": "Notiz", "fachbrief": "Fachbrief"}
WANN, HOEHE, RAND = 10.0, 2.2, 1.05


class Protokollblatt(Tafel):
    """`zurueck()`; filled anew each time it is shown."""

    zurueck = Signal()

    def __init__(self, sitzung: Schutzsitzung) -> None:
        t = sitzung.sprache.t
        super().__init__(t("Protokoll des Schutzraums"), symbol="scroll")
        self._sitzung = sitzung
        self._zeichen: Mapping[str, str] = {}
        self.zu = Knopf(t("Zurück"), klein=True)
        self.koepf(self.zu)
        satz = t("Wer wann was getan hat. Inhalte stehen hier nicht, und nirgends sonst steht es.")
        self._befund = Hinweisfeld(art="ok", symbol="shield-check")
        self._befund.hide()
        self.liste: Liste[Protokolleintrag] = Liste(
            Zeilenart[Protokolleintrag](
                lambda e: str(e.seq), self._sprich, self._male, lambda _: HOEHE
            ),
            t("Protokoll des Schutzraums"),
        )
        oben = Text(satz, Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.add_rand(spalte(oben, self._befund, abstand=0.6))
        self.add_trenner()
        self.add(self.liste, 1)
        self.zu.clicked.connect(self.zurueck)
        sitzung.zeilen.connect(self._on_zeilen)
        self.setFocusProxy(self.zu)

    def lies(self) -> None:
        ablage, sitzung = self._sitzung.ablage, self._sitzung
        sitzung.runner.start(
            lambda _token: ablage.protokoll(), self._on_protokoll, on_failed=sitzung.on_misslungen
        )

    def _on_zeilen(self, zeilen: Sequence[Schutzzeile]) -> None:
        self._zeichen = {zeile.id: zeile.zeichen for zeile in zeilen}

    def _on_protokoll(self, was: tuple[Sequence[Protokolleintrag], Kettenbefund]) -> None:
        eintraege, befund = was
        t = self._sitzung.sprache
        self.liste.zeige(tuple(reversed(eintraege)))
        self.set_zahl(str(len(eintraege)))
        heil = is_heil(befund)
        self._befund.set_art(*(("ok", "shield-check") if heil else ("danger", "circle-alert")))
        geprueft = t.plural("{n} Eintrag geprüft.", "{n} Einträge geprüft.", befund.eintraege)
        self._befund.set_text(f"{t.t(BEFUNDWORT[befund.stand])} {geprueft}")
        self._befund.show()

    def _teile(self, eintrag: Protokolleintrag) -> tuple[str, str, str]:
        t = self._sitzung.sprache
        wann = f"{t.datum(eintrag.zeit.date(), kurz=True)}, {eintrag.zeit:%H:%M}"
        was = t.t(TATWORT[eintrag.tat]) if eintrag.tat in TATWORT else t.t("Anderes")
        return wann, " · ".join((was, *self._dazu(eintrag))), self._fall(eintrag)

    def _dazu(self, eintrag: Protokolleintrag) -> tuple[str, ...]:
        t, (art, _, zahl) = self._sitzung.sprache, eintrag.grund.partition(":")
        if art in GRUNDWORT and zahl.isdigit():
            seiten = t.plural("{n} Seite", "{n} Seiten", int(zahl))
            return (t.t(GRUNDWORT[art]), seiten)
        if art in GRUNDWORT:
            return (t.t(GRUNDWORT[art]),)
        return (eintrag.grund,) if eintrag.tat is Tat.FEHLVERSUCHE else ()

    def _fall(self, eintrag: Protokolleintrag) -> str:
        if not eintrag.objekt:
            return ""
        return self._zeichen.get(eintrag.objekt, self._sitzung.sprache.t("gelöschte Notiz"))

    def _sprich(self, eintrag: Protokolleintrag) -> str:
        return ", ".join(filter(None, self._teile(eintrag)))

    def _male(self, p: QPainter, eintrag: Protokolleintrag, r: QRectF, _lage: Lage) -> None:
        wann, was, fall = self._teile(eintrag)
        innen = r.adjusted(em_f(RAND), 0, -em_f(RAND), 0)
        rechts = innen.width() * 0.25
        mitte = innen.width() - em_f(WANN) - rechts
        x = innen.x()
        for text, breite, farbe in (
            (wann, em_f(WANN), "text_secondary"), (was, mitte, "text"), (fall, rechts, "text")
        ):  # fmt: skip
            draw_text(p, QRectF(x, r.y(), breite - em_f(0.6), r.height()), text, farbe=farbe)
            x += breite
