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
from lotse.domain.lebensbereich import Lebensbereich as L
from lotse.domain.ort import Ort
from lotse.domain.recht import (
    Antrag,
    Antragsart,
    Antwort,
    Bedingung,
    Ebene,
    Fakt,
    Faktart,
    Fakttyp,
    Fundstelle,
    Leistung,
    LeistungId,
    Rechtsgebiet,
    Thema,
    Wissen,
)
from lotse.domain.zeit import Geburt

HEUTE = date(2026, 11, 24)
G = Rechtsgebiet

LEISTUNGEN = (
    ("fruehfoerderung", "Frühförderung", G.HEALTH, "SGB IX", L.ENTWICKLUNG_ERZIEHUNG,
     "Fachleute spielen und üben mit dem Kind. Sie beraten auch die Eltern.", "§ 8 SGB IX"),
    ("elternkurs", "Elternkurs „Sprache zu Hause“", G.SGB8, "SGB VIII", L.ENTWICKLUNG_ERZIEHUNG,
     "Ein Kurs für Eltern. Ein Mal in der Woche.", "§ 5 SGB VIII"),
    ("u_untersuchung", "Vorsorge-Untersuchung U7a", G.HEALTH, "SGB V", L.ENTWICKLUNG_ERZIEHUNG,
     "Die Kinderärztin schaut, wie es dem Kind geht.", ""),
    ("kita_ab_3", "Platz in der Kita", G.SGB8, "SGB VIII", L.ENTWICKLUNG_ERZIEHUNG,
     "Ein Platz für das Kind.", "§ 5 SGB VIII"),
    ("erziehungsberatung", "Erziehungsberatung", G.SGB8, "SGB VIII", L.ENTWICKLUNG_ERZIEHUNG,
     "Fachleute hören zu und beraten.", "§ 5 SGB VIII"),
    ("grundsicherungsgeld", "Geld vom Jobcenter", G.SGB2, "SGB II", L.GELD_ARBEIT,
     "Geld, wenn der Lohn nicht reicht.", ""),
    ("kinderzuschlag", "Kinderzuschlag", G.FAMILY, "BKGG", L.GELD_ARBEIT,
     "Extra-Geld für Familien, die arbeiten.", ""),
    ("wohngeld", "Wohngeld", G.FAMILY, "WoGG", L.GELD_ARBEIT, "Geld für die Miete.", ""),
    ("bildung_teilhabe", "Bildung und Teilhabe", G.SGB2, "SGB II", L.GELD_ARBEIT,
     "Geld für Schule, Ausflüge und Verein.", ""),
    ("unterhaltsvorschuss", "Unterhaltsvorschuss", G.FAMILY, "UhVorschG", L.GELD_ARBEIT,
     "Geld für Kinder, wenn ein Elternteil allein erzieht.", ""),
    ("hebamme", "Hebamme", G.HEALTH, "SGB V", L.SCHWANGERSCHAFT_ERSTES_JAHR,
     "Sie kommt nach Hause, vor und nach der Geburt.", "§ 33 SGB I"),
    ("familienhebamme", "Familienhebamme", G.EARLY, "Frühe Hilfen",
     L.SCHWANGERSCHAFT_ERSTES_JAHR, "Sie hilft ein Jahr lang.", "§ 5 SGB VIII"),
    ("stiftung", "Stiftung „Mutter und Kind“", G.FAMILY, "Stiftung",
     L.SCHWANGERSCHAFT_ERSTES_JAHR, "Geld für das Baby.", ""),
    ("erstausstattung", "Erstausstattung für das Baby", G.SGB2, "SGB II",
     L.SCHWANGERSCHAFT_ERSTES_JAHR, "Geld für Bett und Wagen.", ""),
    ("elterncafe", "Elterncafé am Markt", G.SPACE, "Sozialraum",
     L.SCHWANGERSCHAFT_ERSTES_JAHR, "Ein Treff ohne Anmeldung.", ""),
)  # fmt: skip

BEDINGUNGEN = {
    "fruehfoerderung": (
        ("Das Kind geht noch nicht zur Schule.", "§ 79 Abs. 1 SGB IX"),
        ("Die Familie wohnt in Musterstadt.", "§ 98 SGB IX"),
        ("Eine Behinderung besteht oder droht.", "§ 2 Abs. 1 SGB IX"),
    ),
    "unterhaltsvorschuss": (
        ("Das Kind ist unter 12 Jahre alt.", "§ 1 Abs. 1 UhVorschG"),
        ("Mutter und Vater leben nicht zusammen.", "§ 1 Abs. 3 UhVorschG"),
        ("Der andere Elternteil zahlt keinen Unterhalt.", "§ 1 Abs. 1 UhVorschG"),
    ),
}

