"""The local Notfall-Nummern lie open, so that everybody can read them; the true copy does not.

A stranger could put his own number there. After each unlocking both are compared (SECURITY 6.5).
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Engine

from lotse.app.notfallnummern import HOECHSTENS_BYTES, oertliche
from lotse.app.schreiben import write_file
from lotse.domain.fehler import Hinweis
from lotse.paths import read_regular
from lotse.services.sichern import Merker
from lotse.store.tresor import Tresorordner
from lotse.store.unit_of_work import SqlUnitOfWork

NEU: Final = (
    "Auf der Seite „Notfall-Nummern“ stehen jetzt örtliche Nummern.",
    "Lotse merkt sie sich und passt auf, dass niemand sie ändert.",
    "Bitte prüfen Sie einmal jede davon.",
)
ZURUECK: Final = (
    "Jemand hat die örtlichen Notfall-Nummern geändert.",
    "Lotse hat die richtigen wiederhergestellt.",
    "",
)


def compare_nummern(engine: Engine, tresor: Tresorordner) -> Hinweis | None:
    """What has to be said about them; None = they are what they were."""
    with SqlUnitOfWork(engine) as einheit:
        echt = einheit.merker().get(Merker.NOTFALLNUMMERN)
    datei = tresor.notfallnummern
    offen = read_regular(datei, HOECHSTENS_BYTES + 1) if datei.is_file() else b""
    if echt is not None:
        if offen == echt.encode():
            return None
        write_file(datei, echt.encode())
        return Hinweis(*ZURUECK)
    if len(offen) > HOECHSTENS_BYTES or not oertliche(datei):
        return None
    with SqlUnitOfWork(engine) as einheit:
        einheit.merke({Merker.NOTFALLNUMMERN: offen.decode()})
    return Hinweis(*NEU)
