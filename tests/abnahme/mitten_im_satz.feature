# language: de
Funktionalität: Der Strom ist weg, mitten im Satz

  Szenario: Was getippt war, steht wieder da, was flüchtig war, ist fort
    Angenommen ein Gespräch in einem eigenen Programm
    Wenn die Lotsin einen Wunsch zu schreiben beginnt
    Und die Familie etwas sagt, das nicht gespeichert wird
    Und das Programm von außen hart beendet wird
    Dann steht nach dem Neustart der angefangene Satz im Gespräch
    Und die flüchtige Antwort ist in keiner Datei und nicht im Gespräch
