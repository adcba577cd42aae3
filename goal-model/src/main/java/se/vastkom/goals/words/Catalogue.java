package se.vastkom.goals.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sentences that an artifact brings for its own problems and findings, in as many languages as
 * it likes. {@link Words} finds every catalogue on the class path; name the class in {@code
 * META-INF/services/se.vastkom.goals.words.Catalogue}, and in a module provide it. An
 * implementation holds no state.
 *
 * <pre>{@code
 * public final class KoladaWords implements Catalogue {
 *   public Map<String, String> sentences(Locale language) {
 *     return Catalogue.beside(file -> KoladaWords.class.getResourceAsStream(file), language);
 *   }
 * }
 * }</pre>
 *
 * <p>Keys are words of a-z, digits and hyphens with points between; begin them with the name of
 * your room. For a key that several catalogues have, the sentence of Målvakt's own is used. In a
 * sentence, {@code {name}} is a blank that the phrase fills.
 */
public interface Catalogue {

  /** Returns the sentences by key in a language; empty where the artifact does not support it. */
  Map<String, String> sentences(Locale language);

  /**
   * Reads the sentences of a file beside a class, {@code words_sv.properties} in UTF-8; empty where
   * there is no such file.
   *
   * @param resources opens a file beside the class, as only code of its own module may
   */
  static Map<String, String> beside(
      Function<String, @Nullable InputStream> resources, Locale language) {
    String file = "words_" + language.getLanguage() + ".properties";
    try (@Nullable InputStream in = resources.apply(file)) {
      if (in == null) {
        return Map.of();
      }
      Properties sentences = new Properties();
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return sentences.stringPropertyNames().stream()
          .collect(Collectors.toMap(key -> key, sentences::getProperty));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
