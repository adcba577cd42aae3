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
import se.vastkom.goals.sheet.Numbers;
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
  private static final Pattern UNIT = Lexicon.wholeWord("(?iu){responsible-unit}");
  private static final Pattern PER_CENT = Lexicon.pattern(" ?{per-cent}$");

  private final FollowUp.Builder draft;
  private final Problems problems;
  private final GoalId id;
  private final ResultRow row;
  private final ShareRole shareRole;
  private final Subject subject;
  private final Population population;
  private final String title;
  private final String comment;
  private final List<Comment.Reading> readings;
  private final MunicipalityNames.Found named;
  private final Optional<Figure> part;
  private Optional<Ratio> share = Optional.empty();
  private Optional<StateCue> state = Optional.empty();

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
    this.shareRole = shareRole;
    population = draft.header().population();
    title = row.goal().text();
    subject = Subject.of(row.goal().unnumbered());
    comment = row.comment().isDash() ? "" : row.comment().text();
    Comment read =
        new Comment(comment, subject, draft.header().period(), population, names.pattern());
    readings = read.readings();
    named = names.find(comment, read);
    part = part();
  }

  /** Adds goal and observation to the draft, with remarks on how they were read. */
  void add(AreaId area) {
    Optional<Ratio> value = value();
    String text = wantedText();
    List<Figure> wanted = Figures.in(new Tokens(text), population.size());
    GoalMeaning meaning = GoalMeaning.of(text, wanted, value, readings, population);
    remark(row.goal(), meaning.remark());
    share = share();
    state = state();
    remarkStateNotTaken();
    Optional<Lifecycle> lifecycle = lifecycle();
    Goal read =
        Goal.of(id.value(), area.value(), title, meaning.target())
            .statedIn(meaning.origin())
            .entrustedTo(responsible())
            .at(row.goal().place());
    Goal goal = lifecycle.map(read::inState).orElse(read);
    if (lifecycle.isPresent()) {
      draft.goal(goal);
      observe(
          new Outcome.Missing(Outcome.Reason.NOT_APPLICABLE),
          EvidenceStrength.UNCLEAR,
          Optional.empty());
      return;
    }
    PrintedFigures printed = new PrintedFigures(value, part, share, shareRole, outcome());
    addOutcome(
        goal,
        value,
        new Outcomes(meaning.target(), wanted, printed, readings, named, comment, population));
  }

  /** Returns the goal's text, with the target's cell where the text itself has no such number. */
  private String wantedText() {
    String text = row.goal().unnumbered();
    Piece cell = row.cell(Column.TARGET);
    List<Figure> stated = Figures.in(text);
    boolean isSaid =
        Figures.in(cell.figure()).stream()
            .allMatch(
                figure ->
                    stated.stream().anyMatch(other -> other.number().equals(figure.number())));
    return !cell.isPrinted() || isSaid ? text : text + ": " + cell.figure();
  }

  /** Returns the figure under "Utfall". */
  private Optional<Figure> outcome() {
    Piece cell = row.cell(Column.OUTCOME);
    if (!cell.isPrinted()) {
      return Optional.empty();
    }
    List<Figure> figures = Figures.in(new Tokens(cell.figure()), population.size());
    Optional<Figure> first =
        figures.stream().findFirst().filter(figure -> cell.isFigure() && figure.isExact());
    if (first.isEmpty()) {
      remark(cell, Phrase.of("page.no-outcome-cell").with("found", cell.shortened()));
    }
    return first;
  }

  /** Returns the unit under "Ansvarig"; a name that may be a person's is not read. */
  private String responsible() {
    Piece cell = row.cell(Column.RESPONSIBLE);
    boolean isUnit = UNIT.matcher(cell.text()).find();
    if (cell.isPrinted() && !isUnit) {
      remark(cell, Phrase.of("page.responsible-not-read"));
    }
    return isUnit ? cell.text() : "";
  }

  private Optional<PublishedStatus> status() {
    Piece cell = row.cell(Column.STATUS);
    return Optional.of(cell)
        .filter(Piece::isPrinted)
        .map(
            printed ->
                CueWords.status(printed.text())
                    .map(status -> new PublishedStatus(printed.text(), status))
                    .orElseGet(() -> new PublishedStatus(printed.text())));
  }

  private void addOutcome(Goal goal, Optional<Ratio> value, Outcomes outcomes) {
    Outcomes.Found found =
        isStateContradicted() ? Outcomes.Found.missing(contradiction()) : outcomes.find();
    // A comment that names the municipalities that have it implies that no other has.
    draft.goal(found.areNamed() ? goal.listing(Goal.MunicipalityList.COMPLETE) : goal);
    value.ifPresent(number -> remark(row.value(), outcomes.roleOfValue(found.outcome(), number)));
    found.notTaken().forEach(remark -> remark(row.comment(), remark));
    remark(row.comment().isBlank() ? row.share() : row.comment(), found.remark());
    if (found.areNamed() && !named.outside().isEmpty()) {
      remark(
          row.comment(),
          Phrase.of("page.named-outside")
              .with("names", Phrase.list(named.outside(), Part.Text::new)));
    }
    observe(found.outcome(), strength(), change());
    if (found.areNamed()) {
      for (Respondent municipality : named.municipalities()) {
        draft.response(
            new Response(id, municipality.id(), new Outcome.YesNo(true), row.comment().place()));
      }
    }
  }

  private void observe(Outcome outcome, EvidenceStrength strength, Optional<StatedChange> change) {
    Published published =
        new Published(
            row.printed().raw(),
            printedValue().raw(),
            row.share().raw(),
            !row.printed().equals(row.goal()) ? "" : row.comment().raw(),
            share,
            status());
    draft.observation(
        new Observation(
                id,
                outcome,
                strength,
                OptionalInt.empty(),
                change,
                published,
                comment,
                new Source(draft.header().source(), row.goal().place()))
            .withAction(action()));
  }

  private String action() {
    Piece cell = row.cell(Column.ACTION);
    return cell.isPrinted() ? cell.text() : "";
  }

  /** Returns the first of "Värde", "Utfall" and "Målvärde" that has something. */
  private Piece printedValue() {
    return Stream.of(Column.VALUE, Column.OUTCOME, Column.TARGET)
        .map(row::cell)
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .orElse(row.value());
  }

  /** Returns the value where it is a part of a whole: "24 av 49". */
  private Optional<Figure> part() {
    Matcher part = PART_OF_WHOLE.matcher(row.value().figure());
    if (!row.value().isPrinted() || !part.matches()) {
      return Optional.empty();
    }
    Ratio whole = Ratio.of(Integer.parseInt(part.group(2)));
    String unit = whole.equals(Ratio.of(population.size())) ? Quantity.MUNICIPALITIES : "";
    return Optional.of(
        Figure.printed(Ratio.of(Integer.parseInt(part.group(1))), unit, Optional.of(whole)));
  }

  /** Returns the number under "Värde". */
  private Optional<Ratio> value() {
    if (!row.value().isPrinted() || part.isPresent()) {
      return part.map(Figure::number);
    }
    String figure = row.value().figure().replace("/", " " + Lexicon.word("per") + " ");
    Optional<Ratio> number = row.value().read(figure).map(Numbers.WithUnit::number);
    if (number.isEmpty()) {
      remark(row.value(), Phrase.of("page.no-value").with("found", row.value().text()));
    }
    return number;
  }

  private Optional<Ratio> share() {
    if (!row.share().isPrinted()) {
      return Optional.empty();
    }
    String text = ABOUT.matcher(row.share().figure()).replaceFirst("");
    Optional<Ratio> share =
        row.share()
            .read(PER_CENT.matcher(text).replaceFirst(" %"))
            .filter(number -> Nouns.isPerCent(number.unit()) && number.number().signum() >= 0)
            .map(number -> number.number().fromPercent());
    if (share.isEmpty()) {
      remark(row.share(), Phrase.of("page.no-share").with("found", row.share().text()));
    }
    return share;
  }

  private Optional<Lifecycle> lifecycle() {
    return state
        .filter(cue -> !isStateContradicted())
        .map(cue -> cue.lifecycle(row.comment(), problems))
        .or(
            () ->
                Stream.of(row.value(), row.share())
                    .flatMap(
                        cell ->
                            StateCue.of(cell.text(), row.hasFigures())
                                .map(cue -> cue.lifecycle(cell, problems))
                                .stream())
                    .findFirst());
  }

  /** Returns the state that the comment gives the goal, and not one that the goal is about. */
  private Optional<StateCue> state() {
    return StateCue.atStart(comment)
        .filter(cue -> !subject.has(cue.word()) && !isToCome(cue))
        .or(() -> row.hasFigures() ? Optional.empty() : StateCue.atEnd(comment));
  }

  /** "Utgår från 2023": what is still there in the year that is followed up. */
  private boolean isToCome(StateCue cue) {
    int year = draft.header().period().year();
    return cue.endsLater()
        && DateWords.years(cue.sentence()).stream().anyMatch(of -> Integer.parseInt(of) > year);
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
    return state.isPresent() && share.filter(printed -> printed.signum() > 0).isPresent();
  }

  private Phrase contradiction() {
    return Phrase.of("page.state-contradicted")
        .with("found", state.map(StateCue::word).orElse(""))
        .with("share", new Part.Amount(share.orElse(Ratio.ZERO).inPercent(), Nouns.PER_CENT));
  }

  private EvidenceStrength strength() {
    EvidenceStrength strength = CueWords.strength(title, comment);
    if (strength != EvidenceStrength.DONE && strength != EvidenceStrength.UNCLEAR) {
      remark(
          row.comment(),
          Phrase.of("page.strength").with("strength", Phrase.of("strength." + strength.key())));
    }
    return strength;
  }

  private Optional<StatedChange> change() {
    Optional<StatedChange> change = CueWords.statedChange(comment);
    change.ifPresent(
        stated ->
            remark(
                row.comment(),
                Phrase.of("page.change").with("change", Phrase.of("change." + stated.key()))));
    return change;
  }

  private void remark(Piece piece, Phrase remark) {
    problems.remark(piece.place(), remark.with("goal", id.value()));
  }
}
