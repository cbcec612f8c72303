"""Which test shows which requirement: python -m tests.werkzeug.kennungen [e|f|d]

A test that shows a requirement carries its id in its name (test_e16_…, test_f_07_…). An id
nobody names is shown as such: it may be kept all the same, but nothing here says so.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from lotse.paths import HAUS

KENNUNG = re.compile(r"_([efd])_?(\d\d)(?=_|$)")
OHNE = "ohne Test"
TITEL: Mapping[str, str] = {
    "E-01": "heute möglich, mit Hilfe, nicht möglich: je Thema",
    "E-02": "der eigene Satz der Familie, unverändert",
    "E-03": "Was macht es schwer? 24 Hürden",
    "E-04": "jede Hürde hat eine Anpassung",
    "E-05": "Worte für die Lage, nie gegen die Person",
    "E-06": "Steht euch zu, nach Alter des Kindes",
    "E-07": "Einfache Sprache in allem, was hinausgeht",
    "E-08": "Diskriminierung: mit Beratungsstelle, nur in Summen",
    "E-09": "Zeit nach Bedarf",
    "E-10": "Gespräche je Standort und Gebiet",
    "E-11": "wie früh der erste Kontakt ist",
    "E-12": "Warteregel: erklärte Reihenfolge, Abgewiesene zählen",
    "E-13": "Wirkung nach Bildung, mit Spanne",
    "E-14": "Zugang zählt: Hausbesuch vor Amt",
    "E-15": "nahe Ziele: ein Verb, eine Person, ein Ort",
    "E-16": "Dosis: Zuversicht, kleiner machen, drei Schritte",
    "E-17": "kein Versagen: Umstände statt Schuld",
    "E-18": "Das habe ich geschafft",
    "E-19": "zuletzt gesprochen über, Weg und Zeit",
    "E-20": "ein Plan über alle Träger",
    "E-21": "Blockaden mit Tagen",
    "E-22": "14 Codes mit Recht und Umweg",
    "E-23": "formloser Antrag, Fristen",
    "E-24": "Ping-Pong: der richtige Brief am richtigen Tag",
    "E-25": "geht sofort: ohne Antrag, ohne Prüfung",
    "E-26": "Projekt endet: acht Wochen vorher",
    "E-27": "Praxis: Profil, Zettel, Rückmeldung",
    "E-28": "So ging es doch, ohne Namen",
    "E-29": "Stärken zuerst",
    "E-30": "so selbst wie möglich",
    "E-31": "Netzwerkkarte und Stammbaum",
    "E-32": "Nachbarschaft in derselben Liste",
    "E-33": "Ideen aus Wünschen, ohne Namen",
    "E-34": "abstrakte Worte: Wer tut was bis wann?",
    "E-35": "Monats-Brötchen",
    "E-36": "Stimmen, nur mit Freigabe",
    "E-37": "Wunsch- und Wahlrecht",
    "E-38": "drei Parteien",
    "E-39": "zwei Texte: Amt und Familie",
    "E-40": "Woran merken wir, dass es ohne uns geht?",
    "E-41": "keine Rangliste der Stellen",
    "E-42": "Ausprobieren, neutral beendet",
    "E-43": "Lückenliste für die Planung",
    "E-44": "Indikatorenbuch",
    "E-45": "Indikatoren nach Schicht",
    "E-46": "ähnliche Orte",
    "E-47": "nie eine Zahl allein",
    "E-48": "keine Schuldfrage in Bildern",
    "E-49": "kein Urteil über Fachkraft oder Stelle",
    "E-50": "Treffen-Paket",
    "E-51": "Das hat sich bewegt, zuerst",
    "E-52": "zu jedem Bild eine Erklärung",
    "E-53": "kleine Zahlen verdeckt",
    "E-54": "Denken in Stadtteilen",
    "F-01": "Heute",
    "F-02": "suchen oder anlegen",
    "F-03": "Gespräch",
    "F-04": "Abgleich mit Gründen",
    "F-05": "Lauf einer Vermittlung",
    "F-06": "Paket mit einem Druck",
    "F-07": "Einwilligung je Stelle",
    "F-08": "Rückmeldung",
    "F-09": "Plan naher Ziele",
    "F-10": "wer ist jetzt dran",
    "F-11": "Hängt fest",
    "F-12": "Fristen",
    "F-13": "Hürden und Anpassungen",
    "F-14": "Sichern von selbst, Rückgängig",
    "F-15": "verschlüsselt, gesperrt, Protokoll",
    "F-16": "Schutzraum",
    "F-17": "Fallbrief ohne Namen",
    "F-18": "Das steht über Sie hier",
    "F-19": "Löschen und Vergröbern",
    "F-20": "flüchtige Antworten",
    "F-21": "Wahl festgehalten",
    "F-22": "Katalog vor Ort",
    "F-23": "Einlesen und Ausgeben",
    "F-24": "Nachbarschaft",
    "F-25": "Netzwerkkarte",
    "F-26": "Steht euch zu",
    "F-27": "Lückenliste",
    "F-28": "Unterlagen nur einmal",
    "F-29": "Verlauf",
    "F-30": "Kontakt abschließen",
    "F-31": "Rückblick",
    "F-32": "Das habe ich geschafft",
    "F-33": "Übergabepaket",
    "F-34": "Suche, Textbausteine, Zusammenführen",
    "F-35": "Sicherung und Umzug",
    "F-36": "Jahreszahlen",
    "F-37": "Präventionsdilemma",
    "F-38": "Selbständigkeit über die Zeit",
    "F-39": "Wirkungsdialog",
    "F-40": "Wächter der kleinen Zahlen",
    "D-01": "weiterleiten", "D-02": "vorläufig leisten", "D-03": "Teilhabe: Zuständigkeit",
    "D-04": "Teilhabe: Genehmigung", "D-05": "Krankenkasse", "D-06": "Pflegekasse",
    "D-07": "Widerspruch", "D-08": "Untätigkeit", "D-09": "Monatsanfang", "D-10": "nachholen",
    "D-11": "Mitwirkung", "D-12": "Umzug", "D-13": "selbst besorgt", "D-14": "überprüfen",
    "D-15": "Form des Antrags",
}  # fmt: skip
"""Every id of the requirements with a few words of its own, in their order."""
FALLARBEIT = (
    *(f"E-{n:02}" for n in (*range(1, 9), *range(14, 33), 34, *range(37, 43))),
    *(f"F-{n:02}" for n in (*range(1, 14), 21, 26, *range(28, 35))),
    *(f"D-{n:02}" for n in range(1, 16)),
)  # fmt: skip
"""The ids that the work with a family has to keep; none of them may be without a test."""


def kennungen_in(name: str) -> tuple[str, ...]:
    """The ids in the name of one test: test_e16_f_09_… names two."""
    return tuple(f"{buchstabe.upper()}-{nummer}" for buchstabe, nummer in KENNUNG.findall(name))


def named_tests(ordner: Path) -> Iterator[tuple[str, str]]:
    """File and name of every test function, methods too."""
    for datei in sorted(ordner.rglob("test_*.py")):
        baum = ast.parse(datei.read_text("utf-8"))
        for knoten in ast.walk(baum):
            if isinstance(knoten, ast.FunctionDef) and knoten.name.startswith("test_"):
                yield datei.relative_to(ordner).as_posix(), knoten.name


def covered(ordner: Path = HAUS / "tests") -> dict[str, list[str]]:
    """For every known id the tests that name it, as FILE::NAME; what is not known raises."""
    gefunden: dict[str, list[str]] = {kennung: [] for kennung in TITEL}
    for datei, name in named_tests(ordner):
        for kennung in kennungen_in(name):
            gefunden[kennung].append(f"{datei}::{name}")
    return gefunden


def table(gefunden: Mapping[str, list[str]]) -> Iterator[str]:
    """One line for each id: how many tests, its words, the first file; those without say so."""
    for kennung, tests in gefunden.items():
        dateien = ", ".join(dict.fromkeys(test.partition("::")[0] for test in tests)) or OHNE
        yield f"{kennung}  {len(tests):3}  {TITEL[kennung]:<52}  {dateien}"


def main(arten: str) -> None:
    gefunden = {k: t for k, t in covered().items() if k[0].lower() in (arten.lower() or "efd")}
    for zeile in table(gefunden):
        print(zeile)
    ohne = [kennung for kennung, tests in gefunden.items() if not tests]
    mit = len(gefunden) - len(ohne)
    print(f"\n{mit} von {len(gefunden)} mit Test. {OHNE}: {', '.join(ohne) or 'keine'}")


if __name__ == "__main__":
    main("".join(sys.argv[1:]))
