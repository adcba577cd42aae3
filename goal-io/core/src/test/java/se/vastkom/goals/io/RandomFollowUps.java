package se.vastkom.goals.io;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Distance;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.InputFile;
import se.vastkom.goals.assessment.MemberDistance;
import se.vastkom.goals.assessment.Outlook;
import se.vastkom.goals.assessment.OverallVerdict;
import se.vastkom.goals.assessment.PublishedRules;
import se.vastkom.goals.assessment.RuleBookStamp;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Aggregation;
import se.vastkom.goals.model.Aggregation.Kind;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Forecast;
import se.vastkom.goals.model.GivenFact;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.JournalEntry;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Measurement;
import se.vastkom.goals.model.Municipalities;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.model.OtherWording;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Outcome.Basis;
import se.vastkom.goals.model.Overall;
import se.vastkom.goals.model.OwnUnit;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.Placement.Weight;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Publication;
import se.vastkom.goals.model.PublishedStatus;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.SourceSign;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.SurveyQuestion;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Term;
import se.vastkom.goals.model.UnitKind;
import se.vastkom.goals.model.ValueRange;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** Generates follow-ups and assessments of every shape, each the same for the same seed. */
public final class RandomFollowUps {

  private static final Phrase NO_RULE = Phrase.of("distance.no-rule");
  private static final List<String> UNITS = List.of("dagar", "%", "fiskar i sjön");
  private static final List<String> TEXTS =
      List.of(
          "",
          "En text",
          "Två rader\nmed \"citat\"; och, skiljetecken",
          "=1+1",
          "\u001b[31mröd\u001b[0m \u202egnal\u202c",
          "tecken \u0001 \t \\ / \u2028 och €𝄞",
          "{key}");

  /** Texts that a cell can hold, and some that spreadsheets would like to change. */
  private static final List<String> IN_CELLS =
      List.of(
          "",
          "En text",
          "Två rader\nmed \"citat\"; och, skiljetecken",
          "=1+1",
          "@namn",
          "-2+3",
          "+46 31",
          "'citat",
          "0123",
          "3e5",
          "1-2",
          "sant",
          "2015-09",
          "1,5",
          "nyckel: värde",
          "- punkt",
          "C:\\mapp {key} €𝄞");

  /** Earlier than all that are followed up. */
  private static final List<Period> PAST =
      List.of(
          Period.year(1996),
          Period.year(1997),
          new Period(1998, Period.Length.HALF_YEAR, 1),
          new Period(1998, Period.Length.MONTH, 11));

  private final Random random;
  private final List<String> texts;
  private final boolean isForCells;
  private final Population population;

  private RandomFollowUps(long seed) {
    this(seed, false);
  }

  private RandomFollowUps(long seed, boolean isForCells) {
    random = new Random(seed);
    this.isForCells = isForCells;
    texts = isForCells ? IN_CELLS : TEXTS;
    population = population();
  }

  /** Returns a text; where there must be one, of those that have something to see. */
  private String title() {
    return isForCells ? one(texts.subList(1, texts.size())) : one(texts);
  }

  /** Returns a county, some municipalities that are named, or one alone. */
  private Population population() {
    List<Respondent> all = Municipalities.all();
    int from = random.nextInt(all.size() - 20);
    return switch (random.nextInt(6)) {
      case 4 -> Population.of("", own("nämnder"));
      case 5 -> Population.of(one(all).name(), own("nämnder", "skolor", "fiskare"));
      case 0 -> Population.vastraGotaland();
      case 1 -> one(Municipalities.counties());
      case 2 -> Population.of("", all.subList(from, from + 1 + random.nextInt(20)));
      default -> Population.municipality(one(all).name());
    };
  }

  /** Generates any follow-up. */
  public static Arbitrary<FollowUp> followUps() {
    return Arbitraries.longs().map(seed -> new RandomFollowUps(seed).followUp());
  }

