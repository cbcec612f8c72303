"""The answer of the match as German text, readable in a terminal of 100 columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from lotse.cli.angebot_text import angebote_zeilen, erster_ort
from lotse.cli.ausgabe import absatz, datum, feld, links_rechts, ueberschrift
from lotse.cli.fragen_text import fragen_zeilen
from lotse.cli.worte import MARKE, URTEIL
from lotse.domain.angebot import AngebotKey
from lotse.domain.familie import Familie
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.ortswissen import Ortsangabe, Ortsfeld
from lotse.domain.recht import Fakt, Wissen
from lotse.domain.wahrheit import Urteil
from lotse.domain.worte import Bereichswort
from lotse.matching.ergebnis import Abgleich, Faktstelle, Hilfe, Hilfegruppe, Leistungsurteil
from lotse.matching.gueltigkeit import Gueltigkeit
from lotse.matching.ortswissen import vor_ort
from lotse.services.ortsworte import ORTSWORT, VERMERK

Hier: TypeAlias = Mapping[Ortsfeld, Ortsangabe]
"""What is known of the family's place about one help."""
Bereiche: TypeAlias = Mapping[Lebensbereich, Bereichswort]
FRAGEN = 5
GANZ = 3
"""So many helps of a wish are told whole; the others with their verdict and one place."""
ALT = "Diese Zahl ist alt. Bitte beim Amt nachfragen."


def abgleich_zeilen(
    abgleich: Abgleich,
    familie: Familie,
    wissen: Wissen,
    bereiche: Bereiche,
    *,
    alles: bool = False,
) -> Iterator[str]:
    """Head, groups with helps and places, then what to ask next.

    The first helps of each wish are told whole, the others in short; `alles` tells all whole.
    """
    gezeigt: set[AngebotKey] = set()
    yield from _kopf(abgleich, familie)
    yield from _ueberblick(abgleich.gruppen, bereiche)
    for gruppe in abgleich.gruppen:
        yield from ueberschrift(_titel(gruppe, bereiche))
        if gruppe.lebensbereich is None and not alles:
            yield from _still(gruppe)
            continue
        for nummer, hilfe in enumerate(gruppe.hilfen):
            hier = vor_ort(wissen.ort, hilfe.leistung.id, familie.ort.ags, abgleich.heute)
            yield from _urteil(hilfe, familie, wissen.fakten)
            yield from _weiter(hilfe, hier, abgleich.heute, gezeigt, ganz=alles or nummer < GANZ)
    if abgleich.gruppen and not alles:
        yield from ("", "Anträge, Fristen und alle Angebote zeigt „lotse match … --alles“.")
    if abgleich.fragen:
        yield from ueberschrift("Nächste Fragen")
        yield from fragen_zeilen(abgleich.fragen, FRAGEN, abgleich.offen)
    elif abgleich.gruppen:
        yield from ("", "Alles Wichtige ist geklärt. Es gibt keine weiteren Fragen.")


def familienname(familie: Familie) -> str:
    """Never the surname (design principle 7)."""
    wer = f"Familie {familie.buchstabe}" if familie.buchstabe else "Familie"
    return f"{wer} – {familie.deckwort} ({familie.fallcode})"


def hinweis_zeilen(abgleich: Abgleich) -> Iterator[str]:
    """What to know before anything is done."""
    for hinweis in abgleich.hinweise:
        yield from absatz(f"Achtung: {hinweis}", haengend=9)


def _kopf(abgleich: Abgleich, familie: Familie) -> Iterator[str]:
    katalog = abgleich.katalog
    yield from absatz(f"{familienname(familie)}, {datum(abgleich.heute)}")
    name = f"Katalog: {katalog.name or 'ohne Namen'}"
    yield from absatz(f"{name}, Stand {datum(katalog.stand)}, {katalog.anzahl} Angebote")
    yield from absatz(f"Recht: Stand {datum(abgleich.wissen_stand)}")
    zahlen = [f"{abgleich.anzahl.get(u, 0)} {URTEIL[u]}" for u in MARKE]
    yield from absatz("Hilfen: " + ", ".join(zahlen))
    yield from hinweis_zeilen(abgleich)
    if not katalog.anzahl:
        yield from absatz("Der Katalog ist leer. Darum stehen hier keine Angebote vor Ort.")
    if not abgleich.gruppen:
        yield from ("", "Noch ist kein Thema angesprochen. Darum steht hier keine Hilfe.")


def _ueberblick(gruppen: Sequence[Hilfegruppe], bereiche: Bereiche) -> Iterator[str]:
    """What fits and what is open, in names only."""
    for gruppe in gruppen:
        yield ""
        yield from absatz(_titel(gruppe, bereiche))
        for urteil in (Urteil.PASST, Urteil.NOCH_KLAEREN):
            namen = [h.leistung.name for h in gruppe.hilfen if h.urteil.urteil is urteil]
            yield from feld(f"[{MARKE[urteil]}] {URTEIL[urteil]}", "; ".join(namen), einzug=2)


def _titel(gruppe: Hilfegruppe, bereiche: Bereiche) -> str:
    """The family's own sentence with its area; the quiet group has a heading only."""
    if gruppe.lebensbereich is None:
        return gruppe.titel or "Weitere Hilfen"
    bereich = bereiche[gruppe.lebensbereich].text
    return f"„{gruppe.titel}“ ({bereich})" if gruppe.titel else bereich


