"""Codes of what an Angebot offers, compared with the Hürden of a family."""

from __future__ import annotations

from lotse.domain.angebot import Barriere, Form, Kostenart, Zugang
from lotse.domain.merkmale import Merkmale
from lotse.domain.wahrheit import Wahrheit

NUR = (Zugang.ANTRAG, Zugang.TELEFON, Zugang.ONLINE)
"""Ways in that are a barrier when there is no other."""

FERN = frozenset({Zugang.AUFSUCHEND, Zugang.TELEFON, Zugang.ONLINE})
"""With one of these a long way is no disadvantage."""

SATZ = {
    "aufsuchend": "kommt nach Hause",
    "in_praxis": "in der Praxis, Kita oder im Stadtteilbüro",
    "begleitet": "jemand geht mit",
    "offene_tuer": "offene Tür, einfach hingehen",
    "termin": "mit Termin",
    "antrag": "mit Antrag",
    "telefon": "geht am Telefon",
    "online": "geht online",
    "nur_antrag": "nur mit Antrag",
    "nur_telefon": "nur am Telefon",
    "nur_online": "nur online",
    "stufenlos": "ohne Stufen",
    "aufzug": "mit Aufzug",
    "rollstuhl_wc": "mit Rollstuhl-WC",
    "kinderwagen": "mit Kinderwagen gut zu erreichen",
    "dgs": "in Gebärdensprache",
    "leichte_sprache": "in leichter Sprache",
    "ruhiger_raum": "mit ruhigem Raum",
    "geschwisterbetreuung": "Geschwister dürfen mit",
    "oepnv_naehe": "nah an Bus oder Bahn",
    "ohne_internet": "geht ohne Internet",
    "ohne_papiere": "geht ohne Papiere",
    "nicht_stufenlos": "mit Stufen",
    "nicht_aufzug": "ohne Aufzug",
    "nicht_rollstuhl_wc": "ohne Rollstuhl-WC",
    "nicht_kinderwagen": "mit Kinderwagen schwer zu erreichen",
    "nicht_dgs": "ohne Gebärdensprache",
    "nicht_leichte_sprache": "keine leichte Sprache",
    "nicht_ruhiger_raum": "ohne ruhigen Raum",
    "nicht_geschwisterbetreuung": "Geschwister können nicht mit",
    "nicht_oepnv_naehe": "weit von Bus und Bahn",
    "nicht_ohne_internet": "braucht Internet",
    "nicht_ohne_papiere": "braucht Papiere",
    "kostenfrei": "kostenlos",
    "beitrag": "kostet einen Beitrag",
    "einkommensabhaengig": "Kosten nach Einkommen",
    "traeger_zahlt": "ein Amt oder eine Kasse zahlt",
    "anonym": "ohne Namen möglich",
    "nicht_anonym": "fragt nach dem Namen",
    "ohne_antrag": "ohne Antrag",
    "nachbarschaft": "aus der Nachbarschaft",
}
"""Every trait resources/matching.toml may use, with its sentence."""


def zugangscodes(zugang: frozenset[Zugang]) -> frozenset[str]:
    codes = {weg.value for weg in zugang}
    return frozenset(codes | {f"nur_{weg.value}" for weg in NUR if zugang == {weg}})


def barrierecodes(ja: frozenset[Barriere], nein: frozenset[Barriere]) -> frozenset[str]:
    return frozenset({b.value for b in ja} | {f"nicht_{b.value}" for b in nein})


def umstandscodes(
    form: Form, kosten: Kostenart, anonym: Wahrheit, ohne_antrag: Wahrheit
) -> frozenset[str]:
    codes = {form.value, kosten.value}
    if anonym is not None:
        codes.add("anonym" if anonym else "nicht_anonym")
    if ohne_antrag:
        codes.add("ohne_antrag")
    return frozenset(codes & SATZ.keys())


def codes(merkmale: Merkmale) -> frozenset[str]:
    """All codes of one Angebot."""
    return (
        zugangscodes(merkmale.zugang)
        | barrierecodes(merkmale.barrieren_ja, merkmale.barrieren_nein)
        | umstandscodes(merkmale.form, merkmale.kosten, merkmale.anonym, merkmale.ohne_antrag)
    )