  /** Generates any follow-up that a workbook or a folder can say. */
  public static Arbitrary<FollowUp> inCells() {
    return Arbitraries.longs().map(seed -> new RandomFollowUps(seed, true).followUp());
  }

  /** Generates any assessment of any follow-up; its verdicts follow from nothing. */
  public static Arbitrary<AssessedFollowUp> assessed() {
    return Arbitraries.longs().map(seed -> new RandomFollowUps(seed).assess());
  }

  /** Returns verdicts on any follow-up, which follow from nothing. */
  public static AssessedFollowUp assessed(FollowUp followUp, long seed) {
    return new RandomFollowUps(seed).assess(followUp);
  }

  private List<Respondent> own(String... kinds) {
    return IntStream.range(0, 1 + random.nextInt(20))
        .mapToObj(
            i ->
                new Respondent(
                    new RespondentId("R-" + i), isForCells ? "Nämnd " + i : one(texts), one(kinds)))
        .toList();
  }

  private boolean maybe() {
    return random.nextBoolean();
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @SafeVarargs
  private <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }

  private <T> Optional<T> maybe(T value) {
    return maybe() ? Optional.of(value) : Optional.empty();
  }

  private <T> List<T> some(List<T> values) {
    return values.stream().filter(value -> maybe()).toList();
  }

  private FollowUp followUp() {
    FollowUp.Builder builder = FollowUp.builder(header());
    int areas = random.nextInt(3) + 1;
    for (int i = 0; i < areas; i++) {
      builder.area(new FocusArea(new AreaId("area-" + i), title(), lifecycle()), place());
    }
    Period now = builder.header().period();
    List<Goal> goals =
        IntStream.range(0, random.nextInt(6))
            .mapToObj(i -> goal("goal-" + i, "area-" + random.nextInt(areas)))
            .map(goal -> goal.lasting(term(goal, now)))
            .map(goal -> goal.titled(wording(goal.title(), builder.header())))
            .toList();
    for (Goal goal : placed(goals)) {
      builder.goal(goal);
      if (goal.previous().isEmpty()) {
        some(PAST).forEach(period -> builder.past(past(goal, period)));
      }
      if (maybe()) {
        observe(goal, builder);
      }
      if (isForCells || random.nextInt(4) == 0) {
        builder.given(
            new GivenFact(
                goal.id(),
                isForCells ? "egen" : one(texts),
                one(texts),
                isForCells ? goal.place() : place()));
      }
      if (random.nextInt(4) == 0) {
        builder.judgement(new Judgement(goal.id(), title(), title(), date(), one(texts)), place());
      }
    }
    goals.forEach(goal -> forecasts(goal).forEach(builder::forecast));
    if (maybe()) {
      builder.ownUnit(new OwnUnit("hästar i hagen", one(texts), maybe(), place()));
    }
    some(isForCells ? texts.subList(1, texts.size()) : texts)
        .forEach(sign -> builder.sourceSign(new SourceSign(sign, title())));
    if (maybe()) {
      builder.journal(
          new JournalEntry(
              one(PAST), new GoalId("gone-1"), title(), one(texts), one(texts), place()));
      builder.past(past(Goal.of("gone-1", "area-0", title(), target()), one(PAST)));
    }
    if (maybe()) {
      builder.narrative(narrative(areas), place());
    }
    return builder.check().orThrow();
  }

  /** Returns forecasts of a goal, each of its own day. */
  private List<Forecast> forecasts(Goal goal) {
    boolean isInWords =
        goal.target() instanceof Target.Milestone || goal.measurement().isOverPeriods();
    return IntStream.range(0, random.nextInt(3))
        .mapToObj(
            i ->
                new Forecast(
                    goal.id(),
                    isInWords || maybe()
                        ? new Forecast.InWord(one(Forecast.Word.values()))
                        : new Forecast.ByFigure(quantity(unit(goal.target()))),
                    "Roll " + i,
                    LocalDate.of(2016, 1 + i, 28),
                    one(texts),
                    place()))
        .toList();
  }

