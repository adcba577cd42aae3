package se.vastkom.goals.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.words.Phrase;

/**
 * Kinds of file that are often given as a follow-up and are none, each with a sentence that says
 * what it is and what to do. The content decides, and the name only where the content does not.
 */
enum ForeignFile {
  PDF("pdf", "%pdf-"),
  ODS("ods", "mimetypeapplication/vnd.oasis.opendocument"),
  WORKBOOK("xlsx", "xl/"),
  WORD("docx", "word/"),
  XLS("xls", "\u00d0\u00cf\u0011\u00e0"),
  HTML("html", "<html"),
  PX("px", "axis-version="),
  CSV("csv", "");

  private static final String ZIP = "pk\u0003\u0004";

  private final String ending;
  private final String mark;

  ForeignFile(String ending, String mark) {
    this.ending = ending;
    this.mark = mark;
  }

  /** Returns the sentence about a file of one of these kinds; empty for folders and all others. */
  static Optional<Phrase> refusal(FollowUpSource source) {
    if (source.isFolder()) {
      return Optional.empty();
    }
    String text =
        source
            .bytes(Limits.WORKBOOK)
            .value()
            .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT))
            .orElse("");
    String name = source.name().toLowerCase(Locale.ROOT);
    List<ForeignFile> kinds = Arrays.asList(values());
    return kinds.stream()
        .filter(kind -> kind.holds(text))
        .findFirst()
        .or(() -> kinds.stream().filter(kind -> name.endsWith("." + kind.ending)).findFirst())
        .map(kind -> Phrase.of("io.foreign." + kind.ending));
  }

  private boolean holds(String text) {
    return switch (this) {
      case PDF, XLS -> text.startsWith(mark);
      case ODS, WORKBOOK, WORD -> text.startsWith(ZIP) && text.contains(mark);
      case HTML -> text.stripLeading().startsWith("<!doctype html") || text.contains(mark);
      case PX -> text.startsWith("charset=") && text.contains(mark);
      case CSV -> false;
    };
  }
}
