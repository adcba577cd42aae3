package se.vastkom.goals.io.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads examples by a lexicon that lacks an entry's words: loads the classes of this room again,
 * beside a lexicon with words that no text has in their place.
 */
final class LexiconWithout extends ClassLoader {

  private static final String ROOM = LexiconWithout.class.getPackageName() + ".";
  private static final String LEXICON = ROOM.replace('.', '/') + "lexicon.txt";

  /** What a numeral means, behind it. */
  private static final Pattern NUMBER = Pattern.compile(" \\d+$");

  private final byte[] lexicon;

  private LexiconWithout(String lexicon) {
    super(LexiconWithout.class.getClassLoader());
    this.lexicon = lexicon.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Creates a reader.
   *
   * @param lexicon the text of the lexicon
   * @param entry the key of the entry
   */
  static LexiconWithout entry(String lexicon, String entry) {
    Matcher found =
        Pattern.compile("(?m)^" + entry + " =(.*(?:\\R(?!  [?] )[ \\t].*)*)").matcher(lexicon);
    if (!found.find()) {
      throw new IllegalArgumentException("There is no entry '" + entry + "'.");
    }
    boolean areNamed = entry.equals("single-word");
    List<String> unused = new ArrayList<>();
    for (String word : found.group(1).split(",", -1)) {
      String name = areNamed ? word.strip().split(" ", 2)[0] + " " : "";
      Matcher number = NUMBER.matcher(word);
      unused.add(name + unusedWord(unused.size()) + (number.find() ? number.group() : ""));
    }
    return new LexiconWithout(
        lexicon.substring(0, found.start(1))
            + " "
            + String.join(", ", unused)
            + lexicon.substring(found.end(1)));
  }

  /** Returns one of many words that no text has. */
  private static String unusedWord(int ordinal) {
    return "zqx" + (char) ('a' + ordinal / 26) + (char) ('a' + ordinal % 26);
  }

  /** Returns whether an example is read as it says all the same. */
  boolean reads(LexiconExample example) {
    return read(example).equals(example.reading());
  }

  private String read(LexiconExample example) {
    try {
      Method read =
          loadClass(ExampleReading.class.getName())
              .getDeclaredMethod("of", String.class, String.class);
      read.setAccessible(true);
      return (String) read.invoke(null, example.text(), example.aspect());
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(example.toString(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(example.toString(), e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(ROOM)) {
      return super.loadClass(name, resolve);
    }
    Class<?> known = findLoadedClass(name);
    return known == null ? findClass(name) : known;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    try (InputStream bytes =
        Objects.requireNonNull(
            getParent().getResourceAsStream(name.replace('.', '/') + ".class"), name)) {
      byte[] all = bytes.readAllBytes();
      return defineClass(name, all, 0, all.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    return name.equals(LEXICON)
        ? new ByteArrayInputStream(lexicon)
        : super.getResourceAsStream(name);
  }
}
