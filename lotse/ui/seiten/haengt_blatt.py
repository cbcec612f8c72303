"""One cause: plain words, its law, what works all the same, and how it stands here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lotse.domain.akte import Akte
from lotse.domain.blockade import Blockade, Blockadestand
from lotse.domain.blockadeworte import Blockadewort, Hebel, Hebelart, Loesbar
from lotse.i18n.sprache import Sprache
from lotse.services.blockieren import LAEUFT, MOEGLICH, days_lost
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.raender import huelle, leere, reihe, spalte
from lotse.ui.bausteine.tafel import Trenner
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.masse import Stufe
from lotse.ui.seiten.antrag_worte import traegerpaar
from lotse.ui.seiten.haengt_liste import STANDWORT
from lotse.ui.seiten.umwege_form import Umwegform
from lotse.ui.worte import tag_kurz

S = Blockadestand
LOESBAR = {
    Loesbar.JA: "Das lässt sich vor Ort lösen.",
    Loesbar.TEILWEISE: "Das lässt sich vor Ort zum Teil lösen.",
    Loesbar.NEIN: "Das kann nur das Gesetz ändern. Ein Weg daran vorbei geht oft trotzdem.",
}
STANDTAT = {
    S.OFFEN: "Hängt wieder fest",
    S.UMWEG_LAEUFT: "Ein Umweg läuft",
    S.NUR_GESETZGEBER: "Nur das Gesetz kann helfen",
    S.AUFGEGEBEN: "Erst einmal ruhen lassen",
}
HEBELBILD = {
    Hebelart.BRIEF: "file-text",
    Hebelart.SCHRITT: "plus",
    Hebelart.SUCHE: "search",
    Hebelart.EINWILLIGUNG: "shield-check",
    Hebelart.HINWEIS: "lightbulb",
}
HEBELTAT = {
    Hebelart.BRIEF: "Brief ansehen",
    Hebelart.SCHRITT: "Als Schritt",
    Hebelart.SUCHE: "Suchen",
    Hebelart.EINWILLIGUNG: "Einwilligung",
}


@dataclass(frozen=True, slots=True)
class Ursachenlage:
    """A cause, and the Blockade by it here, if there is one."""

    wort: Blockadewort
    blockade: Blockade | None
    akte: Akte
    heute: date


def since(blockade: Blockade, heute: date, sprache: Sprache) -> str:
    """As in "seit Di 24.11.", on its first day "seit heute"."""
    am = blockade.ereignisse[0].am
    if am == heute:
        return sprache.t("seit heute")
    return sprache.t("seit {tag}", tag=tag_kurz(am, heute, sprache))


class Haengtblatt(QWidget):
    """`oeffnen()`, `stand(Blockadestand)`, `geloest(words, shared)`, `hebel(Hebel)`,
    `umwege(Blockadecode)`."""

    oeffnen = Signal()
    stand = Signal(object)
    geloest = Signal(str, bool)
    hebel = Signal(object)
    umwege = Signal(object)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        self._gezeigt: object = None
        self._gesagt = Text()
        self._spalte = spalte(abstand=0.8)
        self.setLayout(self._spalte)
        self.los: Knopf | None = None
        self.taten: dict[Blockadestand, Knopf] = {}
        self.hebelknoepfe: list[tuple[Hebel, Knopf]] = []
        self.form: Umwegform | None = None

    def show_lage(self, lage: Ursachenlage) -> None:
        neu = (lage.wort.code, lage.blockade)
        if neu == self._gezeigt:
            return
        self._gezeigt = neu
        leere(self._spalte)
        self.taten, self.hebelknoepfe, self.los, self.form = {}, [], None, None
        t, wort = self._sprache.t, lage.wort
        for teil in (
            Text(wort.label, Stufe.KOPF, fett=True, umbruch=True),
            Text(wort.einfach, umbruch=True),
            Text(t(LOESBAR[wort.loesbar]), farbe="text_secondary", umbruch=True),
        ):
            self._spalte.addWidget(teil)
        if wort.fundstellen:
            normen = Text(", ".join(wort.fundstellen), Stufe.KLEIN, farbe="text_secondary",
                          umbruch=True)  # fmt: skip
            self._spalte.addWidget(normen)
        self._zeige_stand(lage)
        self._spalte.addWidget(Trenner())
        self._spalte.addWidget(Text(t("Was trotzdem geht"), fett=True))
        for hebel in wort.hebel:
            self._spalte.addLayout(self._hebelzeile(hebel))
        self._gesagt = Text(farbe="ask_fg", umbruch=True)
        self._gesagt.hide()
        self._spalte.addWidget(self._gesagt)
        mehr = Verweis(t("So ging es anderswo doch …"), symbol="lightbulb")
        mehr.clicked.connect(partial(self.umwege.emit, wort.code))
        self._spalte.addWidget(mehr)
        fachlich = Text(wort.fachlich, Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._spalte.addWidget(fachlich)

    def sage(self, satz: str) -> None:
        """Why a remedy does not open anything just now."""
        self._gesagt.setText(satz)
        self._gesagt.show()

    def _zeige_stand(self, lage: Ursachenlage) -> None:
        t, blockade = self._sprache.t, lage.blockade
        if blockade is None:
            self.los = Knopf(t("Das ist es: eintragen"), symbol="hourglass", art=Art.HAUPT)
            self.los.clicked.connect(self.oeffnen)
            self._spalte.addWidget(self.los)
            return
        laeuft = blockade.stand in LAEUFT
        tage = days_lost((blockade,), lage.heute)
        seit = since(blockade, lage.heute, self._sprache)
        satz = self._sprache.plural("{n} Tag verloren", "{n} Tage verloren", tage)
        teile = (t(STANDWORT[blockade.stand]), seit, *([satz] if tage else ()))
        zeile = Text(" · ".join(teile), fett=True, farbe="ask_fg" if laeuft else "text",
                     umbruch=True)  # fmt: skip
        self._spalte.addWidget(zeile)
        if blockade.traegerarten:
            paar = t("Zwischen: {stellen}" if len(blockade.traegerarten) > 1 else "Bei: {stellen}",
                     stellen=traegerpaar(blockade.traegerarten, self._sprache))  # fmt: skip
            self._spalte.addWidget(Text(paar, Stufe.KLEIN, farbe="text_secondary", umbruch=True))
        if blockade.umweg:
            self._spalte.addWidget(Text(f"„{blockade.umweg}“", umbruch=True))
        self._zeige_taten(lage, blockade)

    def _zeige_taten(self, lage: Ursachenlage, blockade: Blockade) -> None:
        """What can follow; "So ging es doch" opens its own two lines."""
        t, fluss = self._sprache.t, Fluss(0.4)
        self.form = Umwegform(self._sprache, lage.akte)
        self.form.fertig.connect(self.geloest)
        for stand in MOEGLICH[blockade.stand]:
            geloest = stand is S.GELOEST
            text = t("Es ging doch …") if geloest else t(STANDTAT[stand])
            knopf = self.taten[stand] = Knopf(text, symbol="check" if geloest else "", klein=True)
            knopf.clicked.connect(self.form.oeffne if geloest else partial(self.stand.emit, stand))
            fluss.addWidget(knopf)
        self._spalte.addWidget(huelle(fluss))
        self._spalte.addWidget(self.form)

    def _hebelzeile(self, hebel: Hebel) -> QVBoxLayout:
        worte = spalte(Text(hebel.text, umbruch=True), abstand=0.2)
        if hebel.fundstelle:
            worte.addWidget(Text(hebel.fundstelle, Stufe.KLEIN, farbe="text_secondary",
                                 umbruch=True))  # fmt: skip
        bild = Bild(HEBELBILD[hebel.art], 1.25, "accent_text")
        zeile = reihe(bild, worte, abstand=0.6)
        zeile.setAlignment(bild, Qt.AlignmentFlag.AlignTop)
        zeile.setStretch(1, 1)
        if hebel.art in HEBELTAT:
            knopf = Knopf(self._sprache.t(HEBELTAT[hebel.art]), klein=True)
            knopf.setAccessibleName(f"{knopf.text()}: {hebel.text}")
            knopf.clicked.connect(partial(self.hebel.emit, hebel))
            self.hebelknoepfe.append((hebel, knopf))
            zeile.addWidget(knopf)
        return spalte(zeile, abstand=0)
