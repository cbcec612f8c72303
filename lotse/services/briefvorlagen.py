"""Templates of an organisation: letterhead, signature, own wording; what the window asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol

from lotse.i18n.eintraege import Eintrag
from lotse.letters.einfach import Lesbarkeit, pruefe_text
from lotse.letters.logo import Logo
from lotse.letters.wortlaut import Eigensatz, Wortlaut, is_fixed, is_outdated, mangel

TEILE: Final = (
    "familie",
    "worum",
    "warum",
    "schritt",
    "ort",
    "mitbringen",
    "kosten",
    "weiter",
    "hilfe",
    "ueberleitung",
    "plan",
    "unterlagen",
    "termin",
    "gespraech",
    "geschafft",
    "startkarte",
    "zuweisung",
    "rueckmeldung",
    "streifen",
    "kopie",
    "fallbrief",
    "antrag",
    "amt",
    "weiterleitung",
    "frist",
)
"""The first part of a key, in the order of the list."""


@dataclass(frozen=True, slots=True)
class Vorlagen:
    """What holds now. `maengel` = what was found broken and is ignored, in words."""

    logo: Logo | None = None
    logo_png: bytes = b""
    wortlaut: Wortlaut = field(default_factory=dict)
    maengel: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vorlagensatz:
    """One block in the list: Lotse's wording, and the own one where there is one.

    `teil` = the first part of its key: which letter, or which part of one."""

    baustein: str
    teil: str
    vorlage: str
    eigen: Eigensatz | None = None

    @property
    def text(self) -> str:
        return self.eigen.text if self.eigen else self.vorlage

    @property
    def veraltet(self) -> bool:
        """Lotse words it otherwise since the own wording was written."""
        return self.eigen is not None and is_outdated(self.eigen, self.vorlage)


@dataclass(frozen=True, slots=True)
class Urteil:
    """About a text being typed: why it cannot be kept ("" = it can), and how easy it reads."""

    mangel: str
    lesbarkeit: Lesbarkeit


class Briefvorlagen(Protocol):
    """Slow, for jobs: a change writes a file, whole or not at all, and gives what holds then."""

    def lies(self) -> Vorlagen: ...

    def texte(self) -> Mapping[str, Eintrag]:
        """Lotse's own German wording of every block."""

    def setze_logo(self, datei: Path | None) -> Vorlagen:
        """From a PNG or SVG file; None = without. Hinweis when it is no picture, or too large."""

    def setze_satz(self, code: str, baustein: str, text: str | None) -> Vorlagen:
        """Own words for a block; None = Lotse's wording again. Hinweis when they cannot stand."""


def vorlagensaetze(texte: Mapping[str, Eintrag], vorlagen: Vorlagen) -> Sequence[Vorlagensatz]:
    """Every block that may be reworded, by part."""
    eigene = vorlagen.wortlaut.get("de", {})
    saetze = (
        Vorlagensatz(key, key.split(".")[0], e.text, eigene.get(key))
        for key, e in texte.items()
        if not is_fixed(key) and _has_words(e.text)
    )
    folge = {teil: nummer for nummer, teil in enumerate(TEILE)}
    return sorted(saetze, key=lambda satz: folge.get(satz.teil, len(folge)))


def find_saetze(saetze: Iterable[Vorlagensatz], wort: str) -> Sequence[Vorlagensatz]:
    """Those whose words, own or Lotse's, hold what was typed."""
    gesucht = wort.casefold().split()
    return [
        satz
        for satz in saetze
        if all(w in f"{satz.vorlage} {satz.text}".casefold() for w in gesucht)
    ]


def judge(satz: Vorlagensatz, text: str) -> Urteil:
    """While it is typed."""
    return Urteil(mangel(satz.baustein, text, satz.vorlage), pruefe_text([text]))


def _has_words(text: str) -> bool:
    """A block that only holds a place is nothing to reword."""
    vorn, hinten = text.split("{", maxsplit=1)[0], text.rsplit("}", maxsplit=1)[-1]
    return any(zeichen.isalpha() for zeichen in vorn + hinten)
