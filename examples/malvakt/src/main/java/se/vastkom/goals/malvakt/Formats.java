package se.vastkom.goals.malvakt;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.assessment.Document;
import se.vastkom.goals.io.Documents;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** The formats of a command's result. */
record Formats(List<String> known) {

  static final String TEXT = "text";
  static final String HTML = "html";
  static final String WORKBOOK = "xlsx";
  static final String PDF = "pdf";
  static final String OPEN_DATA = "oppna-data";

  /** Formats whose files do not end with the format's name. */
  private static final Map<String, String> ENDINGS =
      Map.of("txt", TEXT, "md", "markdown", "xml", "junit", "htm", HTML);

  private static final String CSV = "csv";

  /** A year or a version behind a point is no ending. */
  private static final Pattern ENDING = Pattern.compile("\\.([a-z][a-z0-9]{1,4})$");

  /** Returns the formats that support a kind of document. */
  static Formats of(Class<? extends Document> kind) {
    return new Formats(Documents.formats(kind));
  }

  /** Returns the formats that support a kind of document, and text of the command's own. */
  static Formats withText(Class<? extends Document> kind) {
    return with(TEXT, kind);
  }

  /** Returns the formats that support a kind of document, and pages. */
  static Formats withPages(Class<? extends Document> kind) {
    return with(HTML, kind);
  }

  /** Returns these formats and another. */
  Formats and(String another) {
    return new Formats(Stream.concat(known.stream(), Stream.of(another)).sorted().toList());
  }

  private static Formats with(String another, Class<? extends Document> kind) {
    return of(kind).and(another);
  }

  /**
   * Returns the format asked for, or what the ending of the result's file says, or text.
   *
   * @throws Refusal if the format or the ending is unknown, or the two contradict each other
   */
  String chosen(@Nullable String asked, Optional<Path> out) {
    if (asked != null) {
      check(asked);
    }
    Optional<String> ending = out.flatMap(Formats::ending);
    if (ending.isEmpty()) {
      return asked == null ? TEXT : asked;
    }
    Place place = Place.file(out.map(Path::toString).orElse(""));
    String said = ENDINGS.getOrDefault(ending.get(), ending.get());
    if (said.equals(HTML) && known.contains(HTML)) {
      throw Refusal.usage(
          place,
          Phrase.of("cli.pages-are-folder").with("folder", withoutEnding(out.orElseThrow())));
    }
    if (!known.contains(said)) {
      throw Refusal.usage(
          place,
          Phrase.of("cli.unknown-ending")
              .with("found", "." + ending.get())
              .with("known", Phrase.list(endings(), Part.Text::new)));
    }
    if (said.equals(CSV) && OPEN_DATA.equals(asked)) {
      return OPEN_DATA;
    }
    if (asked != null && !asked.equals(said)) {
      throw Refusal.usage(
          place,
          Phrase.of("cli.other-ending")
              .with("found", "." + ending.get())
              .with("said", said)
              .with("asked", asked));
    }
    return said;
  }

  private Collection<String> endings() {
    return known.stream()
        .filter(format -> !format.equals(HTML) && !format.equals(OPEN_DATA))
        .map(
            format ->
                ENDINGS.entrySet().stream()
                    .filter(one -> one.getValue().equals(format))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(format))
        .map(ending -> "." + ending)
        .toList();
  }

  /** Returns the ending of a file's name, in small letters and without its point. */
  static Optional<String> ending(Path file) {
    Matcher ending = ENDING.matcher(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT));
    return ending.find() && ending.start() > 0 ? Optional.of(ending.group(1)) : Optional.empty();
  }

  /** Returns a file's name without its ending. */
  static String bareName(Path file) {
    String name = String.valueOf(file.getFileName());
    return ending(file)
        .map(ending -> name.substring(0, name.length() - ending.length() - 1))
        .orElse(name);
  }

  private static String withoutEnding(Path file) {
    String name = file.toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** Refuses an unknown format. */
  private void check(String format) {
    if (!known.contains(format)) {
      throw Refusal.usage(
          Place.file(format),
          Phrase.of("cli.unknown-format")
              .with("hint", Nearest.hint(format, known))
              .with("known", Phrase.list(known, Part.Text::new)));
    }
  }
}
