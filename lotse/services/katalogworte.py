"""German words for ways in and barriers, as tables and sheets for people say them."""

from __future__ import annotations

from lotse.domain.angebot import Barriere, Zugang

ZUGANG = {
    Zugang.AUFSUCHEND: "kommt nach Hause", Zugang.IN_PRAXIS: "in Praxis oder Kita",
    Zugang.BEGLEITET: "mit Begleitung", Zugang.OFFENE_TUER: "offene Tür",
    Zugang.TERMIN: "mit Termin", Zugang.ANTRAG: "mit Antrag", Zugang.TELEFON: "am Telefon",
    Zugang.ONLINE: "online",
}  # fmt: skip
BARRIERE = {
    Barriere.STUFENLOS: "stufenlos", Barriere.AUFZUG: "Aufzug",
    Barriere.ROLLSTUHL_WC: "Rollstuhl-WC", Barriere.KINDERWAGEN: "mit Kinderwagen",
    Barriere.DGS: "Gebärdensprache", Barriere.LEICHTE_SPRACHE: "Leichte Sprache",
    Barriere.RUHIGER_RAUM: "ruhiger Raum", Barriere.GESCHWISTERBETREUUNG: "Betreuung für Kinder",
    Barriere.OEPNV_NAEHE: "Bus oder Bahn nah", Barriere.OHNE_INTERNET: "ohne Internet",
    Barriere.OHNE_PAPIERE: "ohne Papiere",
}  # fmt: skip
