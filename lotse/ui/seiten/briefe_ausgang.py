"""The way out of the house: asks where a letter goes, then hands it to Ausgabe."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from lotse.domain.akte import Akte
from lotse.i18n.sprache import Sprache
from lotse.letters.brief import Briefart, Kopf
from lotse.services.briefsicht import Briefposten
from lotse.ui.dialoge.drucken import Druckdialog, Druckvorlage, Druckwunsch
from lotse.ui.dialoge.papier import druckernamen, frage_drucker, neuer_drucker
from lotse.ui.dialoge.speicherort import dateistamm, frage_datei, frage_ordner
from lotse.ui.dienste import Briefauftrag
from lotse.ui.seiten.briefe_arbeit import Auftraege
from lotse.ui.seiten.briefe_ausgabe import Ausgabe
from lotse.ui.seiten.briefe_wahl import languages

DATEIWORT = {
    Briefart.FAMILIE: "Brief",
    Briefart.UEBERLEITUNG: "Ueberleitung",
    Briefart.PLAN: "Plan",
    Briefart.UNTERLAGEN: "Unterlagen",
}


@dataclass(frozen=True, slots=True)
class Ausgang:
    """One letter as it lay on the paper when somebody wanted it out."""

    akte: Akte
    posten: Briefposten
    auftrag: Briefauftrag
    titel: tuple[str, str]
    seiten: int


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

    def frage_alle(self, akte: Akte, auftraege: Auftraege) -> None:
        """The whole packet into a folder; says first what it is going to write."""
        titel = self._sprache.plural(
            "{n} Brief als PDF in diesen Ordner schreiben",
            "{n} Briefe als PDF in diesen Ordner schreiben",
            len(auftraege),
        )
        ordner = frage_ordner(self._fenster, titel)
        if ordner is not None:
            stamm = dateistamm("Brief", akte.familie.deckwort, self._ausgabe.heute())
            self._ausgabe.speichere_alle(akte, auftraege, ordner, stamm)

    def _drucke(self, wunsch: Druckwunsch) -> None:
        ausgang, self._ausgang = self._ausgang, None
        if ausgang is None:
            return
        drucker = neuer_drucker(wunsch.drucker, wunsch.anzahl)
        if not wunsch.einstellen or frage_drucker(drucker, self._fenster):
            auftrag = replace(ausgang.auftrag, name=wunsch.name)
            self._ausgabe.drucke(ausgang.akte, ausgang.posten, auftrag, drucker)

    def _speichere(self, name: str) -> None:
        ausgang, self._ausgang = self._ausgang, None
        if ausgang is None:
            return
        deckwort, wort = ausgang.akte.familie.deckwort, DATEIWORT[ausgang.posten.art]
        vorschlag = dateistamm(wort, deckwort, self._ausgabe.heute())
        titel = self._sprache.t("Brief als PDF speichern")
        datei = frage_datei(self._fenster, titel, vorschlag)
        if datei is not None:
            auftrag = replace(ausgang.auftrag, name=name)
            self._ausgabe.speichere(ausgang.akte, ausgang.posten, auftrag, datei)

    def _vorlage(self, ausgang: Ausgang) -> Druckvorlage:
        titel, unter = ausgang.titel
        an_familie = ausgang.posten.art is Briefart.FAMILIE
        seiten = self._sprache.plural("{n} Seite", "{n} Seiten", ausgang.seiten)
        sprachen = languages(self._sprache, ausgang.auftrag.sprache)
        return Druckvorlage(
            titel=titel,
            unter=f"{unter} · {seiten} · {sprachen}",
            mit_name=an_familie,
            mit_anschrift=an_familie and ausgang.auftrag.gestalt.kopf is Kopf.DIN,
            name=ausgang.akte.familie.name,
        )
