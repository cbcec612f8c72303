"""`lotse wirkung` over one's own data: open, count, write down what leaves the house, close."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from uuid import uuid4

from lotse.app.buero import load_buero
from lotse.app.konsolenoeffnung import UNTER, opened, writer
from lotse.app.ordner import standardordner
from lotse.app.wiring import eigenes_werk
from lotse.app.wirkungsarbeit import report_pdf
from lotse.cli.tresorteile import Wahl, Wirkungsantwort
from lotse.domain.protokoll import Tat
from lotse.exchange.blockaden import load_blockaden
from lotse.exchange.zahlentabellen import write_tabellen
from lotse.i18n.sprache import Sprache
from lotse.services.dialog.gebietsindex import own_index, with_small_areas
from lotse.services.dialog.schulzeit import own_education
from lotse.services.zahlen.arbeit import Berichtsform
from lotse.services.zahlen.auswertung import evaluate, look
from lotse.services.zahlen.bericht import Bericht, report
from lotse.services.zahlen.schaubild import Worte
from lotse.services.zahlen.vergleich import Ausfuhr, published, too_close
from lotse.services.zahlen.zeitraum import Zeitraum
from lotse.store.schluessel import Grenzen
from lotse.store.unit_of_work import SqlUnitOfWork


def report_of(  # noqa: PLR0913, PLR0917 - two of the console, the rest of the command
    jetzt: Callable[[], datetime],
    grenzen: Grenzen,
    wahl: Wahl,
    geheimnis: bytearray,
    zeitraum: Zeitraum,
    heute: date,
    form: str,
) -> Wirkungsantwort:
    """Whatever the form, the numbers were read; so every report stands in the log."""
    wissen = eigenes_werk().wissen
    gruende = {code.value: wort.label for code, wort in load_blockaden().worte.items()}
    with opened(wahl, geheimnis, jetzt, grenzen) as offen:
        schreiber = writer(offen, jetzt)
        with SqlUnitOfWork(offen.engine, schreiber, schreibt=True) as einheit:
            vor_ort = einheit.bestand()
            schutz = with_small_areas(einheit.schutz(), vor_ort)
            auswertung = evaluate(look(einheit.zahlen(), zeitraum, wissen), schutz)
            if auswertung.leer:
                return Wirkungsantwort(None)
            nahe = too_close(auswertung, einheit.ausfuhren())
            ort = own_education(vor_ort, auswertung.schutz)
            worte, kleine = Worte(Sprache.load("de"), gruende), einheit.broetchen()
            bericht = report(auswertung, worte, heute, ort, kleine, own_index(vor_ort))
            datei = _file(bericht, form)
            neu = Ausfuhr(heute, zeitraum, published(auswertung))
            einheit.merke_ausfuhr(uuid4().hex, neu)
            weg = ".".join(filter(None, ("bericht", form, UNTER)))
            einheit.note(Tat.AUSGEGEBEN, grund=weg)
    return Wirkungsantwort(bericht, datei, nahe)


def _file(bericht: Bericht, form: str) -> bytes:
    if not form:
        return b""
    if form == Berichtsform.PDF:
        return report_pdf(bericht, load_buero(standardordner()))
    return write_tabellen(bericht.alle_blaetter, Berichtsform(form))
