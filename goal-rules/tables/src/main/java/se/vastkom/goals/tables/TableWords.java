package se.vastkom.goals.tables;

import java.util.Locale;
import java.util.Map;
import se.vastkom.goals.words.Catalogue;

/** The sentences of decision tables. */
public final class TableWords implements Catalogue {

  /** Creates the catalogue, which holds no state. */
  public TableWords() {}

  @Override
  public Map<String, String> sentences(Locale language) {
    return Catalogue.beside(file -> TableWords.class.getResourceAsStream(file), language);
  }
}
