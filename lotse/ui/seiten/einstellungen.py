"""Einstellungen: one part at a time behind a segment. Another part is one line in TEILE."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.raender import RINNE, SEITE, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Rollbereich
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Breite
from lotse.ui.seiten.ansichtsteil import Ansichtsteil
from lotse.ui.seiten.briefteil import Briefteil
from lotse.ui.seiten.checkteil import Checkteil
from lotse.ui.seiten.einstellungsteil import Teil, Teilart
from lotse.ui.seiten.schutzteil import Schutzteil
from lotse.ui.seiten.seite import Seite
from lotse.ui.seiten.sicherungsteil import Sicherungsteil
from lotse.ui.seiten.wissensteil import Wissensteil
from lotse.ui.seiten.zugangsteil import Zugangsteil
from lotse.ui.sprung import Sprung
from lotse.ui.steuerung import Sitzung

TEILE = (
    Teilart("ansicht", "Ansicht und Büro", Ansichtsteil),
    Teilart(
        "briefe",
        "Briefe",
        Briefteil,
        lambda dienste: dienste.briefvorlagen,
        "file-text",
        (
            "Hier wird gerade nur angesehen",
            "Briefkopf und Wortlaut lassen sich ändern, wenn Lotse schreiben darf.",
        ),
    ),
    Teilart(
        "sicherung",
        "Sicherung",
        Sicherungsteil,
        lambda dienste: dienste.sicherungsarbeit,
        "shield-check",
        (
            "In der Übungsstadt wird nichts gesichert",
            "Alles hier ist erfunden. Mit Ihren eigenen Daten stehen hier die Sicherungen.",
        ),
    ),
    Teilart(
        "zugang",
        "Zugang",
        Zugangsteil,
        lambda dienste: dienste.zugangsarbeit,
        "key-round",
        (
            "In der Übungsstadt gibt es kein Passwort",
            "Alles hier ist erfunden. Mit Ihren eigenen Daten steht hier, wer sie öffnen kann.",
        ),
    ),
    Teilart(
        "datenschutz",
        "Datenschutz",
        Schutzteil,
        lambda dienste: dienste.schutzarbeit,
        "shield",
        (
            "In der Übungsstadt gibt es nichts zu schützen",
            "Alles hier ist erfunden. Mit Ihren eigenen Daten stehen hier Fristen und Protokoll.",
        ),
    ),
    Teilart(
        "check",
        "Sicherheits-Check",
        Checkteil,
        lambda dienste: dienste.sicherheitscheck,
        "shield-check",
        (
            "In der Übungsstadt gibt es nichts zu prüfen",
            "Alles hier ist erfunden. Mit Ihren eigenen Daten steht hier, wie sicher sie liegen.",
        ),
    ),
    Teilart("wissen", "Wissen", Wissensteil),
)
"""In the order of the segment; the first is shown first."""


class EinstellungenSeite(Seite):
    """A jump with bezug "key" or "key:what" leads to a part."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(dienste, sitzung)
        self._arten = {art.key: art for art in TEILE}
        self._wahl = Segment([(art.key, art.wort) for art in TEILE])
        self._teile: dict[str, Teil] = {}
        self._rollen: dict[str, Rollbereich] = {}
        self._stapel = QStackedWidget()
        self._neues = QTimer(self, singleShot=True, interval=0)
        self._ziel: QWidget | None = None
        self.setLayout(spalte(reihe(self._wahl, None), self._stapel, rand=SEITE, abstand=RINNE))
        self._wahl.gewaehlt.connect(self.show_teil)
        self._neues.timeout.connect(self._rolle_hin)
        self._kennung = TEILE[0].key
        self.texte_setzen(self.sprache)
        self._zeige(self._kennung)
        self.fertig()

    @property
    def ansicht(self) -> Ansichtsteil:
        return cast("Ansichtsteil", self.teil("ansicht"))

    @property
    def wissen(self) -> Wissensteil:
        return cast("Wissensteil", self.teil("wissen"))

    def teil(self, key: str) -> Teil:
        """A part, built when it is first asked for."""
        if key not in self._teile:
            teil = self._arten[key].baue(self.dienste, self.sitzung)
            teil.texte_setzen(self.sprache)
            teil.aufgegangen.connect(self._on_aufgegangen)
            if self._breite is not None:
                teil.show_breite(self._breite)
            rolle = self._rollen[key] = Rollbereich()
            rolle.inhalt.addWidget(teil)
            rolle.inhalt.addStretch(1)
            self._stapel.addWidget(rolle)
            self._teile[key] = teil
        return self._teile[key]

    def show_teil(self, key: str) -> None:
        """Bring a part into view; an unknown key changes nothing."""
        if key in self._arten:
            self._zeige(key)
            self._teile[key].lies_stand()

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        super().texte_setzen(sprache)
        for art in TEILE:
            self._wahl.set_text(art.key, sprache.t(art.wort))
        self._wahl.set_name(sprache.t("Teil der Einstellungen"))
        for teil in self._teile.values():
            teil.texte_setzen(sprache)
            if teil.isVisible():
                teil.lies_stand()

    @override
    def show_sprung(self, sprung: Sprung) -> None:
        key, _, bezug = sprung.bezug.partition(":")
        self.show_teil(key)
        if key in self._teile:
            self._wahl.fokusziel().setFocus()
            self._teile[key].show_bezug(bezug)

    @override
    def on_gezeigt(self) -> None:
        self._teile[self._kennung].lies_stand()

    @override
    def show_breite(self, breite: Breite) -> None:
        for teil in self._teile.values():
            teil.show_breite(breite)

    @override
    def regionen(self) -> Sequence[QWidget]:
        return (self._wahl.fokusziel(), *self._teile[self._kennung].regionen())

    def _zeige(self, key: str) -> None:
        self._kennung = key
        self.teil(key)
        self._wahl.set_wahl(key)
        self._stapel.setCurrentWidget(self._rollen[key])

    def _on_aufgegangen(self, ziel: QWidget) -> None:
        """Scroll there once it is laid out."""
        self._ziel = ziel
        self._neues.start()

    def _rolle_hin(self) -> None:
        if self._ziel is not None:
            self._rollen[self._kennung].ensureWidgetVisible(self._ziel)
