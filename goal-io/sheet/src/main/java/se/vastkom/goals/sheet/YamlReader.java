package se.vastkom.goals.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/**
 * Turns the parser's events into values with places. Events are taken one by one, so that a file is
 * refused at its limits and not when the memory is full; the values then built are neither deep nor
 * numerous. One use, one file.
 */
final class YamlReader {

  private static final int DEEPEST = 50;
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  /** An escape in quotation marks, with its number, if it has one. */
  private static final Pattern ESCAPE =
      Pattern.compile("(?s)\\\\(?:x\\p{XDigit}{0,2}|u(\\p{XDigit}{0,4})|U(\\p{XDigit}{0,8})|.)");

  private static final String IN_QUOTES = "while scanning a double-quoted scalar";

  private static final Pattern COMMENT = Pattern.compile("(?s)(?:^|(?<=\\s))(#.*)");

  private final String source;
  private final String text;
  private final Limits limits;
  private final Problems problems = new Problems();
  private final Set<Anchor> anchors = new HashSet<>();

  YamlReader(String source, String text, Limits limits) {
    this.source = source;
    this.text = text;
    this.limits = limits;
  }

  Checked<Yaml.Mapping> read() {
    return events().then(this::mapping);
  }

  /** Returns the text after each # that is no part of a value. */
  List<Yaml.Scalar> comments() {
    int[] rest = text.codePoints().toArray();
    Optional<List<Event>> events = events().value();
    if (events.isEmpty()) {
      return List.of();
    }
    for (Event event : events.get()) {
      if (event instanceof ScalarEvent scalar) {
        int end = scalar.getEndMark().map(Mark::getIndex).orElse(0);
        blank(rest, scalar.getStartMark().map(Mark::getIndex).orElse(end), end);
      }
    }
    List<Yaml.Scalar> comments = new ArrayList<>();
    String[] lines = new String(rest, 0, rest.length).split("\r\n|\r|\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher comment = COMMENT.matcher(lines[i]);
      if (comment.find()) {
        comments.add(
            new Yaml.Scalar(
                Place.line(source, i + 1, comment.start(1) + 1),
                Text.stripped(comment.group(1).substring(1))));
      }
    }
    return comments;
  }

