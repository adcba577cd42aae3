package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.vastkom.goals.model.County;
import se.vastkom.goals.model.Municipality;

/** Finds the municipalities that a comment says have what a goal wants. */
final class Names {

  /** Names that are words too; they count only in a list, or before "kommun". */
  private static final Set<String> WORDS = Set.of("Vara", "Mark", "Ale", "Skara", "Hjo");

  private static final List<String> LISTED = List.of(", ", " och ", " samt ");
  private static final List<String> GOES_ON = List.of(",", " och ", " samt ", " kommun");

  private static final Pattern NOT_ALL =
      Pattern.compile(
          "(?<!\\p{L})(?:bland annat|bland andra|bl\\.? ?a|exempelvis|till exempel|t\\.? ?ex|såsom|som|utom|förutom"
              + "|undantag|främst|framför allt|inte|ej|ingen|inget|inga|saknar|saknas|utan|planerar|avser|ska)(?!\\p{L})");

  private final Map<String, Municipality> municipalities;
  private final Pattern name;

  Names(County county) {
    municipalities =
        county.municipalities().stream()
            .collect(
                Collectors.toMap(
                    Municipality::name, Function.identity(), (one, other) -> one, TreeMap::new));
    name =
        Pattern.compile(
            municipalities.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}-])(", ")(?![\\p{L}-])")));
  }

  /**
   * The municipalities named, in the order of the text; none where one of the sentences that name
   * them says that there are others, or that these are the exception.
   */
  List<Municipality> in(String comment) {
    List<Municipality> named = new ArrayList<>();
    for (String sentence : Signs.sentences(comment)) {
      List<Municipality> here = named(sentence);
      if (!here.isEmpty() && NOT_ALL.matcher(sentence.toLowerCase(Locale.ROOT)).find()) {
        return List.of();
      }
      here.stream().filter(one -> !named.contains(one)).forEach(named::add);
    }
    return named;
  }

  private List<Municipality> named(String sentence) {
    List<Municipality> here = new ArrayList<>();
    Matcher names = name.matcher(sentence);
    while (names.find()) {
      String before = sentence.substring(Math.max(0, names.start() - 6), names.start());
      String behind = sentence.substring(names.end(), Math.min(sentence.length(), names.end() + 8));
      boolean listed =
          LISTED.stream().anyMatch(before::endsWith)
              || GOES_ON.stream().anyMatch(behind::startsWith);
      if (listed || !WORDS.contains(names.group(1))) {
        here.add(municipalities.get(names.group(1)));
      }
    }
    return here;
  }
}
