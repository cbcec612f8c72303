"""The ladder of § 4 KKG as pure functions: what is noted on each rung, and what is still open.

Nothing here weighs a note. It only looks whether a day or a reason stands on a rung.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from lotse.domain.schutzraum import Beruf, Entscheidung, Schritt, Schutzakte, Schutzzeile, Stufe
from lotse.services.schutzraum.worte import (
    BERUFE,
    FUNDSTELLEN,
    HILFE_ZUERST,
    LEITER,
    MITTEILUNG_TITEL,
    MITTEILUNG_WARUM,
    NICHT_GENANNT,
    RUECKMELDUNG,
    UNGEBOREN,
    UNGEBOREN_HILFE,
    VEREINBART,
    Stufenwort,
)

_EIGEN = {Beruf.VEREINBARUNG: VEREINBART, Beruf.NICHT_GENANNT: NICHT_GENANNT}


def stufen(beruf: Beruf) -> tuple[Stufenwort, ...]:
    """All rungs in the order of the law, worded for this Beruf."""
    worte = BERUFE[beruf]
    satz = " ".join(teil for teil in (worte.satz, worte.dringend) if teil)
    stellen = ", ".join(teil for teil in (worte.fundstelle, worte.dringend_fundstelle) if teil)
    mitteilung = Stufenwort(Stufe.MITTEILUNG, MITTEILUNG_TITEL, satz, stellen, MITTEILUNG_WARUM)
    alle = (*LEITER, mitteilung, RUECKMELDUNG)
    return tuple(_fuer(wort, beruf) for wort in alle)


def _fuer(wort: Stufenwort, beruf: Beruf) -> Stufenwort:
    eigen = _EIGEN.get(beruf, {})
    if wort.stufe not in eigen:
        return wort
    return replace(wort, satz=eigen[wort.stufe], fundstelle=FUNDSTELLEN[beruf][wort.stufe])


def leiter(akte: Schutzakte) -> tuple[Schritt, ...]:
    """What stands on each rung: the day it was done, or why not."""
    return tuple(_stand(akte, stufe) for stufe in Stufe)


def _stand(akte: Schutzakte, stufe: Stufe) -> Schritt:
    """Where a note has fields of its own, they count: nothing is written twice."""
    schritt = akte.schritt(stufe)
    if stufe is Stufe.BERATUNG and akte.beratungen:
        return replace(schritt, am=max(b.am for b in akte.beratungen))
    if stufe is Stufe.HINWEIS:
        return replace(schritt, am=akte.eltern.am, warum_nicht=akte.eltern.warum_nicht)
    if stufe is Stufe.MITTEILUNG:
        return _mitteilung(akte, schritt)
    if stufe is Stufe.RUECKMELDUNG:
        return replace(schritt, am=akte.rueckmeldung.erhalten_am)
    return schritt


def _mitteilung(akte: Schutzakte, schritt: Schritt) -> Schritt:
    mitteilung = akte.mitteilung
    ohne = mitteilung.entscheidung is Entscheidung.NICHT_INFORMIEREN
    return replace(
        schritt,
        am=mitteilung.mitgeteilt_am,
        warum_nicht=mitteilung.begruendung if ohne else schritt.warum_nicht,
    )


def offen_davor(akte: Schutzakte, stufe: Stufe) -> tuple[Stufe, ...]:
    """Rungs below this one with neither a day nor a reason: „warum nicht?“ is asked there."""
    alle = tuple(Stufe)
    davor = alle[: alle.index(stufe)]
    stand = {schritt.stufe: schritt for schritt in leiter(akte)}
    return tuple(s for s in davor if not stand[s].getan and not stand[s].ausgelassen)


def naechste(akte: Schutzakte) -> Stufe | None:
    """The first rung that is open; None = all have a day or a reason."""
    for schritt in leiter(akte):
        if not schritt.getan and not schritt.ausgelassen:
            return schritt.stufe
    return None


def hinweise(akte: Schutzakte) -> tuple[str, ...]:
    """Sentences beside the ladder. They ask; they block nothing."""
    saetze: list[str] = []
    if akte.nur_ungeboren:
        saetze += (UNGEBOREN, UNGEBOREN_HILFE)
    entschieden = akte.mitteilung.entscheidung is Entscheidung.INFORMIEREN
    if entschieden and Stufe.HILFEN in offen_davor(akte, Stufe.MITTEILUNG):
        saetze.append(HILFE_ZUERST)
    return tuple(saetze)


def rueckmeldung_offen(akte: Schutzakte) -> date | None:
    """The day the answer is expected by, as long as it is not there. Only the Schutzraum knows."""
    rueckmeldung = akte.rueckmeldung
    return rueckmeldung.erwartet_am if rueckmeldung.erhalten_am is None else None


def erinnerungen(zeilen: Sequence[Schutzzeile], heute: date) -> tuple[Schutzzeile, ...]:
    """Notes whose answer should be there by now; shown inside, nowhere else."""
    da = [z for z in zeilen if z.rueckmeldung_am is not None and z.rueckmeldung_am <= heute]
    return tuple(sorted(da, key=lambda zeile: zeile.rueckmeldung_am or date.max))
