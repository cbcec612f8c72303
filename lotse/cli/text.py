"""Plain language on the command line: `lotse text pruefen DATEI`."""

from __future__ import annotations

from argparse import Namespace
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from lotse.cli.ausgabe import absatz, als_json, zusammen
from lotse.cli.parser import Parser
from lotse.cli.teile import Teile
from lotse.cli.textdatei import Textstueck, read_text, split_stuecke
from lotse.letters.einfach import Befund, Lesbarkeit, Lesestufe, pruefe_text
from lotse.letters.saetze import complexity, is_whole, split_sentences

LICHT = {
    Lesestufe.SEHR_LEICHT: "grün",
    Lesestufe.LEICHT: "grün",
    Lesestufe.MITTEL: "gelb",
    Lesestufe.SCHWER: "rot",
}
ENDE = """\
Rückgabe: 0 sehr leicht oder leicht (auch mit Hinweisen), 1 mittel oder schwer, oder die Datei
lässt sich nicht lesen, 2 falscher Aufruf. Geprüft wird allein auf diesem Gerät; der Text wird
nicht gespeichert."""
Ort = Callable[[int], tuple[int, int]]
"""Place in the text → line and column, both from 1."""
VORBEHALT = "Automatisch geprüft. Bitte lesen Sie den Text auch selbst."


def add_befehle(parser: Parser, neu: Callable[..., Parser], form: Callable[[Parser], None]) -> None:
    befehle = parser.add_subparsers(title="Befehle", metavar="BEFEHL", required=True)
    eines = neu(befehle, "pruefen", pruefen, "einen deutschen Text auf Einfache Sprache prüfen")
    eines.epilog = ENDE
    eines.add_argument(
        "datei", metavar="DATEI", help="eine Textdatei; - liest, was hereingereicht wird"
    )
    form(eines)


def pruefen(args: Namespace, teile: Teile) -> int:
    """Exit 1 when the text is not easy; what only deserves a look leaves it at 0."""
    text = read_text(args.datei)
    stuecke = split_stuecke(text)
    ergebnis = pruefe_text([stueck.text for stueck in stuecke])
    if args.format == "json":
        teile.out.write(als_json(_json(places(text), stuecke, ergebnis)) + "\n")
    else:
        teile.out.write(zusammen(_bericht(places(text), stuecke, ergebnis)))
    return 0 if LICHT[ergebnis.stufe] == "grün" else 1


def _bericht(ort: Ort, stuecke: Sequence[Textstueck], ergebnis: Lesbarkeit) -> Iterator[str]:
    yield f"{ergebnis.stufe.value[0].upper()}{ergebnis.stufe.value[1:]} ({LICHT[ergebnis.stufe]})"
    yield from absatz(ergebnis.satz)
    for nummer, gruppe in groupby(ergebnis.befunde, key=lambda befund: befund.satz):
        yield ""
        yield from absatz(stuecke[nummer].text, haengend=2)
        for befund in gruppe:
            zeile, spalte = ort(stuecke[nummer].von + befund.von)
            wort = stuecke[nummer].text[befund.von : befund.bis]
            marke = "[-]" if befund.fehler else "[!]"
            stelle = "" if befund.regel == "S1" else f" „{wort}“:"
            satz = f"{marke} {zeile}:{spalte} {befund.regel}{stelle} {befund.grund} "
            yield from absatz(f"{satz}{befund.vorschlag}", einzug=4, haengend=4)
    yield ""
    yield VORBEHALT


def _json(ort: Ort, stuecke: Sequence[Textstueck], ergebnis: Lesbarkeit) -> dict[str, object]:
    return {
        "version": 1,
        "stufe": ergebnis.stufe.value,
        "licht": LICHT[ergebnis.stufe],
        "satz": ergebnis.satz,
        "woerter_im_schnitt": round(ergebnis.woerter_im_schnitt, 2),
        "wert": {"mittel": round(ergebnis.mittel, 2), "hoechster": round(ergebnis.hoechster, 2)},
        "saetze": list(_saetze(ort, stuecke, ergebnis.befunde)),
        "vorbehalt": VORBEHALT,
    }


def _saetze(
    ort: Ort, stuecke: Sequence[Textstueck], befunde: Sequence[Befund]
) -> Iterator[dict[str, object]]:
    je_stueck: dict[int, list[Befund]] = defaultdict(list)
    for befund in befunde:
        je_stueck[befund.satz].append(befund)
    for nummer, stueck in enumerate(stuecke):
        for teil in split_sentences(stueck.text):
            ende = teil.von + len(teil.text)
            ganz = teil.text.strip()
            anfang = teil.von + len(teil.text) - len(teil.text.lstrip())
            zeile, spalte = ort(stueck.von + anfang)
            yield {
                "text": ganz,
                "zeile": zeile,
                "spalte": spalte,
                "wert": round(complexity(ganz), 2) if is_whole(ganz) else None,
                "befunde": [
                    _befund(ort, stueck, befund)
                    for befund in je_stueck[nummer]
                    if teil.von <= befund.von < ende
                ],
            }


def _befund(ort: Ort, stueck: Textstueck, befund: Befund) -> dict[str, object]:
    zeile, spalte = ort(stueck.von + befund.von)
    return {
        "regel": befund.regel,
        "fehler": befund.fehler,
        "zeile": zeile,
        "spalte": spalte,
        "text": stueck.text[befund.von : befund.bis],
        "grund": befund.grund,
        "vorschlag": befund.vorschlag,
        "ersatz": befund.ersatz,
    }


def places(text: str) -> Ort:
    anfaenge = [0, *(stelle + 1 for stelle, zeichen in enumerate(text) if zeichen == "\n")]

    def ort(stelle: int) -> tuple[int, int]:
        zeile = bisect_right(anfaenge, stelle)
        return zeile, stelle - anfaenge[zeile - 1] + 1

    return ort
