"""Sums over the cases of an open profile, and the files made of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import uuid4

from lotse.app.wiring import render
from lotse.exchange.zahlentabellen import write_tabellen
from lotse.letters.bausteine import Bausteine
from lotse.letters.buero import Buero, Rahmen
from lotse.services.zahlen.arbeit import Zahlenarbeit
from lotse.services.zahlen.bericht import Bericht
from lotse.services.zahlen.bestand import Zahlenbestand
from lotse.services.zahlen.druck import compose_report
from lotse.services.zahlen.vergleich import Ausfuhr
from lotse.store.unit_of_work import SqlUnitOfWork


def zahlenarbeit(
    einheit: Callable[[], SqlUnitOfWork], buero: Callable[[], Buero], *, readonly: bool = False
) -> Zahlenarbeit:
    """`readonly`: a report can still be made, but nothing is written down."""

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

    return Zahlenarbeit(bestand, ausfuhren, merke, write_tabellen, pdf)


def report_pdf(bericht: Bericht, buero: Buero) -> bytes:
    """Charts as vectors, each with its table below."""
    rahmen = Rahmen(buero, bericht.am, Bausteine.load("de"))
    return render(compose_report(bericht, rahmen))
