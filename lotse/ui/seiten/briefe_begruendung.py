"""Beside an application: what the office reads, the same as the family says it, and one tick."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lotse.domain.akte import Akte
from lotse.domain.begruendung import Begruendung
from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.letters.brief import Briefart
from lotse.services.begruenden import needs_reason, reason_for, set_agreed, set_reason
from lotse.ui.bausteine.laenge import Langtext
from lotse.ui.bausteine.raender import spalte
from lotse.ui.bausteine.tafel import Trenner
from lotse.ui.bausteine.text import Beschriftung, Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.masse import Stufe
from lotse.ui.seiten.briefe_bogen import Tipplage
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em
from lotse.ui.worte import spoken, tag_kurz

ARTEN = frozenset({Briefart.ANTRAG, Briefart.KOPIE})
FREIWILLIG = "Freiwillig. Leer = der Antrag hat diesen Abschnitt nicht."
OHNE_HAKEN = "Ohne den Haken geht der Antrag nicht hinaus. Die Kopie zeigt der Familie beide Texte."


class Begruendungsteil(QWidget):
    """Writes into the case itself: the family may ask tomorrow what was said about it."""

    def __init__(self, sitzung: Sitzung | None) -> None:
        super().__init__()
        self._sitzung = sitzung
        self._sprache: Sprache | None = None
        self._vermittlung = ""
        self._titel = Text(fett=True)
        self._satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.amt, self.familie = Langtext(), Langtext()
        self._worte = (Beschriftung(), Beschriftung())
        self.gesehen = Haken(fett_wenn_an=False)
        self._stand = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._ordne()
        for feld in (self.amt, self.familie):
            feld.setTabChangesFocus(True)
            feld.setFixedHeight(em(5.8))
            feld.textChanged.connect(self._on_text)
        self.gesehen.clicked.connect(self.on_gesehen)
        self.hide()

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache, t = sprache, sprache.t
        self._titel.setText(t("Begründung in zwei Texten"))
        self._satz.setText(t("Das Amt fragt, was fehlt. Die Familie liest es in ihren Worten."))
        texte = (t("Was das Amt liest"), t("Dasselbe, wie die Familie es sagt"))
        for wort, feld, text in zip(self._worte, (self.amt, self.familie), texte, strict=True):
            wort.setText(text)
            wort.setBuddy(feld)
            feld.setAccessibleName(spoken(text))
        self.gesehen.setText(t("Beide gesehen und einverstanden"))
        self.gesehen.setAccessibleName(t("Die Familie hat beide gesehen und ist einverstanden"))
        self._zeige_stand()

    def show_lage(self, lage: Tipplage) -> None:
        """Only for a help that is granted after a lack was found; words in a field stay there."""
        posten = lage.posten
        da = posten.art in ARTEN and needs_reason(lage.leistung) and self._sitzung is not None
        self.setVisible(da)
        self._vermittlung = posten.vermittlung if da else ""
        if da:
            eine = reason_for(lage.akte, posten.vermittlung)
            _fuelle(self.amt, eine.amt if eine else "")
            _fuelle(self.familie, eine.familie if eine else "")
            self._zeige_stand()

    def on_gesehen(self, ja: bool) -> None:  # noqa: FBT001 - Qt hands it over
        """A missing text is named; nothing is ticked by itself."""
        s = self._sitzung
        if s is None or self._sprache is None:
            return
        kennung, heute, t = self._vermittlung, s.dienste.heute(), self._sprache.t
        try:
            s.aendern(lambda akte: set_agreed(akte, kennung, heute, ja=ja), t("Begründung"))
        except Hinweis as hinweis:
            self._zeige_stand()
            self._stand.setText(f"{t(hinweis.was)} {t(hinweis.tun)}")

    def _on_text(self) -> None:
        s = self._sitzung
        if s is None or self._sprache is None or not self._vermittlung:
            return
        kennung, neu = self._vermittlung, s.dienste.neue_id()
        amt, familie = self.amt.toPlainText(), self.familie.toPlainText()
        s.aendern(
            lambda akte: set_reason(akte, kennung, amt, familie, neu),
            self._sprache.t("Begründung"), tippen=True, buendel=f"begruendung:{kennung}",
        )  # fmt: skip

    def _eine(self) -> Begruendung | None:
        akte: Akte | None = self._sitzung.akte if self._sitzung else None
        return reason_for(akte, self._vermittlung) if akte else None

    def _zeige_stand(self) -> None:
        eine, sprache = self._eine(), self._sprache
        am = eine.einverstanden_am if eine else None
        self.gesehen.setChecked(am is not None)
        if sprache is None or self._sitzung is None:
            return
        if am is not None:
            tag = tag_kurz(am, self._sitzung.dienste.heute(), sprache).rstrip(".")
            self._stand.setText(sprache.t("Beide gesehen am {tag}.", tag=tag))
        else:
            self._stand.setText(sprache.t(OHNE_HAKEN if eine else FREIWILLIG))

    def _ordne(self) -> None:
        amtswort, eigenes = self._worte
        felder = (amtswort, self.amt, eigenes, self.familie)
        unten = spalte(self.gesehen, self._stand, abstand=0.2)
        oben = spalte(Trenner(), self._titel, abstand=0.8)
        self.setLayout(spalte(oben, self._satz, *felder, unten, rand=(0, 0.5, 0, 0), abstand=0.4))


def _fuelle(feld: Langtext, text: str) -> None:
    """Quietly, and not over the same words: the cursor stays."""
    if feld.toPlainText() == text:
        return
    feld.blockSignals(True)  # noqa: FBT003 - Qt
    feld.setPlainText(text)
    feld.blockSignals(False)  # noqa: FBT003 - Qt
