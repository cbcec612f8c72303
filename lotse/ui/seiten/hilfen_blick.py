"""Auf einen Blick: who decides, who pays, how to apply; and what hangs together with it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.ortswissen import Ortsangabe, Ortsfeld
from lotse.domain.recht import Leistung, LeistungId, Verhaeltnis
from lotse.i18n.sprache import Sprache
from lotse.services.ortsworte import ORTSWORT, VERMERK
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.raender import leere, raster, reihe, spalte
from lotse.ui.bausteine.tafel import Trenner
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.masse import Stufe
from lotse.ui.seiten.plan_wissen import VERHAELTNIS_BILD

HOECHSTENS_NORMEN = 3
KEIN_ORT: Mapping[Ortsfeld, Ortsangabe] = {}
SICHERHEITSWORT = {"hoch": "gut belegt", "mittel": "teils belegt", "niedrig": "noch unsicher"}


class Blick(QWidget):
    """Rows of a word and what it means here; empty ones are left out."""

    def __init__(self) -> None:
        super().__init__()
        self._gezeigt: tuple[object, ...] = ()
        self._titel = Text(fett=True)
        self._gitter = raster(abstand=0.6)
        self._gitter.setColumnStretch(1, 1)
        self.setLayout(spalte(self._titel, self._gitter, None, rand=(1.05, 0.8, 1.05, 0.8)))

    def show_leistung(
        self,
        leistung: Leistung,
        sprache: Sprache,
        hier: Mapping[Ortsfeld, Ortsangabe] = KEIN_ORT,
        da: Collection[str] = (),
    ) -> None:
        """`hier`: what is known of the family's place; it always says when it was checked.
        `da`: the papers at hand, ticked."""
        neu = (leistung, sprache.code, dict(hier), tuple(da))
        if neu == self._gezeigt:
            return
        self._gezeigt = neu
        leere(self._gitter)
        self._titel.setText(sprache.t("Auf einen Blick"))
        t, antrag = sprache.t, leistung.antrag
        amt = hier.get(Ortsfeld.ZUSTAENDIG)
        if amt is not None:
            self._zeile(t("Entscheidet"), amt.wert, zusatz=_vermerk(amt, sprache))
        zeilen = (
            (t("Entscheidet"), "" if amt else leistung.zustaendig),
            (t("Bezahlt"), leistung.finanzierung),
            (t("Antrag"), antrag.text),
            (t("Frist"), antrag.frist),
            (t("Unterlagen"), ", ".join(u for u in leistung.unterlagen if u not in da)),
        )
        for wort, wert in zeilen:
            self._zeile(wort, wert)
        self._schon_da(t("Schon da"), ", ".join(u for u in leistung.unterlagen if u in da))
        for feld, angabe in hier.items():
            if feld is not Ortsfeld.ZUSTAENDIG:
                self._zeile(t(ORTSWORT[feld]), angabe.wert, zusatz=_vermerk(angabe, sprache))
        stand = sprache.datum(leistung.stand, kurz=True)
        belegt = t(SICHERHEITSWORT.get(leistung.sicherheit, leistung.sicherheit))
        self._zeile(t("Stand"), f"{stand} · {belegt}", Stufe.KLEIN)

    def _schon_da(self, wort: str, papiere: str) -> None:
        if papiere:
            haken = spalte(Bild("check", 1.2, "ok_mark"), None)
            inhalt = Text(papiere, farbe="text_secondary", umbruch=True)
            inhalt.setAccessibleName(f"{wort}: {papiere}")
            nummer, zeile = self._gitter.rowCount(), reihe(haken, inhalt, abstand=0.4)
            zeile.setStretch(1, 1)
            oben = Qt.AlignmentFlag.AlignTop
            self._gitter.addWidget(Text(wort, farbe="text_secondary"), nummer, 0, oben)
            self._gitter.addLayout(zeile, nummer, 1)

    def _zeile(self, wort: str, wert: str, stufe: Stufe = Stufe.TEXT, *, zusatz: str = "") -> None:
        if not wert:
            return
        oben, nummer = Qt.AlignmentFlag.AlignTop, self._gitter.rowCount()
        klein = stufe is Stufe.KLEIN
        inhalt = Text(wert, stufe, farbe="text_secondary" if klein else "text", umbruch=True)
        inhalt.setAccessibleName(f"{wort}: {wert}. {zusatz}" if zusatz else f"{wort}: {wert}")
        self._gitter.addWidget(Text(wort, stufe, farbe="text_secondary"), nummer, 0, oben)
        self._gitter.addWidget(inhalt, nummer, 1, oben)
        if zusatz:
            klein_darunter = Text(zusatz, Stufe.KLEIN, farbe="text_secondary", umbruch=True)
            self._gitter.addWidget(klein_darunter, nummer + 1, 1, oben)


class Zusammenhang(QWidget):
    """From when it counts, relations to other helps, each with its §, and the source of it all.
    `ansehen(id)` for another help."""

    ansehen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._gezeigt: tuple[object, ...] = ()
        self._titel = Text(fett=True)
        self._reihen = spalte(abstand=0.4)
        innen = spalte(self._titel, self._reihen, rand=(1.05, 0.8, 1.05, 0.8))
        self.setLayout(spalte(Trenner(), innen, abstand=0))

    def show_leistung(
        self, leistung: Leistung, leistungen: Mapping[LeistungId, Leistung], sprache: Sprache
    ) -> None:
        andere = (leistungen.get(LeistungId(v.leistung)) for v in leistung.verhaeltnisse)
        neu = (leistung, sprache.code, *andere)
        if neu == self._gezeigt:
            return
        self._gezeigt = neu
        leere(self._reihen)
        self._titel.setText(sprache.t("Gut zu wissen"))
        if leistung.antrag.wirkung:
            self._zeile("calendar", leistung.antrag.wirkung)
        for v in leistung.verhaeltnisse:
            self._verhaeltnis(v, leistungen.get(LeistungId(v.leistung)), sprache)
        if leistung.klaeren:
            self._zeile("lightbulb", leistung.klaeren)
        quelle = sprache.t("Quelle: {wo}", wo=leistung.quelle) if leistung.quelle else ""
        teile = (_normen(leistung, sprache), quelle)
        self._zeile("scale", ". ".join(teil for teil in teile if teil))

    def _verhaeltnis(self, v: Verhaeltnis, andere: Leistung | None, sprache: Sprache) -> None:
        satz = f"{v.text} ({v.fundstelle})" if v.fundstelle else v.text
        if andere is None:
            self._zeile(VERHAELTNIS_BILD[v.art], satz)
            return
        verweis = Verweis(sprache.t("Ansehen"))
        verweis.setAccessibleName(sprache.t("{name} ansehen", name=andere.name))
        kennung = andere.id
        verweis.clicked.connect(lambda: self.ansehen.emit(kennung))
        self._zeile(VERHAELTNIS_BILD[v.art], f"{andere.name}: {satz}", (verweis,))

    def _zeile(self, bild: str, satz: str, rechts: Sequence[QWidget] = ()) -> None:
        zeile = reihe(abstand=0.7)
        oben = Qt.AlignmentFlag.AlignTop
        tiefer = 0.3 if rechts else 0.0
        vorn = spalte(Bild(bild, 1.25, "accent_text"), None, rand=(0, tiefer, 0, 0))
        zeile.addLayout(vorn, 0)
        zeile.addLayout(spalte(Text(satz, umbruch=True), None, rand=(0, tiefer, 0, 0)), 1)
        for widget in rechts:
            zeile.addWidget(widget, 0, oben)
        self._reihen.addLayout(zeile)


def _vermerk(angabe: Ortsangabe, sprache: Sprache) -> str:
    return sprache.t(VERMERK, tag=sprache.datum(angabe.geprueft_am, kurz=True))


def _normen(leistung: Leistung, sprache: Sprache) -> str:
    """The first few norms; the letter and the book name the rest."""
    if leistung.ohne_paragraf:
        return sprache.t("ohne Paragraf: freiwilliges Angebot")
    normen = [f.norm for f in leistung.rechtsgrundlage]
    worte = ", ".join(normen[:HOECHSTENS_NORMEN])
    mehr = len(normen) - HOECHSTENS_NORMEN
    return sprache.t("{normen} und {n} weitere", normen=worte, n=mehr) if mehr > 0 else worte
