package se.vastkom.goals.io.page;

/** A fragment of a table's text: a row whose cells are known, or a piece whose role is not. */
sealed interface Fragment permits ResultRow, Piece {}