  private FollowUp.Header header() {
    FollowUp.Header header =
        new FollowUp.Header("random-1", title(), one(texts), one(texts), period(), population)
            .weighing(overall())
            .publishedAs(publication());
    return maybe() ? header : header.asOf(header.period().firstDay().plusDays(random.nextInt(28)));
  }

  /** Returns other wordings of a text, of which none in the follow-up's language is another. */
  private OtherWording wording(String text, FollowUp.Header header) {
    String language = header.publication().language();
    return new OtherWording(
        language.equals("sv") ? one("", text) : one(texts),
        language.equals("en") ? one("", text) : one(texts));
  }

  private Publication publication() {
    Optional<URI> link = maybe(URI.create("https://exempel.test/s%C3%B6k?a=b&c#d"));
    return new Publication(
        one("sv", "en", "fi"),
        maybe(LocalDate.of(2016, 2, 12)),
        maybe(LocalDate.of(2016, 3, 1)),
        one(texts),
        one(texts),
        link,
        maybe(URI.create("http://exempel.test/")),
        maybe());
  }

  private Overall overall() {
    Overall asked = new Overall(maybe(one(Overall.Scope.values())), "");
    return asked.isOfWhole() ? new Overall(asked.scope(), one(texts)) : asked;
  }

  private Term term(Goal goal, Period now) {
    boolean isInForce = goal.lifecycle().filter(own -> !own.isActive()).isEmpty();
    Optional<Period> until = maybe(one(now, Period.year(2017), Period.year(2030)));
    return new Term(
        until,
        until.isPresent() && isInForce ? maybe(carryOver()) : Optional.empty(),
        maybe(),
        maybe(one(PAST)));
  }

  private PastPeriod past(Goal goal, Period period) {
    return random.nextInt(5) > 0
        ? measured(goal, period)
        : PastPeriod.concluded(
            goal.id(), period, one(Lifecycle.State.values()), verdict(), place());
  }

  private PastPeriod.Verdict verdict() {
    return new PastPeriod.Verdict(
        one(Status.values()).key(),
        maybe() ? one(Trend.values()).key() : "",
        one(texts),
        one(texts),
        one(texts));
  }

  private PastPeriod measured(Goal goal, Period period) {
    Target then = one(goal.target(), target());
    Outcome outcome = outcome(then);
    Published published = new Published(one(texts), one(texts), Ratio.of(random.nextInt(101), 100));
    PastPeriod past =
        new PastPeriod(
            period,
            one(Lifecycle.State.values()),
            then,
            Observation.of(goal.id().value(), outcome)
                .withStrength(one(EvidenceStrength.values()))
                .withPublished(published)
                .withAction(one(texts))
                .withComments(new OtherWording(one(texts), one(texts)))
                .withSource(new Observation.Source(title(), place())),
            maybe(verdict()),
            List.of());
    return maybe()
        ? past
        : past.answered(
            population.respondents().stream()
                .limit(random.nextInt(9))
                .map(one -> new Response(goal.id(), one.id(), municipal(then), place()))
                .map(one -> maybe() ? one : one.weighing(Ratio.of(random.nextInt(100_000), 8)))
                .map(one -> one.commented(one(texts), date()))
                .toList());
  }

  private Period period() {
    return one(
        Period.year(2015),
        new Period(2016, Period.Length.HALF_YEAR, 2),
        new Period(1999, Period.Length.TERTIAL, 3),
        new Period(2016, Period.Length.QUARTER, 4),
        new Period(2016, Period.Length.MONTH, 11));
  }

  private StatedDate date() {
    return one(
        StatedDate.NOT_STATED,
        new StatedDate("2015"),
        new StatedDate("2015-09"),
        new StatedDate("2015-09-01"));
  }

  private Place place() {
    return one(
        Place.NOWHERE,
        Place.file("mal.csv"),
        Place.line("a.yaml", 3, 4),
        Place.cell("mal.csv", "", 12, 1).wholeRow(),
        Place.cell("uppföljning", "Mål", 1, 28));
  }

