package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.rules.Conclusions;
import se.vastkom.goals.rules.Decider;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.scenario.Trial;
import se.vastkom.goals.rules.verify.BookVerifier;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Words;

/**
 * A folder whose file names, keys, headings and words are all English, as by somebody who knows no
 * Swedish; only {@code regelverk.yaml} is called so in each language. The figures are invented.
 */
class EnglishBookTest {

  private static final Map<String, String> FOLDER =
      Map.of(
          "regelverk.yaml",
          """
          rule book: progress
          name: Progress of a series (invented)
          version: "1"
          owner: An invented bureau of statistics
          source: An invented guideline
          valid from: 2020-01-01
          facts: own
          tables:
            - table: progress
              file: progress.csv
              hit policy: U
          """,
          "facts.csv",
          """
          fact,role,type,unit,words,at least,at most,implies,means
          reached,fact,yes or no,,,,,always => reached: present,whether the target is reached
          growth,fact,number,%,,-100,,,change in a year
          progress,conclusion,word,,achieved; substantial; limited; unknown,,,,
          """,
          "progress.csv",
          """
          rule,reached,growth,progress,because,valid from,valid to
          T1,yes,,achieved,The target is reached,,
          G1,no,>= $growth-high,substantial,{growth} in a year,2020-01-01,
          G2,no,< $growth-high,limited,,,
          N1,no,missing,unknown,,,
          """,
          "parameters.csv",
          """
          parameter,value,valid from,valid to,source
          growth-high,1.5 %,always,,An invented guideline
          """,
          "test cases.csv",
          """
          test case,as of,reached,growth,progress,rule
          What is reached is achieved,,yes,missing,achieved,T1
          A growth of 1.5 per cent is substantial,2021-01-01,no,1.5 %,substantial,G1
          Less is limited,,no,1.49 %,limited,G2
          Without figures nothing is known,,no,missing,unknown,N1
          """);

  private static Checked<RuleBook> read(Map<String, String> texts) {
    Map<String, byte[]> files = new TreeMap<>();
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return RuleBooks.read(Files.of(files));
  }

  private static List<String> said(Checked<RuleBook> read) {
    return read.problems().stream().map(one -> Words.english().say(one.phrase())).toList();
  }

  private static Map<String, String> renamed(String from, String to) {
    Map<String, String> texts = new HashMap<>(FOLDER);
    texts.put(to, texts.remove(from));
    return texts;
  }

  @Test
  void itIsReadVerifiedTestedAndDecides() {
    Checked<RuleBook> read = read(FOLDER);
    assertThat(read.problems()).isEmpty();
    RuleBook book = read.orThrow();
    assertThat(BookVerifier.standard().verify(book)).isEmpty();
    TestReport report = Trial.of(book).report();
    assertThat(report.passes()).isTrue();
    assertThat(report.cases()).hasSize(4);
    assertThat(report.mutation().survivors()).isEmpty();
    Conclusions conclusions =
        Decider.of(book)
            .asOf(LocalDate.of(2026, 11, 29))
            .decide(new Facts(Map.of("reached", Value.of(false), "growth", Value.of(2))));
    assertThat(conclusions.value("progress")).contains(Value.word("substantial"));
    assertThat(Words.english().sayFirst(conclusions.finding("progress").sentence()))
        .isEqualTo(
            "Progress: substantial: 2% in a year – reached no, growth 2% (rule G1, progress.csv row 3).");
  }

  @Test
  void theSameFilesUnderSwedishNamesAreTheSameBook() {
    String english = read(FOLDER).orThrow().sha256();
    assertThat(read(renamed("facts.csv", "uppgifter.csv")).orThrow().sha256()).isEqualTo(english);
    assertThat(read(renamed("parameters.csv", "parametrar.csv")).orThrow().sha256())
        .isEqualTo(english);
    assertThat(read(renamed("test cases.csv", "testfall.csv")).orThrow().sha256())
        .isEqualTo(english);
    assertThat(read(renamed("test cases.csv", "Test_Cases.csv")).orThrow().sha256())
        .isEqualTo(english);
  }

  @Test
  void aFileUnderAnotherNameIsToldAsUnread() {
    assertThat(said(read(renamed("test cases.csv", "scenarios.csv"))))
        .containsExactly("scenarios.csv: The file is not used and was not read.");
  }

  @Test
  void withoutItsFactsItIsToldHowABookAboutSomethingElseDeclaresThem() {
    Map<String, String> texts = new HashMap<>(FOLDER);
    texts.remove("facts.csv");
    texts.remove("test cases.csv");
    texts.put("regelverk.yaml", FOLDER.get("regelverk.yaml").replace("facts: own\n", ""));
    assertThat(said(read(texts)))
        .contains(
            "regelverk.yaml line 1 column 1: The table \"status\" is missing. A rule book about"
                + " goals has a table for status and one for trend: add it. A rule book about"
                + " something else declares its conclusions on the sheet of facts (facts.csv).",
            "regelverk.yaml line 8 column 12: The table \"progress\" is unknown. Known tables:"
                + " status, trend, remark, weighing, outlook. A table has a name of its own where the"
                + " sheet of facts"
                + " (facts.csv) declares a conclusion.");
  }
}
