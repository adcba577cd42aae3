package se.vastkom.goals.io;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.assessment.Document;
import se.vastkom.goals.io.Plugins.Plugin;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Writes results in any of the formats on the class path that support them; the built-in ones are
 * {@code csv}, {@code json}, {@code junit}, {@code markdown}, {@code oppna-data}, {@code text} and
 * {@code xlsx}. A writer that fails to tell what it supports supports nothing. Each method throws
 * {@link IllegalStateException} if two writers have one name.
 */
public final class Documents {

  private Documents() {}

  /** Returns the names of the formats that support a kind of document, sorted. */
  public static List<String> formats(Class<? extends Document> kind) {
    return formats(kind, Documents.class.getClassLoader());
  }

  /** Returns the same of the writers that a class loader finds, such as that of a plug-in. */
  public static List<String> formats(Class<? extends Document> kind, ClassLoader loader) {
    return names(supporting(kind, found(loader)));
  }

  /** Returns the same of these writers alone. */
  public static List<String> formats(
      Class<? extends Document> kind, Collection<? extends DocumentWriter> writers) {
    return names(supporting(kind, Plugins.of(writers, DocumentWriter::name)));
  }

  /**
   * Returns the whole file in a format and a language; the same bytes for the same document.
   *
   * @throws IllegalArgumentException if no such format supports documents of this kind
   * @throws IllegalStateException if its writer gives no file
   * @throws se.vastkom.goals.problem.ProblemsException if the format cannot hold so much
   */
  public static byte[] write(Document document, String format, Words words) {
    return write(document, format, words, Documents.class.getClassLoader());
  }

  /** Returns the same by one of the writers that a class loader finds. */
  public static byte[] write(Document document, String format, Words words, ClassLoader loader) {
    return write(document, format, words, found(loader));
  }

  /** Returns the same by one of these writers. */
  public static byte[] write(
      Document document, String format, Words words, Collection<? extends DocumentWriter> writers) {
    return write(document, format, words, Plugins.of(writers, DocumentWriter::name));
  }

  private static byte[] write(
      Document document, String format, Words words, Plugins<DocumentWriter> writers) {
    List<Plugin<DocumentWriter>> supporting = supporting(document.getClass(), writers);
    Plugin<DocumentWriter> writer =
        supporting.stream()
            .filter(one -> one.name().equals(format))
            .findFirst()
            .orElseThrow(() -> unknown(format, supporting, writers.faults()));
    byte @Nullable [] written = writer.port().write(document, words);
    if (written == null) {
      throw new IllegalStateException(
          say(Phrase.of("io.writes-nothing").with("writer", writer.shown())));
    }
    return written;
  }

  private static Plugins<DocumentWriter> found(ClassLoader loader) {
    return Plugins.found(DocumentWriter.class, loader, DocumentWriter::name);
  }

  private static List<Plugin<DocumentWriter>> supporting(
      Class<? extends Document> kind, Plugins<DocumentWriter> writers) {
    List<Plugin<DocumentWriter>> namesakes = writers.namesakes();
    if (!namesakes.isEmpty()) {
      throw new IllegalStateException(
          say(Phrase.of("io.namesakes").with("found", Phrase.list(namesakes, Plugin::shown))));
    }
    return writers.all().stream().filter(writer -> supports(writer.port(), kind)).toList();
  }

  private static boolean supports(DocumentWriter writer, Class<? extends Document> kind) {
    try {
      @Nullable DocumentForms forms = writer.forms();
      return forms != null && forms.kinds().contains(kind);
    } catch (RuntimeException | LinkageError e) {
      return false;
    }
  }

  private static IllegalArgumentException unknown(
      String format, List<Plugin<DocumentWriter>> known, List<Phrase> faults) {
    String expected = "Expected one of the formats " + names(known) + "; found '" + format + "'.";
    return new IllegalArgumentException(
        Stream.concat(Stream.of(expected), faults.stream().map(Documents::say))
            .collect(Collectors.joining(" ")));
  }

  private static List<String> names(List<Plugin<DocumentWriter>> writers) {
    return writers.stream().map(Plugin::name).toList();
  }

  private static String say(Phrase phrase) {
    return Words.english().say(phrase);
  }
}
