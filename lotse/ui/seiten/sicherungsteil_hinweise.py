"""Hints about the Sicherungen, each with its button, and the question before a restore."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.i18n.sprache import Sprache
from lotse.services.sicherungsarbeit import IM_SCHUTZRAUM, WIEDER_WEG, Sicherungszeile
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import leere, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.meldung import ansagen
from lotse.ui.seiten.sicherungsteil_worte import Sicherungshinweis, zeitpunkt

ZEICHEN = {"ask": "triangle-alert", "danger": "circle-alert"}


class Hinweisstapel(QWidget):
    """`getan(ziel)` when the button of a hint was pressed."""

    getan = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._zeilen = spalte(abstand=0.6)
        self._gezeigt: tuple[Sicherungshinweis, ...] = ()
        self.setLayout(self._zeilen)
        self.hide()

    def zeige(self, hinweise: Sequence[Sicherungshinweis]) -> None:
        """The same ones again change nothing: a button keeps its focus."""
        if tuple(hinweise) == self._gezeigt:
            return
        self._gezeigt = tuple(hinweise)
        leere(self._zeilen)
        for hinweis in hinweise:
            feld = Hinweisfeld(hinweis.satz, hinweis.art, ZEICHEN[hinweis.art])
            if hinweis.wort:
                knopf = Knopf(hinweis.wort, art=Art.NEBEN, klein=True)
                knopf.clicked.connect(partial(self.getan.emit, hinweis.ziel))
                feld.add(knopf)
                feld.mitte()
            self._zeilen.addWidget(feld)
        self.setVisible(bool(hinweise))


class Rueckspielfrage(Tafel):
    """`ja(Sicherungszeile)`, `nein()`. Hidden until one was chosen."""

    ja = Signal(object)
    nein = Signal()

    def __init__(self, heute: Callable[[], date], sprache: Sprache) -> None:
        super().__init__(" ", symbol="history")
        self._heute, self._sprache = heute, sprache
        self._zeile: Sicherungszeile | None = None
        self._worte = [Text(umbruch=True) for _ in range(4)]
        self._schutz = Hinweisfeld(art="ask", symbol="triangle-alert")
        self.knopf = Knopf(art=Art.HAUPT, symbol="lock")
        self.knopf_nein = Knopf(art=Art.NEBEN)
        knoepfe = reihe(None, self.knopf_nein, self.knopf)
        self.add_rand(spalte(*self._worte[:3], self._schutz, self._worte[3], knoepfe, abstand=0.5))
        self.knopf.clicked.connect(self._on_ja)
        self.knopf_nein.clicked.connect(self._on_nein)
        self.hide()

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache, t = sprache, sprache.t
        self.set_titel(t("Diese Sicherung zurückspielen?"))
        self.knopf.setText(t("Sperren und zurückspielen"))
        self.knopf_nein.setText(t("So lassen"))
        if self._zeile is not None:
            self._sage(self._zeile)

    def frage(self, zeile: Sicherungszeile) -> None:
        self._zeile = zeile
        self._sage(zeile)
        self.show()
        self.knopf_nein.setFocus()
        ansagen(self, " ".join((*(t.text() for t in self._worte), self._sprache.t(IM_SCHUTZRAUM))))

    def _sage(self, zeile: Sicherungszeile) -> None:
        t = self._sprache.t
        wann = zeitpunkt(zeile.am, self._heute(), self._sprache)
        saetze = (
            t("Danach steht alles so da wie {wann}.", wann=wann),
            t("Was jetzt da ist, bleibt 30 Tage daneben liegen."),
            t(WIEDER_WEG),
            t("Lotse sperrt zuerst. Dann fragt es nach dem Passwort von diesem Tag."),
        )
        for text, satz in zip(self._worte, saetze, strict=True):
            text.setText(satz)
        self._schutz.set_text(t(IM_SCHUTZRAUM))

    def _on_ja(self) -> None:
        self.hide()
        self.ja.emit(self._zeile)

    def _on_nein(self) -> None:
        self.hide()
        self.nein.emit()
