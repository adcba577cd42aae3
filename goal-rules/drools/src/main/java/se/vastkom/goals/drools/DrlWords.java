package se.vastkom.goals.drools;

import java.util.Locale;
import java.util.Map;
import se.vastkom.goals.words.Catalogue;

/** The sentences of tables shown as DRL. */
public final class DrlWords implements Catalogue {

  @Override
  public Map<String, String> sentences(Locale language) {
    return Catalogue.beside(file -> DrlWords.class.getResourceAsStream(file), language);
  }
}
