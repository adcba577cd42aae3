package se.vastkom.goals.rules.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.tables.check.Defect;
import se.vastkom.goals.tables.check.TableDefect;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/**
 * The page about a kind of defect, for authors of rule books: what to avoid, what to write instead,
 * why, and when it is right nevertheless. Its examples are rule books; verification finds exactly
 * this kind of defect in what to avoid, and none in what to write instead. Immutable.
 *
 * @param kind the kind of defect
 */
public record DefectPage(Defect.Kind kind) {

  private static final List<DefectPage> ALL =
      Stream.<Defect.Kind>concat(Stream.of(TableDefect.values()), Stream.of(BookDefect.values()))
          .map(DefectPage::new)
          .toList();

  /** Returns the page of each kind of defect of a rule book about goals. */
  public static List<DefectPage> all() {
    return ALL;
  }

  /** Finds the page of the kind with a key, or with a name in either language. */
  public static Optional<DefectPage> of(String called) {
    return ALL.stream()
        .filter(page -> page.kind.key().equals(called) || page.name().is(called))
        .findFirst();
  }

  /** Returns the name of the kind, by which the page is found. */
  public Part.Name name() {
    return Words.name(kind.phrase().key());
  }

  /**
   * Returns the page as Markdown.
   *
   * @param words Swedish or, for any other language, English
   */
  public String text(Words words) {
    String language = words.language().equals(Words.swedish().language()) ? "sv" : "en";
    String file = "defects/" + kind.key() + "_" + language + ".md";
    try (InputStream page = DefectPage.class.getResourceAsStream(file)) {
      if (page == null) {
        throw new IllegalStateException("The jar has no page " + file + ".");
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
