package se.vastkom.goals.io.page;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.model.County;
import se.vastkom.goals.model.Municipality;
import se.vastkom.goals.model.SubregionMember;

/** Finds the municipalities that a comment says have what a goal wants. */
final class MunicipalityNames {

  /** Names that are words too; they count only in a list, or before "kommun". */
  private static final Set<String> WORDS = Set.of("Vara", "Mark", "Ale", "Skara", "Hjo");

  /** "Tjörns kommun" is Tjörn; "Tjörns hamn" is not. */
  private static final Pattern OF_ITSELF =
      Pattern.compile("(?iu)^ (?:kommun|stad)(?:er)?(?!\\p{L})");

  private static final Pattern NO_NAMES =
      Pattern.compile("(?<!\\p{L})(?:s|kommun|kommuner|stad)(?!\\p{L})");

  private static final List<String> LISTED = List.of(", ", " och ", " samt ");
  private static final List<String> GOES_ON = List.of(",", " och ", " samt ", " kommun");

  private static final Pattern NOT_ALL =
      Pattern.compile(
          "(?<!\\p{L})(?:bland annat|bland andra|bl\\.? ?a|exempelvis|till exempel|t\\.? ?ex|såsom|som|utom|förutom"
              + "|undantag|främst|framför allt|inte|ej|ingen|inget|inga|saknar|saknas|utan|planerar|avser|ska)(?!\\p{L})");

  private final Map<String, Municipality> municipalities;
  private final Pattern name;

  MunicipalityNames(County county) {
    municipalities =
        county.municipalities().stream()
            .collect(
                Collectors.toMap(
                    Municipality::name, Function.identity(), (one, other) -> one, TreeMap::new));
    name =
        Pattern.compile(
            Stream.concat(municipalities.keySet().stream(), outside(county))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}-])(", ")(?<of>s?)(?![\\p{L}-])")));
  }

  private static Stream<String> outside(County county) {
    return county.subregions().stream()
        .flatMap(subregion -> subregion.outsideMembers().stream())
        .map(SubregionMember.OutsideMember::name);
  }

  /**
   * What a comment names.
   *
   * @param municipalities in the order of the text
   * @param outside the names of members of a sub-region that belong to another county
   * @param doubt why they are not taken for those that have what the goal wants
   */
  record Named(List<Municipality> municipalities, List<String> outside, Optional<Doubt> doubt) {}

  /**
   * The municipalities named; none where one of the sentences that name them says that there are
   * others, or that these are the exception, or tells of what belongs to one.
   *
   * @param year that is followed up
   * @param topic the goal's
   */
  Named in(String comment, int year, Topic topic) {
    Set<String> all = new LinkedHashSet<>();
    Optional<Doubt> doubt = Optional.empty();
    for (String sentence : CueWords.sentences(comment)) {
      Set<String> here = new LinkedHashSet<>();
      boolean isClear = addNamed(sentence, here);
      if (!here.isEmpty()
          && (!isClear || NOT_ALL.matcher(sentence.toLowerCase(Locale.ROOT)).find())) {
        return new Named(List.of(), List.of(), Optional.empty());
      }
      if (!here.isEmpty() && doubt.isEmpty()) {
        doubt = doubt(sentence, year, topic);
      }
      all.addAll(here);
    }
    return new Named(
        all.stream().filter(municipalities::containsKey).map(municipalities::get).toList(),
        all.stream().filter(one -> !municipalities.containsKey(one)).toList(),
        doubt);
  }

  private Optional<Doubt> doubt(String sentence, int year, Topic topic) {
    String rest = name.matcher(sentence).replaceAll(" ").toLowerCase(Locale.ROOT);
    String words = NO_NAMES.matcher(rest).replaceAll(" ");
    return Doubt.in(words, topic)
        .or(() -> Doubt.ofYear(words, year, topic))
        .or(() -> topic.foreign(words).map(word -> new Doubt(Doubt.Kind.FOREIGN, word)));
  }

  /** Adds the names of a sentence; whether each stands for the municipality itself. */
  private boolean addNamed(String sentence, Set<String> here) {
    boolean isClear = true;
    Matcher names = name.matcher(sentence);
    while (names.find()) {
      String before = sentence.substring(Math.max(0, names.start() - 6), names.start());
      String behind =
          sentence.substring(names.end(), Math.min(sentence.length(), names.end() + 10));
      boolean itself = OF_ITSELF.matcher(behind).find();
      boolean listed =
          itself
              || LISTED.stream().anyMatch(before::endsWith)
              || GOES_ON.stream().anyMatch(behind::startsWith);
      if (listed || !WORDS.contains(names.group(1))) {
        here.add(names.group(1));
        isClear &= itself || names.group("of").isEmpty();
      }
    }
    return isClear;
  }
}
