"""How a file is read: table, encoding, delimiter, sheet, header, profile; each can be changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.i18n.sprache import Sprache
from lotse.services.katalogarbeit import Quellenform, Tabellenvorschlag, Vorschlag
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.raender import spalte
from lotse.ui.einlesen.worte import KODIERUNGEN, KOPFZEILEN, trennerworte

OHNE = ""
OHNE_KOPF = -1
"""The first row holds an entry already (services.katalogarbeit.Lesewahl)."""


class Lesart(QWidget):
    """`geaendert(Tabellenvorschlag)` read it so; `tabelle(int)` show this one; `profil(str)`."""

    geaendert = Signal(object)
    tabelle = Signal(int)
    profil = Signal(str)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._t = t = sprache.t
        self._teil: Tabellenvorschlag | None = None
        self.tabellen, self.kodierung, self.trenner = Auswahl(), Auswahl(), Auswahl()
        self.blatt, self.kopf, self.profile = Auswahl(), Auswahl(), Auswahl()
        namen = {
            self.tabellen: t("Tabelle"),
            self.kodierung: t("Kodierung"),
            self.trenner: t("Trenner"),
            self.blatt: t("Blatt"),
            self.kopf: t("Kopfzeilen"),
            self.profile: t("Profil"),
        }
        fluss = Fluss()
        for wahl, name in namen.items():
            wahl.setAccessibleName(name)
            fluss.addWidget(wahl)
        self.setLayout(spalte(fluss))
        self.tabellen.activated.connect(self.tabelle)
        self.profile.activated.connect(lambda _: self.profil.emit(self.profile.currentData()))
        for feld, wahl in self._felder().items():
            wahl.activated.connect(lambda _nr, feld=feld: self._on_wahl(feld))

    def show_vorschlag(self, vorschlag: Vorschlag, stelle: int, profile: Sequence[str]) -> None:
        t = self._t
        teile = vorschlag.tabellen
        _fuelle(self.tabellen, [(teil.datei, teil.datei) for teil in teile], "")
        self.tabellen.setCurrentIndex(stelle)
        self.tabellen.setVisible(len(teile) > 1)
        namen = [(t("ohne Profil"), OHNE)]
        namen += [(t("Profil: {name}", name=name), name) for name in profile]
        ist = vorschlag.profil if vorschlag.form is Quellenform.PROFIL else OHNE
        _fuelle(self.profile, namen, ist)
        self.profile.setVisible(len(namen) > 1 and not vorschlag.text)
        self.show_teil(teile[stelle] if teile else None)

    def show_teil(self, teil: Tabellenvorschlag | None) -> None:
        self._teil, t = teil, self._t
        for wahl in self._felder().values():
            wahl.setVisible(False)
        if teil is None:
            return
        _fuelle(self.kodierung, [(name, name) for name in KODIERUNGEN], _kodierung(teil))
        trenner = [(wort, zeichen) for zeichen, wort in trennerworte(t).items()]
        _fuelle(self.trenner, trenner, teil.trenner)
        blaetter = [(t("Blatt: {name}", name=name), name) for name in teil.blaetter]
        _fuelle(self.blatt, blaetter, teil.blatt)
        zeilen = [(t("Kopfzeilen: {n}", n=n), n) for n in KOPFZEILEN]
        zeilen.append((t("ohne Kopfzeile"), OHNE_KOPF))
        _fuelle(self.kopf, zeilen, teil.kopfzeilen or OHNE_KOPF)
        self.kodierung.setVisible(bool(teil.kodierung))
        self.trenner.setVisible(bool(teil.trenner))
        self.blatt.setVisible(len(teil.blaetter) > 1)
        self.kopf.setVisible(bool(teil.blatt or teil.trenner))

    def _felder(self) -> dict[str, Auswahl]:
        return {
            "kodierung": self.kodierung,
            "trenner": self.trenner,
            "blatt": self.blatt,
            "kopfzeilen": self.kopf,
        }

    def _on_wahl(self, feld: str) -> None:
        if self._teil is None:
            return
        wert = self._felder()[feld].currentData()
        hand = self._teil.von_hand | {feld}
        match feld:
            case "kodierung":
                neu = replace(self._teil, kodierung=KODIERUNGEN[wert], von_hand=hand)
            case "trenner":
                neu = replace(self._teil, trenner=wert, von_hand=hand)
            case "blatt":  # another sheet has a header of its own
                neu = replace(self._teil, blatt=wert, kopfzeilen=0, von_hand=hand - {"kopfzeilen"})
            case _:
                neu = replace(self._teil, kopfzeilen=wert, von_hand=hand)
        self.geaendert.emit(neu)


def _kodierung(teil: Tabellenvorschlag) -> str:
    """Its name for people; "Windows-1252, teils ISO 8859-1" is Windows-1252."""
    kurz = teil.kodierung.partition(",")[0]
    return next((name for name, codec in KODIERUNGEN.items() if kurz in (name, codec)), "")


def _fuelle(wahl: Auswahl, eintraege: Sequence[tuple[str, object]], ist: object) -> None:
    wahl.clear()
    for worte, wert in eintraege:
        wahl.addItem(worte, wert)
    wahl.waehle(ist)
