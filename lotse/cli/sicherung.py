"""`lotse sicherung` and `lotse retten`: bring one's own data to safety, and back."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from lotse.cli.ausgabe import absatz, als_json, rein, zusammen
from lotse.cli.parser import Parser
from lotse.cli.teile import Teile
from lotse.cli.tresorteile import Sicherungszeile, Wahl, Zurueckantwort
from lotse.services.rettungsbericht import OHNE_NAMEN
from lotse.services.sicherungsarbeit import IM_SCHUTZRAUM, WIEDER_WEG

Neu = Callable[[object, str, Callable[[Namespace, Teile], int] | None, str], Parser]
PASSWORT = "Passwort: "
PASSWORT_VON = "Passwort vom {tag}: "
NOTFALL = "Notfall-Schlüssel: "
NAMENLOS_EINE = (
    f"Bei 1 Familie war der Name nicht lesbar: Sie steht als offene „{OHNE_NAMEN}“ in der Liste."
)
NAMENLOS = (
    "Bei {n} Familien war der Name nicht lesbar: "
    f"Sie stehen als offene „{OHNE_NAMEN}“ in der Liste."
)
MB = 1_000_000
PROTOKOLLWORT = {
    "fortgesetzt": "Das Protokoll passt zu dieser Sicherung.",
    "abweichend": "Das Protokoll passt nicht zu dieser Sicherung. Bitte sprechen Sie mit Ihrem "
    "Träger: Jemand hat die Daten ausgetauscht oder das Protokoll geändert.",
    "unbekannt": "Das Protokoll ließ sich nicht vergleichen.",
}


def add_befehle(parser: Parser, neu: Neu, form: Callable[[Parser], None]) -> None:
    """The three commands below `lotse sicherung`."""
    befehle = parser.add_subparsers(title="Befehle", metavar="BEFEHL", required=True)
    eines = neu(befehle, "anlegen", anlegen, "eine geprüfte Sicherung in einen Ordner schreiben")
    eines.add_argument("ziel", metavar="ZIEL", type=Path, help="Ordner, zum Beispiel der Stick")
    add_wahl(eines)
    form(eines)
    zwei = neu(befehle, "pruefen", pruefen, "eine Sicherung probeweise ganz einlesen")
    zwei.add_argument("datei", metavar="DATEI", type=Path, help="die Sicherung")
    add_wahl(zwei, ordner=False)
    form(zwei)
    drei = neu(befehle, "zurueckspielen", zurueckspielen, "die Daten einer Sicherung zurückholen")
    drei.add_argument("datei", metavar="DATEI", type=Path, help="die Sicherung")
    drei.add_argument(
        "--ersetzen",
        action="store_true",
        help="die jetzigen Daten ersetzen; sie bleiben 30 Tage daneben liegen. Im Schutzraum ist "
        "danach wieder da, was dort seither gelöscht wurde",
    )
    add_wahl(drei)
    form(drei)


def add_retten(parser: Parser, form: Callable[[Parser], None]) -> None:
    parser.add_argument(
        "ziel", metavar="ZIEL", type=Path, help="neuer Ordner für alles, was lesbar ist"
    )
    add_wahl(parser)
    form(parser)


def add_wahl(parser: Parser, *, ordner: bool = True) -> None:
    """Which data and what opens them. The secret itself is asked, never an argument."""
    if ordner:
        parser.add_argument(
            "--ordner", metavar="ORDNER", type=Path, help="Ordner der Daten; sonst der übliche"
        )
    parser.add_argument("--wer", metavar="NAME", default="", help="wessen Daten, bei mehreren")
    parser.add_argument(
        "--papier", action="store_true", help="mit dem Notfall-Schlüssel statt mit dem Passwort"
    )


def wahl(args: Namespace) -> Wahl:
    return Wahl(getattr(args, "ordner", None), args.wer, args.papier)


def ask(args: Namespace, teile: Teile, tag: str = "") -> bytearray:
    """Password or paper; for a Sicherung that of its day."""
    frage = PASSWORT_VON.format(tag=tag) if tag else PASSWORT
    return teile.tresor().frage(NOTFALL if args.papier else frage, args.papier)


def anlegen(args: Namespace, teile: Teile) -> int:
    """Make one, checked by opening it."""
    zeile = teile.tresor().anlegen(wahl(args), ask(args, teile), args.ziel)
    _tell(args, teile, zeile, "Die Sicherung ist gemacht und geprüft.")
    return 0


def pruefen(args: Namespace, teile: Teile) -> int:
    """Everything a restore does, then taken away again."""
    zeit, _ = teile.tresor().kopf(args.datei)
    zeile = teile.tresor().pruefen(args.datei, wahl(args), ask(args, teile, tag(zeit)))
    _tell(args, teile, zeile, "Diese Sicherung ist heil. Sie lässt sich ganz zurückholen.")
    return 0


def zurueckspielen(args: Namespace, teile: Teile) -> int:
    """Bring it back; what was deleted since is deleted again."""
    zeit, _ = teile.tresor().kopf(args.datei)
    if args.ersetzen and args.format != "json":
        teile.out.write(zusammen(absatz(f"{WIEDER_WEG} {IM_SCHUTZRAUM}")))
        teile.out.flush()
    geheimnis = ask(args, teile, tag(zeit))
    antwort = teile.tresor().zurueckspielen(args.datei, wahl(args), geheimnis, args.ersetzen)
    if args.format == "json":
        teile.out.write(
            als_json(
                {
                    "version": 1,
                    "ordner": str(antwort.ordner),
                    "zeit": antwort.zeit,
                    "wieder_geloescht": antwort.wieder_geloescht,
                    "loeschungen_bekannt": antwort.loeschungen_bekannt,
                    "protokoll": antwort.protokoll,
                }
            )
            + "\n"
        )
    else:
        teile.out.write(zusammen(_zurueck(antwort)))
    return 1 if antwort.protokoll == "abweichend" else 0


def retten(args: Namespace, teile: Teile) -> int:
    """Read what damaged pages have left into a new folder; exit 1 when something is missing."""
    tabellen = teile.tresor().retten(wahl(args), ask(args, teile), args.ziel)
    fehlt = [t for t in tabellen if t.unlesbar or t.ohne_anschluss or t.ohne_namen]
    if args.format == "json":
        zeilen = [
            {
                "tabelle": t.tabelle,
                "zeilen": t.zeilen,
                "unlesbar": t.unlesbar,
                "ohne_anschluss": t.ohne_anschluss,
                "ohne_namen": t.ohne_namen,
            }
            for t in tabellen
        ]
        teile.out.write(als_json({"version": 1, "tabellen": zeilen}) + "\n")
        return 1 if fehlt else 0
    gelesen = sum(t.zeilen for t in tabellen)
    ausgabe = absatz(f"Gelesen: {gelesen} Einträge. Sie liegen in {args.ziel}.")
    ausgabe += absatz("Die beschädigte Datei ist unverändert.")
    for t in fehlt:
        grund = f"{t.unlesbar} Stellen unlesbar, {t.ohne_anschluss} Einträge ohne Anschluss"
        ausgabe += absatz(f"{t.tabelle}: {t.zeilen} gelesen, {grund}", einzug=2)
    if ohne_namen := sum(t.ohne_namen for t in fehlt):
        ausgabe += absatz(NAMENLOS_EINE if ohne_namen == 1 else NAMENLOS.format(n=ohne_namen))
    teile.out.write(zusammen(ausgabe))
    return 1 if fehlt else 0


def tag(zeit: str) -> str:
    """The day of a Sicherung as it is said: 22.11.2026."""
    teile = zeit[:10].split("-")
    return ".".join(reversed(teile)) if len(teile) == 3 else rein(zeit)  # noqa: PLR2004 - a date


def _tell(args: Namespace, teile: Teile, zeile: Sicherungszeile, satz: str) -> None:
    if args.format == "json":
        werte = {
            "version": 1,
            "datei": str(zeile.datei),
            "zeit": zeile.zeit,
            "schritt": zeile.schritt,
            "familien": zeile.familien,
            "eintraege": zeile.eintraege,
            "groesse": zeile.groesse,
            "protokoll": zeile.protokoll,
        }
        teile.out.write(als_json(werte) + "\n")
        return
    zeilen = absatz(satz)
    zeilen += absatz(f"Datei: {zeile.datei}", einzug=2)
    zeilen += absatz(f"Stand: {tag(zeile.zeit)} {rein(zeile.zeit[11:16])} Uhr", einzug=2)
    zeilen += absatz(f"Familien: {zeile.familien}, Einträge: {zeile.eintraege}", einzug=2)
    zeilen += absatz(f"Größe: {zeile.groesse / MB:.1f} MB".replace(".", ","), einzug=2)
    if zeile.protokoll:
        zeilen += absatz(f"Protokoll, zum Aufschreiben: {zeile.protokoll}", einzug=2)
    teile.out.write(zusammen(zeilen))


def _zurueck(antwort: Zurueckantwort) -> list[str]:
    zeilen = absatz(f"Die Daten vom {tag(antwort.zeit)} sind wieder da: {antwort.ordner}")
    if antwort.wieder_geloescht:
        zeilen += absatz(f"Noch einmal gelöscht: {antwort.wieder_geloescht} Akten.")
    if not antwort.loeschungen_bekannt:
        zeilen += absatz(f"Bitte wiederholen Sie Löschungen nach dem {tag(antwort.zeit)}.")
    return zeilen + absatz(PROTOKOLLWORT[antwort.protokoll])
