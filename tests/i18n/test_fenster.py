"""The window in English: every word it says, said; nothing said that it does not say."""

from __future__ import annotations

import re
import tomllib

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from lotse.app.heuteposten import ZUSATZWORTE
from lotse.app.zugangsarbeit import FREMDES_BLATT, GEAENDERT, OHNE_SPUR
from lotse.domain.huerde import Grad
from lotse.exchange import befundworte
from lotse.exchange.besprochen import load_besprochen
from lotse.letters.einfach import Lesestufe
from lotse.letters.einstiege import load_einstiege
from lotse.letters.nahziel_worte import load_nahzielworte
from lotse.matching.fragen import JA_NEIN
from lotse.matching.gruppen import STILL
from lotse.matching.zielgruppe import PUBLIKUMSWORT
from lotse.paths import I18N, RESOURCES
from lotse.services.angebotworte import KOSTENWORT
from lotse.services.dieselbe import Gleichgrund
from lotse.services.dubletten import GRUENDE
from lotse.services.einwilligen import LUECKEN
from lotse.services.halten import HALTWORT
from lotse.services.katalogabgleich import DUBLETTE, FEHLT, KONFLIKT
from lotse.services.netz import HINDERNISSE
from lotse.services.netzarten import beziehungsarten
from lotse.services.ortsworte import ORTSWORT, VERMERK
from lotse.services.parteien import BRAUCHT
from lotse.services.protokollworte import GRUNDWORT
from lotse.services.rettungsbericht import RETTUNGSWORT, SONSTIGES
from lotse.services.sicherheitsworte import all_words
from lotse.services.wissensvergleich import ARTEN
from tests.werkzeug.aussagen import aussageworte
from tests.werkzeug.msgids import MELDUNG, lies, sammle, worte_vor_der_tuer
from tests.werkzeug.schutzraumworte import schutzraumworte

