package se.vastkom.goals.io.survey;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.SubregionMember;
import se.vastkom.goals.model.SurveyQuestion;
import se.vastkom.goals.model.SurveyQuestion.Meaning;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.NamedSheets;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.sheet.Xlsx;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * An empty survey to send out: a row a respondent, a column a question of the goals in force. A
 * goal that names no question is asked about by its title. Filled in, it is read beside the
 * follow-up as any other survey.
 */
public final class SurveyTemplate {

  private static final int NAME_WIDTH = 24;
  private static final int QUESTION_WIDTH = 28;
  private static final int TEXT_WIDTH = 90;

  private SurveyTemplate() {}

  /**
   * Returns the bytes of the workbook, the same for the same follow-up.
   *
   * @throws IllegalArgumentException if nobody responds in the follow-up
   */
  public static byte[] write(FollowUp followUp, Words words) {
    Population population = followUp.header().population();
    if (population.isEmpty()) {
      throw new IllegalArgumentException("Expected respondents; found none.");
    }
    Map<String, List<String>> questions = questions(followUp, words);
    Sheet sheet = Sheet.named(words.say(SurveyFile.TITLE)).column(Sheet.Column.wide(NAME_WIDTH));
    for (List<String> offered : questions.values()) {
      Sheet.Column column = Sheet.Column.wide(QUESTION_WIDTH);
      sheet =
          sheet.column(
              offered.isEmpty() ? column : column.offering(offered.toArray(String[]::new)));
    }
    sheet =
        sheet.headings(
            Stream.concat(Stream.of(words.say(population.one())), questions.keySet().stream())
                .toArray(String[]::new));
    for (Respondent one : inOrder(population)) {
      sheet = sheet.row(Entry.text(name(one, population)));
    }
    return Xlsx.write(List.of(sheet, readMe(followUp, words)));
  }

  /** Returns the respondents as people look them up. */
  private static List<Respondent> inOrder(Population population) {
    Collator swedish = Collator.getInstance(Locale.forLanguageTag("sv"));
    return population.respondents().stream()
        .sorted(Comparator.comparing(Respondent::name, swedish))
        .toList();
  }

  /** Returns how the row of a respondent is told from all others. */
  private static String name(Respondent one, Population population) {
    return population
        .find(one.name())
        .map(SubregionMember::id)
        .filter(one.id()::equals)
        .map(id -> one.name())
        .orElse(one.id().value());
  }

  /** Returns the headings, each with the answers to choose among; none where figures are asked. */
  private static Map<String, List<String>> questions(FollowUp followUp, Words words) {
    Map<String, List<String>> questions = new LinkedHashMap<>();
    for (Goal goal : followUp.goals()) {
      if (followUp.lifecycle(goal).state() == Lifecycle.State.ACTIVE
          && !(goal.target() instanceof Target.None && goal.question().isEmpty())) {
        SurveyQuestion asked = goal.question().orElseGet(() -> SurveyQuestion.headed(goal.title()));
        List<String> offered = offered(goal, asked, followUp.header().population(), words);
        asked.headings().forEach(heading -> questions.putIfAbsent(heading, offered));
      }
    }
    return questions;
  }

  private static List<String> offered(
      Goal goal, SurveyQuestion asked, Population population, Words words) {
    Question.Kind kind = Question.Kind.of(goal, population);
    boolean isOfWords =
        kind == Question.Kind.WORDS || (kind == Question.Kind.PARTS && asked.headings().size() > 1);
    Set<String> offered = new LinkedHashSet<>();
    if (isOfWords) {
      for (Meaning meaning : Meaning.values()) {
        offered.addAll(asked.words(meaning));
        if (meaning != Meaning.SILENT) {
          offered.add(words.say("survey.offered." + meaning.key()));
        }
      }
    }
    List<String> list = offered.stream().filter(word -> !word.matches("(?s).*[,\"].*")).toList();
    return Sheet.Offer.fits(list) ? list : List.of();
  }

  /** Returns the choices of each question that asks for several in a cell. */
  private static Map<String, List<String>> choices(FollowUp followUp) {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    for (Goal goal : followUp.goals()) {
      goal.question()
          .filter(asked -> goal.target() instanceof Target.Composite)
          .filter(asked -> asked.headings().size() == 1 && !asked.words(Meaning.YES).isEmpty())
          .ifPresent(asked -> choices.put(asked.headings().get(0), asked.words(Meaning.YES)));
    }
    return choices;
  }

  private static Sheet readMe(FollowUp followUp, Words words) {
    List<Entry> lines = new ArrayList<>();
    lines.add(Entry.text(followUp.header().title(), Entry.Look.TITLE));
    lines.add(
        Entry.text(
            words.say(
                Phrase.of("survey.template.fill-in")
                    .with("name", SurveyFile.TITLE)
                    .with("respondent", followUp.header().population().one()))));
    lines.add(Entry.text(words.say("survey.template.words")));
    lines.add(Entry.text(words.say("survey.template.figures")));
    choices(followUp)
        .forEach(
            (question, choices) ->
                lines.add(
                    Entry.text(
                        words.say(
                            Phrase.of("survey.template.choices")
                                .with("question", question)
                                .with("choices", Phrase.list(choices, Part.Text::new))))));
    Sheet sheet = Sheet.named(words.say(NamedSheets.READ_ME)).column(Sheet.Column.wide(TEXT_WIDTH));
    for (Entry line : lines) {
      sheet = sheet.row(line);
    }
    return sheet;
  }
}
