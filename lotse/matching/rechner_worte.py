"""Sentences of the Orientierungsrechner: plain German, Sie, nothing promised (LAW 13)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lotse.domain.rechnung import Band, Eingabe, Rechnungsangaben, Weg, Wegart

VORBEHALT = "Das Amt rechnet genau und entscheidet."
NAMEN: Mapping[str, str] = {
    "grundsicherungsgeld": "Grundsicherungsgeld",
    "kinderzuschlag": "Kinderzuschlag",
    "wohngeld": "Wohngeld",
}

EINGABEN: Mapping[Eingabe, str] = {
    Eingabe.KINDER: "Welche Kinder leben im Haushalt?",
    Eingabe.KINDERALTER: "Wann sind die Kinder geboren?",
    Eingabe.PAAR: "Leben zwei Erwachsene als Paar zusammen oder eine Person allein?",
    Eingabe.NETTO: "Wie hoch ist der Lohn netto im Monat?",
    Eingabe.BRUTTO: "Wie hoch ist der Lohn brutto im Monat?",
    Eingabe.MIETE: "Wie hoch ist die Miete mit Nebenkosten, ohne Heizung?",
    Eingabe.HEIZUNG: "Wie viel kostet die Heizung im Monat?",
    Eingabe.VERMOEGEN: "Wie viel Erspartes haben alle zusammen?",
    Eingabe.UNTERHALT: "Kommt Unterhalt oder Unterhaltsvorschuss für ein Kind?",
    Eingabe.ANDERES_EINKOMMEN: "Kommt anderes Geld dazu, zum Beispiel Arbeitslosengeld?",
    Eingabe.MIETENSTUFE: "Welche Mietenstufe gilt am Ort?",
    Eingabe.LOHNSTEUER: "Wird vom Lohn Lohnsteuer abgezogen?",
    Eingabe.MINIJOB: "Ist die Arbeit ein Minijob?",
    Eingabe.KINDERGELD: "Kommt Kindergeld für die Kinder?",
    Eingabe.SCHWANGER: "Ist jemand schwanger, ab der 13. Woche?",
    Eingabe.ALTER: "Wie alt sind die Erwachsenen?",
}
"""In the order in which they are asked when they settle equally much."""

_NICHT_GEFRAGT = "Danach ist nicht gefragt."
NICHT_BERUECKSICHTIGT = (
    "Steuern rechnet Lotse nicht aus. Es zählt der Lohn, den Sie nennen.",
    "Selbstständige Arbeit, Urlaubsgeld und andere einmalige Zahlungen sind nicht gezählt.",
    "Arbeitslosengeld, Elterngeld, Krankengeld und Renten sind nicht gezählt.",
    "Das Amt zählt sie mit, auch für das Mindesteinkommen beim Kinderzuschlag.",
    "Lohn der Kinder ist nicht gezählt.",
    "Eigene Wohnungen und Häuser sind nicht gerechnet, nur Miete.",
    "Ob die Miete angemessen ist, prüft das Jobcenter. Hier zählt die ganze Miete.",
    "Mehrbedarf für Ernährung, Warmwasser oder Behinderung ist nicht gezählt.",
    "Bildung und Teilhabe kommt dazu und ist nicht gezählt.",
    "Kürzungen durch das Jobcenter sind nicht gezählt.",
    "Kinder, die abwechselnd bei beiden Eltern leben, rechnet das Amt anders.",
    "Weitere Erwachsene im Haushalt und Kinder ab 25 Jahren sind nicht gezählt.",
    "Wer eine Ausbildung macht oder studiert, hat oft andere Wege.",
    "Für mehr als 12 Personen ist kein Wohngeld gerechnet.",
    "Viel Erspartes kann Wohngeld ausschließen. Das ist hier nicht gerechnet.",
    "Erspartes beim Kinderzuschlag ist vereinfacht gerechnet.",
    "Für alte Bescheide mit Beginn vor dem 1.7.2026 gelten beim Ersparten alte Regeln.",
)


def annahmen(angaben: Rechnungsangaben, *, mit_kindern: bool) -> Iterator[str]:
    """What was taken as given because nobody said otherwise."""
    if angaben.paar is None:
        yield "Ob zwei Erwachsene zusammenleben, ist nicht bekannt. Gerechnet ist für beides."
    if angaben.anderes_einkommen is None:
        yield f"Angenommen: kein anderes Einkommen. {_offen(angaben, Eingabe.ANDERES_EINKOMMEN)}"
    if mit_kindern:
        yield from _kinderannahmen(angaben)
    if angaben.schwanger_ab_13 is False:
        yield "Niemand ist in der 13. Woche oder länger schwanger."
    yield "Vom Lohn gehen Beiträge für Krankenversicherung und Rente ab, außer im Minijob."
    if angaben.mietenstufe is None:
        yield "Die Mietenstufe ist nicht bekannt. Gerechnet ist mit Stufe 1 und mit Stufe 7."


def _kinderannahmen(angaben: Rechnungsangaben) -> Iterator[str]:
    if angaben.kindergeld is None and Eingabe.KINDERGELD in angaben.gefragt:
        yield "Ob Kindergeld kommt, ist nicht bekannt. Gerechnet ist mit und ohne Kindergeld."
    elif angaben.kindergeld is None:
        yield f"Angenommen: Für jedes Kind kommt Kindergeld. {_NICHT_GEFRAGT}"
    if angaben.paar and angaben.eltern_aller_kinder and not angaben.unterhalt:
        yield "Beide sind die Eltern aller Kinder. Von außen kommt kein Unterhalt."


def _offen(angaben: Rechnungsangaben, eingabe: Eingabe) -> str:
    return "Das ist nicht bekannt." if eingabe in angaben.gefragt else _NICHT_GEFRAGT


def zuschuesse(*, mit_kindern: bool, mit_wohngeld: bool = True) -> str:
    """What stands against Grundsicherungsgeld."""
    if not mit_wohngeld:
        return "Kinderzuschlag"
    return "Kinderzuschlag und Wohngeld" if mit_kindern else "Wohngeld"


def weg(baender: Mapping[str, Band], *, mit_kindern: bool = True) -> Weg:
    """Which way is the more likely one (§ 12a SGB II, § 6a BKGG)."""
    anderes = zuschuesse(mit_kindern=mit_kindern)
    jobcenter, kiz, wohngeld = (baender[name] for name in NAMEN)
    zuschuss = [NAMEN[name] for name in ("kinderzuschlag", "wohngeld") if _nah(baender[name])]
    if jobcenter is Band.WAHRSCHEINLICH:
        return Weg(
            Wegart.GRUNDSICHERUNGSGELD,
            "Grundsicherungsgeld vom Jobcenter ist der wahrscheinlichere Weg. Nach diesen Angaben "
            f"reicht das Geld auch mit {anderes} nicht.",
            ("§ 12a SGB II", "§ 9 SGB II"),
        )
    if jobcenter is Band.KNAPP:
        return Weg(
            Wegart.BEIDE,
            f"Es ist knapp. Beide Wege kommen in Frage: Grundsicherungsgeld, oder {anderes}. "
            "Bitte lassen Sie sich vor dem Antrag beraten.",
            ("§ 12a SGB II", "§ 6a BKGG"),
        )
    if jobcenter is Band.UNWAHRSCHEINLICH and zuschuss:
        return Weg(
            Wegart.KIZ_WOHNGELD,
            f"{' mit '.join(zuschuss)} ist der wahrscheinlichere Weg. Beides geht vor, wenn das "
            "Geld damit für alle mindestens drei Monate reicht."
            if len(zuschuss) > 1
            else f"{zuschuss[0]} ist der wahrscheinlichere Weg. Grundsicherungsgeld ist dann "
            "unwahrscheinlich.",
            ("§ 12a SGB II", "§ 6a BKGG") if kiz in NAH else ("§ 12a SGB II", "§ 19 WoGG"),
        )
    if {jobcenter, kiz, wohngeld} == {Band.UNWAHRSCHEINLICH}:
        return Weg(
            Wegart.KEINER,
            "Nach diesen Angaben reicht das Geld ohne diese drei Leistungen. Ändert sich das "
            "Einkommen oder die Miete, rechnen Sie bitte noch einmal.",
            ("§ 9 SGB II", "§ 6a BKGG", "§ 19 WoGG"),
        )
    return Weg(
        Wegart.UNBEKANNT,
        "Welcher Weg der wahrscheinlichere ist, lässt sich mit diesen Angaben noch nicht sagen.",
        ("§ 12a SGB II",),
    )


NAH = frozenset({Band.WAHRSCHEINLICH, Band.KNAPP})


def _nah(band: Band) -> bool:
    return band in NAH
