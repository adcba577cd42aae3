package se.vastkom.goals.malvakt;

import java.util.Locale;
import java.util.Map;
import se.vastkom.goals.words.Catalogue;

/** The sentences of the commands. */
public final class CommandWords implements Catalogue {

  @Override
  public Map<String, String> sentences(Locale language) {
    return Catalogue.beside(file -> CommandWords.class.getResourceAsStream(file), language);
  }
}
