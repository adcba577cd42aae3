package se.vastkom.goals.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Judges documents by veraPDF, which others judge by. */
final class Judge {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Judge() {}

  /** Returns what keeps a document from being what it says of itself. */
  static List<String> faults(byte[] document) throws IOException, VeraPDFException {
    List<String> faults = new ArrayList<>();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A)) {
      try (PDFAParser parser =
              Foundries.defaultInstance()
                  .createParser(new ByteArrayInputStream(document), flavour);
          PDFAValidator judge = Foundries.defaultInstance().createValidator(flavour, false)) {
        ValidationResult result = judge.validate(parser);
        assertThat(result.getTotalAssertions()).isGreaterThan(100);
        result
            .getFailedChecks()
            .forEach((rule, times) -> faults.add(flavour + " " + rule + ": " + times));
        if (!result.isCompliant() && faults.isEmpty()) {
          faults.add(flavour + " is not kept");
        }
      }
    }
    return faults;
  }
}
