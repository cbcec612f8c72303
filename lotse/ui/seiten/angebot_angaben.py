"""Parts of the sheet of an Angebot: its facts line by line, and what it makes easier."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from lotse.domain.angebot import Angebot, Barriere, Zugang
from lotse.domain.offen import Oeffnung
from lotse.i18n.sprache import Sprache
from lotse.services import angebotworte, platzworte
from lotse.services.katalogform import NIMMT_AUF
from lotse.services.katalogpflege import feldpruefung
from lotse.services.ortsfrage import Entfernung
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.raender import TAFEL, huelle, raster, reihe, spalte
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Stufe
from lotse.ui.seiten.katalog_herkunft import Herkunftsstand
from lotse.ui.seiten.katalog_worte import aufnahme_satz, offen_satz, weit_satz

Einzeln = Callable[[str], object]
NUR_BEKANNT = (
    "Mitbringen", "Zurückgeben", "Weg", "E-Mail", "Webseite", "Gilt bis",
    "Neue Familien", "Freie Plätze",
)  # fmt: skip
"""Without a value these do not stand there at all."""
MIT_TAG = frozenset({NIMMT_AUF, "plaetze"})
"""Their words say themselves when somebody asked."""
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


@dataclass(frozen=True, slots=True)
class Blattstand:
    """What is known beside the entry itself."""

    oeffnung: Oeffnung | None = None
    entfernung: Entfernung | None = None
    herkunft: Herkunftsstand = field(default_factory=Herkunftsstand)


class Angaben:
    """Builds the parts anew for one entry; it keeps nothing."""

    def __init__(
        self, dienste: Dienste, sprache: Sprache, angebot: Angebot, stand: Blattstand
    ) -> None:
        self._dienste, self._sprache = dienste, sprache
        self._angebot, self._stand = angebot, stand

    def gitter(self, einzeln: Einzeln | None) -> QWidget:
        """Name and value, line by line; with `einzeln` also a way to confirm single facts."""
        angebot = self._angebot
        gitter = raster(abstand=0.5)
        gitter.setColumnStretch(1, 1)
        sprache, heute = self._sprache, self._dienste.heute()
        sprachen = ", ".join(sprache.sprachname(s.code) for s in angebot.sprachen)
        wege = [f"{w.stadtteil}: {w.text or w.minuten}" for w in angebot.wege[:2]]
        weit = weit_satz(self._stand.entfernung, sprache)
        nummern = "\n".join(f"{t.nummer} {t.hinweis}".strip() for t in angebot.telefone)
        jetzt = offen_satz(self._stand.oeffnung, self._dienste.jetzt(), sprache)
        zeiten = "\n".join(filter(None, (jetzt, *angebotworte.zeiten(angebot))))
        dauer = sprache.sage(angebotworte.wartezeit(angebot.wartezeit, heute))
        plaetze = platzworte.satz(angebot.plaetze, heute, sprache)
        gueltig = angebot.gueltig_bis
        zeilen = (
            ("standort", sprache.t("Adresse"), angebotworte.adresse(angebot)),
            ("", sprache.t("Weg"), "; ".join(filter(None, (weit, *wege)))),
            ("telefone", sprache.t("Telefon"), nummern),
            ("", sprache.t("E-Mail"), "\n".join(angebot.mails)),
            ("", sprache.t("Webseite"), "\n".join(angebot.webs)),
            ("oeffnungszeiten", sprache.t("Offen"), zeiten),
            ("sprachen", sprache.t("Sprachen"), sprachen),
            ("wartezeit", sprache.t("Wartezeit"), dauer),
            (NIMMT_AUF, sprache.t("Neue Familien"), aufnahme_satz(angebot, sprache)),
            ("plaetze", sprache.t("Freie Plätze"), plaetze),
            ("", sprache.t("Für wen"), angebotworte.fuer_wen(angebot)),
            ("", sprache.t("Kosten"), angebotworte.kosten(angebot)),
            ("", sprache.t("Mitbringen"), ", ".join(angebot.unterlagen)),
            ("", sprache.t("Zurückgeben"), angebot.gibt_zurueck),
            ("", sprache.t("Gilt bis"), f"{gueltig:%d.%m.%Y}" if gueltig else ""),
        )
        nur_wenn_bekannt = {sprache.t(leer) for leer in NUR_BEKANNT}
        for feld, wort, wert in zeilen:
            if not wert and wort in nur_wenn_bekannt:
                continue
            gezeigt = wert or sprache.t("nicht bekannt")
            blass = feld == "plaetze" and angebot.plaetze and not angebot.plaetze.gilt(heute)
            nummer = _zeile(gitter, wort, gezeigt, bekannt=bool(wert) and not blass)
            self._zeige_einzeln(gitter, nummer, (feld, wort), einzeln)
        return huelle(gitter)

    def _zeige_einzeln(
        self, gitter: QGridLayout, nummer: int, was: tuple[str, str], einzeln: Einzeln | None
    ) -> None:
        """When this fact was checked by itself; and a way to do that now."""
        feld, wort = was
        if not feld:
            return
        oben = Qt.AlignmentFlag.AlignTop
        tag = None if feld in MIT_TAG else feldpruefung(self._angebot, feld)
        if tag:
            satz = self._sprache.t("{was} geprüft am {tag}", was=wort, tag=f"{tag:%d.%m.%Y}")
            gitter.addWidget(Text(satz, Stufe.KLEIN, farbe="ok_fg"), nummer + 1, 1)
        if einzeln:
            knopf = Verweis(symbol="check")
            knopf.setText(self._sprache.t("stimmt"))
            knopf.setAccessibleName(self._sprache.t("{was} stimmt", was=wort))
            knopf.clicked.connect(partial(einzeln, feld))
            gitter.addWidget(knopf, nummer, 2, oben)

    def leichter(self) -> QVBoxLayout:
        """What makes the way easier, and what is known not to."""
        angebot = self._angebot
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


def _zeile(gitter: QGridLayout, wort: str, wert: str, *, bekannt: bool) -> int:
    """One fact; below it is room for when it was checked. Returns its row."""
    nummer = gitter.rowCount()
    oben = Qt.AlignmentFlag.AlignTop
    gitter.addWidget(Text(wort, farbe="text_secondary"), nummer, 0, oben)
    farbe = "text" if bekannt else "text_muted"
    gitter.addWidget(Text(wert, umbruch=True, farbe=farbe), nummer, 1, oben)
    return nummer
