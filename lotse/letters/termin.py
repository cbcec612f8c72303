"""Termin-Karte: when, where, how to get there, what to say. Never what the visit is for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lotse.domain.angebot import Angebot
from lotse.domain.fehler import Hinweis
from lotse.domain.recht import Leistung
from lotse.domain.telefon import rufnummern
from lotse.i18n.sprache import Sprache
from lotse.letters.bausteine import Bausteine, fett, tag
from lotse.letters.brief import Block, Brief, Briefart, Papier, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.druck import make_karte
from lotse.letters.inhalt import Anschrift, Inhalt, Lauf, Satz
from lotse.letters.schutz import heikel
from lotse.letters.stelle import anschrift

SATZ = "Guten Tag. Ich habe einen Termin."
"""Said at the door, so it stays German in every language."""
DAUER = 60
"""Minutes an appointment takes when nobody said."""


@dataclass(frozen=True, slots=True)
class Termin:
    """One appointment. There is no field for its reason, so none can be printed."""

    am: date
    um: int
    """Minutes of the day."""
    ort: tuple[str, ...]
    """Name, street, place."""
    dauer: int = DAUER
    telefon: str = ""
    person: str = ""
    linie: str = ""
    """Bus or tram and stop, in the words of the Stelle."""
    minuten: int = 0
    """The way from the family's quarter; 0 = not known."""


def termin_at(
    angebot: Angebot,
    am: date,
    um: int,
    stadtteil: str = "",
    leistung: Leistung | None = None,
) -> Termin:
    """An appointment at a Stelle of the catalogue; a place of safety gets no card."""
    if angebot.adresse_vertraulich or (leistung is not None and heikel(leistung)):
        raise Hinweis(
            "Für diese Stelle gibt es keine Termin-Karte.",
            "Es wurde nichts gedruckt. So erfährt zu Hause niemand davon.",
            "Bitte sagen Sie der Person den Termin im Gespräch.",
        )
    weg = next((w for w in angebot.wege if stadtteil and w.stadtteil == stadtteil), None)
    nummern = rufnummern(angebot)
    return Termin(
        am=am,
        um=um,
        ort=tuple(zeile for zeile in anschrift(angebot).zeilen if zeile != angebot.traeger),
        telefon=nummern[0].nummer if nummern else "",
        person=angebot.kontakt_person,
        linie=weg.text if weg else "",
        minuten=weg.minuten if weg else 0,
    )


def compose_termin(termin: Termin, rahmen: Rahmen) -> Brief:
    """A6; with a second language folded once. A day that is over is a slip of the pen."""
    if termin.am < rahmen.heute:
        raise Hinweis(
            "Dieser Termin liegt in der Vergangenheit.",
            "Es wurde nichts gedruckt.",
            "Bitte prüfen Sie Tag und Jahr.",
            (rahmen.bausteine.deutsch.datum(termin.am),),
        )
    texte = rahmen.bausteine
    uhr = texte.satz(
        "termin.uhr", uhr=lambda s: Lauf(s.uhrzeit(termin.um), fett=True, isoliert=True)
    )
    bloecke = (
        Block(
            Stueck.ZEIT,
            texte.satz("termin.wann_titel"),
            (texte.satz("termin.tag", tag=tag(termin.am)), uhr),
        ),
        Block(Stueck.ORT, texte.satz("termin.wo_titel"), _wo(termin, texte)),
        Block(
            Stueck.SAGEN,
            texte.satz("termin.sagen_titel"),
            (
                texte.satz("termin.satz", satz=Lauf(f"„{SATZ}“", isoliert=True)),
                texte.satz("termin.laut", silben=_silben),
            ),
        ),
        _anders(termin, rahmen),
    )
    return make_karte(Briefart.TERMIN, texte.satz("termin.titel"), bloecke, rahmen, Papier.A6)


def _silben(sprache: Sprache) -> Lauf:
    """The sentence by its syllables, or as the other language would spell its sounds."""
    return Lauf(sprache.t("termin.silben"), isoliert=not sprache.rtl)


def _wo(termin: Termin, texte: Bausteine) -> tuple[Inhalt, ...]:
    inhalt: list[Inhalt] = [Anschrift(termin.ort)]
    if termin.person:
        inhalt.append(texte.satz("ort.fragen", person=Lauf(termin.person, isoliert=True)))
    if termin.linie:
        inhalt.append(texte.satz("termin.linie", linie=Lauf(termin.linie, isoliert=True)))
    elif termin.minuten:
        inhalt.append(texte.satz("ort.weg", minuten=str(termin.minuten)))
    return tuple(inhalt)


def _anders(termin: Termin, rahmen: Rahmen) -> Block:
    texte, saetze = rahmen.bausteine, list[Satz]()
    if termin.telefon:
        saetze.append(texte.satz("termin.absagen", telefon=fett(termin.telefon)))
    saetze.append(
        texte.satz(
            "termin.absagen_uns",
            lotsin=Lauf(rahmen.buero.lotsin, isoliert=True),
            telefon=fett(rahmen.buero.telefon),
        )
    )
    return Block(Stueck.HILFE, texte.satz("termin.anders_titel"), tuple(saetze))
