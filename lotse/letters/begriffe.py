"""Official terms with their plain German: which are hard, which say the same, what they mean."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lotse.letters.regeln_fund import Fund
from lotse.letters.saetze import Token, tokens
from lotse.paths import RESOURCES

DATEI = RESOURCES / "plain" / "begriffe.toml"
_ENDUNGEN = ("", "s", "es", "e", "en", "n", "er", "ern", "se", "sen", "nen")
_ERKLAERT = re.compile(r"\b(?:[Dd]as|[Ee]s) (?:heißt|bedeutet|ist):|\bheißt(?: auch)?:|\bbedeutet:")
_GENANNT = re.compile(r"\bheißt(?: auch)? $")
_WAHL = re.compile(r"\b(?:oder|und|auch|bzw)\b")


@dataclass(frozen=True, slots=True)
class Begriff:
    """One term of the offices."""

    wort: str
    schwer: bool
    einfach: str
    """A plain sentence that begins with "Das heißt:"."""
    synonyme: tuple[str, ...]
    """Words a letter must not use beside this one."""
    nicht_bei: tuple[str, ...]
    """With these verbs it is an everyday phrase: "Bescheid sagen"."""
    quelle: str
    fundstelle: str


@dataclass(frozen=True, slots=True)
class Begriffe:
    """The glossary, ready for looking up."""

    alle: tuple[Begriff, ...]
    formen: Mapping[str, Begriff]
    """A hard word in every form → its entry."""
    gleiche: Mapping[str, tuple[Begriff, str]]
    """A word of a group in every form → the entry of the group, the word itself."""
    mehrere: re.Pattern[str]
    """Hard terms of more than one word."""
    namen: frozenset[str]
    """All single words in lower case, with their forms."""


@lru_cache(maxsize=1)
def load_begriffe() -> Begriffe:
    with DATEI.open("rb") as strom:
        eintraege = tomllib.load(strom)["begriff"]
    return build_begriffe(
        tuple(
            Begriff(
                eintrag["wort"],
                eintrag["schwer"],
                eintrag["einfach"],
                tuple(eintrag.get("synonyme", ())),
                tuple(eintrag.get("nicht_bei", ())),
                eintrag["quelle"],
                eintrag.get("fundstelle", ""),
            )
            for eintrag in eintraege
        )
    )


def build_begriffe(alle: tuple[Begriff, ...]) -> Begriffe:
    """Every form of every word points to its entry; the word itself before a form of another."""
    schwer = [begriff for begriff in alle if begriff.schwer]
    einzeln = {form: b for b in reversed(schwer) if " " not in b.wort for form in _forms(b.wort)}
    gruppen = [b for b in alle if b.synonyme]
    gleiche = {
        form: (b, wort)
        for b in reversed(gruppen)
        for wort in (b.wort, *b.synonyme)
        for form in _forms(wort)
    }
    lange = [re.escape(b.wort) for b in schwer if " " in b.wort]
    mehrere = re.compile(rf"\b(?:{'|'.join(sorted(lange, key=len, reverse=True)) or '(?!)'})")
    namen = frozenset(form.lower() for b in alle if " " not in b.wort for form in _forms(b.wort))
    einzeln |= {b.wort: b for b in schwer}
    return Begriffe(alle, einzeln, gleiche, mehrere, namen)


def _forms(wort: str) -> Iterator[str]:
    for endung in _ENDUNGEN:
        yield wort + endung
    if wort.endswith("e"):
        yield wort[:-1]


def hard_words(text: str, begriffe: Begriffe) -> Iterator[tuple[Begriff, int, int]]:
    """Hard terms of a sentence with their places, in reading order."""
    alle = tokens(text)
    klein = [token.klein for token in alle]
    gefunden = [
        (begriffe.formen[treffer[0]], *treffer.span())
        for treffer in begriffe.mehrere.finditer(text)
    ]
    for token in alle:
        begriff = begriffe.formen.get(token.text)
        belegt = any(von <= token.von < bis for _, von, bis in gefunden)
        if begriff and not belegt and not _is_phrase(begriff, klein):
            gefunden.append((begriff, token.von, token.bis))
    yield from sorted(gefunden, key=lambda fund: fund[1])


def _is_phrase(begriff: Begriff, klein: Sequence[str]) -> bool:
    return any(wort.startswith(verb) for verb in begriff.nicht_bei for wort in klein)


def explains(text: str) -> bool:
    """The sentence says in plain words what something means, or gives it its name."""
    return bool(_ERKLAERT.search(text))


def find_unexplained(
    saetze: Sequence[str], begriffe: Begriffe
) -> Iterator[tuple[int, Fund, Begriff]]:
    """W2 at the first use of each hard term that no "Das heißt:" follows or introduces."""
    ganz = "\n".join(saetze)
    bekannt = {b.wort for b in begriffe.alle if b.einfach.removeprefix("Das heißt: ") in ganz}
    for nummer, satz in enumerate(saetze):
        gefunden = list(hard_words(satz, begriffe))
        nachbarn = (satz, *saetze[nummer + 1 : nummer + 2])
        genannt = nummer > 0 and saetze[nummer - 1].rstrip().endswith("heißt:")
        gleich = genannt or any(map(explains, nachbarn))
        for begriff, von, bis in gefunden:
            benannt = gleich or bool(_GENANNT.search(satz[:von]))
            if begriff.wort not in bekannt and not benannt:
                yield nummer, Fund("W2", von, bis, fehler=True), begriff
            bekannt.add(begriff.wort)


def find_second_names(saetze: Sequence[str], begriffe: Begriffe) -> Iterator[tuple[int, Fund, str]]:
    """W5: a second word for the same thing; yields the word used first.

    Before "Sie" it is a verb: "Schreiben Sie"."""
    zuerst: dict[str, str] = {}
    gesagt: set[str] = set()
    for nummer, satz in enumerate(saetze):
        alle = tokens(satz)
        for token, danach in zip(alle, (*alle[1:], None), strict=True):
            begriff, wort = begriffe.gleiche.get(token.text, (None, ""))
            if begriff is None or (danach and danach.text == "Sie"):
                continue
            erstes = zuerst.setdefault(begriff.wort, wort)
            if wort != erstes and wort not in gesagt and not _is_choice(satz, token, begriff):
                gesagt.add(wort)
                yield nummer, Fund("W5", token.von, token.bis, fehler=False), erstes


def _is_choice(satz: str, token: Token, begriff: Begriff) -> bool:
    """As in "den Ausweis oder den Pass": both are meant."""
    davor = satz[: token.von]
    for wort in (begriff.wort, *begriff.synonyme):
        stelle = davor.rfind(wort)
        if stelle >= 0 and _WAHL.search(davor[stelle + len(wort) :]):
            return True
    return False
