package se.vastkom.goals.sheet;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Phrase;

/** Decodes bytes as UTF-8 text. */
public final class Text {

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  /** The number of first characters that show UTF-16 without a mark. */
  private static final int LOOKED_AT = 200;

  private static final String NOT_UTF_8 = "file.not-utf8";

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private Text() {}

  /**
   * Decodes a file, without its byte order mark. A problem where the bytes are no text, such as a
   * workbook, or text of another encoding, naming the line where it shows.
   */
  public static Checked<String> decode(String source, byte[] bytes) {
    return checked(source, bytes).map(text -> text(text, text.length));
  }

  /**
   * Decodes a file that another program exported: UTF-8, and else what older programs on Windows
   * write in western Europe. A remark says so, for nothing in the file does.
   */
  static Checked<String> decodeExport(String source, byte[] bytes) {
    Checked<String> decoded = decode(source, bytes);
    if (decoded.problems().stream().noneMatch(one -> one.what().key().equals(NOT_UTF_8))) {
      return decoded;
    }
    try {
      String text = WINDOWS.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Checked.of(
          text, List.of(Problem.remark(Place.file(source), Phrase.of("file.windows-1252"))));
    } catch (CharacterCodingException e) {
      return decoded;
    }
  }

  /** Decodes a large file without holding all of its text. */
  public static Checked<Reader> reader(String source, byte[] bytes) {
    return checked(source, bytes)
        .map(
            text ->
                new InputStreamReader(
                    new ByteArrayInputStream(text, start(text), text.length - start(text)),
                    StandardCharsets.UTF_8));
  }

  private static Checked<byte[]> checked(String source, byte[] bytes) {
    if (FileKind.isWorkbook(bytes)) {
      return failed(Place.file(source), "file.workbook");
    }
    if (isUtf16(bytes)) {
      return failed(Place.file(source), "file.utf-16");
    }
    for (byte b : bytes) {
      if (b == 0) {
        return failed(Place.file(source), "file.binary");
      }
    }
    int valid = valid(bytes);
    if (valid < bytes.length) {
      return failed(after(source, text(bytes, valid)), NOT_UTF_8);
    }
    return Checked.of(bytes);
  }

  /**
   * Recognizes UTF-16 by its mark; or, without one, by the zeros in every second byte of western
   * text.
   */
  private static boolean isUtf16(byte[] bytes) {
    int pairs = Math.min(bytes.length / 2, LOOKED_AT);
    if (pairs == 0) {
      return false;
    }
    int mark = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    int[] zeros = new int[2];
    for (int i = 0; i < 2 * pairs; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    boolean everyOther =
        pairs > 1 && Math.min(zeros[0], zeros[1]) == 0 && 2 * Math.max(zeros[0], zeros[1]) > pairs;
    return mark == 0xfeff || mark == 0xfffe || everyOther;
  }

  private static String text(byte[] bytes, int end) {
    int start = Math.min(end, start(bytes));
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  /** Returns where the text begins, after the mark. */
  private static int start(byte[] bytes) {
    boolean marked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xef
            && bytes[1] == (byte) 0xbb
            && bytes[2] == (byte) 0xbf;
    return marked ? 3 : 0;
  }

  /**
   * Returns how many of the first bytes are UTF-8; checked piece by piece, so that no copy is held.
   */
  private static int valid(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    CharBuffer piece = CharBuffer.allocate(8_192);
    CoderResult result;
    do {
      piece.clear();
      result = decoder.decode(rest, piece, true);
    } while (result.isOverflow());
    return rest.position();
  }

  /** Removes surrounding blanks, including invisible no-break ones. */
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

  private static Place after(String source, String text) {
    int line = 1;
    int lineStart = 0;
    Matcher lineEnds = LINE_END.matcher(text);
    while (lineEnds.find()) {
      line++;
      lineStart = lineEnds.end();
    }
    return Place.line(source, line, text.length() - lineStart + 1);
  }

  private static <T> Checked<T> failed(Place place, String key) {
    return Checked.failed(List.of(Problem.error(place, Phrase.of(key))));
  }
}
