"""A new family in a minute: six fields, none of them required."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.domain.familie import Familie
from lotse.i18n.sprache import Sprache
from lotse.services.dieselbe import Aehnlich, Kennzeichen, find_same
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.laenge import ZEILE, empty
from lotse.ui.bausteine.listen import Liste
from lotse.ui.bausteine.raender import RINNE, huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich, Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.dienste import Dienste
from lotse.ui.formular import Formular
from lotse.ui.jobs import Runner
from lotse.ui.masse import Breite, Stufe
from lotse.ui.seiten.familien_aehnlich import aehnliche
from lotse.ui.seiten.familien_neu_werte import Eingaben, familie_of, suchbild
from lotse.ui.seiten.kindereingabe import lies_kinder
from lotse.ui.stil import em, stil

SPRACHEN = (
    "de", "ar", "bg", "ckb", "en", "es", "fa", "fr", "it", "kmr", "pl", "prs", "ps", "ro", "ru",
    "so", "sq", "sr", "ti", "tr", "uk", "ur", "vi",
)  # fmt: skip
WARTE_MS = 250
OHNE_NAMEN_SATZ: Final = "Kein Feld ist Pflicht. Buchstabe und Merkwort reichen."
NAME_SATZ: Final = (
    "Den Namen braucht Lotse jetzt nur zum Suchen, dann bleibt der erste Buchstabe. "
    "Soll er hier stehen, braucht es dafür eine Einwilligung."
)


@dataclass(frozen=True, slots=True)
class _Fund:
    nummer: int
    zeilen: tuple[Aehnlich, ...]


class NeueFamilie(QWidget):
    """`angelegt(Akte)`, `abgebrochen()`, `vorhandene(Kennzeichen)` = it was this one."""

    angelegt = Signal(object)
    abgebrochen = Signal()
    vorhandene = Signal(object)

    def __init__(self, dienste: Dienste, runner: Runner) -> None:
        super().__init__()
        self._dienste, self._runner, self._sprache = dienste, runner, dienste.sprache
        self._nummer = 0
        self._legt_an = False
        self._vorschlag, self._alle = "", tuple[Kennzeichen, ...]()
        self._buchstabe, self._deckwort = QLineEdit(maxLength=80), QLineEdit(maxLength=40)
        self._ort, self._telefon = QLineEdit(maxLength=80), QLineEdit(maxLength=60)
        self._wahl, self._kinder = Auswahl(), QLineEdit(maxLength=ZEILE)
        self._bleibt = Haken()
        self._felder = (
            self._buchstabe, self._deckwort, self._ort, self._wahl, self._telefon, self._kinder,
        )  # fmt: skip
        self._formular = Formular()
        self._hilfe = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._schutz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._anlegen = Knopf(symbol="check", art=Art.HAUPT)
        self._zurueck = Verweis()
        self._tafel, self._gleich = Tafel(symbol="user-round-plus"), Tafel(symbol="users-round")
        self._liste: Liste[Aehnlich] = Liste(aehnliche(lambda: self._sprache))
        self._keine = Text(farbe="text_secondary", umbruch=True)
        self._uhr = QTimer(self, singleShot=True, interval=WARTE_MS)
        self._baue()
        self._verbinde()
        self.texte_setzen(self._sprache)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = t = sprache
        self._tafel.set_titel(t.t("Neue Familie"))
        self._gleich.set_titel(t.t("Vielleicht dieselbe Familie?"))
        self._liste.setAccessibleName(t.t("Vielleicht dieselbe Familie?"))
        worte = ("&Buchstabe oder Name", "&Merkwort", "&Ort", "Sp&rache", "&Telefon", "&Kinder")
        for feld, wort in zip(self._felder, worte, strict=True):
            self._formular.name_feld(feld, t.t(wort))
        self._buchstabe.setPlaceholderText(t.t("zum Beispiel K."))
        self._ort.setPlaceholderText(t.t("Postleitzahl oder Stadtteil"))
        self._kinder.setPlaceholderText(t.t("zum Beispiel 10.2023, Yusuf 5.2019"))
        self._bleibt.setText(t.t("Die Familie möchte, dass der Name hier steht"))
        self._anlegen.setText(t.t("Familie anlegen"))
        self._zurueck.setText(t.t("Abbrechen"))
        self._keine.setText(t.t("Bisher passt keine. Sie sehen hier Treffer, während Sie tippen."))
        self._fuelle_sprachen()
        self._sage_kinder()
        self._sage_namen()

    def show_neu(self) -> None:
        """Empty fields, a free code word, cursor in the first field."""
        self.leere()
        self._buchstabe.setFocus()
        deckwort = self._dienste.deckwort
        self._runner.start(lambda _token: deckwort(), self._on_wort)

    @property
    def begonnen(self) -> bool:
        """Somebody has typed something that is no family yet."""
        getippt = (feld.text().strip() for feld in self._zeilen if feld is not self._deckwort)
        anders = self._deckwort.text().strip() not in ("", self._vorschlag)
        return anders or any(getippt) or bool(self._wahl.currentData())

    def leere(self) -> None:
        """Nothing of this family is left for the next one."""
        for feld in self._zeilen:
            empty(feld)
        self._bleibt.setChecked(False)
        self._wahl.waehle("")
        self._liste.zeige(())
        self._keine.show()
        self._liste.hide()

    def show_breite(self, breite: Breite) -> None:
        self._gleich.setVisible(breite is not Breite.SCHMAL)

    def regionen(self) -> tuple[QWidget, ...]:
        return (self._buchstabe, self._liste)

    def on_anlegen(self) -> None:
        """Only an unreadable line of children holds it up, and says how it can be read.

        A second Enter while the first one is at work is not a second family.
        """
        if self._legt_an:
            return
        kinder = lies_kinder(self._kinder.text(), self._dienste.heute())
        if kinder is None:
            self._kinder.setFocus()
            return
        fallcode, heute = self._dienste.fallcode, self._dienste.heute()
        familie = familie_of(self._werte(), self._dienste.neue_id(), heute)
        self._legt_an = True
        self._runner.start(
            lambda _token: _mit_code(familie, fallcode(heute.year)),
            self._on_fertig,
            on_failed=self._on_misslungen,
        )

    def _on_misslungen(self, error: Exception) -> None:
        self._legt_an = False
        self._runner.on_failed(error)

    def _on_fertig(self, akte: Akte) -> None:
        self._legt_an = False
        self.angelegt.emit(akte)

    @property
    def _zeilen(self) -> tuple[QLineEdit, ...]:
        return (self._buchstabe, self._deckwort, self._ort, self._telefon, self._kinder)

    def _werte(self) -> Eingaben:
        return Eingaben(
            self._buchstabe.text(),
            self._deckwort.text(),
            self._ort.text(),
            str(self._wahl.currentData() or ""),
            self._telefon.text(),
            lies_kinder(self._kinder.text(), self._dienste.heute()) or (),
            self._bleibt.isChecked(),
        )

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Also when somebody comes back to it: what was typed is compared again."""
        super().showEvent(event)
        kennzeichen = self._dienste.kennzeichen
        self._runner.start(lambda _token: tuple(kennzeichen()), self._on_kennzeichen)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """What families are recognised by is not kept beyond the sheet."""
        self._alle = ()
        self._nummer += 1
        self._liste.zeige(())
        super().hideEvent(event)

    def _on_kennzeichen(self, alle: tuple[Kennzeichen, ...]) -> None:
        if self.isVisible():  # else somebody went on before they were read
            self._alle = alle
            self._uhr.start()

    def _on_wort(self, wort: str) -> None:
        self._vorschlag = wort
        if not self._deckwort.text():
            self._deckwort.setText(wort)

    def _on_getippt(self, _text: str) -> None:
        self._uhr.start()
        self._sage_kinder()
        self._sage_namen()

    def _suche(self) -> None:
        self._nummer += 1
        nummer, alle = self._nummer, self._alle
        bild = suchbild(self._werte(), self._vorschlag, self._dienste.heute())
        self._runner.start(
            lambda _token: _Fund(nummer, find_same(bild, alle)), self._on_gefunden, store=False
        )

    def _on_gefunden(self, fund: _Fund) -> None:
        if fund.nummer == self._nummer:
            self._liste.zeige(fund.zeilen)
            self._liste.setVisible(bool(fund.zeilen))
            self._keine.setVisible(not fund.zeilen)

    def _on_vorhandene(self, zeile: Aehnlich, _name: str) -> None:
        self.vorhandene.emit(zeile.wer)

    def _sage_namen(self) -> None:
        """A name may be typed to look for it; it stays only where the family wants it."""
        name = self._werte().ist_name
        self._bleibt.setVisible(name)
        self._schutz.setText(
            self._sprache.t(NAME_SATZ) if name else self._sprache.t(OHNE_NAMEN_SATZ)
        )

    def _sage_kinder(self) -> None:
        t = self._sprache
        kinder = lies_kinder(self._kinder.text(), self._dienste.heute())
        lesbar = kinder is not None
        self._hilfe.set_art(farbe="text_secondary" if lesbar else "danger_fg")
        self._hilfe.setText(
            t.plural(
                "{n} Kind. Monat und Jahr reichen.",
                "{n} Kinder. Monat und Jahr reichen.",
                len(kinder),
            )
            if kinder
            else t.t("Monat und Jahr reichen. Ein Monat in der Zukunft heißt: Baby erwartet.")
            if lesbar
            else t.t("Das lässt sich noch nicht lesen. Bitte so: 10.2023, 5.2019")
        )

    def _fuelle_sprachen(self) -> None:
        gewaehlt = self._wahl.currentData()
        self._wahl.clear()
        self._wahl.addItem(self._sprache.t("noch nicht gefragt"), "")
        namen = sorted((self._sprache.sprachname(code), code) for code in SPRACHEN)
        for name, code in namen:
            self._wahl.addItem(name, code)
        self._wahl.waehle(gewaehlt or "")

    def _baue(self) -> None:
        for feld in self._felder:
            self._formular.add_feld(feld)
        unten = reihe(self._anlegen, self._zurueck, None)
        name = spalte(self._bleibt, self._schutz, abstand=0.1)
        inhalt = spalte(self._formular, self._hilfe, name, unten, None, abstand=0.9)
        self._tafel.add_rand(inhalt)
        self._gleich.add_rand(self._keine)
        self._gleich.add(self._liste, 1)
        self._gleich.add_streckung()
        self._innen = huelle(reihe(self._tafel, self._gleich, abstand=RINNE))
        rolle = Rollbereich()
        rolle.inhalt.addWidget(self._innen)
        rolle.inhalt.addStretch(1)
        self.setLayout(spalte(rolle))

    def _verbinde(self) -> None:
        for feld in self._zeilen:
            feld.textChanged.connect(self._on_getippt)
            feld.returnPressed.connect(self.on_anlegen)
        self._wahl.currentIndexChanged.connect(lambda _: self._uhr.start())
        self._uhr.timeout.connect(self._suche)
        self._anlegen.clicked.connect(self.on_anlegen)
        self._zurueck.clicked.connect(self.abgebrochen)
        self._liste.griff.connect(self._on_vorhandene)
        stil().geaendert.connect(self._messe)
        self._messe()

    def _messe(self) -> None:
        self._tafel.setMinimumWidth(em(30))
        self._innen.setMaximumWidth(em(84))


def _mit_code(familie: Familie, code: str) -> Akte:
    return Akte(replace(familie, fallcode=code, deckwort=familie.deckwort or code))
