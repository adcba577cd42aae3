package se.vastkom.goals.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Text with figures of the case in it: {@code {utfall} av {målvärde}}. A figure has the name of its
 * fact's heading, in either language; a parameter is written {@code {$delvis}} and shows its value
 * of the day; a literal brace is doubled. Immutable; equal templates produce the same text for
 * every case.
 *
 * @param pieces text and figures, in order
 */
public record Template(List<Piece> pieces) {

  /** The template without text. */
  public static final Template EMPTY = new Template(List.of());

  private static final Pattern PIECE = Pattern.compile("\\{\\{|}}|\\{([^{}]*+)}|[{}]|[^{}]++");

  public Template {
    pieces = List.copyOf(pieces);
  }

  /** A piece of a template. */
  public sealed interface Piece {

    /**
     * Literal text.
     *
     * @param text not empty
     */
    record Plain(String text) implements Piece {}

    /**
     * A figure of the case.
     *
     * @param fact the fact that supplies it
     */
    record Figure(Fact fact) implements Piece {}

    /**
     * A parameter of the rule book.
     *
     * @param name without the {@code $}
     */
    record Named(String name) implements Piece {}

    /**
     * The value of a parameter on a day.
     *
     * @param value with its unit
     */
    record Settled(Part.Amount value) implements Piece {}
  }

  /** Creates a template without figures. */
  public static Template text(String text) {
    return text.isEmpty() ? EMPTY : new Template(List.of(new Piece.Plain(text)));
  }

  /**
   * Reads a template that shows no parameters; reports a problem at its place for each figure that
   * is no input of the vocabulary, and for each unmatched brace.
   */
  public static Checked<Template> read(Place place, String written, Vocabulary vocabulary) {
    return read(place, written, vocabulary, name -> false);
  }

  /** Reads a template that may show any parameters, for a book whose parameters are not known. */
  public static Checked<Template> withAnyParameters(
      Place place, String written, Vocabulary vocabulary) {
    return read(place, written, vocabulary, Value.Parameter::isName);
  }

  /**
   * Reads a template that may show parameters; reports a problem for each that is not known too.
   *
   * @param parameters the names of the known ones, without the {@code $}
   */
  public static Checked<Template> withParameters(
      Place place, String written, Vocabulary vocabulary, SortedSet<String> parameters) {
    Checked<Template> read = withAnyParameters(place, written, vocabulary);
    Problems unknown = new Problems();
    read.value().stream()
        .flatMap(Template::parameters)
        .filter(name -> !parameters.contains(name))
        .forEach(name -> unknown.error(place, unknown(name, parameters)));
    return unknown.hasErrors() ? unknown.check(() -> EMPTY) : read;
  }

  private static Phrase unknown(String name, SortedSet<String> parameters) {
    List<String> known = parameters.stream().map(one -> "{$" + one + "}").toList();
    return Phrase.of(known.isEmpty() ? "template.no-parameters" : "template.unknown-parameter")
        .with("found", "{$" + name + "}")
        .with("known", Phrase.list(known, Part.Text::new))
        .with("hint", Nearest.hint("{$" + name + "}", known));
  }

  private static Checked<Template> read(
      Place place, String written, Vocabulary vocabulary, Predicate<String> parameters) {
    Problems problems = new Problems();
    List<Piece> pieces = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    Matcher piece = PIECE.matcher(written);
    while (piece.find()) {
      String found = piece.group();
      if (piece.group(1) != null && isParameter(piece.group(1), parameters)) {
        flush(plain, pieces);
        pieces.add(new Piece.Named(piece.group(1).substring(1)));
      } else if (piece.group(1) != null) {
        Optional<Fact> fact = figure(piece.group(1), vocabulary);
        if (fact.isEmpty()) {
          problems.error(place, unknown(piece.group(1), vocabulary));
        }
        flush(plain, pieces);
        fact.ifPresent(known -> pieces.add(new Piece.Figure(known)));
      } else if (found.equals("{") || found.equals("}")) {
        problems.error(
            place,
            Phrase.of("template.brace")
                .with("found", written)
                .with("example", new Part.Name("{utfall}", "{outcome}")));
      } else {
        plain.append(found.equals("{{") ? "{" : found.equals("}}") ? "}" : found);
      }
    }
    flush(plain, pieces);
    return problems.check(() -> new Template(pieces));
  }

  private static boolean isParameter(String figure, Predicate<String> parameters) {
    return figure.startsWith("$") && parameters.test(figure.substring(1));
  }

  private static void flush(StringBuilder plain, List<Piece> pieces) {
    if (plain.length() > 0) {
      pieces.add(new Piece.Plain(plain.toString()));
      plain.setLength(0);
    }
  }

  private static Optional<Fact> figure(String name, Vocabulary vocabulary) {
    return vocabulary.inputs().stream().filter(fact -> fact.name().is(name)).findFirst();
  }

  private static Phrase unknown(String found, Vocabulary vocabulary) {
    List<String> names =
        vocabulary.inputs().stream()
            .flatMap(fact -> List.of(fact.name().sv(), fact.name().en()).stream())
            .toList();
    return Phrase.of("template.unknown-figure")
        .with("found", found)
        .with("known", Phrase.list(vocabulary.inputs(), Fact::name))
        .with("hint", Nearest.hint(found, names));
  }

  /** Returns whether the template has no text. */
  public boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Returns whether the template has a figure. */
  public boolean hasFigures() {
    return pieces.stream().anyMatch(Piece.Figure.class::isInstance);
  }

  /** Returns the names of the parameters that the template shows, without the {@code $}. */
  public Stream<String> parameters() {
    return pieces.stream()
        .filter(Piece.Named.class::isInstance)
        .map(piece -> ((Piece.Named) piece).name());
  }

  /** Returns the same template with each parameter replaced by its value. */
  Template settled(Function<String, Part.Amount> parameters) {
    return new Template(
        pieces.stream()
            .map(
                piece ->
                    piece instanceof Piece.Named named
                        ? new Piece.Settled(parameters.apply(named.name()))
                        : piece)
            .toList());
  }

  /**
   * Returns the text for a case that a table decides, whose figures are not shown as the borders
   * beside them; a missing figure is reported as missing, and a parameter without a value by its
   * name.
   */
  public Part of(Facts facts, DecisionTable table) {
    List<Part> parts = pieces.stream().map(piece -> part(piece, facts, table)).toList();
    return parts.size() == 1 ? parts.get(0) : new Part.Joined(parts);
  }

  private static Part part(Piece piece, Facts facts, DecisionTable table) {
    if (piece instanceof Piece.Settled settled) {
      return settled.value();
    }
    if (piece instanceof Piece.Named named) {
      return new Part.Text("$" + named.name());
    }
    if (piece instanceof Piece.Figure figure) {
      Fact fact = figure.fact();
      return facts
          .get(fact.key())
          .map(value -> fact.show(value, table.borders(fact.key())))
          .orElse(Phrase.of("cause.missing-fact"));
    }
    return new Part.Text(((Piece.Plain) piece).text());
  }

  /** Returns the template as it is written, with the figures' Swedish names. */
  @Override
  public String toString() {
    StringBuilder written = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Figure figure) {
        written.append('{').append(figure.fact().name().sv()).append('}');
      } else if (piece instanceof Piece.Named named) {
        written.append("{$").append(named.name()).append('}');
      } else if (piece instanceof Piece.Settled settled) {
        written.append(Words.swedish().say(settled.value()));
      } else {
        written.append(((Piece.Plain) piece).text().replace("{", "{{").replace("}", "}}"));
      }
    }
    return written.toString();
  }
}
