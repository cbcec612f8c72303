"""Functions of the core loop, each once as a whole, where no other test carries its id."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from lotse.domain.akte import Akte
from lotse.domain.familie import PersonId, Verstaendigung
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.kontakt import Kontakt, Kontaktart, Kontaktergebnis
from lotse.domain.nutzung import Nutzung, Nutzungsstand
from lotse.domain.vermittlung import Akteur, Schrittstand
from lotse.domain.wahrheit import Urteil
from lotse.letters.brief import Briefart, alle_saetze
from lotse.letters.nahziel import step_hints
from lotse.letters.nahziel_worte import load_nahzielworte
from lotse.matching.suche import find_hilfen
from lotse.pdf.renderer import render_brief
from lotse.services.briefe import Auftrag, compose_brief
from lotse.services.briefpaket import compose_packet
from lotse.services.sprachstand import quelltexte
from lotse.services.unterlagen import papiere_of, set_unterlage
from lotse.services.vermitteln import put_in_plan
from lotse.ui.sprung import Ort
from lotse.ui.tabfolge import lesefolge
from tests.werkzeug.ansprueche import familie, kind, rechte
from tests.werkzeug.briefe import rahmen
from tests.werkzeug.fall import HEUTE, JETZT
from tests.werkzeug.hilfenseite import echter_katalog, echtes_werk
from tests.werkzeug.muster import familie_k
from tests.werkzeug.pdf_lesen import baum_text
from tests.werkzeug.reihen import echtes_wissen

GEWAEHLT = ("familienbildung", "hebamme", "kinderzuschlag", "wohngeld")


def abgleich(akte: Akte):
    ohne = FluechtigeAntworten()
    return find_hilfen(akte.familie, ohne, echtes_werk(), echter_katalog(), HEUTE)


def mit_plan(*leistungen: str) -> Akte:
    """Chosen from the match, the best place each, where there is one."""
    akte = Akte(familie_k())
    gefunden = {h.leistung.id: h for h in abgleich(akte).hilfen()}
    for nummer, kennung in enumerate(leistungen):
        hilfe = gefunden.get(kennung)
        if hilfe is not None:
            treffer = hilfe.angebote[0] if hilfe.angebote else None
            akte = put_in_plan(akte, hilfe, treffer, f"w{nummer}", JETZT)
    assert akte.vermittlungen
    return akte


def test_f04_every_help_shows_at_most_three_places_each_with_its_reasons():
    alle = abgleich(Akte(familie_k())).hilfen()
    assert alle
    for hilfe in alle:
        assert len(hilfe.angebote) <= 3
        for treffer in hilfe.angebote:
            assert treffer.punkte == sum(grund.punkte for grund in treffer.gruende)
            assert all(grund.satz for grund in treffer.gruende)
    offen = [h for h in alle if h.urteil.urteil is Urteil.NOCH_KLAEREN]
    assert offen
    for hilfe in offen:
        assert any(b.urteil is Urteil.NOCH_KLAEREN for b in hilfe.urteil.bedingungen)


@pytest.mark.parametrize("sprache", ["ar", "tr", "uk"])
def test_f06_one_packet_holds_every_letter_in_german_and_the_family_s_language(sprache):
    akte = mit_plan("familienbildung", "kinderzuschlag")
    wir = replace(akte.familie.verstaendigung, briefsprache=sprache)
    akte = replace(akte, familie=replace(akte.familie, verstaendigung=wir))
    briefe = compose_packet(akte, echtes_wissen(), rahmen(sprache))
    arten = [brief.art for brief in briefe]
    for art in (Briefart.FAMILIE, Briefart.UEBERLEITUNG, Briefart.PLAN, Briefart.UNTERLAGEN):
        assert art in arten
    for brief in briefe:
        deutsch = brief.art is Briefart.UEBERLEITUNG
        assert brief.zweisprachig is not deutsch
        assert brief.titel.text.split()[0] in baum_text(render_brief(brief))


def test_f09_a_plan_begins_with_near_steps_and_never_more_than_three():
    akte = mit_plan(*GEWAEHLT)
    dran = [
        s for s in akte.schritte
        if s.stand is Schrittstand.DRAN and s.akteur in (Akteur.FAMILIE, Akteur.ZUSAMMEN)
    ]  # fmt: skip
    assert 1 <= len(dran) <= 3
    for schritt in dran:
        assert schritt.bis is not None
        assert (schritt.bis - HEUTE).days <= 14
        assert step_hints(schritt, HEUTE, load_nahzielworte()) == ()


def test_f21_a_choice_is_kept_with_what_was_shown_and_the_family_was_told_of_its_right():
    akte = mit_plan("familienbildung")
    (wahl,) = akte.wahlen
    assert wahl.gewaehlt == wahl.gezeigt[0]
    assert len(wahl.gezeigt) > 1
    assert wahl.hingewiesen_am == HEUTE
    auftrag = Auftrag(Briefart.FAMILIE, akte.vermittlungen[0].id)
    brief = compose_brief(akte, auftrag, echtes_wissen().leistungen, rahmen("de"))
    text = " ".join(satz.text for satz in alle_saetze(brief))
    assert "Sie dürfen" in text


def test_f26_what_a_child_has_a_right_to_by_its_age_is_told_until_it_is_dealt_with():
    sohn = kind("2023-10-22")
    offen = {a.anspruch.id for a in rechte("2026-11-24", sohn).offen}
    assert {"u7a", "kita_3_schule"} <= offen
    genutzt = Nutzung("u7a", PersonId("k1"), Nutzungsstand.GENUTZT, HEUTE)
    danach = rechte("2026-11-24", sohn, nutzungen=(genutzt,))
    assert "u7a" in {a.anspruch.id for a in danach.offen if a.nutzung is not None} or "u7a" not in {
        a.anspruch.id for a in danach.offen
    }
    assert familie(sohn).kinder_gefragt


def test_f28_a_paper_that_is_there_is_not_asked_for_again_by_the_next_help():
    akte = mit_plan("kinderzuschlag")
    papiere = papiere_of(akte, echtes_wissen())
    eines = papiere[0].unterlage.id
    da = set_unterlage(akte, eines, da=True)
    gefunden = {h.leistung.id: h for h in abgleich(da).hilfen()}
    mehr = put_in_plan(da, gefunden["wohngeld"], None, "w9", JETZT)
    danach = {p.unterlage.id: p for p in papiere_of(mehr, echtes_wissen())}
    assert danach[eines].da
    assert len(danach) >= len(papiere)


VORWURF = re.compile(
    r"nicht erledigt|versäumt|überfällig|gescheitert|versagt|\bleider\b", re.IGNORECASE
)


def test_f32_no_text_for_the_family_says_that_somebody_failed():
    gesagt = quelltexte(echtes_wissen())
    assert [(k, t) for k, t in gesagt.items() if VORWURF.search(t)] == []


def test_e29_a_first_talk_begins_with_what_carries_the_family(welt):
    neu = replace(
        familie_k(), staerken=(), ziele=(), bereiche=(), huerden=(),
        verstaendigung=Verstaendigung(("tr",), "tr"),
    )  # fmt: skip
    welt.beginne(Akte(neu), abgleichen=lambda akte, *_: abgleich(akte))
    welt.gehe(Ort.GESPRAECH)
    mitte = welt.seite._mitte
    assert welt.fenster.focusWidget() is not None
    assert mitte.staerken.isAncestorOf(welt.fenster.focusWidget())
    folge = [w for w in lesefolge(mitte) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    teile = (mitte.staerken, mitte.wuensche, mitte.bedarf, mitte.huerden)
    erste = [next(i for i, w in enumerate(folge) if teil.isAncestorOf(w)) for teil in teile]
    assert erste == sorted(erste)
    assert mitte.staerken.isAncestorOf(folge[0])


def test_e19_what_was_spoken_of_last_stands_on_top_of_the_family(welt):
    kontakt = Kontakt(
        "c1", Kontaktart.TELEFON, Kontaktergebnis.GESPROCHEN, welt.heute, vereinbart="Wir rufen an."
    )
    akte = Akte(familie_k(), kontakte=(kontakt,))
    welt.beginne(akte, abgleichen=lambda akte, *_: abgleich(akte))
    welt.gehe(Ort.FAMILIE)
    assert "zuletzt gesprochen heute: Wir rufen an." in welt.fenster._rahmen.kopf._zusatz.text()
    welt.gehe(Ort.PLAN)
    assert "zuletzt" not in welt.fenster._rahmen.kopf._zusatz.text()
