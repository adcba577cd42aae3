package se.vastkom.goals.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Phrase;

/** Bytes as UTF-8 text. */
public final class Text {

  private Text() {}

  /**
   * The text of a file, without a byte order mark. A problem where the bytes are no text, such as a
   * workbook, or text of another encoding, naming the line where it shows.
   */
  public static Checked<String> decode(String source, byte[] bytes) {
    if (FileKind.isWorkbook(bytes)) {
      return failed(Place.file(source), "file.workbook");
    }
    for (byte b : bytes) {
      if (b == 0) {
        return failed(Place.file(source), "file.binary");
      }
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
    chars.flip();
    if (chars.hasRemaining() && chars.charAt(0) == '\ufeff') {
      chars.get();
    }
    if (result.isError()) {
      int line = 1 + (int) chars.chars().filter(c -> c == '\n').count();
      int column = 1 + chars.length() - (lastLineStart(chars) + 1);
      return failed(Place.line(source, line, column), "file.not-utf8");
    }
    return Checked.of(chars.toString());
  }

  /** A text without the blanks about it; those that break no line, which nobody sees, included. */
  static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static int lastLineStart(CharBuffer chars) {
    int at = chars.length() - 1;
    while (at >= 0 && chars.charAt(at) != '\n') {
      at--;
    }
    return at;
  }

  private static Checked<String> failed(Place place, String key) {
    return Checked.failed(List.of(Problem.error(place, Phrase.of(key))));
  }
}