  private Lifecycle lifecycle() {
    Lifecycle.State state = one(Lifecycle.State.values());
    Lifecycle lifecycle = Lifecycle.of(state, date());
    if (lifecycle.isActive()) {
      return lifecycle;
    }
    Lifecycle because = lifecycle.because(some(List.of(Lifecycle.Reason.values())));
    return maybe() ? because : because.carriedOver(carryOver());
  }

  private Lifecycle.CarryOver carryOver() {
    return one(
        new Lifecycle.CarryOver.ToGoal(new GoalId("later-1")),
        new Lifecycle.CarryOver.ToGoal(new GoalId("goal-" + random.nextInt(6))),
        new Lifecycle.CarryOver.ToPeriod(one(period(), Period.year(2018), Period.year(2019))),
        new Lifecycle.CarryOver.ToForum(title()));
  }

  private Quantity quantity(String unit) {
    return unit.equals(population.unit())
        ? Quantity.of(random.nextInt(population.size() + 1), unit)
        : new Quantity(
            UnitKind.of(unit).mayBeNegative() && maybe() ? number().negated() : number(), unit);
  }

  /** Returns a whole number, a decimal, or a fraction that has no exact decimal. */
  private Ratio number() {
    return switch (random.nextInt(4)) {
      case 0 -> Ratio.of(random.nextInt(1_000_000));
      case 1 -> Ratio.of(new BigInteger(60, random), BigInteger.TEN.pow(random.nextInt(9)));
      case 2 ->
          isForCells
              ? Ratio.of(new BigDecimal("12345678901234567890.123"))
              : Ratio.of(random.nextInt(1_000), 1 + random.nextInt(1_000));
      default -> Ratio.ZERO;
    };
  }

  private Goal goal(String id, String area) {
    Target target = target();
    boolean canStart = !(target instanceof Target.Milestone || target instanceof Target.None);
    Goal goal =
        Goal.of(id, area, title(), target)
            .statedIn(one(Goal.TargetOrigin.values()))
            .listing(one(Goal.MunicipalityList.values()))
            .at(place());
    if (canStart && maybe()) {
      goal = goal.startingFrom(new Goal.Baseline(quantity(unit(target)), Period.year(1990)));
    }
    if (maybe()) {
      goal = goal.inState(lifecycle());
    }
    Goal followed =
        canStart && maybe()
            ? goal.following(
                new Goal.Previous(
                    quantity(unit(target)),
                    one(
                        Period.year(1997),
                        new Period(1998, Period.Length.HALF_YEAR, 1),
                        new Period(1998, Period.Length.MONTH, 4))))
            : goal;
    Goal measured = followed.measured(measurement(followed)).entrustedTo(one(texts));
    if (maybe() && canBeMean(measured)) {
      int periods = 2 + random.nextInt(Measurement.MOST_PERIODS - 1);
      return measured.measured(measured.measurement().over(periods));
    }
    return maybe() ? measured : measured.asking(question());
  }

  /** Returns whether the outcome can be the mean of several periods. */
  private boolean canBeMean(Goal goal) {
    return canCombine(goal.target())
        && !(goal.target() instanceof Target.DirectionOnly)
        && !population.counts(goal.target())
        && goal.measurement().kind().isEmpty()
        && goal.baseline().isEmpty()
        && goal.previous().isEmpty();
  }

