package se.vastkom.goals.rules;

import java.util.Locale;
import java.util.Map;
import se.vastkom.goals.words.Catalogue;

/** The sentences of rule books. */
public final class RuleWords implements Catalogue {

  /** Creates the catalogue, which holds no state. */
  public RuleWords() {}

  @Override
  public Map<String, String> sentences(Locale language) {
    return Catalogue.beside(file -> RuleWords.class.getResourceAsStream(file), language);
  }
}
