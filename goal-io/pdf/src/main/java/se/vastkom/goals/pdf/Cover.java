package se.vastkom.goals.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * What surrounds the content of a document. Used for one.
 *
 * @param words the language
 * @param title the document's own title
 * @param kind what it is: results, a narrative
 * @param header what it is a document of
 * @param bookmarks its parts, in order
 * @param attachments what it carries along
 * @param letters what it can show
 */
record Cover(
    Words words,
    String title,
    String kind,
    FollowUp.Header header,
    List<Bookmark> bookmarks,
    List<Attachment> attachments,
    Letters letters) {

  /**
   * A part that a reader can go to.
   *
   * @param name its name
   * @param anchor where it stands
   * @param parts its own parts
   */
  record Bookmark(String name, String anchor, List<Bookmark> parts) {

    static Bookmark of(String name, String anchor) {
      return new Bookmark(name, anchor, List.of());
    }
  }

  private static Cover of(
      Words words,
      String given,
      String kind,
      FollowUp.Header header,
      List<Bookmark> bookmarks,
      List<Attachment> attachments) {
    String said = words.say(kind);
    return new Cover(
        words,
        given.isBlank() ? said : given,
        said,
        header,
        bookmarks,
        List.copyOf(attachments),
        new Letters());
  }

  /** Returns what surrounds the results. */
  static Cover results(Words words, ResultsPaper paper, List<Attachment> attachments) {
    List<Bookmark> bookmarks =
        Stream.of(
                Stream.of(paper.highlights().points())
                    .filter(points -> !points.isEmpty())
                    .map(any -> part(words, "pdf.brief")),
                Stream.of(paper.areas())
                    .filter(areas -> !areas.isEmpty())
                    .map(any -> part(words, "pdf.areas")),
                paper.areas().stream()
                    .map(
                        area ->
                            new Bookmark(
                                area.title(),
                                ResultsPaper.anchor(area),
                                paper.goals(area).stream()
                                    .map(goal -> Bookmark.of(goal.goal().title(), goal.anchor()))
                                    .toList())),
                Stream.of(part(words, "pdf.legend"), part(words, "pdf.run")))
            .flatMap(parts -> parts)
            .toList();
    FollowUp.Header header = paper.assessed().followUp().header();
    return of(words, header.title(), "pdf.results", header, bookmarks, attachments);
  }

  /** Returns a part whose anchor is the end of its key. */
  private static Bookmark part(Words words, String key) {
    return Bookmark.of(words.say(key), anchor(key));
  }

  /** Returns the anchor of a part: the end of its key. */
  static String anchor(String key) {
    return "part_" + key.substring(key.indexOf('.') + 1);
  }

  /** Returns what surrounds the narrative. */
  static Cover narrative(Words words, FollowUp followUp, Narrative narrative) {
    List<Bookmark> bookmarks =
        IntStream.range(0, narrative.areas().size())
            .mapToObj(i -> Bookmark.of(narrative.areas().get(i).title(), told(i)))
            .toList();
    return of(words, narrative.title(), "pdf.narrative", followUp.header(), bookmarks, List.of());
  }

  /** Returns the anchor of an area of the narrative, counted from 0. */
  static String told(int index) {
    return "told_" + (index + 1);
  }

  /** Returns what surrounds a goal. */
  static Cover goal(Words words, GoalEntry entry, List<Attachment> attachments) {
    List<Bookmark> bookmarks = List.of(part(words, "pdf.why"), part(words, "pdf.run"));
    return of(
        words,
        entry.goal().title(),
        "pdf.goal",
        entry.assessed().followUp().header(),
        bookmarks,
        attachments);
  }

  Phrase lede() {
    return Phrase.of("pdf.lede")
        .with("period", header.when())
        .with("population", header.population().part());
  }

  /** Returns the language of the document. */
  String language() {
    return words.language().getLanguage();
  }

  /** Returns the language of what its authors wrote, where it is another than the document's. */
  @Nullable String authored() {
    String language = header.publication().language();
    return language.equals(language()) ? null : language;
  }

  /** Returns the document's name in a reader's window and in an archive. */
  String documentTitle() {
    return Stream.of(title, header.title(), header.publisher())
        .filter(part -> !part.isBlank())
        .distinct()
        .collect(Collectors.joining(" \u2013 "));
  }

  /** Returns what the document is set on. */
  Paper paper() {
    return new Paper(
        letters.shown(documentTitle()),
        letters.shown(kind + ". " + words.sayFirst(lede())),
        letters.shown(header.publisher()),
        language(),
        header.day());
  }

  /** Returns the style of its pages, with the words for their numbers. */
  String style() {
    StringBuilder number = new StringBuilder();
    words.tell(
        Phrase.of("pdf.page").with("page", "page").with("pages", "pages"),
        new Words.Sink() {
          @Override
          public void said(String text) {
            number.append('"').append(text).append("\" ");
          }

          @Override
          public void written(String counter) {
            number.append("counter(").append(counter).append(") ");
          }
        });
    return new String(Paper.resource("paper.css"), StandardCharsets.UTF_8)
        .replace("PAGE_NUMBER", number.toString().strip());
  }
}
