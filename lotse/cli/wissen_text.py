"""Text about the knowledge for a terminal: findings, layers, differences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from lotse.cli.ausgabe import absatz, datum, feld, rein, ueberschrift
from lotse.domain.ortswissen import Schicht
from lotse.domain.recht import Wissen
from lotse.services.wissensarbeit import Wissensstand
from lotse.services.wissenspflege import Pflegeart, Pflegebefund, needs_work
from lotse.services.wissensvergleich import Eintragswandel, Wandel, Wissensvergleich

PFLEGE = {
    Pflegeart.ABGELAUFEN: "Abgelaufen",
    Pflegeart.LAEUFT_AUS: "Läuft in den nächsten 60 Tagen ab",
    Pflegeart.PRUEFEN: "Neu prüfen, obwohl kein Ende im Gesetz steht",
    Pflegeart.OHNE_QUELLE: "Quelle, Fundstelle oder Gültigkeit fehlt",
    Pflegeart.PARAGRAPH: "Fundstelle stimmt nicht",
    Pflegeart.UNERREICHBAR: "Niemand kommt dorthin",
    Pflegeart.UNBENUTZT: "Niemand benutzt das",
    Pflegeart.LANGE_HER: "Seit einem Jahr nicht angesehen",
    Pflegeart.OHNE_PARAGRAF: "Ohne amtliche Fundstelle, freiwillige Angebote",
}
ZEICHEN = {Wandel.NEU: "+", Wandel.WEG: "-", Wandel.GEAENDERT: "~"}
KEINE = "(nichts)"


def pflege_zeilen(befunde: Sequence[Pflegebefund], heute: date) -> Iterator[str]:
    """Findings by kind, the urgent ones first."""
    if not needs_work(befunde):
        yield f"Das Rechtswissen ist am {datum(heute)} in Ordnung."
    for art, gleiche in groupby(befunde, key=lambda befund: befund.art):
        einzeln = list(gleiche)
        yield from ueberschrift(f"{PFLEGE[art]} ({len(einzeln)})")
        for befund in einzeln:
            yield from absatz(befund.satz, einzug=2, haengend=2)


def vergleich_zeilen(vergleich: Wissensvergleich) -> Iterator[str]:
    """Each entry with its fields, old and new."""
    zahlen = [f"{vergleich.anzahl(wandel)} {wandel.value}" for wandel in Wandel]
    yield f"Stand {datum(vergleich.alt_stand)} und Stand {datum(vergleich.neu_stand)}"
    yield ", ".join(zahlen) if vergleich.eintraege else "Beide sagen dasselbe."
    for eintrag in vergleich.eintraege:
        yield from ["", *absatz(_kopf(eintrag), haengend=2)]
        for f in eintrag.felder if eintrag.wandel is Wandel.GEAENDERT else ():
            yield from absatz(f.feld, einzug=4)
            yield from feld("bisher", f.alt or KEINE, einzug=6, breite=8)
            yield from feld("neu", f.neu or KEINE, einzug=6, breite=8)
        if eintrag.kurz:
            yield from absatz(eintrag.kurz, einzug=4)


def schicht_zeilen(stand: Wissensstand) -> Iterator[str]:
    """Loaded layers, own lines, trusted publishers."""
    if not stand.schichten and not stand.eigene_angaben:
        yield "Es gilt das Wissen, das mit dem Programm kam. Nichts ist dazu geladen."
    for schicht in stand.schichten:
        yield from absatz(schichtsatz(schicht), haengend=2)
    if stand.eigene_angaben:
        yield f"Eigenes Ortswissen: {stand.eigene_angaben} Angaben"
    for wer in stand.herausgeber:
        wo = wer.gebiet or "das ganze Recht"
        yield from absatz(
            f"Vertraut seit {datum(wer.seit)}: {wer.name}, für {wo}, {wer.fingerabdruck}"
        )
    for hinweis in stand.hinweise:
        yield from absatz(f"Bitte ansehen: {hinweis}", haengend=2)


def schichtsatz(schicht: Schicht) -> str:
    wo = f" ({schicht.gebiet})" if schicht.gebiet else ""
    bis = f", gilt bis {datum(schicht.gueltig_bis)}" if schicht.gueltig_bis else ""
    return (
        f"{rein(schicht.name)}{wo}: Nummer {schicht.nummer}, Stand {datum(schicht.stand)}, "
        f"von „{rein(schicht.herausgeber)}“, geladen am {datum(schicht.geladen_am)}{bis}"
    )


def stand_to_dict(stand: Wissensstand, wissen: Wissen) -> dict[str, object]:
    """For programs; stable keys."""
    return {
        "version": 1,
        "stand": wissen.stand.isoformat(),
        "kennung": wissen.kennung,
        "pakete": [
            {
                "art": s.art.value, "gebiet": s.gebiet, "name": s.name, "nummer": s.nummer,
                "herausgeber": s.herausgeber, "fingerabdruck": s.fingerabdruck,
                "stand": s.stand.isoformat(), "geladen_am": _tag(s.geladen_am),
                "gueltig_bis": _tag(s.gueltig_bis),
            }
            for s in stand.schichten
        ],
        "eigene_angaben": stand.eigene_angaben,
        "herausgeber": [
            {"name": h.name, "gebiet": h.gebiet, "fingerabdruck": h.fingerabdruck,
             "seit": _tag(h.seit)}
            for h in stand.herausgeber
        ],
        "hinweise": list(stand.hinweise),
    }  # fmt: skip


def _kopf(eintrag: Eintragswandel) -> str:
    zeichen = ZEICHEN[eintrag.wandel]
    return f"{zeichen} {eintrag.art} {eintrag.wandel.value}: {eintrag.name} [{eintrag.id}]"


def _tag(tag: date | None) -> str | None:
    return tag.isoformat() if tag else None
