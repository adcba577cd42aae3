package se.vastkom.goals.rules.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.vastkom.goals.assessment.Members;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.rules.MemberFact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.cases.Region;
import se.vastkom.goals.tables.check.Defect;
import se.vastkom.goals.tables.check.Defect.Kind;
import se.vastkom.goals.tables.check.TableRegions;
import se.vastkom.goals.tables.check.TableVerifier;
import se.vastkom.goals.words.Phrase;

/**
 * What no table that weighs goals may do, and no book may waive: conclude that a goal is
 * discontinued, which is a decision, or give a verdict where none of its members has one.
 */
record WeighingRules(TableRegions regions) {

  /** The facts that the checks concern. */
  static final List<String> FACTS = List.of(MemberFact.ASSESSED.key());

  static Map<Kind, TableVerifier.Check> checks() {
    Map<Kind, TableVerifier.Check> checks = new LinkedHashMap<>();
    checks.put(
        BookDefect.WEIGHED_AS_DISCONTINUED,
        (regions, soFar) -> new WeighingRules(regions).discontinued());
    checks.put(
        BookDefect.WEIGHED_UNASSESSED, (regions, soFar) -> new WeighingRules(regions).unassessed());
    return checks;
  }

  private List<Defect> discontinued() {
    return concluding(
        List.of(Status.UTGATT),
        regions.space().whole(),
        BookDefect.WEIGHED_AS_DISCONTINUED,
        "verify.weighed-as-discontinued");
  }

  private List<Defect> unassessed() {
    UnaryTest none = new UnaryTest.Is(Value.of(0));
    return concluding(
        Members.BEST_FIRST,
        regions.space().where(regions.space().whole(), MemberFact.ASSESSED.key(), none),
        BookDefect.WEIGHED_UNASSESSED,
        "verify.weighed-unassessed");
  }

  /** Finds each row that decides a possible case of a region, and concludes one of these. */
  private List<Defect> concluding(List<Status> refused, Region among, Kind kind, String sentence) {
    return IntStream.range(0, regions.size())
        .boxed()
        .flatMap(
            row ->
                status(row).filter(refused::contains).stream()
                    .flatMap(
                        status ->
                            regions.of(row).and(among).stream()
                                .flatMap(
                                    both ->
                                        regions
                                            .rest(both, regions.of(regions.rivals(row)))
                                            .stream())
                                .map(
                                    left ->
                                        defect(
                                            row, status, regions.witness(left), kind, sentence))))
        .toList();
  }

  private Optional<Status> status(int row) {
    return Status.of(regions.row(row).outputs().get(0).toString());
  }

  private Defect defect(int at, Status status, Facts witness, Kind kind, String sentence) {
    Row row = regions.row(at);
    return new Defect(
        kind,
        kind.severity(),
        Optional.of(regions.table()),
        List.of(row),
        regions.cells(at),
        List.of(witness),
        Optional.empty(),
        Phrase.of(sentence)
            .with("rows", TableRegions.said(List.of(row)))
            .with("status", status.phrase())
            .with("case", regions.said(witness)));
  }
}
