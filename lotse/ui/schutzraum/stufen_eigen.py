"""Rungs with fields of their own: the parents, the decision, the answer of the Jugendamt."""

from __future__ import annotations

from collections.abc import Mapping

from typing_extensions import override

from lotse.domain.schutzraum import (
    Antwort,
    Elterninformation,
    Entscheidung,
    Mitteilung,
    Rueckmeldung,
    Schutzakte,
)
from lotse.services.schutzraum.bearbeiten import with_eltern, with_mitteilung, with_rueckmeldung
from lotse.services.schutzraum.worte import Berufsworte
from lotse.ui.bausteine.raender import raster, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.text import Beschriftung, Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.schutzraum.felder import Satzfeld
from lotse.ui.schutzraum.sitzung import Schutzsitzung
from lotse.ui.schutzraum.stufe import Rumpf, flusszeile, zweispaltig
from lotse.ui.schutzraum.tagwahl import Tagwahl

ENTSCHEIDUNGEN = (
    (Entscheidung.OFFEN, "noch nicht entschieden"),
    (Entscheidung.INFORMIEREN, "informieren"),
    (Entscheidung.NICHT_INFORMIEREN, "nicht informieren"),
)
ANTWORTEN = ((Antwort.JA, "ja"), (Antwort.NEIN, "nein"), (Antwort.NICHT_GESAGT, "nicht gesagt"))
FRAGEN: Mapping[str, str] = {
    "bestaetigt": "Anhaltspunkte bestätigt",
    "taetig_geworden": "tätig geworden",
    "noch_taetig": "noch tätig",
}


class Elternfeld(Rumpf):
    """„Eltern informiert am / warum nicht“."""

    def __init__(self, sitzung: Schutzsitzung, warum: str) -> None:
        super().__init__()
        self._sitzung, t = sitzung, sitzung.sprache.t
        self.am = Tagwahl(t("Eltern informiert am"), sitzung.dienste.heute(), sitzung.sprache)
        self.gesagt = Haken(
            t("Auch gesagt: Das Jugendamt gibt eine Rückmeldung"), fett_wenn_an=False
        )
        self.warum = Satzfeld(warum)
        self.setLayout(spalte(self.am, self.gesagt, self.warum, abstand=0.4))
        self.am.geaendert.connect(self._merke)
        self.gesagt.toggled.connect(lambda _an: self._merke())
        self.warum.geaendert.connect(self._merke)

    @override
    def show_akte(self, akte: Schutzakte) -> None:
        self.am.show_tag(akte.eltern.am)
        self.gesagt.blockSignals(True)  # noqa: FBT003 - Qt
        self.gesagt.setChecked(akte.eltern.rueckmeldung_gesagt)
        self.gesagt.blockSignals(False)  # noqa: FBT003 - Qt
        self.warum.zeige(akte.eltern.warum_nicht)
        self._schalte()

    def _merke(self) -> None:
        am = self.am.tag
        warum = "" if am else self.warum.text
        eltern = Elterninformation(am, warum, self.gesagt.isChecked())
        self._schalte()
        self._sitzung.aendern(lambda akte: with_eltern(akte, eltern))

    def _schalte(self) -> None:
        self.warum.setVisible(self.am.tag is None)
        self.gesagt.setVisible(self.am.tag is not None)


