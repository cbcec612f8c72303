"""A consent while it is asked: for whom, what, how long, who signed. Says what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot, AngebotKey
from lotse.domain.einwilligung import (
    Datenart,
    Einwilligung,
    Einwilligungsform,
    Empfaengerart,
    Richtung,
)
from lotse.i18n.sprache import Sprache
from lotse.services.einwilligen import default_end
from lotse.ui.bausteine.felder import Auswahl, Datumsfeld
from lotse.ui.bausteine.laenge import SATZ, ZEILE, fill
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.text import Beschriftung, Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.masse import Stufe
from lotse.ui.seiten.einwilligung_bogenworte import say_bogen
from lotse.ui.seiten.einwilligung_entwurf import for_stelle, of_kind
from lotse.ui.seiten.einwilligung_worte import (
    ARTWORT,
    DATENTICK,
    FORMWORT,
    RICHTUNGSWORT,
    SORGE,
    signers,
)

SORGEWERT: Mapping[str, bool | None] = {"": None, "eine": False, "zwei": True}
_TEXTE = ("empfaenger", "zweck", "form_grund", "erklaert_von", "kind_sagt", "zurueckgehalten")


class Einwilligungsbogen(QWidget):
    """`geaendert(Einwilligung)` after each key and press; the page keeps the draft."""

    geaendert = Signal(object)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        self._e: Einwilligung | None = None
        self._stellen: Sequence[tuple[Angebot, str]] = ()
        self._fuellt = False
        self.art = Segment([(a.value, ARTWORT[a]) for a in Empfaengerart], klein=True)
        self.stelle = Auswahl()
        self.felder = {name: QLineEdit(maxLength=ZEILE) for name in _TEXTE}
        for name in ("zweck", "kind_sagt", "zurueckgehalten"):
            self.felder[name].setMaxLength(SATZ)
        self.richtung = Segment([(r.value, RICHTUNGSWORT[r]) for r in Richtung], klein=True)
        self.ticks = {a: Haken(fett_wenn_an=False) for a in DATENTICK}
        self.form = Segment([(f.value, FORMWORT[f]) for f in Einwilligungsform], klein=True)
        self.von, self.bis = Datumsfeld(), Datumsfeld()
        self.unterschriften: dict[str, Haken] = {}
        self._unterschriften = spalte(abstand=0.1)
        self.sorge = Segment(list(SORGE), klein=True, abwaehlbar=True)
        self.sprachwahl = Auswahl()
        self.worte: dict[str, Text] = {}
        self._baue()
        self._verbinde()

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        say_bogen(self, sprache)

    def show_fall(
        self, akte: Akte, stellen: Sequence[tuple[Angebot, str]], sprachen: Sequence[str]
    ) -> None:
        """What can be chosen: Stellen of the plan with their help, who may sign, languages."""
        self._fuellt = True
        t = self._sprache.t
        self._stellen = stellen
        self.stelle.clear()
        self.stelle.addItem(t("Stelle wählen oder Namen schreiben"), AngebotKey(""))
        for angebot, _ in stellen:
            self.stelle.addItem(angebot.name, angebot.key)
        self.sprachwahl.clear()
        self.sprachwahl.addItem(t("noch nicht gefragt"), "")
        for code in dict.fromkeys((*akte.familie.verstaendigung.sprachen, *sprachen)):
            self.sprachwahl.addItem(self._sprache.sprachname(code), code)
        wer = signers(akte, self._sprache)
        if list(wer) != list(self.unterschriften):
            for haken in self.unterschriften.values():
                self._unterschriften.removeWidget(haken)
                haken.deleteLater()
            self.unterschriften = {k: Haken(fett_wenn_an=False) for k in wer}
            for haken in self.unterschriften.values():
                haken.toggled.connect(self._on_geaendert)
                self._unterschriften.addWidget(haken)
        for kennung, haken in self.unterschriften.items():
            haken.set_daten(wer[kennung])
        self._fuellt = False

    def show_entwurf(self, e: Einwilligung) -> None:
        """Fill; words somebody is typing stay as they are."""
        self._e, self._fuellt = e, True
        self.art.set_wahl(e.art.value)
        self.stelle.waehle(e.angebot)
        if self.stelle.currentIndex() < 0:
            self.stelle.setCurrentIndex(0)
        for name, feld in self.felder.items():
            if feld.text() != getattr(e, name):
                fill(feld, getattr(e, name))
                feld.setCursorPosition(0)  # a long purpose is read from its beginning
        self.richtung.set_wahl(e.richtung.value)
        for datenart, haken in self.ticks.items():
            haken.setChecked(datenart in e.datenarten)
        self.form.set_wahl(e.form.value)
        self.von.setDate(_q(e.erteilt_am))
        self.bis.setDate(_q(e.gueltig_bis))
        for kennung, haken in self.unterschriften.items():
            haken.setChecked(kennung in e.unterschrieben)
        sorge = next((s for s, wert in SORGEWERT.items() if wert is e.sorge_beide), "")
        self.sorge.set_wahl(sorge)
        self.sprachwahl.waehle(e.erklaert_in)
        self._zeige(e)
        self._fuellt = False

    def set_schmal(self, *, schmal: bool) -> None:
        richtung = QBoxLayout.Direction.TopToBottom if schmal else QBoxLayout.Direction.LeftToRight
        self._spalten.setDirection(richtung)

    def _zeige(self, e: Einwilligung) -> None:
        """Only what belongs to this kind of consent."""
        akte, muendlich = e.art is Empfaengerart.AKTE, e.form is Einwilligungsform.MUENDLICH
        self.stelle.setVisible(e.art is Empfaengerart.STELLE and bool(self._stellen))
        self.felder["empfaenger"].setVisible(not akte and not e.angebot)
        self._gibt_weiter.setVisible(not akte)
        self.felder["form_grund"].setVisible(muendlich)
        self._unterschrieben.setVisible(not muendlich)

    def _baue(self) -> None:
        for name in ("art", "zweck", "richtung", "daten", "form", "tage", "wer", "sorge",
                     "erklaert", "kind", "rest"):  # fmt: skip
            self.worte[name] = Beschriftung()
            self.worte[name].setWordWrap(True)
        f, w = self.felder, self.worte
        self.gesundheit = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        gewoehnlich = [self.ticks[a] for a in DATENTICK if a is not Datenart.GESUNDHEIT]
        self._gibt_weiter = huelle(
            spalte(
                w["richtung"],
                reihe(self.richtung, None),
                w["daten"],
                spalte(*gewoehnlich, abstand=0),
                spalte(self.ticks[Datenart.GESUNDHEIT], self.gesundheit, abstand=0.1),
                abstand=0.45,
            )
        )
        links = huelle(
            spalte(
                w["art"], reihe(self.art, None), self.stelle, f["empfaenger"], w["zweck"],
                f["zweck"], self._gibt_weiter, None, abstand=0.45,
            )
        )  # fmt: skip
        self._unterschrieben = huelle(spalte(w["wer"], self._unterschriften, abstand=0.2))
        rechts = huelle(
            spalte(
                w["form"], reihe(self.form, None), f["form_grund"], w["tage"],
                reihe(self.von, self.bis, None), self._unterschrieben, w["sorge"],
                reihe(self.sorge, None), w["erklaert"], reihe(self.sprachwahl, f["erklaert_von"]),
                w["kind"], f["kind_sagt"], w["rest"], f["zurueckgehalten"], None, abstand=0.45,
            )
        )  # fmt: skip
        self._spalten = reihe(links, rechts, abstand=1.6)
        self._spalten.setStretch(0, 1)
        self._spalten.setStretch(1, 1)
        self.setLayout(self._spalten)

    def _verbinde(self) -> None:
        for feld in self.felder.values():
            feld.textEdited.connect(self._on_geaendert)
        for haken in self.ticks.values():
            haken.toggled.connect(self._on_geaendert)
        for segment in (self.richtung, self.form, self.sorge):
            segment.gewaehlt.connect(self._on_geaendert)
        self.sprachwahl.currentIndexChanged.connect(self._on_geaendert)
        self.von.dateChanged.connect(self._on_von)
        self.bis.dateChanged.connect(self._on_geaendert)
        self.art.gewaehlt.connect(self._on_art)
        self.stelle.currentIndexChanged.connect(self._on_stelle)

    def _on_art(self, wert: str) -> None:
        if self._e is not None:
            self._melde(of_kind(self._e, Empfaengerart(wert)))

    def _on_stelle(self, _nummer: int) -> None:
        if self._fuellt or self._e is None:
            return
        key = self.stelle.currentData()
        gefunden = next(((a, h) for a, h in self._stellen if a.key == key), None)
        if gefunden is None:
            self._melde(replace(self._e, angebot="", empfaenger=""))
        else:
            self._melde(for_stelle(self._e, *gefunden))

    def _on_von(self, _tag: QDate) -> None:
        """Another first day moves an end nobody has changed."""
        if self._fuellt or self._e is None:
            return
        neu = _tag_of(self.von)
        ueblich = self._e.gueltig_bis == default_end(self._e.art, self._e.erteilt_am)
        bis = default_end(self._e.art, neu) if ueblich else self._e.gueltig_bis
        self._melde(replace(self._e, erteilt_am=neu, gueltig_bis=bis))

    def _on_geaendert(self, *_: object) -> None:
        if self._fuellt or self._e is None:
            return
        worte: dict[str, Any] = {name: feld.text() for name, feld in self.felder.items()}
        neu = replace(
            self._e,
            richtung=Richtung(self.richtung.wahl or Richtung.HIN),
            datenarten=tuple(a for a in Datenart if self.ticks[a].isChecked()),
            form=Einwilligungsform(self.form.wahl or Einwilligungsform.SCHRIFTLICH),
            gueltig_bis=_tag_of(self.bis),
            unterschrieben=tuple(k for k, h in self.unterschriften.items() if h.isChecked()),
            sorge_beide=SORGEWERT[self.sorge.wahl],
            erklaert_in=self.sprachwahl.currentData() or "",
            **worte,
        )
        self._melde(neu)

    def _melde(self, neu: Einwilligung) -> None:
        self.show_entwurf(neu)
        self.geaendert.emit(neu)


def _q(tag: date) -> QDate:
    return QDate(tag.year, tag.month, tag.day)


def _tag_of(feld: Datumsfeld) -> date:
    tag = feld.date()
    return date(tag.year(), tag.month(), tag.day())
