"""Look at a Tresor that may not be written: what stands in the way, and an opening without a trace.

Not a byte and not a name changes below the folder of the data (SECURITY 8).
"""

from __future__ import annotations

from lotse.app.echtprofil import Echtprofil, view_echt
from lotse.app.schild import Fehlversuche, read_versuche
from lotse.app.sperrdatei import Belegt, Sperrdatei
from lotse.app.tresorraum import Tresorraum, check_sound, gemeint
from lotse.domain.fehler import Hinweis
from lotse.store.ansicht import view_tresor
from lotse.store.dateien import check_closed
from lotse.store.schluessel import Slotart, wipe
from lotse.store.schreibschutz import ORDNER, obstacle
from lotse.store.tresor import Tresorordner


def look_at_door(tresor: Tresorordner, sperre: Sperrdatei) -> tuple[str, Hinweis | None]:
    """Why it can only be looked at ("" = it may be written), and what is in the way of that, too:
    another program, or what a crash left beside the file."""
    ursache = obstacle(tresor.daten)
    besitzer = sperre.lebt(tresor.ordner) if ursache else sperre.belegt(tresor.ordner)
    if besitzer is not None:
        return ursache, Belegt(besitzer)
    try:
        if ursache:
            check_closed(tresor.daten)
    except Hinweis as hinweis:
        hinweis.sicher = ursache
        return "", hinweis
    return ursache, None


def unlock(
    raum: Tresorraum, kennung: str, geheimnis: bytearray, wer: str, *, ansehen: bool
) -> tuple[Echtprofil, Fehlversuche]:
    """With a password, to work in it or only to look."""
    if ansehen:
        return view(raum, kennung, geheimnis, wer)
    return raum.oeffne(kennung, geheimnis, Slotart.PASSWORT, wer)


def view(
    raum: Tresorraum, kennung: str, geheimnis: bytearray, wer: str
) -> tuple[Echtprofil, Fehlversuche]:
    """As Tresorraum.oeffne, without a trace; the secret is wiped whatever happens."""
    tresor = raum.tresor(kennung)
    try:
        wessen = gemeint(tresor, Slotart.PASSWORT, wer)
        ursache = obstacle(tresor.daten) or ORDNER
        offen = view_tresor(tresor, geheimnis, ursache, wessen, grenzen=raum.aufwand.grenzen)
    finally:
        wipe(geheimnis)
    check_sound(offen)
    return view_echt(offen, raum.jetzt), read_versuche(tresor.ordner)
