"""One picture of the dialogue as it is seen, read aloud, and read as a table: window and print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import bidirectional

from lotse.domain.indikator import Indikator
from lotse.letters.zeichnung import Punkt, Zeichnung
from lotse.services.dialog import verlauf
from lotse.services.dialog.aehnlich import Aehnlich
from lotse.services.dialog.freigabe import Freigabe
from lotse.services.dialog.freigabe import Punkt as Jahrespunkt
from lotse.services.dialog.gespraech import kopf
from lotse.services.dialog.verlauf import Reihe, Verlaufsbild
from lotse.services.dialog.zeitbild import Linie, Zeichenform, time_picture
from lotse.services.zahlen.befunde import Befund
from lotse.services.zahlen.schaubild import NICHTS, Worte
from lotse.services.zahlen.woerter import VERDECKT

BUCHSTABEN = "ABCDEFGH"
VON_RECHTS = ("R", "AL")
SCHICHTWORT = {"niedrig": "niedrig", "mittel": "mittel", "hoch": "hoch"}
"""How much parents have in schooling and work (E-45)."""
METHODE = (
    "n: gezählte Kinder. N: alle Kinder, die gefragt oder untersucht wurden.",
    "Der Streifen zeigt, wo der wahre Wert in 95 von 100 Fällen liegt.",
    "Bei kleinen Zahlen ist er breit. Was für einen Ort gilt, gilt nicht für jedes Kind.",
)
"""Plain notes of method under every picture (E-52)."""


@dataclass(frozen=True, slots=True)
class Zeitbild:
    """`titel` is the finding, `unter` goes on with it; `linien` what is drawn of it."""

    indikator: Indikator
    titel: str
    unter: str
    linien: tuple[Linie, ...]
    jahre: tuple[int, ...]
    gesprochen: str
    tabelle: tuple[tuple[str, ...], ...]
    zaehlt: str
    hinweise: tuple[str, ...] = ()

    @property
    def leer(self) -> bool:
        return not any(p.wert is not None for linie in self.linien for p in linie.punkte)

    def zeichnung(self, groesse: Punkt) -> Zeichnung:
        """In em."""
        return time_picture(self.linien, self.jahre, groesse, f"{self.titel} {self.gesprochen}")


def letters_of(aehnliche: Sequence[Aehnlich]) -> dict[str, str]:
    """Area -> its letter, by the alphabet and never by a value."""
    namen = sorted(aehnliche, key=lambda eine: eine.gebiet.name.casefold())
    return {eine.gebiet.id: b for eine, b in zip(namen, BUCHSTABEN, strict=False)}


def compared(
    freigabe: Freigabe, indikator: str, gebiet: str, aehnliche: Sequence[Aehnlich], worte: Worte
) -> Zeitbild:
    """The place with its interval, and places like it as quiet lines."""
    hier = verlauf.bild(freigabe, indikator, (gebiet,))
    buchstaben = letters_of(aehnliche)
    alle = verlauf.bild(freigabe, indikator, (gebiet, *buchstaben), hier.jahre)
    linien = tuple(
        Linie(reihe.gebiet.name, _last(reihe.punkte, worte), reihe.punkte, band=True)
        if reihe.gebiet.id == gebiet
        else Linie(reihe.gebiet.name, buchstaben[reihe.gebiet.id], reihe.punkte, leise=True)
        for reihe in alle.reihen
    )
    return _picture(hier, alle.reihen, linien, worte)


def by_stratum(freigabe: Freigabe, indikator: str, gebiet: str, worte: Worte) -> Zeitbild | None:
    """One line for each stratum, told by its form and its word; None without strata."""
    bild = verlauf.schichten(freigabe, indikator, gebiet)
    if bild is None:
        return None
    formen = tuple(Zeichenform)
    linien = tuple(
        Linie(
            stratum_word(reihe.schicht, worte),
            stratum_word(reihe.schicht, worte),
            reihe.punkte,
            form=formen[nummer % len(formen)],
        )
        for nummer, reihe in enumerate(bild.reihen)
    )
    return _picture(bild, bild.reihen, linien, worte)


def _last(punkte: Sequence[Jahrespunkt], worte: Worte) -> str:
    """The newest share, at the end of the line."""
    wert = next((p.wert for p in reversed(punkte) if p.wert is not None), None)
    return "" if wert is None else worte.t("{p} %", p=round(wert * 100))


def stratum_word(schicht: str, worte: Worte) -> str:
    wort = SCHICHTWORT.get(schicht)
    return worte.t(wort) if wort else schicht


def share_words(punkt: Jahrespunkt, worte: Worte) -> str:
    """Like "24 % (18 bis 31 %)"; a hidden one is the one word for all hidden ones."""
    if punkt.verdeckt:
        return worte.t(VERDECKT)
    if punkt.anteil:
        return worte.anteil(punkt.anteil)
    if punkt.nur_anteil is not None:
        return worte.t("{p} %", p=round(punkt.nur_anteil * 100))
    return NICHTS


def count_words(punkt: Jahrespunkt, worte: Worte) -> str:
    if punkt.verdeckt or punkt.luecke:
        return worte.t(VERDECKT) if punkt.verdeckt else NICHTS
    if punkt.zaehler is None:
        return NICHTS if punkt.nenner is None else worte.t("von {n}", n=punkt.nenner)
    if punkt.nenner is None:
        return str(punkt.zaehler)
    return worte.t("{m} von {n}", m=punkt.zaehler, n=punkt.nenner)


def _picture(
    bild: Verlaufsbild, reihen: Sequence[Reihe], linien: tuple[Linie, ...], worte: Worte
) -> Zeitbild:
    indikator = bild.indikator
    titel, unter = _head(bild, worte)
    return Zeitbild(
        indikator,
        titel,
        unter,
        linien,
        bild.jahre,
        " ".join(_spoken(unter, linien, worte)).strip(),
        _table(reihen, linien, worte),
        " ".join(_notes(indikator, worte)),
        tuple(worte.befund(hinweis) for hinweis in bild.hinweise),
    )


def _head(bild: Verlaufsbild, worte: Worte) -> tuple[str, str]:
    """Both together are one statement: what is counted, the finding, how sure, and of whom."""
    wer, (befund, sicher) = bild.indikator, kopf(bild)
    titel = worte.befund(
        Befund(befund.text, {name: _isolated(wert) for name, wert in befund.werte.items()})
    )
    if "name" not in befund.werte:
        titel = worte.t("„{name}“: {satz}", name=_isolated(wer.name), satz=titel)
    unter = [worte.befund(sicher)] if sicher else []
    unter += [worte.t("N: {einheit}.", einheit=wer.einheit.rstrip("."))] if wer.einheit else []
    return titel, " ".join(unter)


def _isolated(wert: int | str) -> int | str:
    """A name from the right to the left must not turn the sentence around it."""
    von_rechts = any(bidirectional(zeichen) in VON_RECHTS for zeichen in str(wert))
    return f"\u2068{wert}\u2069" if von_rechts else wert


def _spoken(unter: str, linien: Sequence[Linie], worte: Worte) -> Iterator[str]:
    yield unter
    for linie in linien:
        bekannt = [p for p in linie.punkte if p.wert is not None or p.verdeckt]
        gesagt = bekannt[-1:] if linie.leise else bekannt
        name = linie.name
        if linie.leise:
            name = worte.t("Ähnlicher Ort {ort}", ort=f"{linie.kurz}, {linie.name}")
        werte = [f"{p.jahr}: {share_words(p, worte)}, {count_words(p, worte)}" for p in gesagt]
        yield f"{name}: {'; '.join(werte) or NICHTS}."


def _table(
    reihen: Sequence[Reihe], linien: Sequence[Linie], worte: Worte
) -> tuple[tuple[str, ...], ...]:
    """A line for every year of every place or stratum."""
    kopf = ("", worte.t("Jahr"), worte.t("n von N"), worte.t("Anteil"))
    zeilen = [
        (linie.name, str(p.jahr), count_words(p, worte), share_words(p, worte))
        for linie, reihe in zip(linien, reihen, strict=True)
        for p in reihe.punkte
    ]
    return (kopf, *zeilen)


def _notes(indikator: Indikator, worte: Worte) -> Iterator[str]:
    if indikator.definition:
        yield indikator.definition
    yield from map(worte.t, METHODE)
    if indikator.quelle:
        yield worte.t("Quelle: {quelle}.", quelle=indikator.quelle.rstrip("."))
