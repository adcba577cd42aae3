package se.vastkom.goals.tables.dmn;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that DMN and FEEL use. */
final class XmlNames {

  /** The namespace that is written: DMN 1.5. */
  static final String NEWEST = "https://www.omg.org/spec/DMN/20230324/MODEL/";

  /** The namespaces that are read, DMN 1.1 to 1.5. */
  static final List<String> READ =
      List.of(
          "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
          "http://www.omg.org/spec/DMN/20180521/MODEL/",
          "https://www.omg.org/spec/DMN/20191111/MODEL/",
          "https://www.omg.org/spec/DMN/20211108/MODEL/",
          NEWEST);

  private static final Set<String> FEEL =
      Set.of(
          "",
          "feel",
          "http://www.omg.org/spec/feel/20140401",
          "http://www.omg.org/spec/dmn/20180521/feel",
          "https://www.omg.org/spec/dmn/20191111/feel",
          "https://www.omg.org/spec/dmn/20211108/feel",
          "https://www.omg.org/spec/dmn/20230324/feel");

  /** The namespaces of diagrams: shapes, their bounds, and the lines between them. */
  static final String DIAGRAM = "https://www.omg.org/spec/DMN/20230324/DMNDI/";

  static final String BOUNDS = "http://www.omg.org/spec/DMN/20180521/DC/";
  static final String LINES = "http://www.omg.org/spec/DMN/20180521/DI/";

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*+(?: [\\p{L}\\p{Nd}_]++)*+");

  private static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "between",
          "else",
          "every",
          "external",
          "false",
          "for",
          "function",
          "if",
          "in",
          "instance",
          "not",
          "null",
          "of",
          "or",
          "return",
          "satisfies",
          "some",
          "then",
          "true");

  private XmlNames() {}

  /** Returns whether this names FEEL as expression language; an empty name means FEEL too. */
  static boolean isFeel(String language) {
    return FEEL.contains(language.strip().toLowerCase(Locale.ROOT).replaceFirst("/$", ""));
  }

  /** Returns whether FEEL can read this as a name: words of letters and digits. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches()
        && Arrays.stream(name.split(" ")).noneMatch(KEYWORDS::contains);
  }
}
