"""A few facts of the example case, with their questions."""

from __future__ import annotations

from lotse.domain.recht import (
    Antwort,
    Ebene,
    Fakt,
    Faktart,
    Fakttyp,
    Rechtsgebiet,
)

G = Rechtsgebiet

FAKTEN = (
    Fakt(
        "bezieht_sgb2",
        Faktart.VORAUSSETZUNG,
        Ebene.HAUSHALT,
        Fakttyp.ENUM,
        "Geld vom Jobcenter",
        "Bekommt Ihre Familie zurzeit Geld vom Jobcenter?",
        (
            Antwort("Ja", "ja"),
            Antwort("Nein", "nein"),
            Antwort("Beantragt, noch keine Antwort", "beantragt"),
        ),
        intim=1,
        warum="Davon hängt ab, welche Stelle zuerst zuständig ist.",
    ),
    Fakt(
        "wohnsitz_de",
        Faktart.VORAUSSETZUNG,
        Ebene.HAUSHALT,
        Fakttyp.BOOL,
        "Wohnt in Deutschland",
        "Wohnt die Familie in Deutschland?",
    ),
    Fakt(
        "eltern_leben_zusammen",
        Faktart.VORAUSSETZUNG,
        Ebene.HAUSHALT,
        Fakttyp.BOOL,
        "Die Eltern des Kindes leben (wieder) zusammen",
        "Lebt der andere Elternteil bei Ihnen?",
    ),
    Fakt(
        "besucht_kita",
        Faktart.VORAUSSETZUNG,
        Ebene.KIND,
        Fakttyp.BOOL,
        "Besucht eine Kita",
        "Geht das Kind in eine Kita?",
    ),
    Fakt(
        "miete",
        Faktart.VORAUSSETZUNG,
        Ebene.HAUSHALT,
        Fakttyp.ZAHL,
        "Miete im Monat",
        "Wie hoch ist die Miete?",
        fluechtig=True,
    ),
    Fakt(
        "u7a_war",
        Faktart.VORAUSSETZUNG,
        Ebene.KIND,
        Fakttyp.BOOL,
        "U7a schon gemacht",
        "War die U7a schon?",
    ),
    Fakt(
        "behinderung_kind",
        Faktart.ANLASS,
        Ebene.KIND,
        Fakttyp.BOOL,
        "Behinderung des Kindes",
        "Hat ein Arzt etwas festgestellt?",
        fluechtig=True,
        intim=3,
    ),
)