THEMEN = (
    ("geld_reicht_nicht", L.GELD_ARBEIT, "Das Geld reicht nicht bis zum Monatsende"),
    ("schulden", L.GELD_ARBEIT, "Schulden oder Mahnungen"),
    ("strom_heizung", L.GELD_ARBEIT, "Strom oder Heizung nicht bezahlt"),
    ("kosten_schule", L.GELD_ARBEIT, "Kosten für Schule, Sport oder Ausflüge"),
    ("arbeit_suchen", L.GELD_ARBEIT, "Arbeit suchen oder mehr arbeiten"),
    ("bescheid_unklar", L.GELD_ARBEIT, "Bescheid nicht verstanden"),
    ("vorsorge_u", L.GESUNDHEIT_KIND, "Vorsorge-Untersuchung"),
    ("baby_vorbereiten", L.SCHWANGERSCHAFT_ERSTES_JAHR, "Das Baby vorbereiten"),
    ("hebamme_suchen", L.SCHWANGERSCHAFT_ERSTES_JAHR, "Eine Hebamme suchen"),
    ("spricht_wenig", L.ENTWICKLUNG_ERZIEHUNG, "Mein Kind spricht wenig"),
    ("foerderung", L.ENTWICKLUNG_ERZIEHUNG, "Mein Kind braucht Förderung"),
    ("kita_platz", L.BETREUUNG_SCHULE, "Wir suchen einen Kita-Platz"),
)

FAKTEN = (
    Fakt("bezieht_sgb2", Faktart.VORAUSSETZUNG, Ebene.HAUSHALT, Fakttyp.ENUM,
         "Geld vom Jobcenter", "Bekommt Ihre Familie zurzeit Geld vom Jobcenter?",
         (Antwort("Ja", "ja"), Antwort("Nein", "nein"), Antwort("Beantragt, noch keine Antwort", "beantragt")),
         intim=1, warum="Davon hängt ab, welche Stelle zuerst zuständig ist."),
    Fakt("wohnsitz_de", Faktart.VORAUSSETZUNG, Ebene.HAUSHALT, Fakttyp.BOOL, "Wohnt in Deutschland",
         "Wohnt die Familie in Deutschland?"),
    Fakt("bezieht_kindergeld", Faktart.VORAUSSETZUNG, Ebene.HAUSHALT, Fakttyp.BOOL, "Kindergeld",
         "Bekommt die Familie Kindergeld?"),
    Fakt("besucht_kita", Faktart.VORAUSSETZUNG, Ebene.KIND, Fakttyp.BOOL, "Besucht eine Kita",
         "Geht das Kind in eine Kita?"),
    Fakt("miete", Faktart.VORAUSSETZUNG, Ebene.HAUSHALT, Fakttyp.ZAHL, "Miete im Monat",
         "Wie hoch ist die Miete?", fluechtig=True),
    Fakt("u7a_war", Faktart.VORAUSSETZUNG, Ebene.KIND, Fakttyp.BOOL, "U7a schon gemacht",
         "War die U7a schon?"),
    Fakt("behinderung_kind", Faktart.ANLASS, Ebene.KIND, Fakttyp.BOOL, "Behinderung des Kindes",
         "Hat ein Arzt etwas festgestellt?", fluechtig=True, intim=3),
)  # fmt: skip


def leistung(kennung: str) -> Leistung:
    _, name, gebiet, marke, bereich, einfach, wahlrecht = next(
        zeile for zeile in LEISTUNGEN if zeile[0] == kennung
    )
    bedingungen = BEDINGUNGEN.get(kennung, (("Die Familie wohnt in Deutschland.", f"§ 1 {marke}"),))
    return Leistung(
        id=LeistungId(kennung),
        gruppe="x",
        name=name,
        einfach=einfach,
        gebiet=gebiet,
        marke=marke,
        lebensbereiche=(bereich,),
        bedarfe=(),
        rechtsgrundlage=(Fundstelle(f"{marke} § 46"),),
        zustaendig="Stadt Musterstadt, Eingliederungshilfe",
        traegerart="stadt",
        finanzierung="Stadt und Krankenkasse, für die Familie kostenlos",
        antrag=Antrag(
            Antragsart.FORMLOS, "Ja, ein formloser Brief reicht.",
            "Keine. Wer zuständig ist, muss in 2 Wochen klar sein.",
        ),
        unterlagen=("Gelbes U-Heft", "Verordnung", "Gesundheitskarte"),
        bedingungen=tuple(
            Bedingung(kennung, satz, f"Nicht erfüllt: {satz}", f"Noch nicht gefragt: {satz}", stelle)
            for satz, stelle in bedingungen
        ),
        verbindlichkeit="rechtsanspruch",
        praevention="selektiv",
        vor_bedarfsfeststellung=True,
        stand=date(2026, 8, 19),
        quelle="Beispiel",
        sicherheit="hoch",
        wahlrecht=wahlrecht,
        sofort="Ein erstes Gespräch geht sofort: ohne Antrag, ohne Diagnose."
        if kennung == "fruehfoerderung" else "",
        sofort_fundstelle="§ 6a FrühV" if kennung == "fruehfoerderung" else "",
    )  # fmt: skip


