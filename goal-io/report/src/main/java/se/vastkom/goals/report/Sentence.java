package se.vastkom.goals.report;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Something said, in pieces. What somebody wrote in letters that run from right to left, or that
 * turn the direction, is a piece of its own and cannot turn the words around it.
 *
 * @param pieces in the order they are read
 */
record Sentence(List<Piece> pieces) {

  /** No characters by definition, and so never in a text that is harmless. */
  private static final char OPEN = '\ufdd0';

  private static final char CLOSE = '\ufdd1';

  /**
   * A piece.
   *
   * @param text the words
   * @param apart whether its direction is its own
   */
  record Piece(String text, boolean apart) {}

  /** The part in words. */
  static Sentence of(Words words, Part part) {
    return cut(words.say(marked(part)));
  }

  /** The same with a capital first letter. */
  static Sentence first(Words words, Part part) {
    return cut(words.sayFirst(marked(part)));
  }

  private static Part marked(Part part) {
    if (part instanceof Part.Text text) {
      String harmless = Harmless.inPage(text.text());
      boolean turns = Bidi.requiresBidi(harmless.toCharArray(), 0, harmless.length());
      return new Part.Text(turns ? OPEN + harmless + CLOSE : harmless);
    }
    if (part instanceof Phrase phrase) {
      SortedMap<String, Part> parts = new TreeMap<>();
      phrase.parts().forEach((name, filled) -> parts.put(name, marked(filled)));
      return new Phrase(phrase.key(), parts);
    }
    if (part instanceof Part.Listing listing) {
      return Phrase.list(listing.parts(), Sentence::marked);
    }
    if (part instanceof Part.Joined joined) {
      return new Part.Joined(joined.parts().stream().map(Sentence::marked).toList());
    }
    return part;
  }

  private static Sentence cut(String said) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < said.length(); at++) {
      if (said.charAt(at) == OPEN || said.charAt(at) == CLOSE) {
        if (at > from) {
          pieces.add(new Piece(said.substring(from, at), said.charAt(at) == CLOSE));
        }
        from = at + 1;
      }
    }
    if (from < said.length()) {
      pieces.add(new Piece(said.substring(from), false));
    }
    return new Sentence(List.copyOf(pieces));
  }
}
