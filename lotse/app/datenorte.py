"""Folders with data beside the usual one: found when somebody points there, then remembered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.ordner import TRAGBAR
from lotse.app.vorraum import Vorraum
from lotse.domain.fehler import Hinweis
from lotse.store.sicherung import ENDUNG
from lotse.store.tresor import Tresorordner, tresore

HOECHSTENS = 8
"""So many folders are remembered; the one longest not chosen goes."""
DARUNTER = ("daten", "lotse", "Lotse", "Lotse/daten", TRAGBAR, f"{TRAGBAR}/daten")
"""Where Lotse itself would have put them."""


def find_tresor(ordner: Path) -> Tresorordner:
    """The folder itself, one in it, or where Lotse puts them below; else a Hinweis why not."""
    selbst = Tresorordner(ordner)
    if "." not in ordner.name and (selbst.schluessel.exists() or selbst.daten.exists()):
        return selbst
    for wurzel in (ordner, *(ordner / name for name in DARUNTER)):
        for tresor in tresore(wurzel):
            return tresor
    if any(ordner.glob(f"*{ENDUNG}")):
        raise Hinweis(
            "In diesem Ordner liegen Sicherungen, aber keine Datenbank.",
            "Nichts wurde verändert.",
            "Bitte nehmen Sie „Sicherung wählen …“ und die neueste Datei daraus.",
        )
    raise Hinweis(
        "In diesem Ordner liegt keine Datenbank von Lotse.",
        "Nichts wurde verändert.",
        "Bitte wählen Sie den Ordner, in dem die Datei „familien.db“ liegt, "
        "oder den Ordner darüber.",
    )


def remember(datei: Einstellungsdatei, wurzel: Path) -> None:
    """First in the list; never twice."""
    stand = datei.lesen()
    namen = dict.fromkeys((str(wurzel), *stand.weitere_ordner))
    datei.merken(replace(stand, weitere_ordner=tuple(namen)[:HOECHSTENS]))


def listed(datei: Einstellungsdatei) -> tuple[Path, ...]:
    """Those remembered, the last one first."""
    return tuple(Path(ordner) for ordner in datei.lesen().weitere_ordner)


def keep_listed(vorraum: Vorraum, wurzel: Path) -> None:
    """Another folder becomes the usual one: what lies in the one before can still be opened."""
    vorher = vorraum.raum.wurzel
    if vorher != wurzel and any(tresore(vorher)):
        remember(vorraum.datei, vorher)
    vorraum.raum = replace(vorraum.raum, wurzel=wurzel, weitere=listed(vorraum.datei))
