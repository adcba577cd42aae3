package se.vastkom.goals.report;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/**
 * A sentence in pieces. Text that somebody wrote in another language than the page's is a piece of
 * its own, to be read aloud in that language; so is text in right-to-left letters, or that changes
 * the writing direction, which cannot turn the words around it.
 *
 * @param pieces in reading order
 */
record Sentence(List<Piece> pieces) {

  /**
   * A piece.
   *
   * @param text the words
   * @param apart whether its writing direction is isolated
   * @param language its language, where it is another than the page's
   * @param address where it leads, if it is the id of a rule
   */
  record Piece(String text, boolean apart, @Nullable String language, @Nullable String address) {

    private Piece capital(Words words) {
      return apart ? this : new Piece(words.capital(text), apart, language, address);
    }

    private Piece leadingTo(RuleLink rule) {
      return new Piece(text, apart, language, rule.address());
    }
  }

  /** What is read aloud as words: not an id, the name of a file, or a number. */
  private static final Pattern WORDS = Pattern.compile("(?U).*\\p{L}{3}.*");

  private static final Pattern CODE = Pattern.compile("\\S*[\\d._]\\S*");

  /** Returns the part in words. */
  static Sentence of(Words words, Part part) {
    return of(words, part, List.of());
  }

  /**
   * Returns the part in words, in which the ids of rules lead to them. A sentence names its rules
   * last, in their order.
   */
  static Sentence of(Words words, Part part, List<RuleLink> rules) {
    Pieces pieces = new Pieces(words, rules);
    words.tell(part, pieces);
    return pieces.sentence();
  }

  /**
   * Returns the part in words with a capital first letter; an isolated piece begins as it was
   * written.
   */
  static Sentence first(Words words, Part part) {
    return first(words, part, List.of());
  }

  /** Returns the part in words with a capital first letter, in which ids of rules lead to them. */
  static Sentence first(Words words, Part part, List<RuleLink> rules) {
    List<Piece> pieces = new ArrayList<>(of(words, part, rules).pieces());
    if (!pieces.isEmpty()) {
      pieces.set(0, pieces.get(0).capital(words));
    }
    return new Sentence(List.copyOf(pieces));
  }

  /** Collects the pieces of a sentence; neighbours with the same direction become one. */
  private static final class Pieces implements Words.Sink {

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder together = new StringBuilder();
    private final @Nullable String quoted;
    private final List<RuleLink> rules;

    Pieces(Words words, List<RuleLink> rules) {
      this.rules = rules;
      String authored = words.quoted().getLanguage();
      quoted = authored.equals(words.language().getLanguage()) ? null : authored;
    }

    @Override
    public void said(String words) {
      together.append(words);
    }

    @Override
    public void written(String text) {
      String harmless = Harmless.inPage(text);
      String language =
          WORDS.matcher(harmless).matches() && !CODE.matcher(harmless).matches() ? quoted : null;
      boolean apart = Bidi.requiresBidi(harmless.toCharArray(), 0, harmless.length());
      if (apart || language != null || rules.stream().map(RuleLink::id).anyMatch(text::equals)) {
        end();
        pieces.add(new Piece(harmless, apart, language, /* address */ null));
      } else {
        together.append(harmless);
      }
    }

    private void end() {
      if (!together.isEmpty()) {
        pieces.add(new Piece(together.toString(), /* apart */ false, null, null));
        together.setLength(0);
      }
    }

    Sentence sentence() {
      end();
      int left = rules.size();
      for (int i = pieces.size() - 1; i >= 0 && left > 0; i--) {
        RuleLink last = rules.get(left - 1);
        if (pieces.get(i).text().equals(Harmless.inPage(last.id()))) {
          pieces.set(i, pieces.get(i).leadingTo(last));
          left--;
        }
      }
      return new Sentence(List.copyOf(pieces));
    }
  }
}
