"""The directory as PDF: entries, words and paper connected; whoever waits may stop it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from lotse.app.buero import UEBUNGSBUERO, load_buero
from lotse.app.ordner import standardordner
from lotse.app.wiring import eigenes_werk, harmless_reportlab
from lotse.i18n.sprache import Sprache
from lotse.letters.bausteine import Bausteine
from lotse.letters.buero import Buero, Rahmen
from lotse.letters.inhalt import Eintrag
from lotse.letters.verzeichnis import Abschnitt, Verzeichnis, compose_verzeichnis
from lotse.services.katalog import Fortschritt
from lotse.services.katalogausgabe import Verzeichniswahl
from lotse.services.katalogfreigabe import Freigabe
from lotse.services.katalogverzeichnis import build_verzeichnis

ERSATZ = "?"
ERSETZT = f"Ein Zeichen, für das Lotse keine Schrift hat, steht als „{ERSATZ}“."


def write_verzeichnis(
    freigabe: Freigabe,
    wahl: Verzeichniswahl,
    heute: date,
    absender: Buero,
    fortschritt: Fortschritt,
) -> bytes:
    """One file for all of them."""
    themen = {code: thema.text for code, thema in eigenes_werk().wissen.themen.items()}
    verzeichnis = build_verzeichnis(freigabe, wahl, heute, themen, Sprache.load("de"))
    harmless_reportlab()
    verzeichnis = drawable(verzeichnis)
    brief = compose_verzeichnis(verzeichnis, Rahmen(absender, heute, Bausteine.load()))
    from lotse.pdf.absatz import watched
    from lotse.pdf.renderer import render_brief

    with watched(Zaehler(verzeichnis, fortschritt).step):
        return render_brief(brief)


def drawable(verzeichnis: Verzeichnis) -> Verzeichnis:
    """One sign of one entry, an emoji say, must not keep ten thousand others from the paper."""
    from lotse.pdf.abdeckung import uncovered

    worte = [*verzeichnis.saetze, *verzeichnis.quellen]
    for abschnitt in verzeichnis.abschnitte:
        worte.append(abschnitt.titel)
        worte += [w for eintrag in abschnitt.eintraege for w in (eintrag.name, *eintrag.zeilen)]
    fehlt = uncovered("".join(dict.fromkeys("".join(worte))), "de")
    if not fehlt:
        return verzeichnis
    zeichen = dict.fromkeys(map(ord, fehlt), ERSATZ)
    return replace(
        verzeichnis,
        saetze=(*_ersetzt(verzeichnis.saetze, zeichen), ERSETZT),
        quellen=_ersetzt(verzeichnis.quellen, zeichen),
        abschnitte=tuple(
            Abschnitt(
                abschnitt.titel.translate(zeichen),
                tuple(
                    Eintrag(e.name.translate(zeichen), _ersetzt(e.zeilen, zeichen))
                    for e in abschnitt.eintraege
                ),
            )
            for abschnitt in verzeichnis.abschnitte
        ),
    )


def _ersetzt(worte: Iterable[str], zeichen: Mapping[int, str]) -> tuple[str, ...]:
    return tuple(wort.translate(zeichen) for wort in worte)


def write_fuer_konsole(
    freigabe: Freigabe,
    wahl: Verzeichniswahl,
    heute: date,
    uebt: bool,  # noqa: FBT001 - as the command line hands it over
    fortschritt: Fortschritt,
) -> bytes:
    """The office signs as it stands in the settings; the practice town has its own."""
    absender = UEBUNGSBUERO if uebt else load_buero(standardordner())
    return write_verzeichnis(freigabe, wahl, heute, absender, fortschritt)


class Zaehler:
    """Paragraphs that were set, told as entries."""

    def __init__(self, verzeichnis: Verzeichnis, fortschritt: Fortschritt) -> None:
        eintraege = [e for abschnitt in verzeichnis.abschnitte for e in abschnitt.eintraege]
        self._alle = len(eintraege)
        self._absaetze = sum(1 + len(eintrag.zeilen) for eintrag in eintraege)
        self._getan = 0
        self._fortschritt = fortschritt

    def step(self) -> None:
        self._getan += 1
        getan = min(self._getan, self._absaetze)
        self._fortschritt(getan * self._alle // max(self._absaetze, 1), self._alle)
