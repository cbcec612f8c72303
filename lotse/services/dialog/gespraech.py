"""What partners look at together: at least three indicators, questions, one honest sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from lotse.domain.indikator import Indikator
from lotse.services.dialog.freigabe import Freigabe
from lotse.services.dialog.verlauf import OHNE_KARTE, Reihe, Verlaufsbild, bild
from lotse.services.zahlen.befunde import Befund
from lotse.services.zahlen.wilson import Anteil

Enden: TypeAlias = tuple[tuple[int, Anteil], tuple[int, Anteil]]
MINDESTENS = 3
"""A lone number misleads (E-47)."""
ZU_WENIG = (
    "Erst {n} Indikatoren haben Anteile aus zwei Jahren. Ein einzelner führt leicht in die Irre: "
    "Ab drei zeigt Lotse sie."
)
FRAGEN = (
    "Was könnte dahinter stehen?",
    "Was sagen Familien?",
    "Was probieren wir?",
)


@dataclass(frozen=True, slots=True)
class Auswahl:
    """Indicators to look at together; the asked ones first, then by theme and the alphabet.

    Where `genug` is false nothing is drawn: `hinweis` says what is missing.
    """

    indikatoren: tuple[Indikator, ...]
    genug: bool
    hinweis: Befund | None = None


def auswahl(
    freigabe: Freigabe,
    gewuenscht: Sequence[str] = (),
    anzahl: int = MINDESTENS,
    gebiete: Sequence[str] = (),
) -> Auswahl:
    """Never fewer than three, each with at least two years and an interval, in these areas."""
    brauchbar = {i.id: i for i in freigabe.indikatoren if bild(freigabe, i.id, gebiete).sicher}
    erste = [brauchbar[key] for key in dict.fromkeys(gewuenscht) if key in brauchbar]
    themen = {i.thema for i in erste}
    rest = [i for i in brauchbar.values() if i not in erste]
    rest.sort(key=lambda i: (i.thema not in themen, i.name.casefold()))
    ziel = max(anzahl, MINDESTENS, len(erste))
    alle = tuple([*erste, *rest][:ziel])
    if len(alle) >= MINDESTENS:
        return Auswahl(alle, genug=True)
    if gebiete and freigabe.ohne_karte.issuperset(gebiete):
        return Auswahl(alle, genug=False, hinweis=OHNE_KARTE)
    return Auswahl(alle, genug=False, hinweis=Befund(ZU_WENIG, {"n": len(alle)}))


def fragen(indikator: Indikator) -> tuple[str, ...]:
    """The indicator's own question, then the three that are always asked (E-48)."""
    return tuple(frage for frage in (indikator.frage, *FRAGEN) if frage)


def satz(verlauf: Verlaufsbild) -> Befund:
    """The finding as a headline; a change is only named where the intervals do not overlap."""
    if verlauf.nur_anzahl or not verlauf.sicher:
        return _ohne_verlauf(verlauf)
    linien = [r for r in verlauf.reihen if _wandel(r) is not None]
    if not linien:
        return Befund("Ob sich etwas verändert hat, ist nicht zu sagen.")
    if len(verlauf.reihen) == 1:
        return _eine(linien[0])
    werte = {"n": len(linien), "m": sum(bool(_wandel(r)) for r in linien)}
    if werte["n"] == 1:
        sicher = Befund("Nur eine Linie ist zu sehen. Ihre Veränderung ist sicher zu erkennen.")
        offen = Befund("Nur eine Linie ist zu sehen. Eine Veränderung ist nicht sicher.")
        return sicher if werte["m"] else offen
    if not werte["m"]:
        return Befund("In keiner der {n} Linien ist eine Veränderung sicher zu erkennen.", werte)
    return Befund("In {m} von {n} Linien ist eine Veränderung sicher zu erkennen.", werte)


def kopf(verlauf: Verlaufsbild) -> tuple[Befund, Befund | None]:
    """The same finding for a picture that stands alone: what is counted, where, when and how
    many; behind it, whether a change can be told. Where there is no such share, `satz` alone."""
    linien = [r for r in verlauf.reihen if _wandel(r) is not None]
    enden = _enden(linien[0]) if linien and len(verlauf.reihen) == 1 else None
    if verlauf.nur_anzahl or not verlauf.sicher or enden is None:
        return satz(verlauf), None
    werte = {"name": verlauf.indikator.name} | _zahlen(linien[0], enden)
    if _wandel(linien[0]):
        sicher = Befund("Sicher anders als {von}.", werte)
        return Befund(
            "„{name}“, {ort}: {von} waren es {a} % ({an} von {aN}), {bis} {b} % ({bn} von {bN}).",
            werte,
        ), sicher
    offen = Befund("Nicht sicher anders als {von}.", werte)
    return Befund("„{name}“, {ort}: {bis} sind es {b} % ({bn} von {bN}).", werte), offen


def _wandel(reihe: Reihe) -> int | None:
    """1 = more, -1 = less, 0 = nothing sure, from the first to the last year counted alike."""
    enden = _enden(reihe)
    if enden is None:
        return None
    (_, erster), (_, letzter) = enden
    if erster.oben < letzter.unten:
        return 1
    return -1 if letzter.oben < erster.unten else 0


def _enden(reihe: Reihe) -> Enden | None:
    """First and last share since the definition last changed."""
    seit = max((n for n, p in enumerate(reihe.punkte) if p.bruch), default=0)
    paare = [(p.jahr, p.anteil) for p in reihe.punkte[seit:] if p.anteil is not None]
    return (paare[0], paare[-1]) if len(paare) > 1 else None


def _eine(reihe: Reihe) -> Befund:
    enden = _enden(reihe)
    if enden is None:
        return Befund("Ob sich etwas verändert hat, ist nicht zu sagen.")
    werte = _zahlen(reihe, enden)
    if _wandel(reihe):
        return Befund(
            "{ort}: {von} waren es {a} % ({an} von {aN}), {bis} sind es {b} % ({bn} von {bN}).",
            werte,
        )
    return Befund(
        "{ort}: {bis} sind es {b} % ({bn} von {bN}). Eine Veränderung seit {von} ist nicht sicher.",
        werte,
    )


def _zahlen(reihe: Reihe, enden: Enden) -> dict[str, int | str]:
    (von, erster), (bis, letzter) = enden
    jahre: dict[str, int | str] = {"ort": reihe.gebiet.name, "von": von, "bis": bis}
    return jahre | _shares(erster, letzter)


def _shares(a: Anteil, b: Anteil) -> dict[str, int | str]:
    """Of a hundred, and the counts the table shows; with a decimal where a sure change would read
    like none."""
    zahlen = {"an": a.zaehler, "aN": a.nenner, "bn": b.zaehler, "bN": b.nenner}
    werte: dict[str, int | str] = {"a": round(a.wert * 100), "b": round(b.wert * 100), **zahlen}
    sicher = a.oben < b.unten or b.oben < a.unten
    if sicher and werte["a"] == werte["b"]:
        genau = {"a": a.wert, "b": b.wert}
        werte |= {key: f"{wert * 100:.1f}".replace(".", ",") for key, wert in genau.items()}
    return werte


def _ohne_verlauf(verlauf: Verlaufsbild) -> Befund:
    if verlauf.leer:
        return Befund("Dazu gibt es keine Zahlen, die gezeigt werden können.")
    if verlauf.nur_anzahl:
        return Befund("Nur eine Anzahl: Ohne Nenner ist kein Vergleich möglich.")
    return Befund("Ob sich etwas verändert hat, ist nicht zu sagen.")
