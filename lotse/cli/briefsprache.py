"""Which language letters are asked for, and what is said where nobody has translated them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from lotse.cli.ausgabe import absatz
from lotse.cli.parser import Aufruffehler

NOCH_KEINE: Mapping[str, str] = {
    "kmr": "Kurmandschi",
    "ku": "Kurdisch",
    "ckb": "Sorani",
    "ti": "Tigrinya",
    "ps": "Paschtu",
    "so": "Somali",
    "ur": "Urdu",
    "vi": "Vietnamesisch",
}
"""Languages families speak and nobody has translated the letters into."""
OHNE = (
    "Noch keine Übersetzung: {sprachen}. Alles steht dann ganz auf Deutsch da, die Briefe an die "
    "Familie in großer Schrift, und das Blatt sagt es. Namen und eigene Sätze werden in diesen "
    "Schriften gedruckt."
)


def check_sprache(sprache: str, erlaubt: Mapping[str, str], aufruf: str) -> None:
    """A language without texts is no mistake: it prints in German. One nobody knows is."""
    if sprache in ("", *erlaubt, *NOCH_KEINE):
        return
    namen = ", ".join(f"{code} ({name})" for code, name in erlaubt.items())
    ohne = ", ".join(f"{code} ({name})" for code, name in NOCH_KEINE.items())
    raise Aufruffehler(
        f"--sprache: Briefe auf „{sprache}“ gibt es nicht. Mit Texten: {namen}. "
        f"Noch ohne Texte, der Brief ist dann auf Deutsch: {ohne}.",
        f"Aufruf: {aufruf}",
    )


def untranslated(codes: Collection[str]) -> str:
    """One sentence for all of them."""
    namen = [f"{name} ({code})" for code, name in NOCH_KEINE.items() if code in codes]
    fremd = sorted(code for code in codes if code not in NOCH_KEINE)
    return OHNE.format(sprachen=", ".join([*namen, *fremd]))


def say_untranslated(sprache: str, erlaubt: Collection[str]) -> Sequence[str]:
    """Lines for below the files that were written; none where there are texts."""
    return ("", *absatz(untranslated({sprache}))) if sprache not in ("", *erlaubt) else ()
