package se.vastkom.goals.tables.dmn;

import se.vastkom.goals.words.Phrase;

/** What cannot be said in both languages, DMN's and ours. */
final class UnsupportedFeel extends Exception {

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
