"""Einwilligungen: who may hear what, until when; given, taken back, asked about (F-07)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot
from lotse.domain.einwilligung import Einwilligung, Empfaengerart
from lotse.domain.fehler import Hinweis
from lotse.domain.recht import LeistungId
from lotse.i18n.sprache import Sprache
from lotse.letters.brief import Briefart
from lotse.services.einwilligen import Empfaenger, gaps, give, withdraw
from lotse.services.einwilligungsstand import listed
from lotse.services.rueckmelden import may_tell_practice
from lotse.ui.aktionen import Aktion
from lotse.ui.bausteine.raender import SEITE, spalte
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Breite
from lotse.ui.meldung import Meldungsart
from lotse.ui.seiten.einwilligung_entwurf import all_boxes, asked_again, blank, for_stelle, of_kind
from lotse.ui.seiten.einwilligung_flaeche import BLICK, BOGEN, FRAGE, LEER, Einwilligungsflaeche
from lotse.ui.seiten.einwilligung_papier import Einwilligungspapier
from lotse.ui.seiten.einwilligung_zeilen import Einwilligungszeile
from lotse.ui.seiten.seite import Seite
from lotse.ui.sprung import LOTSIN, Ort, Sprung
from lotse.ui.steuerung import Sitzung

NEU, DARF, PRAXIS, ENTWURF = "neu:", "darf", "praxis", "entwurf"
"""Beginnings of what a jump asks for."""


class EinwilligungSeite(Seite):
    """The list at the left; at the right one consent, a new one, or the question."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(dienste, sitzung)
        self.flaeche = Einwilligungsflaeche(dienste)
        self.setLayout(spalte(self.flaeche, rand=SEITE))
        self._verbinde()
        self.texte_setzen(self.sprache)
        self.fertig()

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        self.flaeche.set_worte(sprache)
        super().texte_setzen(sprache)

    @override
    def show_akte(self, akte: Akte) -> None:
        heute = self.dienste.heute()
        zeilen = [Einwilligungszeile(e, heute) for e in listed(akte, heute)]
        self.flaeche.liste.zeige(zeilen)
        self.flaeche.frage.show_akte(akte)
        self.flaeche.bogen.show_fall(akte, self._stellen(akte), self.dienste.briefsprachen)
        entwurf = self.sitzung.entwuerfe.get(akte.familie.id)
        if entwurf is not None:
            self.flaeche.bogen.show_entwurf(entwurf)
            self._sage_luecken(entwurf)
        self._zeige_rechts(akte)

    @override
    def show_breite(self, breite: Breite) -> None:
        self.flaeche.set_schmal(schmal=breite is Breite.SCHMAL)

    @override
    def show_sprung(self, sprung: Sprung) -> None:
        """See lotse.ui.sprung: an id, "neu:KEY", "praxis" or "darf"."""
        akte, bezug = self.sitzung.akte, sprung.bezug
        if akte is None:
            return
        if bezug == DARF:
            self.on_frage()
        elif bezug == ENTWURF and akte.familie.id in self.sitzung.entwuerfe:
            self.flaeche.zeige(BOGEN)
        elif bezug == PRAXIS:
            self._on_praxis(akte)
        elif bezug == LOTSIN:
            leer = blank(self.dienste.neue_id(), self.dienste.heute())
            self._beginne(of_kind(leer, Empfaengerart.LOTSIN))
        elif bezug.startswith(NEU):
            self._beginne_fuer(akte, bezug.removeprefix(NEU))
        else:
            self.flaeche.liste.waehle(bezug)

    @override
    def merkmal(self) -> str:
        """A sheet that was begun is what is led back to."""
        if self.flaeche.gezeigt == BOGEN:
            return ENTWURF
        return self.flaeche.liste.wahl_schluessel()

    @override
    def aktionen(self) -> Mapping[Aktion, Callable[[], object]]:
        return {Aktion.DRUCKEN: self.on_papier}

    @override
    def regionen(self) -> Sequence[QWidget]:
        f = self.flaeche
        return (f.liste if f.liste.modell.rowCount() else f.anfang(), f.rechts())

    def on_neu(self) -> None:
        """A blank sheet; one that was begun is still there."""
        akte = self.sitzung.akte
        if akte is not None:
            alt = self.sitzung.entwuerfe.get(akte.familie.id)
            self._beginne(alt or blank(self.dienste.neue_id(), self.dienste.heute()))

    def on_frage(self) -> None:
        self.flaeche.zeige(FRAGE)
        self.flaeche.frage.fokus()

    def on_eintragen(self) -> None:
        """From now on it counts; with a gap it says which one, and nothing is lost."""
        akte = self.sitzung.akte
        entwurf = self.sitzung.entwuerfe.get(akte.familie.id) if akte else None
        if akte is None or entwurf is None:
            return
        heute = self.dienste.heute()
        try:
            self.sitzung.aendern(lambda a: give(a, entwurf, heute), self.t("Einwilligung"))
        except Hinweis as hinweis:
            self.sitzung.melde(f"{self.t(hinweis.was)} {hinweis.stellen[0]}", Meldungsart.INFO)
            return
        self.sitzung.entwuerfe.pop(akte.familie.id, None)
        self.flaeche.liste.waehle(entwurf.id)
        self.flaeche.zeige(BLICK)
        self.sitzung.melde(self.t("Die Einwilligung ist eingetragen."), zurueck=True)
        self.flaeche.liste.setFocus()

    def on_verwerfen(self) -> None:
        akte = self.sitzung.akte
        if akte is not None:
            self.sitzung.entwuerfe.pop(akte.familie.id, None)
            self.flaeche.zeige(BLICK if self.flaeche.liste.wahl() else LEER)
            self.flaeche.anfang().setFocus()

    def on_papier(self) -> None:
        """The sheet of what is shown: a draft, or one that was given."""
        akte, zeile = self.sitzung.akte, self.flaeche.liste.wahl()
        if akte is None:
            return
        bogen = self.flaeche.gezeigt == BOGEN
        e = self.sitzung.entwuerfe.get(akte.familie.id) if bogen else (zeile.e if zeile else None)
        if e is not None:
            self._drucke(e)

    def _drucke(self, e: Einwilligung) -> None:
        """What nobody ticked yet has an empty box each: the family ticks."""
        if self.sitzung.akte:
            e = e if e.datenarten or e.art is Empfaengerart.AKTE else all_boxes(e)
            Einwilligungspapier(self.sitzung, self.sitzung.akte, e, self).open()

    def _on_zurueckgenommen(self, kennung: str) -> None:
        heute = self.dienste.heute()
        self.sitzung.aendern(
            lambda a: withdraw(a, kennung, heute), self.t("Einwilligung zurückgenommen")
        )
        self.sitzung.melde(self.t("Die Einwilligung ist zurückgenommen."), zurueck=True)
        self.flaeche.liste.setFocus()

    def _on_entwurf(self, e: Einwilligung) -> None:
        if self.sitzung.akte:
            self.sitzung.entwuerfe[self.sitzung.akte.familie.id] = e
            self._sage_luecken(e)

    def _on_wieder(self, e: Einwilligung) -> None:
        self._beginne(asked_again(e, self.dienste.neue_id(), self.dienste.heute()))

    def _on_fuer(self, wer: Empfaenger) -> None:
        leer = blank(self.dienste.neue_id(), self.dienste.heute())
        akte = self.sitzung.akte
        if wer.angebot and akte:
            self._beginne_fuer(akte, wer.angebot)
        else:
            self._beginne(replace(of_kind(leer, wer.art), empfaenger=wer.name))

    def _on_praxis(self, akte: Akte) -> None:
        """To the feedback, or to the sheet for it with the reason."""
        hinweis = may_tell_practice(akte, self.dienste.heute())
        if isinstance(hinweis, Einwilligung):
            self.flaeche.liste.waehle(hinweis.id)
            self.flaeche.zeige(BLICK)
            return
        leer = blank(self.dienste.neue_id(), self.dienste.heute())
        self._beginne(of_kind(leer, Empfaengerart.PRAXIS))
        self.sitzung.melde(f"{self.t(hinweis.was)} {self.t(hinweis.tun)}", Meldungsart.INFO)

    def _on_vorschau(self, e: Einwilligung) -> None:
        akte = self.sitzung.akte
        for v in akte.vermittlungen if akte else ():
            if v.angebot and v.angebot.key == e.angebot:
                bezug = f"{Briefart.UEBERLEITUNG.value}:{v.id}"
                self.sitzung.springe(Sprung(Ort.BRIEFE, bezug=bezug))
                return

    def _on_rueckmeldung(self, kennung: str) -> None:
        bezug = f"{Briefart.RUECKMELDUNG.value}:{kennung}"
        self.sitzung.springe(Sprung(Ort.BRIEFE, bezug=bezug))

    def _on_zeile(self, zeile: object) -> None:
        if isinstance(zeile, Einwilligungszeile) and self.sitzung.akte:
            self.flaeche.blick.show_einwilligung(self.sitzung.akte, zeile.e)
            self.flaeche.zeige(BLICK)

    def _beginne(self, e: Einwilligung) -> None:
        if self.sitzung.akte:
            self.sitzung.entwuerfe[self.sitzung.akte.familie.id] = e
            self.flaeche.bogen.show_entwurf(e)
            self._sage_luecken(e)
            self.flaeche.zeige(BOGEN)
            self.flaeche.bogen.art.fokusziel().setFocus()

    def _beginne_fuer(self, akte: Akte, key: str) -> None:
        gefunden = next(((a, h) for a, h in self._stellen(akte) if a.key == key), None)
        leer = blank(self.dienste.neue_id(), self.dienste.heute())
        self._beginne(for_stelle(leer, *gefunden) if gefunden else leer)

    def _stellen(self, akte: Akte) -> Sequence[tuple[Angebot, str]]:
        """The Stellen of the plan, each with its first help."""
        leistungen = self.dienste.wissen.leistungen
        stellen: dict[str, tuple[Angebot, str]] = {}
        for v in akte.vermittlungen:
            leistung = leistungen.get(LeistungId(v.leistung))
            if v.angebot is not None and not v.angebot.adresse_vertraulich:
                stellen.setdefault(v.angebot.key, (v.angebot, leistung.name if leistung else ""))
        return tuple(stellen.values())

    def _sage_luecken(self, e: Einwilligung) -> None:
        fehlt = gaps(e, self.dienste.heute())
        self.flaeche.luecken.setVisible(bool(fehlt))
        self.flaeche.luecken.setText(" ".join(self.t(satz) for satz in fehlt))

    def _zeige_rechts(self, akte: Akte) -> None:
        """What is shown stays; another family begins with its list."""
        zeile = self.flaeche.liste.wahl()
        jetzt = self.flaeche.gezeigt
        if zeile is None and self.flaeche.liste.modell.rowCount():
            self.flaeche.liste.waehle_erste()
            zeile = self.flaeche.liste.wahl()
        if zeile is not None:
            self.flaeche.blick.show_einwilligung(akte, zeile.e)
        if jetzt == BOGEN and akte.familie.id in self.sitzung.entwuerfe:
            return
        if jetzt != FRAGE:
            self.flaeche.zeige(BLICK if zeile else LEER)

    def _verbinde(self) -> None:
        self.flaeche.liste.gewaehlt.connect(self._on_zeile)
        self.flaeche.neue.connect(self.on_neu)
        self.flaeche.fragen.clicked.connect(self.on_frage)
        self.flaeche.bogen.geaendert.connect(self._on_entwurf)
        self.flaeche.eintragen.clicked.connect(self.on_eintragen)
        self.flaeche.papier.clicked.connect(self.on_papier)
        self.flaeche.verwerfen.clicked.connect(self.on_verwerfen)
        self.flaeche.frage.neu.connect(self._on_fuer)
        self.flaeche.blick.zurueckgenommen.connect(self._on_zurueckgenommen)
        self.flaeche.blick.neu.connect(self._on_wieder)
        self.flaeche.blick.drucken.connect(self._drucke)
        self.flaeche.blick.vorschau.connect(self._on_vorschau)
        self.flaeche.blick.rueckmeldung.connect(self._on_rueckmeldung)
