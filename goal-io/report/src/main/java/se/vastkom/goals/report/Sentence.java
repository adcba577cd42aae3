package se.vastkom.goals.report;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/**
 * A sentence in pieces. Text that somebody wrote in right-to-left letters, or that changes the
 * writing direction, is a piece of its own and cannot turn the words around it.
 *
 * @param pieces in reading order
 */
record Sentence(List<Piece> pieces) {

  /**
   * A piece.
   *
   * @param text the words
   * @param apart whether its writing direction is isolated
   */
  record Piece(String text, boolean apart) {}

  /** Returns the part in words. */
  static Sentence of(Words words, Part part) {
    Pieces pieces = new Pieces();
    words.tell(part, pieces);
    return pieces.sentence();
  }

  /**
   * Returns the part in words with a capital first letter; an isolated piece begins as it was
   * written.
   */
  static Sentence first(Words words, Part part) {
    List<Piece> pieces = new ArrayList<>(of(words, part).pieces());
    if (!pieces.isEmpty() && !pieces.get(0).apart()) {
      pieces.set(0, new Piece(words.capital(pieces.get(0).text()), false));
    }
    return new Sentence(List.copyOf(pieces));
  }

  /** Collects the pieces of a sentence; neighbours with the same direction become one. */
  private static final class Pieces implements Words.Sink {

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder together = new StringBuilder();

    @Override
    public void said(String words) {
      together.append(words);
    }

    @Override
    public void written(String text) {
      String harmless = Harmless.inPage(text);
      if (Bidi.requiresBidi(harmless.toCharArray(), 0, harmless.length())) {
        end();
        pieces.add(new Piece(harmless, true));
      } else {
        together.append(harmless);
      }
    }

    private void end() {
      if (!together.isEmpty()) {
        pieces.add(new Piece(together.toString(), false));
        together.setLength(0);
      }
    }

    Sentence sentence() {
      end();
      return new Sentence(List.copyOf(pieces));
    }
  }
}
