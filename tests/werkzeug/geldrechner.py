"""The Rechner for the house without stores: real law over a family in memory."""

from __future__ import annotations

from datetime import date
from functools import cache

from lotse.domain.familie import Familie
from lotse.domain.rechnung import Rechnung, Rechnungsangaben
from lotse.domain.recht import Wissen
from lotse.exchange.wissen import load_wissen
from lotse.services.rechnung import rechnung


@cache
def _wissen() -> Wissen:
    return load_wissen()


def rechnen(familie: Familie, angaben: Rechnungsangaben, tag: date) -> Rechnung:
    return rechnung(familie, angaben, _wissen(), tag)
