"""An Angebot as plain data ("Lotse-Katalog JSON") and as Merkmale for matching."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lotse.domain.angebot import (
    Angebot,
    Angebotssprache,
    Oeffnungszeit,
    Plaetze,
    Standort,
    Wartezeit,
    Weg,
    Zielgruppe,
)
from lotse.domain.fehler import Hinweis
from lotse.domain.merkmale import Merkmale
from lotse.domain.plaetze import HOECHSTENS
from lotse.domain.schutzort import ist_schutzort
from lotse.services.feldleser import Befunde, note, pflichttext, zahl
from lotse.services.sortierung import name_key
from lotse.services.werte import liste, optional, reader, to_plain

STUNDE = 60
HOECHSTENS_SPRACHEN = 15
_TAG_IM_JAHR = re.compile(r"(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))?", re.ASCII)
_UHRZEIT = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d|24:00", re.ASCII)


def angebot_to_dict(angebot: Angebot) -> dict[str, object]:
    """Field by field, defaults left out; ready for json.dumps."""
    plain: dict[str, object] = to_plain(angebot)
    if angebot.oeffnungszeiten:
        plain["oeffnungszeiten"] = [_zeit_to_plain(zeit) for zeit in angebot.oeffnungszeiten]
    return plain


def angebot_from_dict(data: Mapping[str, object], quelle: str) -> Angebot:
    """Read one entry. `quelle` names its place ("nord.json: angebote[3]"); all faults at once."""
    befunde: Befunde = []
    angebot = _LESEN(data, quelle, befunde)
    if isinstance(angebot, Angebot):
        _check_rules(angebot, quelle, befunde)
    if befunde or not isinstance(angebot, Angebot):
        raise Hinweis(
            "Ein Angebot lässt sich nicht lesen.",
            "Der Katalog ist unverändert.",
            "Bitte berichtigen Sie diese Stellen:",
            tuple(befunde),
        )
    return angebot


def merkmale(angebot: Angebot) -> Merkmale:
    """What matching reads. More than 15 languages is a list of all languages: no match on it."""
    ort = angebot.standort or Standort()
    viele = len(angebot.sprachen) > HOECHSTENS_SPRACHEN
    return Merkmale(
        key=angebot.key,
        sortier_name=name_key(angebot.name),
        traeger=angebot.traeger,
        form=angebot.form,
        status=angebot.status,
        leistungen=angebot.leistungen,
        lebensbereiche=angebot.lebensbereiche,
        bedarfe=angebot.bedarfe,
        sprachen=() if viele else angebot.sprachen,
        zugang=angebot.zugang,
        schwelle=angebot.schwelle,
        zielgruppen=angebot.zielgruppen,
        gebiet=angebot.gebiet,
        barrieren_ja=angebot.barrieren_ja,
        barrieren_nein=angebot.barrieren_nein,
        kosten=angebot.kosten.art,
        anonym=angebot.anonym,
        ohne_antrag=angebot.ohne_antrag,
        stadtteil=ort.stadtteil,
        plz=ort.plz,
        lat=ort.lat,
        lon=ort.lon,
        wege=angebot.wege,
        wartezeit=angebot.wartezeit,
        geprueft_am=angebot.pruefung.am if angebot.pruefung else None,
        pruefabstand_monate=angebot.pruefabstand_monate,
        gueltig_ab=angebot.gueltig_ab,
        gueltig_bis=angebot.gueltig_bis,
        name=angebot.name,
    )


def _zeit_to_plain(zeit: Oeffnungszeit) -> dict[str, object]:
    plain: dict[str, object] = to_plain(zeit)
    plain["von"] = _uhrzeit_text(zeit.von)
    plain["bis"] = None if zeit.bis is None else _uhrzeit_text(zeit.bis)
    return plain


def _uhrzeit_text(minuten: int) -> str:
    return f"{minuten // STUNDE:02}:{minuten % STUNDE:02}"


def _uhrzeit(wert: object, pfad: str, befunde: Befunde) -> int:
    if isinstance(wert, str) and _UHRZEIT.fullmatch(wert):
        return int(wert[:2]) * STUNDE + int(wert[3:])
    note(befunde, pfad, wert, "eine Uhrzeit als HH:MM, von 00:00 bis 24:00")
    return 0


def _tag_im_jahr(wert: object, pfad: str, befunde: Befunde) -> str:
    if isinstance(wert, str) and _TAG_IM_JAHR.fullmatch(wert):
        return wert
    note(befunde, pfad, wert, 'ein Tag im Jahr als "MM-TT"')
    return ""


def _check_rules(angebot: Angebot, pfad: str, befunde: Befunde) -> None:
    """What no single field can see."""
    _check_schutzort(angebot, pfad, befunde)
    if len(angebot.barrieren_ja & angebot.barrieren_nein) > 0:
        beide = sorted(angebot.barrieren_ja & angebot.barrieren_nein)
        note(befunde, f"{pfad}.barrieren_nein", beide, "jede Barriere nur in einer der Listen")
    for i, ziel in enumerate(angebot.zielgruppen):
        if _leer(ziel.von_monate, ziel.bis_monate):
            regel = "eine Zahl größer als von_monate"
            note(befunde, f"{pfad}.zielgruppen[{i}].bis_monate", ziel.bis_monate, regel)
    for i, zeit in enumerate(angebot.oeffnungszeiten):
        if bool(zeit.saison_von) != bool(zeit.saison_bis):
            saison = [zeit.saison_von, zeit.saison_bis]
            note(befunde, f"{pfad}.oeffnungszeiten[{i}].saison_bis", saison, "Anfang und Ende")
        if _leer(zeit.von, zeit.bis):
            regel = "eine Uhrzeit nach von; über Mitternacht in zwei Zeilen"
            note(befunde, f"{pfad}.oeffnungszeiten[{i}].bis", _uhrzeit_text(zeit.bis or 0), regel)
    if (warten := angebot.wartezeit) and warten.wochen_von > warten.wochen_bis:
        regel = "mindestens so viel wie wochen_von"
        note(befunde, f"{pfad}.wartezeit.wochen_bis", warten.wochen_bis, regel)


def _check_schutzort(angebot: Angebot, pfad: str, befunde: Befunde) -> None:
    wo = [feld for feld in ("standort", "wege") if getattr(angebot, feld)]
    if angebot.adresse_vertraulich:
        regel = "keine Angabe: die Adresse ist vertraulich, es gibt nur region und Telefon"
        befunde += [f"{pfad}.{feld} – erlaubt: {regel}" for feld in wo]
    elif wo and ist_schutzort(angebot.name, angebot.angebotsart):
        regel = "true, ohne standort und wege: Name oder Art nennen einen Schutzort"
        note(befunde, f"{pfad}.adresse_vertraulich", angebot.adresse_vertraulich, regel)


def _leer(von: int | None, bis: int | None) -> bool:
    return von is not None and bis is not None and bis <= von


_MONATE, _ZAHL = optional(zahl(0, 1500)), optional(zahl(0, HOECHSTENS))
_LESEN = reader(
    Angebot,
    {
        (Angebot, "key"): pflichttext,
        (Angebot, "name"): pflichttext,
        (Angebot, "schwelle"): optional(zahl(0, 3)),
        (Angebot, "pruefabstand_monate"): zahl(0, 120),
        (Angebotssprache, "code"): pflichttext,
        (Oeffnungszeit, "wochentage"): liste(zahl(0, 6)),
        (Oeffnungszeit, "von"): _uhrzeit,
        (Oeffnungszeit, "bis"): optional(_uhrzeit),
        (Oeffnungszeit, "woche_im_monat"): liste(zahl(-1, 5)),
        (Oeffnungszeit, "saison_von"): _tag_im_jahr,
        (Oeffnungszeit, "saison_bis"): _tag_im_jahr,
        (Plaetze, "frei"): _ZAHL,
        (Plaetze, "gesamt"): _ZAHL,
        (Plaetze, "stunde"): optional(zahl(0, 23)),
        (Wartezeit, "wochen_von"): zahl(0, 520),
        (Wartezeit, "wochen_bis"): zahl(0, 520),
        (Weg, "minuten"): zahl(0, 1440),
        (Zielgruppe, "von_monate"): _MONATE,
        (Zielgruppe, "bis_monate"): _MONATE,
    },
)
