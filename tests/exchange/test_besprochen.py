"""F-30: the voluntary ticks of § 10a SGB VIII, read strictly."""

from __future__ import annotations

import pytest

from lotse.domain.fehler import Hinweis
from lotse.exchange.besprochen import load_besprochen

GUT = '[[besprochen]]\ncode = "a"\ntext = "Etwas"\nfundstelle = "§ 10a SGB VIII"\n'


def test_f30_every_number_of_the_law_has_its_tick():
    worte = load_besprochen()
    assert list(worte) == [
        "situation", "jugendhilfe", "andere", "folgen", "ablauf", "sozialraum", "beratung",
        "hilfe", "vertrauensperson",
    ]  # fmt: skip
    assert all(worte.values())


@pytest.mark.parametrize(
    "text",
    [
        "",
        GUT + GUT,
        GUT.replace("Etwas", ""),
        GUT + 'mehr = "x"\n',
        '[[besprochen]]\ncode = "a"\n',
        "besprochen = 3\n",
    ],
)
def test_f30_a_file_with_a_fault_is_refused_with_its_place(tmp_path, text):
    datei = tmp_path / "besprochen.toml"
    datei.write_text(text, "utf-8")
    with pytest.raises(Hinweis) as fehler:
        load_besprochen(datei)
    assert fehler.value.stellen
