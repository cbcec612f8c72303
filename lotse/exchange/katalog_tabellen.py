"""The catalogue as a table for people: one row per entry, German words (CATALOGUE 8)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeAlias

from lotse.domain.angebot import Angebot, Niveau
from lotse.i18n.sprache import Sprache
from lotse.services import angebotworte, platzworte
from lotse.services.katalogfreigabe import Freigabe
from lotse.services.katalogworte import BARRIERE, ZUGANG

Zelle: TypeAlias = str | date
JANEIN = {True: "ja", False: "nein", None: ""}
_UNSICHTBAR = "\u0020\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\t\r\n\0\v\f"
_FORMEL = re.compile(rf"[{_UNSICHTBAR}]*[=+\-@＝＋－＠]|[\t\r\n\0]")
"""What a spreadsheet would run, also behind blanks nobody sees."""
_STEUER = re.compile("[\0-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def rows(freigabe: Freigabe, heute: date, deutsch: Sprache) -> list[list[Zelle]]:
    """The header, then the entries in the order of their names."""
    spalten = _spalten(heute, deutsch)
    kopf: list[Zelle] = [titel for titel, _ in spalten]
    return [
        kopf,
        *([lies(angebot) for _, lies in spalten] for angebot in freigabe.angebote),
    ]


def write_csv_tabelle(freigabe: Freigabe, heute: date, deutsch: Sprache) -> bytes:
    """For German Excel: mark, semicolon, CRLF, every cell in quotes, no formulas."""
    text = io.StringIO(newline="")
    schreiber = csv.writer(text, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    for zeile in rows(freigabe, heute, deutsch):
        schreiber.writerow([safe(_text(zelle)) for zelle in zeile])
    return text.getvalue().encode("utf-8-sig", "replace")


def safe(zelle: str) -> str:
    """A cell a spreadsheet would run is text for it; our own import takes the mark off again."""
    sauber = clean(zelle)
    return f"'{sauber}" if _FORMEL.match(zelle) or _FORMEL.match(sauber) else sauber


def clean(zelle: str) -> str:
    """Without control characters; line ends stay."""
    return _STEUER.sub("", zelle.replace("\r\n", "\n").replace("\r", "\n"))


def _text(zelle: Zelle) -> str:
    return f"{zelle:%d.%m.%Y}" if isinstance(zelle, date) else zelle


def _spalten(heute: date, deutsch: Sprache) -> Sequence[tuple[str, Callable[[Angebot], Zelle]]]:
    return (
        ("Name", lambda a: a.name),
        ("Träger", lambda a: a.traeger),
        ("Art", lambda a: a.angebotsart),
        ("Kurztext", lambda a: a.kurztext),
        ("Straße", lambda a: _ort(a, "strasse", "hausnummer")),
        ("PLZ", lambda a: _ort(a, "plz")),
        ("Ort", lambda a: _ort(a, "ort")),
        ("Stadtteil", lambda a: _ort(a, "stadtteil")),
        ("Region", lambda a: a.region),
        ("Telefon", lambda a: ", ".join(t.nummer for t in a.telefone)),
        ("E-Mail", lambda a: ", ".join(a.mails)),
        ("Webseite", lambda a: ", ".join(a.webs)),
        ("Zeiten", lambda a: "\n".join(angebotworte.zeiten(a))),
        ("Sprachen", lambda a: _sprachen(a, deutsch)),
        ("Für wen", angebotworte.fuer_wen),
        ("Kosten", angebotworte.kosten),
        ("Wartezeit", lambda a: angebotworte.wartezeit(a.wartezeit, heute)),
        ("Nimmt neue auf", lambda a: JANEIN[a.nimmt_neue_auf]),
        ("Freie Plätze", lambda a: _plaetze(a, "frei")),
        ("Plätze", lambda a: " ".join(filter(None, (_plaetze(a, "gesamt"), _einheit(a))))),
        ("Stand der Plätze", lambda a: platzworte.stand(a.plaetze, deutsch) if a.plaetze else ""),
        ("Zugang", lambda a: ", ".join(ZUGANG[z] for z in sorted(a.zugang))),
        ("Da ist", lambda a: ", ".join(BARRIERE[b] for b in sorted(a.barrieren_ja))),
        ("Fehlt", lambda a: ", ".join(BARRIERE[b] for b in sorted(a.barrieren_nein))),
        ("Mitbringen", lambda a: ", ".join(a.unterlagen)),
        ("Ansprechperson", lambda a: a.kontakt_person),
        ("Hinweis", lambda a: a.hinweis if _gilt(a, heute) else ""),
        ("Geprüft am", lambda a: a.pruefung.am if a.pruefung else ""),
        ("Quelle", lambda a: a.herkunft.quelle),
        ("Lizenz", lambda a: a.herkunft.lizenz),
        ("Kennung", lambda a: str(a.key)),
    )


def _ort(angebot: Angebot, *felder: str) -> str:
    wo = angebot.standort
    if wo is None or angebot.adresse_vertraulich:
        return ""
    return " ".join(str(getattr(wo, feld)) for feld in felder).strip()


def _plaetze(angebot: Angebot, feld: str) -> str:
    zahl = getattr(angebot.plaetze, feld, None)
    return "" if zahl is None else str(zahl)


def _einheit(angebot: Angebot) -> str:
    return angebot.plaetze.einheit if angebot.plaetze else ""


def _sprachen(angebot: Angebot, deutsch: Sprache) -> str:
    namen = []
    for sprache in angebot.sprachen:
        bestellt = " (Dolmetschen)" if sprache.niveau is Niveau.DOLMETSCHEN else ""
        namen.append(f"{deutsch.sprachname(sprache.code)}{bestellt}")
    return ", ".join(namen)


def _gilt(angebot: Angebot, heute: date) -> bool:
    return angebot.hinweis_bis is None or angebot.hinweis_bis >= heute
