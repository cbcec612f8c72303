"""The audit log as a list: when, who, what, about which family; never what was written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter

from lotse.domain.protokoll import Kettenbefund, Tat
from lotse.i18n.sprache import Sprache
from lotse.services.protokollworte import BEFUNDWORT, TATWORT, is_heil, zusaetze
from lotse.services.schutzarbeit import Protokollzeile
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import draw_text, em_f
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.dialoge.blattausgang import Blattausgang
from lotse.ui.dialoge.speicherort import dateistamm
from lotse.ui.masse import Stufe
from lotse.ui.meldung import Meldungsart
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em, stil
from lotse.ui.wache import note

WANN, WER = 10.0, 13.0
HOEHE, ZEILEN = 2.2, 10
HOECHSTENS = 1000
"""So many rows at once; the table on disk has all."""
RAND = 1.05


class Protokolltafel(Tafel):
    """`aufgegangen(widget)` when the result of a check appeared."""

    aufgegangen = Signal(object)

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__(" ", symbol="scroll")
        self._sitzung, self._sprache = sitzung, sitzung.dienste.sprache
        self._zeilen: Sequence[Protokollzeile] = ()
        self._befund: Kettenbefund | None = None
        self._satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.filter = Auswahl()
        self.pruefen = Knopf(symbol="shield-check", klein=True)
        self.speichern = Knopf(symbol="file-spreadsheet", klein=True)
        self._gut = Hinweisfeld(art="ok", symbol="shield-check")
        self._schlecht = Hinweisfeld(art="danger", symbol="circle-alert")
        art = Zeilenart[Protokollzeile](
            lambda z: str(z.seq), self._sprich, self._male, lambda _: HOEHE
        )
        self.liste: Liste[Protokollzeile] = Liste(art)
        self.ausgang = Blattausgang(sitzung, self)
        kopf = reihe(self.filter, None, self.pruefen, self.speichern, abstand=0.6)
        self.add_rand(spalte(self._satz, kopf, self._gut, self._schlecht, abstand=0.7))
        self.add_trenner()
        self.add(self.liste)
        self._gut.hide()
        self._schlecht.hide()
        self._verbinde()
        self.texte_setzen(self._sprache)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache, t = sprache, sprache.t
        self.set_titel(t("Protokoll"))
        self._satz.setText(
            t(
                "Wer wann eine Akte geöffnet, geändert, gedruckt oder gelöscht hat. Inhalte stehen "
                "hier nicht. Nach 12 Monaten verschwinden Einträge von selbst."
            )
        )
        self.filter.setAccessibleName(t("Nur diese Familie"))
        self.pruefen.setText(t("Kette prüfen"))
        self.speichern.setText(t("Als Tabelle speichern …"))
        self.liste.setAccessibleName(t("Protokoll"))
        self._show_zeilen(self._zeilen)
        if self._befund is not None:
            self._show_befund(self._befund)

    def lies(self) -> None:
        arbeit = self._sitzung.dienste.schutzarbeit
        if arbeit is not None:
            protokoll = arbeit.protokoll
            self._sitzung.runner.start(lambda _token: protokoll(), self._show_zeilen)

    def gezeigte(self) -> Sequence[Protokollzeile]:
        """All, or those about the chosen family."""
        wahl = self.filter.currentData() or ""
        return [z for z in self._zeilen if not wahl or z.familie == wahl]

    def _show_zeilen(self, zeilen: Sequence[Protokollzeile]) -> None:
        self._zeilen, wahl = zeilen, self.filter.currentData() or ""
        familien = {z.familie: f"{z.deckwort} ({z.fall})" for z in zeilen if z.fall}
        self.filter.blockSignals(True)  # noqa: FBT003 - Qt
        self.filter.clear()
        self.filter.addItem(self._sprache.t("alle Einträge"), "")
        for kennung, name in sorted(familien.items(), key=lambda paar: paar[1].casefold()):
            self.filter.addItem(name, kennung)
        self.filter.waehle(wahl if wahl in familien else "")
        self.filter.blockSignals(False)  # noqa: FBT003 - Qt
        self.filter.updateGeometry()
        self._on_filter()

    def _on_filter(self, _stelle: int = 0) -> None:
        gezeigt = self.gezeigte()
        self.liste.zeige(gezeigt[:HOECHSTENS])
        self.set_zahl(str(len(gezeigt)) if gezeigt else "")
        mehr = len(gezeigt) > HOECHSTENS
        n = self._sprache.zahl(HOECHSTENS)
        self.set_zusatz(self._sprache.t("hier die neuesten {n}", n=n) if mehr else "")
        self._messe_liste()

    def _on_pruefen(self) -> None:
        arbeit = self._sitzung.dienste.schutzarbeit
        if arbeit is not None:
            pruefe = arbeit.pruefe
            self._sitzung.runner.start(lambda _token: pruefe(), self._on_befund)

    def _on_befund(self, befund: Kettenbefund) -> None:
        self._show_befund(befund)
        self.aufgegangen.emit(self._gut if is_heil(befund) else self._schlecht)

    def _show_befund(self, befund: Kettenbefund) -> None:
        self._befund, t = befund, self._sprache
        teile = [
            t.t(BEFUNDWORT[befund.stand]),
            t.plural("{n} Eintrag geprüft.", "{n} Einträge geprüft.", befund.eintraege),
        ]
        if befund.stelle is not None:
            teile.append(t.t("Die Stelle: Nummer {n}.", n=befund.stelle))
        if befund.kopf is not None:
            teile.append(
                t.t(
                    "Kettenkopf für das Papier: Nummer {n}, {zeichen}.",
                    n=befund.kopf.seq,
                    zeichen=befund.kopf.kurz,
                )
            )
        feld, anderes = self._gut, self._schlecht
        if not is_heil(befund):
            feld, anderes = anderes, feld
        feld.set_text(" ".join(teile))
        anderes.hide()
        feld.show()

    def _on_speichern(self) -> None:
        arbeit, zeilen = self._sitzung.dienste.schutzarbeit, self.gezeigte()
        if arbeit is not None:
            tabelle = arbeit.tabelle
            stamm = dateistamm("Protokoll", "", self._sitzung.dienste.heute())
            titel = self._sprache.t("Protokoll als Tabelle speichern")
            self.ausgang.speichere(titel, stamm, "csv", lambda: tabelle(zeilen))

    def _on_gegangen(self, weg: str) -> None:
        note(self._sitzung, Tat.AUSGEGEBEN, grund=f"protokoll.{weg}")

    def _on_gesagt(self, satz: str, gut: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._sitzung.melde(satz, Meldungsart.ERFOLG if gut else Meldungsart.FEHLER)

    def _verbinde(self) -> None:
        self.filter.currentIndexChanged.connect(self._on_filter)
        self.pruefen.clicked.connect(self._on_pruefen)
        self.speichern.clicked.connect(self._on_speichern)
        self.ausgang.gegangen.connect(self._on_gegangen)
        self.ausgang.gesagt.connect(self._on_gesagt)
        stil().geaendert.connect(self._messe_liste)

    def _messe_liste(self) -> None:
        """As tall as its rows, at most a good part of the page."""
        zeilen = min(max(self.liste.modell.rowCount(), 1), ZEILEN)
        self.liste.setFixedHeight(em(HOEHE) * zeilen + 4)

    def _teile(self, z: Protokollzeile) -> tuple[str, str, str, str]:
        t = self._sprache
        wann = f"{t.datum(z.zeit.date(), kurz=True)}, {z.zeit:%H:%M}"
        wer = z.wer or t.t("früherer Zugang")
        was = " · ".join((t.t(TATWORT[z.tat]), *(t.t(zusatz) for zusatz in zusaetze(z))))
        familie = f"{z.deckwort} ({z.fall})" if z.fall else ""
        if z.familie and not z.fall:
            familie = t.t("gelöschte Akte")
        return wann, wer, was, familie

    def _sprich(self, z: Protokollzeile) -> str:
        return ", ".join(filter(None, self._teile(z)))

    def _male(self, p: QPainter, z: Protokollzeile, r: QRectF, _lage: Lage) -> None:
        wann, wer, was, familie = self._teile(z)
        innen = r.adjusted(em_f(RAND), 0, -em_f(RAND), 0)
        rechts = min(innen.width() * 0.24, em_f(15))
        x = innen.x()
        spalten = (
            (wann, em_f(WANN), "text_secondary"),
            (wer, em_f(WER), "text_secondary"),
            (was, innen.width() - em_f(WANN + WER) - rechts, "text"),
            (familie, rechts, "text"),
        )
        for text, breite, farbe in spalten:
            draw_text(p, QRectF(x, r.y(), breite - em_f(0.6), r.height()), text, farbe=farbe)
            x += breite
