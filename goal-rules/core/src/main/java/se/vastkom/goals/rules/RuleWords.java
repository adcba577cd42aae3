package se.vastkom.goals.rules;

import java.util.Locale;
import java.util.Map;
import se.vastkom.goals.words.Catalogue;

/** The sentences of rule books. */
public final class RuleWords implements Catalogue {

  @Override
  public Map<String, String> sentences(Locale language) {
    return Catalogue.beside(RuleWords.class, language);
  }
}
