package se.vastkom.goals.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import se.vastkom.goals.assessment.Document;
import se.vastkom.goals.words.Words;

/** The kinds of document that a format supports, with the way it writes each. Immutable. */
public final class DocumentForms {

  private static final DocumentForms NONE = new DocumentForms(Map.of());

  private final Map<Class<? extends Document>, BiFunction<Document, Words, byte[]>> forms;

  private DocumentForms(Map<Class<? extends Document>, BiFunction<Document, Words, byte[]>> forms) {
    this.forms = forms;
  }

  /** Returns the forms of a format that supports no documents yet. */
  public static DocumentForms none() {
    return NONE;
  }

  /**
   * Returns these forms with one more kind of document.
   *
   * @param <D> the kind
   * @param write returns the whole file of a document, its words in a language; the same bytes for
   *     the same document and language
   */
  public <D extends Document> DocumentForms with(
      Class<D> kind, BiFunction<D, Words, byte[]> write) {
    Map<Class<? extends Document>, BiFunction<Document, Words, byte[]>> more =
        new LinkedHashMap<>(forms);
    more.put(kind, (document, words) -> write.apply(kind.cast(document), words));
    return new DocumentForms(more);
  }

  /** Returns the kinds of document, in the order they were added. */
  public Set<Class<? extends Document>> kinds() {
    return Collections.unmodifiableSet(forms.keySet());
  }

  /**
   * Returns the whole file of a document.
   *
   * @throws IllegalArgumentException if it is of none of these kinds
   * @throws se.vastkom.goals.problem.ProblemsException if the format cannot hold so much
   */
  public byte[] write(Document document, Words words) {
    BiFunction<Document, Words, byte[]> form = forms.get(document.getClass());
    if (form == null) {
      throw new IllegalArgumentException(
          "Expected a document of "
              + forms.keySet().stream().map(Class::getSimpleName).toList()
              + "; found "
              + document.getClass().getSimpleName()
              + ".");
    }
    return form.apply(document, words);
  }
}
