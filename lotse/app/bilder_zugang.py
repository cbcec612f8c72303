"""Pictures of the accesses: who opens, each change step by step, told off kindly. Invented."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtWidgets import QDialog

from lotse.app.bilder_maler import ANSICHTEN, Maler
from lotse.app.woerter import suggest, woerter
from lotse.domain.passwort import secret
from lotse.i18n.sprache import Sprache
from lotse.services.zugangsarbeit import Abgewiesen, Zugang, Zugangsart, Zugangsbild
from lotse.ui.dienste import Dienste
from lotse.ui.fenster.anmelden import Anmelden
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.fenster.tuer import Tuer
from lotse.ui.fenster.zugang_schritte import Eigenschritt, Namensschritt
from lotse.ui.fenster.zugangsdialog import Zugangsdialog
from lotse.ui.fenster.zutritt import Tresorzeile
from lotse.ui.seiten.zugangsteil import Zugangsteil
from lotse.ui.sprung import Ort, Sprung

NAME, WORT = "Nordstadt 2026", "Pferd Heft Mond Tisch"
SCHLUESSEL = "M4B2-WK6X-8Q40-5Y51-128F-Y8T8-HK69-BNJY-D0WN"
"""Opens nothing; the example of the handbook."""
SEIT = datetime(2026, 3, 2, 9, 15)  # noqa: DTZ001 - a picture, shown as local time
ZULETZT = datetime(2026, 11, 24, 10, 42)  # noqa: DTZ001 - see above
BILD = Zugangsbild(
    (
        Zugang("s1", Zugangsart.PASSWORT, NAME, SEIT, eigener=True),
        Zugang("s2", Zugangsart.VERTRETUNG, "Frau Aydın", datetime(2026, 11, 9)),  # noqa: DTZ001
        Zugang("s3", Zugangsart.NOTFALL, "", SEIT),
    ),
    "traeger",
)
LOOKS = ("hell_1366", "dunkel_1366", "hell_150prozent")


@dataclass
class Beispielzugang:
    """Knows one password and changes nothing."""

    name = NAME

    def bild(self) -> Zugangsbild:
        return BILD

    def pruefe(self, eigenes: bytearray) -> None:
        if eigenes != secret(WORT):
            raise Abgewiesen(4)

    def aendere_passwort(self, _eigenes: bytearray, _neues: bytearray) -> Zugangsbild:
        return BILD

    def lass_zu(self, _eigenes: bytearray, _name: str, _neues: bytearray) -> Zugangsbild:
        return BILD

    def nimm_weg(self, _eigenes: bytearray, _kennung: str) -> Zugangsbild:
        return BILD

    def schlage_vor(self) -> str:
        return suggest() if woerter() else ""

    def neues_papier(self) -> str:
        return SCHLUESSEL

    def erneuere_papier(
        self, _eigenes: bytearray, _papier: str, _ort: str, *, getippt: bool = False
    ) -> Zugangsbild:
        return replace(BILD, papier_geprueft=BILD.papier_geprueft if getippt else None)

    def pruefe_papier(self, _papier: bytearray) -> Zugangsbild:
        return BILD


def male_zugang(maler: Maler, dienste: Dienste) -> None:
    """In light, dark and large."""
    mit = replace(dienste, zugangsarbeit=Beispielzugang())
    for ansicht in (a for a in ANSICHTEN if a.name in LOOKS):
        with maler.fenster(mit, ansicht) as (fenster, sitzung):
            sitzung.springe(Sprung(Ort.EINSTELLUNGEN, bezug="zugang"))
            maler.male(fenster, f"15_zugang_{ansicht.name}")
            _male_dialoge(maler, fenster, ansicht.name)
        _male_anmelden(maler, dienste.sprache, ansicht.name)


def _male_dialoge(maler: Maler, fenster: Fenster, zusatz: str) -> None:
    (teil,) = fenster.findChildren(Zugangsteil)
    _male(maler, fenster, teil.on_passwort, f"15_zugang_falsch_{zusatz}", "anderes Wort")
    _male(maler, fenster, teil.on_passwort, f"15_zugang_passwort_{zusatz}", WORT)
    _male(maler, fenster, teil.on_zulassen, f"15_zugang_vertretung_{zusatz}", WORT)
    _male(maler, fenster, teil.on_neues_blatt, f"15_zugang_neues_blatt_{zusatz}", WORT)
    _male(maler, fenster, teil.on_blatt_pruefen, f"15_zugang_blatt_pruefen_{zusatz}")
    weg = BILD.zugaenge[1]
    _male(maler, fenster, lambda: teil.on_wegnehmen(weg), f"15_zugang_weg_{zusatz}")


def _male(
    maler: Maler, fenster: Fenster, oeffne: Callable[[], None], name: str, wort: str = ""
) -> None:
    """With a `wort` the first step is done, and what comes then is drawn."""
    oeffne()
    dialog = next(d for d in fenster.findChildren(Zugangsdialog) if d.isVisible())
    erster = dialog.findChildren(Eigenschritt)
    if wort and erster:
        erster[0].passwort.feld.setText(wort)
        erster[0].weiter.emit()
        maler.warte()
        for schritt in dialog.findChildren(Namensschritt):
            schritt.feld.setText("Herr Öztürk")
    _mittig(dialog, fenster)
    maler.male_darueber(fenster, name)


def _mittig(dialog: QDialog, fenster: Fenster) -> None:
    """Where a real screen would put it."""
    dialog.move(fenster.geometry().center() - dialog.rect().center())


def _male_anmelden(maler: Maler, sprache: Sprache, zusatz: str) -> None:
    """Unlocking when somebody stands in."""
    wer = tuple((zugang.kennung, zugang.name) for zugang in BILD.zugaenge[:2])
    zeile = Tresorzeile("a", NAME, "~/.local/share/lotse", ZULETZT, "traeger", wer)
    tuer = Tuer(sprache, "1.0")
    tuer.show_seite(Anmelden([zeile], sprache, gesperrt=True, wer="s2"))
    tuer.show()
    maler.male(tuer, f"01_anmelden_vertretung_{zusatz}")
    tuer.close()
