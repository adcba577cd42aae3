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
 * XML 1.0, such as one part of a workbook, read forwards. UTF-8 only; a document type, and with it
 * every entity, is an error, and so is what would fill the memory: a tag, comment or instruction of
 * more than {@value #LONGEST_MARKUP} characters or a text of {@value #LONGEST_TEXT}, more than
 * {@value #DEEPEST} levels, more than {@value #MOST_NAMES} different names. Every error is an
 * {@link XMLStreamException}, and one of these is nested in it as {@link Refused}. Not thread-safe.
 *
 * <p>The parser is that of the JDK, behind a small lexer of our own: Woodstox 7.1, which is
 * tempting, knows where each tag begins and starts no slower, but limits neither names nor
 * instructions nor what the attributes of a tag hold together. A name of 64 MB, or a document type
 * without an end, filled the 256 MB of memory that a reader may have. It takes a comment for text,
 * of which there may be fifteen times as much as of markup, says of a limit only in English prose
 * which one it is and not where, and places some other faults a few columns further left.
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

  /** What is refused though it may be XML. */
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

    /** The sentence that says why. */
    String key() {
      return key;
    }

    /** Where what is refused begins. */
    Position position() {
      return position;
    }

    /** The limit that was passed, if it is one. */
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
    // The parser's own limits differ between versions of Java and say nothing a reader could mend.
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

  /** Whether a document type stands before the outermost element; nothing in it is looked up. */
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

  /** Goes to the next tag or text; false at the end. */
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

  /** Whether an element begins here. */
  boolean starts() {
    return reader.isStartElement();
  }

  /** Whether an element ends here. */
  boolean ends() {
    return reader.isEndElement();
  }

  /** Where the element that began last does so. */
  Position start() {
    return start;
  }

  /** The name of the element that begins or ends here, without a prefix. */
  String name() {
    return reader.getLocalName();
  }

  /** The vocabulary of the element that begins or ends here, or empty. */
  String namespace() {
    String uri = reader.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  /** The attributes without a prefix of the element that begins here. */
  Map<String, String> attributes() {
    return IntStream.range(0, reader.getAttributeCount())
        .filter(i -> reader.getAttributePrefix(i).isEmpty())
        .boxed()
        .collect(
            Collectors.toUnmodifiableMap(reader::getAttributeLocalName, reader::getAttributeValue));
  }

  /** The text that stands here, or empty. */
  String characters() {
    return reader.isCharacters() ? reader.getText() : "";
  }

  /** Whether an element of this name, of the part's own vocabulary, begins here. */
  boolean starts(String name) {
    return reader.isStartElement() && isNamed(name);
  }

  /** Whether an element of this name, of the part's own vocabulary, ends here. */
  boolean ends(String name) {
    return reader.isEndElement() && isNamed(name);
  }

  private boolean isNamed(String name) {
    return reader.getLocalName().equals(name)
        && String.valueOf(reader.getNamespaceURI()).equals(namespace);
  }

  /** How many elements are open, the one that begins here included. */
  int depth() {
    return depth;
  }

  /** The value of an attribute without a prefix, or empty. */
  String attribute(String name) {
    String value = reader.getAttributeValue("", name);
    return value == null ? "" : value;
  }

  /** The value of an attribute of a namespace with this end, or empty. */
  String attribute(String namespaceEnd, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)
          && String.valueOf(reader.getAttributeNamespace(i)).endsWith(namespaceEnd)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Whether an attribute says yes. */
  boolean isTrue(String name) {
    String value = attribute(name);
    return value.equals("1") || value.equals("true");
  }

  /** Passes over the element that begins here. */
  void skip() throws XMLStreamException {
    for (int outer = depth - 1; depth > outer && next(); ) {}
  }

  /** The text of the element that begins here, without what lies in elements within it. */
  StoredText text(int most) throws XMLStreamException {
    StoredText.Gathering text = new StoredText.Gathering(most);
    addText(text);
    return text.whole();
  }

  /** The text of a string item that begins here: its runs joined, without phonetic readings. */
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
   * Ends a text at a document type, and where markup grows beyond what anybody writes, before the
   * parser gathers either in memory; and where a text does. Knows where each start tag stands,
   * which the parser, who says where they end, does not.
   */
  private static final class Markup extends FilterReader {

    /** Between tags, or within one, a comment, character data or an instruction. */
    private enum State {
      TEXT,
      OPENING,
      TAG,
      COMMENT,
      CHARACTER_DATA,
      INSTRUCTION
    }

    /** Of the start tags that the parser has not come to yet; it reads ahead by a few thousand. */
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
        // The two hyphens that open a comment do not close it too: <!--> has only begun.
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

    /** What has begun shows in its first characters: ?, !--, ![C, !DO, or a name. */
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