DATEIEN = sorted((I18N / "lotse" / "en").glob("*.po"))
ANDERE_RAEUME = (
    {STILL, *(g.value for g in Grad), *(s.value for s in Lesestufe)}
    | {antwort.text for antwort in JA_NEIN}
    | {*HINDERNISSE, *(w for a in beziehungsarten().values() for w in (a.kurz, a.satz))}
    | {*ORTSWORT.values(), VERMERK, *ARTEN}
    | set(GRUNDWORT.values())
    | {*RETTUNGSWORT.values(), SONSTIGES}
    | {OHNE_SPUR, GEAENDERT, *FREMDES_BLATT}
    | {*all_words(), *HALTWORT.values()}
    | {*PUBLIKUMSWORT.values(), *KOSTENWORT.values(), *GRUENDE}
    | {*LUECKEN.values(), *BRAUCHT}
    | {*ZUSATZWORTE, *load_besprochen().values()}
    | {*(g.value for g in Gleichgrund), *load_nahzielworte().abstrakt.values()}
    | {t.achten for t in load_einstiege().values()}
    | {s for t in load_einstiege().values() for e in t.saetze for s in (e.behutsam, e.direkt)}
    | {*befundworte.all_words(), *KONFLIKT, *FEHLT, *DUBLETTE}
    | schutzraumworte()
    | aussageworte()
)
"""Words that matching, letters and the domain hand to the window, and it says through `t`."""
GESPRAECH = {
    ("lebensbereiche.toml", "lebensbereich"): ("text", "kurz", "einstieg"),
    ("huerden.toml", "huerde"): ("text", "kurz", "anpassung", "frage"),
    ("bedarfe.toml", "thema"): ("text",),
}
"""Tables of resources/recht whose words head the pages. Facts, questions, conditions and
everything else about the law stay German: they were written with the law beside them."""
VON_ANDERSWO = (
    r"zeile\.(text|hinweis)", r"AKTIONEN\[.+\]\.(text|hinweis)", r"gruppe\.value",  # aktionen.py
    r".*\bwort\.(text|kurz|anpassung|frage|einstieg)", r"self\._worte\[bereich\]\.text",
    r"thema\.text", r"next", r"(schalter|formfeld)\.wort", r"(wahl|abschnitt)\.titel",
    r"wissen\.themen\[b\]\.text", r"self\.vorschlag\.warnung",  # needs; a package that ran out
    r"zeilen", r"stand\.doppelt",  # katalog_form*.py: words of matching and services
    r"gruppe\.titel", r"s(tufe)?\.value", r"tuple",
    r".*\b(frage|fragen\[0\])\.(text|warum)", r".*\b(a|antwort)\.text.*",  # the law, or JA_NEIN
    r"(KAMUEBER|GRUND|WOHIN)WORT",  # services/anfragen.py: among the words of the statistics
    r"ORTSWORT\[.+\]", r"VERMERK", r"eintrag\.art",  # services: ortsworte, wissensvergleich
    r"text", r"titel", r"satz", r"muster", r"error\.was", r"\[LEICHTER.*",  # handed on: msgids.py
    r".*(hinweis|error)\.(was|sicher|tun|stellen)", r"nummer\.zusatz",  # store and numbers
    r"(self\._)?ursache", r"self\._nur_lesen",  # store/schreibschutz.py, app/dateipflege.py
    r"worte\.titel",  # seiten/briefe_arten.py, by Artworte
    r"bild\.hinweis",  # app/zugangsarbeit.py
    r"besprochen",  # ui/zuletztworte.py: ticks of § 10a (2) SGB VIII, resources
    r".*worte\.(gut|nicht|rat|wort).*",  # services/sicherheitsworte.py
    r"art\.wort", r"einer\.wort",  # einstellungen.py, services/rettungsbericht.py
    r"befund\.(was|aktion)", r"arten\.most_common\(\)",  # exchange/befundworte.py
    r"(STATUSBILD\[.+\]|bild|ausgang|a)\.wort",  # ui/statusworte.py, seiten/heute_ausgang.py
    r"p\.zusatz", r"dienste\.besprochen\.items\(\)",  # app/heuteposten.py, exchange/besprochen.py
    r"partei\.braucht", r"darf\.grund",  # services/parteien.py
    r"grund\.value", r"self\._worte\.feld\(.+\)", r"feld",  # services/dieselbe.py, FELDWORT
    r"ansicht\.achten", r"einstieg\.(behutsam|direkt)", r"h\.frage", r"huerdenwort\.kurz",
    # resources/plain
    r"eintrag\.kurz", r"art\.satz", r"self\._hindernis\(neu\)", r"enumerate",  # services/netz*.py
    r"bild\.ortshinweise", r".*getan\.hinweis\.tun.*",  # app/sicherungsarbeit.py
    r"wort\.(name|titel|satz|warum)", r"worte\.(dringend_)?verb",  # services/schutzraum/worte.py
    r"BERUFE\[.+\]\.name",  # likewise
    r"((self\._)?blatt\.)?sprache",  # a code of a language: gemeinsam/worte.py has a `wort` too
)  # fmt: skip
"""Arguments of `t` that are not followed, with where their words come from."""
NICHT_GESAGT = {
    "dialoge/loeschbeleg.py": {"Loeschprotokoll"},  # part of a file name
    "seiten/uebergabe_geben.py": {"Uebergabe"},  # likewise
    "seiten/briefe_ausgang.py": {"Paket"},  # part of a file name
    "seiten/familie_auskunft.py": {"Auskunft"},  # part of a file name
    "seiten/wirkung_ausgabe.py": {"Lotse_Wirkung_"},  # part of a file name
    "seiten/wirkung_treffen_druck.py": {"Wandbild"},  # part of a file name
    "bausteine/felder.py": {"ddd dd.MM.yyyy"},
    "app/window.py": {"Lotse"},
    "familienworte.py": {"Familie "},  # how the store begins the name of a family
    "fenster/fenster.py": {"Seite"},  # part of a class name
    "einlesen/dialog.py": {"Fehlerliste_"},  # part of a file name
    "einlesen/ausgeben.py": {"Datenblaetter", "Katalogpaket", "Verzeichnis"},  # likewise
    "einlesen/ablauf.py": {"the dialog is only opened where something may be changed"},
    "einlesen/profilname.py": {"ä", "ö", "ü", "ß"},  # letters that become two
    "einlesen/worte.py": {"Windows-1252", "Mac Roman", r"(\d+) Eintr(?:ag|äge)$"},  # encodings
    "fenster/start.py": {  # stands before the language is read
        "Lotse beenden", "Lotse wird geöffnet.", "Einen Augenblick bitte.",
        "Das war unser Fehler. Ihre Daten sind unverändert. Bitte öffnen Sie Lotse neu.",
        "Lotse ließ sich nicht öffnen.",
    },
    "schriften.py": {"NotoSans-SemiCondensed.ttf", "NotoSans-SemiCondensedSemiBold.ttf"},
    "seiten/briefe_probe.py": {"Das ist der schwerste Satz: Er ist lang oder hat lange Wörter."},
    "seiten/ansichtsteil.py": {"English"},
    "schutzraum/ausgang.py": {"Blatt_"},  # part of a file name
    "seiten/katalog_taten.py": {"Datenblatt_"},  # part of a file name
    "seiten/einstellungen.py": {"Ansichtsteil", "Wissensteil"},  # types in quotes
    "seiten/sicherungsteil.py": {"Sicherungsarbeit"},  # likewise
    "seiten/hilfen_sicht.py": {"Noch nicht gefragt: ", "Noch offen: "},  # cut off the law's words
    "seiten/hilfen_worte.py": {"Tram", "Bahn", "Fuß"},  # looked for in the catalogue's words
    "stil.py": {"a QApplication comes first", "Fusion"},
    "worte.py": {
        "Ctrl", "Shift", "Return", "Down", "Left", "Right", "Space", "Enter",
        "Strg", "Umschalt", "Eingabe", "Leertaste",
    },
}  # fmt: skip
"""Constants that look like words and are no words of the window, or German for a reason."""
PLATZ = re.compile(r"\{\w*\}")


