package se.vastkom.goals.tables;

import java.util.Locale;
import java.util.Map;
import se.vastkom.goals.words.Catalogue;

/** The sentences of decision tables. */
public final class TableWords implements Catalogue {

  @Override
  public Map<String, String> sentences(Locale language) {
    return Catalogue.beside(TableWords.class, language);
  }
}
