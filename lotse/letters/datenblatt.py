"""The Datenblatt: what stands in the catalogue, for the Träger to tick, correct and send back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lotse.domain.angebot import Angebot
from lotse.domain.frische import frische_satz
from lotse.letters.brief import Block, Brief, Briefart, Kopf, Stueck
from lotse.letters.buero import Buero, Rahmen
from lotse.letters.inhalt import Anschrift, Felder, Inhalt, Lauf, Liste, Listenart, Satz
from lotse.letters.kopf import datum_lauf
from lotse.letters.pflicht import require_stuecke

WERT, ENG, TITEL = 170, 55, 70
"""Characters of a value: more would push the answer off the sheet; the mail holds all of it."""
ALLES = 900
"""From so many characters of all values on each is kept short."""
HOECHSTENS = 24
"""So many lines fit on the list of a Träger and leave room for the answer."""
LINIEN = 3
ANTWORTEN = (
    "Alles stimmt so.",
    "Ich habe etwas berichtigt.",
    "Das Angebot gibt es nicht mehr, seit:",
    "Bitte nehmen Sie das Angebot aus Ihrem Verzeichnis.",
)


@dataclass(frozen=True, slots=True)
class Datenzeile:
    """One fact: its name, and what stands in the catalogue; "" = not known, please fill in."""

    name: str
    wert: str = ""


@dataclass(frozen=True, slots=True)
class Datensatz:
    """An entry in words, ready for paper."""

    angebot: Angebot
    zeilen: tuple[Datenzeile, ...]


def compose_datenblatt(satz: Datensatz, rahmen: Rahmen) -> Brief:
    """One sheet for one entry: every fact with a box, what is missing with a line."""
    angebot = satz.angebot
    stand = frische_satz(angebot.pruefung, angebot.pruefabstand_monate, rahmen.heute)
    bloecke = (
        _anlass(
            "Dieses Angebot steht in unserem Verzeichnis für Familien. Bitte haken Sie ab, was"
            " stimmt. Streichen Sie durch, was falsch ist, und ergänzen Sie, was fehlt."
        ),
        Block(
            Stueck.GETAN,
            Satz.aus("Das steht bei uns"),
            (Liste(tuple(_punkte(satz.zeilen)), Listenart.KAESTCHEN),),
        ),
        Block(
            Stueck.ANTWORT,
            Satz.aus("Ihre Antwort"),
            (
                Liste(tuple(map(Satz.aus, ANTWORTEN)), Listenart.KAESTCHEN),
                Felder((Satz.aus("Richtig ist"),) * LINIEN + (Satz.aus("Name, Datum"),)),
            ),
        ),
        _bitte(rahmen.buero),
    )
    klein = (
        Satz.aus(f"Stand der Angaben: {stand}"),
        Satz((Lauf("Kennung: "), Lauf(str(angebot.key), isoliert=True))),
    )
    return _brief(f"Stimmt das noch? {angebot.name}", bloecke, klein, rahmen)


def compose_traegerblatt(traeger: str, angebote: Sequence[Angebot], rahmen: Rahmen) -> Brief:
    """The first sheet for a Träger: all of its helps, each with a box; the sheets follow."""
    namen = [_kurz(angebot.name, TITEL) for angebot in angebote]
    mehr = len(namen) - HOECHSTENS
    punkte = [Satz.aus(name) for name in namen[:HOECHSTENS]]
    punkte += [Satz.aus(f"und {mehr} weitere, siehe die Blätter dahinter")] if mehr > 0 else []
    bloecke = (
        _anlass(
            "Diese Angebote stehen in unserem Verzeichnis für Familien. Zu jedem liegt ein Blatt"
            " dabei. Bitte haken Sie hier ab, was Sie geprüft haben."
        ),
        Block(
            Stueck.GETAN,
            Satz.aus("Ihre Angebote bei uns"),
            (Liste(tuple(punkte), Listenart.KAESTCHEN),),
        ),
        Block(
            Stueck.ANTWORT,
            Satz.aus("Ihre Antwort"),
            (Felder((Satz.aus("Neu dazu"), Satz.aus("Name, Datum"))),),
        ),
        _bitte(rahmen.buero),
    )
    return _brief(f"Stimmt das noch? {traeger}", bloecke, (), rahmen)


def mailtext(satz: Datensatz, rahmen: Rahmen) -> str:
    """The same as a mail to copy; what is missing is asked for."""
    buero = rahmen.buero
    zeilen = [f"- {zeile.name}: {zeile.wert or '?'}" for zeile in satz.zeilen]
    return "\n".join((
        f"Betreff: Stimmt das noch? {satz.angebot.name}",
        "",
        "Guten Tag,",
        "",
        "dieses Angebot steht in unserem Verzeichnis für Familien. Bitte antworten Sie kurz,",
        "ob alles stimmt, oder schreiben Sie uns, was sich geändert hat. Wo ein Fragezeichen",
        "steht, wissen wir es nicht.",
        "",
        *zeilen,
        "",
        f"Vielen Dank. {buero.lotsin}, {buero.name}, Telefon {buero.telefon}",
        f"Kennung: {satz.angebot.key}",
        "",
    ))  # fmt: skip


def nach_traeger(angebote: Sequence[Angebot]) -> Mapping[str, tuple[Angebot, ...]]:
    """The entries of each Träger, by name; spelling with other blanks is the same one."""
    gruppen: dict[str, list[Angebot]] = {}
    namen: dict[str, str] = {}
    for angebot in sorted(angebote, key=lambda a: (_eine(a.traeger).casefold(), a.name.casefold())):
        name = _eine(angebot.traeger) or "Ohne Träger"
        gruppen.setdefault(namen.setdefault(name.casefold(), name), []).append(angebot)
    return {name: tuple(gruppe) for name, gruppe in gruppen.items()}


def _eine(text: str) -> str:
    return " ".join(text.split())


def _punkte(zeilen: Sequence[Datenzeile]) -> Iterator[Satz]:
    """Known facts to tick; an unknown one ends in a colon and so gets a line to write on."""
    grenze = WERT if sum(min(len(z.wert), WERT) for z in zeilen) <= ALLES else ENG
    for zeile in zeilen:
        if zeile.wert:
            yield Satz((Lauf(f"{zeile.name}: ", fett=True), Lauf(_kurz(zeile.wert, grenze))))
    for zeile in zeilen:
        if not zeile.wert:
            yield Satz.aus(f"{zeile.name}:")


def _kurz(text: str, grenze: int) -> str:
    """One line of words; a value that ended in a colon would be taken for a line to fill in."""
    rein = " ".join(text.split()).rstrip(":")
    return rein if len(rein) <= grenze else f"{rein[:grenze].rsplit(' ', 1)[0]} …"


def _anlass(text: str) -> Block:
    return Block(Stueck.ANLASS, Satz.aus(""), (Satz.aus(text),))


def _bitte(buero: Buero) -> Block:
    """Where the sheet goes back to."""
    inhalt: list[Inhalt] = [
        Anschrift((buero.name, *buero.anschrift)),
        Satz.aus(f"Fragen? {buero.lotsin}, Telefon {buero.telefon}"),
    ]
    return Block(Stueck.BITTE, Satz.aus("Bitte zurück an"), tuple(inhalt))


def _brief(
    titel: str, bloecke: tuple[Block, ...], klein: tuple[Satz, ...], rahmen: Rahmen
) -> Brief:
    """German only, small type, no code: it goes to people who work there."""
    return require_stuecke(
        Brief(
            art=Briefart.DATENBLATT,
            sprache="de",
            absender=Anschrift((rahmen.buero.name, *rahmen.buero.anschrift)),
            empfaenger=Anschrift(()),
            datum=rahmen.heute,
            titel=Satz.aus(_kurz(titel, TITEL)),
            bloecke=bloecke,
            kopfzeilen=(datum_lauf(rahmen.buero, rahmen.heute, rahmen.bausteine),),
            kleingedrucktes=klein,
            gestalt=replace(
                rahmen.gestalt, kopf=Kopf.HAND, groesse=12, mit_qr=False, fliessend=True
            ),
        )
    )
