package se.vastkom.goals.io.page;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.SubregionMember;

/** Finds the municipalities that, by a comment, have what a goal wants. */
final class MunicipalityNames {

  private static final int LONGEST_BEFORE = 6;
  private static final int LONGEST_BEHIND = 10;

  /** "Tjörns kommun" is Tjörn; "Tjörns hamn" is not. */
  private static final Pattern KIND = Lexicon.pattern("(?iu)^ {municipality-kind}(?!\\p{L})");

  private static final Pattern LISTED_BEFORE = Lexicon.pattern("(?:, | {and-also} )\\z");
  private static final Pattern LISTED_BEHIND = Lexicon.pattern(",| {and-also} | {municipality}");

  private final Map<String, Respondent> municipalities;
  private final Pattern name;

  MunicipalityNames(Population population) {
    municipalities =
        population.respondents().stream()
            .collect(
                Collectors.toMap(
                    Respondent::name, Function.identity(), (first, second) -> first, TreeMap::new));
    name =
        Pattern.compile(
            Stream.concat(municipalities.keySet().stream(), outside(population))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(
                    Collectors.joining(
                        "|", "(?<![\\p{L}-])(?=\\p{L})(", ")(?<genitive>s?)(?![\\p{L}-])")));
  }

  private static Stream<String> outside(Population population) {
    return population.subregions().stream()
        .flatMap(subregion -> subregion.outsideMembers().stream())
        .map(SubregionMember.OutsideMember::name);
  }

  /** Returns a pattern that finds the names. */
  Pattern pattern() {
    return name;
  }

  /**
   * The municipalities that a comment names.
   *
   * @param municipalities in the order of the text
   * @param outside the names of members of a sub-region that belong to another county
   * @param doubt why they are not affirmed as having what the goal wants
   */
  record Found(List<Respondent> municipalities, List<String> outside, Optional<Role.Shown> doubt) {}

  /**
   * Finds the municipalities that a comment names; none where a name is of something that belongs
   * to a municipality.
   *
   * @param text the comment
   * @param comment what it affirms
   */
  Found find(String text, Comment comment) {
    Set<String> names = new LinkedHashSet<>();
    boolean isClear = addNames(text, names);
    if (names.isEmpty() || !isClear) {
      return new Found(List.of(), List.of(), Optional.empty());
    }
    List<Respondent> known =
        names.stream().filter(municipalities::containsKey).map(municipalities::get).toList();
    return new Found(
        known,
        names.stream().filter(other -> !municipalities.containsKey(other)).toList(),
        comment.doubtOfNames());
  }

  /** Adds the names of a sentence, and returns whether each means the municipality itself. */
  private boolean addNames(String sentence, Set<String> names) {
    boolean isClear = true;
    Matcher found = name.matcher(sentence);
    while (found.find()) {
      String before =
          sentence.substring(Math.max(0, found.start() - LONGEST_BEFORE), found.start());
      String behind =
          sentence.substring(
              found.end(), Math.min(sentence.length(), found.end() + LONGEST_BEHIND));
      boolean isItself = KIND.matcher(behind).find();
      boolean isListed =
          isItself
              || LISTED_BEFORE.matcher(before).find()
              || LISTED_BEHIND.matcher(behind).lookingAt();
      boolean canBeWord = !isListed && Lexicon.has(found.group(1), "municipality-like-word");
      isClear &= !canBeWord && (isItself || found.group("genitive").isEmpty());
      if (!canBeWord) {
        names.add(found.group(1));
      }
    }
    return isClear;
  }
}
