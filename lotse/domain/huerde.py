"""Hürden: what makes a way hard. Properties of the path, never of the person (E-05)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Huerdengruppe(StrEnum):
    """Kinds of conversion factor: personal, social, environmental."""

    PERSOENLICH = "persoenlich"
    SOZIAL = "sozial"
    UMGEBUNG = "umgebung"


class Grad(StrEnum):
    """How hard it is. Not said stays unset, which means unknown."""

    LEICHT = "leicht"
    ETWAS = "etwas"
    SCHWER = "schwer"


class Huerdencode(StrEnum):
    """The 24 codes of REQUIREMENTS 5.6; their words live in resources."""

    LESEN = "lesen"
    DEUTSCH = "deutsch"
    ERSTER_SCHRITT = "erster_schritt"
    KRAFT = "kraft"
    GESUNDHEIT = "gesundheit"
    MIT_BABY = "mit_baby"
    PAPIERKRAM = "papierkram"
    ERFAHRUNG = "erfahrung"
    SCHEU_AMT = "scheu_amt"
    SORGE_JUGENDAMT = "sorge_jugendamt"
    DISKRIMINIERUNG = "diskriminierung"
    GESCHWISTER = "geschwister"
    PFLEGE = "pflege"
    ALLEIN = "allein"
    SOLL_KEINER_WISSEN = "soll_keiner_wissen"
    NICHT_ALLE_EINIG = "nicht_alle_einig"
    WEG = "weg"
    ZEIT = "zeit"
    KOSTEN_VORAB = "kosten_vorab"
    INTERNET = "internet"
    TELEFON = "telefon"
    GEBAEUDE = "gebaeude"
    UNTERLAGEN = "unterlagen"
    POST = "post"


GRUPPE: dict[Huerdencode, Huerdengruppe] = {
    code: (
        Huerdengruppe.PERSOENLICH
        if nummer < 8  # noqa: PLR2004 - the list above holds eight of each group, in this order
        else Huerdengruppe.SOZIAL
        if nummer < 16  # noqa: PLR2004
        else Huerdengruppe.UMGEBUNG
    )
    for nummer, code in enumerate(Huerdencode)
}


@dataclass(frozen=True, slots=True)
class Huerde:
    """One barrier and its grade, said by the family."""

    code: Huerdencode
    grad: Grad
