"""Sums over the cases of an open profile, and the files made of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import uuid4

from lotse.app.stimmenarbeit import broetchenarbeit
from lotse.app.wiring import render
from lotse.exchange.indikatoren_beispiel import load_beispiel, load_stadtteile
from lotse.exchange.zahlentabellen import write_tabellen
from lotse.letters.bausteine import Bausteine
from lotse.letters.buero import Buero, Rahmen
from lotse.services.dialog.freigabe import release
from lotse.services.dialog.gebietsindex import area_index, own_index, with_small_areas
from lotse.services.dialog.schulzeit import area_education, own_education
from lotse.services.zahlen.arbeit import Zahlenarbeit
from lotse.services.zahlen.bericht import Bericht
from lotse.services.zahlen.bestand import Zahlenbestand
from lotse.services.zahlen.druck import compose_report
from lotse.services.zahlen.ortsvergleich import Ortszahlen
from lotse.services.zahlen.standort import Gebietsindex
from lotse.services.zahlen.tabelle import Schutz
from lotse.services.zahlen.vergleich import Ausfuhr
from lotse.store.unit_of_work import SqlUnitOfWork


def zahlenarbeit(
    einheit: Callable[[], SqlUnitOfWork],
    buero: Callable[[], Buero],
    *,
    readonly: bool = False,
    uebt: bool = False,
) -> Zahlenarbeit:
    """`readonly`: a report can still be made, but nothing is written down. `uebt`: the invented
    families of the practice town are compared with the invented region."""

    def bestand() -> Zahlenbestand:
        with einheit() as eine:
            return eine.zahlen()

    def ausfuhren() -> Sequence[Ausfuhr]:
        with einheit() as eine:
            return eine.ausfuhren()

    def merke(ausfuhr: Ausfuhr) -> None:
        if not readonly:
            with einheit() as eine:
                eine.merke_ausfuhr(uuid4().hex, ausfuhr)

    def pdf(bericht: Bericht) -> bytes:
        return report_pdf(bericht, buero())

    def schutz() -> Schutz:
        with einheit() as eine:
            return with_small_areas(eine.schutz(), eine.bestand())

    def ort() -> Ortszahlen:
        with einheit() as eine:
            eigene = own_education(eine.bestand(), eine.schutz())
        return eigene or (area_education(release(load_beispiel().bestand)) if uebt else {})

    index = partial(_index, einheit, uebt=uebt)
    kleines = None if readonly else broetchenarbeit(einheit)
    return Zahlenarbeit(bestand, ausfuhren, merke, write_tabellen, pdf, schutz, ort, index, kleines)


def _index(einheit: Callable[[], SqlUnitOfWork], *, uebt: bool) -> Gebietsindex:
    with einheit() as eine:
        eigener = own_index(eine.bestand())
    return area_index(load_stadtteile()) if uebt and not eigener.gebiete else eigener


def report_pdf(bericht: Bericht, buero: Buero) -> bytes:
    """Charts as vectors, each with its table below."""
    rahmen = Rahmen(buero, bericht.am, Bausteine.load("de"))
    return render(compose_report(bericht, rahmen))
