"""The words of the ladder, one variant for each Beruf (§ 4 KKG). German msgids.

Lotse tells what the law says; it weighs nothing and advises nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lotse.domain.schutzraum import Beruf, Stufe


@dataclass(frozen=True, slots=True)
class Berufsworte:
    """Who is meant, the verb of the law, and what it allows. `dringend`: at urgent danger."""

    name: str
    verb: str
    satz: str
    fundstelle: str
    dringend_verb: str = ""
    dringend: str = ""
    dringend_fundstelle: str = ""


@dataclass(frozen=True, slots=True)
class Stufenwort:
    """One rung: its name, what the law says, where; and what is asked when it is left out."""

    stufe: Stufe
    titel: str
    satz: str
    fundstelle: str
    warum: str = "Warum nicht?"


BERUFE: Final[Mapping[Beruf, Berufsworte]] = {
    Beruf.HEILBERUF: Berufsworte(
        "Heilberuf mit staatlich geregelter Ausbildung",
        "befugt",
        "Sie sind befugt, das Jugendamt zu informieren, wenn sich die Gefahr anders nicht "
        "abwenden lässt und Sie sein Tätigwerden für erforderlich halten.",
        "§ 4 Abs. 3 Satz 1 KKG",
        "sollen unverzüglich",
        "Erfordert nach Ihrer Einschätzung eine dringende Gefahr das Tätigwerden des Jugendamtes: "
        "Dann sollen Sie es unverzüglich informieren.",
        "§ 4 Abs. 3 Satz 3 KKG",
    ),
    Beruf.BERATUNG: Berufsworte(
        "Soziale Arbeit, Beratung, Psychologie oder Schule (§ 4 Abs. 1 Nr. 2 bis 7 KKG)",
        "befugt",
        "Sie sind befugt, das Jugendamt zu informieren, wenn sich die Gefahr anders nicht "
        "abwenden lässt und Sie sein Tätigwerden für erforderlich halten.",
        "§ 4 Abs. 3 Satz 1 KKG",
    ),
    Beruf.VEREINBARUNG: Berufsworte(
        "Bei einem Träger mit Vereinbarung nach § 8a SGB VIII",
        "nach der Vereinbarung",
        "Es gilt die Vereinbarung Ihres Trägers: die Gefährdung mit einer insoweit erfahrenen "
        "Fachkraft einschätzen, und das Jugendamt informieren, falls die Gefährdung nicht anders "
        "abgewendet werden kann.",
        "§ 8a Abs. 4 SGB VIII",
    ),
    Beruf.NICHT_GENANNT: Berufsworte(
        "Ein anderer Beruf oder Ehrenamt",
        "keine eigene Befugnis aus § 4 KKG",
        "§ 4 KKG nennt Ihre Tätigkeit nicht und gibt Ihnen keine eigene Befugnis. Wer beruflich "
        "mit Kindern in Kontakt steht, hat Anspruch auf Beratung durch eine insoweit erfahrene "
        "Fachkraft. Im Ehrenamt geht das über die eigene Stelle.",
        "§ 8b Abs. 1 SGB VIII",
    ),
}
_ANHALTSPUNKTE = Stufenwort(
    Stufe.ANHALTSPUNKTE,
    "Gewichtige Anhaltspunkte",
    "In der beruflichen Tätigkeit sind gewichtige Anhaltspunkte bekannt geworden. "
    "Beobachtung, Deutung und Gehörtes stehen getrennt.",
    "§ 4 Abs. 1 KKG",
)
_EROERTERN = Stufenwort(
    Stufe.EROERTERN,
    "Mit Kind und Eltern sprechen",
    "Sie sollen die Lage mit dem Kind und den Erziehungsberechtigten erörtern, "
    "außer der wirksame Schutz des Kindes wäre dadurch in Frage gestellt.",
    "§ 4 Abs. 1 KKG",
    "Warum nicht? Zum Beispiel: Der Schutz des Kindes wäre in Frage gestellt.",
)
_HILFEN = Stufenwort(
    Stufe.HILFEN,
    "Hilfe anbieten",
    "Soweit erforderlich, sollen Sie darauf hinwirken, dass die Familie Hilfen annimmt. "
    "Das kommt vor allem anderen.",
    "§ 4 Abs. 1 KKG",
)
_BERATUNG = Stufenwort(
    Stufe.BERATUNG,
    "Beratung durch eine insoweit erfahrene Fachkraft",
    "Darauf haben Sie gegenüber dem Jugendamt Anspruch. Die Daten werden vorher pseudonymisiert.",
    "§ 4 Abs. 2 KKG, § 8b Abs. 1 SGB VIII",
)
_HINWEIS = Stufenwort(
    Stufe.HINWEIS,
    "Die Betroffenen vorab hinweisen",
    "Bevor das Jugendamt informiert wird, werden die Betroffenen darauf hingewiesen, auch auf "
    "dessen Rückmeldung; außer der wirksame Schutz des Kindes wäre dadurch in Frage gestellt.",
    "§ 4 Abs. 3 Satz 1 und Abs. 4 Satz 2 KKG",
    "Warum nicht? Zum Beispiel: Der Schutz des Kindes wäre in Frage gestellt.",
)
_RUECKMELDUNG = Stufenwort(
    Stufe.RUECKMELDUNG,
    "Rückmeldung des Jugendamtes",
    "Das Jugendamt soll Ihnen zeitnah sagen, ob es die Anhaltspunkte bestätigt sieht, ob es tätig "
    "geworden ist und ob es noch tätig ist. Mehr darf es nicht sagen.",
    "§ 4 Abs. 4 KKG, § 64 Abs. 4 SGB VIII",
)
LEITER: Final[tuple[Stufenwort, ...]] = (
    _ANHALTSPUNKTE, _EROERTERN, _HILFEN, _BERATUNG, _HINWEIS,
)  # fmt: skip
"""The rungs that read alike for § 4; the last two depend on the Beruf."""
RUECKMELDUNG: Final = _RUECKMELDUNG
MITTEILUNG_TITEL: Final = "Entscheidung über eine Mitteilung ans Jugendamt"
MITTEILUNG_WARUM: Final = "Warum so entschieden?"
VEREINBART: Final[Mapping[Stufe, str]] = {
    Stufe.ANHALTSPUNKTE: "Fachkräfte Ihres Trägers nehmen eine Gefährdungseinschätzung vor, wenn "
    "ihnen gewichtige Anhaltspunkte bekannt werden. "
    "Beobachtung, Deutung und Gehörtes stehen getrennt.",
    Stufe.EROERTERN: "Eltern und Kind werden in die Einschätzung einbezogen, "
    "außer der wirksame Schutz des Kindes wäre dadurch in Frage gestellt.",
    Stufe.HILFEN: "Fachkräfte wirken darauf hin, dass die Eltern Hilfen annehmen, "
    "wenn sie sie für erforderlich halten. Das kommt vor allem anderen.",
    Stufe.BERATUNG: "Bei der Einschätzung wird eine insoweit erfahrene Fachkraft beratend "
    "hinzugezogen. Gehört sie nicht zu Ihrem Träger, werden die Daten vorher pseudonymisiert, "
    "soweit die Aufgabe es zulässt.",
    Stufe.HINWEIS: "Sagen Sie den Betroffenen vorher, dass das Jugendamt informiert wird, "
    "außer der wirksame Schutz des Kindes wäre dadurch in Frage gestellt.",
    Stufe.RUECKMELDUNG: "Fragen Sie nach einer Rückmeldung. "
    "Ob § 4 Abs. 4 KKG auch für Sie gilt, sagt Ihnen Ihr Träger.",
}
NICHT_GENANNT: Final[Mapping[Stufe, str]] = {
    Stufe.ANHALTSPUNKTE: "Sie machen sich Sorgen um ein Kind. "
    "Beobachtung, Deutung und Gehörtes stehen getrennt.",
    Stufe.EROERTERN: "Sprechen Sie zuerst in Ihrer Stelle ab, wer mit Kind und Eltern spricht.",
    Stufe.HILFEN: "Hilfe anbieten geht immer. Das kommt vor allem anderen.",
    Stufe.BERATUNG: "Wer beruflich mit Kindern in Kontakt steht, hat darauf Anspruch. "
    "Im Ehrenamt geht das über die eigene Stelle. Nennen Sie keine Namen.",
    Stufe.HINWEIS: "Was den Betroffenen vorher gesagt wird, klären Sie mit Ihrer Stelle.",
    Stufe.RUECKMELDUNG: "Eine Rückmeldung sieht das Gesetz für Ihre Tätigkeit nicht vor.",
}
FUNDSTELLEN: Final[Mapping[Beruf, Mapping[Stufe, str]]] = {
    Beruf.VEREINBARUNG: dict.fromkeys(Stufe, "§ 8a Abs. 4 SGB VIII")
    | {
        Stufe.BERATUNG: "§ 8a Abs. 4, § 64 Abs. 2a SGB VIII",
        Stufe.HINWEIS: "",
        Stufe.RUECKMELDUNG: "",
    },
    Beruf.NICHT_GENANNT: dict.fromkeys(Stufe, "") | {Stufe.BERATUNG: "§ 8b Abs. 1 SGB VIII"},
}
"""Where another law stands behind a rung than § 4 KKG; "" = none."""
UNGEBOREN: Final = (
    "§ 4 KKG spricht von Kindern und Jugendlichen. "
    "Für ein Kind, das noch nicht geboren ist, gilt er nicht."
)
UNGEBOREN_HILFE: Final = (
    "Hilfe ist schon in der Schwangerschaft möglich, freiwillig und mit der Familie zusammen."
)
AKUT: Final = "Bei akuter Gefahr: 110 (Polizei) oder 112 (Rettungsdienst)."
MEDIZIN: Final = (
    "Im medizinischen Kinderschutz gibt es eine kostenlose, vertrauliche Beratung am Telefon: für "
    "Heilberufe und für Fachkräfte bei Trägern der Jugendhilfe und der Eingliederungshilfe. Die "
    "Nummer tragen Sie bei den Notfall-Nummern ein."
)
MEDIZIN_FUNDSTELLE: Final = "§ 6 Abs. 1 und 2 KKG"
HILFE_ZUERST: Final = (
    "Noch offen: Wurde der Familie Hilfe angeboten? Wenn nicht, schreiben Sie auf, warum nicht."
)
KEIN_SCHEMA: Final = (
    "Diese Leiter ersetzt kein Fachgespräch. Lotse rechnet nichts aus und schlägt nichts vor. "
    "Sie entscheiden."
)