def wissen() -> Wissen:
    return Wissen(
        leistungen={LeistungId(zeile[0]): leistung(zeile[0]) for zeile in LEISTUNGEN},
        fakten={f.name: f for f in FAKTEN},
        themen={code: Thema(code, bereich, text) for code, bereich, text in THEMEN},
        kennzahlen={},
        stand=date(2026, 7, 1),
        kennung="muster",
    )


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
            Bereichsstand(L.GELD_ARBEIT, ("geld_reicht_nicht", "kosten_schule"), Wunsch.JETZT, besprochen=True),
            Bereichsstand(L.GESUNDHEIT_KIND, ("vorsorge_u",), Wunsch.JETZT, besprochen=True),
            Bereichsstand(L.SCHWANGERSCHAFT_ERSTES_JAHR, ("baby_vorbereiten", "hebamme_suchen"), Wunsch.JETZT, besprochen=True),
            Bereichsstand(L.ENTWICKLUNG_ERZIEHUNG, ("spricht_wenig", "foerderung"), Wunsch.JETZT, besprochen=True),
            Bereichsstand(L.BETREUUNG_SCHULE, ("kita_platz",), Wunsch.SPAETER, besprochen=True),
            Bereichsstand(L.FAMILIE_BEZIEHUNG, besprochen=True),
            Bereichsstand(L.ANKOMMEN_AUFENTHALT, besprochen=True),
        ),
        ziele=(
            Ziel("z1", "Mein Sohn soll mehr sprechen.", "de", L.ENTWICKLUNG_ERZIEHUNG),
            Ziel("z2", "Am 20. ist das Geld weg.", "de", L.GELD_ARBEIT),
            Ziel("z3", "Ich will gut auf das Baby vorbereitet sein.", "de", L.SCHWANGERSCHAFT_ERSTES_JAHR),
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
        fakten={"wohnsitz_de": True, "bezieht_kindergeld": True},
    )  # fmt: skip


def angebote() -> tuple[Angebot, ...]:
    def ein(
        nummer: int, name: str, traeger: str, leistung: str, minuten: int, weg: str,
        wochen: int, tage: tuple[int, ...], von: int, bis: int, geprueft: date,
        zugang: Zugang = Zugang.OFFENE_TUER, form: Form = Form.FORMELL,
    ) -> Angebot:  # fmt: skip
        return Angebot(
            key=AngebotKey(f"a{nummer}"),
            name=name,
            traeger=traeger,
            form=form,
            kurztext="Spiel und Beratung für Kinder und Eltern.",
            leistungen=frozenset({leistung}),
            lebensbereiche=frozenset({L.ENTWICKLUNG_ERZIEHUNG}),
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
        ein(1, "Frühförderstelle Regenbogen", "Lebenswege Musterstadt e. V.", "fruehfoerderung", 15,
            "mit Bus 12", 3, (1,), 14, 16, date(2026, 10, 12)),
        ein(2, "Interdisziplinäre Frühförderung", "Stadt Musterstadt", "fruehfoerderung", 25,
            "mit Tram 3", 10, (0, 1, 2, 3, 4), 8, 12, date(2026, 11, 3), Zugang.TERMIN),
        ein(3, "Kinderzentrum am Park", "Klinikum Musterstadt", "fruehfoerderung", 48, "1 Umstieg",
            17, (0, 1, 2, 3), 9, 15, date(2026, 4, 20), Zugang.ANTRAG),
        ein(4, "Elterncafé am Markt", "Familienzentrum Nordstadt", "elterncafe", 8, "zu Fuß", 0,
            (2,), 9, 11, date(2026, 4, 14), form=Form.NACHBARSCHAFT),
        ein(5, "Hebammenpraxis Sternstraße", "Hebammenpraxis Sternstraße", "hebamme", 12,
            "mit Bus 12", 6, (0, 3), 9, 13, date(2026, 3, 18), Zugang.TERMIN),
        ein(6, "Schreibstube Nordstadt", "Bürgerverein Nordstadt", "grundsicherungsgeld", 6,
            "zu Fuß", 0, (3,), 15, 18, date(2026, 2, 11), form=Form.NACHBARSCHAFT),
    )  # fmt: skip
