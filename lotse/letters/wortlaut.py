"""An organisation's own wording of blocks, laid over the texts that came with Lotse."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from lotse.i18n.eintraege import Eintrag
from lotse.i18n.sprache import Sprache
from lotse.letters.bausteine import Bausteine
from lotse.letters.brief import Brief, alle_saetze

FEST: Final = (
    "klein.",
    "fuss.",
    "marke.",
    "kopf.",
    "rechte.",
    "einwilligung.",
    "zeit.",
    "begriff.",
)
"""Nobody rewords these: what protects the family, what must be said, and how times are told."""
LANG: Final = 400
_IMMER: Final = ("klein.", "fuss.", "marke.")
_FUGEN: Final = "\u200c\u200d"
"""Farsi and Kurdish need them: they part or join the letters of a word."""
_PLATZ: Final = re.compile(r"\{(\w*)\}")


@dataclass(frozen=True, slots=True)
class Eigensatz:
    """One block in own words. `quelle` = the German it was written for: Lotse's own wording, or
    for a translation the German that holds. `geprueft` = by whom and when, "" = nobody."""

    text: str
    quelle: str
    geprueft: str = ""


Wortlaut: TypeAlias = Mapping[str, Mapping[str, Eigensatz]]
"""Language code → key of the block → own words."""


@dataclass(frozen=True, slots=True)
class Gelesen:
    """What of a file holds, and in words what is ignored and why."""

    saetze: Mapping[str, Eigensatz] = field(default_factory=dict)
    maengel: tuple[str, ...] = ()


def is_fixed(baustein: str) -> bool:
    """True = nobody may reword this block."""
    return baustein.startswith(FEST)


def places(text: str) -> tuple[str, ...]:
    """Names of the places that code fills in, e.g. "telefon"."""
    return tuple(_PLATZ.findall(text))


def mangel(baustein: str, text: str, vorlage: str) -> str:
    """Why this text cannot stand in for the template; "" = it can."""
    if is_fixed(baustein):
        return "Dieser Satz ist fest."
    if not text.strip():
        return "Der Satz ist leer."
    if len(text) > LANG:
        return f"Der Satz ist länger als {LANG} Zeichen."
    return unprintable(text) or _platzmangel(text, vorlage)


def unprintable(text: str) -> str:
    """Which character has no place on a line, in words; "" = none."""
    verboten = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
    alle = (z for z in text if z not in _FUGEN and unicodedata.category(z) in verboten)
    fremd = next(alle, "")
    return f"Das Zeichen U+{ord(fremd):04X} kann nicht gedruckt werden." if fremd else ""


def read_saetze(code: str, werte: Mapping[str, object], vorlagen: Mapping[str, str]) -> Gelesen:
    """From a file, as TOML gives it: what is not right is named and left out.

    `vorlagen` = the German wording of Lotse by key: a translation has the same places.
    """
    gut: dict[str, Eigensatz] = {}
    schlecht: list[str] = []
    for baustein, wert in werte.items():
        felder = wert if isinstance(wert, dict) else {}
        text, quelle, wer = (felder.get(name, "") for name in ("text", "quelle", "geprueft"))
        if not (isinstance(text, str) and isinstance(quelle, str) and isinstance(wer, str)):
            grund = "Das ist kein Text."
        elif baustein not in vorlagen:
            grund = "Diesen Satz gibt es nicht."
        else:
            grund = mangel(baustein, text, vorlagen[baustein]) or unprintable(wer)
        if grund:
            schlecht.append(f"{code}, {baustein}: {grund}")
        else:
            gut[baustein] = Eigensatz(str(text), str(quelle), str(wer))
    return Gelesen(gut, tuple(schlecht))


def with_wortlaut(texte: Bausteine, wortlaut: Wortlaut) -> Bausteine:
    """The same blocks with own words in their place; a translation of other words is outdated."""
    deutsch = _over(texte.deutsch, wortlaut.get("de", {}))
    zweite = texte.zweite
    if zweite is not None:
        zweite = _over(zweite, wortlaut.get(zweite.code, {}))
    return replace(texte, deutsch=deutsch, zweite=zweite)


def only_read(texte: Bausteine) -> Bausteine:
    """Without drafts, for a house that wants none: such sentences stand there in German. What
    says so, and which text counts, is told in the family's language all the same."""
    if texte.zweite is None:
        return texte
    gelesen = {
        key: eintrag
        for key, eintrag in texte.zweite.eintraege.items()
        if eintrag.geprueft or key.startswith(_IMMER)
    }
    return replace(texte, zweite=replace(texte.zweite, eintraege=gelesen))


def has_own(brief: Brief, wortlaut: Wortlaut) -> bool:
    """True = some sentence of it stands there in own words."""
    eigene = {*wortlaut.get("de", {}), *wortlaut.get(brief.sprache, {})}
    return bool(eigene) and any(satz.baustein in eigene for satz in alle_saetze(brief))


def is_outdated(satz: Eigensatz, vorlage: str) -> bool:
    """Lotse words it otherwise since: somebody should look."""
    return bool(satz.quelle) and satz.quelle != vorlage


def _over(sprache: Sprache, saetze: Mapping[str, Eigensatz]) -> Sprache:
    if not saetze:
        return sprache
    eigene = {key: Eintrag((s.text,), s.quelle, s.geprueft) for key, s in saetze.items()}
    return replace(sprache, eintraege={**sprache.eintraege, **eigene})


def _platzmangel(text: str, vorlage: str) -> str:
    """Every place once as often as in the template; no other braces."""
    if "{" in _PLATZ.sub("", text) or "}" in _PLATZ.sub("", text):
        return "Eine geschweifte Klammer steht allein."
    soll, ist = Counter(places(vorlage)), Counter(places(text))
    return next(_platzgruende(soll, ist), "")


def _platzgruende(soll: Counter[str], ist: Counter[str]) -> Iterator[str]:
    for name in soll:
        if ist[name] < soll[name]:
            yield f"Der Platz {{{name}}} fehlt."
    for name in ist:
        if name not in soll:
            yield f"Den Platz {{{name}}} gibt es hier nicht."
        elif ist[name] > soll[name]:
            yield f"Der Platz {{{name}}} steht zu oft da."
