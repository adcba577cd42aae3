package se.vastkom.goals.drools.trusted;

import java.util.Locale;
import java.util.Map;
import se.vastkom.goals.words.Catalogue;

/** The sentences of trusted DRL. */
public final class TrustedDrlWords implements Catalogue {

  @Override
  public Map<String, String> sentences(Locale language) {
    return Catalogue.beside(file -> TrustedDrlWords.class.getResourceAsStream(file), language);
  }
}
