"""The findings an entry of the catalogue can have: code, part of the score, points, sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Teil(StrEnum):
    """Parts of the score."""

    ECHT = "echt"
    ERREICHBAR = "erreichbar"
    ZEITEN = "zeiten"
    ORT = "ort"
    FUER_WEN = "fuer_wen"
    FRISCHE = "frische"


class Mangel(StrEnum):
    """Stable codes of findings."""

    PLATZHALTER = "platzhalter"
    ABGELAUFEN = "abgelaufen"
    MAIL_PRIVAT = "mail_privat"
    OHNE_KONTAKT = "ohne_kontakt"
    OHNE_TELEFON = "ohne_telefon"
    TELEFON_UNLESBAR = "telefon_unlesbar"
    ZUGANG_UNBEKANNT = "zugang_unbekannt"
    ZEITEN_FEHLEN = "zeiten_fehlen"
    ZEITEN_NUR_TEXT = "zeiten_nur_text"
    ORT_FEHLT = "ort_fehlt"
    PLZ_UNGUELTIG = "plz_ungueltig"
    PLZ_ORT = "plz_ort"
    OHNE_KOORDINATEN = "ohne_koordinaten"
    KOORDINATEN_FERN = "koordinaten_fern"
    GEBIET_UNBEKANNT = "gebiet_unbekannt"
    OHNE_BEDARF = "ohne_bedarf"
    SPRACHEN_UNBEKANNT = "sprachen_unbekannt"
    SPRACHE_CODE = "sprache_code"
    SPRACHEN_ALLE = "sprachen_alle"
    OHNE_ZIELGRUPPE = "ohne_zielgruppe"
    OHNE_KURZTEXT = "ohne_kurztext"
    NIE_GEPRUEFT = "nie_geprueft"
    FAELLIG = "faellig"
    VERALTET = "veraltet"
    NUR_AUS_LISTE = "nur_aus_liste"
    FEHLT_IN_QUELLE = "fehlt_in_quelle"
    PLAETZE_ZU_VIELE = "plaetze_zu_viele"


@dataclass(frozen=True, slots=True)
class Mangelart:
    """Part it belongs to, points it costs there, its sentence; `schwer` = a family may be sent
    wrong by it."""

    teil: Teil
    abzug: int
    satz: str
    schwer: bool = False


def _schwer(teil: Teil, abzug: int, satz: str) -> Mangelart:
    return Mangelart(teil, abzug, satz, schwer=True)


MAENGEL: Mapping[Mangel, Mangelart] = {
    Mangel.PLATZHALTER: _schwer(Teil.ECHT, 100, "Das sieht aus wie ein Platzhalter."),
    Mangel.ABGELAUFEN: _schwer(Teil.ECHT, 100, "Das Angebot ist vorbei, steht aber als offen da."),
    Mangel.MAIL_PRIVAT: Mangelart(
        Teil.ECHT, 20, "Die Mailadresse ist vielleicht privat. Bitte fragen Sie nach."
    ),
    Mangel.OHNE_KONTAKT: _schwer(
        Teil.ERREICHBAR, 100, "Es gibt kein Telefon, keine E-Mail, keine Webseite und keinen Ort."
    ),
    Mangel.OHNE_TELEFON: Mangelart(Teil.ERREICHBAR, 40, "Es fehlt eine Telefonnummer."),
    Mangel.TELEFON_UNLESBAR: _schwer(
        Teil.ERREICHBAR, 60, "Diese Telefonnummer lässt sich so nicht wählen."
    ),
    Mangel.ZUGANG_UNBEKANNT: Mangelart(
        Teil.ERREICHBAR, 20, "Es fehlt, wie man hinkommt: offene Tür, Termin, Antrag oder Besuch."
    ),
    Mangel.ZEITEN_FEHLEN: Mangelart(Teil.ZEITEN, 100, "Es fehlen die Zeiten."),
    Mangel.ZEITEN_NUR_TEXT: Mangelart(Teil.ZEITEN, 40, "Die Zeiten stehen nur als Text da."),
    Mangel.ORT_FEHLT: Mangelart(Teil.ORT, 60, "Man geht hin, aber es fehlt die Adresse."),
    Mangel.PLZ_UNGUELTIG: _schwer(Teil.ORT, 40, "Das ist keine Postleitzahl."),
    Mangel.PLZ_ORT: _schwer(Teil.ORT, 40, "Postleitzahl und Ort passen nicht zusammen."),
    Mangel.OHNE_KOORDINATEN: Mangelart(
        Teil.ORT, 20, "Es fehlen die Koordinaten: Die Entfernung ist nur geschätzt."
    ),
    Mangel.KOORDINATEN_FERN: _schwer(Teil.ORT, 40, "Die Koordinaten liegen nicht in Deutschland."),
    Mangel.GEBIET_UNBEKANNT: Mangelart(
        Teil.ORT, 20, "Es fehlt, für welches Gebiet das Angebot da ist."
    ),
    Mangel.OHNE_BEDARF: _schwer(
        Teil.FUER_WEN, 50, "Es fehlt, wobei das Angebot hilft: Der Abgleich findet es nicht."
    ),
    Mangel.SPRACHEN_UNBEKANNT: Mangelart(Teil.FUER_WEN, 20, "Es fehlen die Sprachen."),
    Mangel.SPRACHE_CODE: Mangelart(Teil.FUER_WEN, 10, "Diese Sprache kennt der Abgleich nicht."),
    Mangel.SPRACHEN_ALLE: _schwer(
        Teil.FUER_WEN, 20, "Hier stehen auffällig viele oder alle Sprachen. Bitte fragen Sie nach."
    ),
    Mangel.OHNE_ZIELGRUPPE: Mangelart(Teil.FUER_WEN, 15, "Es fehlt, für wen das Angebot ist."),
    Mangel.OHNE_KURZTEXT: Mangelart(Teil.FUER_WEN, 15, "Es fehlt der Kurztext für den Brief."),
    Mangel.NIE_GEPRUEFT: Mangelart(Teil.FRISCHE, 100, "Der Eintrag wurde noch nie geprüft."),
    Mangel.FAELLIG: Mangelart(Teil.FRISCHE, 40, "Die nächste Prüfung steht an."),
    Mangel.VERALTET: Mangelart(Teil.FRISCHE, 80, "Die letzte Prüfung ist lange her."),
    Mangel.NUR_AUS_LISTE: Mangelart(
        Teil.FRISCHE, 30, "Bisher hat niemand nachgefragt: Der Stand kommt aus einer Liste."
    ),
    Mangel.FEHLT_IN_QUELLE: Mangelart(
        Teil.FRISCHE, 40, "Der Eintrag steht nicht mehr in seiner Quelle."
    ),
    Mangel.PLAETZE_ZU_VIELE: Mangelart(
        Teil.FRISCHE, 10, "Es sind mehr Plätze frei, als es gibt. Bitte fragen Sie nach."
    ),
}
