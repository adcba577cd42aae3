package se.vastkom.goals.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML 1.0 in UTF-8, such as a part of a workbook, from start to end. Refuses a document type,
 * and with it every entity, and whatever would fill the memory: a tag, comment or instruction of
 * more than {@value #LONGEST_MARKUP} characters, a text of more than {@value #LONGEST_TEXT}, more
 * than {@value #DEEPEST} levels, more than {@value #MOST_NAMES} different names. Every error is an
 * {@link XMLStreamException}; a refusal is its nested {@link Refused}. Not thread-safe.
 *
 * <p>The JDK's parser does the work, behind a small lexer of our own. Woodstox 7.1 is tempting: it
 * knows where each tag begins, and starts no slower. But it limits neither names, nor instructions,
 * nor the attributes of a tag together, so a name of 64 MB, or a document type without an end,
 * filled the 256 MB of memory that a reader may have. It counts a comment as text, which may be
 * fifteen times as long as markup, names a limit only in English prose and without its position,
 * and places some other errors a few columns too far to the left.
 */
final class Xml implements AutoCloseable {

  private static final int LONGEST_MARKUP = 65_536;
  private static final int LONGEST_TEXT = 1_000_000;
  private static final int DEEPEST = 100;
  private static final int MOST_NAMES = 5_000;

  private final XMLStreamReader reader;
  private final Markup markup;
  private final Set<String> names = new HashSet<>();
  private @Nullable String namespace;
  private Position start = new Position(1, 1);
  private int depth;

  /** A line and column, both from 1. */
  record Position(int line, int column) {}

  /** A refusal of something that may well be XML. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient Position position;
    private final int most;

    Refused(String key, Position position, int most) {
      super(key);
      this.key = key;
      this.position = position;
      this.most = most;
    }

    /** Returns the key of the sentence that states the reason. */
    String key() {
      return key;
    }

    /** Returns where the refused part begins. */
    Position position() {
      return position;
    }

    /** Returns the limit that was exceeded; 0 for any other reason. */
    int most() {
      return most;
    }
  }

  Xml(InputStream in) throws XMLStreamException {
    this(reader(in));
  }

  Xml(Reader text) throws XMLStreamException {
    this.markup = new Markup(text);
    this.reader = factory().createXMLStreamReader(markup);
    if ("1.1".equals(reader.getVersion())) {
      throw new XMLStreamException(new Refused("xml.version", start, 0));
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    // The parser's own limits differ between versions of Java, and their messages help no user.
    factory.setProperty("jdk.xml.maxElementDepth", 0);
    factory.setProperty("jdk.xml.elementAttributeLimit", 0);
    return factory;
  }

  private static Reader reader(InputStream in) {
    return new InputStreamReader(
        in,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** Returns whether a document type precedes the root element; resolves nothing in it. */
  static boolean hasDocumentType(InputStream part) throws IOException {
    Markup markup = new Markup(reader(part));
    try (part) {
      XMLStreamReader reader = factory().createXMLStreamReader(markup);
      while (reader.hasNext() && reader.next() != XMLStreamConstants.START_ELEMENT) {}
    } catch (XMLStreamException e) {
      return markup.documentType;
    }
    return markup.documentType;
  }

  /** Moves to the next tag or text; returns false at the end. */
  boolean next() throws XMLStreamException {
    if (!reader.hasNext()) {
      return false;
    }
    int event = reader.next();
    if (event == XMLStreamConstants.START_ELEMENT) {
      started();
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("document type or entity", reader.getLocation());
    }
    return true;
  }

  private void started() throws XMLStreamException {
    depth++;
    start = markup.starts.remove();
    if (namespace == null) {
      namespace = String.valueOf(reader.getNamespaceURI());
    }
    names.add(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      names.add(reader.getAttributeLocalName(i));
    }
    if (depth > DEEPEST) {
      throw new XMLStreamException(new Refused("xml.too-deep", start, DEEPEST));
    }
    if (names.size() > MOST_NAMES) {
      throw new XMLStreamException(new Refused("xml.too-many-names", start, MOST_NAMES));
    }
  }

  /** Returns whether this is a start tag. */
  boolean starts() {
    return reader.isStartElement();
  }

  /** Returns whether this is an end tag. */
  boolean ends() {
    return reader.isEndElement();
  }

  /** Returns the position of the latest start tag. */
  Position start() {
    return start;
  }

  /** Returns the local name of this tag. */
  String name() {
    return reader.getLocalName();
  }

  /** Returns the namespace of this tag, or an empty text. */
  String namespace() {
    String uri = reader.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  /** Returns the attributes without a prefix of this start tag. */
  Map<String, String> attributes() {
    return IntStream.range(0, reader.getAttributeCount())
        .filter(i -> reader.getAttributePrefix(i).isEmpty())
        .boxed()
        .collect(
            Collectors.toUnmodifiableMap(reader::getAttributeLocalName, reader::getAttributeValue));
  }

  /** Returns this text; an empty one at a tag. */
  String characters() {
    return reader.isCharacters() ? reader.getText() : "";
  }

  /**
   * Returns whether this is the start tag of an element with this name, in the root's namespace.
   */
  boolean starts(String name) {
    return reader.isStartElement() && isNamed(name);
  }

  /** Returns whether this is the end tag of an element with this name, in the root's namespace. */
  boolean ends(String name) {
    return reader.isEndElement() && isNamed(name);
  }

  private boolean isNamed(String name) {
    return reader.getLocalName().equals(name)
        && String.valueOf(reader.getNamespaceURI()).equals(namespace);
  }

  /** Returns the number of open elements, including the one that this tag starts. */
  int depth() {
    return depth;
  }

  /** Returns the value of an attribute without a prefix, or an empty text. */
  String attribute(String name) {
    String value = reader.getAttributeValue("", name);
    return value == null ? "" : value;
  }

  /** Returns the value of an attribute whose namespace ends so, or an empty text. */
  String attribute(String namespaceEnd, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)
          && String.valueOf(reader.getAttributeNamespace(i)).endsWith(namespaceEnd)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Returns whether an attribute is true. */
  boolean isTrue(String name) {
    String value = attribute(name);
    return value.equals("1") || value.equals("true");
  }

  /** Skips the element that this tag starts. */
  void skip() throws XMLStreamException {
    for (int outer = depth - 1; depth > outer && next(); ) {}
  }

  /** Returns the text of the element that this tag starts, without that of its children. */
  StoredText text(int most) throws XMLStreamException {
    StoredText.Gathering text = new StoredText.Gathering(most);
    addText(text);
    return text.whole();
  }

  /** Returns the text of this string item: its runs joined, without phonetic readings. */
  StoredText runs(int most) throws XMLStreamException {
    StoredText.Gathering text = new StoredText.Gathering(most);
    int outer = depth - 1;
    while (depth > outer && next()) {
      if (starts("rPh")) {
        skip();
      } else if (starts("t")) {
        addText(text);
      }
    }
    return text.whole();
  }

  private void addText(StoredText.Gathering text) throws XMLStreamException {
    int own = depth;
    while (depth >= own && next()) {
      if (depth == own && reader.isCharacters()) {
        text.add(reader.getText());
      }
    }
  }

  @Override
  public void close() throws IOException {
    markup.close();
  }

  /**
   * Stops at a document type, and where markup or a text grows longer than anybody writes, before
   * the parser gathers it in memory. Records where each start tag begins; the parser only reports
   * where it ends.
   */
  private static final class Markup extends FilterReader {

    /** The kind of markup at the current character: none, a tag, a comment, and so on. */
    private enum State {
      TEXT,
      OPENING,
      TAG,
      COMMENT,
      CHARACTER_DATA,
      INSTRUCTION
    }

    /**
     * Positions of the start tags ahead of the parser, which reads a few thousand characters on.
     */
    private final Queue<Position> starts = new ArrayDeque<>();

    private State state = State.TEXT;
    private Position begun = new Position(1, 1);
    private int line = 1;
    private int column;
    private boolean documentType;
    private char quote;
    private char last;
    private char lastButOne;
    private int length;

    private Markup(Reader in) {
      super(in);
    }

    @Override
    public int read(char[] buffer, int offset, int most) throws IOException {
      int count = super.read(buffer, offset, most);
      for (int i = offset; i < offset + count; i++) {
        pass(buffer[i]);
      }
      return count;
    }

    private void pass(char c) throws IOException {
      length++;
      boolean endsLine = last == '\n' || (last == '\r' && c != '\n');
      line += endsLine ? 1 : 0;
      column = endsLine ? 1 : column + 1;
      if (state == State.TEXT && length > LONGEST_TEXT) {
        throw new Refused("xml.text-too-long", begun, LONGEST_TEXT);
      }
      if (state != State.TEXT && length > LONGEST_MARKUP) {
        throw new Refused("xml.markup-too-long", begun, LONGEST_MARKUP);
      }
      switch (state) {
        case TEXT -> begin(c == '<' ? State.OPENING : State.TEXT, c == '<');
        case OPENING -> open(c);
        case TAG -> tag(c);
        // The hyphens that open a comment cannot also close it: <!--> is still open.
        case COMMENT ->
            begin(State.TEXT, length > 2 && c == '>' && last == '-' && lastButOne == '-');
        case CHARACTER_DATA -> begin(State.TEXT, c == '>' && last == ']' && lastButOne == ']');
        case INSTRUCTION -> begin(State.TEXT, c == '>' && last == '?');
      }
      lastButOne = last;
      last = c;
    }

    private void begin(State next, boolean now) {
      if (now) {
        begun = state == State.OPENING ? begun : new Position(line, column);
        state = next;
        length = 0;
        quote = 0;
      }
    }

    /** Tells the kind of markup by its first characters: ?, !--, ![C, !DO, or a name. */
    private void open(char c) throws IOException {
      if (length == 1 && c != '!') {
        state = c == '?' ? State.INSTRUCTION : State.TAG;
        if (state == State.TAG && c != '/') {
          starts.add(begun);
        }
        return;
      }
      if (length == 3) {
        documentType = last == 'D' && c == 'O';
        if (documentType) {
          throw new Refused("xml.document-type", begun, 0);
        }
        begin(last == '-' && c == '-' ? State.COMMENT : State.CHARACTER_DATA, true);
      }
    }

    private void tag(char c) {
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else {
        begin(State.TEXT, c == '>');
      }
    }
  }
}
