package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** A call made in Swedish and then in English, with the language named before the command. */
final class EachLanguage {

  private EachLanguage() {}

  /**
   * Runs a call in each language and returns its exit code, which is the same in both.
   *
   * @param run runs one call, and empties the stream first
   * @param err what the calls tell; in the end it holds what both told
   */
  static int run(ToIntFunction<String[]> run, ByteArrayOutputStream err, String... arguments) {
    int code = run.applyAsInt(arguments);
    byte[] swedish = err.toByteArray();
    assertThat(
            run.applyAsInt(
                Stream.concat(Stream.of("--lang", "en"), Stream.of(arguments))
                    .toArray(String[]::new)))
        .isEqualTo(code);
    byte[] english = err.toByteArray();
    err.reset();
    err.writeBytes(swedish);
    err.writeBytes(english);
    return code;
  }
}
