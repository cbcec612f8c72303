"""What looks like a name, a day, a place or a number, in German text. Rather too much than too
little: what was taken out is shown, and a person reads it."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final


class Entfernt(StrEnum):
    """Why something was taken out."""

    NAME = "name"
    ORT = "ort"
    STELLE = "stelle"
    SCHULE = "schule"
    ADRESSE = "adresse"
    TAG = "tag"
    TELEFON = "telefon"
    MAIL = "mail"
    ZEICHEN = "zeichen"


_AUF = "".join(chr(c) for c in range(0x41, 0x530) if chr(c).isupper())
"""Every capital of Latin, Greek and Cyrillic."""
_GROSS = rf"[{_AUF}][\w'’-]{{1,40}}"
_LANG = (
    "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
)  # fmt: skip
_MONATE = rf"{_LANG}|Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sep|Sept|Okt|Nov|Dez"
_DD, _MM = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_ORDNUNG = (
    r"(?:(?:\w+und)?(?:zwanzig|drei(?:ß|ss)ig)ste[nr]?"
    r"|(?:ers|zwei|drit|vier|fünf|sechs|sieb|ach|neun|zehn|elf|zwölf"
    r"|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn)te[nr]?)"
)
_MASS = r"(?!\s?(?:Uhr|Liter|Prozent|%|Euro|€|kg|g|cm|m|km|Stunden?|Std|h|Grad|Mio|Millionen)\b)"
_TAG: Final = re.compile(
    r"(?<![\d.,/])(?:"
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)"
    r"|\d{1,2}\.\s?\d{1,2}\.(?:\s?(?:\d{4}|\d{2})(?!\d))?"
    r"|\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})(?!\d)"
    rf"|{_DD}\.{_MM}(?=[\s,;:!?)]|$){_MASS}"
    rf"|(?!(?:1/[2348]|2/3|3/4|24/7)(?!\d)){_DD}/{_MM}(?![\d/])"
    rf"|\d{{1,2}}\.\s?[IVX]{{1,4}}\.(?:\s?\d{{2,4}})?"
    rf"|(?i:(?:\d{{1,2}}(?:\.|te[nr]?)?\s?|\b{_ORDNUNG}\s)(?:{_MONATE})\b\.?(?:\s\d{{4}})?)"
    r"|(?:(?<=\bam )|(?<=\bvom )|(?<=\bden )|(?<=\bdem )|(?<=\bzum ))\d{1,2}\."
    r"(?=\s+[a-zäöü]|\s*[,;!?)]|\s*$)"
    r"|(?:(?<=geboren )|(?<=geb\. )|(?<=Jahrgang ))(?:im Jahr )?(?:19|20)\d\d\b"
    r"|(?:19|20)\d\d(?= geboren)"
    rf"|{_MM}/(?:19|20)\d\d(?!\d)"
    r")"
)
_TELEFON: Final = re.compile(
    r"(?:\+|(?<![\w/])(?<!\d\.)\(?(?=[0oO]))[\doO](?:[\s()/.–-]{0,3}\d){5,}"
    r"|(?<![\w.,–-])(?!(?:19|20)\d\d\s?[–/-]\s?(?:19|20)\d\d\b)"
    r"(?!\d{1,2}\.\d\d\s?[–-]\s?\d{1,2}\.\d\d\b)"
    r"\d(?:[\s()/.–-]{0,3}\d){5,}(?!\w)(?!\s?(?:Euro|€))"
)
_MAIL: Final = re.compile(
    r"[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+"
    r"|(?<!\w)@\w[\w.]{2,}|(?:https?://|www\.)[^\s,;)]+",
    re.IGNORECASE,
)
_ENDE = (
    "straße|strasse|str\\.|weg|platz|allee|gasse|ring|ufer|damm|markt|steig|stieg|wall|graben"
    "|chaussee|pfad|promenade"
)
_ALLEIN = "Straße|Strasse|Str\\.|Allee|Platz|Ring|Weg|Ufer|Damm|Wall|Gasse|Markt"
_HAUS = r"\s?\d{1,4}(?:\s?[–/-]\s?\d{1,4})?(?:\s?[a-z])?\b"
_KEIN_ORT = (
    "Unser|Jeder|Dieser|Ihrer|Seiner|Meiner|Deiner|Einer|Keiner|Euer|Langer|Kurzer|Weiter|Immer"
    "|Aber|Oder|Über|Unter|Hinter|Freier|Sicherer|Guter|Kleiner|Großer|Anderer"
)
_ADRESSE: Final = re.compile(
    rf"\b(?:{_GROSS}[ -])?(?:[{_AUF}][\w-]{{0,40}})?(?:{_ENDE}){_HAUS}(?<=\d|[a-z])"
    rf"|\b[\w-]{{1,40}}(?:straße|strasse|str\.){_HAUS}"
    rf"|\b(?!(?:{_KEIN_ORT})\s){_GROSS}[ -](?:{_ALLEIN}){_HAUS}"
    rf"|\b(?!(?:{_KEIN_ORT})\s)[{_AUF}]\w+er\s(?:{_ALLEIN})(?!\w)"
    rf"|\b[{_AUF}]\w{{1,40}}(?:-\w{{1,40}}){{0,3}}-(?:{_ALLEIN})(?!\w)"
    rf"|\b(?!(?:Einbahn|Seiten|Spiel|Neben|Wohn|Hauptverkehrs|Sack)(?:straße|gasse))"
    rf"[{_AUF}][\w-]{{0,40}}(?:straße|strasse|allee|gasse|chaussee)\b"
    rf"|\b(?:Straße|Platz|Allee)\s(?:der|des|am|zum)\s{_GROSS}(?:{_HAUS})?"
    r"|\b(?:Am|An de[rn]|Im|In de[rnm]|Auf de[rm]|Zum|Zur|Hinter de[rm]|Vor de[rm]|Unter den|Beim)"
    rf"\s(?!Kind\s|(?:{_LANG})\b)(?:{_GROSS}\s){{1,3}}\d{{1,3}}(?:\s?[a-z])?\b"
)
_ORT: Final = re.compile(
    rf"\b\d{{5}}\b(?:\s{_GROSS})?"
    r"|(?:(?<=Stadtteil )|(?<=Ortsteil )|(?<=Gemeinde )|(?<=wohnt in )|(?<=wohnen in )"
    r"|(?<=wohnte in )|(?<=lebt in )|(?<=leben in )|(?<=lebte in )|(?<=zieht nach )"
    r"|(?<=ziehen nach )|(?<=zog nach )|(?<=umgezogen nach ))"
    r"(?!(?:Angst|Armut|Trennung|Scheidung|Untermiete|Haft|Obdachlosigkeit|Sorge|Not|Isolation"
    rf"|Notunterkunft|Unterkunft|Gewalt|Streit|Frieden|Wohngemeinschaft)\b){_GROSS}"
)
_ALLGEMEIN = (
    "Grund|Haupt|Real|Gesamt|Förder|Sonder|Sekundar|Berufs|Berufsfach|Fach|Fachober|Ober|Mittel"
    "|Musik|Volkshoch|Hoch|Fachhoch|Vor|Abend|Ganztags|Ganztagsgrund|Privat|Fahr|Baum|Tanz|Schwimm"
    "|Sprach|Regel|Ballett|Kunst|Sport|Gemeinschafts|Gemeinschaftsgrund|Eltern|Kinder|Betriebs"
)
_SCHULE: Final = re.compile(
    rf"\b(?:[{_AUF}][\w'’]{{1,40}}-){{1,4}}"
    r"(?:[Gg]rund|[Gg]esamt|[Rr]eal|[Ff]örder|[Hh]aupt|[Ss]ekundar)?"
    r"(?:[Ss]chule|[Gg]ymnasium|[Kk]ita|[Kk]indergarten|[Kk]olleg)\b"
    r"|\b(?:K[Ii][Tt][Aa]|Kindertagesstätte|Kindergarten|Kinderhaus|Krippe|Hort|Gymnasium|Kolleg"
    rf"|GGS|KGS|EGS|OGS|OGTS|[{_AUF}]\w*schule|Schule)"
    rf"\s(?:(?:am|an der|im|in der|auf dem|zum|zur|St\.)\s)?[„\"»]?{_GROSS}"
    rf"(?:\s{_GROSS})?[“\"«]?"
    rf"|\b(?!(?:{_ALLGEMEIN})(?:schule|gymnasium|kita|kindergarten)\b)"
    rf"[{_AUF}]\w+(?:schule|gymnasium|kita|kindergarten)\b"
)
_TEILCHEN = r"(?:(?:von|van|der|den|dem|de|da|di|del|zu|zum|zur|el|al|bin|abu)\s|[Ee]l-|[Aa]l-)*"
_NAME: Final = re.compile(
    r"\b(?:(?:Frau|Fr\.|Herrn?|Hrn?\.|Familie|Fam\.|Doktor|Dr\.|Prof\.)\s)+"
    rf"{_TEILCHEN}{_GROSS}(?:\s{_GROSS})?"
)
_KEIN_NAME = (
    "Frau|Herrn?|Familie|Kind|Kinder|Mama|Papa|Mutter|Vater|Angst|Hunger|Durst|Streit|Geld|Essen"
    "|Schläge|Prügel|Hilfe|Alkohol|Drogen|Fieber|Schmerzen|Besuch|Zeit|Probleme|Ärger|Hause|Schuld"
    "|Schule|Kita|Medikamente|Gewalt|Sorgen|Bescheid|Ruhe|Fotos|Bilder|Kontakt|Recht|Termine?"
)
_NACH_ROLLE: Final = re.compile(
    r"(?:(?<=\bOma )|(?<=\bOpa )|(?<=\bOnkel )|(?<=\bTante )|(?<=\bCousin )|(?<=\bCousine )"
    r"|(?<=\bBruder )|(?<=\bSchwester )|(?<=\bFreund )|(?<=\bFreundin )|(?<=\bNachbar )"
    r"|(?<=\bNachbarin )|(?<=\bLehrer )|(?<=\bLehrerin )|(?<=\bErzieher )|(?<=\bErzieherin )"
    r"|(?<=\bTagesmutter )|(?<=\bPartner )|(?<=\bArzt )|(?<=\bÄrztin )|(?<=\bheißt )|(?<=namens ))"
    rf"(?!(?:{_KEIN_NAME})\b){_GROSS}"
)
MUSTER: Final[tuple[tuple[Entfernt, str, re.Pattern[str]], ...]] = (
    (Entfernt.MAIL, "[E-Mail]", _MAIL),
    (
        Entfernt.ZEICHEN,
        "[Zeichen]",
        re.compile(
            r"\b\d{1,4}\s[A-Z][A-Za-z]{0,3}\s\d{1,5}/\d{2,4}\b|\b[A-Z]{1,3}\d{5,}\w*"
            r"|\b[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}\s?\d{1,4}\b"
        ),
    ),
    (Entfernt.TAG, "[Tag]", _TAG),
    (Entfernt.TELEFON, "[Telefon]", _TELEFON),
    (Entfernt.ADRESSE, "[Adresse]", _ADRESSE),
    (Entfernt.ORT, "[Ort]", _ORT),
    (Entfernt.SCHULE, "[Schule]", _SCHULE),
    (Entfernt.NAME, "[Name]", _NAME),
    (Entfernt.NAME, "[Name]", _NACH_ROLLE),
)
"""Each with what stands there instead, in the order in which they are looked for."""
