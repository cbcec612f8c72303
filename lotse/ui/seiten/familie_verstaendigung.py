"""How we understand each other: languages, letters, interpreter, how to reach."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit

from lotse.domain.akte import Akte
from lotse.domain.familie import Sprachniveau, Verstaendigung
from lotse.domain.ort import Ort
from lotse.i18n.sprache import Sprache
from lotse.services.aendern import bereinigt, set_ort, set_verstaendigung
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.griffe import Griff
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.laenge import fill
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import draw_text, em_f
from lotse.ui.bausteine.raender import TAFEL, huelle, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.formular import Formular
from lotse.ui.seiten.familien_neu import SPRACHEN
from lotse.ui.steuerung import Sitzung

NIVEAUS = (
    (None, "noch nicht gefragt"),
    (Sprachniveau.GUT, "gut"),
    (Sprachniveau.ETWAS, "etwas"),
    (Sprachniveau.KAUM, "kaum"),
)
DOLMETSCHEN = ((None, "noch nicht gefragt"), (True, "gewünscht"), (False, "nicht nötig"))


Zeile: TypeAlias = tuple[str, str]
"""A label and what we know."""


class Verstaendigungstafel(Tafel):
    """Fields in place; what is chosen is saved."""

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__(" ")
        self._sitzung, self._sprache = sitzung, sitzung.dienste.sprache
        self._erste, self._zweite, self._brief = Auswahl(), Auswahl(), Auswahl()
        self._deutsch, self._liest, self._dolmetschen = Auswahl(), Auswahl(), Auswahl()
        self._weg, self._plz, self._stadtteil = QLineEdit(), QLineEdit(maxLength=5), QLineEdit()
        self._weg.setMaxLength(120)
        self._stadtteil.setMaxLength(80)
        self._formular = Formular()
        self._felder = (
            (self._erste, "&Erste Sprache"), (self._zweite, "&Zweite Sprache"),
            (self._deutsch, "&Deutsch"), (self._liest, "&Lesen"),
            (self._brief, "Sp&rache der Briefe"), (self._dolmetschen, "Dol&metscherin"),
            (self._weg, "&Am besten erreichbar"), (self._plz, "&Postleitzahl"),
            (self._stadtteil, "S&tadtteil"),
        )  # fmt: skip
        for feld, _wort in self._felder:
            self._formular.add_feld(feld)
        art = Zeilenart[Zeile](
            lambda z: z[0], lambda z: f"{z[0]}: {z[1]}", _male, lambda _: 1.75, _ganz
        )
        self.liste: Liste[Zeile] = Liste(art, trenner=False)
        self.liste.set_waechst()
        self._form = huelle(spalte(self._formular, rand=TAFEL))
        self._aendern = Verweis(symbol="pencil")
        self.koepf(self._aendern)
        self.add(spalte(self.liste, rand=(0, 0.4, 0, 0.4)))
        self.add(self._form)
        self._form.hide()
        self._verbinde()

    def on_aendern(self) -> None:
        """Between reading and changing: the same panel."""
        offen = not self._form.isVisible()
        self._form.setVisible(offen)
        self.liste.setVisible(not offen)
        self._sage_aendern()
        (self._erste if offen else self.liste).setFocus()

    def _sage_aendern(self) -> None:
        offen = self._form.isVisibleTo(self)
        self._aendern.setText(self._sprache.t("Fertig" if offen else "Ändern"))
        self._aendern.set_symbol("check" if offen else "pencil")
        name = self._sprache.t("So verstehen wir uns")
        self._aendern.setAccessibleName(f"{name}: {self._aendern.text()}")

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = t = sprache
        self.set_titel(t.t("So verstehen wir uns"))
        for feld, wort in self._felder:
            self._formular.name_feld(feld, t.t(wort))
        namen = sorted((t.sprachname(code), code) for code in SPRACHEN)
        codes: list[tuple[Any, str]] = [(code, name) for name, code in namen]
        brief = [(code, t.sprachname(code)) for code in self._sitzung.dienste.briefsprachen]
        leer: list[tuple[Any, str]] = [("", t.t("noch nicht gefragt"))]
        _fuelle(self._erste, [*leer, *codes])
        _fuelle(self._zweite, [("", t.t("keine")), *codes])
        _fuelle(self._brief, brief)
        for feld in (self._deutsch, self._liest):
            _fuelle(feld, [(wert, t.t(wort)) for wert, wort in NIVEAUS])
        _fuelle(self._dolmetschen, [(wert, t.t(wort)) for wert, wort in DOLMETSCHEN])
        self.liste.setAccessibleName(t.t("So verstehen wir uns"))
        self._sage_aendern()
        if self._sitzung.akte:
            self.show_akte(self._sitzung.akte)

    def show_akte(self, akte: Akte) -> None:
        self.liste.zeige(self._zeilen(akte))
        v, ort = akte.familie.verstaendigung, akte.familie.ort
        sprachen = (*v.sprachen, "", "")
        werte = (
            (self._erste, sprachen[0]), (self._zweite, sprachen[1]), (self._brief, v.briefsprache),
            (self._deutsch, v.deutsch), (self._liest, v.liest), (self._dolmetschen, v.dolmetschen),
        )  # fmt: skip
        for feld, wert in werte:
            feld.blockSignals(True)  # noqa: FBT003 - Qt
            feld.waehle(wert)
            feld.blockSignals(False)  # noqa: FBT003 - Qt
        texte = ((self._weg, v.kontaktweg), (self._plz, ort.plz), (self._stadtteil, ort.stadtteil))
        for zeile, text in texte:
            if zeile.text() != text:
                fill(zeile, text)

    def _zeilen(self, akte: Akte) -> Sequence[Zeile]:
        t, v, ort = self._sprache, akte.familie.verstaendigung, akte.familie.ort
        namen = [t.sprachname(code) for code in v.sprachen]
        niveau = {wert: t.t(wort) for wert, wort in NIVEAUS}
        dolmetschen = {wert: t.t(wort) for wert, wort in DOLMETSCHEN}
        offen = t.t("noch nicht gefragt")
        return (
            (t.t("Erste Sprache"), namen[0] if namen else offen),
            (t.t("Auch"), ", ".join(namen[1:]) or "–"),
            (t.t("Deutsch"), niveau[v.deutsch]),
            (t.t("Lesen"), niveau[v.liest]),
            (t.t("Briefe"), t.sprachname(v.briefsprache)),
            (t.t("Dolmetscherin"), dolmetschen[v.dolmetschen]),
            (t.t("Erreichbar"), v.kontaktweg or offen),
            (t.t("Ort"), " ".join(teil for teil in (ort.plz, ort.stadtteil) if teil) or offen),
        )

    def _on_wahl(self, _nummer: int) -> None:
        sprachen = (self._erste.currentData(), self._zweite.currentData())
        uebrige = self._bisher().sprachen[2:]
        codes = tuple(dict.fromkeys(c for c in (*sprachen, *uebrige) if c))
        neu = replace(
            self._bisher(),
            sprachen=codes,
            briefsprache=self._brief.currentData() or "de",
            deutsch=self._deutsch.currentData(),
            liest=self._liest.currentData(),
            dolmetschen=self._dolmetschen.currentData(),
        )
        self._sitzung.aendern(
            lambda akte: set_verstaendigung(akte, neu), self._sprache.t("Sprachen")
        )

    def _on_weg(self, text: str) -> None:
        neu = replace(self._bisher(), kontaktweg=bereinigt(text))
        self._sitzung.aendern(
            lambda akte: set_verstaendigung(akte, neu),
            self._sprache.t("Erreichbar"), tippen=True, buendel="kontaktweg",
        )  # fmt: skip

    def _on_ort(self, _text: str) -> None:
        akte = self._sitzung.akte
        alt = akte.familie.ort if akte else Ort()
        plz, stadtteil = bereinigt(self._plz.text()).strip(), bereinigt(self._stadtteil.text())
        ags = alt.ags if plz == alt.plz else ""
        neu = replace(alt, plz=plz, stadtteil=stadtteil, ags=ags)
        self._sitzung.aendern(
            lambda akte: set_ort(akte, neu), self._sprache.t("Ort"), tippen=True, buendel="ort"
        )

    def _bisher(self) -> Verstaendigung:
        akte = self._sitzung.akte
        return akte.familie.verstaendigung if akte else Verstaendigung()

    def _verbinde(self) -> None:
        for feld in (
            self._erste, self._zweite, self._brief, self._deutsch, self._liest, self._dolmetschen,
        ):  # fmt: skip
            feld.currentIndexChanged.connect(self._on_wahl)
        self._aendern.clicked.connect(self.on_aendern)
        self.liste.griff.connect(self.on_aendern)
        self._weg.textEdited.connect(self._on_weg)
        self._plz.textEdited.connect(self._on_ort)
        self._stadtteil.textEdited.connect(self._on_ort)


def _fuelle(feld: Auswahl, werte: Sequence[tuple[Any, str]]) -> None:
    feld.blockSignals(True)  # noqa: FBT003 - Qt
    feld.clear()
    for wert, wort in werte:
        feld.addItem(wort, wert)
    feld.blockSignals(False)  # noqa: FBT003 - Qt


def _male(p: QPainter, zeile: Zeile, r: QRectF, _lage: Lage) -> None:
    innen = r.adjusted(em_f(1.05), 0, -em_f(1.05), 0)
    spalte_breit = min(innen.width() * 0.44, em_f(10))
    links = QRectF(innen.x(), innen.y(), spalte_breit - em_f(0.4), innen.height())
    draw_text(p, links, zeile[0], farbe="text_secondary")
    draw_text(p, innen.adjusted(spalte_breit, 0, 0, 0), zeile[1])


def _ganz(_zeile: Zeile, r: QRectF, _lage: Lage) -> Sequence[Griff]:
    return (Griff("aendern", "", r, "stumm"),)
