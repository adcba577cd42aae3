package se.vastkom.goals.io.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.page.Mention.Stance;
import se.vastkom.goals.io.page.OutcomeFinder.ShareRole;
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
import se.vastkom.goals.model.Quantity;
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
  private static final Pattern OF_ANSWERS = Lexicon.wholeWord("(?iu){goal-of-answers}");
  private static final Pattern ABOUT = Lexicon.pattern("(?iu)^{about-share} ");
  private static final Pattern PER_CENT = Lexicon.pattern(" ?{per-cent}$");

  private final FollowUp.Builder draft;
  private final Problems problems;
  private final MunicipalityNames names;
  private final GoalId id;
  private final ResultRow row;
  private final ShareRole shareRole;
  private final Topic topic;
  private final int year;
  private final int population;
  private final String title;
  private final String comment;
  private final List<Mention> commentNumbers;
  private final Optional<Mention> part;
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
    this.names = names;
    this.id = id;
    this.row = row;
    this.shareRole = shareRole;
    year = draft.header().period().year();
    population = draft.header().population().size();
    title = row.goal().text();
    topic = Topic.of(title);
    comment = row.comment().isDash() ? "" : row.comment().text();
    commentNumbers = commentNumbers();
    part = part();
  }

  /**
   * Returns the numbers of the comment. In a goal about answers, the number of answers is its
   * outcome.
   */
  private List<Mention> commentNumbers() {
    boolean isOfAnswers = OF_ANSWERS.matcher(title).find();
    return QuantityExtractor.inComment(comment, year, population, topic).stream()
        .map(
            mention ->
                isOfAnswers && mention.stance() == Stance.ANSWERED
                    ? mention.with(Stance.IS)
                    : mention)
        .toList();
  }

  /** Adds goal and observation to the draft, with remarks on how they were read. */
  void add(AreaId area) {
    Optional<Ratio> value = value();
    List<Mention> all = Stream.concat(commentNumbers.stream(), part.stream()).toList();
    List<Mention> wanted = QuantityExtractor.inGoal(row.goal().unnumbered(), year, population);
    GoalMeaning meaning = GoalMeaning.of(title, wanted, value, all, population);
    remark(row.goal(), meaning.remark());
    share = share();
    state = state();
    remarkStateNotTaken();
    Optional<Lifecycle> lifecycle = lifecycle();
    Goal goal =
        new Goal(
            id,
            area,
            title,
            meaning.target(),
            meaning.origin(),
            Optional.empty(),
            Goal.MunicipalityList.ANSWERS,
            lifecycle,
            row.goal().place());
    if (lifecycle.isPresent()) {
      draft.goal(goal);
      observe(
          new Outcome.Missing(Outcome.Reason.NOT_APPLICABLE),
          EvidenceStrength.UNCLEAR,
          Optional.empty());
      return;
    }
    OutcomeFinder finder =
        new OutcomeFinder(
            meaning.target(),
            wanted,
            value,
            share,
            shareRole,
            commentNumbers,
            part,
            names.find(comment, year, topic),
            comment,
            population);
    addOutcome(goal, finder);
  }

  private void addOutcome(Goal goal, OutcomeFinder finder) {
    OutcomeMeaning meaning =
        isStateContradicted() ? OutcomeMeaning.missing(contradiction()) : finder.find();
    boolean areNamed = !meaning.municipalities().isEmpty();
    // A comment that names the municipalities that have it implies that no other has.
    draft.goal(areNamed ? goal.listing(Goal.MunicipalityList.COMPLETE) : goal);
    finder
        .value()
        .ifPresent(number -> remark(row.value(), finder.roleOfValue(meaning.outcome(), number)));
    meaning.notTaken().forEach(remark -> remark(row.comment(), remark));
    remark(row.comment().isBlank() ? row.share() : row.comment(), meaning.remark());
    List<String> outside = finder.names().outside();
    if (areNamed && !outside.isEmpty()) {
      remark(
          row.comment(),
          Phrase.of("page.named-outside").with("names", Phrase.list(outside, Part.Text::new)));
    }
    observe(meaning.outcome(), strength(), change());
    for (var municipality : meaning.municipalities()) {
      draft.response(
          new Response(id, municipality.id(), new Outcome.YesNo(true), row.comment().place()));
    }
  }

  private void observe(Outcome outcome, EvidenceStrength strength, Optional<StatedChange> change) {
    Published published =
        new Published(
            row.printed().raw(),
            row.value().raw(),
            row.share().raw(),
            row.ranTogether() ? "" : row.comment().raw(),
            share);
    draft.observation(
        new Observation(
            id,
            outcome,
            strength,
            OptionalInt.empty(),
            change,
            published,
            comment,
            new Source(draft.header().source(), row.goal().place())));
  }

  /** Returns the value where it is a part of a whole: "24 av 49". */
  private Optional<Mention> part() {
    Matcher part = PART_OF_WHOLE.matcher(row.value().figure());
    if (!row.value().isPrinted() || !part.matches()) {
      return Optional.empty();
    }
    Ratio whole = Ratio.of(Integer.parseInt(part.group(2)));
    String unit = whole.equals(Ratio.of(population)) ? Quantity.MUNICIPALITIES : "";
    return Optional.of(
        Mention.plain(Ratio.of(Integer.parseInt(part.group(1))), unit, Optional.of(whole)));
  }

  /** Returns the number under "Värde". */
  private Optional<Ratio> value() {
    if (!row.value().isPrinted() || part.isPresent()) {
      return part.map(Mention::number);
    }
    String figure = row.value().figure().replace("/", " " + WordList.PER.word() + " ");
    Optional<Ratio> number = row.value().read(figure).map(Numbers.WithUnit::number);
    boolean isNegative = number.filter(known -> known.signum() < 0).isPresent();
    if (number.isEmpty() || isNegative) {
      remark(
          row.value(),
          Phrase.of(isNegative ? "page.value-negative" : "page.no-value")
              .with("found", row.value().text()));
    }
    return number.filter(known -> !isNegative);
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
    return StateCue.atStart(comment, row.hasFigures())
        .filter(cue -> !topic.says(cue.word()))
        .or(() -> row.hasFigures() ? Optional.empty() : StateCue.atEnd(comment));
  }

  private void remarkStateNotTaken() {
    StateCue.ofSomethingElse(comment)
        .or(
            () ->
                StateCue.atStart(comment, row.hasFigures()).map(StateCue::word).filter(topic::says))
        .ifPresent(
            word -> remark(row.comment(), Phrase.of("page.state-not-taken").with("found", word)));
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
