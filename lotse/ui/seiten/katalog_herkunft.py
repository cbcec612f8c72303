"""Part of the sheet: the entry vanished from its source, differs from it, or stands there twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.angebot import Angebot
from lotse.domain.schutzort import ohne_ort
from lotse.i18n.sprache import Sprache
from lotse.services import angebotworte
from lotse.services.katalogabgleich import FELDNAMEN, vereine
from lotse.services.katalogzeilen import Felddifferenz
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.raender import huelle, leere, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Stufe

STUMM = frozenset({"status", "hinweis", "hinweis_bis"})
"""Fields the office decides: what a source says of them is no difference to look at."""


@dataclass(frozen=True, slots=True)
class Herkunftsstand:
    """What the source says, and entries that may be the same one with what speaks for it."""

    quelle: Angebot | None = None
    doppelt: tuple[tuple[Angebot, str], ...] = ()


class Herkunftsteil(QWidget):
    """`uebernimm(key, field)` the value of the source, `behalte(key)` what vanished stays,
    `schliesse(key)` it is closed, `trenne(key, other)` no duplicate, `vereine(key, other)` put
    them together, `zeige(key)` the other one."""

    uebernimm = Signal(str, str)
    behalte = Signal(str)
    schliesse = Signal(str)
    trenne = Signal(str, str)
    vereine = Signal(str, str)
    zeige = Signal(str)

    def __init__(self, dienste: Dienste) -> None:
        super().__init__()
        self._sprache = dienste.sprache
        self._innen = spalte(abstand=0.6)
        self.setLayout(self._innen)

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache

    def show_stand(self, angebot: Angebot, stand: Herkunftsstand) -> bool:
        """True = there is something to see."""
        leere(self._innen)
        if angebot.fehlt_in_quelle_seit:
            self._innen.addWidget(self._verschwunden(angebot))
        quelle = ohne_ort(stand.quelle) if stand.quelle else None
        if quelle and (anders := self.unterschiede(angebot, quelle)):
            self._innen.addWidget(self._quelle(angebot, anders))
        for anderes, grund in stand.doppelt:
            self._innen.addWidget(self._doppelt(angebot, ohne_ort(anderes), grund))
        return self._innen.count() > 0

    @staticmethod
    def unterschiede(angebot: Angebot, quelle: Angebot) -> Sequence[Felddifferenz]:
        return tuple(d for d in vereine(None, angebot, quelle)[1] if d.feld not in STUMM)

    def _verschwunden(self, angebot: Angebot) -> QWidget:
        t, seit = self._sprache.t, angebot.fehlt_in_quelle_seit
        satz = t(
            "Steht seit {tag} nicht mehr in der Quelle. Bitte prüfen.",
            tag=f"{seit:%d.%m.%Y}" if seit else "",
        )
        bleibt, zu = Verweis(symbol="check"), Verweis(symbol="x")
        bleibt.setText(t("Gibt es noch"))
        zu.setText(t("Gibt es nicht mehr"))
        bleibt.clicked.connect(partial(self.behalte.emit, angebot.key))
        zu.clicked.connect(partial(self.schliesse.emit, angebot.key))
        feld = Hinweisfeld(satz, "ask", "triangle-alert")
        return huelle(spalte(feld, reihe(bleibt, zu, None), abstand=0.2))

    def _quelle(self, angebot: Angebot, anders: Sequence[Felddifferenz]) -> QWidget:
        t = self._sprache.t
        zeilen: list[QWidget] = [
            Text(t("Die Quelle sagt es anders"), fett=True),
            Text(
                t("Ihre Angabe gilt, bis Sie die andere übernehmen."),
                Stufe.KLEIN,
                farbe="text_secondary",
                umbruch=True,
            ),
        ]
        zeilen.extend(self._differenz(angebot, differenz) for differenz in anders)
        return huelle(spalte(*zeilen, abstand=0.4))

    def _differenz(self, angebot: Angebot, d: Felddifferenz) -> QWidget:
        t = self._sprache.t
        name = t(FELDNAMEN.get(d.feld, d.feld))
        knopf = Verweis(symbol="corner-down-right")
        knopf.setText(t("Übernehmen"))
        knopf.setAccessibleName(t("{feld} aus der Quelle übernehmen", feld=name))
        knopf.clicked.connect(partial(self.uebernimm.emit, angebot.key, d.feld))
        leer = t("keine Angabe")
        return huelle(
            spalte(
                reihe(Text(name, farbe="text_secondary"), None, knopf),
                Text(t("Hier: {wert}", wert=d.hier or leer), umbruch=True),
                Text(t("Quelle: {wert}", wert=d.dort or leer), umbruch=True),
                abstand=0.15,
            )
        )

    def _doppelt(self, angebot: Angebot, anderes: Angebot, grund: str) -> QWidget:
        t = self._sprache.t
        ort = angebotworte.adresse(anderes)
        worte = ", ".join(filter(None, (anderes.name, anderes.traeger, ort)))
        ansehen, trennen = Verweis(symbol="arrow-right"), Verweis(symbol="x")
        vereinen = Verweis(symbol="copy")
        vereinen.setText(t("Zusammenführen …"))
        vereinen.clicked.connect(partial(self.vereine.emit, angebot.key, anderes.key))
        ansehen.setText(t("Das andere ansehen"))
        trennen.setText(t("Kein Duplikat"))
        ansehen.clicked.connect(partial(self.zeige.emit, anderes.key))
        trennen.clicked.connect(partial(self.trenne.emit, angebot.key, anderes.key))
        teile: list[QWidget] = [
            Hinweisfeld(
                t("Vielleicht doppelt ({grund}): {worte}", grund=t(grund), worte=worte),
                "info",
                "copy",
            ),
            huelle(_wege(vereinen, trennen, ansehen)),
        ]
        anders = vereine(None, angebot, anderes)[1]
        for d in anders:
            name = t(FELDNAMEN.get(d.feld, d.feld))
            satz = t("{feld}: hier „{hier}“, dort „{dort}“", feld=name, hier=d.hier, dort=d.dort)
            teile.append(Text(satz, Stufe.KLEIN, farbe="text_secondary", umbruch=True))
        return huelle(spalte(*teile, abstand=0.2))


def _wege(*knoepfe: Verweis) -> Fluss:
    fluss = Fluss()
    for knopf in knoepfe:
        fluss.addWidget(knopf)
    return fluss
