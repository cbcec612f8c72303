"""Every page before the unlocking, as it looks in the middle of being used."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.services.rettungsbericht import Rettungszeile
from lotse.ui.fenster.anmelden import Anmelden
from lotse.ui.fenster.anmelden_nummern import Nummernseite
from lotse.ui.fenster.anmelden_papier import Papierschritt
from lotse.ui.fenster.anmelden_sicherung import Sicherungseite
from lotse.ui.fenster.einrichten import Schritt, Schrittrahmen, Stufenblatt
from lotse.ui.fenster.einrichten_katalog import Katalogschritt
from lotse.ui.fenster.einrichten_ort import Ortschritt
from lotse.ui.fenster.einrichten_passwort import Passwortschritt
from lotse.ui.fenster.einrichten_schluessel import Schluesselschritt
from lotse.ui.fenster.fehlt import Fehltseite
from lotse.ui.fenster.neutral import Neutralseite
from lotse.ui.fenster.schaden import Schadensbild, Schadenseite
from lotse.ui.fenster.schaden_bericht import Rettungsbericht
from lotse.ui.fenster.zutritt import Nummer, Ortsurteil, Sicherungskopf, Tresorzeile
from lotse.ui.jobs import Runner
from tests.werkzeug.schluessel import NOTFALL

ZEIT = datetime(2026, 11, 24, 10, 42)
ZEILEN = (Tresorzeile("a", "Nordstadt 2026", "~/.local/share/lotse", ZEIT, "traeger"),)
NUMMERN = (
    Nummer("110", "Polizei", "bei Gefahr, Tag und Nacht"),
    Nummer("116 016", "Hilfetelefon Gewalt gegen Frauen", "Tag und Nacht, kostenlos"),
)
GERETTET = (
    Rettungszeile("familie", 39, 1, ohne_namen=2),
    Rettungszeile("person", 158, 1, 1),
)
NAMEN = (
    "anmelden", "falsch", "warten", "beschaedigt", "ort", "ort_warnung", "passwort", "schluessel",
    "von_hand", "katalog", "papier", "nummern", "sicherung", "neutral", "fehlt",
    "schaden", "schaden_laeuft", "gerettet",
)  # fmt: skip


def tuerseite(name: str, sprache: Sprache, runner: Runner) -> QWidget:
    """The page of that name."""
    if name in ("anmelden", "falsch", "warten", "beschaedigt"):
        return _anmelden(name, sprache)
    if name in ("gerettet", "schaden", "schaden_laeuft"):
        return _schaden(name, sprache)
    if name in ("nummern", "neutral", "fehlt"):
        return _ohne_passwort(name, sprache)
    if name == "sicherung":
        kopf = Sicherungskopf(Path("x.lotse"), ZEIT, ("Nordstadt 2026",), "Nordstadt 2026")
        return Sicherungseite(kopf, sprache)
    return _rahmen(_schritt(name, sprache, runner), sprache)


def _ohne_passwort(name: str, sprache: Sprache) -> QWidget:
    if name == "nummern":
        return Nummernseite(NUMMERN, (Nummer("0221 4710 199", "Jugendamt nachts"),), sprache)
    if name == "fehlt":
        return Fehltseite("/media/stick/lotse", sprache)
    return Neutralseite([Nummer("0221 4710 120", "Frühförderstelle Regenbogen", "Stadt")], sprache)


def _schaden(name: str, sprache: Sprache) -> QWidget:
    if name == "gerettet":
        return Rettungsbericht(GERETTET, sprache)
    hinweis = Hinweis(
        "Die Datei mit den Familien ist an einigen Stellen beschädigt.",
        "Das Passwort ist richtig. Die Datei ist unverändert.",
    )
    zeilen = ("familien.db · 20 480 512 Byte", "24.11.2026, 10:42 Uhr")
    seite = Schadenseite(Schadensbild(hinweis, ZEIT, trotzdem=True, einzelheiten=zeilen), sprache)
    if name == "schaden_laeuft":
        seite.mehr.click()
        seite.show_laeuft(" ")
        seite.show_fortschritt(4, 17)
    return seite


def _anmelden(name: str, sprache: Sprache) -> Anmelden:
    seite = Anmelden(ZEILEN, sprache, gesperrt=True)
    if name == "falsch":
        seite.show_falsch(Hinweis("x"), 2, 0)
    elif name == "warten":
        seite.show_falsch(Hinweis("x"), 0, 16)
    elif name == "beschaedigt":
        seite.show_hinweis(
            Hinweis(
                "Die Datei mit den Familien ist beschädigt.",
                "Das Passwort ist richtig. Die Datei ist unverändert.",
                "Bitte nehmen Sie die letzte Sicherung.",
            )
        )
    return seite


def _schritt(name: str, sprache: Sprache, runner: Runner) -> Schritt:
    if name.startswith("ort"):
        art, satz = ("ask", "Dieser Ordner wird von Dropbox ins Internet kopiert.")
        urteil = Ortsurteil(satz, art) if name == "ort_warnung" else Ortsurteil("212 GB frei.")
        return Ortschritt(
            Path("/home/anna/.local/share/lotse"), lambda _o: urteil, sprache, fest=False
        )
    if name == "passwort":
        return Passwortschritt(sprache, vorschlag=lambda: "eins zwei drei vier fünf")
    if name == "katalog":
        schritt = Katalogschritt(300, sprache)
        schritt.set_datei(Path("katalog_musterstadt.json"))
        schritt.show_fortschritt(264, 412)
        return schritt
    if name == "papier":
        return Papierschritt("zuhause", sprache)
    blatt = Schluesselschritt(NOTFALL, runner, sprache)
    blatt.set_blatt("Nordstadt 2026", date(2026, 11, 24), ZEIT)
    if name == "von_hand":
        blatt.von_hand.click()
    else:
        blatt._on_gedruckt(None)
    return blatt


def _rahmen(schritt: Schritt, sprache: Sprache) -> Schrittrahmen:
    t = sprache.t
    blaetter = [
        Stufenblatt(t("Datenbank"), t("Name und Ort"), "", "", Schritt()),
        Stufenblatt(t("Passwort"), t("schützt alle Akten"), "", "", Schritt()),
        Stufenblatt(
            t("Notfall-Schlüssel"),
            t("zum Ausdrucken"),
            t("Drucken Sie den Notfall-Schlüssel"),
            t("Er öffnet die Daten, wenn das Passwort weg ist. "
              "Legen Sie ihn an einen sicheren Ort, nicht zum Laptop."),
            schritt,
        ),
        Stufenblatt(t("Katalog"), t("Angebote vor Ort"), "", "", Schritt()),
    ]  # fmt: skip
    rahmen = Schrittrahmen(
        t("Lotse einrichten"), blaetter, sprache, dauer=t("Dauert etwa 5 Minuten.")
    )
    rahmen.gehe(2)
    return rahmen
