"""The way of a hand-over: what may follow what, with which reason, and when to ask (4.2).

Events are only added. Nothing closes by itself, and nothing is handed over with a name unless
the family chose and allowed it; it may always carry the letter itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from lotse.domain.akte import Akte
from lotse.domain.ausgang import Abbruchgrund, Ablehngrund
from lotse.domain.aussage import Aussage
from lotse.domain.einwilligung import Datenart, Empfaengerart
from lotse.domain.fehler import Hinweis
from lotse.domain.vermittlung import Ereignis, Quelle, Stand, Vermittlung, Wahl, Weg
from lotse.services.aendern import bereinigt
from lotse.services.einwilligen import Empfaenger
from lotse.services.weitergeben import Weitergabe, darf_weitergeben

_ANTWORT = frozenset(
    {Stand.ANGENOMMEN, Stand.WARTELISTE, Stand.ABGELEHNT, Stand.NICHT_ZUSTAENDIG, Stand.ANGEKOMMEN}
)
_ERGEBNIS = frozenset({Stand.HILFT, Stand.HILFT_TEILWEISE, Stand.HILFT_NICHT})
_ABBRUCH = frozenset({Stand.ABGEBROCHEN})
_ENDE = frozenset({Stand.ABGESCHLOSSEN}) | _ABBRUCH
FOLGT: Mapping[Stand, frozenset[Stand]] = {
    Stand.VORBEREITET: _ABBRUCH,
    Stand.UEBERGEBEN: _ANTWORT | _ABBRUCH,
    Stand.ANGENOMMEN: _ANTWORT - {Stand.ANGENOMMEN} | _ABBRUCH,
    Stand.WARTELISTE: _ANTWORT - {Stand.WARTELISTE} | _ABBRUCH,
    Stand.ABGELEHNT: _ENDE,
    Stand.NICHT_ZUSTAENDIG: _ENDE,
    Stand.ANGEKOMMEN: _ERGEBNIS | _ABBRUCH,
    Stand.HILFT: _ERGEBNIS - {Stand.HILFT} | _ENDE,
    Stand.HILFT_TEILWEISE: _ERGEBNIS - {Stand.HILFT_TEILWEISE} | _ENDE,
    Stand.HILFT_NICHT: _ERGEBNIS - {Stand.HILFT_NICHT} | _ENDE,
    Stand.ABGESCHLOSSEN: frozenset(),
    Stand.ABGEBROCHEN: frozenset(),
}
"""What may be noted next. UEBERGEBEN is reached by `hand_over` alone."""
ZU = frozenset({Stand.ABGELEHNT, Stand.NICHT_ZUSTAENDIG, *_ENDE})
"""States from which a way may be opened again."""
UEBERGEBBAR = frozenset({Stand.VORBEREITET, Stand.UEBERGEBEN})
"""A second letter may go out while nobody has answered."""
_SICHER = "Die Akte ist unverändert."
_NIEMAND = Empfaenger(Empfaengerart.STELLE, "")


@dataclass(frozen=True, slots=True)
class Meldung:
    """What somebody told, before it is an event."""

    stand: Stand
    grund: str = ""
    quelle: Quelle | None = None
    notiz: str = ""
    geschehen_am: date | None = None
    """None = today."""


def advance(akte: Akte, kennung: str, meldung: Meldung, jetzt: datetime) -> Akte:
    """Note the next state; a Hinweis when it does not follow, or a reason is missing."""
    vermittlung = require_vermittlung(akte, kennung)
    if meldung.stand not in FOLGT[vermittlung.stand]:
        raise Hinweis(
            "Dieser Stand folgt nicht auf den jetzigen.",
            _SICHER,
            "Zum Berichtigen gehört eine Notiz. Was beendet ist, öffnen Sie zuerst neu.",
        )
    return _append(akte, kennung, _ereignis(meldung, jetzt))


def correct(akte: Akte, kennung: str, meldung: Meldung, jetzt: datetime) -> Akte:
    """Put right what was noted by mistake: a new event, and a note says why.

    What was never handed over is not made so by a correction.
    """
    vermittlung = require_vermittlung(akte, kennung)
    uebergeben = any(e.stand is Stand.UEBERGEBEN for e in _run(vermittlung))
    if meldung.stand is not Stand.VORBEREITET and not uebergeben:
        raise Hinweis(
            "Diese Hilfe ist noch nicht übergeben.",
            _SICHER,
            "Bitte halten Sie zuerst fest, wie sie übergeben wird.",
        )
    if not meldung.notiz.strip():
        raise _ohne_notiz("Warum ändert sich der Stand?")
    return _append(akte, kennung, _ereignis(meldung, jetzt))


def reopen(akte: Akte, kennung: str, notiz: str, jetzt: datetime) -> Akte:
    """A way that had ended begins anew, with a note why; what was before stays."""
    if require_vermittlung(akte, kennung).stand not in ZU:
        raise Hinweis("Diese Hilfe ist noch offen.", _SICHER, "Sie können gleich weiter eintragen.")
    if not notiz.strip():
        raise _ohne_notiz("Warum geht es weiter?")
    return _append(akte, kennung, _ereignis(Meldung(Stand.VORBEREITET, notiz=notiz), jetzt))


def delete_mistake(akte: Akte, kennung: str) -> Akte:
    """Take out one that was never meant, and every reference to it; the caller notes the deed."""
    require_vermittlung(akte, kennung)

    def ohne(wert: str) -> str:
        return "" if wert == kennung else wert

    return replace(
        akte,
        vermittlungen=tuple(v for v in akte.vermittlungen if v.id != kennung),
        schritte=tuple(replace(s, vermittlung=ohne(s.vermittlung)) for s in akte.schritte),
        antraege=tuple(replace(a, vermittlung=ohne(a.vermittlung)) for a in akte.antraege),
        blockaden=tuple(replace(b, vermittlung=ohne(b.vermittlung)) for b in akte.blockaden),
        rueckmeldungen=tuple(r for r in akte.rueckmeldungen if r.vermittlung != kennung),
        begruendungen=tuple(b for b in akte.begruendungen if b.vermittlung != kennung),
    )


@dataclass(frozen=True, slots=True)
class Uebergabe:
    """How it is handed over: by which way, and what of the family the Stelle will read.

    `datenarten` empty = nothing that names or describes the family.
    """

    weg: Weg
    datenarten: tuple[Datenart, ...] = ()
    zweck: str = ""
    notiz: str = ""


def may_hand_over(akte: Akte, kennung: str, uebergabe: Uebergabe, heute: date) -> Weitergabe:
    """The consent behind it; by the family's own hand nothing is needed."""
    angebot = require_vermittlung(akte, kennung).angebot
    if uebergabe.weg is Weg.FAMILIE_TRAEGT or not uebergabe.datenarten:
        return darf_weitergeben(akte, _NIEMAND, (), heute)
    ziel = Empfaenger.stelle(angebot) if angebot else _NIEMAND
    return darf_weitergeben(akte, ziel, uebergabe.datenarten, heute, uebergabe.zweck)


