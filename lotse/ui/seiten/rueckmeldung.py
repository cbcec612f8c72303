"""The answer of a Stelle on its strip: the code, then what came of it (F-08)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.domain.fehler import Hinweis
from lotse.domain.frische import MELDUNGSWORT, Meldungsart
from lotse.domain.kontakt import Rueckmeldeergebnis, Rueckmeldung
from lotse.domain.rueckcode import show_code
from lotse.i18n.sprache import Sprache
from lotse.services.drucke import asked_with
from lotse.services.rueckmelden import Streifenantwort
from lotse.ui.bausteine.felder import Auswahl, Datumsfeld
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.laenge import ZEILE
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Stufe
from lotse.ui.seiten.vermittlung_felder import Tatfeld, knoepfe, notizfeld

ANTWORTWORT: Mapping[Rueckmeldeergebnis, str] = {
    Rueckmeldeergebnis.ANGEKOMMEN: "angekommen",
    Rueckmeldeergebnis.NICHT_GEKOMMEN: "noch nicht da gewesen",
    Rueckmeldeergebnis.WARTELISTE: "Warteliste",
    Rueckmeldeergebnis.NICHT_ZUSTAENDIG: "nicht zuständig",
    Rueckmeldeergebnis.ANGEBOT_ANDERS: "Angaben stimmen nicht",
}
_R = Rueckmeldeergebnis


class Rueckmeldefeld(Tatfeld):
    """Type, paste or scan the code, then one press: `geantwortet(question id, Streifenantwort)`;
    `stimmt_nicht(kind)` what is wrong with the entry."""

    geantwortet = Signal(str, object)
    stimmt_nicht = Signal(object)

    def __init__(self, dienste: Dienste, sprache: Sprache) -> None:
        super().__init__(sprache.t("Antwort auf dem Streifen"), sprache)
        t = sprache.t
        self._dienste = dienste
        self._akte: Akte | None = None
        self._vermittlung = ""
        self._frage: Rueckmeldung | None = None
        self.code = QLineEdit(maxLength=ZEILE)
        self.code.setAccessibleName(t("Code vom Streifen"))
        self.code.setPlaceholderText(t("Code, zum Beispiel K7M 4QX"))
        self._satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.antworten = {
            e: Knopf(t(w), art=Art.FILTER, klein=True) for e, w in ANTWORTWORT.items()
        }
        self.bis = Datumsfeld()
        self.bis.setAccessibleName(t("Warteliste bis"))
        self.bis.setLocale(QLocale(str(sprache.locale)))
        self.weiter = notizfeld(t("Wer ist zuständig?"))
        self.art = Auswahl()
        self.art.setAccessibleName(t("Was stimmt nicht?"))
        for art, wort in MELDUNGSWORT.items():
            self.art.addItem(t(wort), art)
        self.ja = Knopf(t("Eintragen"), symbol="check", klein=True)
        self._chips = knoepfe(*self.antworten.values())
        self.baue(
            self.code, self._satz, self._chips, self.bis, self.weiter, self.art,
            knoepfe(self.ja, self.nein),
        )  # fmt: skip
        self._ergebnis: Rueckmeldeergebnis | None = None
        self.code.textChanged.connect(self._on_code)
        self.code.returnPressed.connect(self._on_eingabe)
        for ergebnis, knopf in self.antworten.items():
            knopf.clicked.connect(partial(self._on_antwort, ergebnis))
        self.ja.clicked.connect(self._on_ja)
        self._zeige()

    def show_fall(self, akte: Akte, vermittlung: str, code: str = "") -> None:
        """`code` = it was typed elsewhere already."""
        self._akte, self._vermittlung = akte, vermittlung
        heute = self._dienste.heute()
        self.bis.setMinimumDate(QDate(heute.year, heute.month, heute.day))
        self.bis.setDate(QDate(heute.year, heute.month, heute.day).addMonths(3))
        if code:
            self.code.setText(show_code(code))
        self._on_code(self.code.text())

    @override
    def fokus(self) -> None:
        if self._frage is None:
            self.code.setFocus()
        else:
            next(iter(self.antworten.values())).setFocus()

    def _on_code(self, text: str) -> None:
        self._frage = None
        self._ergebnis = None
        self._satz.setText(self._lies(text) if text.strip() else "")
        self._zeige()

    def _lies(self, text: str) -> str:
        """Find the question; a sentence says what was found or what is wrong."""
        akte, t = self._akte, self.sprache.t
        if akte is None:
            return ""
        try:
            frage = asked_with(akte, text)
        except Hinweis as hinweis:
            return t(hinweis.was)
        if frage is None:
            return t("Dieser Code gehört nicht zu dieser Familie. Die Suche (Strg+K) findet ihn.")
        vermittlung = next((v for v in akte.vermittlungen if v.id == frage.vermittlung), None)
        stelle = vermittlung.angebot.name if vermittlung and vermittlung.angebot else ""
        if frage.vermittlung != self._vermittlung:
            return t("Dieser Code gehört zu einem anderen Schritt: {stelle}.", stelle=stelle)
        self._frage = frage
        return t("Der Code stimmt: {stelle}. Was steht auf dem Streifen?", stelle=stelle)

    def _on_eingabe(self) -> None:
        """Enter after the code: on to the answers, which are pressed."""
        if self._frage is not None:
            self.fokus()

    def _on_antwort(self, ergebnis: Rueckmeldeergebnis, _an: bool = True) -> None:  # noqa: FBT001, FBT002
        self._ergebnis = ergebnis
        self._zeige()
        if ergebnis in (_R.ANGEKOMMEN, _R.NICHT_GEKOMMEN):
            self._on_ja()  # nothing more to ask
            return
        ziel = {
            _R.WARTELISTE: self.bis,
            _R.NICHT_ZUSTAENDIG: self.weiter,
            _R.ANGEBOT_ANDERS: self.art,
        }
        ziel[ergebnis].setFocus()

    def _on_ja(self) -> None:
        if self._frage is None or self._ergebnis is None:
            self.fokus()
            return
        bis = self.bis.date().toPython() if self._ergebnis is _R.WARTELISTE else None
        antwort = Streifenantwort(self._ergebnis, bis, self.weiter.text())  # type: ignore[arg-type] # a date
        art = self.art.currentData() if self._ergebnis is _R.ANGEBOT_ANDERS else None
        self.geantwortet.emit(self._frage.id, antwort)
        if isinstance(art, Meldungsart):
            self.stimmt_nicht.emit(art)

    def _zeige(self) -> None:
        da = self._frage is not None
        self._satz.setVisible(bool(self._satz.text()))
        self._satz.set_art(farbe="text_secondary" if da else "ask_fg")
        self._chips.setVisible(da)
        for ergebnis, knopf in self.antworten.items():
            knopf.setChecked(ergebnis is self._ergebnis)
        self.bis.setVisible(da and self._ergebnis is _R.WARTELISTE)
        self.weiter.setVisible(da and self._ergebnis is _R.NICHT_ZUSTAENDIG)
        self.art.setVisible(da and self._ergebnis is _R.ANGEBOT_ANDERS)
        mehr = (_R.WARTELISTE, _R.NICHT_ZUSTAENDIG, _R.ANGEBOT_ANDERS)
        self.ja.setVisible(da and self._ergebnis in mehr)
