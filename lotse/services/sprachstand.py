"""How far the letters are translated: per language and letter, and who has read them."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lotse.domain.recht import Leistung, Wissen
from lotse.i18n.eintraege import Eintrag, read_eintraege
from lotse.i18n.sprache import Sprache, is_rtl
from lotse.letters.bausteine import DOMAENE, briefsprachen, uebersetzungsstand
from lotse.letters.begriffe import find_unexplained, load_begriffe
from lotse.letters.einwilligungsblatt import FACHWORT
from lotse.letters.inhalt import Uebersetzungsstand

NUR_DEUTSCH = frozenset({"ueberleitung", "frist", "rueckmeldung", "streifen", "versand", "fall"})
"""First words of keys that go to offices: never translated (§ 19 SGB X)."""
ERSTE = ("ar", "uk", "tr", "ru", "ro", "fa", "prs", "en")
"""Languages that must be complete (LETTERS 9.2)."""
STUECKE = ("worum", "warum", "schritt", "kosten", "weiter")
_BLATT = {
    "Auf jedem Blatt": ("kopf", "fuss", "klein", "marke", "hilfe", "gemeinsam"),
    "Brief an die Familie": (
        "familie", "worum", "warum", "schritt", "ort", "zeit", "mitbringen", "kosten", "weiter",
        "rechte",
    ),
    "Mein Plan": ("plan",),
    "Papiere": ("unterlagen", "unterlage", "unterlage_woher"),
    "Antrag und Kopie": ("amt", "antrag", "kopie"),
    "Einwilligung": ("einwilligung",),
    "Zuweisungszettel": ("zuweisung",),
    "Startkarte": ("startkarte",),
    "Termin-Karte": ("termin",),
    "Gespräch": ("gespraech",),
    "Geschafft": ("geschafft",),
    "Sätze der Hilfen": ("leistung",),
    "Schwere Wörter": ("begriff",),
}  # fmt: skip
_ZU_BLATT = {wort: blatt for blatt, worte in _BLATT.items() for wort in worte}
_SCHRIFT = {
    "LATIN": "lateinisch",
    "CYRILLIC": "kyrillisch",
    "ARABIC": "arabisch",
    "ETHIOPIC": "äthiopisch",
    "GREEK": "griechisch",
}
Glyphen = Callable[[str, str], Sequence[str]]
"""(text, language) → characters no font of ours draws."""


@dataclass(frozen=True, slots=True)
class Blattstand:
    """Texts of one kind of sheet, by how far they can be trusted."""

    blatt: str
    gesamt: int
    geprueft: int
    entwurf: int
    veraltet: int
    fehlt: int

    @property
    def anteil(self) -> int:
        """Percent that prints in the language, rounded down: 100 means all."""
        return 100 * (self.geprueft + self.entwurf) // self.gesamt if self.gesamt else 100


@dataclass(frozen=True, slots=True)
class Sprachstand:
    """One language of the letters."""

    code: str
    name: str
    schrift: str
    rtl: bool
    blaetter: tuple[Blattstand, ...]
    pruefungen: tuple[tuple[str, int], ...]
    """(day and who, how many texts), as noted beside the texts."""
    veraltet: tuple[str, ...]
    """Keys whose German has changed since."""
    ohne_glyphe: tuple[str, ...]

    @property
    def ganz(self) -> Blattstand:
        """All sheets together."""
        spalten = zip(
            *((b.gesamt, b.geprueft, b.entwurf, b.veraltet, b.fehlt) for b in self.blaetter),
            strict=True,
        )
        return Blattstand("alles", *map(sum, spalten))


def quelltexte(wissen: Wissen) -> Mapping[str, str]:
    """Every German text a letter to a family may hold in another language, by key."""
    rahmen = {
        key: eintrag.text
        for key, eintrag in read_eintraege(DOMAENE, "de").items()
        if key.partition(".")[0] not in NUR_DEUTSCH
    } | {"einwilligung.auch": FACHWORT}
    hilfen = {k: t for leistung in wissen.leistungen.values() for k, t in _saetze(leistung)}
    papiere = {}
    for unterlage in wissen.unterlagen.values():
        papiere[f"unterlage: {unterlage.name}"] = unterlage.name
        papiere[f"unterlage_woher.{unterlage.id}"] = unterlage.woher
    for leistung in wissen.leistungen.values():
        papiere |= {f"unterlage: {papier}": papier for papier in leistung.unterlagen}
    begriffe = load_begriffe()
    kurz = (leistung.einfach for leistung in wissen.leistungen.values())
    worte = {
        f"begriff.{begriff.wort}": begriff.einfach
        for text in (*rahmen.values(), *hilfen.values(), *kurz)
        for *_, begriff in find_unexplained([text], begriffe)
    }
    return rahmen | hilfen | papiere | worte


def _saetze(leistung: Leistung) -> Iterator[tuple[str, str]]:
    yield f"leistung.{leistung.id}.name", leistung.name
    for stueck in STUECKE:
        for nummer, satz in enumerate(getattr(leistung.brief, stueck)):
            yield f"leistung.{leistung.id}.{stueck}.{nummer}", satz


def sprachstaende(wissen: Wissen, glyphen: Glyphen) -> tuple[Sprachstand, ...]:
    """Every language letters are written in but German, the first ones first."""
    quelle = quelltexte(wissen)
    codes = sorted(
        (code for code in briefsprachen() if code != "de"),
        key=lambda code: (ERSTE.index(code) if code in ERSTE else len(ERSTE), code),
    )
    return tuple(_stand(code, quelle, glyphen) for code in codes)


def _stand(code: str, quelle: Mapping[str, str], glyphen: Glyphen) -> Sprachstand:
    eintraege = read_eintraege(DOMAENE, code)
    staende = {key: uebersetzungsstand(eintraege.get(key), text) for key, text in quelle.items()}
    alles = "".join(sorted({z for e in eintraege.values() for z in e.text}))
    gueltig = (eintraege[k] for k, s in staende.items() if s is Uebersetzungsstand.GEPRUEFT)
    return Sprachstand(
        code,
        Sprache.load("de", DOMAENE).sprachname(code),
        _schrift(eintraege),
        is_rtl(code),
        tuple(_blatt(blatt, staende) for blatt in _blaetter(quelle)),
        tuple(sorted(Counter(eintrag.geprueft for eintrag in gueltig).items())),
        tuple(key for key, stand in staende.items() if stand is Uebersetzungsstand.VERALTET),
        tuple(glyphen(alles, code)),
    )


def _blatt_von(key: str) -> str:
    wort = key.partition(".")[0].partition(":")[0]
    return _ZU_BLATT.get(wort, wort.capitalize())


def _blaetter(quelle: Mapping[str, str]) -> tuple[str, ...]:
    vorhanden = dict.fromkeys(map(_blatt_von, quelle))
    bekannt = [blatt for blatt in _BLATT if blatt in vorhanden]
    return (*bekannt, *(blatt for blatt in vorhanden if blatt not in _BLATT))


def _blatt(blatt: str, staende: Mapping[str, Uebersetzungsstand]) -> Blattstand:
    zahl = Counter(stand for key, stand in staende.items() if _blatt_von(key) == blatt)
    return Blattstand(
        blatt,
        zahl.total(),
        zahl[Uebersetzungsstand.GEPRUEFT],
        zahl[Uebersetzungsstand.ENTWURF],
        zahl[Uebersetzungsstand.VERALTET],
        zahl[Uebersetzungsstand.FEHLT],
    )


def _schrift(eintraege: Mapping[str, Eintrag]) -> str:
    """The script most letters are in, by their Unicode names."""
    zahl = Counter(
        unicodedata.name(z, "").partition(" ")[0]
        for eintrag in eintraege.values()
        for z in eintrag.text
        if z.isalpha()
    )
    haeufigste = zahl.most_common(1)
    return _SCHRIFT.get(haeufigste[0][0], haeufigste[0][0].lower()) if haeufigste else ""
