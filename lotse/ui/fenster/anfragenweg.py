"""Ways to the dialogs that lie over any page; each is read when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from PySide6.QtWidgets import QWidget

from lotse.ui.aktionen import Aktion
from lotse.ui.fenster.umwegweg import Umwegweg
from lotse.ui.steuerung import Sitzung


def side_ways(fenster: QWidget, sitzung: Sitzung) -> Mapping[Aktion, Callable[[], object]]:
    """So ging es doch, the waiting list, counting a request that could not be taken, and the small
    improvement of the month."""
    wege: dict[Aktion, Callable[[], object]] = {
        Aktion.UMWEGE: Umwegweg(fenster, sitzung).oeffne,
    }
    if sitzung.dienste.anfragen is not None:
        wege |= {
            Aktion.WARTELISTE: lambda: open_waiting(sitzung, fenster),
            Aktion.ANFRAGE: lambda: open_request(sitzung, fenster),
        }
    zahlen = sitzung.dienste.zahlen
    if zahlen is not None and zahlen.broetchen is not None:
        wege[Aktion.BROETCHEN] = lambda: open_improvement(sitzung, fenster)
    return wege


def open_improvement(sitzung: Sitzung, oben: QWidget) -> None:
    if not sitzung.verweigert():
        import_module("lotse.ui.dialoge.broetchenblatt").show_broetchen(sitzung, oben)


def open_waiting(sitzung: Sitzung, oben: QWidget) -> None:
    import_module("lotse.ui.dialoge.warteliste").show_warteliste(sitzung, oben)


def open_request(sitzung: Sitzung, oben: QWidget) -> None:
    if not sitzung.verweigert():
        import_module("lotse.ui.seiten.anfrageblatt").show_anfrage(sitzung, oben)