def _weiter(
    hilfe: Hilfe, hier: Hier, heute: date, gezeigt: set[AngebotKey], *, ganz: bool
) -> Iterator[str]:
    """How and where; nothing for what does not fit."""
    if hilfe.urteil.urteil is Urteil.PASST_NICHT:
        return
    if ganz:
        yield from _wege(hilfe, hier)
        yield from _vor_ort(hilfe, heute, gezeigt)
    else:
        yield from feld("Vor Ort", erster_ort(hilfe))


def _still(gruppe: Hilfegruppe) -> Iterator[str]:
    """What nobody asked for: its name and the one sentence that decides."""
    yield ""
    for hilfe in gruppe.hilfen:
        marke = MARKE.get(hilfe.urteil.urteil, " ")
        yield from absatz(f"[{marke}] {hilfe.leistung.name}: {hilfe.urteil.grund}", haengend=4)


def _urteil(hilfe: Hilfe, familie: Familie, fakten: Mapping[str, Fakt]) -> Iterator[str]:
    """The verdict with its conditions; where it does not fit, only those that say so."""
    urteil = hilfe.urteil
    passt_nicht = urteil.urteil is Urteil.PASST_NICHT
    yield ""
    kopf = f"[{MARKE.get(urteil.urteil, ' ')}] {URTEIL[urteil.urteil]}: {hilfe.leistung.name}"
    yield from links_rechts(kopf, hilfe.leistung.marke, haengend=4)
    if not passt_nicht:
        yield from absatz(hilfe.leistung.einfach, einzug=4)
    if satz := gueltig_satz(urteil):
        yield from absatz(satz, einzug=4)
    for bedingung in urteil.bedingungen:
        if not passt_nicht or bedingung.urteil is Urteil.PASST_NICHT:
            satz = f"{MARKE.get(bedingung.urteil, ' ')} {bedingung.satz}"
            yield from links_rechts(satz, bedingung.fundstelle, einzug=4)
    if not passt_nicht:
        fehlt = dict.fromkeys(_faktwort(s, familie, fakten) for s in urteil.fehlende_fakten)
        yield from feld("Noch nicht klar", "; ".join(fehlt))


def gueltig_satz(urteil: Leistungsurteil) -> str:
    """How good the figures are on this day; nothing while they are current."""
    bis, ab = datum(urteil.zeit.bis), datum(urteil.zeit.ab)
    zahlen = bool(urteil.leistung.parameter)
    match urteil.gueltigkeit:
        case Gueltigkeit.LAEUFT_AUS:
            return f"Beträge gelten bis {bis}." if zahlen else f"Das gilt bis {bis}."
        case Gueltigkeit.NOCH_NICHT:
            return f"! Das gilt erst ab {ab}. Bitte prüfen."
        case Gueltigkeit.ABGELAUFEN:
            return f"! Das galt bis {bis}. {ALT if zahlen else 'Bitte prüfen.'}"
    return ""


def _faktwort(stelle: Faktstelle, familie: Familie, fakten: Mapping[str, Fakt]) -> str:
    wort = fakten[stelle.fakt].text if stelle.fakt in fakten else stelle.fakt
    nummer = next((n for n, k in enumerate(familie.kinder, 1) if k.id == stelle.person), 0)
    if not nummer:
        return wort
    vorname = familie.kinder[nummer - 1].vorname
    return f"{wort} ({vorname or f'Kind {nummer}'})"


def _wege(hilfe: Hilfe, hier: Hier) -> Iterator[str]:
    """What the place says always comes with the day of its check; its office goes first."""
    leistung = hilfe.leistung
    if Ortsfeld.ZUSTAENDIG not in hier:
        yield from feld("Wer entscheidet", leistung.zustaendig)
    for ortsfeld, angabe in hier.items():
        amt = ortsfeld is Ortsfeld.ZUSTAENDIG
        wort = "Wer entscheidet" if amt else ORTSWORT[ortsfeld]
        vermerk = VERMERK.format(tag=datum(angabe.geprueft_am))
        yield from feld(wort, f"{angabe.wert} ({vermerk})")
    yield from feld("Wer zahlt", leistung.finanzierung)
    yield from feld("Wie viel", ALT if hilfe.urteil.veraltet else leistung.betrag)
    yield from feld("Antrag", leistung.antrag.text)
    yield from feld("Frist", leistung.antrag.frist)
    yield from feld("Wirkung", leistung.antrag.wirkung)
    yield from feld("Unterlagen", ", ".join(leistung.unterlagen))
    yield from feld("Zu klären", leistung.klaeren)
    yield from feld("Geht sofort", f"{leistung.sofort} {leistung.sofort_fundstelle}")
    yield from feld("Sie wählen", leistung.wahlrecht)
    yield from feld("Stand", f"{datum(leistung.stand)}, {leistung.quelle}")


def _vor_ort(hilfe: Hilfe, heute: date, gezeigt: set[AngebotKey]) -> Iterator[str]:
    if not hilfe.angebote:
        yield from feld("Vor Ort", "Im Katalog steht dazu kein passendes Angebot.")
    yield from angebote_zeilen(hilfe, heute, gezeigt)