  /** Returns the goals as a forest: some stand under others, which may come later in the list. */
  private List<Goal> placed(List<Goal> goals) {
    List<Goal> shuffled = new ArrayList<>(goals);
    Collections.shuffle(shuffled, random);
    Map<String, List<Goal>> members = new LinkedHashMap<>();
    for (int i = 1; i < shuffled.size(); i++) {
      if (maybe()) {
        String parent = shuffled.get(random.nextInt(i)).id().value();
        members.computeIfAbsent(parent, none -> new ArrayList<>()).add(shuffled.get(i));
      }
    }
    Map<GoalId, Placement> places = new HashMap<>();
    goals.forEach(goal -> places.put(goal.id(), beside(goal, goals, Placement.ALONE)));
    members.forEach(
        (parent, siblings) -> {
          boolean isShares = maybe();
          int tenths = 10;
          for (int i = 0; i < siblings.size(); i++) {
            Goal goal = siblings.get(i);
            Placement place = beside(goal, goals, Placement.under(parent));
            int part = i == siblings.size() - 1 ? tenths : 1;
            tenths -= part;
            places.put(
                goal.id(),
                isShares
                    ? place.weighing(new Weight(Ratio.of(part, 10), true))
                    : maybe()
                        ? place
                        : place.weighing(new Weight(Ratio.of(1 + random.nextInt(9), 4), false)));
          }
        });
    return goals.stream().map(goal -> goal.placed(places.get(goal.id()))).toList();
  }

  private Placement beside(Goal goal, List<Goal> goals, Placement place) {
    List<GoalId> others = goals.stream().map(Goal::id).filter(id -> !id.equals(goal.id())).toList();
    Placement named = place.called(one(texts)).supporting(maybe() ? List.of() : some(others));
    return maybe() ? named : named.covered(one(Placement.Sufficiency.values()));
  }

  private SurveyQuestion question() {
    List<String> words =
        isForCells
            ? List.of("Ja tack", "Helt och hållet", "Kanske", "Vet inte")
            : texts.subList(1, texts.size());
    int from = random.nextInt(words.size());
    return new SurveyQuestion(
        maybe() ? List.of(one(words)) : words.subList(0, 2),
        Map.of(
            one(SurveyQuestion.Meaning.YES, SurveyQuestion.Meaning.SILENT),
            words.subList(0, from),
            one(SurveyQuestion.Meaning.NO, SurveyQuestion.Meaning.PLANNED),
            words.subList(from, words.size())),
        one(SurveyQuestion.BLANKS));
  }

  private Measurement measurement(Goal goal) {
    boolean isFree =
        canCombine(goal.target()) && goal.municipalities() == Goal.MunicipalityList.ANSWERS;
    Measurement measurement =
        isFree ? one(Measurement.UNSTATED, Measurement.as(aggregation())) : Measurement.UNSTATED;
    Ratio far = Ratio.of(BigDecimal.TEN.pow(20));
    return maybe() ? measurement : measurement.within(new ValueRange(far.negated(), far));
  }

  private boolean canCombine(Target target) {
    return !(target instanceof Target.Milestone || target instanceof Target.Composite)
        && !yesOrNo(target);
  }

  private Aggregation aggregation() {
    return one(
        Aggregation.of(one(Kind.MEAN, Kind.MEDIAN, Kind.LOWEST, Kind.HIGHEST)),
        new Aggregation.WeightedMean(one(List.of("invånare", "elever"))));
  }

  private Target target() {
    String unit = maybe() ? population.unit() : one(UNITS);
    return switch (one(Target.Kind.values())) {
      case AT_LEAST ->
          population.counts(unit) && maybe()
              ? new Target.All(unit)
              : new Target.AtLeast(quantity(unit));
      case ABOVE -> new Target.Above(quantity(unit));
      case AT_MOST -> new Target.AtMost(quantity(unit));
      case BELOW -> new Target.Below(quantity(unit));
      case BETWEEN -> between(unit);
      case EXACTLY -> new Target.Exactly(quantity(unit));
      case MILESTONE -> new Target.Milestone();
      case COMPOSITE ->
          new Target.Composite(
              Quantity.of(1 + random.nextInt(Math.max(1, population.size())), population.unit()),
              Quantity.of(1 + random.nextInt(9), "tjänster"));
      case INCREASE -> new Target.DirectionOnly(true, unit);
      case DECREASE -> new Target.DirectionOnly(false, unit);
      case NONE -> new Target.None();
    };
  }

