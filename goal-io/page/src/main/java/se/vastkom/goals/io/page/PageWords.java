package se.vastkom.goals.io.page;

import java.util.Locale;
import java.util.Map;
import se.vastkom.goals.words.Catalogue;

/** The sentences of published pages. */
public final class PageWords implements Catalogue {

  @Override
  public Map<String, String> sentences(Locale language) {
    return Catalogue.beside(PageWords.class, language);
  }
}
