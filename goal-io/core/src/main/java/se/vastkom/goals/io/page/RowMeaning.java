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
  private final Names names;
  private final GoalId id;
  private final Row row;
  private final int population;
  private final String comment;
  private final List<Mention> told;

  RowMeaning(FollowUp.Builder draft, Names names, GoalId id, Row row, Problems problems) {
    this.draft = draft;
    this.problems = problems;
    this.names = names;
    this.id = id;
    this.row = row;
    population = draft.header().county().municipalities().size();
    comment = row.comment().isDash() ? "" : row.comment().text();
    told = new ArrayList<>(mentions(comment));
    if (ANSWERS.matcher(row.goal().text()).find()) {
      told.replaceAll(
          mention -> mention.stance() == Stance.ANSWERED ? mention.that(Stance.IS) : mention);
    }
  }

  private List<Mention> mentions(String text) {
    return Prose.mentions(text, draft.header().period().year(), population);
  }

  /** Adds goal and observation to the draft, and what they were read out of to the problems. */
  void add(AreaId area) {
    Optional<Ratio> value = value();
    String title = row.goal().text();
    GoalMeaning goal =
        GoalMeaning.of(title, mentions(row.goal().unnumbered()), value, told, population);
    remark(row.goal(), goal.said());
    Optional<Lifecycle> lifecycle = lifecycle();
    draft.goal(
        new Goal(
            id,
            area,
            title,
            goal.target(),
            goal.origin(),
            Optional.empty(),
            Goal.MunicipalityList.ANSWERS,
            lifecycle,
            row.goal().place()));
    Published published =
        new Published(
            row.printed().raw(),
            row.value().raw(),
            row.share().raw(),
            row.ranTogether() ? "" : row.comment().raw(),
            share());
    Source source = new Source(draft.header().source(), row.goal().place());
    if (lifecycle.isPresent()) {
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
    Names.Named named = names.in(comment);
    Given given =
        new Given(
            goal.target(),
            value,
            published.ratio(),
            told,
            named.municipalities(),
            comment,
            population);
    OutcomeMeaning outcome = OutcomeMeaning.of(given);
    value.ifPresent(
        number -> remark(row.value(), OutcomeMeaning.roleOfValue(given, outcome, number)));
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

  /** The number under "Värde"; "24 av 49" is told as a comment would. */
  private Optional<Ratio> value() {
    if (row.value().isBlank() || row.value().isDash()) {
      return Optional.empty();
    }
    Matcher parts = PART_OF_WHOLE.matcher(row.value().text());
    if (parts.matches()) {
      Ratio number = Ratio.of(Integer.parseInt(parts.group(1)));
      Ratio whole = Ratio.of(Integer.parseInt(parts.group(2)));
      String unit = whole.equals(Ratio.of(population)) ? Quantity.MUNICIPALITIES : "";
      told.add(new Mention(number, unit, Sense.PLAIN, Optional.of(whole), Stance.IS, false));
      return Optional.of(number);
    }
    Optional<Ratio> number =
        Numbers.readWithUnit(row.value().place(), row.value().text())
            .value()
            .map(Numbers.WithUnit::number)
            .filter(one -> one.signum() >= 0);
    if (number.isEmpty()) {
      remark(row.value(), Phrase.of("page.no-value").with("found", row.value().text()));
    }
    return number;
  }

  private Optional<Ratio> share() {
    if (row.share().isBlank() || row.share().isDash()) {
      return Optional.empty();
    }
    String text =
        ABOUT.matcher(row.share().text()).replaceFirst("").replaceFirst(" ?procent$", " %");
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
    return Stream.of(row.comment(), row.value(), row.share())
        .flatMap(cell -> PageReader.state(cell, row.hasFigures(), problems).stream())
        .findFirst();
  }

  private EvidenceStrength strength(String title) {
    EvidenceStrength strength = Signs.strength(title, comment);
    if (strength != EvidenceStrength.DONE && strength != EvidenceStrength.UNCLEAR) {
      remark(
          row.comment(),
          Phrase.of("page.strength").with("strength", Phrase.of("strength." + strength.key())));
    }
    return strength;
  }

  private Optional<StatedChange> change() {
    Optional<StatedChange> change = Signs.change(comment);
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
