"""What is slow at the start, for jobs behind the first paint: everything is loaded in here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from lotse.app import clock
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.ordner import datenordner

if TYPE_CHECKING:
    from lotse.app.profil import Profil
    from lotse.app.tresorraum import Tresorraum
    from lotse.i18n.sprache import Sprache
    from lotse.ui.dienste import Dienste
    from lotse.ui.fenster.zutritt import Tresorzeile

Raumfabrik: TypeAlias = Callable[[], "Tresorraum"]
"""Where the real data lie; called behind the first paint."""


def find_raum(datei: Einstellungsdatei) -> Tresorraum:
    """Where the settings say, or the usual place."""
    from lotse.app.tresorraum import Tresorraum  # noqa: PLC0415 - SQLAlchemy behind the first paint

    stand = datei.lesen()
    weitere = tuple(Path(ordner) for ordner in stand.weitere_ordner)
    return Tresorraum(datenordner(stand.daten_ordner), weitere=weitere)


def look(
    fabrik: Raumfabrik, datei: Einstellungsdatei
) -> tuple[Tresorraum, Sprache, Sequence[Tresorzeile]]:
    """Which Tresore there are."""
    from lotse.i18n.sprache import Sprache  # noqa: PLC0415 - behind the first paint

    raum = fabrik()
    return raum, Sprache.load(datei.lesen().sprache), raum.zeilen()


def preload() -> None:
    """While somebody types the password: what the window will need."""
    from lotse.app import dienste  # noqa: F401, PLC0415 - only to have it loaded
    from lotse.app.wissen import grundwissen  # noqa: PLC0415 - behind the first paint

    grundwissen()


def wire(profil: Profil, datei: Einstellungsdatei, uhr: clock.Uhr) -> Dienste:
    """What the window may ask, over an open profile."""
    from lotse.app.dienste import Verdrahtung  # noqa: PLC0415 - behind the first paint

    return Verdrahtung(profil, datei, uhr).dienste()


def wire_uebung(datei: Einstellungsdatei, offen: list[Profil], uhr: clock.Uhr) -> Dienste:
    """Everything slow: SQLAlchemy, the knowledge, both stores."""
    from lotse.app.uebung import open_uebung  # noqa: PLC0415 - behind the first paint

    profil = open_uebung(uhr.jetzt())
    offen.append(profil)
    return wire(profil, datei, uhr)


def nothing(_answer: object) -> None:
    """Loaded ahead; nobody waits for it."""
