"""Close a contact in half a minute: everything stands there already, nothing is required."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtGui import QIntValidator, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QSizePolicy, QWidget

from lotse.domain.kontakt import Kontakt, Kontaktart, Kontaktergebnis
from lotse.i18n.sprache import Sprache
from lotse.services.kontakte import HOECHSTENS_MINUTEN, NAECHSTE
from lotse.ui.bausteine.felder import Datumsfeld
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.laenge import SATZ, ZEILE, fill
from lotse.ui.bausteine.raender import huelle, raster, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Rollbereich, Trenner
from lotse.ui.bausteine.text import Beschriftung, ElideText, Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.dialoge.mitte import show_mittig
from lotse.ui.dienste import Dienste
from lotse.ui.formular import Formular
from lotse.ui.kontaktworte import ARTWORT, ERGEBNISWORT
from lotse.ui.masse import Stufe
from lotse.ui.stil import em
from lotse.ui.worte import spoken

BREITE_EM, HOEHE_EM = 56, 47
JA, NEIN = "ja", "nein"
KEINER, ANDERER = "keiner", "anderer"


class Kontaktblatt(QDialog):
    """`geaendert(Kontakt, bool)` after every change (True = somebody is typing), `fertig(Kontakt)`
    with the button, `entfernt()`. It opens over any page, so it says whose it is. Esc closes;
    what was changed stays, and can be taken back."""

    geaendert = Signal(object, bool)
    fertig = Signal(object)
    entfernt = Signal()

    def __init__(
        self,
        kontakt: Kontakt,
        dienste: Dienste,
        sprache: Sprache,
        oben: QWidget,
        *,
        neu: bool,
        wer: str,
    ) -> None:
        super().__init__(oben)
        self.setModal(True)
        self.kontakt = kontakt
        self._sprache, self._t, self._heute = sprache, sprache.t, dienste.heute()
        self.setWindowTitle(self._t("Kontakt abschließen" if neu else "Kontakt ändern"))
        t = self._t
        self.art = Segment([(a.value, t(w)) for a, w in ARTWORT.items()], klein=True)
        self.ergebnis = Segment([(e.value, t(w)) for e, w in ERGEBNISWORT.items()], klein=True)
        self.tag, self.ort, self.minuten = Datumsfeld(), QLineEdit(maxLength=ZEILE), QLineEdit()
        self.dolmetschen = Segment([(JA, t("ja")), (NEIN, t("nein"))], klein=True, abwaehlbar=True)
        self.vereinbart, self.notiz = QLineEdit(maxLength=SATZ), QLineEdit(maxLength=SATZ)
        teile = [("0", t("in 3 Tagen")), ("1", t("in 1 Woche")), ("2", t("in 2 Wochen"))]
        self.wann = Segment([(KEINER, t("offen")), *teile, (ANDERER, t("anderer Tag"))], klein=True)
        self.naechster = Datumsfeld()
        self.haken = {code: Haken(t(wort)) for code, wort in dienste.besprochen.items()}
        self.weg = Verweis(t("Kontakt löschen"))
        self.weg.setVisible(not neu)
        self.nicht, self.los = Knopf(t("Schließen"), taste="Esc"), Knopf(t("Fertig"), art=Art.HAUPT)
        self.wer = ElideText(wer, Stufe.KOPF, farbe="text_secondary")
        self.wer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fuelle()
        self._baue()
        self._verbinde()
        show_mittig(self, oben, BREITE_EM, HOEHE_EM)
        self.los.setDefault(True)
        self.los.setFocus()

    def on_fertig(self) -> None:
        self.accept()
        self.fertig.emit(self.kontakt)

    def _fuelle(self) -> None:
        k, locale = self.kontakt, QLocale(str(self._sprache.locale))
        for feld in (self.tag, self.naechster):
            feld.setLocale(locale)
        self.tag.setMaximumDate(_qt(self._heute))
        self.tag.setDate(_qt(k.am))
        self.naechster.setMinimumDate(_qt(min(k.am, k.naechster_am or k.am)))
        self.naechster.setDate(_qt(k.naechster_am or self._heute + NAECHSTE[-1]))
        self.minuten.setValidator(QIntValidator(0, HOECHSTENS_MINUTEN, self))
        self.minuten.setText("" if k.minuten is None else str(k.minuten))
        self.art.set_wahl(k.art.value)
        self.ergebnis.set_wahl(k.ergebnis.value)
        self.dolmetschen.set_wahl("" if k.dolmetschen is None else JA if k.dolmetschen else NEIN)
        for zeile, text in self._texte():
            fill(zeile, text)
        for code, haken in self.haken.items():
            haken.setChecked(code in k.besprochen)
        self._zeige_wann()

    def _texte(self) -> tuple[tuple[QLineEdit, str], ...]:
        k = self.kontakt
        return (self.ort, k.standort), (self.vereinbart, k.vereinbart), (self.notiz, k.notiz)

    def _zeige_wann(self) -> None:
        tag = self.kontakt.naechster_am
        spannen = {self._heute + spanne: str(n) for n, spanne in enumerate(NAECHSTE)}
        self.wann.set_wahl(KEINER if tag is None else spannen.get(tag, ANDERER))
        self.naechster.setVisible(tag is not None)

    def _baue(self) -> None:
        t = self._t
        satz = t("Alles ist freiwillig. Was Sie ändern, ist gleich gespeichert.")
        kopf = spalte(
            reihe(Text(self.windowTitle(), Stufe.TITEL, fett=True), self.wer, abstand=0.9),
            Text(satz, farbe="text_secondary", umbruch=True),
            abstand=0.2,
        )
        felder = Formular()
        zeilen: tuple[tuple[QWidget, str], ...] = (
            (self.art, "&Wie"), (self.ergebnis, "&Ergebnis"), (self.ort, "W&o"),
            (self._dauer(), "Am &Tag"), (self.vereinbart, "&Vereinbart"),
            (self.wann, "Wieder sprechen (Alt+1, 2, 3)"), (self.naechster, "Am"),
            (self.notiz, "&Notiz"),
        )  # fmt: skip
        for feld, wort in zeilen:
            felder.add_feld(feld)
            felder.name_feld(feld, t(wort))
            if isinstance(feld, Segment):
                feld.set_name(t(wort).replace("&", ""))
        self.ort.setPlaceholderText(t("Welche Praxis, welches Büro"))
        felder.labelForField(self.naechster).setVisible(False)
        gitter = raster(abstand=0.1)
        for nummer, haken in enumerate(self.haken.values()):
            gitter.addWidget(haken, nummer // 2, nummer % 2)
        besprochen = spalte(
            Text(t("Haben wir besprochen"), fett=True),
            Text(t("Freiwillig, nach § 10a SGB VIII."), Stufe.KLEIN, farbe="text_secondary"),
            gitter,
            abstand=0.2,
        )
        rolle = Rollbereich(self.windowTitle())
        rolle.inhalt.addLayout(felder)
        rolle.inhalt.addLayout(besprochen)
        rolle.inhalt.addStretch(1)
        knoepfe = reihe(self.weg, None, self.nicht, self.los, abstand=0.7)
        aufbau = spalte(kopf, rolle, Trenner(), knoepfe, rand=(1.6, 1.4, 1.6, 1.2), abstand=0.8)
        aufbau.setStretch(1, 1)
        self.setLayout(aufbau)

    def _dauer(self) -> QWidget:
        """The day, how long, and whether somebody interpreted: one row."""
        t = self._t
        worte = ((self.minuten, t("&Minuten")), (self.dolmetschen, t("&Dolmetschen")))
        teile: list[QWidget | None] = [self.tag]
        for feld, wort in worte:
            name = Beschriftung()
            name.setText(wort)
            name.setBuddy(feld)
            feld.setAccessibleName(spoken(wort))
            teile += [name, feld]
        self.dolmetschen.set_name(t("Dolmetschen"))
        self.tag.setAccessibleName(t("Am Tag"))
        self.tag.setMaximumWidth(self.tag.sizeHint().width())
        self.minuten.setMaximumWidth(em(4))
        zeile = huelle(reihe(*teile, None, abstand=0.7))
        zeile.setFocusProxy(self.tag)
        return zeile

    def _verbinde(self) -> None:
        self.art.gewaehlt.connect(self._on_art)
        self.ergebnis.gewaehlt.connect(self._on_ergebnis)
        self.dolmetschen.gewaehlt.connect(self._on_dolmetschen)
        self.wann.gewaehlt.connect(self._on_wann)
        self.tag.userDateChanged.connect(self._on_tag)
        self.naechster.userDateChanged.connect(self._on_naechster)
        self.minuten.textEdited.connect(self._on_minuten)
        for feld, name in (
            (self.ort, "standort"), (self.vereinbart, "vereinbart"), (self.notiz, "notiz"),
        ):  # fmt: skip
            feld.textEdited.connect(partial(self._on_text, name))
        for haken in self.haken.values():
            haken.toggled.connect(self._on_haken)
        for nummer in range(len(NAECHSTE)):
            taste = QShortcut(QKeySequence(f"Alt+{nummer + 1}"), self)
            taste.activated.connect(partial(self._on_schnell, str(nummer)))
        self.nicht.clicked.connect(self.reject)
        self.los.clicked.connect(self.on_fertig)
        self.weg.clicked.connect(self._on_weg)

    def _setze(self, *, tippen: bool = False, **felder: object) -> None:
        neu: Kontakt = replace(self.kontakt, **felder)  # type: ignore[arg-type]  # see callers
        if neu != self.kontakt:
            self.kontakt = neu
            self.geaendert.emit(neu, tippen)

    def _on_art(self, art: str) -> None:
        self._setze(art=Kontaktart(art))

    def _on_ergebnis(self, ergebnis: str) -> None:
        self._setze(ergebnis=Kontaktergebnis(ergebnis))

    def _on_dolmetschen(self, wahl: str) -> None:
        self._setze(dolmetschen=None if not wahl else wahl == JA)

    def _on_wann(self, wahl: str) -> None:
        if wahl == KEINER:
            self._setze(naechster_am=None)
        elif wahl == ANDERER:
            self._setze(naechster_am=self.naechster.date().toPython())
        else:
            tag = self._heute + NAECHSTE[int(wahl)]
            self.naechster.setDate(_qt(tag))
            self._setze(naechster_am=tag)
        self.naechster.setVisible(self.kontakt.naechster_am is not None)
        if wahl == ANDERER:
            self.naechster.setFocus()

    def _on_schnell(self, wahl: str) -> None:
        self.wann.set_wahl(wahl)
        self._on_wann(wahl)

    def _on_tag(self, tag: QDate) -> None:
        self._setze(am=tag.toPython())

    def _on_naechster(self, tag: QDate) -> None:
        if self.kontakt.naechster_am is not None:
            self._setze(naechster_am=tag.toPython())

    def _on_minuten(self, text: str) -> None:
        self._setze(tippen=True, minuten=int(text) if text.isdecimal() else None)

    def _on_text(self, feld: str, text: str) -> None:
        self._setze(tippen=True, **{feld: text})

    def _on_haken(self, _an: bool) -> None:  # noqa: FBT001 - Qt
        codes = tuple(code for code, haken in self.haken.items() if haken.isChecked())
        fremde = tuple(c for c in self.kontakt.besprochen if c not in self.haken)
        self._setze(besprochen=(*codes, *fremde))

    def _on_weg(self) -> None:
        self.reject()
        self.entfernt.emit()


def _qt(tag: date) -> QDate:
    return QDate(tag.year, tag.month, tag.day)
