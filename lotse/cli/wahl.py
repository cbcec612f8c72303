"""Which helps and places go into the packet of letters (the order of `lotse brief`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import get_close_matches

from lotse.domain.angebot import Angebot, AngebotKey, Status
from lotse.domain.familie import Familie, Wunsch
from lotse.domain.fehler import Hinweis
from lotse.domain.recht import Antragsart, Leistung
from lotse.domain.wahrheit import Urteil
from lotse.matching.ergebnis import Abgleich, Hilfe, Hilfegruppe, Treffer
from lotse.services.ports import Katalog

HOECHSTENS = 3
"""Near steps at once (E-16)."""
SICHER = "Es wurde nichts geschrieben."
MELDET_NICHT = frozenset({
    "beratungsstelle", "ehrenamt", "frauenhaus", "freier_traeger", "hebamme", "ombudsstelle",
    "praxis", "schule", "selbsthilfe", "telefon", "verein", "wohlfahrtsverband",
})  # fmt: skip
"""Kinds of Träger without a duty to tell the Ausländerbehörde (§ 87 Abs. 1 AufenthG)."""

Wahlen = list[tuple[Hilfe, Treffer | None]]
Ausschluss = Callable[[Angebot], str]
"""Why an Angebot is not for this family; empty = nothing is known against it."""


def choose_helps(
    abgleich: Abgleich,
    familie: Familie,
    katalog: Katalog,
    leistungen: Sequence[str],
    angebote: Sequence[str],
    ausschluss: Ausschluss,
) -> Wahlen:
    """What was named; else the first fitting help of each area the family wishes now."""
    wahlen: Wahlen = []
    for kennung in dict.fromkeys(leistungen):
        hilfe = _hilfe(abgleich, kennung)
        if not any(hilfe.leistung.id in _leistungen(abgleich, a) for a in angebote):
            wahlen.append((hilfe, hilfe.angebote[0] if hilfe.angebote else None))
    for key in dict.fromkeys(angebote):
        wahlen.append(_angebot(abgleich, katalog, AngebotKey(key), leistungen, ausschluss))
    return wahlen or _von_selbst(abgleich, familie)


def _hilfe(abgleich: Abgleich, kennung: str) -> Hilfe:
    gefunden = abgleich.hilfe(kennung)
    if gefunden:
        _check_urteil(gefunden)
        return gefunden
    bekannt = [hilfe.leistung.id for hilfe in abgleich.hilfen()]
    nah = get_close_matches(kennung, bekannt, cutoff=0.75)
    if kennung in abgleich.nicht_angesprochen:
        was = f"Die Leistung „{kennung}“ ist bei dieser Familie noch nicht angesprochen."
        tun = "Bitte fragen Sie erst danach. Für diese Familie gibt es:"
    else:
        was = f"Die Leistung „{kennung}“ steht nicht in dieser Antwort: Sie passt nicht, oder es"
        was += " gibt sie nicht."
        tun = "Meinten Sie:" if nah else "Für diese Familie gibt es:"
    raise Hinweis(was, SICHER, tun, tuple(nah or bekannt))


def _check_urteil(hilfe: Hilfe) -> None:
    """A letter says why a help fits; one that does not gets none."""
    if hilfe.urteil.urteil is Urteil.PASST_NICHT:
        raise Hinweis(
            f"„{hilfe.leistung.name}“ passt nicht zu dieser Familie: {hilfe.urteil.grund}",
            SICHER,
            "Hat sich etwas geändert? Dann ergänzen Sie bitte erst die Antworten der Familie.",
        )


def _leistungen(abgleich: Abgleich, key: str) -> set[str]:
    return {
        hilfe.leistung.id
        for hilfe in abgleich.hilfen()
        if any(treffer.angebot.key == key for treffer in hilfe.angebote)
    }


def _angebot(
    abgleich: Abgleich,
    katalog: Katalog,
    key: AngebotKey,
    leistungen: Sequence[str],
    ausschluss: Ausschluss,
) -> tuple[Hilfe, Treffer]:
    """Under a Leistung that was named, else under the first it is shown or offered for."""
    hilfen = sorted(
        abgleich.hilfen(),
        key=lambda hilfe: (
            hilfe.leistung.id not in leistungen,
            hilfe.urteil.urteil is Urteil.PASST_NICHT,
            hilfe.urteil.urteil is not Urteil.PASST,
        ),
    )
    for hilfe in hilfen:
        for treffer in hilfe.angebote:
            if treffer.angebot.key == key:
                return hilfe, treffer
    angebot = katalog.angebote([key]).get(key)
    if angebot is None or angebot.status is Status.NICHT_LISTEN:
        raise Hinweis(
            f"Ein Angebot „{key}“ steht nicht im Katalog.",
            SICHER,
            "Bitte prüfen Sie die Kennung. „lotse match … --format json“ nennt sie als key.",
        )
    if satz := ausschluss(angebot):
        raise Hinweis(
            f"„{angebot.name}“ passt nicht: {satz}.",
            SICHER,
            "Bitte nennen Sie ein Angebot, das „lotse match“ zeigt.",
        )
    return _unter(hilfen, angebot), Treffer(angebot, 0, ())


def _unter(hilfen: Sequence[Hilfe], angebot: Angebot) -> Hilfe:
    gemeint = [hilfe for hilfe in hilfen if hilfe.leistung.id in angebot.leistungen]
    if gemeint:
        _check_urteil(gemeint[0])
        return gemeint[0]
    raise Hinweis(
        f"„{angebot.name}“ gehört zu keiner Hilfe in dieser Antwort.",
        SICHER,
        "Bitte nennen Sie ein Angebot, das „lotse match“ zeigt.",
    )


def _von_selbst(abgleich: Abgleich, familie: Familie) -> Wahlen:
    jetzt = {b.lebensbereich for b in familie.bereiche if b.wunsch is Wunsch.JETZT}
    wahlen: Wahlen = []
    for gruppe in abgleich.gruppen:
        schon = [hilfe for hilfe, _ in wahlen]
        hilfe = _erste(gruppe, schon, nur_ohne_amt=abgleich.erst_beraten)
        gewuenscht = gruppe.ziel or gruppe.lebensbereich in jetzt
        if hilfe and gewuenscht and len(wahlen) < HOECHSTENS:
            wahlen.append((hilfe, hilfe.angebote[0] if hilfe.angebote else None))
    if wahlen:
        return wahlen
    raise Hinweis(
        "Noch passt keine Hilfe sicher, die sich die Familie jetzt wünscht.",
        SICHER,
        "Bitte klären Sie erst offene Fragen mit „lotse frage“ oder wählen Sie mit --leistung.",
    )


def _erste(gruppe: Hilfegruppe, schon: Sequence[Hilfe], *, nur_ohne_amt: bool) -> Hilfe | None:
    """The first that fits; one with a place before one without."""
    passend = [
        hilfe
        for hilfe in gruppe.hilfen
        if hilfe.urteil.urteil is Urteil.PASST
        and hilfe not in schon
        and (not nur_ohne_amt or _meldet_nicht(hilfe.leistung))
    ]
    return next((h for h in passend if h.angebote), passend[0] if passend else None)


def _meldet_nicht(leistung: Leistung) -> bool:
    return leistung.antrag.art is Antragsart.KEIN and leistung.traegerart in MELDET_NICHT