  /** Blanks out a value, which holds no comments; its line ends stay, so that lines are counted. */
  private static void blank(int[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] != '\n' && text[i] != '\r') {
        text[i] = 'x';
      }
    }
  }

  /** Reads the beginnings and ends of all values; there should be one document. */
  private Checked<List<Event>> events() {
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(limits.bytes())
            // The whole text at once: the parser fails on a character cut in two between pieces.
            .setBufferSize(text.length() + 1)
            .build();
    StreamReader characters = new StreamReader(settings, text);
    try {
      return events(new ParserImpl(settings, characters));
    } catch (MarkedYamlEngineException e) {
      return Checked.failed(List.of(unclosed(e).orElseGet(() -> broken(e))));
    } catch (YamlEngineException e) {
      return failed(Place.file(source), Phrase.of("yaml.broken"));
    } catch (IllegalArgumentException e) {
      // The parser fails like this at an escape whose number is no Java character, or is cut off.
      return Checked.failed(List.of(noCharacter(characters.getMark())));
    }
  }

  private Problem broken(MarkedYamlEngineException e) {
    return IN_QUOTES.equals(e.getContext())
        ? noCharacter(e.getProblemMark())
        : Problem.error(place(e.getProblemMark()), Phrase.of("yaml.broken"));
  }

  private Checked<List<Event>> events(Iterator<Event> parser) {
    List<Event> events = new ArrayList<>();
    int documents = 0;
    int values = 0;
    int depth = 0;
    while (parser.hasNext()) {
      Event event = parser.next();
      if (event instanceof DocumentStartEvent) {
        documents++;
      } else if (event instanceof NodeEvent node) {
        events.add(node);
        if (!(node instanceof AliasEvent)) {
          node.getAnchor().ifPresent(anchors::add);
        }
        values++;
        depth += node instanceof CollectionStartEvent ? 1 : 0;
      } else if (event instanceof CollectionEndEvent) {
        events.add(event);
        depth--;
      }
      if (values > limits.rows()) {
        return failed(
            place(event.getStartMark()),
            Phrase.of("yaml.too-many-values").with("most", limits.rows()));
      }
      if (depth > DEEPEST) {
        return failed(
            place(event.getStartMark()), Phrase.of("yaml.too-deep").with("most", DEEPEST));
      }
    }
    return documents == 1 && events.get(0) instanceof MappingStartEvent
        ? Checked.of(events)
        : failed(Place.file(source), Phrase.of("yaml.no-mapping"));
  }

  private Checked<Yaml.Mapping> mapping(List<Event> events) {
    Yaml value = value(events.iterator());
    return problems.check(() -> (Yaml.Mapping) value);
  }

  private Yaml value(Iterator<Event> events) {
    return value((NodeEvent) events.next(), events);
  }

  private Yaml value(NodeEvent node, Iterator<Event> events) {
    Place place = place(node.getStartMark());
    if (node instanceof AliasEvent alias) {
      // The value that it refers to is refused where it was read.
      if (!anchors.contains(alias.getAlias())) {
        problems.error(place, Phrase.of("yaml.broken"));
      }
      return new Yaml.Scalar(place, "");
    }
    if (tag(node).isPresent()) {
      problems.error(place, Phrase.of("yaml.tag"));
    }
    Yaml value =
        node instanceof ScalarEvent scalar
            ? scalar(place, scalar)
            : node instanceof MappingStartEvent ? entries(place, events) : list(place, events);
    if (node.getAnchor().isPresent()) {
      problems.error(place, Phrase.of("yaml.alias"));
    }
    return value;
  }

  private static Optional<String> tag(NodeEvent node) {
    return node instanceof ScalarEvent scalar
        ? scalar.getTag()
        : ((CollectionStartEvent) node).getTag();
  }

  private Yaml.Scalar scalar(Place place, ScalarEvent scalar) {
    String value = scalar.getValue().strip();
    if (value.codePoints().anyMatch(YamlReader::isHalf)) {
      Matcher half = half(offset(scalar.getStartMark()), offset(scalar.getEndMark()));
      problems.error(place(half.start()), Phrase.of("yaml.escape").with("found", half.group()));
    }
    if (value.length() > limits.characters()) {
      problems.error(
          place,
          Phrase.of("grid.cell-too-long")
              .with("found", value.length())
              .with("most", limits.characters()));
    }
    return new Yaml.Scalar(place, value);
  }

  private Yaml.Sequence list(Place place, Iterator<Event> events) {
    List<Yaml> values = new ArrayList<>();
    Event next = events.next();
    while (next instanceof NodeEvent node) {
      values.add(value(node, events));
      next = events.next();
    }
    return new Yaml.Sequence(place, values);
  }

  private Yaml.Mapping entries(Place place, Iterator<Event> events) {
    Map<Yaml.Scalar, Yaml> entries = new LinkedHashMap<>();
    Set<String> keys = new HashSet<>();
    Event next = events.next();
    while (next instanceof NodeEvent node) {
      Yaml key = value(node, events);
      Yaml value = value(events);
      if (key instanceof Yaml.Scalar text) {
        if (!keys.add(text.text())) {
          problems.error(key.place(), Phrase.of("yaml.repeated-key").with("found", text.text()));
        }
        entries.put(text, value);
      } else {
        problems.error(key.place(), Phrase.of("yaml.key-not-text"));
      }
      next = events.next();
    }
    return new Yaml.Mapping(place, entries);
  }

  /**
   * Returns whether a character is half a surrogate pair, which can be escaped, but not stored in a
   * file.
   */
  private static boolean isHalf(int character) {
    return Character.getType(character) == Character.SURROGATE;
  }

  /** Finds the first escaped half of a surrogate pair without the other half beside it. */
  private Matcher half(int from, int to) {
    Matcher escape = ESCAPE.matcher(text).region(from, to);
    int wholeUntil = from;
    while (escape.find()) {
      if (isHalf(number(escape)) && escape.start() >= wholeUntil) {
        Matcher next = ESCAPE.matcher(text).region(escape.end(), to);
        boolean isWhole =
            next.lookingAt()
                && Character.isSurrogatePair((char) number(escape), (char) number(next));
        if (!isWhole) {
          return escape;
        }
        wholeUntil = next.end();
      }
    }
    throw new IllegalStateException("Expected half a character between " + from + " and " + to);
  }

  private static int number(Matcher escape) {
    String digits = escape.group(1) == null ? escape.group(2) : escape.group(1);
    return digits == null ? 0 : Integer.parseInt(digits, 16);
  }

  /** Reports the escape before a place in quotation marks that is no character. */
  private Problem noCharacter(Optional<Mark> behind) {
    int end = offset(behind);
    int at = text.startsWith("\\", end - 1) ? end - 1 : end - 2;
    Matcher escape = ESCAPE.matcher(text);
    return at >= 0 && escape.find(at) && escape.start() == at
        ? Problem.error(place(at), Phrase.of("yaml.escape").with("found", escape.group()))
        : Problem.error(place(behind), Phrase.of("yaml.broken"));
  }

  private int offset(Optional<Mark> mark) {
    int count = text.codePointCount(0, text.length());
    return text.offsetByCodePoints(0, Math.min(count, mark.map(Mark::getIndex).orElse(count)));
  }

  private Place place(int offset) {
    int line = 1;
    int lineStart = 0;
    Matcher lineEnds = LINE_END.matcher(text).region(0, offset);
    while (lineEnds.find()) {
      line++;
      lineStart = lineEnds.end();
    }
    return Place.line(source, line, text.codePointCount(lineStart, offset) + 1);
  }

  /**
   * Reports a quotation mark or bracket that never closes where it opens, since that is where to
   * mend it.
   */
  private Optional<Problem> unclosed(MarkedYamlEngineException e) {
    int end = text.codePointCount(0, text.length());
    if (e.getContextMark().isEmpty()
        || e.getProblemMark().filter(at -> at.getIndex() >= end).isEmpty()) {
      return Optional.empty();
    }
    int opened = text.offsetByCodePoints(0, e.getContextMark().get().getIndex());
    return opened < text.length() && "\"'[{".indexOf(text.charAt(opened)) >= 0
        ? Optional.of(
            Problem.error(
                place(e.getContextMark()),
                Phrase.of("yaml.unclosed").with("found", text.substring(opened, opened + 1))))
        : Optional.empty();
  }

  private Place place(Optional<Mark> mark) {
    return mark.map(at -> Place.line(source, at.getLine() + 1, at.getColumn() + 1))
        .orElse(Place.file(source));
  }

  private static <T> Checked<T> failed(Place place, Phrase what) {
    return Checked.failed(List.of(Problem.error(place, what)));
  }
}
