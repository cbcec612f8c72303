"""Whole cases for tests: one with everything in it, and a strategy for any at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from lotse.domain.akte import Akte, Schriftstueck
from lotse.domain.angebot import Angebot, AngebotKey, Telefon
from lotse.domain.familie import (
    Bereichsstand,
    Bildung,
    Familie,
    FamilieId,
    Kamueber,
    Moeglich,
    Person,
    PersonId,
    Rolle,
    Schlussgrund,
    Sprachniveau,
    Staerke,
    Staerkenart,
    Verstaendigung,
    Wunsch,
    Ziel,
)
from lotse.domain.halt import Halt, Haltegrund
from lotse.domain.huerde import Grad, Huerde, Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.nutzung import Nutzung, Nutzungsstand
from lotse.domain.ort import Ort
from lotse.domain.vermittlung import (
    Akteur,
    Ereignis,
    NichtGetan,
    Quelle,
    Schritt,
    Schrittstand,
    Stand,
    Vermittlung,
    Wahl,
    Weg,
)
from lotse.domain.zeit import Geburt
from tests.werkzeug.fallarbeit import volle_fallarbeit
from tests.werkzeug.fallarbeit_generieren import FALLARBEIT

HEUTE = date(2026, 11, 24)
JETZT = datetime(2026, 11, 24, 10, 42, tzinfo=UTC)


def einfache_akte(kennung: str = "f1", **felder: object) -> Akte:
    grund: dict[str, object] = {
        "id": FamilieId(kennung),
        "fallcode": f"26-{kennung}",
        "deckwort": "Ahorn",
        "angelegt_am": HEUTE,
    }
    return Akte(Familie(**(grund | felder)))  # type: ignore[arg-type]


def volle_akte(kennung: str = "voll") -> Akte:
    """Every table has at least one row, most have two."""
    familie = Familie(
        id=FamilieId(kennung),
        fallcode=f"26-{kennung}",
        deckwort="Möwe",
        angelegt_am=HEUTE,
        buchstabe="K.",
        name="Kılıç-Straßburger",
        ort=Ort("50990", "Musterstadt", "Nordstadt", "05999000"),
        verstaendigung=Verstaendigung(
            ("tr", "de"), "tr", Sprachniveau.ETWAS, Sprachniveau.KAUM, True, "Anruf"
        ),
        personen=(
            Person(PersonId("p1"), Rolle.MUTTER, "Léyla", Geburt(1994), bildung=Bildung.MITTEL),
            Person(PersonId("p2"), Rolle.KIND, "Ömer", Geburt(2024, 2, 29), fakten={"kita": None}),
            Person(PersonId("p3"), Rolle.KIND, geburt=Geburt(2027, 3), ungeboren=True, notiz="M."),
        ),
        kinder_gefragt=True,
        bereiche=(
            Bereichsstand(Lebensbereich.WOHNEN, ("kuendigung", "zu_klein"), Wunsch.JETZT),
            Bereichsstand(
                Lebensbereich.GELD_ARBEIT, (), Wunsch.SPAETER, HEUTE, Moeglich.MIT_HILFE, True
            ),
        ),
        ziele=(
            Ziel("z1", "Ich will wieder schlafen.", "tr", Lebensbereich.WOHNEN),
            Ziel("z2", "…"),
        ),
        staerken=(Staerke("s1", "Die Oma hilft.", Staerkenart.SOZIAL),),
        huerden=(Huerde(Huerdencode.WEG, Grad.SCHWER), Huerde(Huerdencode.LESEN, Grad.ETWAS)),
        schlussgrund=Schlussgrund.UMZUG,
        ohne_uns="Wir rufen selbst an.",
        anfang=(
            Bereichsstand(Lebensbereich.WOHNEN, ("zu_klein",), Wunsch.NEIN),
            Bereichsstand(Lebensbereich.SICHERHEIT, moeglich=Moeglich.NICHT, besprochen=True),
        ),
        anfang_am=HEUTE - timedelta(days=60),
        zettel_am=HEUTE - timedelta(days=72),
        kam_ueber=Kamueber.HEBAMME,
        fakten={"miete": 612.5, "kinder_zahl": 1, "alleinerziehend": True, "aufenthalt": "eu"},
    )
    angebot = Angebot(AngebotKey("a1"), "Hebamme", "Stadt", telefone=(Telefon("0221 4710120"),))
    return Akte(
        familie,
        wahlen=(Wahl("w1", "hebamme", (AngebotKey("a1"), AngebotKey("a2")), None, HEUTE),),
        vermittlungen=(
            Vermittlung(
                "v1",
                "hebamme",
                angebot,
                (
                    Ereignis(Stand.VORBEREITET, HEUTE, JETZT),
                    Ereignis(
                        Stand.UEBERGEBEN,
                        HEUTE,
                        datetime(2026, 11, 24, 11),
                        "angerufen",
                        "voll",
                        Quelle.STELLE,
                        Weg.TELEFON,
                    ),
                ),
                "w1",
                "Krankenkasse",
            ),
            Vermittlung("v2", "wohngeld", None, ()),
        ),
        schritte=(
            Schritt("s1", "Hebamme anrufen", Akteur.ZUSAMMEN, Schrittstand.DRAN, HEUTE),
            Schritt(
                "s2",
                "Antrag abgeben",
                haengt_ab_von=("s1",),
                zuversicht=7,
                nicht_getan_grund=NichtGetan.ZU_GROSS,
                versuch=True,
                rueckblick_am=HEUTE + timedelta(days=14),
            ),
        ),
        schriftstuecke=(Schriftstueck("b1", "familie", "Brief", "tr", HEUTE, 2, "0" * 64, "e1"),),
        unterlagen=("geburtsurkunde", "mietvertrag"),
        nutzungen=(
            Nutzung("u7a", PersonId("p2"), Nutzungsstand.GENUTZT, HEUTE),
            Nutzung("kita_1_3", PersonId("p2"), Nutzungsstand.NICHT_GEWOLLT, HEUTE),
        ),
        halte=(Halt(Haltegrund.BESCHWERDE, HEUTE + timedelta(days=60)),),
        **volle_fallarbeit(),  # type: ignore[arg-type]
    )


ZEICHEN = st.characters(exclude_categories=("Cs", "Cc"))
TEXTE = st.text(ZEICHEN, max_size=40)
LANGE_NAMEN = st.one_of(
    TEXTE,
    st.text(ZEICHEN, min_size=200, max_size=200),
    st.sampled_from(
        [
            "👩\u200d👧",
            "مَرْيَم",
            "שרה\u200f",
            "\u202eakif",
            "'; DROP TABLE familie;--",
            'Anna "die Große"',
            "<b>",
            "%_\\",
            "王",
        ],
    ),
)
TAGE = st.dates(date(1900, 1, 1), date(2100, 12, 31))
WERTE = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**12), 10**12), st.floats(allow_nan=False), TEXTE
)
FAKTEN = st.dictionaries(TEXTE, WERTE, max_size=4)
BEREICHE = st.sampled_from(Lebensbereich)


def eigene(strategie: st.SearchStrategy, name: str = "id") -> st.SearchStrategy:
    """A few, no two with the same key."""
    teile = st.lists(strategie, max_size=3, unique_by=lambda wert: getattr(wert, name))
    return teile.map(tuple)


def tupel(strategie: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(strategie, max_size=3, unique=True).map(tuple)


PERSONEN = st.builds(
    Person,
    id=st.text(ZEICHEN, min_size=1, max_size=20),
    rolle=st.sampled_from(Rolle),
    vorname=LANGE_NAMEN,
    geburt=st.none() | st.builds(Geburt, st.integers(1900, 2100), st.none() | st.integers(1, 12)),
    ungeboren=st.booleans(),
    notiz=TEXTE,
    fakten=FAKTEN,
    bildung=st.none() | st.sampled_from(Bildung),
)
FAMILIEN = st.builds(
    Familie,
    id=st.just(FamilieId("f")),
    fallcode=TEXTE,
    deckwort=TEXTE,
    angelegt_am=TAGE,
    buchstabe=TEXTE,
    name=LANGE_NAMEN,
    ort=st.builds(Ort, TEXTE, TEXTE, TEXTE, TEXTE),
    verstaendigung=st.builds(
        Verstaendigung, sprachen=tupel(TEXTE), liest=st.none() | st.sampled_from(Sprachniveau)
    ),
    personen=eigene(PERSONEN),
    bereiche=eigene(
        st.builds(Bereichsstand, BEREICHE, tupel(TEXTE), st.none() | st.sampled_from(Wunsch)),
        "lebensbereich",
    ),
    ziele=eigene(st.builds(Ziel, TEXTE, TEXTE, TEXTE, st.none() | BEREICHE)),
    staerken=eigene(st.builds(Staerke, TEXTE, TEXTE, st.sampled_from(Staerkenart))),
    huerden=eigene(st.builds(Huerde, st.sampled_from(Huerdencode), st.sampled_from(Grad)), "code"),
    fakten=FAKTEN,
    geschlossen_am=st.none() | TAGE,
    schlussgrund=st.none() | st.sampled_from(Schlussgrund),
    ohne_uns=TEXTE,
    anfang=eigene(
        st.builds(Bereichsstand, BEREICHE, tupel(TEXTE), st.none() | st.sampled_from(Wunsch)),
        "lebensbereich",
    ),
    anfang_am=st.none() | TAGE,
    zettel_am=st.none() | TAGE,
    kam_ueber=st.none() | st.sampled_from(Kamueber),
)
MOMENTE = st.datetimes(
    datetime(1900, 1, 1), datetime(2100, 1, 1), timezones=st.none() | st.just(UTC)
)
ANGEBOTE = st.builds(Angebot, TEXTE, LANGE_NAMEN, TEXTE, beschreibung=TEXTE, schwelle=st.none())
VERMITTLUNGEN = st.builds(
    Vermittlung,
    id=TEXTE,
    leistung=TEXTE,
    angebot=st.none() | ANGEBOTE,
    ereignisse=tupel(
        st.builds(
            Ereignis,
            st.sampled_from(Stand),
            TAGE,
            MOMENTE,
            TEXTE,
            TEXTE,
            st.none() | st.sampled_from(Quelle),
            st.none() | st.sampled_from(Weg),
        )
    ),
    wahl=TEXTE,
    leistungstraeger=TEXTE,
)
SCHRITTE = st.builds(
    Schritt, TEXTE, TEXTE, st.sampled_from(Akteur), st.sampled_from(Schrittstand), st.none() | TAGE
)
_AKTEN = st.builds(
    Akte,
    FAMILIEN,
    wahlen=eigene(st.builds(Wahl, TEXTE, TEXTE, tupel(TEXTE), st.none() | TEXTE, TAGE, TEXTE)),
    vermittlungen=eigene(VERMITTLUNGEN),
    schritte=eigene(SCHRITTE),
    schriftstuecke=eigene(
        st.builds(Schriftstueck, TEXTE, TEXTE, TEXTE, TEXTE, TAGE, st.integers(0, 99), TEXTE, TEXTE)
    ),
    unterlagen=tupel(TEXTE),
    nutzungen=st.lists(
        st.builds(Nutzung, TEXTE, TEXTE, st.sampled_from(Nutzungsstand), TAGE),
        max_size=3,
        unique_by=lambda nutzung: (nutzung.anspruch, nutzung.person),
    ).map(tuple),
    halte=st.lists(
        st.builds(Halt, st.sampled_from(Haltegrund), TAGE),
        max_size=3,
        unique_by=lambda halt: halt.grund,
    ).map(tuple),
)
AKTEN = st.builds(lambda akte, mehr: replace(akte, **mehr), _AKTEN, FALLARBEIT)
