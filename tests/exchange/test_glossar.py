import pytest

from lotse.domain.fehler import Hinweis
from lotse.exchange.glossar import load_glossar

WORT = """
[Antrag]
noun = "Antrag"
plural = "Anträge"
satz = "Die Bitte an ein Amt."
englisch = "application"
fundstelle = "§ 16 SGB I"
"""


def test_words_come_in_the_order_of_the_alphabet(tmp_path):
    datei = tmp_path / "glossar.toml"
    zweites = WORT.replace("[Antrag]", "[Aemter]").replace('"Antrag"', '"Ämter"')
    datei.write_text(WORT + zweites, "utf-8")
    assert [b.noun for b in load_glossar(datei)] == ["Ämter", "Antrag"]


@pytest.mark.parametrize(
    ("alt", "neu", "stelle"),
    [
        ('satz = "Die Bitte an ein Amt."', "", "glossar.toml: Antrag.satz"),
        ('"Die Bitte an ein Amt."', '" "', "glossar.toml: Antrag.satz"),
        ('englisch = "application"', "englisch = 3", "glossar.toml: Antrag.englisch"),
        ("fundstelle", "fundstele", "glossar.toml: Antrag.fundstele"),
    ],
)
def test_a_broken_word_is_refused_with_its_place(tmp_path, alt, neu, stelle):
    datei = tmp_path / "glossar.toml"
    datei.write_text(WORT.replace(alt, neu), "utf-8")
    with pytest.raises(Hinweis) as gefangen:
        load_glossar(datei)
    assert any(stelle in zeile for zeile in gefangen.value.stellen)
