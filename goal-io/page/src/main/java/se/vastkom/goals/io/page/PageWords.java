package se.vastkom.goals.io.page;

import java.util.Locale;
import java.util.Map;
import se.vastkom.goals.words.Catalogue;

/** The sentences of published pages. */
public final class PageWords implements Catalogue {

  /** Creates the catalogue, which holds no state. */
  public PageWords() {}

  @Override
  public Map<String, String> sentences(Locale language) {
    return Catalogue.beside(file -> PageWords.class.getResourceAsStream(file), language);
  }
}
