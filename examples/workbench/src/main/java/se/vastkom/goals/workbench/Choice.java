package se.vastkom.goals.workbench;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What the analyst has chosen to see.
 *
 * @param followUp the name of a follow-up in the folder; empty for the first
 * @param book the name of a rule book in the folder, or the id of one of the library; empty for the
 *     first
 * @param against what it is compared with
 */
record Choice(Optional<String> followUp, Optional<String> book, Against against) {

  /** The first follow-up and book, compared with how they were at first. */
  static final Choice FIRST = new Choice(Optional.empty(), Optional.empty(), Against.START);

  Choice {
    requireNonNull(followUp, "followUp");
    requireNonNull(book, "book");
    requireNonNull(against, "against");
  }

  /**
   * What is shown beside: how it was at first, another follow-up of the folder by the same book, or
   * the same follow-up by another book.
   *
   * @param kind which
   * @param name of the follow-up or the book; empty of how it was at first
   */
  record Against(Kind kind, String name) {

    static final Against START = new Against(Kind.START, "");

    /** The kinds, in the order in which they are offered. */
    enum Kind {
      START,
      FOLLOW_UP,
      BOOK
    }
  }
}