def hand_over(
    akte: Akte,
    kennung: str,
    uebergabe: Uebergabe,
    jetzt: datetime,
    *,
    wahlrecht: bool = False,
) -> Akte:
    """Hand it over: needs the family's choice and, with data of it, a consent that covers them.

    `wahlrecht`: the Leistung has the duty to point out the Wunsch- und Wahlrecht (§ 5 SGB VIII).
    """
    hinweis = obstacle(akte, kennung, uebergabe, jetzt.date(), wahlrecht=wahlrecht)
    if hinweis is not None:
        raise hinweis
    ereignis = _ereignis(Meldung(Stand.UEBERGEBEN, notiz=uebergabe.notiz), jetzt)
    return _append(akte, kennung, replace(ereignis, weg=uebergabe.weg))


def obstacle(
    akte: Akte, kennung: str, uebergabe: Uebergabe, heute: date, *, wahlrecht: bool = False
) -> Hinweis | None:
    """What stands in the way of handing it over like this; None = nothing. The one gate."""
    vermittlung = require_vermittlung(akte, kennung)
    if vermittlung.stand not in UEBERGEBBAR:
        return Hinweis(
            "Diese Hilfe ist schon weiter.", _SICHER, "Was beendet ist, öffnen Sie zuerst neu."
        )
    ohne_wahl = missing_wahl(akte, vermittlung, wahlrecht=wahlrecht)
    if ohne_wahl is not None:
        return ohne_wahl
    darf = may_hand_over(akte, kennung, uebergabe, heute)
    if darf.ja:
        return None
    return Hinweis(
        "So geht nichts mit Angaben zur Familie hinaus.",
        _SICHER,
        Aussage("{grund} Wählen Sie dann „Familie trägt selbst“.", grund=Aussage(darf.grund)),
    )