class Entscheidungsfeld(Rumpf):
    """A person decides and says why. Nothing is proposed, and Lotse sends nothing."""

    def __init__(self, sitzung: Schutzsitzung, worte: Berufsworte, warum: str) -> None:
        super().__init__()
        self._sitzung, t = sitzung, sitzung.sprache.t
        heute = sitzung.dienste.heute()
        verben = [t(worte.verb)]
        if worte.dringend_verb:
            verben.append(t(worte.dringend_verb))
        gilt = " · ".join(verben)
        self.verb = Text(t("Für Sie gilt: {wort}", wort=gilt), fett=True, umbruch=True)
        self.wahl = Segment(
            [(e.value, t(wort)) for e, wort in ENTSCHEIDUNGEN], name=t("Entscheidung")
        )
        self.am = Tagwahl(t("entschieden am"), heute, sitzung.sprache)
        self.von = Satzfeld(t("Entschieden von"))
        self.warum = Satzfeld(warum)
        self.mitgeteilt = Tagwahl(t("mitgeteilt am"), heute, sitzung.sprache)
        self.an, self.weg = Satzfeld(t("An wen")), Satzfeld(t("Auf welchem Weg"))
        self._unten = zweispaltig(self.an, self.weg)
        self.setLayout(
            spalte(
                self.verb,
                flusszeile(self.wahl, self.am),
                zweispaltig(self.von, self.warum),
                self.mitgeteilt,
                self._unten,
                abstand=0.5,
            )
        )
        self.wahl.gewaehlt.connect(lambda _wahl: self._merke())
        for tag in (self.am, self.mitgeteilt):
            tag.geaendert.connect(self._merke)
        for feld in (self.von, self.warum, self.an, self.weg):
            feld.geaendert.connect(self._merke)

    @override
    def show_akte(self, akte: Schutzakte) -> None:
        m = akte.mitteilung
        self.wahl.set_wahl(m.entscheidung.value)
        self.am.show_tag(m.entschieden_am)
        self.mitgeteilt.show_tag(m.mitgeteilt_am)
        for feld, text in (
            (self.von, m.entschieden_von), (self.warum, m.begruendung),
            (self.an, m.mitgeteilt_an), (self.weg, m.weg),
        ):  # fmt: skip
            feld.zeige(text)
        self._schalte()

    def _merke(self) -> None:
        self._schalte()
        neu = Mitteilung(
            Entscheidung(self.wahl.wahl),
            self.am.tag,
            self.von.text,
            self.warum.text,
            self.mitgeteilt.tag,
            self.an.text,
            self.weg.text,
        )
        self._sitzung.aendern(lambda akte: with_mitteilung(akte, neu))

    def _schalte(self) -> None:
        """Only what belongs to the decision; what was noted before stays to be read."""
        informiert = self.wahl.wahl == Entscheidung.INFORMIEREN or self.mitgeteilt.tag is not None
        self.mitgeteilt.setVisible(informiert)
        self._unten.setVisible(informiert)


class Rueckmeldefeld(Rumpf):
    """Expected and received; three answers, and nothing more."""

    def __init__(self, sitzung: Schutzsitzung) -> None:
        super().__init__()
        self._sitzung, t = sitzung, sitzung.sprache.t
        heute = sitzung.dienste.heute()
        self.erwartet = Tagwahl(t("erwartet bis"), heute, sitzung.sprache)
        self.erhalten = Tagwahl(t("erhalten am"), heute, sitzung.sprache)
        self.antworten: dict[str, Segment] = {}
        zeilen = raster(abstand=0.4)
        for nummer, feld in enumerate(FRAGEN):
            wort = t(FRAGEN[feld])
            teile = [(antwort.value, t(sagt)) for antwort, sagt in ANTWORTEN]
            segment = Segment(teile, name=wort, klein=True)
            self.antworten[feld] = segment
            zeilen.addWidget(Beschriftung(wort), nummer, 0)
            zeilen.addWidget(segment, nummer, 1)
            segment.gewaehlt.connect(lambda _wahl: self._merke())
        zeilen.setColumnStretch(2, 1)
        oben = flusszeile(self.erwartet, self.erhalten)
        self.setLayout(spalte(oben, zeilen, abstand=0.5))
        self.erwartet.geaendert.connect(self._merke)
        self.erhalten.geaendert.connect(self._merke)

    @override
    def show_akte(self, akte: Schutzakte) -> None:
        r = akte.rueckmeldung
        self.erwartet.show_tag(r.erwartet_am)
        self.erhalten.show_tag(r.erhalten_am)
        for feld, antwort in (
            ("bestaetigt", r.bestaetigt),
            ("taetig_geworden", r.taetig_geworden),
            ("noch_taetig", r.noch_taetig),
        ):
            self.antworten[feld].set_wahl(antwort.value)

    def _merke(self) -> None:
        gesagt = {feld: Antwort(segment.wahl) for feld, segment in self.antworten.items()}
        neu = Rueckmeldung(self.erwartet.tag, self.erhalten.tag, **gesagt)
        self._sitzung.aendern(lambda akte: with_rueckmeldung(akte, neu))
