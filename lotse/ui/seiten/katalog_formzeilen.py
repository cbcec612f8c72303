"""The lines of the form of an entry: words, reading, and what became of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from lotse.domain.angebot import Angebot
from lotse.domain.fehler import Hinweis
from lotse.domain.frische import rhythmus
from lotse.i18n.sprache import Sprache
from lotse.services import angebotworte
from lotse.services.katalogform import ZEILEN
from lotse.services.katalogpflege import Katalogpflege
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.dienste import Dienste
from lotse.ui.formular import Formular
from lotse.ui.seiten.katalog_felder import Zeilenfeld
from lotse.ui.worte import spoken


@dataclass(frozen=True, slots=True)
class Formfeld:
    """A field of the entry, and its words with their mnemonic."""

    feld: str
    wort: str


@dataclass(frozen=True, slots=True)
class Abschnitt:
    """A panel of the form."""

    titel: str
    felder: tuple[Formfeld, ...]


ABSCHNITTE = (
    Abschnitt(
        "Worum es geht",
        (
            Formfeld("name", "&Name des Angebots"),
            Formfeld("traeger", "&Träger"),
            Formfeld("kurztext", "In &einem Satz"),
            Formfeld("angebotsart", "&Art der Hilfe"),
            Formfeld("beschreibung", "&Mehr dazu"),
        ),
    ),
    Abschnitt(
        "Erreichen",
        (
            Formfeld("telefone", "Tele&fon"),
            Formfeld("mails", "E-Ma&il"),
            Formfeld("webs", "&Webseite"),
            Formfeld("kontakt_person", "Ansprechperson (öffentlich)"),
            Formfeld("oeffnungszeiten", "&Zeiten"),
            Formfeld("wartezeit", "Wartezeit in Wochen"),
            Formfeld("plaetze", "Freie Plätze"),
        ),
    ),
    Abschnitt(
        "Wo",
        (
            Formfeld("strasse", "&Straße"),
            Formfeld("hausnummer", "&Hausnummer"),
            Formfeld("zusatz", "Zusatz"),
            Formfeld("plz", "&Postleitzahl"),
            Formfeld("ort", "&Ort"),
            Formfeld("stadtteil", "Stadttei&l"),
            Formfeld("region", "&Region"),
        ),
    ),
    Abschnitt(
        "Kosten und Papiere",
        (
            Formfeld("kosten", "&Kosten in Worten"),
            Formfeld("unterlagen", "Mit&bringen"),
            Formfeld("gibt_zurueck", "Zurückgeben"),
        ),
    ),
    Abschnitt(
        "Gültig",
        (
            Formfeld("gueltig_ab", "&Gilt ab"),
            Formfeld("gueltig_bis", "Gilt bis"),
            Formfeld("hinweis", "Hinweis"),
            Formfeld("hinweis_bis", "Hinweis bis"),
        ),
    ),
)
ZEITEN, NUMMERN, LANG = (
    "oeffnungszeiten",
    "telefone",
    frozenset({"beschreibung", "oeffnungszeiten"}),
)
ORTSFELDER = ("strasse", "hausnummer", "zusatz", "plz", "ort", "stadtteil")


class Formzeilen(QObject):
    """Makes the panels; `geaendert(Angebot)` with the entry after a line was left."""

    geaendert = Signal(object)

    def __init__(self, dienste: Dienste) -> None:
        super().__init__()
        self._dienste, self._sprache = dienste, dienste.sprache
        self._pflege: Katalogpflege | None = dienste.katalogpflege
        self._angebot: Angebot | None = None
        self._gezeigt: dict[str, str] = {}
        self.felder: dict[str, Zeilenfeld] = {}
        self.tafeln: list[Tafel] = []
        self._formulare: list[Formular] = []
        for abschnitt in ABSCHNITTE:
            self._baue(abschnitt)

    def texte_setzen(self, sprache: Sprache) -> None:
        t = sprache.t
        self._sprache = sprache
        for abschnitt, tafel, formular in zip(
            ABSCHNITTE, self.tafeln, self._formulare, strict=True
        ):
            tafel.set_titel(t(abschnitt.titel))
            for formfeld in abschnitt.felder:
                wort = t(formfeld.wort)
                formular.name_feld(self.felder[formfeld.feld], wort)
                self.felder[formfeld.feld].set_name(spoken(wort))

    def show_angebot(self, angebot: Angebot) -> None:
        """Fill the lines; one that was refused and not mended keeps its words."""
        neu = self._angebot is None or self._angebot.key != angebot.key
        self._angebot = angebot
        for feld, zeile in self.felder.items():
            text = self._lies(feld, angebot)
            if neu or zeile.text() == self._gezeigt.get(feld) or not zeile.feld.hasFocus():
                zeile.set_text(text)
                zeile.sage("")
            self._gezeigt[feld] = text
        for feld in ORTSFELDER:
            self.felder[feld].setEnabled(not angebot.adresse_vertraulich)

    def alles_fertig(self) -> None:
        """Take over what still stands in a line with the cursor in it."""
        for feld in self.felder:
            self._on_fertig(feld)

    def gelesen(self, feld: str) -> str:
        """How hours or numbers are read right now, in words."""
        text, t = self.felder[feld].text(), self._sprache.t
        if self._pflege is None or not text.strip():
            return ""
        if feld == ZEITEN:
            zeiten = self._pflege.lies_zeiten(text)
            worte = "; ".join(map(angebotworte.zeit, zeiten.zeiten))
            rest = zeiten.rest
        else:
            nummern = self._pflege.lies_telefone(text)
            worte, rest = ", ".join(n.nummer for n in nummern.telefone), nummern.rest
        saetze = [t("Gelesen als: {worte}.", worte=worte)] if worte else []
        saetze += [t("Bleibt als Text stehen: {worte}", worte=rest)] if rest else []
        return " ".join(saetze)

    def _baue(self, abschnitt: Abschnitt) -> None:
        tafel, formular = Tafel(), Formular()
        for feld in (formfeld.feld for formfeld in abschnitt.felder):
            zeile = self.felder[feld] = Zeilenfeld(lang=feld in LANG)
            zeile.fertig.connect(partial(self._on_fertig, feld))
            if feld in (ZEITEN, NUMMERN):
                zeile.tippt.connect(partial(self._on_tippt, feld))
            formular.add_feld(zeile)
        tafel.add_rand(formular)
        self.tafeln.append(tafel)
        self._formulare.append(formular)

    def _on_tippt(self, feld: str) -> None:
        self.felder[feld].sage(self.gelesen(feld))

    def _on_fertig(self, feld: str) -> None:
        angebot, zeile = self._angebot, self.felder[feld]
        if angebot is None or zeile.text() == self._gezeigt.get(feld):
            return
        try:
            neu = self._setze(feld, angebot, zeile.text())
        except Hinweis as hinweis:
            zeile.sage(self._sprache.t(hinweis.was), fehler=True)
            return
        zeile.sage(self.gelesen(feld) if feld in (ZEITEN, NUMMERN) else "")
        self._gezeigt[feld] = zeile.text()
        if neu != angebot:
            self._angebot = neu
            self.geaendert.emit(neu)

    def _lies(self, feld: str, angebot: Angebot) -> str:
        if feld == ZEITEN:
            return "\n".join(angebotworte.zeiten(angebot))
        if feld == NUMMERN:
            return ", ".join(telefon.nummer for telefon in angebot.telefone)
        return ZEILEN[feld].lies(angebot)

    def _setze(self, feld: str, angebot: Angebot, text: str) -> Angebot:
        if feld == ZEITEN and self._pflege:
            gelesen = self._pflege.lies_zeiten(text)
            return replace(angebot, oeffnungszeiten=gelesen.zeiten, oeffnung_hinweis=gelesen.rest)
        if feld == NUMMERN and self._pflege:
            return self._nummern(angebot, text, self._pflege)
        neu = ZEILEN[feld].setze(angebot, text, self._dienste.heute())
        if feld == "plaetze" and neu.plaetze and neu != angebot:
            stunde = self._dienste.jetzt().hour
            return replace(neu, plaetze=replace(neu.plaetze, stunde=stunde))
        if feld == "angebotsart":
            return replace(neu, pruefabstand_monate=rhythmus(neu.angebotsart))
        return neu

    def _nummern(self, angebot: Angebot, text: str, pflege: Katalogpflege) -> Angebot:
        """A number that stood here keeps what stood beside it; other words go to the last one."""
        gelesen = pflege.lies_telefone(text)
        if text.strip() and not gelesen.telefone:
            raise Hinweis("Das ist keine Telefonnummer. Bitte mit Vorwahl: 0221 4710 120")
        alt = {telefon.nummer: telefon for telefon in angebot.telefone}
        neue = [alt.get(telefon.nummer, telefon) for telefon in gelesen.telefone]
        if gelesen.rest:
            neue[-1] = replace(neue[-1], hinweis=gelesen.rest)
        return replace(angebot, telefone=tuple(neue))
