package se.vastkom.goals.io.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.page.PrintedFigures.ShareRole;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.Observation.Source;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.PublishedStatus;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The meaning of a row: its goal with target and state, and the observation of its outcome.
 * Everything that is read out of running text gets a remark; what the text leaves open stays open.
 * For one row, once.
 */
final class RowMeaning {

  private static final Pattern PART_OF_WHOLE =
      Lexicon.pattern("(\\d{1,6}) ?(?:{of}|/|\\() ?(\\d{1,6})\\)?(?: \\p{L}+)?");
  private static final Pattern ABOUT = Lexicon.pattern("(?iu)^{about-share} ");
  private static final Pattern PER_CENT = Lexicon.pattern(" ?{per-cent}$");

  private final FollowUp.Builder draft;
  private final Problems problems;
  private final GoalId id;
  private final ResultRow row;
  private final Subject subject;
  private final Population population;
  private final String comment;
  private final List<Comment.Reading> readings;
  private final MunicipalityNames.Found named;
  private final PrintedFigures printed;
  private final Optional<StateCue> state;

  /** Whether the comment says that it is done, or not. */
  private final Optional<Boolean> done;

  RowMeaning(
      FollowUp.Builder draft,
      MunicipalityNames names,
      GoalId id,
      ResultRow row,
      ShareRole shareRole,
      Problems problems) {
    this.draft = draft;
    this.problems = problems;
    this.id = id;
    this.row = row;
    population = draft.header().population();
    subject = Subject.of(row.goal().unnumbered());
    comment = row.comment().isDash() ? "" : row.comment().text();
    Comment read =
        new Comment(comment, subject, draft.header().period(), population, names.pattern());
    readings = read.readings();
    named = names.find(comment, read);
    printed = new PrintedFigures(value(), share(), shareRole, outcome());
    state = state();
    done =
        CueWords.done(comment, draft.header().period().year())
            .filter(is -> !is || read.isUnreserved());
  }

  /** Adds goal and observation to the draft, with remarks on how they were read. */
  void add(AreaId area) {
    String text = wantedText();
    List<Figure> wanted = Figures.in(new Tokens(text), population.size());
    StatedTarget meaning = StatedTarget.of(text, wanted, printed, readings, population);
    remark(row.goal(), meaning.remark());
    remarkStateNotTaken();
    Optional<Lifecycle> lifecycle = lifecycle();
    Goal read =
        Goal.of(id.value(), area.value(), row.goal().text(), meaning.target())
            .statedIn(meaning.origin())
            .entrustedTo(responsible())
            .at(row.goal().place());
    Goal goal = lifecycle.map(read::inState).orElse(read);
    if (lifecycle.isPresent()) {
      draft.goal(goal);
      Outcome none = new Outcome.Missing(Outcome.Reason.NOT_APPLICABLE);
      observe(none, EvidenceStrength.UNCLEAR, Optional.empty());
    } else {
      addOutcome(
          goal,
          new Outcomes(
              meaning.target(), wanted, printed, readings, named, comment, done, population));
    }
  }

  /** Returns the goal's text, with the target's cell where the text itself has no such number. */
  private String wantedText() {
    String text = row.goal().unnumbered();
    Piece cell = row.cell(Column.TARGET);
    List<Ratio> stated = Figures.in(text).stream().map(Figure::number).toList();
    boolean isSaid =
        Figures.in(cell.figure()).stream().map(Figure::number).allMatch(stated::contains);
    return !cell.isPrinted() || isSaid ? text : text + ": " + cell.figure();
  }

  /** Returns the figure under "Utfall". */
  private Optional<Figure> outcome() {
    Piece cell = row.cell(Column.OUTCOME);
    return readOrRemark(
        cell,
        Figures.in(new Tokens(cell.figure()), population.size()).stream()
            .findFirst()
            .filter(figure -> cell.isFigure() && figure.isExact()),
        Phrase.of("page.no-outcome-cell").with("found", cell.shortened()));
  }

  /** Returns what is read of a cell, with a remark where it has something else. */
  private <T> Optional<T> readOrRemark(Piece cell, Optional<T> read, Phrase remark) {
    if (cell.isPrinted() && read.isEmpty()) {
      remark(cell, remark);
    }
    return read.filter(any -> cell.isPrinted());
  }

  /** Returns the unit under "Ansvarig"; a name that may be a person's is not read. */
  private String responsible() {
    Piece cell = row.cell(Column.RESPONSIBLE);
    Optional<String> unit =
        Optional.of(cell.text()).filter(text -> Lexicon.isIn("responsible-unit", text));
    return readOrRemark(cell, unit, Phrase.of("page.responsible-not-read")).orElse("");
  }

  private Optional<PublishedStatus> status() {
    return Optional.of(row.cell(Column.STATUS))
        .filter(Piece::isPrinted)
        .map(
            cell ->
                CueWords.status(cell.text())
                    .map(status -> new PublishedStatus(cell.text(), status))
                    .orElseGet(() -> new PublishedStatus(cell.text())));
  }

  private void addOutcome(Goal goal, Outcomes outcomes) {
    Outcomes.Found found =
        isStateContradicted() ? Outcomes.Found.missing(contradiction()) : outcomes.find();
    // A comment that names the municipalities that have it implies that no other has.
    boolean areNamed = found.outcome() instanceof Outcome.ByMunicipality;
    draft.goal(areNamed ? goal.listing(Goal.MunicipalityList.COMPLETE) : goal);
    printed
        .value()
        .ifPresent(value -> remark(row.value(), outcomes.roleOfValue(found.outcome(), value)));
    found.notTaken().forEach(remark -> remark(row.comment(), remark));
    remark(row.comment().isBlank() ? row.share() : row.comment(), found.remark());
    if (areNamed && !named.outside().isEmpty()) {
      Part.Listing outside = Phrase.list(named.outside(), Part.Text::new);
      remark(row.comment(), Phrase.of("page.named-outside").with("names", outside));
    }
    observe(found.outcome(), strength(), change());
    for (Respondent municipality : areNamed ? named.municipalities() : List.<Respondent>of()) {
      draft.response(
          new Response(id, municipality.id(), new Outcome.YesNo(true), row.comment().place()));
    }
  }