  private Target between(String unit) {
    Quantity from =
        unit.equals(population.unit())
            ? Quantity.of(random.nextInt(Math.max(1, population.size())), unit)
            : quantity(unit);
    return new Target.Between(
        new Target.Between.Limit(from.number(), maybe()),
        new Target.Between.Limit(from.number().plus(Ratio.ONE), maybe()),
        from.unit());
  }

  private void observe(Goal goal, FollowUp.Builder builder) {
    Outcome drawn = outcome(goal.target());
    Outcome outcome =
        drawn instanceof Outcome.ByMunicipality && goal.measurement().isOverPeriods()
            ? missing()
            : drawn;
    boolean counts = population.counts(goal.target());
    Ratio share = counts ? Ratio.of(random.nextInt(101), 100) : number();
    Optional<Ratio> printed =
        outcome instanceof Outcome.AsPublished ? Optional.of(share) : maybe(share);
    Observation observation =
        Observation.of(goal.id().value(), outcome)
            .withStrength(one(EvidenceStrength.values()))
            .withPublished(
                new Published(
                    one(texts),
                    one(texts),
                    one(texts),
                    one(texts),
                    printed,
                    maybe(publishedStatus())));
    // Some of the nine at most that are told may be such that the goal does not apply to.
    int excepted = outcome instanceof Outcome.ByMunicipality ? 9 : 0;
    if (maybe() && population.size() > 2 * excepted) {
      observation = observation.withRespondents(population.size() - excepted);
    }
    if (maybe()) {
      observation = observation.withChange(one(StatedChange.values()));
    }
    String comment = one(texts);
    builder.observation(
        new Observation(
            observation.goal(),
            outcome,
            observation.strength(),
            observation.respondents(),
            observation.change(),
            observation.published(),
            comment,
            one(texts),
            outcome.equals(new Outcome.YesNo(false))
                ? Optional.empty()
                : maybe(builder.header().day()),
            wording(comment, builder.header()),
            new Observation.Source(isForCells ? builder.header().source() : one(texts), place())));
    if (outcome instanceof Outcome.ByMunicipality) {
      List<Respondent> all = population.respondents();
      List<Respondent> told = new ArrayList<>(List.of(all.get(0)));
      // For a unit that does not add up, and with nothing that says how to combine it, at most one
      // municipality has a number.
      if (yesOrNo(goal.target())
          || UnitKind.of(unit(goal.target())).adds()
          || goal.measurement().kind().isPresent()) {
        told.addAll(some(all.subList(1, Math.min(9, all.size()))));
      }
      told.forEach(
          one ->
              builder.response(
                  new Response(
                      goal.id(),
                      one.id(),
                      municipal(goal.target()),
                      weight(goal),
                      one(texts),
                      date(),
                      place())));
    }
  }

  /** Returns a weight, which a cell has only where the goal names a column for it. */
  private Optional<Ratio> weight(Goal goal) {
    Ratio weight = Ratio.of(1 + random.nextInt(100_000), isForCells ? 8 : 7);
    boolean isAsked =
        goal.measurement()
            .aggregation()
            .filter(Aggregation.WeightedMean.class::isInstance)
            .isPresent();
    return Optional.of(weight).filter(any -> isAsked || !isForCells);
  }

  private PublishedStatus publishedStatus() {
    String printed = one(texts.subList(1, texts.size()));
    return new PublishedStatus(printed, maybe(one(Status.values()).key()));
  }

  private Outcome missing() {
    return new Outcome.Missing(one(Outcome.Reason.values()));
  }

  private Outcome outcome(Target target) {
    if (target instanceof Target.Milestone) {
      return one(new Outcome.YesNo(maybe()), new Outcome.AsPublished(), missing());
    }
    return one(
        new Outcome.Amount(quantity(unit(target)), one(Basis.COUNTED, Basis.NAMED, Basis.INFERRED)),
        population.isEmpty() ? missing() : new Outcome.ByMunicipality(),
        new Outcome.AsPublished(),
        missing());
  }

  private static String unit(Target target) {
    return target.outcomeUnit().orElse("projekt");
  }

