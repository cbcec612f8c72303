"""The example case of the design: Familie K. (Ahorn), 24.11.2026. All invented."""

from __future__ import annotations

from datetime import date

from lotse.domain.angebot import (
    Angebot,
    AngebotKey,
    Angebotssprache,
    Form,
    Oeffnungszeit,
    Pruefung,
    Standort,
    Telefon,
    Wartezeit,
    Weg,
    Zugang,
)
from lotse.domain.familie import (
    Bereichsstand,
    Familie,
    FamilieId,
    Person,
    PersonId,
    Rolle,
    Sprachniveau,
    Staerke,
    Verstaendigung,
    Wunsch,
    Ziel,
)
from lotse.domain.huerde import Grad, Huerde, Huerdencode
from lotse.domain.lebensbereich import Lebensbereich as Bereich
from lotse.domain.ort import Ort
from lotse.domain.recht import (
    Rechtsgebiet,
)
from lotse.domain.zeit import Geburt

HEUTE = date(2026, 11, 24)
G = Rechtsgebiet


def familie_k() -> Familie:
    def person(nummer: int, rolle: Rolle, jahr: int, monat: int, notiz: str) -> Person:
        return Person(PersonId(f"p{nummer}"), rolle, geburt=Geburt(jahr, monat), notiz=notiz)

    return Familie(
        id=FamilieId("f-ahorn"),
        fallcode="26-014",
        deckwort="Ahorn",
        buchstabe="K.",
        angelegt_am=date(2026, 11, 2),
        ort=Ort("50990", "Musterstadt", "Nordstadt", "05999000"),
        verstaendigung=Verstaendigung(
            ("tr", "de"), "tr", Sprachniveau.ETWAS, Sprachniveau.GUT, True, "Anruf, vormittags"
        ),
        personen=(
            person(1, Rolle.MUTTER, 1997, 3, "schwanger, 29. Woche"),
            person(2, Rolle.VATER, 1993, 6, "arbeitet in Schicht, Teilzeit"),
            person(3, Rolle.KIND, 2019, 5, "2. Klasse, mag Fußball"),
            person(4, Rolle.KIND, 2023, 10, "spricht noch wenig"),
            Person(PersonId("p5"), Rolle.KIND, geburt=Geburt(2027, 2), ungeboren=True),
        ),
        kinder_gefragt=True,
        bereiche=(
            Bereichsstand(
                Bereich.GELD_ARBEIT,
                ("geld_reicht_nicht", "kosten_schule"),
                Wunsch.JETZT,
                besprochen=True,
            ),
            Bereichsstand(Bereich.GESUNDHEIT_KIND, ("vorsorge_u",), Wunsch.JETZT, besprochen=True),
            Bereichsstand(
                Bereich.SCHWANGERSCHAFT_ERSTES_JAHR,
                ("baby_vorbereiten", "hebamme_suchen"),
                Wunsch.JETZT,
                besprochen=True,
            ),
            Bereichsstand(
                Bereich.ENTWICKLUNG_ERZIEHUNG,
                ("spricht_wenig", "foerderung"),
                Wunsch.JETZT,
                besprochen=True,
            ),
            Bereichsstand(
                Bereich.BETREUUNG_SCHULE, ("kita_platz",), Wunsch.SPAETER, besprochen=True
            ),
            Bereichsstand(Bereich.FAMILIE_BEZIEHUNG, besprochen=True),
            Bereichsstand(Bereich.ANKOMMEN_AUFENTHALT, besprochen=True),
        ),
        ziele=(
            Ziel("z1", "Mein Sohn soll mehr sprechen.", "de", Bereich.ENTWICKLUNG_ERZIEHUNG),
            Ziel("z2", "Am 20. ist das Geld weg.", "de", Bereich.GELD_ARBEIT),
            Ziel(
                "z3",
                "Ich will gut auf das Baby vorbereitet sein.",
                "de",
                Bereich.SCHWANGERSCHAFT_ERSTES_JAHR,
            ),
        ),
        staerken=(
            Staerke("s1", "Großmutter hütet die Kinder"),
            Staerke("s2", "Vater liest abends vor"),
            Staerke("s3", "Mutter kennt das Elterncafé"),
            Staerke("s4", "Tochter ist gern im Fußball"),
        ),
        huerden=(
            Huerde(Huerdencode.DEUTSCH, Grad.SCHWER),
            Huerde(Huerdencode.PAPIERKRAM, Grad.SCHWER),
            Huerde(Huerdencode.SCHEU_AMT, Grad.ETWAS),
            Huerde(Huerdencode.GESCHWISTER, Grad.SCHWER),
            Huerde(Huerdencode.WEG, Grad.ETWAS),
        ),
        fakten={"wohnsitz_de": True, "eltern_leben_zusammen": True},
    )


