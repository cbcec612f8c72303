"""The meeting kit on paper: what moved first, then pictures with questions, tables, the log.

Guarded numbers only; sorted by the alphabet; no rank, no blame (REQUIREMENTS 11.5).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lotse.domain.indikator import Massnahmestand
from lotse.letters.brief import Block, Brief, Briefart, Gestalt, Papier, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.druck import make_blatt
from lotse.letters.inhalt import Inhalt, Liste, Listenart, Satz
from lotse.services.dialog.aehnlich import Aehnlich
from lotse.services.dialog.ansicht import METHODE, Zeitbild, letters_of
from lotse.services.dialog.beschlussbild import lines_picture, log_pictures
from lotse.services.dialog.freigabe import Freigabe
from lotse.services.dialog.gespraech import FRAGEN
from lotse.services.dialog.massnahmenworte import lookback_words
from lotse.services.dialog.reihenbild import NEBENEINANDER, row_picture, stacked_picture
from lotse.services.dialog.treffen import Paket
from lotse.services.zahlen.auswertung import Auswertung
from lotse.services.zahlen.bewegt import BEWEGT, NOCH_NICHTS, movements
from lotse.services.zahlen.bilder import tables
from lotse.services.zahlen.ideen import IDEEN, ideas
from lotse.services.zahlen.schaubild import Worte
from lotse.services.zahlen.woerter import GRUENDE, UEBRIGE_WORT
from lotse.services.zahlen.zeichnen import table_picture

GROESSE, WANDGROESSE = 12, 20
BREITE = 45.0
WANDBREITE, WANDHOEHE = 53.0, 14.0
MEISTENS = 3
"""So many pictures stand on one page."""
LUECKEN = ("bedarf", "luecke_stadtteil", "luecke_sprache")
BLOCKADEN = ("traeger", "ende")
STIMMEN = "Was haben Familien dazu gesagt? Nur mit ihrer Erlaubnis, und ohne Namen."


@dataclass(frozen=True, slots=True)
class Treffendruck:
    """What a kit is made of. `auswertung`: the sums of the office, None = it has none to show."""

    paket: Paket
    freigabe: Freigabe
    ort: str
    bilder: tuple[Zeitbild, ...]
    schichten: tuple[Zeitbild, ...]
    aehnlich: tuple[Aehnlich, ...]
    auswertung: Auswertung | None
    worte: Worte
    wand: bool = False
    """True = one sheet A3 for the wall."""
    stimmen: tuple[str, ...] = ()
    """What families said and may be told, without a name (E-36)."""


def compose_treffen(druck: Treffendruck, rahmen: Rahmen) -> Brief:
    """The same kit, the same bytes."""
    if druck.wand:
        return _wall(druck, rahmen)
    bloecke = [
        *_opening(druck),
        *_pictures(druck),
        *_tables(druck),
        *_closing(druck),
    ]
    gestalt = Gestalt(groesse=GROESSE, eng=True)
    titel = _title(druck, f"Treffen am {druck.paket.treffen.tag:%d.%m.%Y}")
    return make_blatt(Briefart.BERICHT, titel, bloecke, rahmen, gestalt=gestalt)


def _title(druck: Treffendruck, vorn: str) -> Satz:
    teile = [vorn, druck.ort]
    if druck.freigabe.bestand.erfunden:
        teile.append("erfundenes Beispiel")
    return Satz.aus(", ".join(teil for teil in teile if teil))


def _opening(druck: Treffendruck) -> Iterator[Block]:
    """Page 1: what moved, what became of what was agreed, what is on today."""
    paket, worte = druck.paket, druck.worte
    getan = [r.massnahme for r in paket.rueckblicke if r.massnahme.stand is Massnahmestand.GETAN]
    bewegt = [f"Getan: {m.was.rstrip('.')}." for m in getan]
    gezaehlt = movements(druck.auswertung) if druck.auswertung else (NOCH_NICHTS,)
    bewegt += [worte.befund(satz) for satz in gezaehlt if satz is not NOCH_NICHTS]
    if not bewegt:
        bewegt = ["Was hat sich seit dem letzten Mal bewegt? Sammeln Sie es zuerst."]
    yield Block(Stueck.GETAN, Satz.aus(BEWEGT), (_points(bewegt),))
    saetze = [lookback_words(r, druck.freigabe, worte) for r in paket.rueckblicke]
    if saetze:
        frage = "Getan, läuft noch, oder lassen wir? Was haben wir dabei gelernt?"
        inhalt: tuple[Inhalt, ...] = (_points(saetze), Satz.aus(frage))
        yield Block(Stueck.STAND, Satz.aus("Was wir verabredet hatten"), inhalt)
    punkte = Liste(
        tuple(Satz.aus(worte.befund(punkt)) for punkt in paket.tagesordnung), Listenart.NUMMERN
    )
    wer = ", ".join(paket.treffen.teilnehmende)
    dabei = (Satz.aus(f"Dabei: {wer}."),) if wer else ()
    yield Block(Stueck.ANLASS, Satz.aus("Tagesordnung"), (*dabei, punkte))


def _pictures(druck: Treffendruck) -> Iterator[Block]:
    """Three beside each other, with their questions; the same by stratum."""
    for gruppe in _rows(druck.bilder):
        paare = [(bild, bild.indikator.frage) for bild in gruppe]
        inhalt: list[Inhalt] = [stacked_picture(paare, BREITE), Satz.aus(" ".join(FRAGEN))]
        inhalt.append(Satz.aus(GRUENDE))
        themen = " · ".join(dict.fromkeys(b.indikator.thema for b in gruppe if b.indikator.thema))
        yield Block(Stueck.KARTE, Satz.aus(themen or "Zahlen vom Ort"), tuple(inhalt))
    for gruppe in _rows(druck.schichten):
        bild = stacked_picture([(eines, "") for eines in gruppe], BREITE)
        yield Block(Stueck.KARTE, Satz.aus("Nach Lage der Familien"), (bild, Satz.aus(GRUENDE)))
    yield from _similar(druck)
    hinweise = dict.fromkeys(h for b in (*druck.bilder, *druck.schichten) for h in b.hinweise)
    hinweise.pop(GRUENDE, None)
    yield Block(
        Stueck.ZEICHEN, Satz.aus("So lesen Sie die Bilder"), (_points([*METHODE, *hinweise]),)
    )


def _similar(druck: Treffendruck) -> Iterator[Block]:
    buchstaben = letters_of(druck.aehnlich)
    folge = sorted(druck.aehnlich, key=lambda einer: buchstaben.get(einer.gebiet.id, ""))
    if folge:
        saetze = [f"{buchstaben[e.gebiet.id]}: {druck.worte.befund(e.satz)}" for e in folge]
        yield Block(Stueck.LISTE, Satz.aus("Ähnliche Orte"), (_points(saetze),))


def _tables(druck: Treffendruck) -> Iterator[Block]:
    """Gap list and blocks, out of the guarded tables alone."""
    if druck.auswertung is None:
        return
    ideen = [druck.worte.befund(idee) for idee in ideas(druck.auswertung)]
    if ideen:
        yield Block(Stueck.WUNSCH, Satz.aus(IDEEN), (_points(ideen),))
    alle = dict(zip(druck.auswertung.tafeln, tables(druck.auswertung, druck.worte), strict=True))
    for titel, kennungen in (("Lückenliste", LUECKEN), ("Woran es hakt", BLOCKADEN)):
        for kennung in kennungen:
            if kennung in alle:
                name, zaehlt, zeilen = alle[kennung]
                if _says_nothing(zeilen, druck.worte):
                    continue
                bild = table_picture(zeilen, name)
                kopf = Satz.aus(f"{titel}: {name}")
                yield Block(Stueck.LISTE, kopf, (bild, Satz.aus(zaehlt)))


def _says_nothing(zeilen: Sequence[Sequence[str]], worte: Worte) -> bool:
    """Everything is in the line of the rest: nothing is told apart."""
    return {zeile[0] for zeile in zeilen[1:]} <= {worte.t(UEBRIGE_WORT), worte.t("zusammen")}


def _closing(druck: Treffendruck) -> Iterator[Block]:
    worte = druck.worte
    gesagt = (_points([f"„{stimme}“" for stimme in druck.stimmen]),) if druck.stimmen else ()
    inhalt = (Satz.aus(STIMMEN), *gesagt, lines_picture(4))
    yield Block(Stueck.WUNSCH, Satz.aus("Stimmen"), inhalt)
    log = log_pictures(druck.paket.beschluesse, druck.freigabe)
    yield Block(Stueck.SCHRITT, Satz.aus("Was wir verabreden"), log)
    saetze = [worte.befund(hinweis) for hinweis in druck.paket.hinweise]
    yield Block(Stueck.ZEICHEN, Satz.aus("Zu den Zahlen"), (_points(saetze),))


def _wall(druck: Treffendruck, rahmen: Rahmen) -> Brief:
    """Three pictures, the questions, the one sentence: to be read from two metres."""
    gestalt = Gestalt(groesse=WANDGROESSE, eng=True, papier=Papier.A3_QUER)
    bloecke: list[Block] = []
    if druck.bilder:
        bild = row_picture(druck.bilder[:NEBENEINANDER], WANDBREITE, WANDHOEHE)
        bloecke.append(Block(Stueck.KARTE, Satz.aus(""), (bild,)))
    inhalt = (_points(FRAGEN), Satz.aus(_below(druck)))
    bloecke.append(Block(Stueck.ANLASS, Satz.aus(GRUENDE), inhalt))
    titel = _title(druck, "Dialog vor Ort")
    return make_blatt(Briefart.BERICHT, titel, bloecke, rahmen, gestalt=gestalt)


def _below(druck: Treffendruck) -> str:
    """Which letter is which place, where the numbers are from, and how to read them (E-52)."""
    namen = {einer.gebiet.id: einer.gebiet.name for einer in druck.aehnlich}
    orte = [f"{b} {namen[kennung]}" for kennung, b in letters_of(druck.aehnlich).items()]
    teile = [f"Ähnliche Orte: {', '.join(orte)}."] if orte else []
    if druck.freigabe.bestand.herkunft:
        teile.append(f"Quelle: {druck.freigabe.bestand.herkunft.rstrip('.')}.")
    return " ".join([*teile, *METHODE[:2]])


def _rows(bilder: Sequence[Zeitbild]) -> Iterator[Sequence[Zeitbild]]:
    """On as few pages as bear them, about as many on each, the fuller ones first: so the three
    of one theme stay together."""
    seiten = -(-len(bilder) // MEISTENS)
    grenzen = [-(-len(bilder) * seite // max(seiten, 1)) for seite in range(seiten + 1)]
    for von, bis in pairwise(grenzen):
        yield bilder[von:bis]


def _points(saetze: Sequence[str]) -> Liste:
    return Liste(tuple(map(Satz.aus, saetze)))
