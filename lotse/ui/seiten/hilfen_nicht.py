"""What stands in place of Angebote when a help does not fit, or nobody asked about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.akte import Akte
from lotse.domain.wahrheit import Urteil
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Abgleich, Hilfe
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.seiten.hilfen_sicht import Hilfezeile, kurzgrund, stattdessen
from lotse.ui.seiten.hilfen_trotzdem import Trotzdemfeld
from lotse.ui.seiten.hilfen_wachsliste import Wachsliste
from lotse.ui.seiten.hilfen_zeilen import Stattmaler


class Nichtteil(QWidget):
    """Fill with `show_hilfe`. `ansehen(id)`, `gespraech()`, `trotzdem(grund)`, `zum_plan(id)`."""

    ansehen = Signal(str)
    gespraech = Signal()
    trotzdem = Signal(str)
    zum_plan = Signal(str)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache, self._leistung, self._vermittlung = sprache, "", ""
        self._maler = Stattmaler(sprache)
        self._hinweis = Hinweisfeld()
        self._zum_gespraech = Verweis(symbol="message-circle")
        self._hinweis.add(self._zum_gespraech)
        self._titel = Text(fett=True)
        self.liste: Wachsliste[Hilfezeile] = Wachsliste(self._maler.art())
        self._anders = Text(farbe="text_secondary", umbruch=True)
        self.knopf = Knopf()
        self.feld = Trotzdemfeld()
        unten = reihe(self._anders, self.knopf, rand=(0, 0.5, 0, 0.3))
        unten.setStretch(0, 1)
        self._unten = huelle(spalte(Trenner(), unten, self.feld, abstand=0.4))
        statt = spalte(self._titel, self.liste, abstand=0.3)
        self.setLayout(
            spalte(self._hinweis, statt, self._unten, None, rand=(1.05, 1.05, 1.05, 0.8), abstand=1)
        )
        self._zum_gespraech.clicked.connect(self.gespraech)
        self.liste.griff.connect(lambda zeile, _name: self.ansehen.emit(zeile.leistung.id))
        self.knopf.clicked.connect(self._on_knopf)
        self.feld.begruendet.connect(lambda _wofuer, grund: self.trotzdem.emit(grund))

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = self._maler.sprache = sprache
        t = sprache.t
        self._zum_gespraech.setText(t("Zum Gespräch"))
        self._titel.setText(t("Das kann stattdessen helfen"))
        self.liste.setAccessibleName(t("Das kann stattdessen helfen"))
        self._anders.setText(t("Sie sehen das anders? Sie entscheiden, nicht das Programm."))
        self.feld.set_worte(sprache)

    def show_hilfe(self, hilfe: Hilfe, abgleich: Abgleich, akte: Akte) -> None:
        t, urteil = self._sprache.t, hilfe.urteil.urteil
        if self._leistung != hilfe.leistung.id:
            self.feld.hide()
        self._leistung = hilfe.leistung.id
        self._hinweis.set_text(t(begruendung(hilfe)))
        self._zum_gespraech.setVisible(urteil is Urteil.NICHT_ANGESPROCHEN)
        statt = stattdessen(hilfe, abgleich) if urteil is Urteil.PASST_NICHT else ()
        self.liste.zeige([Hilfezeile(h, satz or kurzgrund(h, t)) for h, satz in statt])
        self.liste.setVisible(bool(statt))
        self._titel.setVisible(bool(statt))
        schon = (v.id for v in akte.vermittlungen if v.leistung == hilfe.leistung.id)
        self._vermittlung = next(schon, "")
        self.knopf.setText(t("Im Plan" if self._vermittlung else "Trotzdem in den Plan …"))
        self.knopf.set_symbol("check" if self._vermittlung else "")
        self._unten.setVisible(urteil is Urteil.PASST_NICHT)

    def _on_knopf(self) -> None:
        if self._vermittlung:
            self.zum_plan.emit(self._vermittlung)
        else:
            self.feld.frage()


def begruendung(hilfe: Hilfe) -> str:
    """The honest sentence: what decided, or that nothing was said."""
    match hilfe.urteil.urteil:
        case Urteil.NICHT_ANGESPROCHEN:
            return (
                "Den Anlass für diese Hilfe hat niemand angesprochen. Deshalb steht sie nicht in"
                " der Liste. Ob sie passt, ist offen."
            )
        case Urteil.NICHT_IM_ABGLEICH:
            return (
                "Diese Hilfe vergleicht Lotse nicht mit den Angaben. Hier entscheiden Fachleute"
                " im Gespräch."
            )
    if not hilfe.urteil.bedingungen:
        return (
            "Nach dem, was gesagt ist, passt diese Hilfe heute nicht. Die Familie hat nicht nach"
            " ihr gefragt. Wenn sich etwas ändert, prüft Lotse von selbst neu."
        )
    nein = sum(b.urteil is Urteil.PASST_NICHT for b in hilfe.urteil.bedingungen)
    if nein == 1:
        return (
            "Ein Punkt ist nicht erfüllt. Deshalb passt diese Hilfe heute nicht. Wenn sich etwas"
            " ändert, prüft Lotse von selbst neu."
        )
    return (
        "Mehrere Punkte sind nicht erfüllt. Deshalb passt diese Hilfe heute nicht. Wenn sich"
        " etwas ändert, prüft Lotse von selbst neu."
    )
