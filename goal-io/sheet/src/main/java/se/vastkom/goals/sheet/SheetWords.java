package se.vastkom.goals.sheet;

import java.util.Locale;
import java.util.Map;
import se.vastkom.goals.words.Catalogue;

/** The sentences of sheets. */
public final class SheetWords implements Catalogue {

  /** Creates the catalogue, which holds no state. */
  public SheetWords() {}

  @Override
  public Map<String, String> sentences(Locale language) {
    return Catalogue.beside(file -> SheetWords.class.getResourceAsStream(file), language);
  }
}
