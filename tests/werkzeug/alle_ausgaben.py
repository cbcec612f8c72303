"""Everything the program can hand out of one open profile: each as bytes, by its name."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pypdf

from lotse.app.echtprofil import Echtprofil
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.fehlerbericht import record_failure
from lotse.domain.akte import Akte
from lotse.domain.fehler import Hinweis
from lotse.domain.protokoll import Tat
from lotse.exchange.familie import akte_to_dict
from lotse.i18n.sprache import Sprache
from lotse.letters.brief import Briefart
from lotse.services.katalogausgabe import Ausgabeform, Verzeichniswahl
from lotse.services.zahlen.arbeit import Berichtsform
from lotse.services.zahlen.auswertung import evaluate, look
from lotse.services.zahlen.bericht import report
from lotse.services.zahlen.schaubild import Worte
from lotse.services.zahlen.zeitraum import Zeitraum
from lotse.ui.dienste import Briefauftrag, Dienste
from tests.werkzeug.echt import JETZT

Ausgabe = tuple[str, bytes]


def visible(inhalt: bytes) -> bytes:
    """The bytes, with all that is packed in them: members of archives, words of a PDF."""
    teile = [inhalt]
    if inhalt.startswith(b"%PDF"):
        leser = pypdf.PdfReader(io.BytesIO(inhalt))
        teile += [seite.extract_text().encode() for seite in leser.pages]
        teile.append(str(leser.metadata).encode())
    elif zipfile.is_zipfile(io.BytesIO(inhalt)):
        with zipfile.ZipFile(io.BytesIO(inhalt)) as archiv:
            teile += [name.encode() + visible(archiv.read(name)) for name in archiv.namelist()]
    return b"\n".join(teile)


def letters(dienste: Dienste, akte: Akte) -> Iterator[Ausgabe]:
    """Each kind for the case as a whole and for each help; those that need more are left out."""
    for art in Briefart:
        for vermittlung in ("", *(v.id for v in akte.vermittlungen)):
            try:
                brief = dienste.brief(akte, Briefauftrag(art, vermittlung))
            except (Hinweis, StopIteration, KeyError, ValueError, RuntimeError, TypeError):
                continue
            yield f"{art}-{vermittlung}", dienste.pdf(brief)


def statistics(dienste: Dienste) -> Iterator[Ausgabe]:
    assert dienste.zahlen is not None
    bestand = dienste.zahlen.bestand()
    auswertung = evaluate(look(bestand, Zeitraum(2026), dienste.wissen), dienste.zahlen.schutz())
    bericht = report(auswertung, Worte(Sprache.load("de")), dienste.heute())
    yield "bericht.pdf", dienste.zahlen.pdf(bericht)
    for form in Berichtsform:
        yield f"bericht-{form}", dienste.zahlen.tabellen(bericht.blaetter, form)


def catalogue(dienste: Dienste) -> Iterator[Ausgabe]:
    ausgabe = dienste.katalogausgabe
    assert ausgabe is not None
    for form in Ausgabeform:
        if form not in (Ausgabeform.PAKET, Ausgabeform.VERZEICHNIS):
            yield f"katalog-{form}", ausgabe.inhalt(form, lambda *_: None)
    yield "verzeichnis", ausgabe.verzeichnis(Verzeichniswahl(), lambda *_: None)


def privacy(dienste: Dienste, akte: Akte) -> Iterator[Ausgabe]:
    """Auskunft, audit table, Löschprotokoll, what goes to support."""
    arbeit = dienste.schutzarbeit
    assert arbeit is not None
    blatt = arbeit.auskunft(akte.familie.id, frozenset())
    yield "auskunft.pdf", blatt.pdf
    yield "auskunft.json", blatt.daten
    zeilen = arbeit.protokoll()
    assert any(zeile.tat is Tat.ANGELEGT for zeile in zeilen)
    yield "protokoll.csv", arbeit.tabelle(zeilen)
    yield "hilfe.zip", arbeit.packe(arbeit.hilfepaket())
    faellig = arbeit.bild().faellig
    yield "loeschliste", repr(faellig).encode()


def lists(dienste: Dienste, profil: Echtprofil, worte: tuple[str, ...]) -> Iterator[Ausgabe]:
    """What is shown and searched: Heute, families, catalogue, dates about the file."""
    yield "heute", repr(dienste.heuteposten()).encode()
    yield "familien", repr(dienste.akten("", False)).encode()
    yield "kennzeichen", repr(dienste.kennzeichen()).encode()
    yield "umwege", repr(dienste.umwege()).encode()
    gefunden = [z for wort in worte for z in dienste.akten(wort, False)]
    assert gefunden == [], "a search found a family by a word of the Schutzraum"
    with profil.einheit() as einheit:
        yield "merker", repr(einheit.merker()).encode()


def rest(datei: Einstellungsdatei, akte: Akte, ordner: Path) -> Iterator[Ausgabe]:
    """Settings, the file of a case, and the report of failures."""
    yield "einstellungen", repr(asdict(datei.lesen())).encode()
    yield "akte.json", repr(akte_to_dict(akte)).encode()
    record_failure(Hinweis("Der Schutzraum ist zu."), ordner, JETZT)
    for log in ordner.glob("*.log"):
        yield log.name, log.read_bytes()
