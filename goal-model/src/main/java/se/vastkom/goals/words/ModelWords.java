package se.vastkom.goals.words;

import java.util.Locale;
import java.util.Map;

/** The sentences of the model, and the words that several artifacts share. */
public final class ModelWords implements Catalogue {

  /** Creates the catalogue, which holds no state. */
  public ModelWords() {}

  @Override
  public Map<String, String> sentences(Locale language) {
    return Catalogue.beside(file -> ModelWords.class.getResourceAsStream(file), language);
  }
}
