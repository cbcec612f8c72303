"""Why a hand-over did not lead on: codes for a no and for an end (REQUIREMENTS 4.2).

Each names a cause around the family, never the family.
"""

from __future__ import annotations

from enum import StrEnum


class Ablehngrund(StrEnum):
    """Why a Stelle said no."""

    NICHT_ZUSTAENDIG = "nicht_zustaendig"
    VOLL = "voll"
    ZIELGRUPPE = "zielgruppe"
    ORT = "ort"
    UNTERLAGEN = "unterlagen"
    SPRACHE = "sprache"
    GIBT_ES_NICHT_MEHR = "gibt_es_nicht_mehr"
    EINWILLIGUNG_FEHLT = "einwilligung_fehlt"
    ANDERES = "anderes"


class Abbruchgrund(StrEnum):
    """Why a way was not gone on with."""

    ANDERS_ENTSCHIEDEN = "anders_entschieden"
    ANDERES_WICHTIGER = "anderes_wichtiger"
    SCHON_GELOEST = "schon_geloest"
    UMZUG = "umzug"
    NICHT_ERREICHT = "nicht_erreicht"
    ANGEBOT_GESCHLOSSEN = "angebot_geschlossen"


AUSGANGSGRUENDE = frozenset[str]((*Ablehngrund, *Abbruchgrund))
"""What `Ereignis.grund` may hold, beside nothing."""
