"""Templates of an organisation: letterhead, signature, own wording; what the window asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
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

    `teil` = the first part of its key: which letter, or which part of one. For a translation
    `vorlage` is Lotse's, "" = there is none, and `deutsch` the German that holds."""

    baustein: str
    teil: str
    vorlage: str
    eigen: Eigensatz | None = None
    deutsch: str = ""
    sprache: str = "de"
    pruefung: str = ""
    """By whom and when the words that hold were read; "" = nobody, a draft."""

    @property
    def text(self) -> str:
        return self.eigen.text if self.eigen else self.vorlage

    @property
    def veraltet(self) -> bool:
        """What it was written for is worded otherwise since."""
        return self.eigen is not None and is_outdated(self.eigen, self.deutsch or self.vorlage)


@dataclass(frozen=True, slots=True)
class Urteil:
    """About a text being typed: why it cannot be kept ("" = it can), and how easy it reads;
    None = not German, no machine of ours can tell."""

    mangel: str
    lesbarkeit: Lesbarkeit | None


class Briefvorlagen(Protocol):
    """Slow, for jobs: a change writes a file, whole or not at all, and gives what holds then."""

    def lies(self) -> Vorlagen: ...

    def texte(self, code: str = "de") -> Mapping[str, Eintrag]:
        """Lotse's own wording of every block it has in this language."""

    def setze_logo(self, datei: Path | None) -> Vorlagen:
        """From a PNG or SVG file; None = without. Hinweis when it is no picture, or too large."""

    def setze_satz(
        self, code: str, baustein: str, text: str | None, geprueft: str = ""
    ) -> Vorlagen:
        """Own words for a block; None = Lotse's wording again. Hinweis when they cannot stand.

        `geprueft` = day and who has read a translation, "" = a draft."""


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


def uebersetzte(
    texte: Mapping[str, Eintrag], code: str, fremd: Mapping[str, Eintrag], vorlagen: Vorlagen
) -> Sequence[Vorlagensatz]:
    """The same blocks in another language, beside the German that holds."""
    eigene = vorlagen.wortlaut.get(code, {})
    saetze = []
    for satz in vorlagensaetze(texte, vorlagen):
        lotses, eigen = fremd.get(satz.baustein), eigene.get(satz.baustein)
        gilt = lotses is not None and lotses.quelle == satz.text
        pruefung = eigen.geprueft if eigen else lotses.geprueft if lotses and gilt else ""
        neu = replace(satz, vorlage=lotses.text if lotses and gilt else "", eigen=eigen)
        saetze.append(replace(neu, deutsch=satz.text, sprache=code, pruefung=pruefung))
    return saetze


def find_saetze(saetze: Iterable[Vorlagensatz], wort: str) -> Sequence[Vorlagensatz]:
    """Those whose words, own or Lotse's, hold what was typed."""
    gesucht = wort.casefold().split()
    return [
        satz
        for satz in saetze
        if all(w in f"{satz.vorlage} {satz.text} {satz.deutsch}".casefold() for w in gesucht)
    ]


def judge(satz: Vorlagensatz, text: str) -> Urteil:
    """While it is typed."""
    grund = mangel(satz.baustein, text, satz.deutsch or satz.vorlage)
    return Urteil(grund, pruefe_text([text]) if satz.sprache == "de" else None)


def _has_words(text: str) -> bool:
    """A block that only holds a place is nothing to reword."""
    vorn, hinten = text.split("{", maxsplit=1)[0], text.rsplit("}", maxsplit=1)[-1]
    return any(zeichen.isalpha() for zeichen in vorn + hinten)
