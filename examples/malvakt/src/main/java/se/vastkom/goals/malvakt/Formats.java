package se.vastkom.goals.malvakt;

import java.util.List;
import java.util.stream.Stream;
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

  private static Formats with(String another, Class<? extends Document> kind) {
    return new Formats(
        Stream.concat(Documents.formats(kind).stream(), Stream.of(another)).sorted().toList());
  }

  /** Refuses an unknown format. */
  void check(String format) {
    if (!known.contains(format)) {
      throw Refusal.usage(
          Place.file(format),
          Phrase.of("cli.unknown-format")
              .with("hint", Nearest.hint(format, known))
              .with("known", Phrase.list(known, Part.Text::new)));
    }
  }
}
