"""The sheets a case has printed: when, what, in which language, under which consent, its hash."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QWidget

from lotse.domain.akte import Akte, Schriftstueck
from lotse.i18n.sprache import Sprache
from lotse.services.briefsicht import has_own_words
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import RECHTS, draw_text, em_f
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.meldung import ansagen
from lotse.ui.seiten.briefe_wahl import languages
from lotse.ui.stil import em
from lotse.ui.worte import tag_kurz
from lotse.ui.zwischenablage import copy

ZEICHEN = 16
"""So much of a hash tells two sheets apart for the eye; all of it is copied."""


class Verlaufdialog(QDialog):
    """Newest first. Enter or the button copies the whole hash of a sheet."""

    def __init__(
        self, stuecke: Sequence[Schriftstueck], sprache: Sprache, heute: date, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._sprache, self._heute = sprache, heute
        t = sprache.t
        self.setWindowTitle(t("Schon gedruckt"))
        art = Zeilenart[Schriftstueck](lambda s: s.id, self._sprich, self._male, lambda _: 4.7)
        self.liste: Liste[Schriftstueck] = Liste(art, t("Gedruckte Blätter"))
        self.kopieren = Verweis(t("Prüfsumme kopieren"), symbol="copy")
        schliessen = Knopf(t("Schließen"), art=Art.HAUPT)
        titel = Text(t("Schon gedruckt"), Stufe.TITEL, fett=True)
        satz = Text(
            t(
                "Lotse merkt sich kein Blatt, nur seine Prüfsumme. Sie zeigt später, "
                "ob ein Blatt von hier ist und unverändert."
            ),
            farbe="text_secondary",
            umbruch=True,
        )
        unten = reihe(self.kopieren, None, schliessen)
        layout = spalte(
            titel, satz, self.liste, Trenner(), unten, rand=(1.6, 1.4, 1.6, 1.2), abstand=0.8
        )
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.resize(em(46), em(34))
        self.liste.zeige(tuple(reversed(stuecke)))
        self.liste.waehle_erste()
        self.liste.geoeffnet.connect(self.on_kopieren)
        self.kopieren.clicked.connect(self.on_kopieren)
        schliessen.clicked.connect(self.accept)
        schliessen.setDefault(True)

    def on_kopieren(self, *_: object) -> None:
        stueck = self.liste.wahl()
        if stueck is not None:
            copy(stueck.sha256)
            ansagen(self.liste, self._sprache.t("Prüfsumme kopiert"))

    def worte(self, stueck: Schriftstueck) -> tuple[str, str, str]:
        """Title, the facts of printing, consent and wording."""
        t = self._sprache.t
        seiten = self._sprache.plural("{n} Seite", "{n} Seiten", stueck.seiten)
        tag = tag_kurz(stueck.am, self._heute, self._sprache)
        sprachen = languages(self._sprache, stueck.sprache)
        weg = t("mit Einwilligung verschickt") if stueck.einwilligung else t("der Familie gegeben")
        eigen = [t("eigener Wortlaut")] if has_own_words(stueck) else []
        return stueck.titel, f"{tag} · {sprachen} · {seiten}", " · ".join((weg, *eigen))

    def _sprich(self, stueck: Schriftstueck) -> str:
        summe = self._sprache.t("Prüfsumme {summe}", summe=stueck.sha256[:ZEICHEN])
        return ", ".join((*self.worte(stueck), summe))

    def _male(self, p: QPainter, stueck: Schriftstueck, r: QRectF, _lage: Lage) -> None:
        innen = QRectF(r.x() + em_f(0.9), r.y() + em_f(0.5), r.width() - em_f(1.8), em_f(1.35))
        titel, fakten, weg = self.worte(stueck)
        draw_text(p, innen, titel, fett=True)
        zweite, dritte = innen.translated(0, em_f(1.35)), innen.translated(0, em_f(2.55))
        draw_text(p, zweite, fakten, Stufe.KLEIN, farbe="text_secondary")
        summe = " ".join(stueck.sha256[i : i + 4] for i in range(0, ZEICHEN, 4))
        breite = draw_text(
            p, dritte, f"{summe} …", Stufe.KLEIN, farbe="text_muted", ausrichtung=RECHTS
        )
        links = dritte.adjusted(0, 0, -breite - em_f(1), 0)
        draw_text(p, links, weg, Stufe.KLEIN, farbe="text_secondary")


def show_verlauf(akte: Akte, sprache: Sprache, heute: date, parent: QWidget) -> None:
    """Over the page, until it is closed."""
    dialog = Verlaufdialog(akte.schriftstuecke, sprache, heute, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.show()
