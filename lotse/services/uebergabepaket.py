"""A case moves to a colleague: what goes with it, and whether the family allowed it (F-33).

Pure values. § 203 StGB binds towards colleagues, too: without a consent of the family for just
this colleague nothing is packed, also when somebody leaves (REQUIREMENTS 9.1, 9.2).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lotse.domain.akte import Akte, Schriftstueck
from lotse.domain.aussage import Aussage
from lotse.domain.einwilligung import Datenart, Einwilligung, Empfaengerart
from lotse.domain.familie import Familie
from lotse.domain.huerde import Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.vermittlung import Akteur, Schritt, Schrittstand
from lotse.domain.zeit import tageswort
from lotse.letters.brief import Briefart
from lotse.letters.erlaubt import erlaubte_datenarten
from lotse.services.einwilligen import Empfaenger
from lotse.services.einwilligungsstand import ZWECK
from lotse.services.weitergeben import Antwort, Weitergabe, darf_weitergeben, data_words

GESUNDHEIT = frozenset(
    {
        Lebensbereich.GESUNDHEIT_KIND,
        Lebensbereich.GESUNDHEIT_ELTERN,
        Lebensbereich.SCHWANGERSCHAFT_ERSTES_JAHR,
    }
)
GESUNDHEITSFAKTEN = frozenset(
    {
        "elternteil_chronisch_krank", "elternteil_behindert", "pflegebedarf",
        "behandlungspflege_noetig", "kostenaufwaendige_ernaehrung", "hoerbehinderung",
        "kind_akut_krank", "kind_stationaer", "kind_klinik_entlassen", "fruehgeboren",
        "hebamme_angeordnet", "schutzfrist_verlaengert", "sorge_entwicklung",
        "teilhabe_beeintraechtigt", "eingliederungshemmnis", "eltern_erschoepft", "schreibaby",
    }
)  # fmt: skip
"""Answers that are data on health (Art. 4 Nr. 15 DSGVO), whatever area they were given in; in doubt
they are (Erwägungsgrund 35 DSGVO)."""
GESUNDHEITSHUERDEN = frozenset({Huerdencode.GESUNDHEIT, Huerdencode.PFLEGE})
MELDEN_TAGE = timedelta(days=7)
"""Until then the new one should have spoken with the family."""
SCHRITT = "Bei der Familie melden"
_SATZ = ZWECK[Empfaengerart.LOTSIN].rstrip(".").casefold()
ANDERER_ZWECK = (
    "Die Einwilligung für diese Person nennt einen anderen Zweck. Zum Übergeben braucht es eine mit"
    " dem Zweck: „Eine Kollegin oder ein Kollege begleitet die Familie weiter.“"
)


@dataclass(frozen=True, slots=True)
class Warmnotiz:
    """„Warm gehalten“: the family is not just a file. Everything may stay empty."""

    gesagt_von: str = ""
    """Who has told the family that somebody else goes on."""
    gesagt_am: date | None = None
    persoenlich_am: date | None = None
    """When both were with the family together, or will be."""
    wichtig: str = ""
    """What matters next."""


@dataclass(frozen=True, slots=True)
class Paketfall:
    """One case, whole, with its note."""

    akte: Akte
    notiz: Warmnotiz = Warmnotiz()


@dataclass(frozen=True, slots=True)
class Uebergabepaket:
    """What lies in the sealed file: from whom, to whom, when, and the cases."""

    von: str
    an: str
    am: date
    faelle: tuple[Paketfall, ...]


def needed(akte: Akte) -> tuple[Datenart, ...]:
    """The kinds of data the case holds: each has to be ticked, for the case goes whole."""
    return tuple(_needed(akte))


def _needed(akte: Akte) -> Iterator[Datenart]:
    familie = akte.familie
    erwachsene = [p for p in familie.personen if not p.ist_kind]
    if familie.name or any(p.vorname for p in erwachsene):
        yield Datenart.NAME
    if familie.verstaendigung.kontaktweg or familie.ort.plz or familie.ort.stadtteil:
        yield Datenart.KONTAKT
    if familie.kinder:
        yield Datenart.KIND
    yield Datenart.ANLIEGEN
    if akte.vermittlungen or akte.antraege or akte.kontakte or akte.schritte:
        yield Datenart.BISHER
    if familie.verstaendigung.sprachen or familie.verstaendigung.dolmetschen:
        yield Datenart.VERSTAENDIGUNG
    if _on_health(familie):
        yield Datenart.GESUNDHEIT


def _on_health(familie: Familie) -> bool:
    angaben = (familie.fakten, *(person.fakten for person in familie.personen))
    return (
        any(b.bedarfe and b.lebensbereich in GESUNDHEIT for b in familie.bereiche)
        or any(huerde.code in GESUNDHEITSHUERDEN for huerde in familie.huerden)
        or any(person.ungeboren for person in familie.personen)
        or any(fakten.get(name) for fakten in angaben for name in GESUNDHEITSFAKTEN)
    )


def for_hand_over(einwilligung: Einwilligung) -> bool:
    """Is it about going on with the family? Who may only advise may not have the case."""
    return _SATZ in " ".join(einwilligung.zweck.split()).casefold()


def permission(akte: Akte, an: str, heute: date) -> Weitergabe:
    """Whether this colleague may have the whole case today, and why not."""
    ziel, daten = Empfaenger(Empfaengerart.LOTSIN, an), needed(akte)
    dafuer = tuple(e for e in akte.einwilligungen if for_hand_over(e))
    antwort = darf_weitergeben(replace(akte, einwilligungen=dafuer), ziel, daten, heute)
    if not antwort.erlaubt and darf_weitergeben(akte, ziel, daten, heute).erlaubt:
        satz = Aussage(ANDERER_ZWECK)
        return replace(antwort, antwort=Antwort.NUR_MIT, grund=satz, kern=satz)
    return antwort


def reason(antwort: Weitergabe) -> str:
    """Why the case stays here, in one sentence; "" = it may go. It goes whole or not at all."""
    if antwort.ja:
        return ""
    if antwort.erlaubt:
        return Aussage(
            "In der Einwilligung ist nicht angekreuzt: {worte}. Die Akte geht nur ganz mit.",
            worte=data_words(antwort.fehlt),
        )
    return antwort.kern or antwort.grund


def colleagues(akte: Akte, heute: date) -> tuple[str, ...]:
    """Whom the family has allowed anything today, each name once."""
    namen = {
        " ".join(e.empfaenger.split()).casefold(): e.empfaenger
        for e in akte.einwilligungen
        if e.art is Empfaengerart.LOTSIN and erlaubte_datenarten(e, heute)
    }
    return tuple(namen.values())


def without_halte(akte: Akte) -> Akte:
    """Why the one who gives keeps a copy is no business of the one who takes."""
    return replace(akte, halte=())


def handed_over(blatt: Schriftstueck, akte: Akte) -> Akte:
    """The giver's case says to whom it went, with the sum of the file."""
    return replace(akte, schriftstuecke=(*akte.schriftstuecke, blatt))


