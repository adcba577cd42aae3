package se.vastkom.goals.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Words;

/** The test cases of the shipped books pass, cover every item, and notice each change. */
class ShippedBooksTest {

  static final List<String> BOOKS = RuleBooks.SHIPPED;

  @ParameterizedTest
  @FieldSource("BOOKS")
  void itsTestCasesAreGood(String book) {
    areGood(RuleBooks.shipped(book));
  }

  @Test
  void thoseOfTheTemplateAboutCasesAreGood() {
    areGood(RuleBooks.caseTemplate());
  }

  private static void areGood(RuleBook book) {
    assertThat(said(Trial.of(book, RuleEngine.onClassPath()).report())).isEmpty();
  }

  private static String said(TestReport report) {
    Words words = Words.swedish();
    StringBuilder text = new StringBuilder();
    report.cases().stream()
        .filter(one -> !one.passes() || !one.remarks().isEmpty())
        .forEach(
            one -> {
              text.append(one.name()).append('\n');
              one.failures()
                  .forEach(what -> text.append("  ").append(words.say(what)).append('\n'));
              one.remarks().forEach(what -> text.append("  ").append(words.say(what)).append('\n'));
            });
    report
        .coverage()
        .forEach(
            table ->
                table
                    .left()
                    .forEach(
                        left ->
                            text.append(table.table())
                                .append(": ")
                                .append(words.say(left.what()))
                                .append('\n')));
    report
        .mutation()
        .survivors()
        .forEach(
            one ->
                text.append(words.say(one.what()))
                    .append(": ")
                    .append(
                        one.given().stream()
                            .map(given -> words.say(given.fact()) + " " + words.say(given.value()))
                            .collect(Collectors.joining(", ")))
                    .append(" => ")
                    .append(words.say(one.concluded()))
                    .append(" / ")
                    .append(words.say(one.instead()))
                    .append('\n'));
    return text.toString();
  }
}