def gespraechsworte() -> set[str]:
    worte: set[str] = set()
    for (datei, tafel), felder in GESPRAECH.items():
        for zeile in tomllib.loads((RESOURCES / "recht" / datei).read_text("utf-8"))[tafel]:
            for wert in (zeile[feld] for feld in felder):
                worte |= {wert} if isinstance(wert, str) else set(wert)
    return worte


def notfallworte() -> set[str]:
    """Names and additions of the emergency numbers (resources/notfall)."""
    tafel = tomllib.loads((RESOURCES / "notfall" / "nummern.toml").read_text("utf-8"))
    return {
        wert
        for zeilen in tafel.values()
        if isinstance(zeilen, list)
        for zeile in zeilen
        for wert in zeile.values()
        if isinstance(wert, str)
    }


def katalog(datei) -> Catalog:
    with datei.open("rb") as strom:
        return read_po(strom, abort_invalid=True)


def eintraege():
    """(German forms, English forms) of every entry of every file."""
    for datei in DATEIEN:
        for text in katalog(datei):
            if text.id:
                ids = (text.id,) if isinstance(text.id, str) else tuple(text.id)
                worte = (text.string,) if isinstance(text.string, str) else tuple(text.string)
                yield ids, worte


ENGLISCH = dict(eintraege())
ERSTE = {ids[0]: ids for ids in ENGLISCH}


def fehlende(gesagt, vorhanden) -> list[str]:
    return sorted(wort for wort in gesagt if wort not in vorhanden)


def test_every_word_of_the_window_has_an_english_one():
    gesagt = sammle().msgids | ANDERE_RAEUME | gespraechsworte()
    assert fehlende(gesagt, ERSTE) == []


def test_no_english_entry_is_left_over():
    gesagt = sammle().msgids | ANDERE_RAEUME | gespraechsworte()
    assert sorted(ERSTE.keys() - gesagt - worte_vor_der_tuer() - notfallworte()) == []


def test_no_word_is_said_in_two_files():
    alle = [ids[0] for ids, _ in eintraege()]
    assert sorted(wort for wort in set(alle) if alle.count(wort) > 1) == []


