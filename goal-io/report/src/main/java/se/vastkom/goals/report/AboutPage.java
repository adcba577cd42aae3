package se.vastkom.goals.report;

import java.util.ArrayList;
import java.util.List;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.words.Phrase;

/**
 * The content of the page about the follow-up.
 *
 * @param site the pages it is among
 */
record AboutPage(Site site) {

  Frame frame() {
    return site.frame(
        "about",
        Stylesheet.PLAIN,
        site.words().say("report.about"),
        Site::about,
        site.about(),
        List.of());
  }

  AssessedFollowUp assessed() {
    return site.assessed();
  }

  FollowUp.Header header() {
    return assessed().followUp().header();
  }

  /** Returns how to refer to the follow-up, a sentence each, without its point. */
  List<Phrase> citation() {
    List<Phrase> said = new ArrayList<>();
    said.add(
        header().publisher().isBlank()
            ? Phrase.of("report.cite-title").with("title", header().title())
            : Phrase.of("report.cite")
                .with("publisher", header().publisher())
                .with("title", header().title()));
    header()
        .publication()
        .published()
        .ifPresent(
            day -> said.add(Phrase.of("report.cite-day").with("day", StatedDate.phrase(day))));
    said.add(Phrase.of("report.cite-rules").with("book", assessed().run().book().phrase()));
    return List.copyOf(said);
  }
}
