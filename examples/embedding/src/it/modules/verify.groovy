// What the program prints: the rules' module is a real one, its own reader, engine, rule book and sentences are used, and
// JSON is read back as it was written.
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('''
module se.exempel.modules, module se.vastkom.goals.rules
vastkom-2015 by by-table, the same in JSON: true, pages: [badda-in-mal-skola-1.html, badda-in-omraden.html, badda-in-status.html, index.html, mal-skola-1.html, metod.html, om.html]
  Uppfyllt: Målet är nått – 49 av 49 kommuner, 100 % av målet (regel S2, regelverk.xlsx[status] rad 4).
vastkom-2015 by direct, the same in JSON: true, pages: [badda-in-mal-skola-1.html, badda-in-omraden.html, badda-in-status.html, index.html, mal-skola-1.html, metod.html, om.html]
  Uppfyllt: Målet är nått – 49 av 49 kommuner, 100 % av målet (regel S2, regelverk.xlsx[status] rad 4).
exempel by by-table, the same in JSON: true, pages: [badda-in-mal-skola-1.html, badda-in-omraden.html, badda-in-status.html, index.html, mal-skola-1.html, metod.html, om.html]
  Uppfyllt: 49 av 49 kommuner, 100 % av målet (regel E2, status.csv rad 3).
exempel by direct, the same in JSON: true, pages: [badda-in-mal-skola-1.html, badda-in-omraden.html, badda-in-status.html, index.html, mal-skola-1.html, metod.html, om.html]
  Uppfyllt: 49 av 49 kommuner, 100 % av målet (regel E2, status.csv rad 3).
vastkom-2015 by by-table, the same in JSON: true, pages: [badda-in-mal-skola-1.html, badda-in-omraden.html, badda-in-status.html, index.html, mal-skola-1.html, metod.html, om.html]
  Delvis uppfyllt: Mer än inget är gjort men målet är inte nått – gränsen för måluppfyllelse är mer än 0 %; 24 av 49 kommuner, 49 % av målet (regel S3, regelverk.xlsx[status] rad 5).
vastkom-2015 by direct, the same in JSON: true, pages: [badda-in-mal-skola-1.html, badda-in-omraden.html, badda-in-status.html, index.html, mal-skola-1.html, metod.html, om.html]
  Delvis uppfyllt: Mer än inget är gjort men målet är inte nått – gränsen för måluppfyllelse är mer än 0 %; 24 av 49 kommuner, 49 % av målet (regel S3, regelverk.xlsx[status] rad 5).
exempel by by-table, the same in JSON: true, pages: [badda-in-mal-skola-1.html, badda-in-omraden.html, badda-in-status.html, index.html, mal-skola-1.html, metod.html, om.html]
  Ej uppfyllt: 24 av 49 kommuner, 49 % av målet (regel E4, status.csv rad 5).
exempel by direct, the same in JSON: true, pages: [badda-in-mal-skola-1.html, badda-in-omraden.html, badda-in-status.html, index.html, mal-skola-1.html, metod.html, om.html]
  Ej uppfyllt: 24 av 49 kommuner, 49 % av målet (regel E4, status.csv rad 5).
Trasig.tsv rad 1: raden har 2 celler; skriv tre: id, mål och utfall, med tabbar emellan.
''')
