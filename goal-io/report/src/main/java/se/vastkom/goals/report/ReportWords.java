package se.vastkom.goals.report;

import java.util.Locale;
import java.util.Map;
import se.vastkom.goals.words.Catalogue;

/** The sentences of reports. */
public final class ReportWords implements Catalogue {

  @Override
  public Map<String, String> sentences(Locale language) {
    return Catalogue.beside(ReportWords.class, language);
  }
}
