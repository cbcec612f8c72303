"""The settings file: flat TOML in the user's configuration folder, nothing about families."""

from __future__ import annotations

import json
import tomllib
from dataclasses import asdict, fields, replace
from pathlib import Path

from lotse.app.schreiben import make_folder, write_file
from lotse.paths import read_regular
from lotse.ui.einstellungen import FENSTERSPRACHEN, SPERREN_BIS, SPERREN_VON, Einstellungen
from lotse.ui.farben import Thema
from lotse.ui.masse import STUFEN_PROZENT

HOECHSTENS_BYTES = 64 * 1024


class Einstellungsdatei:
    """Reads once, writes on every change. A broken or missing file means the defaults."""

    def __init__(self, datei: Path | None) -> None:
        self._datei = datei
        self._stand = _gelesen(datei)

    def lesen(self) -> Einstellungen:
        return self._stand

    def merken(self, neu: Einstellungen) -> None:
        """Keep and write; without a file (practice, tests) only keep."""
        self._stand = neu
        if self._datei is not None:
            make_folder(self._datei.parent)
            write_file(self._datei, as_toml(neu).encode("utf-8"))


def as_toml(einstellungen: Einstellungen) -> str:
    """JSON strings and numbers are TOML too."""
    return "".join(
        f"{name} = {json.dumps(wert, ensure_ascii=False)}\n"
        for name, wert in asdict(einstellungen).items()
    )


def _gelesen(datei: Path | None) -> Einstellungen:
    if datei is None or not datei.exists():
        return Einstellungen()
    try:
        werte = tomllib.loads(read_regular(datei, HOECHSTENS_BYTES).decode("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return Einstellungen()  # settings are never worth refusing to start
    return _gueltig(werte)


def _gueltig(werte: dict[str, object]) -> Einstellungen:
    grund = Einstellungen()
    gelesen: dict[str, object] = {}
    for feld in fields(Einstellungen):
        wert, vorgabe = werte.get(feld.name), getattr(grund, feld.name)
        if isinstance(vorgabe, Thema):
            if wert in list(Thema):
                gelesen[feld.name] = Thema(str(wert))
        elif isinstance(vorgabe, tuple):
            if isinstance(wert, list) and all(isinstance(teil, str) for teil in wert):
                gelesen[feld.name] = tuple(wert)
        elif type(wert) is type(vorgabe):
            gelesen[feld.name] = wert
    neu = Einstellungen(**gelesen)  # type: ignore[arg-type] # types checked above
    sprache = neu.sprache if neu.sprache in FENSTERSPRACHEN else grund.sprache
    prozent = min(max(neu.schrift_prozent, STUFEN_PROZENT[0]), STUFEN_PROZENT[-1])
    ruhe, gespraech = (
        min(max(minuten, SPERREN_VON), SPERREN_BIS)
        for minuten in (neu.sperren_minuten, neu.sperren_gespraech)
    )
    return replace(
        neu,
        sprache=sprache,
        schrift_prozent=prozent,
        sperren_minuten=ruhe,
        sperren_gespraech=gespraech,
    )
