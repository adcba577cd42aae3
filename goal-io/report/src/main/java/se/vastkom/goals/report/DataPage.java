package se.vastkom.goals.report;

import java.util.List;
import java.util.Locale;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.DataFile;
import se.vastkom.goals.assessment.DataFiles;
import se.vastkom.goals.assessment.InputFile;
import se.vastkom.goals.words.Phrase;

/**
 * The content of the page of files to fetch.
 *
 * @param site the pages it is among
 */
record DataPage(Site site) {

  Frame frame() {
    return site.frame(
            "data",
            Stylesheet.PLAIN,
            site.words().say("report.data"),
            version -> version.data().orElseThrow(),
            site.data().orElseThrow(),
            List.of())
        .saying(Phrase.of("report.data-is"));
  }

  AssessedFollowUp assessed() {
    return site.assessed();
  }

  DataFiles data() {
    return site.files();
  }

  /** Returns the files that were made of the assessment. */
  List<DataFile> made() {
    return data().madeOf(assessed().run());
  }

  /** Returns the files that the follow-up was read from. */
  List<InputFile> read() {
    return assessed().run().inputs();
  }

  /** Returns whether none of those files is published. */
  boolean isWithheld() {
    return read().stream().noneMatch(input -> data().copyOf(input).isPresent());
  }

  /** Returns a file's format as people know it: the ending of its name. */
  static String format(DataFile file) {
    String ending = file.name().substring(file.name().lastIndexOf('.') + 1);
    return ending.equals("jsonld") ? "JSON-LD" : ending.toUpperCase(Locale.ROOT);
  }
}
