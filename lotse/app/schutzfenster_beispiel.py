"""An invented note, to be shown in pictures and tried in tests. Nobody in it exists."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lotse.domain.schutzraum import (
    Altersband,
    Beratung,
    Beteiligte,
    Beteiligtenrolle,
    Eintrag,
    Eintragsart,
    Elterninformation,
    Fallbezug,
    Rueckmeldung,
    Schritt,
    Schutzakte,
    Stufe,
)


def notiz(kennung: str = "n1", zeichen: str = "Blatt 7") -> Schutzakte:
    """An invented note with something on every rung but the last two."""
    eintraege = (
        Eintrag(
            "e1", Eintragsart.BEOBACHTUNG,
            "Kommt seit zwei Wochen ohne Frühstück. Trägt trotz Kälte eine dünne Jacke.",
            date(2026, 11, 17), "ich selbst", "Ich mach das schon allein, Mama schläft.",
        ),
        Eintrag(
            "e2", Eintragsart.BEOBACHTUNG, "Sitzt nach dem Kurs allein vor der Tür, bis 18 Uhr.",
            date(2026, 11, 19), "ich selbst",
        ),
        Eintrag(
            "e3", Eintragsart.DEUTUNG, "Vielleicht ist niemand da, der morgens aufsteht.",
            date(2026, 11, 19), "ich selbst",
        ),
        Eintrag(
            "e4", Eintragsart.HOERENSAGEN, "Nachts sei es bei Frau Sommerfeld oft laut.",
            date(2026, 11, 20), "eine Nachbarin, 0221 4710 207",
        ),
    )  # fmt: skip
    return Schutzakte(
        Fallbezug(kennung, zeichen, date(2026, 11, 17)),
        (
            Beteiligte("p1", Beteiligtenrolle.KIND, Altersband.AB_6, "Mila Sommerfeld"),
            Beteiligte("p2", Beteiligtenrolle.MUTTER, Altersband.ERWACHSEN, "Jana Sommerfeld"),
        ),
        eintraege,
        (
            Schritt(Stufe.ANHALTSPUNKTE, date(2026, 11, 19), notiz="Morgens oft ohne Aufsicht."),
            Schritt(Stufe.EROERTERN, date(2026, 11, 20), notiz="Mit der Mutter, am Telefon."),
            Schritt(Stufe.HILFEN, date(2026, 11, 20), notiz="Frühstück im Treff, Haushaltshilfe."),
        ),
        Elterninformation(date(2026, 11, 20), rueckmeldung_gesagt=True),
        (
            Beratung(
                "b1", date(2026, 11, 23), "Fachkraft der Beratungsstelle", "Noch einmal sprechen."
            ),
        ),
        rueckmeldung=Rueckmeldung(erwartet_am=date(2026, 12, 4)),
        frage="Reicht das Angebot, oder braucht das Kind morgens jemanden?",
    )


def zweite() -> Schutzakte:
    akte = notiz("n2", "Grün 2")
    bezug = replace(
        akte.bezug, abgeschlossen_am=date(2025, 11, 3), aufbewahren_bis=date(2026, 11, 3)
    )
    return replace(akte, bezug=bezug, rueckmeldung=Rueckmeldung())