def wahl_of(akte: Akte, vermittlung: Vermittlung) -> Wahl | None:
    """The choice a hand-over rests on."""
    return next((w for w in akte.wahlen if w.id == vermittlung.wahl), None)


def missing_wahl(
    akte: Akte, vermittlung: Vermittlung, *, wahlrecht: bool = False
) -> Hinweis | None:
    """Why the choice does not carry a hand-over yet; None = it does."""
    wahl = wahl_of(akte, vermittlung)
    if wahl is None or wahl.gewaehlt is None:
        return Hinweis(
            "Die Familie hat noch nicht gewählt.", _SICHER, "Bitte zeigen Sie zuerst die Auswahl."
        )
    if wahlrecht and wahl.hingewiesen_am is None:
        return Hinweis(
            "Der Hinweis auf das Wunsch- und Wahlrecht fehlt (§ 5 SGB VIII).",
            _SICHER,
            "Bitte sagen Sie der Familie: Sie dürfen zwischen den Stellen wählen.",
        )
    return None


def require_vermittlung(akte: Akte, kennung: str) -> Vermittlung:
    gefunden = next((v for v in akte.vermittlungen if v.id == kennung), None)
    if gefunden is None:
        message = "no such Vermittlung in this case"
        raise ValueError(message)
    return gefunden


def _run(vermittlung: Vermittlung) -> tuple[Ereignis, ...]:
    """Events since it was last begun."""
    anfang = max(
        (i for i, e in enumerate(vermittlung.ereignisse) if e.stand is Stand.VORBEREITET), default=0
    )
    return vermittlung.ereignisse[anfang:]


def _ereignis(meldung: Meldung, jetzt: datetime) -> Ereignis:
    am = meldung.geschehen_am or jetzt.date()
    if am > jetzt.date():
        raise Hinweis("Dieser Tag liegt in der Zukunft.", _SICHER, "Bitte prüfen Sie den Tag.")
    return Ereignis(
        stand=meldung.stand,
        geschehen_am=am,
        erfasst_am=jetzt,
        notiz=bereinigt(meldung.notiz),
        grund=_grund(meldung),
        quelle=meldung.quelle,
    )


_GRUENDE: Mapping[Stand, Callable[[str], str]] = {
    Stand.ABGELEHNT: Ablehngrund,
    Stand.ABGEBROCHEN: Abbruchgrund,
    Stand.NICHT_ZUSTAENDIG: lambda grund: Ablehngrund(grund or Ablehngrund.NICHT_ZUSTAENDIG),
}


def _grund(meldung: Meldung) -> str:
    """A no and an end carry a code; nothing else does."""
    code = _GRUENDE.get(meldung.stand)
    if code is None:
        return ""
    try:
        return code(meldung.grund)
    except ValueError:
        raise Hinweis(
            "Hier fehlt der Grund.", _SICHER, "Bitte wählen Sie einen Grund aus der Liste."
        ) from None


def _ohne_notiz(frage: str) -> Hinweis:
    return Hinweis("Hier fehlt eine kurze Notiz.", _SICHER, frage)


def _append(akte: Akte, kennung: str, ereignis: Ereignis) -> Akte:
    return replace(
        akte,
        vermittlungen=tuple(
            replace(v, ereignisse=(*v.ereignisse, ereignis)) if v.id == kennung else v
            for v in akte.vermittlungen
        ),
    )
