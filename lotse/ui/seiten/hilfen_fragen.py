"""The question behind a condition: its words, its answers, and where an answer is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.familie import PersonId
from lotse.domain.fluechtig import FluechtigeAntworten, fluechtiger_name
from lotse.domain.recht import Antwort, Fakt, Faktart, Fakttyp, Leistung, Wissen
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Abgleich, Faktstelle, Frage
from lotse.matching.fragen import JA_NEIN
from lotse.services.aendern import set_fakt
from lotse.ui.familienworte import wer
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung

IN_DER_FAMILIE = ("alter", "alter_monate", "alter_wochen", "kinder")
"""Birth dates and children are told on the page Familie, not clicked."""
HOECHSTENS_NAMEN = 4


@dataclass(frozen=True, slots=True)
class Nachfrage:
    """One question as it is asked beside its condition. `gefragt` = asked before, left open."""

    stelle: Faktstelle
    text: str
    antworten: tuple[Antwort, ...]
    klaert: str = ""
    hilfen: str = ""
    warum: str = ""
    gefragt: bool = False


@dataclass(frozen=True, slots=True)
class Fragequelle:
    """What is known when a question is put into words."""

    wissen: Wissen
    sprache: Sprache
    heute: date
    abgleich: Abgleich
    akte: Akte
    fluechtig: FluechtigeAntworten

    def zu(self, stellen: Sequence[Faktstelle]) -> Nachfrage | None:
        """The best question among these places; None where nothing can be clicked."""
        for frage in self.abgleich.fragen:
            if frage.stelle in stellen and frage.antworten:
                return self._naechste(frage)
        fragbar = (n for stelle in stellen if (n := self._einfache(stelle)))
        return next(fragbar, None)

    def _naechste(self, frage: Frage) -> Nachfrage:
        return Nachfrage(
            stelle=frage.stelle,
            text=frage.text,
            antworten=frage.antworten,
            klaert=self.sprache.plural(
                "Klärt {n} offene Hilfe", "Klärt bis zu {n} offene Hilfen", frage.klaert_max
            ),
            hilfen=self._namen(frage),
            warum=frage.warum,
        )

    def _einfache(self, stelle: Faktstelle) -> Nachfrage | None:
        """A question that is not among the next ones: skipped, answered, or not worth much."""
        fakt = self.wissen.fakten.get(stelle.fakt)
        if fakt is None or not fakt.frage or fakt.art is Faktart.KINDERSCHUTZ:
            return None
        antworten = _antworten(fakt)
        if not antworten:
            return None
        kind = self._wer(stelle.person)
        text = f"{kind}: {fakt.frage}" if kind else fakt.frage
        return Nachfrage(
            stelle, text, antworten, warum=fakt.warum, gefragt=self._offen_gelassen(stelle)
        )

    def _wer(self, person: PersonId) -> str:
        familie = self.akte.familie
        kind = next((k for k in familie.kinder if k.id == person), None)
        return wer(kind, familie, self.heute, self.sprache) if kind else ""

    def _offen_gelassen(self, stelle: Faktstelle) -> bool:
        """Asked, and the family did not know or did not say."""
        name = fluechtiger_name(stelle.fakt, stelle.person)
        kind = next((k for k in self.akte.familie.kinder if k.id == stelle.person), None)
        eigene = kind.fakten if kind else self.akte.familie.fakten
        return any(
            n in wo and wo[n] is None
            for n, wo in ((name, self.fluechtig.fakten), (stelle.fakt, eigene))
        )

    def _namen(self, frage: Frage) -> str:
        bekannt: list[Leistung] = [
            self.wissen.leistungen[k] for k in frage.leistungen if k in self.wissen.leistungen
        ]
        namen = ", ".join(leistung.name for leistung in bekannt[:HOECHSTENS_NAMEN])
        mehr = len(bekannt) - HOECHSTENS_NAMEN
        return self.sprache.t("{namen} und {n} weitere", namen=namen, n=mehr) if mehr > 0 else namen


def beantworte(sitzung: Sitzung, wissen: Wissen, frage: Nachfrage, nummer: int) -> None:
    """Keep the answer of this number; the one after the last means: not known or not said."""
    stelle = frage.stelle
    wert = frage.antworten[nummer].wert if nummer < len(frage.antworten) else None
    text = sitzung.sprache.t("Frage beantwortet")
    if wissen.fakten[stelle.fakt].fluechtig:
        sitzung.antworte(stelle, wert, text)
    else:
        person = stelle.person or None
        sitzung.aendern(lambda akte: set_fakt(akte, stelle.fakt, wert, person), text)


def sprung_zu(stellen: Sequence[Faktstelle]) -> Sprung:
    """Where something is told that cannot be clicked here."""
    stelle = stellen[0] if stellen else Faktstelle("")
    if stelle.fakt in IN_DER_FAMILIE:
        return Sprung(Ort.FAMILIE, bezug=stelle.person)
    return Sprung(Ort.GESPRAECH, bezug=f"fakt:{stelle.fakt}" if stelle.fakt else "")


def _antworten(fakt: Fakt) -> tuple[Antwort, ...]:
    if fakt.name in IN_DER_FAMILIE:
        return ()
    return fakt.antworten or (JA_NEIN if fakt.typ is Fakttyp.BOOL else ())