  private Outcome municipal(Target target) {
    Outcome yesOrNo =
        maybe()
            ? new Outcome.YesNo(maybe())
            : new Outcome.Undertaking(one(Outcome.Undertaking.STAGES));
    if (target instanceof Target.Composite composite) {
      int most = composite.parts().number().numerator().intValueExact();
      return one(
          yesOrNo,
          missing(),
          new Outcome.Amount(Quantity.of(random.nextInt(most + 1), "tjänster"), Basis.COUNTED));
    }
    return yesOrNo(target)
        ? one(yesOrNo, missing())
        : one(missing(), new Outcome.Amount(quantity(unit(target)), Basis.COUNTED));
  }

  private boolean yesOrNo(Target target) {
    return unit(target).equals(population.unit());
  }

  private Narrative narrative(int areas) {
    return new Narrative(
        title(),
        one(texts),
        one(texts),
        IntStream.range(0, random.nextInt(3))
            .mapToObj(
                i ->
                    new Narrative.Area(
                        title(),
                        some(texts.subList(1, texts.size())),
                        some(texts.subList(1, texts.size())),
                        one(texts),
                        lifecycle(),
                        List.of(new AreaId("area-" + random.nextInt(areas)))))
            .toList());
  }

  // --- assessments

  private AssessedFollowUp assess() {
    return assess(followUp());
  }

  private AssessedFollowUp assess(FollowUp followUp) {
    AssessedFollowUp assessed =
        new AssessedFollowUp(
            followUp,
            new AssessedFollowUp.Run(
                new RuleBookStamp("book", one(texts), "1.0", "0".repeat(64)),
                LocalDate.of(2015, 12, 31),
                "none",
                some(List.of(new InputFile(Phrase.of("part.mål"), "f".repeat(64))))),
            publishedRules(),
            followUp.goals().stream().map(goal -> assess(Evidence.of(followUp, goal))).toList(),
            List.of(),
            overall(followUp));
    return maybe()
        ? assessed
        : assessed.withDistances(assessed.assessments().stream().map(this::distance).toList());
  }

  private PublishedRules publishedRules() {
    SortedMap<Status, String> explanations = new TreeMap<>();
    some(List.of(Status.values())).forEach(status -> explanations.put(status, one(texts)));
    return new PublishedRules(
        one(texts),
        one(texts),
        explanations,
        some(List.of(rule(), rule())),
        some(
            List.of(
                new PublishedRules.Parameter(
                    "delvis", new Part.Amount(Ratio.of(75), "%"), Optional.empty(), one(texts)),
                new PublishedRules.Parameter(
                    "golv",
                    new Part.Amount(Ratio.of(1, 3), "kommuner"),
                    Optional.of(LocalDate.of(2016, 7, 1)),
                    one(texts)))),
        testResults(),
        one("sv", "en"));
  }

  private Optional<PublishedRules.TestResults> testResults() {
    return random.nextBoolean()
        ? Optional.empty()
        : Optional.of(new PublishedRules.TestResults(share(), share(), share()));
  }

  private TestReport.Share share() {
    int all = random.nextInt(100);
    return new TestReport.Share(random.nextInt(all + 1), all);
  }

  private PublishedRules.Rule rule() {
    return new PublishedRules.Rule(
        one(Finding.Kind.values()),
        one(texts),
        one(texts),
        one(Status.values()).key(),
        Phrase.of("rule.always")
            .with("conclusions", new Part.Text(one(texts)))
            .with("id", one(texts)));
  }

  private List<OverallVerdict> overall(FollowUp followUp) {
    return followUp.areas().stream()
        .filter(any -> maybe())
        .map(
            area ->
                new OverallVerdict(
                    Optional.of(area.id()),
                    one(Status.values()),
                    new Finding(
                        Finding.Kind.STATUS,
                        one(Status.values()).phrase(),
                        List.of(),
                        NO_RULE,
                        Optional.empty(),
                        List.of())))
        .toList();
  }

