"""Consent and release from confidentiality: twelve elements on one sheet for one recipient.

§ 203 StGB; Art. 4 Nr. 11, 6, 7, 9 and 13 DSGVO; § 67b (2) SGB X. Names and births are written
in by hand or typed for this print; who explained the sheet, and in which language, is asked and
never filled in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from lotse.domain.einwilligung import Datenart, Einwilligung, Empfaengerart, Richtung
from lotse.domain.fehler import Hinweis
from lotse.letters.amt import beratung_satz
from lotse.letters.bausteine import Bausteine, fett
from lotse.letters.brief import Anordnung, Block, Brief, Briefart, Kopf, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.inhalt import (
    Anschrift,
    Felder,
    Inhalt,
    Lauf,
    Liste,
    Listenart,
    Unterschrift,
)
from lotse.letters.kopf import datum_lauf, sprache_fehlt, uebersetzungsvermerk
from lotse.letters.pflicht import require_stuecke
from lotse.letters.ueberleitung import GROESSE


@dataclass(frozen=True, slots=True)
class Datenschutz:
    """What the office must tell about itself (Art. 13 DSGVO); empty = a line to write on."""

    aufbewahrt_bis: date | None = None
    aufsicht: str = ""
    """Name and telephone of the supervisory authority."""


@dataclass(frozen=True, slots=True)
class Unterschreibende:
    """Who signs, typed for this print and never stored; empty = lines."""

    name: str = ""
    kind: str = ""
    jugend: bool = True
    """False = every child is known to be younger than those who sign themselves."""


FACHWORT = "Einwilligung und Entbindung von der Schweigepflicht"
"""What the law calls it; it stands in the head and is said in plain words below."""
_RICHTUNG = {
    Richtung.HIN: "einwilligung.hin",
    Richtung.HER: "einwilligung.her",
    Richtung.BEIDE: "einwilligung.beide",
}
_REIHE = tuple(art for art in Datenart if art is not Datenart.GESUNDHEIT)


def compose_einwilligung(
    einwilligung: Einwilligung,
    rahmen: Rahmen,
    wer: Unterschreibende | None = None,
    daten: Datenschutz | None = None,
) -> Brief:
    """Two columns at once; the German text counts."""
    _require_bestimmt(einwilligung)
    texte, buero, wer = rahmen.bausteine, rahmen.buero, wer or Unterschreibende()
    akte = einwilligung.art is Empfaengerart.AKTE
    worum = ("schweigen", "recht") if akte else ("schweigen", "recht", "manchmal")
    danach = ("vorher",) if akte else ("danach", "vorher")
    bloecke = (
        _saetze(Stueck.WORUM, "worum", texte, *worum),
        _wer(wer, texte),
        _mit_wem(einwilligung, rahmen),
        _datenarten(einwilligung, texte),
        _gesundheit(einwilligung, texte),
        _zweck(einwilligung, texte),
        _dauer(einwilligung, texte),
        _saetze(Stueck.FREIWILLIG, "freiwillig", texte, "wahl", "nein", "trotzdem", "laenger"),
        _saetze(Stueck.WIDERRUF, "beenden", texte, "jederzeit", "brief", *danach),
        _datenschutz(rahmen, daten or Datenschutz()),
        _kind(texte),
        _erklaert(texte),
        _unterschrift(einwilligung, texte, jugend=wer.jugend),
    )
    brief = Brief(
        art=Briefart.EINWILLIGUNG,
        sprache=texte.code,
        absender=Anschrift((buero.name, *buero.anschrift)),
        empfaenger=Anschrift(()),
        datum=rahmen.heute,
        titel=texte.satz(f"einwilligung.titel{'_blatt_akte' if akte else ''}"),
        bloecke=bloecke,
        kopfzeilen=(
            datum_lauf(buero, rahmen.heute, texte),
            texte.fremd("einwilligung.auch", FACHWORT),
        ),
        kleingedrucktes=(
            texte.satz("einwilligung.vorlage"),
            texte.satz("klein.keine_rechtsberatung"),
            beratung_satz(buero, texte),
            *sprache_fehlt(texte),
        ),
        vermerke=uebersetzungsvermerk(bloecke, texte),
        fusszeile=texte.satz("einwilligung.fuss") if texte.zweite else None,
        unuebersetzt=texte.satz("marke.nur_deutsch") if texte.zweite else None,
        gestalt=replace(
            rahmen.gestalt,
            kopf=Kopf.HAND,
            groesse=GROESSE,
            anordnung=Anordnung.SPALTEN,
            mit_qr=False,
            eng=True,
        ),
    )
    return require_stuecke(brief)


def _require_bestimmt(einwilligung: Einwilligung) -> None:
    """A blanket consent is none: it names one recipient, a purpose and kinds of data."""
    akte = einwilligung.art is Empfaengerart.AKTE
    fehlt = [
        name
        for name, da in (
            ("Empfänger", akte or einwilligung.empfaenger.strip()),
            ("Zweck", einwilligung.zweck.strip()),
            ("Datenarten", akte or einwilligung.datenarten),
            ("ein Ende nach heute", einwilligung.gueltig_bis >= einwilligung.erteilt_am),
        )
        if not da
    ]
    if fehlt:
        raise Hinweis(
            "Diese Einwilligung ist noch nicht bestimmt genug.",
            "Es wurde nichts gedruckt.",
            "Bitte ergänzen Sie mit der Familie:",
            tuple(fehlt),
        )


def _saetze(stueck: Stueck, titel: str, texte: Bausteine, *saetze: str) -> Block:
    inhalt = tuple(texte.satz(f"einwilligung.{satz}") for satz in saetze)
    return Block(stueck, texte.satz(f"einwilligung.titel_{titel}"), inhalt)


def _block(stueck: Stueck, titel: str, texte: Bausteine, *inhalt: Inhalt) -> Block:
    return Block(stueck, texte.satz(f"einwilligung.titel_{titel}"), tuple(inhalt))


def _wer(wer: Unterschreibende, texte: Bausteine) -> Block:
    """Element 1; births are always written by hand."""
    inhalt: list[Inhalt] = []
    geboren = texte.satz("einwilligung.feld_geboren")
    for name, satz, feld in ((wer.name, "ich", "feld_ich"), (wer.kind, "kind", "feld_kind")):
        if name.strip():
            inhalt.append(texte.satz(f"einwilligung.{satz}", person=fett(name.strip())))
            inhalt.append(Felder((geboren,)))
        else:
            inhalt.append(Felder((texte.satz(f"einwilligung.{feld}"), geboren)))
    return _block(Stueck.WER, "wer", texte, *inhalt)


def _mit_wem(einwilligung: Einwilligung, rahmen: Rahmen) -> Block:
    """Element 2: a named holder of the secret, a named recipient, the direction."""
    texte, buero = rahmen.bausteine, rahmen.buero
    wir = Lauf(f"{buero.lotsin}, {buero.name}", fett=True, isoliert=True)
    if einwilligung.art is Empfaengerart.AKTE:
        return _block(Stueck.MIT_WEM, "akte", texte, texte.satz("einwilligung.akte", wir=wir))
    dort = fett(einwilligung.empfaenger.strip())
    return _block(
        Stueck.MIT_WEM,
        "mit_wem",
        texte,
        texte.satz("einwilligung.wir", wir=wir),
        texte.satz("einwilligung.dort", dort=dort),
        texte.satz(_RICHTUNG[einwilligung.richtung]),
    )


def _datenarten(einwilligung: Einwilligung, texte: Bausteine) -> Block:
    """Element 3: only what was agreed stands there, each with a box of its own."""
    if einwilligung.art is Empfaengerart.AKTE and not einwilligung.datenarten:
        return _saetze(Stueck.DATENARTEN, "daten", texte, "nur_noetig")
    punkte = tuple(
        texte.satz(f"einwilligung.art_{art.value}")
        for art in _REIHE
        if art in einwilligung.datenarten
    )
    if not punkte:
        return _block(
            Stueck.DATENARTEN, "datenarten", texte, texte.satz("einwilligung.nur_gesundheit")
        )
    return _block(
        Stueck.DATENARTEN,
        "datenarten",
        texte,
        texte.satz("einwilligung.nur_diese"),
        Liste(punkte, Listenart.KAESTCHEN),
        texte.satz("einwilligung.keine_anderen"),
    )


def _gesundheit(einwilligung: Einwilligung, texte: Bausteine) -> Block:
    """Element 5: an own sentence and an own box, or that health stays out."""
    if Datenart.GESUNDHEIT not in einwilligung.datenarten:
        akte = einwilligung.art is Empfaengerart.AKTE
        satz = "gesundheit_geheim" if akte else "gesundheit_nein"
        return _saetze(Stueck.GESUNDHEIT, "gesundheit", texte, satz)
    kreuz = Liste((texte.satz("einwilligung.gesundheit_ja"),), Listenart.KAESTCHEN)
    return _block(
        Stueck.GESUNDHEIT,
        "gesundheit",
        texte,
        texte.satz("einwilligung.gesundheit_geheim"),
        kreuz,
    )


def _zweck(einwilligung: Einwilligung, texte: Bausteine) -> Block:
    """Element 4, in the words agreed with the family; they stay German."""
    zweck = Lauf(einwilligung.zweck.strip(), isoliert=True)
    return _block(Stueck.ZWECK, "zweck", texte, texte.satz("einwilligung.zweck", zweck=zweck))


def _dauer(einwilligung: Einwilligung, texte: Bausteine) -> Block:
    bis = texte.satz("einwilligung.bis", datum=einwilligung.gueltig_bis)
    return _block(Stueck.DAUER, "dauer", texte, bis)


def _datenschutz(rahmen: Rahmen, daten: Datenschutz) -> Block:
    """Element 9."""
    texte, buero = rahmen.bausteine, rahmen.buero
    anschrift = ", ".join(buero.anschrift)
    inhalt: list[Inhalt] = [
        texte.satz("einwilligung.verantwortlich"),
        Anschrift(tuple(z for z in (buero.name, anschrift, f"Telefon {buero.telefon}") if z)),
    ]
    if daten.aufbewahrt_bis:
        inhalt.append(texte.satz("einwilligung.aufbewahrt", datum=daten.aufbewahrt_bis))
        inhalt.append(texte.satz("einwilligung.vernichtet"))
    else:
        inhalt.append(Felder((texte.satz("einwilligung.feld_aufbewahrt"),)))
    inhalt += [texte.satz(f"einwilligung.{s}") for s in ("fragen", "aendern", "beschweren")]
    if daten.aufsicht:
        aufsicht = Lauf(daten.aufsicht, isoliert=True)
        inhalt.append(texte.satz("einwilligung.aufsicht", aufsicht=aufsicht))
    else:
        inhalt.append(Felder((texte.satz("einwilligung.feld_aufsicht"),)))
    return _block(Stueck.DATENSCHUTZ, "daten", texte, *inhalt)


def _kind(texte: Bausteine) -> Block:
    """Element 12: asked, and written down by hand."""
    return _block(Stueck.KIND, "kind", texte, Felder((texte.satz("einwilligung.feld_kind_sagt"),)))


def _erklaert(texte: Bausteine) -> Block:
    """Element 10, for both languages to fill in; never from the file."""
    felder = ("feld_sprache", "feld_erklaert_von")
    return _block(
        Stueck.ERKLAERT,
        "erklaert",
        texte,
        texte.satz("einwilligung.verstanden"),
        Felder(tuple(texte.satz(f"einwilligung.{feld}") for feld in felder)),
    )


def _unterschrift(einwilligung: Einwilligung, texte: Bausteine, *, jugend: bool) -> Block:
    """Element 11; the second line only goes when one person alone holds custody, the third when
    no child is old enough (about 15, § 36 SGB I)."""
    inhalt: list[Inhalt] = [
        Felder((texte.satz("amt.ort_datum"), texte.satz("amt.unterschrift"))),
    ]
    if einwilligung.sorge_beide is not False:
        inhalt += [
            texte.satz("einwilligung.gemeinsam"),
            Unterschrift(texte.satz("amt.unterschrift_zwei")),
        ]
    if jugend:
        inhalt += [
            texte.satz("einwilligung.jugendliche"),
            Unterschrift(texte.satz("einwilligung.unterschrift_jugend")),
        ]
    inhalt.append(texte.satz("einwilligung.kopie"))
    return _block(Stueck.UNTERSCHRIFT, "unterschrift", texte, *inhalt)
