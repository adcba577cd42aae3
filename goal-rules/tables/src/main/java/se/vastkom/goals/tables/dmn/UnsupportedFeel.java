package se.vastkom.goals.tables.dmn;

import se.vastkom.goals.words.Phrase;

/** Thrown at what cannot be said in both languages, DMN's and ours; told as a problem. */
final class UnsupportedFeel extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Phrase what;

  UnsupportedFeel(Phrase what) {
    super(what.toString());
    this.what = what;
  }

  /** The sentence, without its place, table and rule. */
  Phrase what() {
    return what;
  }
}
