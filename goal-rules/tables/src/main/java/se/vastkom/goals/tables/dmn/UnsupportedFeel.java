package se.vastkom.goals.tables.dmn;

import se.vastkom.goals.words.Phrase;

/** Thrown for a cell that DMN or our own language cannot express; reported as a problem. */
final class UnsupportedFeel extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Phrase what;

  UnsupportedFeel(Phrase what) {
    super(what.toString());
    this.what = what;
  }

  /** Returns the sentence, without place, table and rule. */
  Phrase what() {
    return what;
  }
}
