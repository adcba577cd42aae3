package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.page.Mention.Sense;
import se.vastkom.goals.io.page.Mention.Stance;
import se.vastkom.goals.io.page.OutcomeMeaning.Given;
import se.vastkom.goals.io.page.OutcomeMeaning.ShareIs;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.MunicipalObservation;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.Observation.Source;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Numbers;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Says what a row means: its goal with target and state, and what is known of its outcome. Each
 * thing that is taken out of running text is a remark; what the text leaves open stays open. One
 * row, one use.
 */
final class RowMeaning {

  private static final Pattern PART_OF_WHOLE =
      Pattern.compile("(\\d{1,6}) ?(?:av|/|\\() ?(\\d{1,6})\\)?(?: \\p{L}+)?");
  private static final Pattern ANSWERS = Pattern.compile("(?iu)svara|(?<!\\p{L})svar");
  private static final Pattern ABOUT = Pattern.compile("(?iu)^(?:ca|cirka) ");

  private final FollowUp.Builder draft;
  private final Problems problems;
  private final MunicipalityNames names;
  private final GoalId id;
  private final ResultRow row;
  private final ShareIs shareIs;
  private final Topic topic;
  private final int population;
  private final String comment;
  private final List<Mention> told;
  private Optional<Mention> parts = Optional.empty();
  private Optional<Ratio> share = Optional.empty();
  private Optional<CueWords.Stated> state = Optional.empty();

  RowMeaning(
      FollowUp.Builder draft,
      MunicipalityNames names,
      GoalId id,
      ResultRow row,
      ShareIs shareIs,
      Problems problems) {
    this.draft = draft;
    this.problems = problems;
    this.names = names;
    this.id = id;
    this.row = row;
    this.shareIs = shareIs;
    topic = Topic.of(row.goal().text());
    population = draft.header().county().municipalities().size();
    comment = row.comment().isDash() ? "" : row.comment().text();
    told = new ArrayList<>(QuantityExtractor.told(comment, year(), population, topic));
    if (ANSWERS.matcher(row.goal().text()).find()) {
      told.replaceAll(
          mention -> mention.stance() == Stance.ANSWERED ? mention.that(Stance.IS) : mention);
    }
  }

  private int year() {
    return draft.header().period().year();
  }

  /** Adds goal and observation to the draft, and what they were read out of to the problems. */
  void add(AreaId area) {
    Optional<Ratio> value = value();
    String title = row.goal().text();
    List<Mention> all = Stream.concat(told.stream(), parts.stream()).toList();
    List<Mention> wanted = QuantityExtractor.mentions(row.goal().unnumbered(), year(), population);
    GoalMeaning goal = GoalMeaning.of(title, wanted, value, all, population);
    remark(row.goal(), goal.said());
    share = share();
    state = state();
    remarkStateNotTaken();
    Optional<Lifecycle> lifecycle = lifecycle();
    Goal read =
        new Goal(
            id,
            area,
            title,
            goal.target(),
            goal.origin(),
            Optional.empty(),
            Goal.MunicipalityList.ANSWERS,
            lifecycle,
            row.goal().place());
    Published published =
        new Published(
            row.printed().raw(),
            row.value().raw(),
            row.share().raw(),
            row.ranTogether() ? "" : row.comment().raw(),
            share);
    Source source = new Source(draft.header().source(), row.goal().place());
    if (lifecycle.isPresent()) {
      draft.goal(read);
      Outcome none = new Outcome.Missing(Outcome.Reason.NOT_APPLICABLE);
      draft.observation(
          new Observation(
              id,
              none,
              EvidenceStrength.UNCLEAR,
              OptionalInt.empty(),
              Optional.empty(),
              published,
              comment,
              source));
      return;
    }
    MunicipalityNames.Named named = names.in(comment, year(), topic);
    Given given =
        new Given(
            goal.target(), wanted, value, share, shareIs, told, parts, named, comment, population);
    OutcomeMeaning outcome =
        isStateContradicted() ? OutcomeMeaning.missing(contradiction()) : OutcomeMeaning.of(given);
    // A comment that names those that have it says that nobody else has.
    draft.goal(outcome.named().isEmpty() ? read : read.listing(Goal.MunicipalityList.COMPLETE));
    value.ifPresent(
        number -> remark(row.value(), OutcomeMeaning.roleOfValue(given, outcome, number)));
    outcome.notTaken().forEach(said -> remark(row.comment(), said));
    remark(row.comment().isBlank() ? row.share() : row.comment(), outcome.said());
    if (!outcome.named().isEmpty() && !named.outside().isEmpty()) {
      remark(
          row.comment(),
          Phrase.of("page.named-outside")
              .with("names", Phrase.list(named.outside(), Part.Text::new)));
    }
    draft.observation(
        new Observation(
            id,
            outcome.outcome(),
            strength(title),
            OptionalInt.empty(),
            change(),
            published,
            comment,
            source));
    for (var municipality : outcome.named()) {
      draft.observation(
          new MunicipalObservation(
              id, municipality.code(), new Outcome.YesNo(true), row.comment().place()));
    }
  }

