"""`lotse dialog zeigen | aehnlich`: never a lone number, never a rank."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence

from lotse.cli.ausgabe import absatz, als_json, zusammen
from lotse.cli.parser import Aufruffehler
from lotse.cli.sicherung import ask, wahl
from lotse.cli.teile import Teile
from lotse.domain.indikator import ALLE, Bestand, Messgebiet
from lotse.services.dialog.aehnlich import Aehnlich, aehnliche, ohne_vergleich
from lotse.services.dialog.freigabe import Freigabe, Punkt, release
from lotse.services.dialog.gespraech import auswahl, fragen, satz
from lotse.services.dialog.treffen import foot
from lotse.services.dialog.verlauf import Reihe, Verlaufsbild, bild, schichten
from lotse.services.zahlen.befunde import Befund

AUFRUF = "Aufruf: lotse dialog zeigen [--indikator KENNUNG] [--gebiet NAME] [--beispiel]"
NICHTS = "Noch sind keine Zahlen der Region eingelesen. Zum Ansehen: --beispiel"


def _antwort(args: Namespace, teile: Teile) -> Freigabe | None:
    dialog = teile.tresor().dialog
    if args.beispiel:
        return release(dialog.beispiel())
    antwort = dialog.oeffne(wahl(args), ask(args, teile), None)
    return release(antwort.bestand, antwort.schutz) if antwort.bestand else None


def zeigen(args: Namespace, teile: Teile) -> int:
    """At least three indicators, or none and why (exit 1)."""
    freigabe = _antwort(args, teile)
    if freigabe is None:
        teile.out.write(zusammen(absatz(NICHTS)))
        return 1
    gebiete = [_gebiet(freigabe, name).id for name in args.gebiet]
    _pruefe(args.indikator, freigabe.bestand)
    gewaehlt = auswahl(freigabe, args.indikator, gebiete=gebiete)
    if not gewaehlt.genug:
        hinweis = gewaehlt.hinweis or Befund(NICHTS)
        teile.out.write(zusammen(absatz(_sagt(hinweis))))
        return 1
    bilder = [
        b
        for i in gewaehlt.indikatoren
        for b in _bilder(freigabe, i.id, gebiete, geteilt=args.schichten)
    ]
    ohne = _nicht_gezeigt(args.indikator, bilder, freigabe.bestand)
    if args.format == "json":
        fuss = [_sagt(b) for b in foot(freigabe)]
        daten = {"bilder": [_bild_json(b) for b in bilder], "ohne_bild": ohne, "fuss": fuss}
        teile.out.write(als_json(daten) + "\n")
    else:
        satz_ohne = absatz(f"Ohne Anteile aus zwei Jahren, darum nicht dabei: {', '.join(ohne)}")
        teile.out.write(
            zusammen([*_text(bilder), "", *(satz_ohne if ohne else ()), *_fuss(freigabe)])
        )
    return 0


def _nicht_gezeigt(
    gefragt: Sequence[str], bilder: Sequence[Verlaufsbild], bestand: Bestand
) -> Sequence[str]:
    """Names of indicators that were asked for and cannot be drawn."""
    dabei = {b.indikator.id for b in bilder}
    return [i.name for i in bestand.indikatoren if i.id in gefragt and i.id not in dabei]


def _bilder(
    freigabe: Freigabe, indikator: str, gebiete: Sequence[str], *, geteilt: bool
) -> Iterator[Verlaufsbild]:
    orte = gebiete or [g.id for g in freigabe.gebiete]
    teile = [s for ort in orte if (s := schichten(freigabe, indikator, ort))] if geteilt else []
    yield from teile or [bild(freigabe, indikator, gebiete)]


def _gebiet(freigabe: Freigabe, name: str) -> Messgebiet:
    klein = name.casefold()
    for gebiet in freigabe.gebiete:
        if klein in {gebiet.id.casefold(), gebiet.name.casefold()}:
            return gebiet
    namen = ", ".join(g.name for g in freigabe.gebiete)
    raise Aufruffehler(f"Ein Gebiet „{name}“ gibt es nicht. Es gibt: {namen}", AUFRUF)


def _pruefe(kennungen: Sequence[str], bestand: Bestand) -> None:
    bekannt = [i.id for i in bestand.indikatoren]
    for kennung in kennungen:
        if kennung not in bekannt:
            alle = ", ".join(bekannt)
            raise Aufruffehler(
                f"Einen Indikator „{kennung}“ gibt es nicht. Es gibt: {alle}", AUFRUF
            )


def _text(bilder: Sequence[Verlaufsbild]) -> Iterator[str]:
    for eines in bilder:
        yield ""
        yield from absatz(eines.indikator.name)
        yield from absatz(_sagt(satz(eines)), einzug=2)
        for reihe in eines.reihen:
            werte = ", ".join(_punkt(p) for p in reihe.punkte)
            yield from absatz(f"{_name(reihe)}: {werte}", einzug=2, haengend=2)
        for hinweis in eines.hinweise:
            yield from absatz(_sagt(hinweis), einzug=2)
        yield from absatz(" ".join(fragen(eines.indikator)), einzug=2)


def _name(reihe: Reihe) -> str:
    return reihe.gebiet.name + (f", {reihe.schicht}" if reihe.schicht != ALLE else "")


def _punkt(punkt: Punkt) -> str:
    if punkt.verdeckt or punkt.luecke:
        return f"{punkt.jahr} {'verdeckt' if punkt.verdeckt else 'Lücke'}"
    wert = "" if punkt.wert is None else f" {punkt.wert * 100:.1f} %".replace(".", ",")
    von = "" if punkt.nenner is None else f" von {punkt.nenner}"
    zahl = "" if punkt.zaehler is None else f" ({punkt.zaehler}{von}"
    spanne = (
        f"; {punkt.anteil.unten * 100:.0f} bis {punkt.anteil.oben * 100:.0f} %"
        if punkt.anteil
        else ""
    )
    bruch = ", neu gezählt" if punkt.bruch else ""
    return f"{punkt.jahr}{wert}{zahl}{spanne}{')' if zahl else ''}{bruch}"


def _bild_json(eines: Verlaufsbild) -> dict[str, object]:
    return {
        "indikator": eines.indikator.id,
        "satz": _sagt(satz(eines)),
        "reihen": [
            {"gebiet": r.gebiet.name, "schicht": r.schicht, "jahre": [_jahr(p) for p in r.punkte]}
            for r in eines.reihen
        ],
        "hinweise": [_sagt(h) for h in eines.hinweise],
        "fragen": list(fragen(eines.indikator)),
    }


def _jahr(p: Punkt) -> dict[str, object]:
    grenzen = [round(p.anteil.unten, 4), round(p.anteil.oben, 4)] if p.anteil else None
    wert = None if p.wert is None else round(p.wert, 4)
    return {
        "jahr": p.jahr, "n": p.zaehler, "N": p.nenner, "anteil": wert, "grenzen": grenzen,
        "verdeckt": p.verdeckt, "luecke": p.luecke, "bruch": p.bruch,
    }  # fmt: skip


def aehnlich(args: Namespace, teile: Teile) -> int:
    freigabe = _antwort(args, teile)
    if freigabe is None:
        teile.out.write(zusammen(absatz(NICHTS)))
        return 1
    hier = _gebiet(freigabe, args.gebiet)
    gefunden = aehnliche(freigabe, hier.id, args.anzahl)
    ohne = [g.name for g in ohne_vergleich(freigabe, hier.id)]
    if args.format == "json":
        orte = [_ort(a) for a in gefunden]
        fuss = [_sagt(b) for b in foot(freigabe)]
        daten = {"gebiet": hier.name, "aehnlich": orte, "ohne_vergleich": ohne, "fuss": fuss}
        teile.out.write(als_json(daten) + "\n")
        return int(not gefunden)
    zeilen = absatz(f"{hier.name}: ähnlich nach dem, was Kinder dort umgibt, der ähnlichste zuerst")
    for eines in gefunden:
        zeilen += absatz(_sagt(eines.satz), einzug=2, haengend=2)
    if not gefunden:
        zeilen += absatz("Dazu fehlen Kontextzahlen, etwa zur Arbeitslosigkeit.", einzug=2)
    if ohne:
        zeilen += absatz(f"Nicht zu vergleichen, weil Kontext fehlt: {', '.join(ohne)}", einzug=2)
    teile.out.write(zusammen([*zeilen, "", *_fuss(freigabe)]))
    return int(not gefunden)


def _ort(a: Aehnlich) -> dict[str, object]:
    return {
        "gebiet": a.gebiet.name,
        "abstand": round(a.abstand, 3),
        "satz": _sagt(a.satz),
        "vergleiche": [
            {"merkmal": v.merkmal.id, "hier": v.hier, "dort": v.dort, "aehnlich": v.aehnlich}
            for v in a.vergleiche
        ],
    }


def _fuss(freigabe: Freigabe) -> Iterator[str]:
    for befund in foot(freigabe):
        yield from absatz(_sagt(befund))


def _sagt(befund: Befund) -> str:
    return befund.text.format(**befund.werte)
