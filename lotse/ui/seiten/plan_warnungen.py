"""Beside the order: offices that may point at each other, and what helps."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QLayout, QWidget

from lotse.domain.recht import LeistungId, Wissen
from lotse.i18n.sprache import Sprache
from lotse.matching.abfolge_werte import Abfolge, Platz, Unvereinbar, Warnung
from lotse.services.abfolge import ERST_BERATEN
from lotse.ui.bausteine.raender import TAFEL, leere, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Rollbereich, Tafel, Trenner
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.masse import Stufe


class Warnungsblatt(Tafel):
    """Warnings of the whole order; those of the chosen place come first."""

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        self._rolle = Rollbereich()
        self._rolle.inhalt.setSpacing(0)
        self._reihen = spalte(abstand=0)
        self._rolle.inhalt.addLayout(self._reihen)
        self._rolle.inhalt.addStretch(1)
        self.add(self._rolle, 1)

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self.setAccessibleName(sprache.t("Gut zu wissen"))
        self._rolle.setAccessibleName(sprache.t("Gut zu wissen"))

    def show_abfolge(
        self, abfolge: Abfolge, platz: Platz | None, wissen: Wissen, hinweise: Sequence[str] = ()
    ) -> None:
        """`hinweise` = advice that comes before any Antrag; then nothing is proposed."""
        leere(self._reihen)
        t = self._sprache.t
        eigene = platz.id if platz else ""
        kopf: list[QWidget] = [Text(t("Gut zu wissen"), Stufe.KOPF, fett=True)]
        warnungen = sorted(abfolge.warnungen, key=lambda w: eigene not in w.leistungen)
        if not (warnungen or abfolge.unvereinbar or hinweise):
            ruhig = t("Hier zeigt keine Stelle auf eine andere. Das Amt entscheidet.")
            kopf.append(Text(ruhig, farbe="text_secondary", umbruch=True))
        else:
            worte = t("Manchmal zeigt eine Stelle auf die andere. Das hilft dann:")
            kopf.append(Text(worte, farbe="text_secondary", umbruch=True))
        self._reihen.addLayout(spalte(*kopf, rand=TAFEL, abstand=0.35))
        for hinweis in hinweise:
            feld = Hinweisfeld(hinweis, "danger", "triangle-alert")
            self._reihen.addLayout(spalte(feld, rand=TAFEL))
        for paar in abfolge.unvereinbar:
            self._teil(self._unvereinbar(paar, wissen))
        for warnung in warnungen:
            self._teil(self._warnung(warnung, wissen, erst_beraten=bool(hinweise)))

    def _teil(self, inhalt: QLayout) -> None:
        self._reihen.addWidget(Trenner())
        self._reihen.addLayout(inhalt)

    def _warnung(self, warnung: Warnung, wissen: Wissen, *, erst_beraten: bool) -> QLayout:
        t, paar = self._sprache.t, warnung.doppelzeig
        stellen = self._sprache.liste(tuple(paar.stellen))
        hilft = t(ERST_BERATEN)
        teile: list[QWidget | QLayout] = [
            Text(stellen, fett=True, umbruch=True),
            Hinweisfeld(paar.satz, "ask", "corner-up-right"),
            _zeile("lightbulb", hilft if erst_beraten else paar.abhilfe),
            _zeile("scale", paar.fundstelle, klein=True),
        ]
        if not warnung.beide:
            andere = _namen((*paar.eine, *paar.andere), wissen, warnung.leistungen)
            worte = t("Noch nicht gewählt: {satz}", satz=andere)
            teile.insert(2, _zeile("circle-question-mark", worte))
        return spalte(*teile, rand=TAFEL, abstand=0.5)

    def _unvereinbar(self, paar: Unvereinbar, wissen: Wissen) -> QLayout:
        namen = tuple(wissen.leistungen[k].name for k in (paar.eine, paar.andere))
        return spalte(
            Text(self._sprache.liste(namen), fett=True, umbruch=True),
            Hinweisfeld(paar.satz, "ask", "circle-slash"),
            _zeile("scale", paar.fundstelle, klein=True),
            rand=TAFEL,
            abstand=0.5,
        )


def _namen(kennungen: Sequence[str], wissen: Wissen, ohne: Collection[str]) -> str:
    weg = [wissen.leistungen[LeistungId(k)].name for k in kennungen if k not in ohne]
    return ", ".join(weg)


def _zeile(bild: str, satz: str, *, klein: bool = False) -> QLayout:
    stufe = Stufe.KLEIN if klein else Stufe.TEXT
    farbe = "text_secondary" if klein else "text"
    vorn = spalte(Bild(bild, 1.1 if klein else 1.25, "accent_text"), None)
    zeile = reihe(vorn, Text(satz, stufe, farbe=farbe, umbruch=True), abstand=0.7)
    zeile.setStretch(1, 1)
    return zeile
