// What the newcomer sees.
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('Delvis uppfyllt: Mer än inget är gjort men målet är inte nått – gränsen för måluppfyllelse är mer än 0 %; 24 av 49 kommuner, 49 % av målet (regel S3, status.csv rad 5).')
assert !log.contains('SLF4J')
