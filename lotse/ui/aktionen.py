"""The action table: shortcuts, help, Strg+K and tests come from these rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from lotse.i18n.sprache import Sprache
from lotse.ui.worte import taste


class Aktion(StrEnum):
    """Everything that has a key or is found by Strg+K."""

    HEUTE = "heute"
    FAMILIEN = "familien"
    KATALOG = "katalog"
    WIRKUNG = "wirkung"
    REITER_FAMILIE = "reiter_familie"
    REITER_GESPRAECH = "reiter_gespraech"
    REITER_HILFEN = "reiter_hilfen"
    REITER_PLAN = "reiter_plan"
    REITER_BRIEFE = "reiter_briefe"
    RECHNER = "rechner"
    SUCHEN = "suchen"
    UMWEGE = "umwege"
    ANFRAGE = "anfrage"
    BROETCHEN = "broetchen"
    WARTELISTE = "warteliste"
    NEUE_FAMILIE = "neue_familie"
    NEUES_ANGEBOT = "neues_angebot"
    EINLESEN = "einlesen"
    AUSGEBEN = "ausgeben"
    FILTERN = "filtern"
    DRUCKEN = "drucken"
    NEUER_WUNSCH = "neuer_wunsch"
    HOCH = "hoch"
    RUNTER = "runter"
    FRUEHER = "frueher"
    SPAETER = "spaeter"
    ZURUECK = "zurueck"
    VOR = "vor"
    BEREICH_VOR = "bereich_vor"
    BEREICH_ZURUECK = "bereich_zurueck"
    GROESSER = "groesser"
    KLEINER = "kleiner"
    NORMAL = "normal"
    KONTAKT = "kontakt"
    GEMEINSAM = "gemeinsam"
    VERDECKEN = "verdecken"
    SPERREN = "sperren"
    HILFE = "hilfe"
    EINSTELLUNGEN = "einstellungen"
    BEENDEN = "beenden"


class Gruppe(StrEnum):
    """Headings of the shortcut help."""

    GEHEN = "Wohin"
    FAMILIE = "In der Familie"
    SEITE = "Auf dieser Seite"
    AENDERN = "Ändern"
    ANSICHT = "Ansicht"
    SCHUTZ = "Schutz und Hilfe"


@dataclass(frozen=True, slots=True)
class Zeile:
    """One row: words, hint, sign, keys (first one shown), heading."""

    text: str
    hinweis: str
    symbol: str
    tasten: tuple[str, ...]
    gruppe: Gruppe


G = Gruppe
AKTIONEN: Mapping[Aktion, Zeile] = {
    Aktion.HEUTE: Zeile(
        "Heute", "Was ansteht und was hängt.", "calendar-check", ("Ctrl+1",), G.GEHEN
    ),
    Aktion.FAMILIEN: Zeile("Familien", "Alle Familien.", "users-round", ("Ctrl+2",), G.GEHEN),
    Aktion.KATALOG: Zeile("Katalog", "Alle Angebote vor Ort.", "book-open", ("Ctrl+3",), G.GEHEN),
    Aktion.WIRKUNG: Zeile("Wirkung", "Was ankommt.", "chart-column", ("Ctrl+4",), G.GEHEN),
    Aktion.SUCHEN: Zeile(
        "Suchen oder springen",
        "Findet Angebote, Hilfen, Familien und Befehle.",
        "search",
        ("Ctrl+K",),
        G.GEHEN,
    ),
    Aktion.UMWEGE: Zeile(
        "So ging es doch",
        "Wege aus Ihrer eigenen Arbeit, ohne Namen.",
        "lightbulb",
        (),
        G.GEHEN,
    ),
    Aktion.WARTELISTE: Zeile(
        "Warteliste",
        "Wer auf ein erstes Gespräch wartet, und in welcher Folge.",
        "hourglass",
        (),
        G.GEHEN,
    ),
    Aktion.ANFRAGE: Zeile(
        "Anfrage konnte nicht angenommen werden",
        "Zählt sie ohne Person.",
        "list-ordered",
        (),
        G.AENDERN,
    ),
    Aktion.BROETCHEN: Zeile(
        "Monats-Brötchen",
        "Was in diesem Monat ein kleines Stück besser wurde.",
        "sprout",
        (),
        G.AENDERN,
    ),
    Aktion.REITER_FAMILIE: Zeile(
        "Familie", "Wer dazugehört und was wir wissen.", "users-round", ("Alt+1",), G.FAMILIE
    ),
    Aktion.REITER_GESPRAECH: Zeile(
        "Gespräch", "Zuhören und fragen.", "message-circle", ("Alt+2",), G.FAMILIE
    ),
    Aktion.REITER_HILFEN: Zeile(
        "Passende Hilfen", "Was passt und warum.", "list-checks", ("Alt+3",), G.FAMILIE
    ),
    Aktion.REITER_PLAN: Zeile("Plan", "Die nächsten Schritte.", "route", ("Alt+4",), G.FAMILIE),
    Aktion.REITER_BRIEFE: Zeile(
        "Briefe", "Ansehen und drucken.", "file-text", ("Alt+5",), G.FAMILIE
    ),
    Aktion.RECHNER: Zeile(
        "Geld überschlagen",
        "Jobcenter, oder Kinderzuschlag mit Wohngeld: grob gerechnet.",
        "scale",
        ("Alt+6",),
        G.FAMILIE,
    ),
    Aktion.KONTAKT: Zeile(
        "Kontakt abschließen", "Wie, wo, wie lange und wann wieder.", "check", ("F8",), G.FAMILIE
    ),
    Aktion.NEUE_FAMILIE: Zeile(
        "Neue Familie", "Ohne Namen möglich.", "plus", ("Ctrl+N",), G.AENDERN
    ),
    Aktion.NEUES_ANGEBOT: Zeile(
        "Neues Angebot",
        "Nimmt ein Angebot in den Katalog auf.",
        "plus",
        ("Ctrl+Shift+N",),
        G.AENDERN,
    ),
    Aktion.EINLESEN: Zeile(
        "Katalog einlesen", "Nimmt eine Liste in den Katalog auf.", "file-up", ("Ctrl+O",), G.SEITE
    ),
    Aktion.AUSGEBEN: Zeile(
        "Katalog ausgeben",
        "Schreibt den Katalog in eine Datei.",
        "file-down",
        ("Ctrl+E",),
        G.SEITE,
    ),
    Aktion.ZURUECK: Zeile(
        "Rückgängig", "Nimmt die letzte Änderung zurück.", "history", ("Ctrl+Z",), G.AENDERN
    ),
    Aktion.VOR: Zeile(
        "Wiederholen", "Stellt sie wieder her.", "refresh-cw", ("Ctrl+Y",), G.AENDERN
    ),
    Aktion.FILTERN: Zeile(
        "Liste filtern", "Setzt den Cursor in das Filterfeld.", "list-filter", ("Ctrl+F",), G.SEITE
    ),
    Aktion.DRUCKEN: Zeile(
        "Drucken", "Druckt, was auf der Seite steht.", "printer", ("Ctrl+P",), G.SEITE
    ),
    Aktion.NEUER_WUNSCH: Zeile(
        "Neuer Wunsch", "In den Worten der Familie.", "message-circle", ("Ctrl+Return",), G.SEITE
    ),
    Aktion.HOCH: Zeile(
        "Eins nach oben",
        "Im Gespräch: voriger Lebensbereich. Im Plan: Schritt nach oben.",
        "arrow-up",
        ("Alt+Up",),
        G.SEITE,
    ),
    Aktion.RUNTER: Zeile(
        "Eins nach unten",
        "Im Gespräch: nächster Lebensbereich. Im Plan: Schritt nach unten.",
        "arrow-down",
        ("Alt+Down",),
        G.SEITE,
    ),
    Aktion.FRUEHER: Zeile(
        "Früher", "Zieht den Schritt vor.", "chevron-left", ("Alt+Left",), G.SEITE
    ),
    Aktion.SPAETER: Zeile(
        "Später", "Schiebt den Schritt auf.", "arrow-right", ("Alt+Right",), G.SEITE
    ),
    Aktion.BEREICH_VOR: Zeile(
        "Nächster Bereich", "Springt zum nächsten Teil der Seite.", "focus", ("F6",), G.SEITE
    ),
    Aktion.BEREICH_ZURUECK: Zeile(
        "Voriger Bereich", "Springt zum vorigen Teil der Seite.", "focus", ("Shift+F6",), G.SEITE
    ),
    Aktion.GROESSER: Zeile(
        "Schrift größer", "Bis 200 Prozent.", "zoom-in", ("Ctrl++", "Ctrl+="), G.ANSICHT
    ),
    Aktion.KLEINER: Zeile("Schrift kleiner", "Bis 90 Prozent.", "zoom-out", ("Ctrl+-",), G.ANSICHT),
    Aktion.NORMAL: Zeile("Schrift normal", "100 Prozent.", "text", ("Ctrl+0",), G.ANSICHT),
    Aktion.GEMEINSAM: Zeile(
        "Gemeinsam ansehen",
        "Zeigt der Familie groß, was möglich ist. Zurück mit F9.",
        "eye",
        ("F9",),
        G.FAMILIE,
    ),
    Aktion.VERDECKEN: Zeile(
        "Sofort verdecken", "Deckt sofort alles zu.", "eye-off", ("F12",), G.SCHUTZ
    ),
    Aktion.SPERREN: Zeile(
        "Sperren", "Schließt alles zu. Weiter mit dem Passwort.", "lock", ("Ctrl+L",), G.SCHUTZ
    ),
    Aktion.HILFE: Zeile("Hilfe", "Wörter und Tasten.", "circle-question-mark", ("F1",), G.SCHUTZ),
    Aktion.EINSTELLUNGEN: Zeile(
        "Einstellungen", "Schrift, Farben, Sprache, Büro.", "settings", ("Ctrl+,",), G.SCHUTZ
    ),
    Aktion.BEENDEN: Zeile("Beenden", "Schließt das Fenster.", "x", ("Ctrl+Q",), G.SCHUTZ),
}


def tastenwort(aktion: Aktion, sprache: Sprache) -> str:
    """The first key of an action as on the keyboard: "Strg+K"."""
    tasten = AKTIONEN[aktion].tasten
    return taste(tasten[0], sprache) if tasten else ""


def build_action(
    aktion: Aktion, sprache: Sprache, parent: QObject, on_triggered: Callable[[], object]
) -> QAction:
    """Make the one QAction that shortcut, search and help share."""
    zeile = AKTIONEN[aktion]
    action = QAction(parent)
    name_action(action, aktion, sprache)
    action.setShortcuts([QKeySequence(tasten) for tasten in zeile.tasten])
    action.triggered.connect(on_triggered)
    return action


def name_action(action: QAction, aktion: Aktion, sprache: Sprache) -> None:
    """Set its words in a language."""
    zeile = AKTIONEN[aktion]
    action.setText(sprache.t(zeile.text))
    action.setToolTip(sprache.t(zeile.hinweis))
