"""The choices of the form of an entry: needs, languages, ways in, barriers, how it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from lotse.domain.angebot import (
    Angebot,
    Angebotssprache,
    Barriere,
    Kostenart,
    Niveau,
    Publikum,
    Zielgruppe,
    Zugang,
)
from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.matching.zielgruppe import PUBLIKUMSWORT
from lotse.services.angebotworte import KOSTENWORT
from lotse.services.katalogform import (
    NIMMT_AUF,
    alter_text,
    barriere,
    lies_alter,
    set_barriere,
    set_nimmt_auf,
    set_zielgruppe,
)
from lotse.services.katalogvorschlag import Leistungsvorschlag
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.raender import huelle, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.dienste import Dienste
from lotse.ui.formular import Formular
from lotse.ui.seiten.angebot_angaben import BARRIEREWORT
from lotse.ui.seiten.familien_neu import SPRACHEN
from lotse.ui.seiten.katalog_felder import Chipfeld, Dreiwahl, Zeilenfeld
from lotse.ui.seiten.katalog_vorschlag import Vorschlagfeld
from lotse.ui.seiten.katalog_wahlen import FORMWORT
from lotse.ui.seiten.katalog_worte import STATUSWORT
from lotse.ui.worte import spoken

ZUGANGSWORT = {
    Zugang.AUFSUCHEND: "kommt nach Hause",
    Zugang.IN_PRAXIS: "in der Praxis oder Kita",
    Zugang.BEGLEITET: "jemand geht mit",
    Zugang.OFFENE_TUER: "ohne Anmeldung",
    Zugang.TERMIN: "mit Termin",
    Zugang.ANTRAG: "mit Antrag",
    Zugang.TELEFON: "am Telefon",
    Zugang.ONLINE: "online",
}
DREI = {
    "ohne_antrag": "geht ohne Antrag",
    "ohne_anspruchspruefung": "ohne Prüfung, ob man darf",
    "anonym": "ohne Namen möglich",
    "vorbeugend": "vorbeugend, vor dem ersten Problem",
    "nimmt_neue_auf": "nimmt neue Familien auf",
}


class Formwahl(QObject):
    """Makes the panels; `geaendert(Angebot)` with the entry after a choice."""

    geaendert = Signal(object)

    def __init__(self, dienste: Dienste) -> None:
        super().__init__()
        self._dienste, self._sprache = dienste, dienste.sprache
        self._angebot: Angebot | None = None
        self.bedarfe, self.leistungen, self.sprachen = Chipfeld(), Chipfeld(), Chipfeld()
        self.vorschlag = Vorschlagfeld(dienste)
        self.publikum, self.von, self.bis = Auswahl(), Zeilenfeld(), Zeilenfeld()
        self.status, self.form, self.kosten = Auswahl(), Auswahl(), Auswahl()
        self.zugang = {zugang: Haken() for zugang in Zugang}
        self.drei = {feld: Dreiwahl() for feld in DREI}
        self.barrieren = {welche: Dreiwahl() for welche in Barriere}
        self._formulare = (Formular(), Formular(), Formular())
        self.tafeln = [Tafel() for _ in range(5)]
        self._baue()
        self._verbinde()

    def texte_setzen(self, sprache: Sprache) -> None:
        t = sprache.t
        self._sprache = sprache
        titel = ("Wofür", "Für wen", "So kommt man hin", "Barrieren", "Im Katalog")
        for tafel, wort in zip(self.tafeln, titel, strict=True):
            tafel.set_titel(t(wort))
        self._benenne()
        self.vorschlag.texte_setzen(sprache)
        for zugang, haken in self.zugang.items():
            haken.setText(t(ZUGANGSWORT[zugang]))
        for feld, wahl in self.drei.items():
            wahl.set_worte(t(DREI[feld]), sprache)
        for welche, wahl in self.barrieren.items():
            wahl.set_worte(t(BARRIEREWORT[welche]), sprache)
        self._fuelle()
        if self._angebot:
            self.show_angebot(self._angebot)

    def show_angebot(self, angebot: Angebot) -> None:
        self._angebot = angebot
        self.bedarfe.set_werte(sorted(angebot.bedarfe))
        self.leistungen.set_werte(sorted(angebot.leistungen))
        self.vorschlag.show_angebot(angebot)
        self.sprachen.set_werte([(s.code, s.niveau) for s in angebot.sprachen])
        gruppe = angebot.zielgruppen[0] if angebot.zielgruppen else None
        self.publikum.waehle(gruppe.publikum if gruppe else None)
        self.von.set_text(alter_text(gruppe.von_monate) if gruppe else "")
        self.bis.set_text(alter_text(gruppe.bis_monate) if gruppe else "")
        self.status.waehle(angebot.status)
        self.form.waehle(angebot.form)
        self.kosten.waehle(angebot.kosten.art)
        for zugang, haken in self.zugang.items():
            haken.setChecked(zugang in angebot.zugang)
        for feld, wahl in self.drei.items():
            wahl.set_wert(getattr(angebot, feld))
        for welche, wahl in self.barrieren.items():
            wahl.set_wert(barriere(angebot, welche))

    def _benenne(self) -> None:
        t = self._sprache.t
        worte = (
            (self.bedarfe, "Bedarf"), (self.leistungen, "Hilfe nach dem Gesetz"),
            (self.publikum, "Für"), (self.von, "Alter ab"), (self.bis, "Alter &unter"),
            (self.sprachen, "Spra&chen"), (self.status, "Status"),
            (self.form, "Wer hilft"), (self.kosten, "Kosten"),
        )  # fmt: skip
        for feld, wort in worte:
            formular = next(f for f in self._formulare if f.labelForField(feld) is not None)
            formular.name_feld(feld, t(wort))
            if isinstance(feld, Chipfeld | Zeilenfeld):
                feld.set_name(spoken(t(wort)))

    def _fuelle(self) -> None:
        t, wissen = self._sprache.t, self._dienste.wissen
        bedarfe = sorted(
            ((code, t(thema.text)) for code, thema in wissen.themen.items()), key=_nach_wort
        )
        self.bedarfe.set_angebot(bedarfe, self._sprache)
        hilfen = sorted(((str(k), h.name) for k, h in wissen.leistungen.items()), key=_nach_wort)
        self.leistungen.set_angebot(hilfen, self._sprache)
        namen = sorted(
            ((code, self._sprache.sprachname(code)) for code in SPRACHEN), key=_nach_wort
        )
        zusatz = {
            Niveau.MITARBEITENDE: "{sprache}",
            Niveau.DOLMETSCHEN: t("{sprache}, mit Dolmetschen"),
            Niveau.MATERIAL: t("{sprache}, nur Papier"),
        }
        alle = [((c, n), zusatz[n].format(sprache=wort)) for n in zusatz for c, wort in namen]
        self.sprachen.set_angebot(alle, self._sprache)
        _setze(self.publikum, [(None, t("nicht bekannt")), *_worte(PUBLIKUMSWORT, t)])
        _setze(self.status, _worte(STATUSWORT, t))
        _setze(self.form, _worte(FORMWORT, t))
        _setze(self.kosten, _worte(KOSTENWORT, t))

    def _baue(self) -> None:
        wofuer, wen, stand = self._formulare
        wofuer.add_feld(self.bedarfe)
        wofuer.add_feld(self.leistungen)
        for feld in (self.publikum, self.von, self.bis, self.sprachen):
            wen.add_feld(feld)
        for auswahl in (self.status, self.form, self.kosten):
            stand.add_feld(auswahl)
        wege = Fluss()
        for haken in self.zugang.values():
            wege.addWidget(haken)
        hin = spalte(huelle(wege), *self.drei.values(), abstand=0.3)
        wofuer_alles = spalte(wofuer, self.vorschlag, abstand=0.5)
        inhalte = (wofuer_alles, wen, hin, spalte(*self.barrieren.values(), abstand=0.25), stand)
        for tafel, inhalt in zip(self.tafeln, inhalte, strict=True):
            tafel.add_rand(inhalt)

    def _verbinde(self) -> None:
        self.bedarfe.geaendert.connect(lambda w: self._setze(bedarfe=frozenset(w)))
        self.leistungen.geaendert.connect(lambda w: self._setze(leistungen=frozenset(w)))
        self.vorschlag.genommen.connect(self._on_vorschlag)
        self.sprachen.geaendert.connect(self._on_sprachen)
        self.publikum.activated.connect(lambda _nr: self._on_zielgruppe())
        self.von.fertig.connect(self._on_zielgruppe)
        self.bis.fertig.connect(self._on_zielgruppe)
        self.status.activated.connect(lambda _nr: self._setze(status=self.status.currentData()))
        self.form.activated.connect(lambda _nr: self._setze(form=self.form.currentData()))
        self.kosten.activated.connect(lambda _nr: self._on_kosten())
        for zugang, haken in self.zugang.items():
            haken.clicked.connect(partial(self._on_zugang, zugang))
        for feld, wahl in self.drei.items():
            wahl.geaendert.connect(partial(self._on_drei, feld))
        for welche, wahl in self.barrieren.items():
            wahl.geaendert.connect(partial(self._on_barriere, welche))

    def _on_vorschlag(self, vorschlag: Leistungsvorschlag) -> None:
        if self._angebot:
            neue = self._angebot.leistungen | {vorschlag.leistung}
            self.leistungen.setFocus()
            self._setze(leistungen=neue, bedarfe=self._angebot.bedarfe | {*vorschlag.bedarfe})

    def _on_sprachen(self, werte: tuple[tuple[str, Niveau], ...]) -> None:
        if self._angebot:
            alt = {(s.code, s.niveau): s for s in self._angebot.sprachen}
            neu = [alt.get(wert) or Angebotssprache(*wert) for wert in werte]
            self._setze(sprachen=tuple(neu))

    def _on_kosten(self) -> None:
        if self._angebot:
            art: Kostenart = self.kosten.currentData()
            self._setze(kosten=replace(self._angebot.kosten, art=art))

    def _on_zugang(self, zugang: Zugang, an: bool) -> None:  # noqa: FBT001 - a Qt slot
        if self._angebot:
            bisher = self._angebot.zugang
            self._setze(zugang=bisher | {zugang} if an else bisher - {zugang})

    def _on_drei(self, feld: str, wert: bool | None) -> None:  # noqa: FBT001
        if self._angebot and feld == NIMMT_AUF:
            self._melde(set_nimmt_auf(self._angebot, wert, self._dienste.heute()))
        else:
            self._setze(**{feld: wert})

    def _on_barriere(self, welche: Barriere, wert: bool | None) -> None:  # noqa: FBT001
        if self._angebot:
            self._melde(set_barriere(self._angebot, welche, wert))

    def _on_zielgruppe(self) -> None:
        if self._angebot is None:
            return
        publikum: Publikum | None = self.publikum.currentData()
        grenzen = []
        for feld in (self.von, self.bis):
            try:
                grenzen.append(lies_alter(feld.text()))
                feld.sage("")
            except Hinweis as hinweis:
                feld.sage(self._sprache.t(hinweis.was), fehler=True)
                return
        if publikum is None and grenzen != [None, None]:
            publikum = Publikum.KIND
        gruppe = Zielgruppe(publikum, *grenzen) if publikum else None
        self._melde(set_zielgruppe(self._angebot, gruppe))

    def _setze(self, **felder: Any) -> None:
        if self._angebot:
            self._melde(replace(self._angebot, **felder))

    def _melde(self, neu: Angebot) -> None:
        if neu != self._angebot:
            self._angebot = neu
            self.geaendert.emit(neu)


def _nach_wort(paar: tuple[Any, str]) -> str:
    return paar[1].casefold()


def _worte(tafel: Any, t: Callable[[str], str]) -> list[tuple[Any, str]]:
    return [(wert, t(wort)) for wert, wort in tafel.items()]


def _setze(auswahl: Auswahl, zeilen: list[tuple[Any, str]]) -> None:
    auswahl.clear()
    for wert, wort in zeilen:
        auswahl.addItem(wort, wert)