def maengel(deutsch: str, englisch: str) -> list[str]:
    """What a translation lost on its way."""
    proben = {
        "empty": not englisch.strip() or englisch.strip() != englisch,
        "places": set(PLATZ.findall(englisch)) != set(PLATZ.findall(deutsch)),
        "mnemonic": ("&" in englisch) != ("&" in deutsch),
        "ellipsis": englisch.endswith("…") != deutsch.endswith("…"),
    }
    return [name for name, schlecht in proben.items() if schlecht]


def test_every_entry_is_whole():
    formen = [paar for ids, worte in ENGLISCH.items() for paar in zip(ids, worte, strict=True)]
    assert {d: m for d, e in formen if (m := maengel(d, e))} == {}


@pytest.mark.parametrize(
    ("englisch", "mangel"),
    [("", "empty"), ("{m} &open …", "places"), ("{n} open …", "mnemonic"), ("{n} &o", "ellipsis")],
)
def test_a_lost_part_is_named(englisch, mangel):
    assert mangel in maengel("{n} &offen …", englisch)


def test_a_plural_has_the_same_two_german_forms_as_in_the_source():
    vorhanden = {ids for ids in ENGLISCH if len(ids) > 1}
    assert vorhanden == set(sammle().plural)


@pytest.mark.parametrize("datei", DATEIEN, ids=lambda datei: datei.name)
def test_a_file_says_that_nobody_has_reviewed_it(datei):
    assert "# State: draft, not reviewed by a person." in datei.read_text("utf-8").splitlines()[:3]
    assert katalog(datei).num_plurals == 2
    assert not [text.id for text in katalog(datei) if text.fuzzy and text.id]


def test_what_reaches_t_is_followed_or_known():
    unbekannt = [
        stelle
        for stelle in sorted(sammle().offen)
        if not any(re.fullmatch(m, stelle.partition(": ")[2], re.DOTALL) for m in VON_ANDERSWO)
    ]
    assert unbekannt == []


def test_no_word_of_the_window_is_forgotten_outside_t():
    stumm = {(datei, wort) for datei, worte in NICHT_GESAGT.items() for wort in worte}
    rest = {(datei, wort) for wort, datei in sammle().rest.items() if datei != "qss.py"}
    assert rest == stumm


SCHNIPSEL = '''
TAFEL = {1: "aus der Tafel"}
REIHEN = (("a", "&aus der Reihe"),)
def satz(x):
    if x:
        return "aus der Funktion"
    return "noch ein Satz"
class Seite:
    def __init__(self, n):
        """Kein Wort."""
        self.felder = ((1, "aus dem Feld"),)
        self.wort(self.setText, "ein Wort")
        t("ja" if n else "nein")
        sprache.t(TAFEL[n])
        t(satz(n))
        for schluessel, wort in REIHEN:
            t(wort)
        for _, wort in zip((1, 2), ("eins", "zwei")):
            t(wort)
        worte = [t(w) for _, w in self.felder]
        sprache.plural("{n} Blatt", "{n} Blätter", n)
        t(n.text)
        knopf.setText("Ein vergessenes Wort")
        raise Hinweis("Es ging nicht.", f"Weil {n}.", "Bitte neu.")
'''


def test_the_collector_finds_what_is_said():
    fund = lies(SCHNIPSEL, "seite.py")
    assert set(fund.einzeln) == {
        "aus der Tafel", "&aus der Reihe", "aus der Funktion", "noch ein Satz", "aus dem Feld",
        "ein Wort", "ja", "nein", "eins", "zwei",
    }  # fmt: skip
    assert set(fund.plural) == {("{n} Blatt", "{n} Blätter")}
    assert fund.offen == {"seite.py: n.text"}
    assert "Ein vergessenes Wort" in fund.rest
    assert "Kein Wort." not in fund.rest


def test_a_planted_word_is_missed():
    gesagt = lies('t("Dieses Wort kennt noch niemand.")', "neu.py").msgids
    assert fehlende(gesagt, ERSTE) == ["Dieses Wort kennt noch niemand."]


def test_messages_of_the_stores_are_read_too():
    assert sammle().einzeln["Der Speicher ist voll."] == MELDUNG
