"""The way out of the house: asks where a letter goes, then hands it to Ausgabe."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from lotse.domain.akte import Akte
from lotse.i18n.sprache import Sprache
from lotse.letters.brief import Bogen, Briefart, Kopf
from lotse.letters.termin import Termin
from lotse.letters.versand import VERSCHICKT
from lotse.services.briefsicht import Briefposten
from lotse.services.drucke import OHNE_FAMILIE
from lotse.ui.dialoge.drucken import Druckdialog, Druckvorlage, Druckwunsch
from lotse.ui.dialoge.papier import druckernamen, frage_drucker, neuer_drucker
from lotse.ui.dialoge.speicherort import dateistamm, frage_datei
from lotse.ui.dienste import Briefauftrag
from lotse.ui.seiten.briefe_arbeit import Auftraege
from lotse.ui.seiten.briefe_arten import dateiwort, worte_of
from lotse.ui.seiten.briefe_ausgabe import Ausgabe
from lotse.ui.seiten.briefe_wahl import FALTSEITEN, fold_words, languages

OHNE_DECKWORT = frozenset({Briefart.FALLBRIEF, *OHNE_FAMILIE})
"""Files that must not tell whose they are, or are the same for all."""
FALTEN_IM_PAKET: Final = (
    "„Mein Plan“ ist zum Falten. Hat er zwei Seiten, drucken Sie ihn am besten allein: zweiseitig,"
    " über die kurze Kante."
)


@dataclass(frozen=True, slots=True)
class Ausgang:
    """One letter as it lay on the paper when somebody wanted it out."""

    akte: Akte
    posten: Briefposten
    auftrag: Briefauftrag
    titel: tuple[str, str]
    seiten: int


@dataclass(frozen=True, slots=True)
class Paketausgang:
    """All ticked letters, in print order."""

    akte: Akte
    auftraege: Auftraege

    def mit_name(self, name: str) -> Auftraege:
        """The typed name on those letters that greet by it."""
        return [(p, replace(a, name=name)) if _named(p, a) else (p, a) for p, a in self.auftraege]


def _named(posten: Briefposten, auftrag: Briefauftrag) -> bool:
    """True = the typed name stands on it."""
    return worte_of(posten.art).gruss or auftrag.weg in VERSCHICKT


class Briefausgang:
    """Dialogs of the letters page; the name typed in them lives until the sheet is out."""

    def __init__(self, ausgabe: Ausgabe, fenster: QWidget) -> None:
        self._ausgabe, self._fenster = ausgabe, fenster
        self._ausgang: Ausgang | None = None

    @property
    def _sprache(self) -> Sprache:
        return self._ausgabe.sprache

    def frage_druck(self, ausgang: Ausgang) -> None:
        """Ask for name, printer and copies."""
        self._ausgang = ausgang
        vorlage = self._vorlage(ausgang)
        dialog = Druckdialog(vorlage, druckernamen(), self._sprache, self._fenster)
        dialog.drucken.connect(self._drucke)
        dialog.als_pdf.connect(self._speichere)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def frage_pdf(self, ausgang: Ausgang) -> None:
        """Straight to a file, without a name on the paper."""
        self._ausgang = ausgang
        self._speichere("")

    def frage_paket(self, paket: Paketausgang) -> None:
        """One dialog for all ticked sheets: a printer, or one file."""
        vorlage = self._paketvorlage(paket)
        dialog = Druckdialog(vorlage, druckernamen(), self._sprache, self._fenster)
        dialog.drucken.connect(lambda wunsch: self._drucke_paket(paket, wunsch))
        dialog.als_pdf.connect(lambda name: self._speichere_paket(paket, name))
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def frage_ics(self, termin: Termin) -> None:
        """An appointment for the family's telephone; the file says no more than the card."""
        vorschlag = dateistamm("Termin", "", termin.am)
        titel = self._sprache.t("Termin für das Handy speichern")
        datei = frage_datei(self._fenster, titel, vorschlag, "ics")
        if datei is not None:
            self._ausgabe.speichere_ics(termin, datei)

    def _drucke_paket(self, paket: Paketausgang, wunsch: Druckwunsch) -> None:
        drucker = neuer_drucker(wunsch.drucker, wunsch.anzahl)
        if not wunsch.einstellen or frage_drucker(drucker, self._fenster):
            self._ausgabe.drucke(paket.akte, paket.mit_name(wunsch.name), drucker)

    def _speichere_paket(self, paket: Paketausgang, name: str) -> None:
        vorschlag = dateistamm("Paket", paket.akte.familie.deckwort, self._ausgabe.heute())
        titel = self._sprache.t("Ganzes Paket als PDF speichern")
        datei = frage_datei(self._fenster, titel, vorschlag)
        if datei is not None:
            self._ausgabe.speichere_paket(paket.akte, paket.mit_name(name), datei)

    def _drucke(self, wunsch: Druckwunsch) -> None:
        ausgang, self._ausgang = self._ausgang, None
        if ausgang is None:
            return
        drucker = neuer_drucker(wunsch.drucker, wunsch.anzahl)
        gestalt = ausgang.auftrag.gestalt
        if gestalt.bogen is Bogen.FALTKARTE and ausgang.seiten == FALTSEITEN:
            drucker.setDuplex(QPrinter.DuplexMode.DuplexShortSide)
        if not wunsch.einstellen or frage_drucker(drucker, self._fenster):
            auftrag = replace(ausgang.auftrag, name=wunsch.name)
            self._ausgabe.drucke(ausgang.akte, ((ausgang.posten, auftrag),), drucker)

    def _speichere(self, name: str) -> None:
        ausgang, self._ausgang = self._ausgang, None
        if ausgang is None:
            return
        art = ausgang.posten.art
        deckwort = "" if art in OHNE_DECKWORT else ausgang.akte.familie.deckwort
        wort = dateiwort(art)
        vorschlag = dateistamm(wort, deckwort, self._ausgabe.heute())
        titel = self._sprache.t("Brief als PDF speichern")
        datei = frage_datei(self._fenster, titel, vorschlag)
        if datei is not None:
            auftrag = replace(ausgang.auftrag, name=name)
            self._ausgabe.speichere(ausgang.akte, ausgang.posten, auftrag, datei)

    def _vorlage(self, ausgang: Ausgang) -> Druckvorlage:
        titel, unter = ausgang.titel
        an_familie = worte_of(ausgang.posten.art).gruss
        seiten = self._sprache.plural("{n} Seite", "{n} Seiten", ausgang.seiten)
        sprachen = languages(self._sprache, ausgang.auftrag.sprache)
        return Druckvorlage(
            titel=titel,
            unter=f"{unter} · {seiten} · {sprachen}",
            mit_name=an_familie or ausgang.auftrag.weg in VERSCHICKT,
            mit_anschrift=an_familie and ausgang.auftrag.gestalt.kopf is Kopf.DIN,
            name=ausgang.akte.familie.name,
            rat=fold_words(ausgang.auftrag.gestalt.bogen, ausgang.seiten, self._sprache),
        )

    def _paketvorlage(self, paket: Paketausgang) -> Druckvorlage:
        gruss = [auftrag for p, auftrag in paket.auftraege if worte_of(p.art).gruss]
        blaetter = self._sprache.plural("{n} Blatt", "{n} Blätter", len(paket.auftraege))
        codes = dict.fromkeys(auftrag.sprache for _, auftrag in paket.auftraege)
        fremd = next((code for code in codes if code != "de"), "de")
        karte = any(a.gestalt.bogen is Bogen.FALTKARTE for _, a in paket.auftraege)
        return Druckvorlage(
            titel=self._sprache.t("Ganzes Paket"),
            unter=f"{blaetter} · {languages(self._sprache, fremd)}",
            mit_name=bool(gruss),
            mit_anschrift=any(auftrag.gestalt.kopf is Kopf.DIN for auftrag in gruss),
            name=paket.akte.familie.name,
            rat=self._sprache.t(FALTEN_IM_PAKET) if karte else "",
        )
