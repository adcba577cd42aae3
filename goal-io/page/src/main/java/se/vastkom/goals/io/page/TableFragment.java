package se.vastkom.goals.io.page;

/** What a table's text falls into: a row whose cells are known, or a piece whose role is not. */
sealed interface TableFragment permits ResultRow, Piece {}
