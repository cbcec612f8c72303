"""The newer parts of a case for tests: one of each with everything in it."""

from __future__ import annotations

from datetime import UTC, date, datetime

from lotse.domain.antrag import Antrag, Antragsart, Antragsereignis, Antragsform, Belehrung
from lotse.domain.begruendung import Begruendung
from lotse.domain.blockade import Blockade, Blockadecode, Blockadeereignis, Blockadestand
from lotse.domain.einwilligung import (
    Datenart,
    Einwilligung,
    Einwilligungsform,
    Empfaengerart,
    Richtung,
)
from lotse.domain.kontakt import (
    Kontakt,
    Kontaktart,
    Kontaktergebnis,
    Rueckmeldeergebnis,
    Rueckmeldung,
)
from lotse.domain.netz import (
    Beziehung,
    Fluss,
    Hilfeart,
    Horizont,
    Netzkante,
    Netzknoten,
    Sektor,
)

HEUTE = date(2026, 11, 24)
JETZT = datetime(2026, 11, 24, 10, 42, tzinfo=UTC)


def volle_fallarbeit() -> dict[str, object]:
    """Every field of every newer part says something."""
    return {
        "einwilligungen": (
            Einwilligung(
                id="e1",
                empfaenger="Hebammenpraxis Nord",
                art=Empfaengerart.STELLE,
                zweck="Vermittlung an die Hebamme",
                datenarten=(Datenart.NAME, Datenart.KONTAKT, Datenart.VERSTAENDIGUNG),
                richtung=Richtung.BEIDE,
                form=Einwilligungsform.MUENDLICH,
                erteilt_am=HEUTE,
                gueltig_bis=date(2027, 5, 24),
                angebot="a1",
                form_grund="Leyla ist am Telefon.",
                unterschrieben=("p1",),
                sorge_beide=False,
                erklaert_in="tr",
                erklaert_von="Dolmetscherin",
                kind_sagt="Er ist noch zu klein.",
                zurueckgehalten="Nichts über den Vater, das will sie selbst sagen.",
                widerrufen_am=HEUTE,
            ),
            Einwilligung(
                "e2",
                "",
                Empfaengerart.AKTE,
                "Akte führen",
                (),
                Richtung.HIN,
                Einwilligungsform.SCHRIFTLICH,
                HEUTE,
                date(2027, 11, 24),
            ),
        ),
        "antraege": (
            Antrag(
                "t1",
                "wohngeld",
                "Wohngeldstelle Musterstadt",
                "wohngeldstelle",
                Antragsform.SCHRIFTLICH,
                teilhabe=False,
                vermittlung="v2",
                ereignisse=(
                    Antragsereignis(Antragsart.GESENDET, HEUTE, JETZT),
                    Antragsereignis(
                        Antragsart.ABGELEHNT,
                        HEUTE,
                        datetime(2026, 11, 24, 11),
                        stelle="Wohngeldstelle Mitte",
                        traegerart="kommune",
                        bis=date(2026, 12, 24),
                        bekannt_am=date(2026, 11, 23),
                        belehrung=Belehrung.VERWALTUNGSGERICHT,
                        notiz="Der Brief lag lange.",
                    ),
                ),
            ),
            Antrag("t2", "elterngeld", "Elterngeldstelle", "elterngeldstelle"),
        ),
        "blockaden": (
            Blockade(
                "x1",
                Blockadecode.ZUST,
                ("jobcenter", "jugendamt"),
                (
                    Blockadeereignis(Blockadestand.OFFEN, HEUTE),
                    Blockadeereignis(Blockadestand.GELOEST, HEUTE, "Beide an einem Tisch."),
                ),
                vermittlung="v1",
                antrag="t1",
                leistung="wohngeld",
                umweg="Zusammen angerufen, dann ging es.",
                umweg_teilen=True,
            ),
            Blockade("x2", Blockadecode.WARTE, (), ()),
        ),
        "kontakte": (
            Kontakt(
                "c1",
                Kontaktart.PRAXIS,
                Kontaktergebnis.GESPROCHEN,
                HEUTE,
                25,
                "Praxis Nord",
                dolmetschen=True,
                notiz="Leyla schläft wenig.",
                vereinbart="Wir rufen zusammen an.",
                besprochen=("situation", "hilfe"),
                naechster_am=date(2026, 12, 8),
            ),
            Kontakt("c2", Kontaktart.TELEFON, Kontaktergebnis.MAILBOX, HEUTE),
        ),
        "rueckmeldungen": (
            Rueckmeldung(
                "r1",
                "v1",
                "K7-M2",
                HEUTE,
                Rueckmeldeergebnis.WARTELISTE,
                HEUTE,
                date(2027, 1, 15),
                "Praxis Süd",
            ),
            Rueckmeldung("r2", "v2", "K7-M3", HEUTE),
        ),
        "netzknoten": (
            Netzknoten(
                "n1",
                "Oma",
                Sektor.FAMILIE,
                Horizont.NAH,
                "O.",
                0.25,
                "a1",
                "p1",
                date(2020, 1, 1),
                date(2027, 1, 1),
            ),
            Netzknoten("n2", "Nachbarin", Sektor.UMFELD, Horizont.MITTEL),
        ),
        "netzkanten": (
            Netzkante(
                "k1",
                "n1",
                "n2",
                Hilfeart.PRAKTISCH,
                Fluss.BEIDES,
                2,
                konflikt=True,
                gueltig_von=date(2020, 1, 1),
                gueltig_bis=date(2027, 1, 1),
            ),
            Netzkante("k2", "n2"),
        ),
        "beziehungen": (Beziehung("p1", "p2", "mutter"), Beziehung("p1", "p2", "sorge")),
        "begruendungen": (
            Begruendung(
                "g1",
                "v1",
                "Die Mutter schläft seit Wochen wenig.",
                "Ich will wieder schlafen. Dafür brauche ich jemanden.",
                HEUTE,
            ),
            Begruendung("g2", "v2", "Die Miete ist höher als das Einkommen."),
        ),
    }
