"""Cases of an invented town for the sums: the same for the same seed, never a name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from lotse.domain.anfrage import Absagegrund, Wohin
from lotse.domain.blockade import Blockadecode, Blockadestand
from lotse.domain.familie import Bildung, Kamueber, Wunsch
from lotse.domain.kontakt import Kontaktart, Kontaktergebnis, Rueckmeldeergebnis
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.vermittlung import Akteur, Schrittstand, Stand, Weg
from lotse.services.zahlen.bestand import (
    Anfragezahl,
    Antwortzahl,
    Bedarfszahl,
    Blockadezahl,
    Briefzahl,
    Familienzahl,
    Kontaktzahl,
    Schrittzahl,
    Standzahl,
    Vermittlungszahl,
    Zahlenbestand,
)
from lotse.services.zahlen.sicht import Leistungszahl, Sicht
from lotse.services.zahlen.zeitraum import Zeitraum

STADTTEILE = ("Nordstadt", "Südstadt", "Altstadt", "Weststadt", "Hafenviertel", "Am Wald")
GEWICHT = (30, 24, 18, 14, 9, 3)
TRAEGER = ("jobcenter", "jugendamt", "krankenkasse", "eingliederungshilfe", "familienkasse")
CODES = (Blockadecode.ZUST, Blockadecode.WARTE, Blockadecode.EINZEL, Blockadecode.SPRACHE)
JAHR = Zeitraum(2026)
LEISTUNGEN = {
    "grundsicherungsgeld": Leistungszahl("sgb2", frozenset({"geld_arbeit"})),
    "erziehungsberatung": Leistungszahl("sgb8", frozenset({"entwicklung_erziehung"})),
    "kita_ab_3": Leistungszahl("sgb8", frozenset({"betreuung_schule"})),
    "fruehfoerderung": Leistungszahl("health", frozenset({"gesundheit_kind"})),
    "familienhebamme": Leistungszahl("early", frozenset({"schwangerschaft_erstes_jahr"})),
}


def zufaellig(samen: int) -> Random:
    """Chance that is the same every time."""
    return Random(samen)  # noqa: S311 - test data


def sicht(familien: int = 260, zeitraum: Zeitraum = JAHR, samen: int = 5) -> Sicht:
    return Sicht(bestand(familien, samen), zeitraum, LEISTUNGEN)


def bestand(familien: int = 260, samen: int = 5, jahre: tuple[int, ...] = (2026,)) -> Zahlenbestand:
    z = zufaellig(samen)
    teile: tuple[list, ...] = ([], [], [], [], [], [], [])
    for nummer in range(familien):
        beginn = date(z.choice(jahre), 1, 1) + timedelta(days=z.randrange(250))
        _fall(nummer, beginn, z, teile)
    f, v, s, b, k, d, r = map(tuple, teile)
    return Zahlenbestand(
        _mit_zetteln(f, samen), v, s, b, k, d, r, _anfragen(familien, samen, jahre)
    )


def _mit_zetteln(familien: tuple[Familienzahl, ...], samen: int) -> tuple[Familienzahl, ...]:
    """Half of them came with a slip; a chance of its own leaves the rest as it was."""
    z = zufaellig(samen + 1000)
    return tuple(
        replace(f, zettel_am=f.angelegt_am, kam_ueber=z.choice((*list(Kamueber)[:4], None)))
        if z.random() < 0.5
        else f
        for f in familien
    )


def _anfragen(familien: int, samen: int, jahre: tuple[int, ...]) -> tuple[Anfragezahl, ...]:
    z = zufaellig(samen + 2000)
    wohin = (*Wohin, None)
    return tuple(
        Anfragezahl(
            date(z.choice(jahre), z.randrange(1, 7), 3), z.choice(tuple(Absagegrund)),
            z.choice(wohin),
        )
        for _ in range(familien // 2)
    )  # fmt: skip


def _fall(nummer: int, beginn: date, z: Random, teile: tuple[list, ...]) -> None:
    bildung = z.choices((*Bildung, None), (22, 34, 24, 12, 8))[0]
    last = z.randrange(4)
    bereiche = z.sample(list(Lebensbereich), 1 + last)
    wunsch = (Wunsch.JETZT, Wunsch.SPAETER, Wunsch.NEIN, None)
    bedarfe = tuple(Bedarfszahl(b, z.choices(wunsch, (6, 2, 1, 1))[0]) for b in bereiche)
    zu = beginn + timedelta(days=200) if z.random() < 0.3 else None
    teile[0].append(
        Familienzahl(
            nummer, beginn, zu, z.choices(STADTTEILE, GEWICHT)[0],
            z.choices(("de", "tr", "ar", "uk", "ti"), (50, 20, 18, 10, 2))[0], bildung,
            z.randrange(-8, 60), z.randrange(5), bedarfe,
        )
    )  # fmt: skip
    for _ in range(z.choices((0, 1, 2), (2, 5, 2))[0]):
        teile[1].append(_vermittlung(nummer, beginn, bildung, z))
    for _ in range(z.randrange(4)):
        tag = beginn + timedelta(days=z.randrange(110))
        allein = 2 + tag.month // 3
        akteur = z.choices(tuple(Akteur), (allein, 5, 3, 1))[0]
        teile[2].append(Schrittzahl(nummer, akteur, Schrittstand.GETAN, tag))
    if z.random() < 0.45:
        paar = tuple(sorted(z.sample(TRAEGER, 2 if z.random() < 0.3 else 1)))
        stand = z.choice((Blockadestand.OFFEN, Blockadestand.GELOEST))
        ereignisse = ((Blockadestand.OFFEN, beginn), (stand, beginn + timedelta(days=30)))
        teile[3].append(Blockadezahl(nummer, z.choice(CODES), paar, ereignisse))
    for _ in range(1 + last + z.randrange(3)):
        tag = beginn + timedelta(days=z.randrange(110))
        art, ergebnis = z.choice(tuple(Kontaktart)), z.choice(tuple(Kontaktergebnis))
        teile[4].append(Kontaktzahl(nummer, art, ergebnis, tag, 10 * z.randrange(1, 7)))
    teile[5].append(Briefzahl(nummer, "de", beginn))
    teile[6].append(Antwortzahl(nummer, z.choice((*Rueckmeldeergebnis, None)), beginn))


def _vermittlung(nummer: int, beginn: date, bildung: Bildung | None, z: Random) -> Vermittlungszahl:
    weg = z.choice(tuple(Weg))
    chance = 0.75 if weg is Weg.BEGLEITUNG else 0.5
    chance -= 0.3 if bildung is Bildung.KURZ else 0
    ereignisse = [Standzahl(Stand.UEBERGEBEN, beginn, weg=weg)]
    if z.random() < 0.8:
        ereignisse.append(Standzahl(Stand.ANGENOMMEN, beginn + timedelta(days=8)))
        tag = beginn + timedelta(days=14 + z.randrange(70))
        if z.random() < chance:
            ereignisse.append(Standzahl(Stand.ANGEKOMMEN, tag))
            if z.random() < 0.7:
                ereignisse.append(Standzahl(Stand.HILFT, tag + timedelta(days=20)))
        else:
            ereignisse.append(Standzahl(z.choice((Stand.WARTELISTE, Stand.ABGELEHNT)), tag))
    return Vermittlungszahl(nummer, z.choice(tuple(LEISTUNGEN)), tuple(ereignisse))
