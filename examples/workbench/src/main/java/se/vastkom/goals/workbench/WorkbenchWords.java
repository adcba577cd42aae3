package se.vastkom.goals.workbench;

import java.util.Locale;
import java.util.Map;
import se.vastkom.goals.words.Catalogue;

/** The sentences of the workbench. */
public final class WorkbenchWords implements Catalogue {

  /** Creates the catalogue, which holds no state. */
  public WorkbenchWords() {}

  @Override
  public Map<String, String> sentences(Locale language) {
    return Catalogue.beside(file -> WorkbenchWords.class.getResourceAsStream(file), language);
  }
}
