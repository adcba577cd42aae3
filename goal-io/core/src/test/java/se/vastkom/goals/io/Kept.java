package se.vastkom.goals.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares whole files with those kept beside a test. To renew them after an intended change: run
 * with {@code -Dgolden.renew=true} and read the difference.
 */
public final class Kept {

  private Kept() {}

  /** Asserts that a file equals the kept one. */
  public static void assertKept(Class<?> test, String name, byte[] written) {
    assertKept(Path.of("src/test/resources"), test, name, written);
  }

  /** Asserts that a file equals the one kept among the resources in the jar. */
  public static void assertKeptInJar(Class<?> beside, String name, byte[] written) {
    assertKept(Path.of("src/main/resources"), beside, name, written);
  }

  private static void assertKept(Path resources, Class<?> beside, String name, byte[] written) {
    Path kept = resources.resolve(beside.getPackageName().replace('.', '/')).resolve(name);
    try {
      if (Boolean.getBoolean("golden.renew")) {
        Files.createDirectories(kept.getParent());
        Files.write(kept, written);
      }
      assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(Files.readString(kept));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
