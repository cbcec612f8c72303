"""How near a step is: how sure the family feels, smaller versions, and what makes it easier."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.akte import Akte
from lotse.domain.huerde import Huerdencode
from lotse.domain.vermittlung import NichtGetan, Schritt
from lotse.i18n.sprache import Sprache
from lotse.letters.nahziel import needs_smaller, smaller, step_hints
from lotse.letters.nahziel_worte import Fassung, load_nahzielworte
from lotse.services.kleiner import ease, easings, make_smaller
from lotse.services.nahplan import VON_DER_FAMILIE, set_zuversicht
from lotse.services.vermitteln import ERLEDIGT
from lotse.ui.bausteine.raender import TAFEL, huelle, leere, reihe, spalte
from lotse.ui.bausteine.tafel import Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Stufe
from lotse.ui.seiten.plan_fassung import Fassungsknopf
from lotse.ui.seiten.plan_rat import Nahrat, saetze
from lotse.ui.seiten.plan_skala import Skala
from lotse.ui.seiten.plan_zeilen import AKTEUR_WORT
from lotse.ui.steuerung import Sitzung
from lotse.ui.worte import im_hinweis

HOECHSTENS_LEICHTER = 3


class Nahteil(QWidget):
    """`tat(wechsel, undo words, message)`: what was chosen; "" = no message."""

    tat = Signal(object, str, str)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        self._worte = load_nahzielworte()
        self._sitzung: Sitzung | None = None
        self._dienste: Dienste | None = None
        self._schritt: Schritt | None = None
        self._gezeigt: object = None
        self.rat = Nahrat()
        self.skala = Skala(sprache)
        self.skala.gewaehlt.connect(self._on_zuversicht)
        self._frage = Text(fett=True, umbruch=True)
        klein = (Text(stufe=Stufe.KLEIN, farbe="text_secondary") for _ in range(3))
        self._links, self._wert, self._rechts = klein
        self._angebote = spalte(abstand=0.35)
        enden = reihe(self._links, None, self._wert, None, self._rechts)
        self._sicher = huelle(spalte(self._frage, self.skala, enden, abstand=0.3))
        innen = spalte(self._sicher, self._angebote, rand=TAFEL, abstand=0.7)
        self.setLayout(spalte(innen, Trenner(), abstand=0))
        self.hide()

    def beginne(self, dienste: Dienste, sitzung: Sitzung) -> None:
        self._dienste, self._sitzung = dienste, sitzung

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self._frage.setText(sprache.t("Wie sicher ist die Familie?"))
        self._links.setText(sprache.t("gar nicht"))
        self._rechts.setText(sprache.t("ganz sicher"))
        self.skala.set_worte(sprache)

    def show_schritt(self, schritt: Schritt, *, tippt: bool = False) -> None:
        """Hints under the words, the scale, and the offers that fit this step."""
        akte, dienste = self._sitzung.akte if self._sitzung else None, self._dienste
        if akte is None or dienste is None:
            return
        self._schritt = schritt
        offen = schritt.stand not in ERLEDIGT
        hinweise = step_hints(schritt, dienste.heute(), self._worte) if offen else ()
        self.rat.show_saetze(saetze(schritt, hinweise, self._sprache), tippt=tippt)
        self.skala.set_wert(schritt.zuversicht)
        gefragt = schritt.zuversicht is not None
        self._wert.setText("" if gefragt else self._sprache.t("noch nicht gefragt"))
        familie = schritt.akteur in VON_DER_FAMILIE
        self._sicher.setVisible(familie)
        angebote = self._waehlbar(akte, schritt) if familie and offen else ((), ())
        self._show_angebote(schritt, *angebote)
        self.setVisible(offen and (familie or any(angebote)))

    def _waehlbar(
        self, akte: Akte, schritt: Schritt
    ) -> tuple[tuple[Fassung, ...], tuple[tuple[Huerdencode, Fassung], ...]]:
        gross = schritt.nicht_getan_grund is NichtGetan.ZU_GROSS
        klein = needs_smaller(schritt, self._worte) or gross
        kleiner = tuple(smaller(schritt, self._worte)) if klein else ()
        texte = {f.text for f in kleiner} | {schritt.text}
        leichter = [(c, f) for c, f in easings(akte, self._worte) if f.text not in texte]
        einmal = tuple({f.text: (c, f) for c, f in reversed(leichter)}.values())[::-1]
        return kleiner, einmal[:HOECHSTENS_LEICHTER]

    def _show_angebote(
        self,
        schritt: Schritt,
        kleiner: tuple[Fassung, ...],
        leichter: tuple[tuple[Huerdencode, Fassung], ...],
    ) -> None:
        neu = (schritt.id, kleiner, leichter, self._sprache.code)
        if neu == self._gezeigt or self._dienste is None:
            return
        self._gezeigt = neu
        leere(self._angebote)
        t = self._sprache.t
        if kleiner:
            self._kopf(t("Kleiner machen"), t("Der kleine Schritt kommt zuerst, der große danach."))
        for fassung in kleiner:
            self._knopf(fassung, t("Kleiner machen"), partial(self._on_kleiner, fassung))
        if leichter:
            self._kopf(t("Das macht es leichter"), "")
        for code, fassung in leichter:
            huerdenwort = self._dienste.worte.huerden[code]
            wort = t(huerdenwort.kurz)
            knopf = self._knopf(fassung, wort, partial(self._on_leichter, fassung))
            knopf.setToolTip(im_hinweis(wort))

    def _kopf(self, titel: str, satz: str) -> None:
        self._angebote.addWidget(Text(titel, fett=True))
        if satz:
            text = Text(satz, Stufe.KLEIN, farbe="text_secondary", umbruch=True)
            self._angebote.addWidget(text)

    def _knopf(self, fassung: Fassung, wozu: str, tu: Callable[[], None]) -> Fassungsknopf:
        t = self._sprache.t
        name = f"{wozu}: {fassung.text}, {t(AKTEUR_WORT[fassung.wer])}"
        knopf = Fassungsknopf(fassung.text, fassung.wer, name)
        knopf.clicked.connect(lambda _an=False: tu())
        self._angebote.addWidget(knopf)
        return knopf

    def _on_zuversicht(self, wert: int | None) -> None:
        if self._schritt:
            kennung, worte = self._schritt.id, self._worte
            self.tat.emit(
                lambda a: set_zuversicht(a, kennung, wert, worte),
                self._sprache.t("Zuversicht geändert"),
                "",
            )

    def _on_kleiner(self, fassung: Fassung) -> None:
        if self._schritt and self._dienste:
            kennung, neu = self._schritt.id, self._dienste.neue_id()
            heute = self._dienste.heute()
            self.tat.emit(
                lambda a: make_smaller(a, kennung, fassung, neu, heute),
                self._sprache.t("Schritt kleiner gemacht"),
                self._sprache.t("Der kleine Schritt kommt zuerst."),
            )

    def _on_leichter(self, fassung: Fassung) -> None:
        if self._schritt and self._dienste:
            kennung, neu = self._schritt.id, self._dienste.neue_id()
            heute = self._dienste.heute()
            self.tat.emit(
                lambda a: ease(a, fassung, neu, heute, fuer=kennung),
                self._sprache.t("Schritt hinzugefügt"),
                self._sprache.t("In den Plan aufgenommen"),
            )
