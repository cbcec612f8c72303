"""One Angebot named by hand, and why it may not be for this family."""

from __future__ import annotations

from datetime import date

from lotse.domain.angebot import Angebot
from lotse.domain.familie import Familie
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.matching.ausschluss import ausschluss
from lotse.matching.profil import profil
from lotse.matching.pruefwerk import Pruefwerk, lage


def why_excluded(
    familie: Familie,
    fluechtig: FluechtigeAntworten,
    werk: Pruefwerk,
    angebot: Angebot,
    heute: date,
) -> str:
    """The sentence matching would say; empty = no mismatch is known."""
    gesagt = lage(werk, familie, fluechtig, heute)
    return ausschluss(angebot, profil(werk, familie, gesagt, None))