  /** The number under "Värde"; "24 av 49" tells of a part. */
  private Optional<Ratio> value() {
    if (row.value().isBlank() || row.value().isDash()) {
      return Optional.empty();
    }
    String text = row.value().figure();
    Matcher part = PART_OF_WHOLE.matcher(text);
    if (part.matches()) {
      Ratio number = Ratio.of(Integer.parseInt(part.group(1)));
      Ratio whole = Ratio.of(Integer.parseInt(part.group(2)));
      String unit = whole.equals(Ratio.of(population)) ? Quantity.MUNICIPALITIES : "";
      parts =
          Optional.of(
              new Mention(
                  number,
                  unit,
                  Sense.PLAIN,
                  Optional.of(whole),
                  Stance.IS,
                  false,
                  Optional.empty()));
      return Optional.of(number);
    }
    Optional<Ratio> number =
        Numbers.readWithUnit(row.value().place(), text.replace("/", " per "))
            .value()
            .map(Numbers.WithUnit::number);
    boolean isNegative = number.filter(one -> one.signum() < 0).isPresent();
    if (number.isEmpty() || isNegative) {
      remark(
          row.value(),
          Phrase.of(isNegative ? "page.value-negative" : "page.no-value")
              .with("found", row.value().text()));
    }
    return number.filter(one -> !isNegative);
  }

  private Optional<Ratio> share() {
    if (row.share().isBlank() || row.share().isDash()) {
      return Optional.empty();
    }
    String text =
        ABOUT.matcher(row.share().figure()).replaceFirst("").replaceFirst(" ?procent$", " %");
    Optional<Ratio> share =
        Numbers.readWithUnit(row.share().place(), text)
            .value()
            .filter(number -> number.unit().equals("%") && number.number().signum() >= 0)
            .map(number -> number.number().fromPercent());
    if (share.isEmpty()) {
      remark(row.share(), Phrase.of("page.no-share").with("found", row.share().text()));
    }
    return share;
  }

  private Optional<Lifecycle> lifecycle() {
    Optional<CueWords.Stated> own = isStateContradicted() ? Optional.empty() : state;
    return own.map(found -> PageReader.lifecycle(row.comment(), found, problems))
        .or(
            () ->
                Stream.of(row.value(), row.share())
                    .flatMap(cell -> PageReader.state(cell, row.hasFigures(), problems).stream())
                    .findFirst());
  }

  /** The state that the comment says the goal has, and not one that the goal is about. */
  private Optional<CueWords.Stated> state() {
    return CueWords.state(comment, row.hasFigures())
        .filter(found -> !topic.says(found.word()))
        .or(() -> row.hasFigures() ? Optional.empty() : CueWords.stateAtEnd(comment));
  }

  private void remarkStateNotTaken() {
    CueWords.otherState(comment)
        .or(
            () ->
                CueWords.state(comment, row.hasFigures())
                    .map(CueWords.Stated::word)
                    .filter(topic::says))
        .ifPresent(
            word -> remark(row.comment(), Phrase.of("page.state-not-taken").with("found", word)));
  }

  /** Whether a share above zero is printed beside a state. */
  private boolean isStateContradicted() {
    return state.isPresent() && share.filter(printed -> printed.signum() > 0).isPresent();
  }

  private Phrase contradiction() {
    return Phrase.of("page.state-contradicted")
        .with("found", state.map(CueWords.Stated::word).orElse(""))
        .with("share", new Part.Amount(share.orElse(Ratio.ZERO).inPercent(), "%"));
  }

  private EvidenceStrength strength(String title) {
    EvidenceStrength strength = CueWords.strength(title, comment);
    if (strength != EvidenceStrength.DONE && strength != EvidenceStrength.UNCLEAR) {
      remark(
          row.comment(),
          Phrase.of("page.strength").with("strength", Phrase.of("strength." + strength.key())));
    }
    return strength;
  }

  private Optional<StatedChange> change() {
    Optional<StatedChange> change = CueWords.change(comment);
    change.ifPresent(
        stated ->
            remark(
                row.comment(),
                Phrase.of("page.change").with("change", Phrase.of("change." + stated.key()))));
    return change;
  }

  private void remark(Piece piece, Phrase said) {
    problems.remark(piece.place(), said.with("goal", id.value()));
  }
}