def angebote() -> tuple[Angebot, ...]:
    def ein(  # noqa: PLR0913, PLR0917 - the columns of the table below
        nummer: int,
        name: str,
        traeger: str,
        leistung: str,
        minuten: int,
        weg: str,
        wochen: int,
        tage: tuple[int, ...],
        von: int,
        bis: int,
        geprueft: date,
        zugang: Zugang = Zugang.OFFENE_TUER,
        form: Form = Form.FORMELL,
    ) -> Angebot:
        return Angebot(
            key=AngebotKey(f"a{nummer}"),
            name=name,
            traeger=traeger,
            form=form,
            kurztext="Spiel und Beratung für Kinder und Eltern.",
            leistungen=frozenset({leistung}),
            lebensbereiche=frozenset({Bereich.ENTWICKLUNG_ERZIEHUNG}),
            zugang=frozenset({zugang}),
            sprachen=(Angebotssprache("de"), Angebotssprache("tr")),
            standort=Standort("Lindenweg", "4", "50990", "Musterstadt", "Nordstadt", "05999000"),
            telefone=(Telefon(f"0221 4710 1{nummer:02}"),),
            oeffnungszeiten=(Oeffnungszeit(tage, von * 60, bis * 60),),
            wartezeit=Wartezeit(wochen, wochen, date(2026, 10, 12)),
            wege=(Weg("Nordstadt", minuten, weg),),
            pruefung=Pruefung(geprueft, "Frau Sommer"),
        )

    return (
        ein(
            1,
            "Frühförderstelle Regenbogen",
            "Lebenswege Musterstadt e. V.",
            "fruehfoerderung",
            15,
            "mit Bus 12",
            3,
            (1,),
            14,
            16,
            date(2026, 10, 12),
        ),
        ein(
            2,
            "Interdisziplinäre Frühförderung",
            "Stadt Musterstadt",
            "fruehfoerderung",
            25,
            "mit Tram 3",
            10,
            (0, 1, 2, 3, 4),
            8,
            12,
            date(2026, 11, 3),
            Zugang.TERMIN,
        ),
        ein(
            3,
            "Kinderzentrum am Park",
            "Klinikum Musterstadt",
            "fruehfoerderung",
            48,
            "1 Umstieg",
            17,
            (0, 1, 2, 3),
            9,
            15,
            date(2026, 4, 20),
            Zugang.ANTRAG,
        ),
        ein(
            4,
            "Elterncafé am Markt",
            "Familienzentrum Nordstadt",
            "elterncafe",
            8,
            "zu Fuß",
            0,
            (2,),
            9,
            11,
            date(2026, 4, 14),
            form=Form.NACHBARSCHAFT,
        ),
        ein(
            5,
            "Hebammenpraxis Sternstraße",
            "Hebammenpraxis Sternstraße",
            "hebamme",
            12,
            "mit Bus 12",
            6,
            (0, 3),
            9,
            13,
            date(2026, 3, 18),
            Zugang.TERMIN,
        ),
        ein(
            6,
            "Schreibstube Nordstadt",
            "Bürgerverein Nordstadt",
            "grundsicherungsgeld",
            6,
            "zu Fuß",
            0,
            (3,),
            15,
            18,
            date(2026, 2, 11),
            form=Form.NACHBARSCHAFT,
        ),
    )
