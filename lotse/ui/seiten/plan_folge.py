"""What a step waits for, whose turn it is, why it is not done yet, and whether it is a trial."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.akte import Akte
from lotse.domain.vermittlung import NichtGetan, Schritt, Schrittstand
from lotse.i18n.sprache import Sprache
from lotse.services.nahplan import (
    Dran,
    end_step,
    forget_reason,
    may_wait_for,
    not_done,
    set_versuch,
    set_waiting,
    turn_for,
)
from lotse.services.vermitteln import ERLEDIGT
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.raender import TAFEL, huelle, leere, reihe, spalte
from lotse.ui.bausteine.tafel import Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Stufe
from lotse.ui.seiten.plan_zeilen import AKTEUR_WORT
from lotse.ui.steuerung import Sitzung
from lotse.ui.worte import im_hinweis, tag_kurz

GRUND_WORT = {
    NichtGetan.UMSTAENDE: "Es ging gerade nicht",
    NichtGetan.ZU_GROSS: "Der Schritt war zu groß",
    NichtGetan.ANDERES_WICHTIG: "Anderes war wichtig",
    NichtGetan.ANDERE_DRAN: "Jemand anders war dran",
}


def dran_worte(dran: Sequence[Dran], sprache: Sprache) -> str:
    """As in "Familie (1, 2) · Wohngeldstelle (5)"."""
    return " · ".join(
        f"{gruppe.stelle or sprache.t(AKTEUR_WORT[gruppe.akteur])}"
        f" ({', '.join(map(str, gruppe.nummern))})"
        for gruppe in dran
    )


class Folgeteil(QWidget):
    """`tat(wechsel, undo words, message)`: what was chosen; "" = no message."""

    tat = Signal(object, str, str)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        self._sitzung: Sitzung | None = None
        self._dienste: Dienste | None = None
        self._schritt: Schritt | None = None
        self._schritte: object = None
        self._wartet_wort = Text(fett=True)
        self._wartet = Fluss(0.35)
        self._warten: dict[str, Knopf] = {}
        self._dran = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._grund_wort = Text(fett=True, umbruch=True)
        self._gruende = Fluss(0.35)
        self._grund: dict[NichtGetan, Knopf] = {}
        self._versuch, self._ende = Haken(), Verweis()
        self._rueckblick = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._versuch.clicked.connect(self._on_versuch)
        self._ende.clicked.connect(self._on_ende)
        for grund in NichtGetan:
            knopf = Knopf(art=Art.FILTER, klein=True)
            knopf.clicked.connect(lambda an, g=grund: self._on_grund(g, an=an))
            self._gruende.addWidget(knopf)
            self._grund[grund] = knopf
        self._ordne()

    def _ordne(self) -> None:
        self._wartend = huelle(spalte(self._wartet_wort, huelle(self._wartet), abstand=0.4))
        oben = spalte(self._wartend, self._dran, rand=TAFEL, abstand=0.4)
        self._ungetan = huelle(spalte(self._grund_wort, huelle(self._gruende), abstand=0.4))
        versuch = spalte(reihe(self._versuch, None, self._ende), self._rueckblick, abstand=0.1)
        unten = spalte(self._ungetan, versuch, rand=TAFEL, abstand=0.6)
        self.setLayout(spalte(Trenner(), oben, Trenner(), unten, abstand=0))
        self.hide()

    def beginne(self, dienste: Dienste, sitzung: Sitzung) -> None:
        self._dienste, self._sitzung = dienste, sitzung

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        t = sprache.t
        self._wartet_wort.setText(t("Kommt nach Schritt"))
        self._grund_wort.setText(t("Noch nicht getan? Was war?"))
        for grund, knopf in self._grund.items():
            knopf.setText(t(GRUND_WORT[grund]))
        self._versuch.setText(t("Zum Ausprobieren"))
        self._ende.setText(t("Probieren beenden"))

    def show_schritt(self, schritt: Schritt) -> None:
        akte = self._sitzung.akte if self._sitzung else None
        if akte is None or self._dienste is None:
            return
        self._schritt = schritt
        offen = schritt.stand not in ERLEDIGT
        self.setVisible(offen)
        if not offen:
            return
        self._show_warten(akte, schritt)
        dran = turn_for(akte, schritt.id)
        worte = dran_worte(dran, self._sprache)
        self._dran.setText(self._sprache.t("Jetzt dran: {wer}", wer=worte) if worte else "")
        self._dran.setVisible(bool(worte))
        self._ungetan.setVisible(schritt.stand is Schrittstand.DRAN)
        for grund, knopf in self._grund.items():
            knopf.setChecked(schritt.nicht_getan_grund is grund)
        self._versuch.setChecked(schritt.versuch)
        self._ende.setVisible(schritt.versuch)
        tag = schritt.rueckblick_am
        self._rueckblick.setVisible(tag is not None)
        if tag:
            tagwort = tag_kurz(tag, self._dienste.heute(), self._sprache)
            satz = self._sprache.t("Am {tag} sehen wir: Passt es so?", tag=tagwort)
            self._rueckblick.setText(satz)

    def _show_warten(self, akte: Akte, schritt: Schritt) -> None:
        """Buttons stay the same ones while only their state changes: the focus stays."""
        nummern = {s.id: nummer for nummer, s in enumerate(akte.schritte, 1)}
        waehlbar = may_wait_for(akte, schritt.id)
        knoepfe = tuple((s.id, nummern[s.id], s.text) for s in waehlbar)
        neu = (schritt.id, knoepfe, self._sprache.code)
        if neu != self._schritte:
            self._schritte = neu
            leere(self._wartet)
            self._warten = {s.id: self._warteknopf(s, nummern[s.id]) for s in waehlbar}
        for kennung, knopf in self._warten.items():
            knopf.setChecked(kennung in schritt.haengt_ab_von)
        self._wartend.setVisible(bool(self._warten))

    def _warteknopf(self, vor: Schritt, nummer: int) -> Knopf:
        knopf = Knopf(str(nummer), art=Art.FILTER, klein=True)
        knopf.setAccessibleName(
            self._sprache.t("Kommt nach Schritt {n}: {was}", n=nummer, was=vor.text)
        )
        knopf.setToolTip(im_hinweis(vor.text))
        knopf.clicked.connect(lambda an: self._on_warten(vor.id, an=an))
        self._wartet.addWidget(knopf)
        return knopf

    def _on_warten(self, vor: str, *, an: bool) -> None:
        if self._schritt:
            kennung = self._schritt.id
            worte = self._sprache.t("Reihenfolge geändert")
            self.tat.emit(lambda a: set_waiting(a, kennung, vor, an=an), worte, "")

    def _on_grund(self, grund: NichtGetan, *, an: bool) -> None:
        if self._schritt and self._dienste:
            kennung, heute = self._schritt.id, self._dienste.heute()
            if not an:
                worte = self._sprache.t("Schritt geändert")
                self.tat.emit(lambda a: forget_reason(a, kennung), worte, "")
                return
            self.tat.emit(
                lambda a: not_done(a, kennung, grund, heute),
                self._sprache.t("Grund notiert"),
                self._sprache.t("Notiert. Der Plan passt sich an."),
            )

    def _on_versuch(self, an: bool) -> None:  # noqa: FBT001 - Qt hands it over
        if self._schritt and self._dienste:
            kennung, heute = self._schritt.id, self._dienste.heute()
            worte = self._sprache.t("Schritt geändert")
            self.tat.emit(lambda a: set_versuch(a, kennung, heute, an=an), worte, "")

    def _on_ende(self) -> None:
        if self._schritt:
            kennung = self._schritt.id
            worte = self._sprache.t("Probieren beendet")
            self.tat.emit(lambda a: end_step(a, kennung), worte, worte)
