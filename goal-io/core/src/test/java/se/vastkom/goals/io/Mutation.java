package se.vastkom.goals.io;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A small harm to a file: a stretch of it left out, said twice, exchanged with its neighbour, or
 * something put in.
 *
 * @param kind what is done
 * @param where how far into the file, 0 to 999 thousandths
 * @param length of the stretch
 * @param text what is put in
 */
public record Mutation(Kind kind, int where, int length, String text) {

  /** What is done to a file. */
  public enum Kind {
    LEAVE_OUT,
    SAY_TWICE,
    EXCHANGE,
    PUT_IN,
    TURN_BITS
  }

  /** Any mutation; what is put in means something to one of the formats. */
  public static Arbitrary<Mutation> any() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.integers().between(0, 999),
            Arbitraries.integers().between(1, 40),
            Arbitraries.of(
                ";",
                ",",
                "\"",
                "\n",
                "\r",
                ": ",
                "- ",
                "#",
                "[",
                "]",
                "{",
                "}",
                "&a ",
                "*a",
                "!t ",
                "\t",
                "%",
                "-",
                "−",
                "1e999999999",
                "0",
                "99999999999",
                "null",
                "true",
                "\u0000",
                "\u202e",
                "\u001b[31m",
                "å",
                "|",
                "'",
                "\\",
                "\\ud800",
                "2015",
                "ja",
                "publicerat",
                "namngivet",
                "sammansatt",
                "utgått",
                "1384",
                "\ufeff",
                "---\n"))
        .as(Mutation::new);
  }

  /** The file with the harm done to it. */
  public byte[] of(byte[] file) {
    int at = (int) ((long) file.length * where / 1_000);
    int end = Math.min(file.length, at + length);
    int after = Math.min(file.length, end + length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, at);
    switch (kind) {
      case LEAVE_OUT -> {}
      case SAY_TWICE -> {
        out.write(file, at, end - at);
        out.write(file, at, end - at);
      }
      case EXCHANGE -> {
        out.write(file, end, after - end);
        out.write(file, at, end - at);
        out.write(file, after, file.length - after);
        return out.toByteArray();
      }
      case PUT_IN -> {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        out.write(file, at, end - at);
      }
      case TURN_BITS -> {
        for (int i = at; i < end; i++) {
          out.write(file[i] ^ (1 << (i % 8)));
        }
      }
    }
    out.write(file, end, file.length - end);
    return out.toByteArray();
  }
}
