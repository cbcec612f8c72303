"""What the law says in the example case: fifteen Leistungen, made up for looking at."""

from __future__ import annotations

from datetime import date

from lotse.domain.lebensbereich import Lebensbereich as Bereich
from lotse.domain.recht import (
    Antrag,
    Antragsart,
    Bedingung,
    Fundstelle,
    Leistung,
    LeistungId,
    Rechtsgebiet,
    Thema,
    Wissen,
)
from tests.werkzeug.muster_fakten import FAKTEN

G = Rechtsgebiet

LEISTUNGEN = (
    (
        "fruehfoerderung",
        "Frühförderung",
        G.HEALTH,
        "SGB IX",
        Bereich.ENTWICKLUNG_ERZIEHUNG,
        "Fachleute spielen und üben mit dem Kind. Sie beraten auch die Eltern.",
        "§ 8 SGB IX",
    ),
    (
        "elternkurs",
        "Elternkurs „Sprache zu Hause“",
        G.SGB8,
        "SGB VIII",
        Bereich.ENTWICKLUNG_ERZIEHUNG,
        "Ein Kurs für Eltern. Ein Mal in der Woche.",
        "§ 5 SGB VIII",
    ),
    (
        "u_untersuchung",
        "Vorsorge-Untersuchung U7a",
        G.HEALTH,
        "SGB V",
        Bereich.ENTWICKLUNG_ERZIEHUNG,
        "Die Kinderärztin schaut, wie es dem Kind geht.",
        "",
    ),
    (
        "kita_ab_3",
        "Platz in der Kita",
        G.SGB8,
        "SGB VIII",
        Bereich.ENTWICKLUNG_ERZIEHUNG,
        "Ein Platz für das Kind.",
        "§ 5 SGB VIII",
    ),
    (
        "erziehungsberatung",
        "Erziehungsberatung",
        G.SGB8,
        "SGB VIII",
        Bereich.ENTWICKLUNG_ERZIEHUNG,
        "Fachleute hören zu und beraten.",
        "§ 5 SGB VIII",
    ),
    (
        "grundsicherungsgeld",
        "Geld vom Jobcenter",
        G.SGB2,
        "SGB II",
        Bereich.GELD_ARBEIT,
        "Geld, wenn der Lohn nicht reicht.",
        "",
    ),
    (
        "kinderzuschlag",
        "Kinderzuschlag",
        G.FAMILY,
        "BKGG",
        Bereich.GELD_ARBEIT,
        "Extra-Geld für Familien, die arbeiten.",
        "",
    ),
    ("wohngeld", "Wohngeld", G.FAMILY, "WoGG", Bereich.GELD_ARBEIT, "Geld für die Miete.", ""),
    (
        "bildung_teilhabe",
        "Bildung und Teilhabe",
        G.SGB2,
        "SGB II",
        Bereich.GELD_ARBEIT,
        "Geld für Schule, Ausflüge und Verein.",
        "",
    ),
    (
        "unterhaltsvorschuss",
        "Unterhaltsvorschuss",
        G.FAMILY,
        "UhVorschG",
        Bereich.GELD_ARBEIT,
        "Geld für Kinder, wenn ein Elternteil allein erzieht.",
        "",
    ),
    (
        "hebamme",
        "Hebamme",
        G.HEALTH,
        "SGB V",
        Bereich.SCHWANGERSCHAFT_ERSTES_JAHR,
        "Sie kommt nach Hause, vor und nach der Geburt.",
        "§ 33 SGB I",
    ),
    (
        "familienhebamme",
        "Familienhebamme",
        G.EARLY,
        "Frühe Hilfen",
        Bereich.SCHWANGERSCHAFT_ERSTES_JAHR,
        "Sie hilft ein Jahr lang.",
        "§ 5 SGB VIII",
    ),
    (
        "stiftung",
        "Stiftung „Mutter und Kind“",
        G.FAMILY,
        "Stiftung",
        Bereich.SCHWANGERSCHAFT_ERSTES_JAHR,
        "Geld für das Baby.",
        "",
    ),
    (
        "erstausstattung",
        "Erstausstattung für das Baby",
        G.SGB2,
        "SGB II",
        Bereich.SCHWANGERSCHAFT_ERSTES_JAHR,
        "Geld für Bett und Wagen.",
        "",
    ),
    (
        "elterncafe",
        "Elterncafé am Markt",
        G.SPACE,
        "Sozialraum",
        Bereich.SCHWANGERSCHAFT_ERSTES_JAHR,
        "Ein Treff ohne Anmeldung.",
        "",
    ),
)

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
    ("geld_reicht_nicht", Bereich.GELD_ARBEIT, "Das Geld reicht nicht bis zum Monatsende"),
    ("schulden", Bereich.GELD_ARBEIT, "Schulden oder Mahnungen"),
    ("strom_heizung", Bereich.GELD_ARBEIT, "Strom oder Heizung nicht bezahlt"),
    ("kosten_schule", Bereich.GELD_ARBEIT, "Kosten für Schule, Sport oder Ausflüge"),
    ("arbeit_suchen", Bereich.GELD_ARBEIT, "Arbeit suchen oder mehr arbeiten"),
    ("bescheid_unklar", Bereich.GELD_ARBEIT, "Bescheid nicht verstanden"),
    ("vorsorge_u", Bereich.GESUNDHEIT_KIND, "Vorsorge-Untersuchung"),
    ("baby_vorbereiten", Bereich.SCHWANGERSCHAFT_ERSTES_JAHR, "Das Baby vorbereiten"),
    ("hebamme_suchen", Bereich.SCHWANGERSCHAFT_ERSTES_JAHR, "Eine Hebamme suchen"),
    ("spricht_wenig", Bereich.ENTWICKLUNG_ERZIEHUNG, "Mein Kind spricht wenig"),
    ("foerderung", Bereich.ENTWICKLUNG_ERZIEHUNG, "Mein Kind braucht Förderung"),
    ("kita_platz", Bereich.BETREUUNG_SCHULE, "Wir suchen einen Kita-Platz"),
)


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
            Antragsart.FORMLOS,
            "Ja, ein formloser Brief reicht.",
            "Keine. Wer zuständig ist, muss in 2 Wochen klar sein.",
        ),
        unterlagen=("Gelbes U-Heft", "Verordnung", "Gesundheitskarte"),
        bedingungen=tuple(
            Bedingung(
                kennung, satz, f"Nicht erfüllt: {satz}", f"Noch nicht gefragt: {satz}", stelle
            )
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
        if kennung == "fruehfoerderung"
        else "",
        sofort_fundstelle="§ 6a FrühV" if kennung == "fruehfoerderung" else "",
    )


def wissen() -> Wissen:
    return Wissen(
        leistungen={LeistungId(zeile[0]): leistung(zeile[0]) for zeile in LEISTUNGEN},
        fakten={f.name: f for f in FAKTEN},
        themen={code: Thema(code, bereich, text) for code, bereich, text in THEMEN},
        kennzahlen={},
        stand=date(2026, 7, 1),
        kennung="muster",
    )
