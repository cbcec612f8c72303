"""On top of an open family: when we spoke last, and about what (E-19). Derived, never typed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from lotse.domain.akte import Akte
from lotse.i18n.sprache import Sprache
from lotse.services.kontakte import last_talk
from lotse.ui.worte import tag_nah

THEMEN = 2
"""So many of the ticked topics, where nothing was agreed in words."""


def zuletzt_gesprochen(
    akte: Akte, heute: date, sprache: Sprache, besprochen: Mapping[str, str]
) -> str:
    """What was agreed then, else what was talked about; "" before the first talk."""
    letztes = last_talk(akte)
    if letztes is None:
        return ""
    tag = tag_nah(letztes.am, heute, sprache)
    themen = [sprache.t(besprochen[c]) for c in letztes.besprochen if c in besprochen][:THEMEN]
    worte = letztes.vereinbart.strip() or ", ".join(themen)
    if not worte:
        return sprache.t("zuletzt gesprochen {tag}", tag=tag)
    return sprache.t("zuletzt gesprochen {tag}: {worte}", tag=tag, worte=worte)
