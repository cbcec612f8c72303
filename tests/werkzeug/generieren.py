"""Synthetic catalogues of any size: a realistic mix, the same for the same seed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random

from lotse.domain.angebot import (
    Angebot,
    AngebotKey,
    Angebotssprache,
    Barriere,
    Form,
    Kosten,
    Kostenart,
    Niveau,
    Pruefung,
    Publikum,
    Standort,
    Status,
    Wartezeit,
    Weg,
    Zielgruppe,
    Zugang,
)
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.merkmale import Merkmale
from lotse.domain.ort import Gebietsart, Gebietsregel
from lotse.matching.ergebnis import Katalogstand
from lotse.matching.katalogindex import Katalogindex
from lotse.services.angebot_form import merkmale

HEUTE = date(2026, 11, 24)
STADTTEILE = ("Nordstadt", "Altstadt", "Südstadt", "Weststadt", "Hafenviertel", "Am Wald")
_ARTEN = (
    "Beratungsstelle", "Elterncafé", "Treff", "Sprechstunde", "Frühförderung", "Kita", "Verein",
    "Familienzentrum", "Schuldnerberatung", "Hebammenpraxis", "Patenschaft", "Kinderarztpraxis",
)  # fmt: skip
_TRAEGER = ("Diakonie", "Caritas", "AWO", "Stadt", "DRK", "Paritätischer", "Gemeinde", "Verein")
_SPRACHEN = ("tr", "ar", "uk", "ru", "en", "pl", "fa", "ro", "bg", "ti", "fr", "ku")
_ALTER = ((None, None), (0, 12), (0, 36), (36, 84), (72, 132), (144, 324), (0, 216))


class SpeicherKatalog:
    """A catalogue in memory with the shape matching asks for."""

    def __init__(self, angebote: Sequence[Angebot]) -> None:
        self._nach_key = {angebot.key: angebot for angebot in angebote}
        self._index = Katalogindex(map(merkmale, angebote))
        self.geholt: list[AngebotKey] = []

    def index(self) -> Katalogindex:
        return self._index

    def angebote(self, keys: Sequence[AngebotKey]) -> Mapping[AngebotKey, Angebot]:
        self.geholt += keys
        return {key: self._nach_key[key] for key in keys if key in self._nach_key}

    def vergiss(self, key: str) -> None:
        """As if the entry was deleted after the index was built."""
        del self._nach_key[AngebotKey(key)]

    def stand(self) -> Katalogstand:
        return Katalogstand("Test", HEUTE, len(self._nach_key))


def angebote(
    anzahl: int, leistungen: Sequence[str], bedarfe: Sequence[str] = (), samen: int = 7
) -> list[Angebot]:
    """Entries of one region: most are open to all of it, some to a Stadtteil or PLZ only."""
    return list(_angebote(anzahl, leistungen, bedarfe, Random(samen)))  # noqa: S311 - test data


def merkmale_von(anzahl: int, leistungen: Sequence[str], samen: int = 7) -> list[Merkmale]:
    return [merkmale(angebot) for angebot in angebote(anzahl, leistungen, samen=samen)]


def _angebote(
    anzahl: int, leistungen: Sequence[str], bedarfe: Sequence[str], zufall: Random
) -> Iterator[Angebot]:
    gewichte = [1 / (rang + 3) for rang in range(len(leistungen))]
    sprachlisten = [_sprachen(zufall) for _ in range(60)]
    for nummer in range(anzahl):
        stadtteil = zufall.choice(STADTTEILE)
        art = zufall.choice(_ARTEN)
        schwelle = zufall.choice((0, 0, 1, 1, 2, 3, None))
        yield Angebot(
            key=AngebotKey(f"a{nummer:07}"),
            name=f"{art} {stadtteil} {zufall.randrange(anzahl)}",
            traeger=f"{zufall.choice(_TRAEGER)} {zufall.randrange(max(1, anzahl // 40))}",
            form=zufall.choices((Form.FORMELL, Form.NACHBARSCHAFT), (4, 1))[0],
            status=zufall.choices(
                (Status.AKTIV, Status.UNGEPRUEFT, Status.PAUSIERT, Status.GESCHLOSSEN),
                (90, 6, 2, 2),
            )[0],
            leistungen=frozenset(zufall.choices(leistungen, gewichte, k=zufall.randint(1, 3))),
            lebensbereiche=frozenset(zufall.sample(list(Lebensbereich), zufall.randint(1, 2))),
            bedarfe=frozenset(zufall.sample(bedarfe, 2)) if len(bedarfe) > 1 else frozenset(),
            zugang=frozenset(zufall.sample(list(Zugang), zufall.randint(1, 3))),
            schwelle=schwelle,
            sprachen=zufall.choice(sprachlisten),
            zielgruppen=_zielgruppen(zufall),
            gebiet=_gebiet(zufall, stadtteil),
            standort=_standort(zufall, stadtteil),
            wartezeit=_wartezeit(zufall),
            kosten=Kosten(zufall.choice(list(Kostenart))),
            barrieren_ja=frozenset(zufall.sample(list(Barriere), zufall.choice((0, 0, 1, 2, 4)))),
            anonym=zufall.choice((None, None, True, False)),
            ohne_antrag=zufall.choice((None, True, False)),
            wege=_wege(zufall),
            pruefung=Pruefung(HEUTE - timedelta(days=zufall.randrange(900))),
            pruefabstand_monate=zufall.choice((6, 12, 12, 24)),
        )


def _sprachen(zufall: Random) -> tuple[Angebotssprache, ...]:
    codes = ["de", *zufall.sample(_SPRACHEN, zufall.choice((0, 0, 1, 2, 4)))]
    return tuple(Angebotssprache(code, zufall.choice(list(Niveau)[:2])) for code in codes)


def _zielgruppen(zufall: Random) -> tuple[Zielgruppe, ...]:
    if zufall.random() < 0.3:
        return ()
    von, bis = zufall.choice(_ALTER)
    publikum = zufall.choice((Publikum.KIND, Publikum.FAMILIE, Publikum.ELTERN, Publikum.ALLE))
    return (Zielgruppe(publikum, von, bis),)


def _gebiet(zufall: Random, stadtteil: str) -> tuple[Gebietsregel, ...]:
    art = zufall.random()
    if art < 0.25:
        return ()
    if art < 0.7:
        return (Gebietsregel(Gebietsart.AGS, "05999"),)
    if art < 0.85:
        return (Gebietsregel(Gebietsart.PLZ, f"5099{STADTTEILE.index(stadtteil)}"),)
    return (Gebietsregel(Gebietsart.STADTTEIL, stadtteil),)


def _standort(zufall: Random, stadtteil: str) -> Standort | None:
    if zufall.random() < 0.08:
        return None
    return Standort(
        strasse="Musterweg",
        hausnummer=str(zufall.randint(1, 200)),
        plz=f"5099{STADTTEILE.index(stadtteil)}",
        ort="Musterstadt",
        stadtteil=stadtteil,
        lat=51 + zufall.random() / 5,
        lon=7 + zufall.random() / 5,
    )


def _wartezeit(zufall: Random) -> Wartezeit | None:
    if zufall.random() < 0.5:
        return None
    wochen = zufall.choice((0, 2, 4, 8, 12, 26))
    return Wartezeit(wochen, wochen, HEUTE - timedelta(days=zufall.randrange(200)))


def _wege(zufall: Random) -> tuple[Weg, ...]:
    if zufall.random() < 0.8:
        return ()
    return tuple(Weg(teil, zufall.choice((5, 15, 25, 40, 70))) for teil in STADTTEILE[:3])
