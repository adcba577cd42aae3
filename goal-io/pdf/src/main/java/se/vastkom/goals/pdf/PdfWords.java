package se.vastkom.goals.pdf;

import java.util.Locale;
import java.util.Map;
import se.vastkom.goals.words.Catalogue;

/** The sentences of documents. */
public final class PdfWords implements Catalogue {

  /** Creates the catalogue, which holds no state. */
  public PdfWords() {}

  @Override
  public Map<String, String> sentences(Locale language) {
    return Catalogue.beside(file -> PdfWords.class.getResourceAsStream(file), language);
  }
}
