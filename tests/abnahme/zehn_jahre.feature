# language: de
Funktionalität: Zehn Jahre Arbeit

  Szenario: Heute steht schnell da
    Angenommen ein Tresor nach zehn Jahren, mit 2500 Familien
    Wenn die Lotsin ihr Passwort eingibt
    Dann steht Heute in weniger als 3 Sekunden
    Und braucht das Programm dafür weniger als 1000 MB Speicher
