# language: de
Funktionalität: Wer nichts sagt, verliert nichts

  Szenario: Das Papier für den Aufenthalt wird nicht gesagt
    Angenommen ein Gespräch mit einer Familie
    Und im Bereich "geld_arbeit" wurde das Thema "geld_reicht_nicht" angekreuzt
    Wenn Lotse nach "aufenthalt" fragt und die Familie nichts sagen möchte
    Dann bleibt jede Hilfe, die daran hängt, "noch klären"
    Und wird nach "aufenthalt" nicht noch einmal gefragt
    Und steht davon nichts in der Akte
