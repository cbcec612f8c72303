"""All building blocks on one sheet, like 00_bausteine.png."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.domain.recht import Rechtsgebiet
from lotse.domain.wahrheit import Urteil
from lotse.ui.bausteine.felder import Auswahl, Suchfeld
from lotse.ui.bausteine.frage import Fragekarte
from lotse.ui.bausteine.kette import Chip, Fluss
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.marken import Etikett, Marke, Taste, Zahl, Zustandsmarke
from lotse.ui.bausteine.raender import SEITE, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Hinweisfeld, Tafel
from lotse.ui.bausteine.text import ElideText, Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.formular import Formular
from lotse.ui.masse import Stufe


class Bausteinbogen(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setLayout(
            reihe(self._links(), self._mitte(), self._rechts(), rand=SEITE, abstand=1.05)
        )

    def _links(self) -> QWidget:
        tafel = Tafel("Marken und Zustände", symbol="tag")
        tafel.set_zahl("3 offen")
        tafel.set_zusatz("in ihren eigenen Worten")
        tafel.koepf(Verweis("Wunsch", symbol="plus"))
        tafel.add_rand(
            reihe(
                Marke(Rechtsgebiet.SGB2, "SGB II"),
                Marke(Rechtsgebiet.SGB8, "SGB VIII"),
                Marke(Rechtsgebiet.HEALTH, "SGB IX"),
                None,
            )
        )
        tafel.add_rand(
            reihe(
                Marke(Rechtsgebiet.EARLY, "Frühe Hilfen"),
                Marke(Rechtsgebiet.SPACE, "Sozialraum"),
                Marke(Rechtsgebiet.FAMILY, "BKGG"),
                None,
            )
        )
        tafel.add_trenner()
        tafel.add_rand(
            reihe(
                Zustandsmarke(Urteil.PASST, "passt"),
                Zustandsmarke(Urteil.NOCH_KLAEREN, "noch klären"),
                Zustandsmarke(Urteil.PASST_NICHT, "passt nicht"),
                None,
            )
        )
        tafel.add_rand(
            reihe(
                Etikett("liegt vor", "ok", "check"),
                Etikett("in 7 Tagen", "ask"),
                Etikett("in 3 Tagen", "danger", "triangle-alert"),
                Etikett("ruht"),
                None,
            )
        )
        fluss = Fluss()
        for wort in (
            "Großmutter hütet die Kinder",
            "Vater liest abends vor",
            "Mutter & <b>Elterncafé</b>",
        ):
            fluss.addWidget(Chip(wort))
        tafel.add_rand(fluss)
        tafel.add_rand(
            Hinweisfeld("Ein erstes Gespräch geht sofort: ohne Antrag.", "ok", "door-open")
        )
        tafel.add_streckung()
        return tafel

    def _mitte(self) -> QWidget:
        tafel = Tafel("Knöpfe und Felder")
        tafel.add_rand(
            reihe(
                Knopf("In den Plan", art=Art.HAUPT), Knopf("Ansehen"), Verweis("Überspringen"), None
            )
        )
        aus = Knopf("Weiter")
        aus.setEnabled(False)
        tafel.add_rand(
            reihe(
                Knopf("Neue Familie", symbol="plus", art=Art.HAUPT, taste="Strg+N"),
                aus,
                Knopf("PDF", symbol="file-down", klein=True),
                None,
            )
        )
        filter_an = Knopf("Türkisch", art=Art.FILTER, klein=True)
        filter_an.setChecked(True)
        tafel.add_rand(
            reihe(
                filter_an,
                Knopf("ohne Stufen", art=Art.FILTER, klein=True),
                Zahl("6"),
                Taste("Strg+K"),
                None,
            )
        )
        segment = Segment(
            [("l", "leicht"), ("e", "etwas"), ("s", "schwer")], name="Sprache", klein=True
        )
        segment.set_wahl("e")
        tafel.add_rand(reihe(Text("Sprache"), segment, None))
        haken = Haken("Das Geld reicht nicht bis zum Monatsende")
        haken.setChecked(True)
        tafel.add_rand(spalte(haken, Haken("Schulden oder Mahnungen")))
        formular = Formular()
        feld, wahl, suche = QLineEdit("Eingabe"), Auswahl(), Suchfeld()
        wahl.addItem("Deutsch + Türkisch", "tr")
        for widget, name in ((feld, "&Deckwort"), (wahl, "&Sprache")):
            formular.add_feld(widget)
            formular.name_feld(widget, name)
        suche.set_name("Suchen oder springen")
        tafel.add_rand(spalte(formular, suche))
        for stufe in Stufe:
            tafel.add_rand(
                ElideText(f"{stufe.name}: Größe zählt <b>&", stufe, fett=stufe is Stufe.KOPF)
            )
        tafel.add_streckung()
        self._knopf = feld
        return tafel

    def _rechts(self) -> QWidget:
        karte = Fragekarte()
        karte.set_worte("Nächste beste Frage", "Überspringen", "Warum diese Frage?")
        karte.show_frage(
            "Bekommt Ihre Familie zurzeit Geld vom Jobcenter?",
            ("Ja", "Nein", "Beantragt, noch keine Antwort", "Weiß nicht, möchte nichts sagen"),
            rang="1 von 6",
            fremd="Türkçe: Aileniz şu anda Jobcenter’dan para alıyor mu?",
            klaert="Klärt bis zu 5 von 7 offenen Hilfen",
            hilfen="Wohngeld, Kinderzuschlag, Bildung und Teilhabe",
        )
        leer = LeereSeite("users-round", Knopf("Erste Familie anlegen", art=Art.HAUPT), klein=True)
        leer.set_worte("Hier stehen bald Ihre Familien", "Sie brauchen keinen Namen.")
        huelle = QWidget()
        huelle.setLayout(spalte(karte, leer, None))
        return huelle