def sheet_to(an: str, kennung: str, am: date, sha256: str, einwilligung: str) -> Schriftstueck:
    """The line in the Verlauf of the one who gives."""
    return sheet(kennung, f"Übergeben an {an}", am, sha256, einwilligung)


def sheet(kennung: str, titel: str, am: date, sha256: str, einwilligung: str = "") -> Schriftstueck:
    """The line in the Verlauf, on both sides."""
    art = Briefart.UEBERGABE.value
    return Schriftstueck(kennung, art, titel, "de", am, 1, sha256, einwilligung)


def welcome(kennung: str, fall: Paketfall, paket: Uebergabepaket, heute: date) -> Schritt:
    """The first thing the new one does; the note is in it, so that it is found again."""
    notiz = "\n".join((f"Übernommen von {paket.von}.", *note_lines(fall.notiz)))
    return Schritt(
        kennung,
        SCHRITT,
        Akteur.LOTSIN,
        Schrittstand.DRAN,
        bis=heute + MELDEN_TAGE,
        notiz=notiz,
    )


def note_lines(notiz: Warmnotiz) -> tuple[str, ...]:
    """The note in plain sentences; what was not said is not there."""
    return tuple(_note_lines(notiz))


def _note_lines(n: Warmnotiz) -> Iterator[str]:
    if n.gesagt_von or n.gesagt_am:
        wer = f" von {n.gesagt_von}" if n.gesagt_von else ""
        wann = f" am {tageswort(n.gesagt_am)}" if n.gesagt_am else ""
        yield f"Die Familie weiß es{wer}{wann}."
    if n.persoenlich_am:
        yield f"Gemeinsam bei der Familie: {tageswort(n.persoenlich_am)}."
    if n.wichtig.strip():
        yield f"Als Nächstes wichtig: {n.wichtig.strip()}"
