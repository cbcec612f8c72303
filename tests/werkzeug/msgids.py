"""Which German words the window says: the arguments of `t`, `plural` and `wort` in its source."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from lotse.domain.aussage import Aussage
from tests.werkzeug.verfolgen import HAUS, NichtVerfolgbar, rufe, texte
from tests.werkzeug.zahlenworte import zahlenworte

FENSTER = ("lotse/ui/**/*.py", "lotse/app/window.py", "lotse/app/schliessung.py",
           "lotse/services/loeschbeleg.py", "lotse/services/netznamen.py",
           "lotse/services/netzworte.py", "lotse/services/netzbild.py",
           "lotse/services/netzstammbaum.py", "lotse/services/platzworte.py")  # fmt: skip
MELDEN = ("lotse/ui/**/*.py", "lotse/store/**/*.py", "lotse/pdf/*.py", "lotse/letters/*.py",
          "lotse/services/briefe.py", "lotse/services/katalogform.py",
          "lotse/services/briefe_frist.py", "lotse/services/drucke.py",
          "lotse/services/antragsweg.py", "lotse/exchange/katalog_paket.py",
          "lotse/app/briefvorlagen.py", "lotse/app/logobild.py",
          "lotse/services/netz.py", "lotse/services/netzblatt.py",
          "lotse/services/vermittlungsweg.py", "lotse/services/einwilligen.py",
          "lotse/services/begruenden.py",
          "lotse/domain/rueckcode.py", "lotse/services/zugangsarbeit.py",
          "lotse/app/zugangsarbeit.py",
          "lotse/exchange/indikatoren.py", "lotse/exchange/indikatoren_beispiel.py",
          "lotse/exchange/lesen*.py", "lotse/exchange/erkennen.py", "lotse/exchange/hsds*.py",
          "lotse/exchange/profil*.py", "lotse/exchange/plz_tabelle.py",
          "lotse/exchange/herausgeber.py", "lotse/services/katalogverzeichnis.py",
          "lotse/app/katalogausgabe.py", "lotse/app/uebergabedienst.py",
          "lotse/services/uebergabepaket_form.py", "lotse/services/uebergabepaket_ankunft.py",
          "lotse/app/schreiben.py", "lotse/exchange/paket*.py", "lotse/exchange/katalog_json.py",
          "lotse/exchange/tabellenvorschlag.py", "lotse/exchange/wissensa*.py",
          "lotse/exchange/wissen_schichten.py", "lotse/app/echtprofil.py",
          "lotse/app/aufbewahrungsdienst.py", "lotse/matching/rechner_widerspruch.py")  # fmt: skip
"""Whose Hinweise reach the message bar; what carries data is an Aussage, see below."""
UEBERALL = ("lotse/**/*.py",)
"""Sentences with data in them, and those of a Hinweis of its own kind, wherever they are made."""
RUFE: Mapping[str, tuple[int, ...]] = {"t": (0,), "_t": (0,), "wort": (1,), "plural": (0, 1)}
"""Calls whose argument at this place is said by the window."""
DURCHGEREICHT: Mapping[str, tuple[int, ...]] = {
    "Artworte": (0,), "Wahl": (1,), "Schalter": (1,), "Abschnitt": (0,), "Formfeld": (1,),
    "Ausgang": (2,), "Statusbild": (0,), "Zeile": (0, 1), "Teilart": (1, 5),
    "_show_leer": (1, 2), "_melde_verlauf": (0,),
    "tippzeile": (0, 1), "tippzeilen": (0,), "tippsatz": (0,), "tippfeld": (1,),
}  # fmt: skip
"""Calls that hand a word on to one of those."""
VOR_DER_TUER = (
    "lotse/app/{wiederbeschaffer,einleser,einrichter,tuersteher,vorraum,tresorraum}.py",
    "lotse/app/{sicherungsarbeit,zweitort,dateipflege,sicherungstakt,nummernabgleich}.py",
    "lotse/app/{sperrdatei,echtprofil,retter,rettung,tuerworte,anderswo,datenorte}.py",
    "lotse/domain/{passwort,notfallschluessel}.py",
    "lotse/store/{verbindung,schreibschutz,dateien}.py",
    "lotse/services/{uebergabepaket,uebergabepaket_form}.py",
)  # fmt: skip
"""Rooms that hand words as values to the pages before the window, which say them through `t`."""
HINWEIS: Mapping[str, tuple[int, ...]] = {
    "Hinweis": (0, 1, 2), "Beschaedigt": (0, 1, 2), "FalschesPasswort": (0, 1, 2),
    "Paketfehler": (0, 1), "FastAllesWeg": (0, 1, 2), "weise_ab": (0,),
    "_weise_ab": (0,), "_speichern_als": (1,), "_kopf": (2, 3),
}  # fmt: skip
"""What is raised, and which of its words are said; plain places in a file stay as they are."""
TAFELN: Mapping[str, tuple[str, ...]] = {
    "aktionen.py": ("Gruppe",),
    "seiten/angebot_angaben.py": ("LEICHTER", "BARRIEREWORT"),
    "seiten/katalog_formwahl.py": ("ZUGANGSWORT", "DREI"),
    "seiten/wirkung.py": ("BILDUNG", "BLOCKADEN", "LUECKEN", "IDEEN", "STANDORTE"),
    "seiten/katalog_wahlen.py": ("FORMWORT", "WARTEN"),
    "seiten/katalog_worte.py": ("LAGEWORT", "STATUSWORT"),
    "dialoge/familien_vereinen.py": ("FELDWORT",),
    "seiten/gespraech_fragen.py": ("KEINE_KINDER", "WEISS_NICHT"),
}
"""Names whose words reach `t` by a way that is not followed."""
WORTE = re.compile(r"[äöüßÄÖÜ]|[a-z]{2} \w\w|^[A-Z][a-z]{3}(?![^+]*\+)")
MELDUNG = "messages"


@dataclass
class Fund:
    """Words of one or more files, each with the file that says it first.

    `offen` = expressions whose words are not known; `rest` = constants that look like words
    and are not said.
    """

    einzeln: dict[str, str] = field(default_factory=dict)
    plural: dict[tuple[str, str], str] = field(default_factory=dict)
    offen: set[str] = field(default_factory=set)
    rest: dict[str, str] = field(default_factory=dict)

    @property
    def msgids(self) -> set[str]:
        return {*self.einzeln, *(ein for ein, _ in self.plural)}

    def nimm(self, anderer: Fund) -> None:
        self.einzeln = anderer.einzeln | self.einzeln
        self.plural = anderer.plural | self.plural
        self.offen |= anderer.offen
        self.rest |= anderer.rest


@cache
def sammle() -> Fund:
    """The words of the window, and of the messages it shows."""
    alle = Fund()
    for datei in _dateien(FENSTER):
        name = datei.relative_to(HAUS / "lotse").as_posix().removeprefix("ui/")
        alle.nimm(lies(datei.read_text(encoding="utf-8"), name))
    for datei in _dateien(("lotse/app/tuerworte.py", "lotse/app/rettung.py")):  # others: values
        alle.nimm(Fund(plural=lies(datei.read_text(encoding="utf-8"), datei.name).plural))
    alle.nimm(Fund(dict.fromkeys(zahlenworte(), "services/zahlen")))
    for datei in _dateien(MELDEN):
        saetze = hinweise(datei.read_text(encoding="utf-8"))
        alle.nimm(Fund(dict.fromkeys(saetze, MELDUNG)))
    for datei in _dateien(UEBERALL):
        quelltext = datei.read_text(encoding="utf-8")
        saetze = (*aussagen(quelltext), *eigene(quelltext))
        alle.nimm(Fund(dict.fromkeys(saetze, MELDUNG)))
    gesagt = {*alle.einzeln, *(wort for paar in alle.plural for wort in paar)}
    alle.rest = {wort: datei for wort, datei in alle.rest.items() if wort not in gesagt}
    return alle


def lies(quelltext: str, name: str) -> Fund:
    """The words of one file."""
    baum = ast.parse(quelltext)
    fund, gesagt = Fund(), set()
    for ruf, umgebung in rufe(baum, (baum,)):
        wie = _name(ruf.func)
        stellen = RUFE.get(wie, DURCHGEREICHT.get(wie, ()))
        knoten = [ruf.args[stelle] for stelle in stellen if stelle < len(ruf.args)]
        try:
            worte = [tuple(texte(k, umgebung)) for k in knoten]
        except NichtVerfolgbar as unklar:
            fund.offen |= {f"{name}: {unklar}"} if wie in RUFE else set()
            worte = [(k.value,) for k in knoten if _ist_text(k)]
        if wie == "plural" and len(worte) == len(stellen):
            fund.plural |= dict.fromkeys(zip(*worte, strict=True), name)
        else:
            fund.einzeln |= dict.fromkeys((w for teil in worte for w in teil if w), name)
        gesagt.update(w for teil in worte for w in teil)
    for tafel in TAFELN.get(name, ()):
        fund.einzeln |= dict.fromkeys(texte(ast.Name(id=tafel), (baum,)), name)
    fund.rest = {w: name for w in _konstanten(baum) if w not in gesagt and WORTE.search(w)}
    return fund


def hinweise(quelltext: str) -> Iterator[str]:
    """What the messages of a file say, without sentences that carry data."""
    baum = ast.parse(quelltext)
    for ruf, umgebung in rufe(baum, (baum,)):
        stellen = HINWEIS.get(_name(ruf.func), ())
        for knoten in (ruf.args[stelle] for stelle in stellen if stelle < len(ruf.args)):
            try:
                yield from filter(None, tuple(texte(knoten, umgebung)))
            except NichtVerfolgbar:
                continue


def aussagen(quelltext: str) -> Iterator[str]:
    """The wordings of the Aussagen of a file, as far as they are followed."""
    if "Aussage(" not in quelltext:
        return
    baum = ast.parse(quelltext)
    for ruf, umgebung in rufe(baum, (baum,)):
        if _name(ruf.func) == "Aussage" and ruf.args:
            with suppress(NichtVerfolgbar):
                alle = tuple(texte(ruf.args[0], umgebung))
                yield from (eine for eine in alle if not Aussage(eine).ist_wortlos)


def eigene(quelltext: str) -> Iterator[str]:
    """What kinds of Hinweis say that a file makes."""
    if "(Hinweis):" not in quelltext:
        return
    klassen = (k for k in ast.walk(ast.parse(quelltext)) if isinstance(k, ast.ClassDef))
    for klasse in (k for k in klassen if any(_name(b) == "Hinweis" for b in k.bases)):
        rufe_ = (k for k in ast.walk(klasse) if isinstance(k, ast.Call))
        gesagt = (wort for ruf in rufe_ if _name(ruf.func) == "__init__" for wort in ruf.args)
        yield from (wort.value for wort in gesagt if _ist_text(wort))


def worte_vor_der_tuer() -> set[str]:
    """Every text of those rooms: what has an English word may stand there."""
    return {
        wort
        for muster in VOR_DER_TUER
        for name in _aufgezaehlt(muster)
        for wort in _konstanten(ast.parse((HAUS / name).read_text(encoding="utf-8")))
    }


def _aufgezaehlt(muster: str) -> Iterator[str]:
    """Names in braces, one after the other: a/{b,c}.py is a/b.py and a/c.py."""
    vorn, klammer, rest = muster.partition("{")
    mitte, _, hinten = rest.partition("}")
    yield from (f"{vorn}{eines}{hinten}" for eines in mitte.split(",")) if klammer else (muster,)


def _dateien(muster: tuple[str, ...]) -> Iterator[Path]:
    for eines in muster:
        yield from sorted(HAUS.glob(eines))


def _konstanten(baum: ast.AST) -> Iterator[str]:
    """Texts in the source, without docstrings and __all__."""
    alle = tuple(ast.walk(baum))
    stumm = {id(k.value) for k in alle if isinstance(k, ast.Expr)}
    for zeile in alle:
        if isinstance(zeile, ast.Assign) and "__all__" in map(_name, zeile.targets):
            stumm |= {id(k) for k in ast.walk(zeile)}
    yield from (k.value for k in alle if _ist_text(k) and id(k) not in stumm)


def _ist_text(knoten: ast.AST) -> bool:
    return isinstance(knoten, ast.Constant) and isinstance(knoten.value, str)


def _name(ruf: ast.AST) -> str:
    return getattr(ruf, "attr", getattr(ruf, "id", ""))
