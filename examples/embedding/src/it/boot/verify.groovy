// JSON is read back as it was written, beside the Jackson 2 that Spring Boot's BOM chooses.
String log = new File(basedir, 'build.log').getText('UTF-8')
for (String line : [
    /boot-3-first: the same in JSON: true, Jackson 3.* beside 2\.19\.2: \{"delvis":24}/,
    /boot-3-last: the same in JSON: true, Jackson 3.* beside 2\.19\.2: \{"delvis":24}/,
    /boot-4-first: the same in JSON: true, Jackson 3\.0\.2 beside 2\.20\.1: \{"delvis":24}/,
    /boot-4-last: the same in JSON: true, Jackson 3\.0\.2 beside 2\.20\.1: \{"delvis":24}/,
]) {
  assert log =~ line
}
