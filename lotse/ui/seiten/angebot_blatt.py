"""The sheet of an Angebot: how fresh it is, where, when, for whom, what it makes easier."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from lotse.domain.angebot import Angebot, Barriere, Form, Zugang
from lotse.domain.pruefung import angebot_faellig
from lotse.domain.recht import LeistungId, Rechtsgebiet
from lotse.services import angebotworte
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.marken import Marke
from lotse.ui.bausteine.raender import TAFEL, huelle, leere, raster, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Rollbereich, Tafel, Trenner
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Stufe
from lotse.ui.worte import vor

HOECHSTENS_MARKEN = 3
LEICHTER = {
    Zugang.AUFSUCHEND: "kommt nach Hause",
    Zugang.IN_PRAXIS: "in der Praxis",
    Zugang.BEGLEITET: "jemand geht mit",
    Zugang.OFFENE_TUER: "ohne Anmeldung",
    Zugang.TELEFON: "geht am Telefon",
    Zugang.ONLINE: "geht online",
}
BARRIEREWORT = {
    Barriere.STUFENLOS: "ohne Stufen",
    Barriere.AUFZUG: "Aufzug",
    Barriere.ROLLSTUHL_WC: "Toilette für Rollstuhl",
    Barriere.KINDERWAGEN: "Platz für Kinderwagen",
    Barriere.DGS: "Gebärdensprache",
    Barriere.LEICHTE_SPRACHE: "Leichte Sprache",
    Barriere.RUHIGER_RAUM: "ruhiger Raum",
    Barriere.GESCHWISTERBETREUUNG: "Geschwister dürfen mit",
    Barriere.OEPNV_NAEHE: "nah an Bus oder Bahn",
    Barriere.OHNE_INTERNET: "geht ohne Internet",
    Barriere.OHNE_PAPIERE: "geht ohne Papiere",
}


class Angebotsblatt(Tafel):
    """Fill with `show_angebot`; `pruefen(key)` when the navigator confirmed the entry."""

    pruefen = Signal(str)

    def __init__(self, dienste: Dienste) -> None:
        super().__init__()
        self._dienste = dienste
        self._sprache = dienste.sprache
        self._angebot: Angebot | None = None
        self._rolle = Rollbereich()
        self._rolle.inhalt.setSpacing(0)
        self._pruefknopf = Knopf(klein=True)
        self._pruefknopf.clicked.connect(self._on_pruefen)
        self.add(self._rolle, 1)

    def set_worte(self, dienste: Dienste) -> None:
        self._sprache = dienste.sprache
        self.setAccessibleName(self._sprache.t("Angebot"))
        self._rolle.setAccessibleName(self._sprache.t("Angaben zum Angebot"))

    def show_angebot(self, angebot: Angebot) -> None:
        self._angebot = angebot
        innen = self._rolle.inhalt
        self._pruefknopf.setParent(None)
        leere(innen)
        innen.addLayout(self._oben(angebot))
        innen.addLayout(spalte(self._pruefung(angebot), rand=TAFEL))
        if angebot.hinweis:
            feld = Hinweisfeld(self._hinweis(angebot), "ask", "triangle-alert")
            innen.addLayout(spalte(feld, rand=TAFEL))
        innen.addWidget(Trenner())
        innen.addLayout(spalte(self._angaben(angebot), rand=TAFEL))
        innen.addWidget(Trenner())
        innen.addLayout(self._leichter(angebot))
        if angebot.beschreibung:
            innen.addWidget(Trenner())
            innen.addLayout(spalte(Text(angebot.beschreibung, umbruch=True), rand=TAFEL))
        innen.addStretch(1)

    def _oben(self, angebot: Angebot) -> QVBoxLayout:
        marken = Fluss()
        for kennung in sorted(angebot.leistungen)[:HOECHSTENS_MARKEN]:
            leistung = self._dienste.wissen.leistungen.get(LeistungId(kennung))
            if leistung:
                marken.addWidget(Marke(leistung.gebiet, leistung.name))
        if angebot.form is Form.NACHBARSCHAFT:
            marken.addWidget(Marke(Rechtsgebiet.SPACE, self._sprache.t("Nachbarschaft")))
        return spalte(
            Text(angebot.name, Stufe.KOPF, fett=True, umbruch=True),
            Text(angebot.traeger, Stufe.KLEIN, farbe="text_secondary", umbruch=True),
            Text(angebot.kurztext, umbruch=True),
            huelle(marken),
            rand=TAFEL,
            abstand=0.35,
        )

    def _pruefung(self, angebot: Angebot) -> Hinweisfeld:
        heute, t = self._dienste.heute(), self._sprache.t
        faellig = angebot_faellig(angebot, heute)
        if angebot.pruefung is None:
            satz = t("Noch nicht geprüft. Bitte vorher anrufen.")
        else:
            satz = t(
                "Geprüft am {tag} ({vor}).",
                tag=f"{angebot.pruefung.am:%d.%m.%Y}",
                vor=vor(angebot.pruefung.am, heute, self._sprache),
            )
            if faellig:
                satz += " " + t("Bitte vorher anrufen.")
        art, bild = ("ask", "calendar-clock") if faellig else ("ok", "badge-check")
        feld = Hinweisfeld(satz, art, bild)
        self._pruefknopf.setText(t("Jetzt geprüft"))
        feld.add(self._pruefknopf)
        return feld

    def _hinweis(self, angebot: Angebot) -> str:
        if angebot.hinweis_bis is None:
            return angebot.hinweis
        bis = f"{angebot.hinweis_bis:%d.%m.%Y}"
        return self._sprache.t("{hinweis} (gilt bis {tag})", hinweis=angebot.hinweis, tag=bis)

    def _angaben(self, angebot: Angebot) -> QWidget:
        gitter = raster(abstand=0.5)
        gitter.setColumnStretch(1, 1)
        sprache, heute = self._sprache, self._dienste.heute()
        sprachen = ", ".join(sprache.sprachname(s.code) for s in angebot.sprachen)
        wege = "; ".join(f"{w.stadtteil}: {w.text or w.minuten}" for w in angebot.wege[:2])
        nummern = "\n".join(f"{t.nummer} {t.hinweis}".strip() for t in angebot.telefone)
        zeilen = (
            (sprache.t("Adresse"), angebotworte.adresse(angebot)),
            (sprache.t("Weg"), wege),
            (sprache.t("Telefon"), nummern),
            (sprache.t("Offen"), "\n".join(angebotworte.zeiten(angebot))),
            (sprache.t("Sprachen"), sprachen),
            (sprache.t("Wartezeit"), angebotworte.wartezeit(angebot.wartezeit, heute)),
            (sprache.t("Für wen"), angebotworte.fuer_wen(angebot)),
            (sprache.t("Kosten"), angebotworte.kosten(angebot)),
            (sprache.t("Mitbringen"), ", ".join(angebot.unterlagen)),
            (sprache.t("Zurückgeben"), angebot.gibt_zurueck),
        )
        nur_wenn_bekannt = {sprache.t("Mitbringen"), sprache.t("Zurückgeben"), sprache.t("Weg")}
        for wort, wert in zeilen:
            if not wert and wort in nur_wenn_bekannt:
                continue
            _zeile(gitter, wort, wert or sprache.t("nicht bekannt"), bekannt=bool(wert))
        return huelle(gitter)

    def _leichter(self, angebot: Angebot) -> QVBoxLayout:
        t = self._sprache.t
        gitter = raster(abstand=0.45)
        hilft = [LEICHTER[z] for z in Zugang if z in angebot.zugang & LEICHTER.keys()]
        hilft += [BARRIEREWORT[b] for b in Barriere if b in angebot.barrieren_ja]
        worte = [(t(wort), "check", "ok_fg") for wort in hilft]
        worte += [
            (t("{was}: nein", was=t(BARRIEREWORT[b])), "minus", "text_secondary")
            for b in Barriere
            if b in angebot.barrieren_nein
        ]
        for nummer, (wort, bild, farbe) in enumerate(worte):
            teil = reihe(Bild(bild, 1.1, farbe), Text(wort, farbe=farbe), None, abstand=0.4)
            gitter.addLayout(teil, nummer // 2, nummer % 2)
        titel = Text(t("Macht es leichter"), fett=True)
        return spalte(titel, gitter, rand=TAFEL)

    def _on_pruefen(self) -> None:
        if self._angebot:
            self.pruefen.emit(self._angebot.key)


def _zeile(gitter: QGridLayout, wort: str, wert: str, *, bekannt: bool) -> None:
    nummer = gitter.rowCount()
    oben = Qt.AlignmentFlag.AlignTop
    gitter.addWidget(Text(wort, farbe="text_secondary"), nummer, 0, oben)
    farbe = "text" if bekannt else "text_muted"
    gitter.addWidget(Text(wert, umbruch=True, farbe=farbe), nummer, 1, oben)
