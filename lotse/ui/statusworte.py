"""Where a case stands: a word, a shape and a colour. Nobody types it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lotse.services.fallstand import Fallstatus


@dataclass(frozen=True, slots=True)
class Statusbild:
    """`art` as in Etikett; `farbe` of word and shape where there is no plate."""

    wort: str
    symbol: str
    art: str
    farbe: str


STATUSBILD: Mapping[Fallstatus, Statusbild] = {
    Fallstatus.ABGESCHLOSSEN: Statusbild("abgeschlossen", "circle-check", "no", "no_fg"),
    Fallstatus.HAENGT_FEST: Statusbild("hängt fest", "blocks", "ask", "ask_fg"),
    Fallstatus.FRIST: Statusbild("Frist läuft", "calendar-clock", "ask", "ask_fg"),
    Fallstatus.RUHT: Statusbild("ruht", "circle-pause", "no", "no_fg"),
    Fallstatus.WARTET_AUF_STELLE: Statusbild("wartet auf Antwort", "hourglass", "ask", "ask_fg"),
    Fallstatus.WARTET_AUF_FAMILIE: Statusbild("Familie ist dran", "footprints", "info", "info_fg"),
    Fallstatus.BEGLEITET: Statusbild("Plan läuft", "route", "ok", "ok_fg"),
    Fallstatus.NEU: Statusbild("neu", "sprout", "info", "info_fg"),
    Fallstatus.OFFEN: Statusbild("offen", "message-circle", "no", "no_fg"),
}
