"""Papers that only a place asks for: a wording nobody knows becomes a paper of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from lotse.domain.abfolge import Unterlage
from lotse.domain.ortswissen import Gebiet
from lotse.domain.recht import Leistung

SYMBOL = "file-text"
_UMLAUTE = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def local_papers(
    leistungen: Iterable[Leistung], bekannt: Mapping[str, Unterlage], gebiet: Gebiet
) -> Mapping[str, Unterlage]:
    """By id. A town need not know our wordings; what it means is asked where it is asked for."""
    worte = {wort for unterlage in bekannt.values() for wort in unterlage.auch}
    neue: dict[str, Unterlage] = {}
    for leistung in leistungen if bekannt else ():
        for wort in leistung.unterlagen:
            if wort not in worte:
                eine = _unterlage(wort, leistung, gebiet)
                da = neue.get(eine.id, eine)
                neue[eine.id] = replace(da, auch=tuple(dict.fromkeys((*da.auch, wort))))
    return neue


def _unterlage(wort: str, leistung: Leistung, gebiet: Gebiet) -> Unterlage:
    """Named by its wording, so that "habe ich schon" stays when the package comes anew."""
    kurz = re.sub(r"[^a-z0-9]+", "_", wort.lower().translate(_UMLAUTE)).strip("_")
    return Unterlage(
        id=f"{gebiet.fakt}_{kurz}",
        name=wort,
        woher=f"Fragen Sie hier nach: {leistung.zustaendig}.",
        symbol=SYMBOL,
        auch=(wort,),
    )
