"""A question in the words of the fact, with the child it is about."""

from __future__ import annotations

from collections.abc import Sequence

from lotse.domain.familie import Person
from lotse.domain.recht import Fakt
from lotse.domain.zeit import MONATE, alter_in_jahren, alter_in_monaten
from lotse.matching.alter import ALTER
from lotse.matching.ergebnis import Faktstelle
from lotse.matching.lage import Lage


def frageworte(fakt: Fakt | None, stelle: Faktstelle, lage: Lage, kinder: Sequence[Person]) -> str:
    """The question as asked; empty when nobody is asked (an Anlass, a computed figure)."""
    kind = next((person for person in kinder if person.id == stelle.person), None)
    if kind is None:
        return fakt.frage if fakt else ""
    if stelle.fakt == ALTER:
        wann = "Wann" if kind.geburt is None else "An welchem Tag"
        return f"Bei {_wer(kind, kinder, lage, 'Ihrem')}: {wann} ist das Kind geboren?"
    if fakt and lage.fakten.get(stelle.fakt) is True:
        return f"{fakt.text}: Geht es um {_wer(kind, kinder, lage, 'Ihr')}?"
    return f"Bei {_wer(kind, kinder, lage, 'Ihrem')}: {fakt.frage}" if fakt and fakt.frage else ""


def _wer(kind: Person, kinder: Sequence[Person], lage: Lage, ihr: str) -> str:
    """Say "Ihrem Kind (3 Jahre)", "Mia (3 Jahre)"; "Ihrem 2. Kind" where they look the same."""
    alter = _alter(kind, lage)
    if kind.vorname:
        return f"{kind.vorname} ({alter})" if alter else kind.vorname
    gleiche = [k for k in kinder if not k.vorname and _alter(k, lage) == alter]
    welches = f"{gleiche.index(kind) + 1}. " if len(gleiche) > 1 else ""
    return f"{ihr} {welches}Kind" + (f" ({alter})" if alter else "")


def _alter(kind: Person, lage: Lage) -> str:
    if kind.geburt is None:
        return ""
    monate = alter_in_monaten(kind.geburt, lage.heute)
    if monate.bis < MONATE:
        return _spanne(max(0, monate.von), max(0, monate.bis), "Monat", "Monate")
    jahre = alter_in_jahren(kind.geburt, lage.heute)
    return _spanne(max(0, jahre.von), jahre.bis, "Jahr", "Jahre")


def _spanne(von: float, bis: float, einzahl: str, mehrzahl: str) -> str:
    if von == bis:
        return f"{von:g} {einzahl if von == 1 else mehrzahl}"
    return f"{von:g} bis {bis:g} {mehrzahl}"
