"""The sums of an invented town for the page, with a log in memory."""

from __future__ import annotations

from collections.abc import Sequence

from lotse.app.wirkungsarbeit import report_pdf
from lotse.exchange.indikatoren_beispiel import load_stadtteile
from lotse.exchange.zahlentabellen import write_tabellen
from lotse.letters.buero import Buero
from lotse.services.dialog.gebietsindex import area_index
from lotse.services.zahlen.arbeit import Zahlenarbeit
from lotse.services.zahlen.bericht import Bericht
from lotse.services.zahlen.standort import Gebietsindex
from lotse.services.zahlen.vergleich import Ausfuhr
from tests.werkzeug.zahlen import bestand


def pdf(bericht: Bericht) -> bytes:
    return report_pdf(bericht, Buero("Lotsenbüro Musterstadt", "", "0221 4710120"))


def zahlenarbeit(familien: int = 260, log: list[Ausfuhr] | None = None) -> Zahlenarbeit:
    buch: list[Ausfuhr] = [] if log is None else log

    def lies() -> Sequence[Ausfuhr]:
        return tuple(buch)

    def index() -> Gebietsindex:
        return area_index(load_stadtteile())

    return Zahlenarbeit(
        lambda: bestand(familien), lies, buch.append, write_tabellen, pdf, index=index
    )
