"""Blocks of a family letter about the Stelle: where, when, what to bring, what it costs."""

from __future__ import annotations

from datetime import date

from lotse.domain.angebot import Angebot, Barriere, Kostenart, Standort, Zugang
from lotse.domain.ortswissen import Ortsangabe
from lotse.domain.recht import Antragsart, Leistung
from lotse.domain.telefon import rufnummern
from lotse.letters.bausteine import Bausteine
from lotse.letters.brief import Block, Stueck
from lotse.letters.inhalt import Anschrift, Inhalt, Lauf, Liste, Satz
from lotse.letters.notiz import aktueller_hinweis, notiz
from lotse.letters.zeiten import zeit_saetze

HOECHSTENS_PAPIERE = 6
_VON_ZU_HAUSE = frozenset({Zugang.TELEFON, Zugang.ONLINE, Zugang.AUFSUCHEND})


def anschrift(angebot: Angebot) -> Anschrift:
    """Name, Träger when it is another word, street, place; a secret place has no street."""
    zeilen = [angebot.name]
    if angebot.traeger and angebot.traeger not in angebot.name:
        zeilen.append(angebot.traeger)
    if angebot.standort and not angebot.adresse_vertraulich:
        zeilen += _strasse(angebot.standort)
    return Anschrift(tuple(zeilen))


def _strasse(ort: Standort) -> list[str]:
    zeilen = (
        f"{ort.strasse} {ort.hausnummer}".strip(),
        ort.zusatz,
        f"{ort.plz} {ort.ort}".strip(),
    )
    return [zeile for zeile in zeilen if zeile]


def ort_block(
    leistung: Leistung,
    angebot: Angebot | None,
    stadtteil: str,
    bausteine: Bausteine,
    heute: date,
    hier: Ortsangabe | None = None,
) -> Block:
    """`hier`: the name of the deciding office at this place, when somebody wrote it down."""
    titel = bausteine.satz("ort.titel")
    if angebot is None:
        zustaendig = _zustaendig(leistung, hier, bausteine)
        return Block(Stueck.ORT, titel, (*zustaendig, bausteine.satz("ort.bei_uns")))
    inhalt: list[Inhalt] = [anschrift(angebot)]
    inhalt += [bausteine.satz(baustein) for baustein in _ohne_adresse(angebot)]
    if angebot.kontakt_person:
        inhalt.append(bausteine.satz("ort.fragen", person=angebot.kontakt_person))
    inhalt += _weg(angebot, stadtteil, bausteine)
    if hinweis := aktueller_hinweis(angebot, heute):
        inhalt.append(notiz(hinweis, bausteine))
    return Block(Stueck.ORT, titel, tuple(inhalt))


def _zustaendig(leistung: Leistung, hier: Ortsangabe | None, bausteine: Bausteine) -> list[Satz]:
    """The office of the law, or its name at this place with the day somebody checked it."""
    if hier is None:
        return [bausteine.satz("ort.zustaendig", stelle=leistung.zustaendig)]
    return [
        bausteine.satz("ort.zustaendig", stelle=hier.wert),
        bausteine.satz("ort.vor_ort", tag=hier.geprueft_am),
    ]


def _ohne_adresse(angebot: Angebot) -> tuple[str, ...]:
    """Why there is no street; an address nobody wrote down does not mean there is none."""
    if angebot.adresse_vertraulich:
        return ("ort.geheim", "ort.am_telefon") if rufnummern(angebot) else ("ort.geheim",)
    if angebot.standort is not None:
        return ()
    zu_hause = bool(angebot.zugang) and angebot.zugang <= _VON_ZU_HAUSE
    return ("ort.nirgends",) if zu_hause else ("ort.bei_uns",)


def _weg(angebot: Angebot, stadtteil: str, bausteine: Bausteine) -> list[Satz]:
    saetze = []
    weg = next((weg for weg in angebot.wege if stadtteil and weg.stadtteil == stadtteil), None)
    if weg is not None:
        saetze.append(bausteine.satz("ort.weg", minuten=str(weg.minuten)))
        if weg.text:
            saetze.append(bausteine.begriff(f"weg: {weg.text}", weg.text))
    if Barriere.STUFENLOS in angebot.barrieren_ja:
        saetze.append(bausteine.satz("ort.stufenlos"))
    elif Barriere.AUFZUG in angebot.barrieren_ja:
        saetze.append(bausteine.satz("ort.aufzug"))
    return saetze


def zeit_block(angebot: Angebot | None, bausteine: Bausteine, heute: date) -> Block:
    titel = bausteine.satz("zeit.titel")
    if angebot is None:
        saetze = (bausteine.satz("zeit.unbekannt"), bausteine.satz("zeit.vorher"))
        return Block(Stueck.ZEIT, titel, saetze)
    return Block(Stueck.ZEIT, titel, zeit_saetze(angebot, bausteine, heute))


def mitbringen_block(leistung: Leistung, angebot: Angebot | None, bausteine: Bausteine) -> Block:
    papiere = _papiere((*(angebot.unterlagen if angebot else ()), *leistung.unterlagen))
    punkte = [bausteine.begriff(f"unterlage: {p}", p) for p in papiere[:HOECHSTENS_PAPIERE]]
    punkte.append(bausteine.satz("mitbringen.brief"))
    inhalt: list[Inhalt] = [Liste(tuple(punkte))]
    if len(papiere) > HOECHSTENS_PAPIERE:
        inhalt.append(bausteine.satz("mitbringen.fragen"))
    if papiere:
        inhalt.append(bausteine.satz("mitbringen.fehlt"))
    return Block(Stueck.MITBRINGEN, bausteine.satz("mitbringen.titel"), tuple(inhalt))


def _papiere(alle: tuple[str, ...]) -> list[str]:
    """Each paper once; "Mietvertrag" is part of "Mietvertrag und Nebenkosten"."""
    einmal = list(dict.fromkeys(alle))
    return [p for p in einmal if not any(q.startswith(f"{p} und ") for q in einmal)]


_KOSTEN: dict[Kostenart, tuple[str, ...]] = {
    Kostenart.KOSTENFREI: ("kosten.frei",),
    Kostenart.TRAEGER_ZAHLT: ("kosten.frei",),
    Kostenart.EINKOMMENSABHAENGIG: ("kosten.einkommen", "kosten.fragen"),
    Kostenart.BEITRAG: ("kosten.etwas", "kosten.fragen"),
    Kostenart.UNBEKANNT: ("kosten.fragen",),
}


def kosten_block(leistung: Leistung, angebot: Angebot | None, bausteine: Bausteine) -> Block:
    saetze = [
        bausteine.fremd(f"leistung.{leistung.id}.kosten.{i}", satz)
        for i, satz in enumerate(leistung.brief.kosten)
    ]
    if angebot and angebot.kosten.art is Kostenart.BEITRAG and angebot.kosten.text:
        betrag = Lauf(angebot.kosten.text, isoliert=True)
        saetze.append(bausteine.satz("kosten.beitrag", text=betrag))
    elif angebot and not saetze:
        saetze += [bausteine.satz(baustein) for baustein in _KOSTEN[angebot.kosten.art]]
    elif not saetze:
        antrag = leistung.antrag.art not in (Antragsart.KEIN, Antragsart.MITTEILUNG)
        saetze.append(bausteine.satz("kosten.antrag" if antrag else "kosten.fragen"))
    saetze.append(bausteine.satz("kosten.beratung"))
    return Block(Stueck.KOSTEN, bausteine.satz("kosten.titel"), tuple(saetze))
