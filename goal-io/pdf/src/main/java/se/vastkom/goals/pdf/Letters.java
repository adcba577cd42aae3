package se.vastkom.goals.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import se.vastkom.goals.words.Harmless;

/**
 * What a document can show of a text: a letter that our fonts do not hold is shown as a frame, and
 * remembered, so that the document can tell which. Used for one document.
 */
final class Letters {

  /** An empty frame. */
  static final String FRAME = "\u25a1";

  /** Our fonts hold nothing beyond. */
  private static final int END = 0x10000;

  private final SortedSet<Integer> missing = new TreeSet<>();

  /** The letters that all our fonts hold together. */
  private static final class Held {

    static final BitSet LETTERS = read();

    private static BitSet read() {
      BitSet letters = new BitSet();
      for (Font font : Font.values()) {
        try (InputStream file = font.open();
            TrueTypeFont parsed = new TTFParser(true).parse(new RandomAccessReadBuffer(file))) {
          CmapLookup map = parsed.getUnicodeCmapLookup();
          for (int letter = 0; letter < END; letter++) {
            if (map.getGlyphId(letter) != 0) {
              letters.set(letter);
            }
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return letters;
    }
  }

  /** Returns a text as it can be shown; what has no shape, such as a soft hyphen, is left out. */
  String shown(String text) {
    String harmless = Harmless.inPage(text);
    StringBuilder shown = new StringBuilder(harmless.length());
    for (int i = 0; i < harmless.length(); i = harmless.offsetByCodePoints(i, 1)) {
      int letter = harmless.codePointAt(i);
      boolean hasShape = Character.getType(letter) != Character.FORMAT;
      if (letter == '\n' || letter == '\t' || (hasShape && Held.LETTERS.get(letter))) {
        shown.appendCodePoint(letter);
      } else if (Character.isSpaceChar(letter)) {
        shown.append(' ');
      } else if (hasShape) {
        missing.add(letter);
        shown.append(FRAME);
      }
    }
    return shown.toString();
  }

  /** Returns the letters that were shown as frames, by their codes: "U+05D0". */
  List<String> missing() {
    List<String> codes = new ArrayList<>();
    missing.forEach(letter -> codes.add(String.format(Locale.ROOT, "U+%04X", letter)));
    return codes;
  }
}
