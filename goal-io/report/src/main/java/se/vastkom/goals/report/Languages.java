package se.vastkom.goals.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import se.vastkom.goals.words.Words;

/**
 * The languages of a report: the pages of the first lie at the top of its folder, those of each
 * other in a folder of that language's code.
 *
 * @param all in order, at least one
 * @param house what the publisher has of its own on the pages
 */
record Languages(List<Words> all, House house) {

  /** What the head of a page that is not at the top says of the one that is. */
  private static final String ALTERNATE = "<link rel=\"alternate\" href=\"../";

  /**
   * Checks that there is no language twice.
   *
   * @throws IllegalArgumentException if a language is given twice
   */
  Languages {
    all = List.copyOf(all);
    if (all.stream().map(Languages::code).distinct().count() < all.size()) {
      throw new IllegalArgumentException(
          "Expected each language once; found "
              + String.join(", ", all.stream().map(Languages::code).toList())
              + ".");
    }
  }

  /** Returns the same in a publisher's own words, colours and logotype. */
  Languages in(House other) {
    return new Languages(all.stream().map(other::in).toList(), other);
  }

  /** Returns the same, for pages of what authors have written in a language. */
  Languages quoting(Locale authored) {
    return new Languages(all.stream().map(one -> one.quoting(authored)).toList(), house);
  }

  static String code(Words words) {
    return words.language().getLanguage();
  }

  /** Returns the names of the folders in which a report may have pages. */
  static List<String> folders() {
    return Stream.concat(
            Stream.of(""), Words.LANGUAGES.stream().map(one -> one.getLanguage() + "/"))
        .toList();
  }

  /** Returns the folder of a language's pages, with the stroke after it: "" or "en/". */
  String folder(Words words) {
    return isFirst(words) ? "" : code(words) + "/";
  }

  private boolean isFirst(Words words) {
    return code(words).equals(code(all.get(0)));
  }

  /** Returns the way from a language's pages to a file at the top of the folder. */
  String toTop(Words from, String file) {
    return isFirst(from) ? file : "../" + file;
  }

  /**
   * Returns a page in each language; none where there is but one.
   *
   * @param from the language of the page that leads to the others
   * @param file returns the page's file in a language, as its own folder has it
   */
  List<Frame.Version> versions(Words from, Function<Words, String> file) {
    return all.size() == 1
        ? List.of()
        : all.stream()
            .map(
                to ->
                    to == from
                        ? new Frame.Version(to, file.apply(to), /* isThis */ true)
                        : new Frame.Version(
                            to, toTop(from, folder(to) + file.apply(to)), /* isThis */ false))
            .toList();
  }

  /**
   * Returns whether a page is of the report in a folder. One in the folder of a language is, if it
   * leads to the same page at the top; otherwise it is of a report of its own.
   */
  static boolean isOfReport(Path folder, String page) throws IOException {
    return !page.contains("/") || Files.readString(folder.resolve(page)).contains(ALTERNATE);
  }
}
