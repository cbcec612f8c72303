"""Who belongs: the members, and a form for one of them that opens below the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.domain.akte import Akte
from lotse.domain.familie import Bildung, Person, PersonId, Rolle
from lotse.domain.zeit import alter_in_monaten
from lotse.i18n.sprache import Sprache
from lotse.services.aendern import remove_person, set_person
from lotse.services.zahlen.woerter import UNBEKANNT, WERT
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.griffe import Griff
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.laenge import fill
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import draw_symbol, draw_text, em_f, text_breite
from lotse.ui.bausteine.raender import TAFEL, huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Tafel, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.familienworte import alter, rollenwort
from lotse.ui.formular import Formular
from lotse.ui.masse import Stufe
from lotse.ui.seiten.kindereingabe import lies_geburt, zeige_geburt
from lotse.ui.steuerung import Sitzung


class Personentafel(Tafel):
    """Enter or a press on a row opens its form; every field is saved by itself."""

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__(" ")
        self._sitzung, self._sprache = sitzung, sitzung.dienste.sprache
        self._offen: PersonId | None = None
        self._neu = Verweis(symbol="plus")
        art = Zeilenart[Person](_schluessel, self._sprich, self._male, _hoehe, _ganz)
        self.liste: Liste[Person] = Liste(art)
        self._rolle, self._geburt = Auswahl(), QLineEdit(maxLength=10)
        self._vorname, self._notiz = QLineEdit(maxLength=200), QLineEdit(maxLength=200)
        self._bildung = Auswahl()
        self._formular = Formular()
        self._hilfe = Text(stufe=Stufe.KLEIN, farbe="danger_fg", umbruch=True)
        self._fertig, self._weg = Knopf(klein=True), Verweis()
        self._baue()
        self._verbinde()

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = t = sprache
        self.set_titel(t.t("Wer gehört dazu"))
        self.liste.setAccessibleName(t.t("Wer gehört dazu"))
        self._neu.setText(t.t("Person"))
        worte = ((self._rolle, "&Wer"), (self._vorname, "&Vorname"),
                 (self._geburt, "&Geboren"), (self._notiz, "N&otiz"),
                 (self._bildung, "&Schulzeit (freiwillig, nur für Summen)"))  # fmt: skip
        for feld, wort in worte:
            self._formular.name_feld(feld, t.t(wort))
        self._geburt.setPlaceholderText(t.t("Monat und Jahr, zum Beispiel 10.2023"))
        self._hilfe.setText(t.t("Das lässt sich noch nicht lesen. Bitte so: 10.2023"))
        self._fertig.setText(t.t("Fertig"))
        self._weg.setText(t.t("Entfernen"))
        self._rolle.blockSignals(True)  # noqa: FBT003 - Qt
        self._rolle.clear()
        for rolle in Rolle:
            self._rolle.addItem(rollenwort(Person(PersonId(""), rolle), t), rolle)
        self._rolle.blockSignals(False)  # noqa: FBT003 - Qt
        self._bildung.blockSignals(True)  # noqa: FBT003 - Qt
        self._bildung.clear()
        for wert in (None, *Bildung):
            self._bildung.addItem(t.t(WERT["bildung"][wert or UNBEKANNT]), wert)
        self._bildung.blockSignals(False)  # noqa: FBT003 - Qt

    def show_akte(self, akte: Akte) -> None:
        self.liste.zeige(akte.familie.personen)
        person = self._person()
        self._form.setVisible(person is not None)
        if person:
            self._fuelle(person)

    def on_neu(self) -> None:
        """A new adult or child; its form opens at once."""
        kennung = PersonId(self._sitzung.dienste.neue_id())
        self._offen = kennung
        person = Person(kennung, Rolle.KIND)
        self._sitzung.aendern(lambda akte: set_person(akte, person), self._sprache.t("Person"))
        self._rolle.setFocus()

    def _on_griff(self, person: Person, _name: str) -> None:
        self._offen = person.id
        self._form.show()
        self._fuelle(person)
        self._rolle.setFocus()

    def _on_fertig(self) -> None:
        self._offen = None
        self._form.hide()
        self.liste.setFocus()

    def _on_weg(self) -> None:
        kennung = self._offen
        if kennung is None:
            return
        self._on_fertig()
        self._sitzung.aendern(lambda akte: remove_person(akte, kennung), self._sprache.t("Person"))
        self._sitzung.melde(self._sprache.t("Die Person ist entfernt."), zurueck=True)

    def _on_rolle(self, _nummer: int) -> None:
        person = self._person()
        if person:
            self._setze(replace(person, rolle=Rolle(self._rolle.currentData())))

    def _on_bildung(self, _nummer: int) -> None:
        person, wert = self._person(), self._bildung.currentData()
        if person:
            self._setze(replace(person, bildung=Bildung(wert) if wert else None))

    def _on_geburt(self, text: str) -> None:
        person, geburt = self._person(), lies_geburt(text)
        self._hilfe.setVisible(bool(text.strip()) and geburt is None)
        if person is None or (geburt is None and text.strip()):
            return
        heute = self._sitzung.dienste.heute()
        ungeboren = geburt is not None and geburt.fruehestens() > heute
        self._setze(replace(person, geburt=geburt, ungeboren=ungeboren))

    def _on_text(self, _text: str) -> None:
        person = self._person()
        if person:
            vorname, notiz = self._vorname.text(), self._notiz.text()
            self._setze(replace(person, vorname=vorname, notiz=notiz))

    def _setze(self, person: Person) -> None:
        self._sitzung.aendern(
            lambda akte: set_person(akte, person),
            self._sprache.t("Person"),
            tippen=True,
            buendel=f"person:{person.id}",
        )

    def _person(self) -> Person | None:
        akte = self._sitzung.akte
        personen = akte.familie.personen if akte else ()
        return next((p for p in personen if p.id == self._offen), None)

    def _fuelle(self, person: Person) -> None:
        """Only what differs: the cursor stays where the navigator types."""
        self._rolle.blockSignals(True)  # noqa: FBT003 - Qt
        self._rolle.waehle(person.rolle)
        self._rolle.blockSignals(False)  # noqa: FBT003 - Qt
        self._bildung.blockSignals(True)  # noqa: FBT003 - Qt
        self._bildung.waehle(person.bildung)
        self._bildung.blockSignals(False)  # noqa: FBT003 - Qt
        self._bildung.setEnabled(not person.ist_kind)
        geburt = zeige_geburt(person.geburt) if person.geburt else ""
        if lies_geburt(self._geburt.text()) != person.geburt:
            self._geburt.setText(geburt)
        for feld, text in ((self._vorname, person.vorname), (self._notiz, person.notiz)):
            if feld.text() != text and not feld.hasFocus():
                fill(feld, text)

    def _baue(self) -> None:
        self.koepf(self._neu)
        self.liste.set_waechst()
        self.add(self.liste)
        for feld in (self._rolle, self._vorname, self._geburt, self._notiz, self._bildung):
            self._formular.add_feld(feld)
        self._hilfe.hide()
        unten = reihe(self._fertig, None, self._weg)
        innen = huelle(spalte(self._formular, self._hilfe, unten, rand=TAFEL))
        self._form: QWidget = huelle(spalte(Trenner(), innen, abstand=0))
        self._form.hide()
        self.add(self._form)

    def _verbinde(self) -> None:
        self._neu.clicked.connect(self.on_neu)
        self.liste.griff.connect(self._on_griff)
        self._rolle.currentIndexChanged.connect(self._on_rolle)
        self._bildung.currentIndexChanged.connect(self._on_bildung)
        self._geburt.textEdited.connect(self._on_geburt)
        self._vorname.textEdited.connect(self._on_text)
        self._notiz.textEdited.connect(self._on_text)
        self._fertig.clicked.connect(self._on_fertig)
        self._weg.clicked.connect(self._on_weg)

    def _sprich(self, person: Person) -> str:
        return ", ".join(teil for teil in (self._titel_von(person), person.notiz) if teil)

    def _titel_von(self, person: Person) -> str:
        heute = self._sitzung.dienste.heute()
        wort = person.vorname or rollenwort(person, self._sprache)
        if person.ungeboren and person.geburt:
            return (
                f"{wort}, {self._sprache.t('erwartet {monat}', monat=zeige_geburt(person.geburt))}"
            )
        jahre = alter(person, heute, self._sprache)
        if jahre == "0" and person.geburt:
            monate = int(alter_in_monaten(person.geburt, heute).von)
            jahre = self._sprache.plural("{n} Monat", "{n} Monate", max(monate, 0))
        return f"{wort}, {jahre}" if jahre else wort

    def _male(self, p: QPainter, person: Person, r: QRectF, _lage: Lage) -> None:
        bild = (
            "baby" if person.ungeboren else "person-standing" if person.ist_kind else "user-round"
        )
        draw_symbol(p, r.x() + em_f(1.05), r.center().y(), bild, 1.3, "text_secondary")
        innen = r.adjusted(em_f(3.1), 0, -em_f(0.8), 0)
        titel = self._titel_von(person)
        platz = max(text_breite(titel, fett=True) + em_f(1.2), em_f(6.6))
        draw_text(p, innen, titel, fett=True)
        draw_text(p, innen.adjusted(platz, 0, 0, 0), person.notiz, farbe="text_secondary")


def _schluessel(person: Person) -> str:
    return person.id


def _hoehe(_person: Person) -> float:
    return 2.3


def _ganz(_person: Person, r: QRectF, _lage: Lage) -> Sequence[Griff]:
    return (Griff("aendern", "", r, "stumm"),)
