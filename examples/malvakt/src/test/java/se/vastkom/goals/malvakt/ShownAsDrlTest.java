package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.drools.Drl;
import se.vastkom.goals.drools.DroolsEngine;
import se.vastkom.goals.drools.trusted.TrustedDrl;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.engine.DirectEngine;
import se.vastkom.goals.tables.engine.RuleEngine;

/** Each shipped book, shown and run as DRL, gives the verdicts of its tables on 2015. */
@Tag("slow")
class ShownAsDrlTest {

  @ParameterizedTest
  @ValueSource(strings = {"vastkom-2015", "vansbro-2019", "niva-90-75", "strikt-underlag"})
  void theShownBookSaysOf2015WhatTheTablesSay(String id) {
    FollowUp followUp = FollowUps.read(Path.of("../esamhalle-2015/uppfoljning-2015")).orThrow();
    RuleBook book = RuleBooks.shipped(id);
    LocalDate day = followUp.header().period().lastDay();
    RuleEngine shown =
        TrustedDrl.of(id + ".drl", Drl.show(book.on(day).tables())).orThrow().asEngine();
    AssessedFollowUp byDrl = assessed(followUp, book, shown);
    assertThat(byDrl.assessments()).hasSize(26);
    for (RuleEngine engine : List.of(new DroolsEngine(), new DirectEngine())) {
      assertThat(byDrl.assessments()).isEqualTo(assessed(followUp, book, engine).assessments());
    }
    assertThat(byDrl.run().engine()).startsWith("drl-");
  }

  private static AssessedFollowUp assessed(FollowUp followUp, RuleBook book, RuleEngine engine) {
    return Assessor.using(book, engine).assess(followUp).orThrow();
  }
}
