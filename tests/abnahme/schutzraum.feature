# language: de
Funktionalität: Was im Schutzraum steht, steht nirgends sonst

  Szenario: Die Kanarienworte einer Notiz
    Angenommen ein Tresor mit einer Familie und einer Notiz im Schutzraum
    Wenn die Lotsin durch alle Seiten geht und danach sucht
    Dann steht kein Wort der Notiz auf einer Seite und in keinem Fenstertitel
    Und kein Wort in einer Datei, einer Ausgabe oder einem Druck
    Und nichts verrät, dass es eine Notiz gibt
