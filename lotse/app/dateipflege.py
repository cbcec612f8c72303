"""Now and then, when nobody types: is every page sound, and the file written anew without gaps."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final

from lotse.domain.fehler import Hinweis
from lotse.services.sichern import Merker, read_moment, read_stand
from lotse.services.sicherungsplan import uhr_springt
from lotse.store.engines import compact
from lotse.store.fehler import VIELLEICHT_VOLL, VOLL, Beschaedigt
from lotse.store.pruefen import sound
from lotse.store.schreibschutz import freeze
from lotse.store.tresor import Offen, Tresorordner, nearly_full, refill_reserve, release_reserve
from lotse.store.unit_of_work import SqlUnitOfWork

PRUEFEN_ALLE: Final = timedelta(days=1)
VERDICHTEN_ALLE: Final = timedelta(days=30)
SCHADEN: Final = "Die Datei mit den Familien ist beschädigt."
NICHT_BETROFFEN: Final = (
    "Lotse schreibt nichts mehr hinein. Ihre Sicherungen sind davon nicht betroffen."
)
RETTEN: Final = (
    "Bitte sperren Sie Lotse, und melden Sie sich wieder an. Dann wählen Sie: die letzte "
    "Sicherung, oder retten, was lesbar ist."
)


def care(offen: Offen, jetzt: datetime) -> None:
    """All that is due; Hinweis when the file is damaged. Rests while the clock is doubtful."""
    with SqlUnitOfWork(offen.engine) as einheit:
        werte = einheit.merker()
    if uhr_springt(read_stand(werte).gesehen, jetzt):
        return
    getan = {}
    if _faellig(werte.get(Merker.ZULETZT_GEPRUEFT), jetzt, PRUEFEN_ALLE):
        if stop_if_damaged(offen):
            raise Beschaedigt(SCHADEN, NICHT_BETROFFEN, RETTEN, (offen.tresor.daten.name,))
        getan[Merker.ZULETZT_GEPRUEFT] = jetzt.isoformat(timespec="seconds")
    if _faellig(werte.get(Merker.ZULETZT_VERDICHTET), jetzt, VERDICHTEN_ALLE):
        compact(offen.engine)
        getan[Merker.ZULETZT_VERDICHTET] = jetzt.isoformat(timespec="seconds")
    if getan:
        with SqlUnitOfWork(offen.engine) as einheit:
            einheit.merke(getan)


def stop_if_damaged(offen: Offen) -> bool:
    """True = the file has bad pages: from now on nothing is written into it (SECURITY 5.3)."""
    if offen.nur_lesen or not sound(offen.engine):
        freeze(offen.engine, SCHADEN)
        return True
    return False


def is_damage(fehler: BaseException | None) -> bool:
    """Said by the store itself, or the cause of what did not come about."""
    while fehler is not None and not isinstance(fehler, Beschaedigt):
        fehler = fehler.__cause__
    return fehler is not None


def give_room(tresor: Tresorordner, fehler: Exception) -> bool:
    """After a failed writing: give up the reserve when the disk is full. True = there is room."""
    return is_full(fehler, tresor) and release_reserve(tresor)


def take_room_back(tresor: Tresorordner) -> None:
    """Make the reserve again as soon as there is room enough for everything else."""
    with suppress(OSError):  # full or gone again meanwhile: tried the next minute
        refill_reserve(tresor)


def is_full(fehler: Exception, tresor: Tresorordner) -> bool:
    """Said in so many words, or an error of a drive that has no room left."""
    if not isinstance(fehler, Hinweis):
        return False
    worte = (fehler.was, fehler.sicher)  # a Sicherung that fails tells the cause second
    if VOLL in worte:
        return True
    return VIELLEICHT_VOLL in worte and nearly_full(tresor)


def _faellig(wort: str | None, jetzt: datetime, alle: timedelta) -> bool:
    zuletzt = read_moment(wort)
    return zuletzt is None or not timedelta(0) <= jetzt - zuletzt < alle
