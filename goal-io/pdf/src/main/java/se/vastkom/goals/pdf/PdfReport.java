package se.vastkom.goals.pdf;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.words.Words;

/**
 * Writes an assessed follow-up as documents to print, archive and have read aloud: the results, the
 * narrative where there is one, and a single goal. Each is PDF/UA-1 and PDF/A-3a, carries its fonts
 * and what is attached to it, and fetches nothing. A letter that its fonts lack is shown as a
 * frame, and the document ends with which they were. All text is shown as text. The same values
 * give the same bytes. Immutable, safe for any thread.
 */
public final class PdfReport {

  private final Words words;

  PdfReport(Words words) {
    this.words = words;
  }

  /** Returns the results of a follow-up. */
  public byte[] results(AssessedFollowUp assessed) {
    return results(assessed, List.of());
  }

  /** Returns the results of a follow-up, with files attached. */
  public byte[] results(AssessedFollowUp assessed, List<Attachment> attachments) {
    ResultsPaper paper = new ResultsPaper(assessed);
    Cover cover = Cover.results(words, paper, attachments);
    return set(
        cover,
        output ->
            JteresultsGenerated.render(output, PaperOutput.NO_INTERCEPTOR, words, cover, paper));
  }

  /** Returns the narrative of a follow-up; empty where it has none. */
  public Optional<byte[]> narrative(FollowUp followUp) {
    return followUp
        .narrative()
        .map(
            narrative -> {
              Cover cover = Cover.narrative(words, followUp, narrative);
              return set(
                  cover,
                  output ->
                      JtenarrativeGenerated.render(
                          output, PaperOutput.NO_INTERCEPTOR, words, cover, followUp, narrative));
            });
  }

  /** Returns a goal with all that its verdict rests on; empty where there is no such goal. */
  public Optional<byte[]> goal(AssessedFollowUp assessed, GoalId goal) {
    return goal(assessed, goal, List.of());
  }

  /** Returns a goal with all that its verdict rests on, and with files attached. */
  public Optional<byte[]> goal(
      AssessedFollowUp assessed, GoalId goal, List<Attachment> attachments) {
    return assessed
        .assessment(goal)
        .map(assessment -> new GoalEntry(assessed, assessment))
        .map(
            entry -> {
              Cover cover = Cover.goal(words, entry, attachments);
              return set(
                  cover,
                  output ->
                      JtegoalGenerated.render(
                          output, PaperOutput.NO_INTERCEPTOR, words, cover, entry));
            });
  }

  /**
   * Writes the results of a follow-up into a file, whole or not at all.
   *
   * @throws IOException if the file cannot be written
   */
  public void write(AssessedFollowUp assessed, Path file) throws IOException {
    Files.write(file, results(assessed));
  }

  private byte[] set(Cover cover, Consumer<PaperOutput> template) {
    StringOutput text = new StringOutput();
    template.accept(new PaperOutput(text, cover.letters()));
    return cover.paper().of(text.toString(), cover.attachments());
  }
}
