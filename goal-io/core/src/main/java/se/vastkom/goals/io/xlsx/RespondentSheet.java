package se.vastkom.goals.io.xlsx;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Answers;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.Subregion;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Who answered what: a row a respondent, a column a goal that is counted from answers. Below stands
 * how many say yes, in each sub-region where any are known.
 */
final class RespondentSheet {

  private final Cells cells;
  private final AssessedFollowUp assessed;
  private final Population population;
  private final List<Goal> goals;
  private final Map<GoalId, Map<RespondentId, Response>> responses = new HashMap<>();

  RespondentSheet(Cells cells, AssessedFollowUp assessed) {
    this.cells = cells;
    this.assessed = assessed;
    population = assessed.followUp().header().population();
    goals =
        assessed.followUp().goals().stream()
            .filter(goal -> !assessed.followUp().responses(goal.id()).isEmpty())
            .toList();
    goals.forEach(
        goal ->
            responses.put(
                goal.id(),
                assessed.followUp().responses(goal.id()).stream()
                    .collect(Collectors.toMap(Response::respondent, one -> one))));
  }

  /** Returns the sheet; empty where nobody answers. */
  Optional<Sheet> sheet() {
    return goals.isEmpty() ? Optional.empty() : Optional.of(written());
  }

  private Sheet written() {
    List<String> headings = new ArrayList<>(List.of(cells.words().say(population.one())));
    Sheet sheet = Sheet.named(name()).column(Sheet.Column.wide(22));
    if (hasSubregions()) {
      headings.add(cells.words().say("excel.subregion"));
      sheet = sheet.column(Sheet.Column.wide(22));
    }
    for (Goal goal : goals) {
      headings.add(goal.id().value() + "\n" + goal.title());
      sheet = sheet.column(answers());
    }
    return counted(
        sheet
            .headings(headings)
            .rows(inOrder().stream().map(this::row).toList())
            .filtered()
            .freezingColumns(1));
  }

  /** Returns the noun of those that answer, where a sheet can be named so. */
  private String name() {
    String noun = cells.words().say(population.many());
    boolean isTaken =
        Stream.of("excel.summary", "excel.results", "excel.remarks", "excel.rules", "excel.about")
            .map(cells::name)
            .anyMatch(noun::equalsIgnoreCase);
    return isTaken || !Sheet.canBeNamed(noun) ? cells.name("excel.respondents") : noun;
  }

  private Sheet.Column answers() {
    Words words = cells.words();
    return Sheet.Column.wide(20)
        .tinting(words.say("truth.ja"), Sheet.Tint.GREEN)
        .tinting(words.say("truth.nej"), Sheet.Tint.RED)
        .tinting(words.say("excel.unlisted"), Sheet.Tint.RED)
        .tinting(words.say("strength.planerat"), Sheet.Tint.YELLOW)
        .tinting(words.say("strength.beslutat"), Sheet.Tint.YELLOW)
        .tinting(words.say("strength.pågående"), Sheet.Tint.YELLOW)
        .tinting(words.say("answers.silent"), Sheet.Tint.GREY);
  }

  /** Returns municipalities by name, others as they are listed. */
  private List<Respondent> inOrder() {
    List<Respondent> all = population.respondents();
    Collator swedish = Collator.getInstance(Locale.forLanguageTag("sv"));
    return all.stream().allMatch(Respondent::isMunicipality)
        ? all.stream().sorted(Comparator.comparing(Respondent::name, swedish)).toList()
        : all;
  }

  private List<Entry> row(Respondent respondent) {
    List<Entry> row = new ArrayList<>(List.of(cells.text(respondent.name())));
    if (hasSubregions()) {
      row.add(cells.text(subregion(respondent)));
    }
    goals.forEach(goal -> row.add(answer(goal, respondent)));
    return row;
  }

  private String subregion(Respondent respondent) {
    return population.subregions().stream()
        .filter(group -> group.municipalities().contains(respondent))
        .map(Subregion::name)
        .findFirst()
        .orElse("");
  }

  private Entry answer(Goal goal, Respondent respondent) {
    Optional<Outcome> outcome = outcome(goal, respondent);
    if (outcome.isEmpty()) {
      boolean isNo = goal.municipalities() == Goal.MunicipalityList.COMPLETE;
      return cells.word(Phrase.of(isNo ? "excel.unlisted" : "answers.silent"));
    }
    return outcome.get() instanceof Outcome.Amount amount
        ? cells.number(Optional.of(amount.quantity()))
        : cells.word(Answers.word(outcome.get()));
  }

  private Optional<Outcome> outcome(Goal goal, Respondent respondent) {
    return Optional.ofNullable(responses.getOrDefault(goal.id(), Map.of()).get(respondent.id()))
        .map(Response::outcome);
  }

  private Sheet counted(Sheet above) {
    List<String> headings = new ArrayList<>(cells.headings("excel.yes"));
    if (hasSubregions()) {
      headings.add(cells.words().say(population.many()));
    }
    goals.forEach(goal -> headings.add(goal.id().value()));
    Sheet sheet = above.row(Entry.blank()).subheadings(headings);
    for (Subregion group : population.subregions()) {
      sheet = sheet.row(count(new Part.Text(group.name()), group.municipalities()));
    }
    if (hasSubregions() && !population.outsideSubregions().isEmpty()) {
      sheet = sheet.row(count(Phrase.of("excel.no-subregion"), population.outsideSubregions()));
    }
    return sheet.row(count(Phrase.of("excel.all"), population.respondents()));
  }

  private List<Entry> count(Part name, List<Respondent> members) {
    List<Entry> row = new ArrayList<>(List.of(cells.word(name)));
    if (hasSubregions()) {
      row.add(Cells.count(members.size()));
    }
    for (Goal goal : goals) {
      row.add(isYesOrNo(goal) ? Cells.count(yes(goal, members)) : Entry.blank());
    }
    return row;
  }

  private boolean isYesOrNo(Goal goal) {
    return assessed.followUp().responses(goal.id()).stream()
        .anyMatch(
            one ->
                one.outcome() instanceof Outcome.YesNo
                    || one.outcome() instanceof Outcome.Undertaking);
  }

  private long yes(Goal goal, List<Respondent> members) {
    return members.stream()
        .flatMap(member -> outcome(goal, member).stream())
        .filter(outcome -> outcome instanceof Outcome.YesNo yesNo && yesNo.done())
        .count();
  }

  private boolean hasSubregions() {
    return !population.subregions().isEmpty();
  }
}
