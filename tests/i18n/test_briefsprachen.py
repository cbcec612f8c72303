"""The languages of the letters: whole, up to date, in their own letters, never called reviewed."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache

import pytest

from lotse.exchange.wissen import load_wissen
from lotse.i18n.eintraege import read_eintraege
from lotse.i18n.sprache import Sprache
from lotse.letters.bausteine import DOMAENE, Bausteine, briefsprachen, uebersetzungsstand
from lotse.letters.inhalt import Uebersetzungsstand
from lotse.pdf.abdeckung import uncovered
from lotse.services.sprachstand import ERSTE, NUR_DEUTSCH, quelltexte, sprachstaende

FREMDE = [code for code in briefsprachen() if code != "de"]
PLATZ = re.compile(r"\{\w+\}")
FREMD_FUER = {
    "uk": "[ыэъё]",
    "ru": "[іїєґ]",
    "bg": "[ыэёіїєґ]",
    "ro": "[şţŞŢ]",
    "fa": "[كيىة٠-٩۰-۹]",
    "prs": "[كيىة٠-٩۰-۹]",
    "ar": "[کیپچژگ٠-٩۰-۹]",
    "tr": "[əñ]",
    "pl": "[ăîşţ]",
    "fr": "[ñ¿¡]| [;:?!»]|« ",
    "es": r"[çãõ]|^[^¿]*\?",
    "hr": r"[а-яА-Я]|\b(?:[Šš]ta|[Pp]orodic\w*|[Ss]edmic\w*|[Kk]o)\b",
    "bs": r"[а-яА-Я]|\b(?:[Tt]ko|[Nn]etko|[Oo]bitelj\w*|[Tt]jed\w+|[Tt]ečaj\w*)\b",
    "sr": r"[а-яА-Я]|\b(?:d[ij]o|[Dd](?:ij|j)ete|[Gg]dje|[Pp]rije|[Uu]vijek|[Nn]jema\w+|[Tt]ko)\b",
    "it": r"\w'|[ñşţ]",
    "sq": r"\w'|[ñşţčćž]",
}
"""What belongs to a neighbouring language: slips of the keyboard, plain spaces in French."""
WEITERE = ("pl", "fr", "es", "bg", "hr", "bs", "sr", "it", "sq")
"""Whole too. A new German text may stand there in German for a while, and marked."""
FREI = ("unterlage: ", "weg: ", "begriff.")
"""What places of the catalogue ask for and say themselves, and hard words of any text."""
NAMEN = (
    "Jobcenter", "Jugendamt", "Familienkasse", "Sozialamt", "Pflegekasse", "P-Konto", "112",
    "110", "116 016", "BAföG",
)  # fmt: skip
"""What stands on doors, letters and telephones stays as the family will meet it."""


@cache
def quelle():
    return quelltexte(load_wissen())


@pytest.mark.parametrize("code", ERSTE)
def test_the_first_languages_are_whole(code):
    eintraege = read_eintraege(DOMAENE, code)
    assert [key for key in quelle() if key not in eintraege] == []


@pytest.mark.parametrize("code", WEITERE)
def test_the_languages_after_them_are_whole_but_for_what_is_new(code):
    eintraege = read_eintraege(DOMAENE, code)
    fehlt = [key for key in quelle() if key not in eintraege]
    assert len(fehlt) <= len(quelle()) // 50, fehlt


@pytest.mark.parametrize("code", FREMDE)
def test_every_text_has_the_places_of_its_german(code):
    for key, eintrag in read_eintraege(DOMAENE, code).items():
        assert sorted(PLATZ.findall(eintrag.text)) == sorted(PLATZ.findall(eintrag.quelle)), key
        assert eintrag.text.count("{") == len(PLATZ.findall(eintrag.text)), key


@pytest.mark.parametrize("code", FREMDE)
def test_every_text_translates_the_german_of_today(code):
    eintraege = read_eintraege(DOMAENE, code)
    alt = [k for k, t in quelle().items() if k in eintraege and eintraege[k].quelle != t]
    assert alt == []


@pytest.mark.parametrize("code", FREMDE)
def test_no_text_is_for_an_office_or_for_nothing(code):
    keys = read_eintraege(DOMAENE, code)
    assert [k for k in keys if k.partition(".")[0] in NUR_DEUTSCH] == []
    ohne_ziel = [k for k in keys if k not in quelle() and not k.startswith(FREI)]
    assert ohne_ziel == []


@pytest.mark.parametrize("code", FREMDE)
def test_no_draft_calls_itself_reviewed(code):
    assert [k for k, e in read_eintraege(DOMAENE, code).items() if e.geprueft] == []


@pytest.mark.parametrize("code", sorted(set(FREMDE) & FREMD_FUER.keys()))
def test_a_language_is_written_in_its_own_letters(code):
    muster = re.compile(FREMD_FUER[code])
    falsch = [
        (k, e.text) for k, e in read_eintraege(DOMAENE, code).items() if muster.search(e.text)
    ]
    assert falsch == []


@pytest.mark.parametrize("code", FREMDE)
def test_names_and_numbers_stay_as_the_family_meets_them(code):
    ohne = [
        (key, name)
        for key, eintrag in read_eintraege(DOMAENE, code).items()
        for name in NAMEN
        if re.search(rf"\b{name}\b", eintrag.quelle)
        and name not in eintrag.text
        and not key.endswith(".name")
    ]
    assert ohne == []


@pytest.mark.parametrize("code", FREMDE)
def test_every_character_has_a_glyph(code):
    texte = "".join(eintrag.text for eintrag in read_eintraege(DOMAENE, code).values())
    assert uncovered(texte, code) == ()


def test_the_fonts_cover_the_alphabets_of_all_languages_to_come():
    alphabete = {
        "ps": "آابپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼهوؤیېۍئيء",
        "ckb": "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنوۆهەیێ",
        "fa": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءأؤئۀ\u200c",
        "ti": "ሀለሐመረሰሸቀቐበተነአከኸወዐዘየደጀገጠጨጰጸፈፐ፡።፣",
        "vi": "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹĐƠƯ",
        "sq": "çëÇË", "ku": "çêîşûÇÊÎŞÛ", "pl": "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "sr": "čćđšžČĆĐŠŽ",
        "bg": "абвгдежзийклмнопрстуфхцчшщъьюя", "uk": "ґєіїҐЄІЇ’", "so": "’", "es": "ñ¿¡áéíóúü",
        "fr": "àâæçéèêëîïôœùûüÿ«»\u202f\u00a0", "it": "àèéìòù", "ro": "ăâîșțĂÂÎȘȚ",
    }  # fmt: skip
    fehlend = {code: uncovered(alle, code) for code, alle in alphabete.items()}
    assert {code: zeichen for code, zeichen in fehlend.items() if zeichen} == {}


def test_what_no_font_draws_is_named():
    assert uncovered("a\u674e🙂\u674e", "de") == ("\u674e", "🙂")


def _po(ordner, quelle, notiz):
    (ordner / "brief").mkdir(exist_ok=True)
    (ordner / "brief" / "tr.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        f'# {notiz}\n#. {quelle}\nmsgid "plan.titel"\nmsgstr "Planım"\n',
        "utf-8",
    )
    return read_eintraege("brief", "tr", ordner)["plan.titel"]


def test_a_review_holds_until_the_german_changes(tmp_path):
    eintrag = _po(tmp_path, "Mein Plan", "geprueft 2026-09-02 Dolmetscherin")
    assert eintrag.geprueft == "2026-09-02 Dolmetscherin"
    assert uebersetzungsstand(eintrag, "Mein Plan") is Uebersetzungsstand.GEPRUEFT
    assert uebersetzungsstand(eintrag, "Mein neuer Plan") is Uebersetzungsstand.VERALTET


@pytest.mark.parametrize("notiz", ["geprueft", "geprueft 2026-09-02", "geprueft gestern Anna"])
def test_a_review_without_day_or_person_is_none(tmp_path, notiz):
    assert _po(tmp_path, "Mein Plan", notiz).geprueft == ""


def test_the_state_counts_every_text_once():
    for stand in sprachstaende(load_wissen(), uncovered):
        assert stand.ganz.gesamt == len(quelle())
        assert stand.ohne_glyphe == ()
        assert stand.pruefungen == ()


def test_dari_says_most_as_farsi_and_the_rest_in_its_own_words():
    dari, farsi = Sprache.load("prs", DOMAENE), Sprache.load("fa", DOMAENE)
    assert dari.t("plan.titel") == farsi.t("plan.titel")
    assert dari.t("schritt.sagen_formular") != farsi.t("schritt.sagen_formular")
    assert Bausteine.load("prs").code == "prs"


def test_pashto_days_do_not_leak_into_other_languages():
    """Babel keeps what it looked up for one language in data it shares with the others."""
    befehl = (
        "from lotse.i18n.sprache import Sprache;"
        "print([Sprache.load(c).wochentag(0) for c in ('ps', 'de', 'vi', 'so')])"
    )
    lauf = subprocess.run(
        [sys.executable, "-c", befehl], capture_output=True, text=True, check=True
    )
    assert lauf.stdout.strip() == "['دونۍ', 'Montag', 'Thứ Hai', 'Isniin']"
