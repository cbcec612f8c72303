"""From a hard sentence on the paper to where the navigator wrote it."""

from __future__ import annotations

from lotse.services.freitext import replace_freitext
from lotse.ui.seiten.briefe_probe import Auffaellig
from lotse.ui.seiten.seite import Seite
from lotse.ui.sprung import Ort, Sprung


class Satzhilfe:
    """Bound methods for the buttons under a hard sentence."""

    def __init__(self, seite: Seite) -> None:
        self._seite = seite

    def on_uebernehmen(self, auffaellig: Auffaellig) -> None:
        """The easier words into the plan itself; one step back brings the old ones."""
        seite, alt, neu = self._seite, auffaellig.freitext, auffaellig.besser
        if alt is not None and neu:
            wort = seite.t("Text leichter gemacht")
            seite.sitzung.aendern(lambda akte: replace_freitext(akte, alt, neu), wort)
            satz = seite.t("Übernommen. Der Plan sagt es jetzt auch so.")
            seite.sitzung.melde(satz, zurueck=True)

    def on_aendern(self, auffaellig: Auffaellig) -> None:
        if auffaellig.freitext is not None:
            self._seite.sitzung.springe(Sprung(Ort.PLAN, bezug=auffaellig.freitext.id))
