package se.vastkom.goals.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Text with figures of the case in it: {@code {utfall} av {målvärde}}. A figure is named as in a
 * heading, in either language; a brace that is to be seen is written twice. Immutable; equal
 * templates say the same of every case.
 *
 * @param pieces text and figures, in the order they are said
 */
public record Template(List<Piece> pieces) {

  /** Says nothing. */
  public static final Template EMPTY = new Template(List.of());

  private static final Pattern PIECE = Pattern.compile("\\{\\{|}}|\\{([^{}]*+)}|[{}]|[^{}]++");

  /** Copies the pieces. */
  public Template {
    pieces = List.copyOf(pieces);
  }

  /** A part of a template. */
  public sealed interface Piece {

    /**
     * Text that is said as it is.
     *
     * @param text not empty
     */
    record Plain(String text) implements Piece {}

    /**
     * A figure of the case.
     *
     * @param fact which
     */
    record Figure(Fact fact) implements Piece {}
  }

  /** Text without figures. */
  public static Template text(String text) {
    return text.isEmpty() ? EMPTY : new Template(List.of(new Piece.Plain(text)));
  }

  /**
   * The template that somebody wrote; a problem at its place for each figure that is no input of
   * the vocabulary, and each brace that has no other.
   */
  public static Checked<Template> read(Place place, String written, Vocabulary vocabulary) {
    Problems problems = new Problems();
    List<Piece> pieces = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    Matcher piece = PIECE.matcher(written);
    while (piece.find()) {
      String found = piece.group();
      if (piece.group(1) != null) {
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

  /** Whether there is nothing to say. */
  public boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Whether a figure is in it. */
  public boolean hasFigures() {
    return pieces.stream().anyMatch(Piece.Figure.class::isInstance);
  }

  /** What it says of a case, to be said; a figure that is absent is said to be missing. */
  public Part of(Facts facts) {
    List<Part> parts = pieces.stream().map(piece -> part(piece, facts)).toList();
    return parts.size() == 1 ? parts.get(0) : new Part.Joined(parts);
  }

  private static Part part(Piece piece, Facts facts) {
    if (piece instanceof Piece.Figure figure) {
      return facts
          .get(figure.fact().key())
          .map(figure.fact()::show)
          .orElse(Phrase.of("cause.missing-fact"));
    }
    return new Part.Text(((Piece.Plain) piece).text());
  }

  /** As it is written, the figures by their Swedish names. */
  @Override
  public String toString() {
    StringBuilder written = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Figure figure) {
        written.append('{').append(figure.fact().name().sv()).append('}');
      } else {
        written.append(((Piece.Plain) piece).text().replace("{", "{{").replace("}", "}}"));
      }
    }
    return written.toString();
  }
}
