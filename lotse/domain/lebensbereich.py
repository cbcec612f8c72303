"""The ten areas of life a talk may touch: a closed list."""

from __future__ import annotations

from enum import StrEnum


class Lebensbereich(StrEnum):
    """Areas of the Gespräch, in their fixed order."""

    GELD_ARBEIT = "geld_arbeit"
    WOHNEN = "wohnen"
    GESUNDHEIT_KIND = "gesundheit_kind"
    GESUNDHEIT_ELTERN = "gesundheit_eltern"
    SCHWANGERSCHAFT_ERSTES_JAHR = "schwangerschaft_erstes_jahr"
    ENTWICKLUNG_ERZIEHUNG = "entwicklung_erziehung"
    BETREUUNG_SCHULE = "betreuung_schule"
    FAMILIE_BEZIEHUNG = "familie_beziehung"
    ANKOMMEN_AUFENTHALT = "ankommen_aufenthalt"
    SICHERHEIT = "sicherheit"