  private void observe(Outcome outcome, EvidenceStrength strength, Optional<StatedChange> change) {
    boolean ranTogether = !row.printed().equals(row.goal());
    Published published =
        new Published(
            row.printed().raw(),
            printedValue().raw(),
            row.share().raw(),
            ranTogether ? "" : row.comment().raw(),
            printed.share(),
            status());
    Source source = new Source(draft.header().source(), row.goal().place());
    OptionalInt respondents = OptionalInt.empty();
    Piece action = row.cell(Column.ACTION);
    draft.observation(
        new Observation(id, outcome, strength, respondents, change, published, comment, source)
            .withAction(action.isPrinted() ? action.text() : ""));
  }

  /** Returns the first of "Värde", "Utfall" and "Målvärde" that has something. */
  private Piece printedValue() {
    return Stream.of(Column.VALUE, Column.OUTCOME, Column.TARGET)
        .map(row::cell)
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .orElse(row.value());
  }

  /** Returns the number under "Värde", which may be a part of a whole: "24 av 49". */
  private Optional<Figure> value() {
    Piece cell = row.value();
    Matcher part = PART_OF_WHOLE.matcher(cell.figure());
    if (cell.isPrinted() && part.matches()) {
      Ratio whole = Ratio.of(Integer.parseInt(part.group(2)));
      String unit = whole.equals(Ratio.of(population.size())) ? Quantity.MUNICIPALITIES : "";
      return Optional.of(
          Figure.printed(Ratio.of(Integer.parseInt(part.group(1))), unit, Optional.of(whole)));
    }
    return readOrRemark(
        cell,
        cell.read(cell.figure().replace("/", " " + Lexicon.word("per") + " "))
            .map(value -> Figure.printed(value.number(), "", Optional.empty())),
        Phrase.of("page.no-value").with("found", cell.text()));
  }

  private Optional<Ratio> share() {
    Piece cell = row.share();
    String figure = ABOUT.matcher(cell.figure()).replaceFirst("");
    return readOrRemark(
        cell,
        cell.read(PER_CENT.matcher(figure).replaceFirst(" %"))
            .filter(read -> Nouns.isPerCent(read.unit()) && read.number().signum() >= 0)
            .map(read -> read.number().fromPercent()),
        Phrase.of("page.no-share").with("found", cell.text()));
  }

  /** Returns the state that the comment gives the goal, or another cell. */
  private Optional<Lifecycle> lifecycle() {
    Optional<Lifecycle> ofComment =
        state
            .filter(cue -> !isStateContradicted())
            .map(cue -> cue.lifecycle(row.comment(), problems));
    return ofComment.or(() -> lifecycle(row.value())).or(() -> lifecycle(row.share()));
  }

  private Optional<Lifecycle> lifecycle(Piece cell) {
    return StateCue.of(cell.text(), row.hasFigures()).map(cue -> cue.lifecycle(cell, problems));
  }

  /** Returns the state that the comment gives the goal, and not one that the goal is about. */
  private Optional<StateCue> state() {
    int year = draft.header().period().year();
    return StateCue.atStart(comment)
        .filter(cue -> !subject.has(cue.word()) && !cue.endsAfter(year))
        .or(() -> row.hasFigures() ? Optional.empty() : StateCue.atEnd(comment));
  }

  private void remarkStateNotTaken() {
    StateCue.ofSomethingElse(comment)
        .or(() -> StateCue.atStart(comment).map(StateCue::word).filter(subject::has))
        .ifPresent(
            word -> remark(row.comment(), Phrase.of("page.state-not-taken").with("found", word)));
    StateCue.ofTwoMeanings(comment)
        .filter(word -> !row.hasFigures() && !subject.has(word))
        .ifPresent(
            word -> remark(row.comment(), Phrase.of("page.state-two-ways").with("found", word)));
  }

  /** Returns whether a share above zero is printed beside a state. */
  private boolean isStateContradicted() {
    return state.isPresent() && printed.share().filter(share -> share.signum() > 0).isPresent();
  }

  private Phrase contradiction() {
    return Phrase.of("page.state-contradicted")
        .with("found", state.map(StateCue::word).orElse(""))
        .with("share", Outcomes.perCent(printed.share().orElse(Ratio.ZERO)));
  }

  private EvidenceStrength strength() {
    EvidenceStrength strength = CueWords.strength(row.goal().text(), comment);
    Phrase said = Phrase.of("strength." + strength.key());
    if (strength != EvidenceStrength.DONE && strength != EvidenceStrength.UNCLEAR) {
      remark(row.comment(), Phrase.of("page.strength").with("strength", said));
    }
    return strength;
  }

  private Optional<StatedChange> change() {
    Optional<StatedChange> change = CueWords.statedChange(comment);
    change
        .map(stated -> Phrase.of("change." + stated.key()))
        .ifPresent(said -> remark(row.comment(), Phrase.of("page.change").with("change", said)));
    return change;
  }

  private void remark(Piece piece, Phrase remark) {
    problems.remark(piece.place(), remark.with("goal", id.value()));
  }
}
