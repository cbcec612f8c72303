"""A new family in a minute: six fields, none of them required."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.domain.akte import Akte, Aktenzeile
from lotse.domain.familie import Familie, FamilieId, Verstaendigung
from lotse.domain.ort import Ort
from lotse.i18n.sprache import Sprache
from lotse.services.aendern import bereinigt
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.laenge import ZEILE
from lotse.ui.bausteine.listen import Liste
from lotse.ui.bausteine.raender import RINNE, huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich, Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste
from lotse.ui.formular import Formular
from lotse.ui.jobs import Runner
from lotse.ui.masse import Breite, Stufe
from lotse.ui.seiten.familien_aehnlich import aehnliche
from lotse.ui.seiten.kindereingabe import lies_kinder
from lotse.ui.stil import em, stil

SPRACHEN = (
    "de", "ar", "bg", "ckb", "en", "es", "fa", "fr", "it", "kmr", "pl", "prs", "ps", "ro", "ru",
    "so", "sq", "sr", "ti", "tr", "uk", "ur", "vi",
)  # fmt: skip
WARTE_MS = 250


@dataclass(frozen=True, slots=True)
class _Fund:
    nummer: int
    zeilen: tuple[Aktenzeile, ...]


class NeueFamilie(QWidget):
    """`angelegt(Akte)`, `abgebrochen()`, `vorhandene(Aktenzeile)` = it was this one."""

    angelegt = Signal(object)
    abgebrochen = Signal()
    vorhandene = Signal(object)

    def __init__(self, dienste: Dienste, runner: Runner) -> None:
        super().__init__()
        self._dienste, self._runner, self._sprache = dienste, runner, dienste.sprache
        self._nummer = 0
        self._legt_an = False
        self._buchstabe, self._deckwort = QLineEdit(maxLength=4), QLineEdit(maxLength=40)
        self._plz, self._stadtteil = QLineEdit(maxLength=5), QLineEdit(maxLength=80)
        self._wahl, self._kinder = Auswahl(), QLineEdit(maxLength=ZEILE)
        self._felder = (
            self._buchstabe, self._deckwort, self._plz, self._stadtteil, self._wahl, self._kinder,
        )  # fmt: skip
        self._formular = Formular()
        self._hilfe = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._schutz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._anlegen = Knopf(symbol="check", art=Art.HAUPT)
        self._zurueck = Verweis()
        self._tafel, self._gleich = Tafel(symbol="user-round-plus"), Tafel(symbol="users-round")
        self._liste: Liste[Aktenzeile] = Liste(aehnliche(lambda: self._sprache))
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
        worte = ("&Buchstabe", "&Merkwort", "&Postleitzahl", "&Stadtteil", "Sp&rache", "&Kinder")
        for feld, wort in zip(self._felder, worte, strict=True):
            self._formular.name_feld(feld, t.t(wort))
        self._buchstabe.setPlaceholderText(t.t("zum Beispiel K."))
        self._kinder.setPlaceholderText(t.t("zum Beispiel 10.2023, 5.2019"))
        self._schutz.setText(
            t.t("Kein Feld ist Pflicht. Ein Name braucht später die Einwilligung der Familie.")
        )
        self._anlegen.setText(t.t("Familie anlegen"))
        self._zurueck.setText(t.t("Abbrechen"))
        self._keine.setText(t.t("Bisher passt keine. Sie sehen hier Treffer, während Sie tippen."))
        self._fuelle_sprachen()
        self._sage_kinder()

    def show_neu(self) -> None:
        """Empty fields, a free code word, cursor in the first field."""
        for feld in (self._buchstabe, self._deckwort, self._plz, self._stadtteil, self._kinder):
            feld.clear()
        self._wahl.waehle("")
        self._liste.zeige(())
        self._keine.show()
        self._liste.hide()
        self._buchstabe.setFocus()
        deckwort = self._dienste.deckwort
        self._runner.start(lambda _token: deckwort(), self._on_wort)

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
        codes = [str(self._wahl.currentData())] if self._wahl.currentData() else []
        familie = Familie(
            id=FamilieId(self._dienste.neue_id()),
            fallcode="",
            deckwort=bereinigt(self._deckwort.text()).strip(),
            angelegt_am=heute,
            buchstabe=_buchstabe(self._buchstabe.text()),
            ort=Ort(
                plz=self._plz.text().strip(), stadtteil=bereinigt(self._stadtteil.text()).strip()
            ),
            verstaendigung=Verstaendigung(tuple(codes), codes[0] if codes else "de"),
            personen=kinder,
            kinder_gefragt=bool(kinder),
        )
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

    def _on_wort(self, wort: str) -> None:
        if not self._deckwort.text():
            self._deckwort.setText(wort)

    def _on_getippt(self, _text: str) -> None:
        self._uhr.start()
        self._sage_kinder()

    def _suche(self) -> None:
        self._nummer += 1
        nummer, akten = self._nummer, self._dienste.akten
        wort = " ".join(f.text().strip() for f in (self._buchstabe, self._stadtteil)).strip()
        if not wort:
            self._on_gefunden(_Fund(nummer, ()))
            return
        geschlossen = False
        self._runner.start(
            lambda _token: _Fund(nummer, tuple(akten(wort, geschlossen)[:6])), self._on_gefunden
        )

    def _on_gefunden(self, fund: _Fund) -> None:
        if fund.nummer == self._nummer:
            self._liste.zeige(fund.zeilen)
            self._liste.setVisible(bool(fund.zeilen))
            self._keine.setVisible(not fund.zeilen)

    def _on_vorhandene(self, zeile: Aktenzeile, _name: str) -> None:
        self.vorhandene.emit(zeile)

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
        inhalt = spalte(self._formular, self._hilfe, self._schutz, unten, None, abstand=0.9)
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
        for feld in (self._buchstabe, self._stadtteil, self._kinder):
            feld.textChanged.connect(self._on_getippt)
        for zeile in (self._buchstabe, self._deckwort, self._plz, self._stadtteil, self._kinder):
            zeile.returnPressed.connect(self.on_anlegen)
        self._uhr.timeout.connect(self._suche)
        self._anlegen.clicked.connect(self.on_anlegen)
        self._zurueck.clicked.connect(self.abgebrochen)
        self._liste.griff.connect(self._on_vorhandene)
        stil().geaendert.connect(self._messe)
        self._messe()

    def _messe(self) -> None:
        self._tafel.setMinimumWidth(em(30))
        self._innen.setMaximumWidth(em(84))


def _buchstabe(text: str) -> str:
    """One letter gets its point: "k" becomes "K."; more letters stay as they are."""
    rein = bereinigt(text).strip()
    return f"{rein.upper()}." if len(rein) == 1 and rein.isalpha() else rein


def _mit_code(familie: Familie, code: str) -> Akte:
    return Akte(replace(familie, fallcode=code, deckwort=familie.deckwort or code))
