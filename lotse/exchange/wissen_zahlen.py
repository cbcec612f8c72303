"""Figures and the entries that use them: an entry says itself when its figures hold (LAW.md 2)."""

from __future__ import annotations

from lotse.domain.recht import Kennzahl, Leistung, Wissen
from lotse.matching.gueltigkeit import zeitraum
from lotse.services.feldleser import Befunde, note

FORMEL = "a, b, c"
"""Begins the unit of coefficients (§ 19 WoGG): these alone may be below nothing."""


def pruefe_zahlen(leistung: Leistung, pfad: str, wissen: Wissen, befunde: Befunde) -> None:
    """Letters and cards look at the entry alone, so it names the border of its figures."""
    bekannt = [name for name in leistung.parameter if name in wissen.kennzahlen]
    zahlen = {name: wissen.kennzahlen[name] for name in bekannt}
    if len(bekannt) < len(leistung.parameter):
        return  # told already: an unknown id
    eigen, alle = zeitraum(leistung), zeitraum(leistung, zahlen)
    if eigen.ab != alle.ab:
        erlaubt = f"{alle.ab}, der späteste Beginn ihrer Kennzahlen"
        note(befunde, f"{pfad}.gueltig_ab", eigen.ab, erlaubt)
    if eigen.bis != alle.bis:
        erlaubt = f"{alle.bis}, das früheste Ende ihrer Kennzahlen"
        note(befunde, f"{pfad}.gueltig_bis", eigen.bis, erlaubt)


def pruefe_kennzahl(zahl: Kennzahl, befunde: Befunde) -> None:
    """What a figure says about its own days."""
    pfad = f"parameter.toml: {zahl.id}"
    if zahl.gueltig_ab and zahl.gueltig_bis and zahl.gueltig_bis < zahl.gueltig_ab:
        note(befunde, f"{pfad}.gueltig_bis", zahl.gueltig_bis, "ein Tag nach gueltig_ab")
    if not zahl.einheit.startswith(FORMEL):
        for name, wert in zahl.werte.items():
            if wert < 0:
                note(befunde, f"{pfad}.werte.{name}", wert, "0 oder mehr")
    if zahl.pruefen and zahl.pruefen_ab is None:
        note(befunde, f"{pfad}.pruefen_ab", None, "ein Tag, solange pruefen etwas sagt")
