"""Traps of the law (LAW.md 12), one test each: 8 to 14."""

from __future__ import annotations

from tests.matching.test_gesetzestafel import echtes_werk, ist
from tests.werkzeug.blatt import blatt, steht
from tests.werkzeug.wissen import familie, im_alter, kind


def test_falle_08_haushaltshilfe_unter_zwoelf_und_notsituation_bis_vierzehn():
    """§ 38 Abs. 1 SGB V, § 20 und § 7 Abs. 1 Nr. 1 SGB VIII."""
    ausfall = {"haushalt_faellt_aus": True, "betreuungsperson_faellt_aus": True}
    elf = familie(kind("2014-11-25"), fakten=ausfall)
    zwoelf = familie(kind("2014-11-24", fakten={"behinderung_kind": False}), fakten=ausfall)
    assert ist("haushaltshilfe_38", elf, gkv=True) == "passt"
    assert ist("haushaltshilfe_38", zwoelf, gkv=True) == "noch_klaeren"
    assert ist("haushaltshilfe_38", zwoelf, gkv=True, eltern_schwer_krank=False) == "passt_nicht"
    assert ist("haushaltshilfe_38", zwoelf, gkv=True, eltern_schwer_krank=True) == "passt"
    steht("haushaltshilfe_38", "betrag", "vier Wochen auch ohne Kind", "bis 26 Wochen")
    dreizehn = familie(kind("2012-11-25"), fakten=ausfall)
    vierzehn = familie(kind("2012-11-24"), fakten=ausfall)
    assert ist("notsituation_20", dreizehn) == "passt"
    assert ist("notsituation_20", vierzehn) == "passt_nicht"


def test_falle_09_mietschulden_je_nachdem_wer_sonst_zahlt():
    """§ 22 Abs. 8 SGB II; §§ 36, 21 S. 2 SGB XII."""
    wer = familie(im_alter(6), fakten={"mietschulden": True})
    assert ist("mietschulden_sgb2", wer, bezieht_sgb2=True) == "passt"
    assert ist("mietschulden_sgb12", wer, bezieht_sgb2=True) == "passt_nicht"
    arbeitet = {"bezieht_sgb2": False, "beduerftig": False}
    assert ist("mietschulden_sgb12", wer, **arbeitet) == "passt"
    assert ist("mietschulden_sgb2", wer, **arbeitet) == "passt_nicht"
    sozialhilfe = {"bezieht_sgb2": False, "bezieht_sgb12": True, "erwerbsfaehig_haushalt": False}
    assert ist("mietschulden_sgb12", wer, **sozialhilfe) == "passt"
    steht("mietschulden_sgb12", "klaeren", "Wer arbeitet", "§ 21 Satz 2 SGB XII")


def test_falle_10_mutterschaftsgeld_ohne_stelle_mit_krankengeld():
    """§ 24i Abs. 1 SGB V."""
    wer = familie(kinder_gefragt=True)
    ohne = {"schwanger": True, "mutter_beschaeftigt": False}
    assert ist("mutterschaftsgeld", wer, **ohne, mutter_krankengeld=True) == "passt"
    assert ist("mutterschaftsgeld", wer, **ohne, mutter_krankengeld=False) == "passt_nicht"
    assert ist("mutterschaftsgeld", wer, **ohne) == "noch_klaeren"
    assert "Arbeitslosengeld" in echtes_werk().wissen.fakten["mutter_krankengeld"].frage
    steht("mutterschaftsgeld", "einfach", "mit Arbeit oder Krankengeld")


def test_falle_11_fruehfoerderung_bis_zur_schule_seele_und_koerper_getrennt():
    """§§ 46, 79 SGB IX, § 35a SGB VIII, § 10 Abs. 4 SGB VIII."""
    vor_der_schule = kind("2020-05-24", fakten={"behinderung_kind": True, "eingeschult": False})
    schulkind = kind("2020-05-24", fakten={"behinderung_kind": True, "eingeschult": True})
    for kennung in ("fruehfoerderung", "heilpaedagogik_79"):
        assert ist(kennung, familie(vor_der_schule)) == "passt"
        assert ist(kennung, familie(schulkind)) == "passt_nicht"
        steht(kennung, "frist", "endet mit der Einschulung")
    seele = {"seelisch_auffaellig": True, "teilhabe_beeintraechtigt": True}
    wer = familie(im_alter(9, fakten=seele))
    assert ist("eingliederung_35a", wer) == "passt"
    assert ist("eingliederungshilfe_kind", wer) == "nicht_angesprochen"
    assert ist("eingliederungshilfe_kind", familie(schulkind)) == "passt"
    assert ist("eingliederung_35a", familie(schulkind)) == "nicht_angesprochen"
    steht("eingliederungshilfe_kind", "klaeren", "Seelische Behinderung: Jugendamt", "§ 35a")
    steht("fruehfoerderung", "klaeren", "Landesrecht")


def test_falle_12_pflege_zwei_jahre_versichert_und_kleine_kinder_einen_grad_hoeher():
    """§ 33 Abs. 2, § 15 Abs. 7 SGB XI."""
    steht(
        "pflegegrad",
        "klaeren",
        "Zwei Jahre versichert in den letzten zehn, bei Kindern ein Elternteil",
        "§ 33 Abs. 2 SGB XI",
        "bis 18 Monate gilt der nächsthöhere Grad",
        "§ 15 Abs. 6 und 7 SGB XI",
    )
    steht("pflegegrad", "frist", "Noch in diesem Monat")


def test_falle_13_vertraulich_ist_nicht_anonym():
    """§§ 26, 31 SchKG."""
    steht("vertrauliche_geburt", "klaeren", "Vertraulich ist nicht anonym", "§ 31 Abs. 2 SchKG")
    steht("vertrauliche_geburt", "text", "Beratungsstelle prüft den Ausweis", "§ 26 Abs. 2")
    steht("vertrauliche_geburt", "wirkung", "ab 16 Jahren", "§ 31 Abs. 1 SchKG")
    for feld, text in blatt("vertrauliche_geburt").items():
        if feld != "klaeren":
            assert "anonym" not in text.lower(), feld


def test_falle_14_angebote_ohne_anspruch_und_mit_beitrag():
    """§ 2 KKG, §§ 13a, 90 Abs. 1 SGB VIII."""
    leistungen = echtes_werk().wissen.leistungen
    for kennung in ("willkommensbesuch", "schulsozialarbeit"):
        assert leistungen[kennung].verbindlichkeit == "freiwillig"  # type: ignore[index]
    steht("willkommensbesuch", "einfach", "Das gibt es nicht überall")
    steht("schulsozialarbeit", "klaeren", "ein Recht auf Schulsozialarbeit gibt es nicht")
    for kennung in ("familienbildung", "jugendarbeit"):
        steht(kennung, "klaeren", "Beiträge", "§ 90 Abs. 1")
