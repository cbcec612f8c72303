"""Ansicht und Büro: type, colours, language, rest, sender. What is chosen holds at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.laenge import fill
from lotse.ui.bausteine.raender import RINNE, raster, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Beschriftung, Text
from lotse.ui.dienste import Dienste
from lotse.ui.farben import Thema
from lotse.ui.formular import Formular
from lotse.ui.masse import STUFEN_PROZENT, Breite, Stufe
from lotse.ui.seiten.einstellungsteil import Teil
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em, stil

THEMEN = (
    (Thema.SYSTEM, "wie das System"),
    (Thema.HELL, "hell"),
    (Thema.DUNKEL, "dunkel"),
    (Thema.KONTRAST, "starker Kontrast"),
)
SPRACHEN = (("de", "Deutsch"), ("en", "English"))
RUHE = (1, 2, 5, 10, 15)
RUHE_GESPRAECH = (5, 10, 15)
BUERO = (
    ("buero_name", "&Name des Büros", "zum Beispiel Familienzentrum Nordstadt"),
    ("buero_lotsin", "&Lotsin oder Lotse", "zum Beispiel Frau Sommer"),
    ("buero_telefon", "&Telefon", "zum Beispiel 0221 4710 150"),
    ("buero_sprechzeiten", "Spre&chzeiten", "zum Beispiel Montag bis Donnerstag, 9 bis 12 Uhr"),
    ("buero_strasse", "&Straße und Hausnummer", "zum Beispiel Lindenweg 4"),
    ("buero_ort", "&Postleitzahl und Ort", "zum Beispiel 50990 Musterstadt"),
    ("beratungsstelle", "&Beratungsstelle", "Wo die Familie unabhängigen Rat bekommt"),
    ("buero_kopien", "&Kopien ohne Kosten", "zum Beispiel Bücherei, Marktplatz 2"),
)
WAHLEN = (
    "Schriftgröße",
    "Farben",
    "Sprache des Fensters",
    "Sperren, wenn niemand tippt, nach Minuten",
    "Im Gespräch sperren, nach Minuten",
)
WARTE_MS = 500


class Ansichtsteil(Teil):
    """The page of ui/einstellungen.py: one control per field, nothing to confirm."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__()
        self.dienste, self.sitzung = dienste, sitzung
        self._prozent = Segment([(str(s), f"{s} %") for s in STUFEN_PROZENT])
        self._thema = Segment([(thema.value, wort) for thema, wort in THEMEN])
        self._wahl_sprache = Segment(list(SPRACHEN))
        self._ruhe = Segment([(str(n), str(n)) for n in RUHE])
        self._ruhe_gespraech = Segment([(str(n), str(n)) for n in RUHE_GESPRAECH])
        self._wahlen = (
            self._prozent, self._thema, self._wahl_sprache, self._ruhe, self._ruhe_gespraech,
        )  # fmt: skip
        self._koepfe = tuple(Beschriftung() for _wort in WAHLEN)
        self._hinweis = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.recht_deutsch = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._felder = {feld: QLineEdit(maxLength=120) for feld, _wort, _beispiel in BUERO}
        self._formular = Formular()
        self._uhr = QTimer(self, singleShot=True, interval=WARTE_MS)
        self._ansicht, self._buero = Tafel(" ", symbol="eye"), Tafel(" ", symbol="building-2")
        self._gitter = raster(abstand=RINNE)
        self._baue()
        self._verbinde()

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        t = sprache.t
        self._ansicht.set_titel(t("Ansicht"))
        self._buero.set_titel(t("Unser Büro"))
        self.recht_deutsch.setText(
            t("Was im Gesetz steht und was an Ämter geht, bleibt deutsch: Der deutsche Text gilt.")
        )
        self.recht_deutsch.setVisible(sprache.code != "de")
        self._hinweis.setText(t("Diese Angaben stehen als Absender auf jedem Brief."))
        for kopf, segment, wort in zip(self._koepfe, self._wahlen, WAHLEN, strict=True):
            kopf.setText(t(wort))
            segment.set_name(t(wort))
        for thema, wort in THEMEN:
            self._thema.set_text(thema.value, t(wort))
        for feld, wort, beispiel in BUERO:
            self._formular.name_feld(self._felder[feld], t(wort))
            self._felder[feld].setPlaceholderText(t(beispiel))

    @override
    def lies_stand(self) -> None:
        e = self.dienste.einstellungen()
        self._prozent.set_wahl(str(e.schrift_prozent))
        self._thema.set_wahl(e.thema.value)
        self._wahl_sprache.set_wahl(e.sprache)
        self._ruhe.set_wahl(str(e.sperren_minuten))
        self._ruhe_gespraech.set_wahl(str(e.sperren_gespraech))
        for name, feld in self._felder.items():
            if not feld.hasFocus():
                fill(feld, getattr(e, name))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves at once, or closes the window, loses no word."""
        super().hideEvent(event)
        if self._uhr.isActive():
            self._uhr.stop()
            self._merke_buero()

    @override
    def show_breite(self, breite: Breite) -> None:
        schmal = breite is Breite.SCHMAL
        self._gitter.addWidget(self._buero, int(schmal), int(not schmal))
        self._gitter.setColumnStretch(1, 0 if schmal else 1)
        self._buero.setMaximumWidth(16_777_215 if schmal else em(60))

    @override
    def regionen(self) -> Sequence[QWidget]:
        return (self._prozent.fokusziel(), next(iter(self._felder.values())))

    def _on_prozent(self, wahl: str) -> None:
        e = self.dienste.einstellungen()
        self.dienste.merke_einstellungen(replace(e, schrift_prozent=int(wahl)))
        stil().show(stil().wunsch, int(wahl))

    def _on_thema(self, wahl: str) -> None:
        e = self.dienste.einstellungen()
        self.dienste.merke_einstellungen(replace(e, thema=Thema(wahl)))
        stil().show(Thema(wahl), stil().prozent)

    def _on_sprache(self, wahl: str) -> None:
        e = self.dienste.einstellungen()
        self.dienste.merke_einstellungen(replace(e, sprache=wahl))
        self.sitzung.sprache_gewaehlt.emit(wahl)

    def _on_ruhe(self, _wahl: str) -> None:
        """Holds at once, where there is something to lock."""
        e = self.dienste.einstellungen()
        ruhe, gespraech = self._ruhe.wahl, self._ruhe_gespraech.wahl
        e = replace(e, sperren_minuten=int(ruhe or e.sperren_minuten))
        e = replace(e, sperren_gespraech=int(gespraech or e.sperren_gespraech))
        self.dienste.merke_einstellungen(e)

    def _on_getippt(self, _text: str) -> None:
        self._uhr.start()

    def _merke_buero(self) -> None:
        worte: dict[str, Any] = {name: feld.text().strip() for name, feld in self._felder.items()}
        e = self.dienste.einstellungen()
        self.dienste.merke_einstellungen(replace(e, **worte))

    def _baue(self) -> None:
        innen = spalte(abstand=1)
        for kopf, segment in zip(self._koepfe, self._wahlen, strict=True):
            unten = (self.recht_deutsch,) if segment is self._wahl_sprache else ()
            innen.addLayout(spalte(kopf, reihe(segment, None), *unten, abstand=0.3))
        self._ansicht.add_rand(innen)
        for feld in self._felder.values():
            self._formular.add_feld(feld)
        self._buero.add_rand(spalte(self._hinweis, self._formular, abstand=0.9))
        self._gitter.addWidget(self._ansicht, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._gitter.addWidget(self._buero, 0, 1)
        self.setLayout(self._gitter)

    def _verbinde(self) -> None:
        self._prozent.gewaehlt.connect(self._on_prozent)
        self._thema.gewaehlt.connect(self._on_thema)
        self._wahl_sprache.gewaehlt.connect(self._on_sprache)
        self._ruhe.gewaehlt.connect(self._on_ruhe)
        self._ruhe_gespraech.gewaehlt.connect(self._on_ruhe)
        self._uhr.timeout.connect(self._merke_buero)
        for feld in self._felder.values():
            feld.textEdited.connect(self._on_getippt)
