"""Sentences from the catalogue "brief", German with the family's language beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from lotse.i18n.eintraege import Eintrag, codes
from lotse.i18n.sprache import Sprache
from lotse.letters.inhalt import Lauf, Satz, Uebersetzungsstand

Wert: TypeAlias = str | date | Lauf | Callable[[Sprache], Lauf]
"""What may fill a place. Code formats it per language; it is never translated or parsed."""

_PLATZ = re.compile(r"\{(\w+)\}")
_VERNEINUNG = re.compile(r"\b((?:[Nn]icht|[Kk]ein(?:e[nmrs]?)?|nichts)\b)")
DOMAENE = "brief"
_LEISE = ("fuss.", "klein.", "kopf.")
"""Feet and small print: nothing stands out there."""


def fett(text: str) -> Lauf:
    """A number or name that must be found at once."""
    return Lauf(text, fett=True, isoliert=True)


def tag(am: date, *, fett: bool = True) -> Wert:
    """A day with its weekday, as the language writes it."""
    return lambda sprache: Lauf(sprache.datum(am, wochentag=True), fett=fett, isoliert=True)


def briefsprachen() -> tuple[str, ...]:
    """Codes of the languages letters are written in, German first."""
    return ("de", *(code for code in codes(DOMAENE) if code != "de"))


@dataclass(frozen=True, slots=True)
class Bausteine:
    """Handed in: the German catalogue and, for bilingual letters, a second one."""

    deutsch: Sprache
    zweite: Sprache | None = None
    fehlt: str = ""
    """Code of a language asked for that has no letters yet: German only, and the sheet says so."""

    @classmethod
    def load(cls, code: str = "de") -> Bausteine:
        """Texts for letters in German and `code`; a Hinweis when Lotse does not know it."""
        deutsch = Sprache.load("de", DOMAENE)
        if code == "de":
            return cls(deutsch)
        zweite = Sprache.load(code, DOMAENE)
        return cls(deutsch, zweite) if zweite.eintraege else cls(deutsch, fehlt=code)

    @property
    def code(self) -> str:
        return self.zweite.code if self.zweite else "de"

    def satz(self, baustein: str, **werte: Wert) -> Satz:
        """A sentence of the frame."""
        return self.fremd(baustein, self.deutsch.eintraege[baustein].text, **werte)

    def fremd(self, baustein: str, deutsch: str, **werte: Wert) -> Satz:
        """A sentence whose German comes from elsewhere, e.g. from a Leistung."""
        laeufe = _laeufe(deutsch, werte, self.deutsch, betont=not baustein.startswith(_LEISE))
        return Satz(laeufe, baustein, parallel=self._parallel(baustein, deutsch, werte))

    def name(self, baustein: str, deutsch: str) -> Wert:
        """A term: German stays readable beside its translation, as the family will meet it."""

        def lauf(sprache: Sprache) -> Lauf:
            eintrag = sprache.eintraege.get(baustein)
            gilt = eintrag is not None and eintrag.quelle == deutsch
            if eintrag is None or not gilt:
                return fett(deutsch)
            doppelt = _names_it(eintrag.text, deutsch)
            return fett(eintrag.text if doppelt else f"{eintrag.text} ({deutsch})")

        return lauf

    def begriff(self, baustein: str, deutsch: str) -> Satz:
        """A list item: an untranslated one stays a German word, which is what papers say."""
        if self.zweite is None:
            return Satz((Lauf(deutsch),), baustein)
        eintrag = self.zweite.eintraege.get(baustein)
        if eintrag is None or eintrag.quelle != deutsch:
            fremd = Satz((Lauf(deutsch, isoliert=True),), baustein, Uebersetzungsstand.ENTWURF)
        elif _names_it(eintrag.text, deutsch):
            fremd = Satz((Lauf(eintrag.text),), baustein, uebersetzungsstand(eintrag, deutsch))
        else:
            laeufe = (Lauf(f"{eintrag.text} ("), Lauf(deutsch, isoliert=True), Lauf(")"))
            fremd = Satz(laeufe, baustein, uebersetzungsstand(eintrag, deutsch))
        return Satz((Lauf(deutsch),), baustein, parallel=fremd)

    def _parallel(self, baustein: str, deutsch: str, werte: dict[str, Wert]) -> Satz | None:
        if self.zweite is None:
            return None
        eintrag = self.zweite.eintraege.get(baustein)
        stand = uebersetzungsstand(eintrag, deutsch)
        if eintrag is None or stand is Uebersetzungsstand.VERALTET:
            return Satz(_laeufe(deutsch, werte, self.deutsch), baustein, stand)
        return Satz(_laeufe(eintrag.text, werte, self.zweite), baustein, stand)


def _names_it(uebersetzt: str, deutsch: str) -> bool:
    """Whether the translator has put the German word behind it already."""
    return f"({deutsch.casefold()})" in uebersetzt.casefold()


def uebersetzungsstand(eintrag: Eintrag | None, deutsch: str) -> Uebersetzungsstand:
    """How far a translation can be trusted; one whose German has changed is out of date."""
    if eintrag is None:
        return Uebersetzungsstand.FEHLT
    if eintrag.quelle != deutsch:
        return Uebersetzungsstand.VERALTET
    return Uebersetzungsstand.GEPRUEFT if eintrag.geprueft else Uebersetzungsstand.ENTWURF


def _laeufe(
    muster: str, werte: dict[str, Wert], sprache: Sprache, *, betont: bool = False
) -> tuple[Lauf, ...]:
    """Places filled in; in German sentences a "nicht" or "kein" is bold (rule S9)."""
    laeufe: list[Lauf] = []
    for nummer, teil in enumerate(_PLATZ.split(muster)):
        if nummer % 2:
            wert = werte.get(teil)
            laeufe.append(Lauf(f"{{{teil}}}") if wert is None else _lauf(wert, sprache))
        elif betont:
            stuecke = enumerate(_VERNEINUNG.split(teil))
            laeufe += [Lauf(stueck, fett=bool(i % 2)) for i, stueck in stuecke if stueck]
        elif teil:
            laeufe.append(Lauf(teil))
    return _one_point(laeufe)


def _one_point(laeufe: Sequence[Lauf]) -> tuple[Lauf, ...]:
    """A date that ends in an abbreviation ("2027 р.") ends the sentence, too."""
    alle: list[Lauf] = []
    for lauf in laeufe:
        doppelt = lauf.text.startswith(".") and alle and alle[-1].text.endswith(".")
        neu = replace(lauf, text=lauf.text[1:]) if doppelt else lauf
        if neu.text or not doppelt:
            alle.append(neu)
    return tuple(alle)


def _lauf(wert: Wert, sprache: Sprache) -> Lauf:
    if isinstance(wert, Lauf):
        return wert
    if isinstance(wert, str):
        return Lauf(wert, isoliert=sprache.code != "de")
    if isinstance(wert, date):
        return Lauf(sprache.datum(wert), isoliert=True)
    return wert(sprache)
