package se.vastkom.goals.report;

import java.util.Locale;
import java.util.Map;
import se.vastkom.goals.words.Catalogue;

/** The sentences of reports. */
public final class ReportWords implements Catalogue {

  /** Creates the catalogue, which holds no state. */
  public ReportWords() {}

  @Override
  public Map<String, String> sentences(Locale language) {
    return Catalogue.beside(file -> ReportWords.class.getResourceAsStream(file), language);
  }
}
