"""`lotse zugang`: who can open the data, another password, and another data key."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable

from lotse.cli.ausgabe import absatz, als_json, zusammen
from lotse.cli.parser import Parser
from lotse.cli.sicherung import Neu, add_wahl, ask, wahl
from lotse.cli.teile import Teile
from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import read_notfallschluessel

NEU_1, NEU_2 = "Neues Passwort: ", "Neues Passwort noch einmal: "
ABTIPPEN = "Bitte tippen Sie ihn zur Probe ganz ab: "
ARTWORT = {
    "passwort": "Passwort",
    "vertretung": "Vertretung",
    "notfall": "Notfall-Schlüssel auf Papier",
}
UMGESCHLUESSELT = (
    "Die Daten sind neu verschlüsselt. Ihr Passwort gilt weiter, und der neue Notfall-Schlüssel.",
    (
        "Vertretungen und das alte Blatt öffnen nichts mehr. Eine Vertretung lassen Sie in den "
        "Einstellungen neu zu."
    ),
    (
        "Sicherungen von früher öffnen sich weiter mit den Passwörtern von früher. Wenn das nicht "
        "sein soll, löschen Sie die alten Sicherungen, auch auf dem Stick."
    ),
)


def add_befehle(parser: Parser, neu: Neu, form: Callable[[Parser], None]) -> None:
    """The three commands below `lotse zugang`."""
    befehle = parser.add_subparsers(title="Befehle", metavar="BEFEHL", required=True)
    eines = neu(befehle, "zeigen", zeigen, "zeigen, wer die Daten öffnen kann")
    add_wahl(eines)
    form(eines)
    add_wahl(neu(befehle, "passwort", passwort, "das eigene Passwort ändern"))
    kurz = "alles neu verschlüsseln, wenn ein Fremder den Schlüssel haben könnte"
    add_wahl(neu(befehle, "umschluesseln", umschluesseln, kurz))


def zeigen(args: Namespace, teile: Teile) -> int:
    """Names and days; never a secret."""
    antwort = teile.tresor().zugang.zeigen(wahl(args), ask(args, teile))
    if args.format == "json":
        zeilen = [
            {"art": z.art, "name": z.name, "seit": z.seit.isoformat() if z.seit else None}
            for z in antwort.zeilen
        ]
        geprueft = antwort.papier_geprueft.isoformat() if antwort.papier_geprueft else None
        werte = {"version": 1, "zugaenge": zeilen, "papier_geprueft": geprueft}
        teile.out.write(als_json(werte) + "\n")
        return 0
    zeilen_text: list[str] = []
    for z in antwort.zeilen:
        seit = f", seit {z.seit:%d.%m.%Y}" if z.seit else ""
        wer = f" {z.name}" if z.name else ""
        zeilen_text += absatz(f"- {ARTWORT[z.art]}{wer}{seit}", haengend=2)
    if antwort.papier_geprueft is None:
        zeilen_text += absatz("Das Blatt wurde noch nie ganz abgetippt.")
    teile.out.write(zusammen(zeilen_text))
    return 0


def passwort(args: Namespace, teile: Teile) -> int:
    """The old one, the new one twice."""
    frage, altes = teile.tresor().frage, ask(args, teile)
    neues, nochmal = frage(NEU_1, False), frage(NEU_2, False)  # noqa: FBT003 - Tresorteile
    gleich = neues == nochmal
    nochmal[:] = bytes(len(nochmal))
    if not gleich:
        for wort in (altes, neues):
            wort[:] = bytes(len(wort))
        raise Hinweis(
            "Die beiden neuen Passwörter sind verschieden.",
            "Nichts wurde verändert.",
            "Bitte rufen Sie den Befehl noch einmal auf.",
        )
    teile.tresor().zugang.passwort(wahl(args), altes, neues)
    satz = "Das neue Passwort gilt ab jetzt. Sicherungen von früher behalten ihr altes."
    teile.out.write(zusammen(absatz(satz)))
    return 0


def umschluesseln(args: Namespace, teile: Teile) -> int:
    """Nothing is changed before the new Notfall-Schlüssel was typed back."""
    zugang, eigenes = teile.tresor().zugang, ask(args, teile)
    papier = zugang.papier()
    teile.out.write(f"Der neue Notfall-Schlüssel. Bitte schreiben Sie ihn ab:\n\n  {papier}\n\n")
    teile.out.flush()
    getippt = teile.tresor().frage(ABTIPPEN, True)  # noqa: FBT003 - Tresorteile
    if getippt != read_notfallschluessel(papier):
        eigenes[:] = bytes(len(eigenes))
        raise Hinweis(
            "Das ist ein anderer Notfall-Schlüssel.",
            "Nichts wurde verändert.",
            "Bitte rufen Sie den Befehl noch einmal auf. Es gibt dann wieder einen neuen.",
        )
    zugang.umschluesseln(wahl(args), eigenes, papier)
    for satz in UMGESCHLUESSELT:
        teile.out.write(zusammen(absatz(satz)))
    return 0