  private Distance distance(Assessment of) {
    String unit = one(UNITS);
    return new Distance(
        of.evidence().goal().id(),
        of.status(),
        maybe(quantity(unit)),
        some(List.of(step(unit), step(unit))),
        maybe(NO_RULE),
        maybe(interval(unit)),
        some(
            List.of(
                new Distance.Border(
                    new Part.Text(one(texts)), new Part.Amount(number(), "%"), interval("%")),
                new Distance.Border(
                    Phrase.of("distance.border").with("fact", Words.name("fact.utfall")),
                    new Part.Amount(number(), ""),
                    interval("")))),
        maybe(new MemberDistance(some(List.of(memberStep(), memberStep())), maybe(NO_RULE))));
  }

  private MemberDistance.Step memberStep() {
    List<MemberDistance.Member> members =
        List.of(
            new MemberDistance.Member(new GoalId("under-1"), one(texts)),
            new MemberDistance.Member(new GoalId("under-2"), one(texts)));
    return new MemberDistance.Step(
        List.of(new MemberDistance.Change(members, 1 + random.nextInt(2), one(Status.values()))),
        maybe(),
        one(Status.values()),
        some(List.of(new Finding.RuleRef("sammanvägning", "V1", place()))));
  }

  private Distance.Step step(String unit) {
    return new Distance.Step(
        maybe(quantity(unit)),
        maybe(),
        one(Status.values()),
        some(List.of(new Finding.RuleRef("status", "S1", place()))));
  }

  private Distance.Interval interval(String unit) {
    Optional<Ratio> from = maybe(number());
    Optional<Ratio> to = maybe(number());
    return new Distance.Interval(
        from, from.isPresent() && maybe(), to, to.isPresent() && maybe(), unit);
  }

  private Assessment assess(Evidence evidence) {
    Status status = one(Status.values());
    Trend trend = one(Trend.values());
    List<Finding> findings = new ArrayList<>();
    findings.add(
        finding(Finding.Kind.STATUS, status.phrase(evidence.lifecycle()), evidence.summary()));
    findings.add(
        finding(
            Finding.Kind.TREND,
            Phrase.of("conclusion.trend").with("trend", trend.phrase()),
            evidence.developmentSummary()));
    Optional<Outlook> outlook = maybe(one(Outlook.values()));
    outlook.ifPresent(
        word ->
            findings.add(finding(Finding.Kind.OUTLOOK, word.phrase(), evidence.outlookSummary())));
    if (maybe()) {
      findings.add(
          finding(
              Finding.Kind.REMARK,
              Phrase.of("conclusion.remark"),
              Phrase.of("remark.alla har inte svarat")
                  .with("respondents", Quantity.of(47, "kommuner").part())
                  .with("population", 49)));
    }
    return new Assessment(evidence, status, trend, outlook, findings, random.nextInt(5));
  }

  private Finding finding(Finding.Kind kind, Phrase conclusion, Phrase reason) {
    return new Finding(
        kind,
        conclusion,
        some(
            List.of(
                new Finding.RuleRef(kind.key(), "S1", place()),
                new Finding.RuleRef(kind.key(), "S2", place()))),
        reason,
        because(),
        List.of(
            new Finding.FigureUsed(
                Words.name("fact.utfall"), new Part.Amount(number(), "dagar", random.nextInt(5))),
            new Finding.FigureUsed(Words.name("fact.läge"), new Part.Text(one(texts))),
            new Finding.FigureUsed(Words.name("fact.nått"), Words.name("truth.ja")),
            new Finding.FigureUsed(Words.name("fact.målvärde"), new Part.Unit("kommuner")),
            new Finding.FigureUsed(
                Words.name("fact.trend"),
                Phrase.list(List.of("a", "b"), text -> new Part.Text(text)))));
  }

  /** Returns no explanation, one without figures, or one with figures. */
  private Optional<Part> because() {
    String text = one(texts);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        maybe()
            ? new Part.Text(text)
            : new Part.Joined(
                List.of(new Part.Amount(number(), "%"), new Part.Text(" av " + text))));
  }
}
