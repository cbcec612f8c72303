"""Ten years of one navigator, quickly: the data that lists and pages are measured on.

REQUIREMENTS 1.4: 2,500 families, 9,000 persons, 25,000 contacts, 12,000 hand-overs, 20,000 steps.
Fifty different families are saved as the program saves them; their rows are then copied within
the file, every copy 73 days earlier, until ten years are full.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from random import Random

from sqlalchemy import Connection, Date, Engine, text

from lotse.domain.akte import Akte, Schriftstueck
from lotse.domain.angebot import Angebot
from lotse.domain.familie import (
    Bereichsstand,
    Familie,
    FamilieId,
    Person,
    PersonId,
    Rolle,
    Verstaendigung,
    Wunsch,
    Ziel,
)
from lotse.domain.huerde import Grad, Huerde, Huerdencode
from lotse.domain.kontakt import Kontakt, Kontaktart, Kontaktergebnis
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.ort import Ort
from lotse.domain.vermittlung import (
    Akteur,
    Ereignis,
    Schritt,
    Schrittstand,
    Stand,
    Vermittlung,
    Wahl,
    Weg,
)
from lotse.domain.zeit import Geburt
from lotse.store.aktenteile import TABELLEN
from lotse.store.tables.familien import FamilieRow
from lotse.store.unit_of_work import SqlUnitOfWork

HEUTE = date(2026, 11, 24)
FAMILIEN, PERSONEN, KONTAKTE, VERMITTLUNGEN, SCHRITTE = 2_500, 9_000, 25_000, 12_000, 20_000
GRUND, JAHRGAENGE, ABSTAND = 50, 50, 73
"""Different families; copies of each; days between two copies."""
FALLDAUER = 120
_LEISTUNGEN = (
    "hebamme", "familienbildung", "fruehe_hilfen", "kinderzuschlag", "wohngeld", "spfh",
)  # fmt: skip
_SPRACHEN = ("tr", "ar", "uk", "de", "ru", "ro")
_HUERDEN = (Huerdencode.WEG, Huerdencode.DEUTSCH, Huerdencode.PAPIERKRAM)


def fill(engine: Engine, stellen: Sequence[Angebot]) -> None:
    """Write them all; `stellen` are entries of the catalogue that hand-overs go to."""
    with SqlUnitOfWork(engine) as unit:
        for nummer in range(GRUND):
            unit.save(None, one(nummer, stellen))
    with engine.begin() as connection:
        for jahrgang in range(1, JAHRGAENGE):
            for tabelle in TABELLEN:
                _copy(connection, tabelle, jahrgang)


def one(nummer: int, stellen: Sequence[Angebot]) -> Akte:
    """One of the fifty, of the last weeks; the same for the same number."""
    zufall = Random(nummer)  # noqa: S311 - test data
    am = HEUTE - timedelta(days=nummer * ABSTAND // GRUND)
    vermittlungen = tuple(_vermittlung(n, am, zufall, stellen) for n in range(5 - nummer // 40))
    return Akte(
        _familie(nummer, am, zufall),
        wahlen=tuple(
            Wahl(v.wahl, v.leistung, (v.angebot.key,), v.angebot.key, am, hingewiesen_am=am)
            for v in vermittlungen
            if v.angebot
        ),
        vermittlungen=vermittlungen,
        schritte=tuple(_schritt(n, am) for n in range(8)),
        schriftstuecke=tuple(
            Schriftstueck(f"b{n}", "familie", "Brief an die Familie", "tr", am, 2, f"{n:064}")
            for n in range(6)
        ),
        kontakte=tuple(_kontakt(n, am) for n in range(10)),
    )


def _familie(nummer: int, am: date, zufall: Random) -> Familie:
    eltern = (Person(PersonId("p0"), Rolle.MUTTER, "Leyla", Geburt(1994)),)
    if nummer < 30:
        eltern += (Person(PersonId("p1"), Rolle.VATER, "Emre", Geburt(1991)),)
    kinder = tuple(
        Person(PersonId(f"k{n}"), Rolle.KIND, "Ömer", Geburt(2019 + 3 * n, 1 + nummer % 12))
        for n in range(2)
    )
    bereiche = zufall.sample(list(Lebensbereich), 3)
    return Familie(
        id=FamilieId(f"f{nummer}-0"),
        fallcode=f"{nummer:02}-100",
        deckwort=f"Ahorn {nummer}",
        angelegt_am=am,
        buchstabe="ABCDEFGHIK"[nummer % 10] + ".",
        ort=Ort("50990", "Musterstadt", "Nordstadt", "05999000"),
        verstaendigung=Verstaendigung((_SPRACHEN[nummer % 6], "de"), _SPRACHEN[nummer % 6]),
        personen=(*eltern, *kinder),
        kinder_gefragt=True,
        bereiche=tuple(
            Bereichsstand(b, ("geld_reicht_nicht",) if b == "geld_arbeit" else (), Wunsch.JETZT)
            for b in bereiche
        ),
        ziele=(Ziel("z1", "Ich will wieder schlafen.", "de"),),
        huerden=tuple(Huerde(code, Grad.SCHWER) for code in _HUERDEN),
        fakten={"wohnsitz_de": True},
    )


def _vermittlung(nummer: int, am: date, zufall: Random, stellen: Sequence[Angebot]) -> Vermittlung:
    zeit = datetime(am.year, am.month, am.day, 10)
    staende = (Stand.VORBEREITET, Stand.UEBERGEBEN, Stand.ANGEKOMMEN, Stand.HILFT)
    ereignisse = tuple(
        Ereignis(s, am, zeit, weg=Weg.FAMILIE_TRAEGT if s is Stand.UEBERGEBEN else None)
        for s in staende[: 2 + nummer % 3]
    )
    stelle = zufall.choice(stellen)
    leistung = _LEISTUNGEN[nummer % len(_LEISTUNGEN)]
    return Vermittlung(f"v{nummer}", leistung, stelle, ereignisse, wahl=f"w{nummer}")


def _schritt(nummer: int, am: date) -> Schritt:
    stand = Schrittstand.DRAN if nummer < 2 else Schrittstand.GETAN
    bis = am + timedelta(days=7)
    getan = bis if stand is Schrittstand.GETAN else None
    text_ = ("Bei der Beratung anrufen", "Den Antrag abgeben")[nummer % 2]
    return Schritt(f"s{nummer}", text_, Akteur.FAMILIE, stand, bis, zuversicht=8, getan_am=getan)


def _kontakt(nummer: int, am: date) -> Kontakt:
    ergebnis = Kontaktergebnis.MAILBOX if nummer % 4 == 3 else Kontaktergebnis.GESPROCHEN
    return Kontakt(
        f"c{nummer}", Kontaktart.TELEFON, ergebnis, am, 20, "Praxis Nord",
        notiz="Die Nächte sind unruhig. " * 5, vereinbart="Wir rufen zusammen an.",
    )  # fmt: skip


def _copy(connection: Connection, tabelle: type[FamilieRow], jahrgang: int) -> None:
    """The rows of the fifty once more, as another family, so many days earlier."""
    werte = []
    for spalte in tabelle.__table__.columns:
        wert = f'"{spalte.name}"'
        if spalte.name == ("id" if tabelle is FamilieRow else "familie_id"):
            wert = f"replace({wert}, '-0', '-{jahrgang}')"
        elif spalte.name == "fallcode":
            wert = f"substr({wert}, 1, 3) || '{100 + jahrgang}'"
        elif spalte.name == "geschlossen_am":
            ende = f"date(angelegt_am, '{FALLDAUER - ABSTAND * jahrgang} days')"
            wert = f"CASE WHEN {ende} < '{HEUTE}' THEN {ende} END"
        elif isinstance(spalte.type, Date):
            wert = f"date({wert}, '-{ABSTAND * jahrgang} days')"
        werte.append(wert)
    wer = "id" if tabelle is FamilieRow else "familie_id"
    namen = ", ".join(f'"{s.name}"' for s in tabelle.__table__.columns)
    befehl = (
        f"INSERT INTO {tabelle.__tablename__} ({namen}) SELECT {', '.join(werte)} "  # noqa: S608
        f"FROM {tabelle.__tablename__} WHERE {wer} LIKE 'f%-0'"
    )
    connection.execute(text(befehl))


def count(engine: Engine) -> dict[str, int]:
    """How many rows there are of each kind that REQUIREMENTS 1.4 names."""
    tabellen = ("familie", "person", "kontakt", "vermittlung", "schritt")
    with engine.connect() as connection:
        return {
            name: int(connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one())  # noqa: S608
            for name in tabellen
        }


ERWARTET = {
    "familie": FAMILIEN, "person": PERSONEN, "kontakt": KONTAKTE, "vermittlung": VERMITTLUNGEN,
    "schritt": SCHRITTE,
}  # fmt: skip
