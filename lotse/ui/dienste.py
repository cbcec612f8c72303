"""Everything pages may ask of the rest of the house, as callables; wired in app/window.py.

Nothing here knows store, pdf or exchange. What reads a store is slow by nature: call it
through `sitzung.runner` (store lane), never on the window's thread. `katalog` may be asked
directly for single entries (memory or one indexed row).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from lotse.domain.akte import Akte, Aktenzeile
from lotse.domain.angebot import Angebot, AngebotKey, Form, Pruefung, Status
from lotse.domain.blockadeworte import Blockadewissen
from lotse.domain.familie import Familie, FamilieId
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.frist import Feiertage
from lotse.domain.fristenrechnung import keine_feiertage
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.rechnung import Rechnung, Rechnungsangaben
from lotse.domain.recht import Wissen
from lotse.domain.vermittlung import Weg
from lotse.domain.wahrheit import Urteil
from lotse.domain.worte import Begriff, Gespraechsworte
from lotse.i18n.sprache import Sprache
from lotse.letters.brief import Brief, Briefart, Gestalt
from lotse.letters.termin import Termin
from lotse.matching.ergebnis import Abgleich, Bedingungsurteil, Katalogstand
from lotse.services.anfragen import Anfragenarbeit
from lotse.services.briefangaben import OHNE, Briefangaben
from lotse.services.briefvorlagen import Briefvorlagen
from lotse.services.dialog.arbeit import Dialogarbeit
from lotse.services.dialog.blatt import Treffendruck
from lotse.services.dieselbe import Kennzeichen
from lotse.services.fallstand import Fallstatus
from lotse.services.katalogarbeit import Katalogarbeit
from lotse.services.katalogausgabe import Katalogausgabe
from lotse.services.katalogpflege import Katalogintern, Katalogpflege
from lotse.services.katalogsuche import Katalogblick, Katalogfrage, Sortierung
from lotse.services.schutzarbeit import Schutzarbeit
from lotse.services.schutzraum.dienst import Schutzraumdienst
from lotse.services.sicherheitscheck import Sicherheitscheck
from lotse.services.sicherungsarbeit import Sicherungsarbeit
from lotse.services.uebergabearbeit import Uebergabearbeit
from lotse.services.umwege import Umweg
from lotse.services.verschmelzen import Zusammenlegung
from lotse.services.wissensarbeit import Wissensarbeit
from lotse.services.zahlen.arbeit import Zahlenarbeit
from lotse.services.zugangsarbeit import Zugangsarbeit
from lotse.ui.einstellungen import Einstellungen


@dataclass(frozen=True, slots=True)
class Katalogfilter:
    """Filters of the catalogue page; empty = all."""

    sprache: str = ""
    bereich: Lebensbereich | None = None
    leistung: str = ""
    stadtteil: str = ""
    ohne_anmeldung: bool = False
    stufenlos: bool = False
    nur_zu_pruefen: bool = False
    bedarf: str = ""
    angebotsart: str = ""
    form: Form | None = None
    alter_monate: int | None = None
    offen_jetzt: bool = False
    ohne_antrag: bool = False
    wartezeit_wochen: int | None = None
    auch_unbekannt: bool = False
    """Entries that say nothing of a filter pass it, too."""
    nur: frozenset[str] | None = None
    """Only among these keys."""
    sortierung: Sortierung = Sortierung.PASSUNG
    von: tuple[float, float] | None = None
    """Where nearness is measured from."""


@dataclass(frozen=True, slots=True)
class Briefauftrag:
    """Which letter to build. `vermittlung` "" = the whole plan (Briefart.PLAN).

    `name` is typed for this print only and forgotten (no consent, no storing)."""

    art: Briefart
    vermittlung: str = ""
    sprache: str = "de"
    gestalt: Gestalt = field(default_factory=Gestalt)
    urteil: Urteil = Urteil.NOCH_KLAEREN
    """What matching says of this help today; decides between "Sie können" and "vielleicht"."""
    name: str = ""
    stichtag: date | None = None
    """The day the verdict is about when it is another than today."""
    bedingungen: tuple[Bedingungsurteil, ...] = ()
    """What matching says of each condition; the letter tells them unchanged."""
    weg: Weg = Weg.FAMILIE_TRAEGT
    """How a hand-over sheet gets there: sent, it needs a consent for this Stelle."""
    getippt: Briefangaben = OHNE
    """Typed for this print and kept nowhere."""


@dataclass(frozen=True, slots=True)
class Seitenbild:
    """One page of a PDF as RGBA rows: QImage(daten, breite, hoehe, Format_RGBA8888)."""

    breite: int
    hoehe: int
    daten: bytes


@dataclass(frozen=True, slots=True)
class Heuteposten:
    """One line of Heute, derived from facts, never typed."""

    art: str
    """What comes back (services.wiedervorlage.Art), vermittlung: a hand-over that waits,
    angekommen, or fenster: a right by age that ends soon"""
    familie: FamilieId
    anzeige: str
    deckwort: str
    text: str
    tag: date | None
    bezug: str = ""
    """Id of the Schritt or Vermittlung; of a window "anspruch@kind"."""
    marke: str = ""
    """Leistung id, for its tag."""
    zusatz: str = ""
    stand: str = ""
    """Where a hand-over stands; decides what may be noted next."""
    ende: date | None = None
    """The last day where `tag` is the day until which it is safe."""
    faellig: bool = False
    """Of a hand-over: it is time to ask."""
    satz: str = ""
    """A Frist in one sentence, with its § at the end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dienste:
    """The one parameter of every page. S = call on the store lane, F = on the free lane."""

    wissen: Wissen
    worte: Gespraechsworte
    """Words for areas of life and barriers (resources/recht)."""
    sprache: Sprache
    heute: Callable[[], date]
    jetzt: Callable[[], datetime]
    einstellungen: Callable[[], Einstellungen]
    merke_einstellungen: Callable[[Einstellungen], None]
    neue_id: Callable[[], str]
    """A fresh id for persons, goals, strengths, choices, steps."""

    besprochen: Mapping[str, str] = field(default_factory=dict)
    """Codes and words of § 10a (2) SGB VIII that may be ticked at the end of a talk."""
    begriffe: Sequence[Begriff] = ()
    """Words that F1 explains, in the order of the alphabet."""
    blockaden: Blockadewissen = field(default_factory=lambda: Blockadewissen({}, {}))
    """What may hold a help up, its law, and what works all the same (resources)."""
    feiertage: Callable[[str], Feiertage] = lambda _ags: keine_feiertage
    """Public holidays at a place, for Fristen."""
    umwege: Callable[[], Sequence[Umweg]] = tuple
    """S: "So ging es doch" of all cases, without names."""
    gesagt: Callable[[FamilieId], FluechtigeAntworten] = lambda _familie: FluechtigeAntworten()
    """Fleeting answers a talk begins with: those of the practice families; none otherwise."""

    akten: Callable[[str, bool], Sequence[Aktenzeile]]
    """S: (suche, geschlossen) → rows in order of the next step."""
    fallstaende: Callable[[], Mapping[FamilieId, Fallstatus]] = dict
    """S: where each open case stands today."""
    kennzeichen: Callable[[], Sequence[Kennzeichen]] = tuple
    """S: what every family is recognised by, for "Vielleicht dieselbe Familie?"."""
    laden: Callable[[FamilieId], Akte]
    """S: Hinweis when it is gone."""
    speichern: Callable[[Akte | None, Akte], None]
    """S: the difference of two states, None = new."""
    verwerfen: Callable[[FamilieId], None]
    """S: a new case was taken back; saving it again takes that back."""
    zusammenlegung: Zusammenlegung
    """S: a case goes into another, and comes back."""
    fallcode: Callable[[int], str]
    """S: next free one of a year."""
    deckwort: Callable[[], str]
    """S: a free word to suggest."""
    heuteposten: Callable[[], Sequence[Heuteposten]]
    """S: steps due and Vermittlungen without answer, of all open families."""

    streifen: Callable[[str], FamilieId | None] = lambda _code: None
    """S: the case a reply strip belongs to, by its code; None = no case asked with it."""

    abgleichen: Callable[..., Abgleich]
    """F: (Akte, FluechtigeAntworten, frozenset[Faktstelle]) → the whole match with explanations;
    a fourth value is the Stichtag when it is another day than today."""

    rechnen: Callable[[Familie, Rechnungsangaben, date], Rechnung]
    """The Orientierungsrechner on a day, quick: bands, way and steps for what was said."""

    katalogstand: Callable[[], Katalogstand]
    katalog_ids: Callable[[str, Katalogfilter], Sequence[AngebotKey]]
    """S: (wort, filter) → all hits, best first; without a word by name."""
    katalogblick: Katalogblick | None = None
    """S: how many remain, what is open now, whom to call this week."""
    katalogpflege: Katalogpflege | None = None
    """S: entries made and changed by hand; None = the catalogue can only be read."""
    katalogfrage: Callable[[str, Katalogfilter], Katalogfrage] | None = None
    """The question of a word and filters, for `katalogblick`."""
    katalogarbeit: Katalogarbeit | None = None
    """Import into the catalogue: looking and trying on the free lane, writing on the store lane;
    None where nothing may be changed."""
    katalogintern: Katalogintern | None = None
    """S: note and Kennwort of an entry, in the encrypted file."""
    katalogausgabe: Katalogausgabe | None = None
    """F: the catalogue as a file for others; None = nothing leaves this house."""
    angebote: Callable[[Sequence[AngebotKey]], Mapping[AngebotKey, Angebot]]
    """Whole entries, quick."""
    zu_pruefen: Callable[[date], Sequence[AngebotKey]]
    """S: entries whose check is due, oldest first."""
    setze_pruefung: Callable[[AngebotKey, Pruefung | None, Status], None]
    """S: write down that an entry was checked and counts, or how it stood before."""

    nur_lesen: str = ""
    """Why nothing may be changed in this sitting, in one sentence; "" = everything may."""

    zahlen: Zahlenarbeit | None = None
    """Sums over all cases, without a name; None where there are no cases to count."""

    anfragen: Anfragenarbeit | None = None
    """S: who waits for a first talk, and requests that could not be taken."""

    dialog: Dialogarbeit | None = None
    """Numbers of the place and meetings; None = the page shows sums of the office alone."""
    treffenblatt: Callable[[Treffendruck], bytes] | None = None
    """F: the meeting kit, or its sheet for the wall, as PDF."""

    briefsprachen: Sequence[str]
    """Codes that letters can be written in, "de" first."""
    brief: Callable[[Akte, Briefauftrag], Brief]
    """F: the letter as data; Hinweis when something obligatory is missing."""
    pdf: Callable[[Brief], bytes]
    """F: same Brief, same bytes."""
    paket: Callable[[Sequence[Brief]], bytes]
    """F: many letters as one PDF, in this order."""
    kalender: Callable[[Termin, str], bytes] | None = None
    """F: an appointment as a file for a calendar, (appointment, its title)."""
    seiten: Callable[[bytes, float], Sequence[Seitenbild]]
    """F: pages of a PDF as pictures, (pdf, pixels per point)."""
    briefvorlagen: Briefvorlagen | None = None
    """F: letterhead and own wording of the organisation; None where nothing may be changed."""
    wissensarbeit: Wissensarbeit
    """S: look at, load and take back knowledge; every refusal is a Hinweis."""
    erneuern: Callable[[], Dienste] | None = None
    """S: the same services over the knowledge that holds now; None where nothing is rebuilt."""

    sicherungsarbeit: Sicherungsarbeit | None = None
    """S: Sicherungen, rehearsal, second place; None in the practice town, where nothing is kept."""
    zurueckspielen: Callable[[Path], None] | None = None
    """Lock, and ask for the secret of this Sicherung; None where nothing is locked."""

    zugangsarbeit: Zugangsarbeit | None = None
    """F: passwords, deputies, the paper; None in the practice town, which nobody locks."""

    schutzarbeit: Schutzarbeit | None = None
    """S: retention, deletion, audit log, Auskunft; None in the practice town, which is invented
    and gone at the end."""

    schutzraum: Schutzraumdienst | None = None
    """S: the compartment of § 4 KKG; None in the practice town and where nothing is changed."""

    uebergabearbeit: Uebergabearbeit | None = None
    """Whole cases to a colleague and from one; None in the practice town."""

    sicherheitscheck: Sicherheitscheck | None = None
    """S: what is well and what somebody should look at; None in the practice town."""

    schreiben: Callable[[Path, bytes], None]
    """F: a file, whole or not at all; Hinweis when the drive is full or cannot be written."""
