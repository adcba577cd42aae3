package se.vastkom.goals.words;

import java.util.Locale;
import java.util.Map;

/** The sentences of the model, and words that several artifacts say. */
public final class ModelWords implements Catalogue {

  /** The catalogue; it holds no state. */
  public ModelWords() {}

  @Override
  public Map<String, String> sentences(Locale language) {
    return Catalogue.beside(ModelWords.class, language);
  }
}
