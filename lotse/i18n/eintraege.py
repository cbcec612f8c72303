"""Catalogue files as they are kept in i18n: one language of one domain, read once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from babel.messages.pofile import PoFileError, read_po

from lotse.domain.fehler import Hinweis
from lotse.paths import I18N

GEPRUEFT = re.compile(r"geprueft (\d{4}-\d{2}-\d{2}) (\S.*)")
"""Day and who: `# geprueft 2026-09-02 Rolle` above an entry. Anything less is no review."""
GRUNDLAGE = {"prs": "fa"}
"""A written language that says most as another: its own files hold only what differs."""


@dataclass(frozen=True, slots=True)
class Eintrag:
    """One translated text with the German it was made from and who looked at it.

    In the file: `#. German source` above the entry, `# geprueft 2026-09-02 Rolle` once a
    person has read it. Without that line the text is a draft.
    """

    formen: tuple[str, ...]
    quelle: str = ""
    geprueft: str = ""

    @property
    def text(self) -> str:
        return self.formen[0]


def _review(zeile: str) -> str:
    return zeile.partition(" ")[2]


def _read(datei: Path) -> Mapping[str, Eintrag]:
    try:
        with datei.open("rb") as strom:
            katalog = read_po(strom, abort_invalid=True)
    except (PoFileError, UnicodeDecodeError) as fehler:
        raise Hinweis(
            "Eine Sprachdatei ist beschädigt.",
            "Ihre Daten sind nicht betroffen.",
            "Bitte richten Sie Lotse neu ein.",
            (f"{datei.parent.name}/{datei.name}: {fehler}",),
        ) from fehler
    return {
        (text.id if isinstance(text.id, str) else text.id[0]): Eintrag(
            (text.string,) if isinstance(text.string, str) else tuple(text.string),
            " ".join(text.auto_comments),
            next(map(_review, filter(GEPRUEFT.fullmatch, text.user_comments)), ""),
        )
        for text in katalog
        if text.id and text.string and not text.fuzzy
    }


@lru_cache(maxsize=64)
def read_eintraege(domaene: str, code: str, ordner: Path = I18N) -> Mapping[str, Eintrag]:
    """All texts of `domaene/code.po` and `domaene/code/*.po`; no file = no text."""
    grund = GRUNDLAGE.get(code)
    alle = dict(read_eintraege(domaene, grund, ordner)) if grund else {}
    dateien = [ordner / domaene / f"{code}.po", *sorted((ordner / domaene / code).glob("*.po"))]
    for datei in dateien:
        if datei.is_file():
            alle.update(_read(datei))
    return alle


def codes(domaene: str, ordner: Path = I18N) -> tuple[str, ...]:
    """Languages that have texts in a domain, by code."""
    gefunden = (pfad.stem for pfad in (ordner / domaene).glob("*") if pfad.name[:1] != ".")
    return tuple(sorted(gefunden))
