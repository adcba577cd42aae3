package se.vastkom.goals.examples.esamhalle2015;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.AssessedFollowUps;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.report.Reports;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.impact.Distances;
import se.vastkom.goals.rules.scenario.Trial;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * The main job, end to end: reads the follow-up of 2015, assesses it, prints it, and writes it as
 * JSON, as CSV, and as pages in Swedish and English. Then it writes the pages of an invented
 * follow-up too, which shows what 2015 has not: answers of municipalities, goals under goals and
 * earlier years.
 */
public final class Demo {

  private Demo() {}

  /**
   * Runs the demo.
   *
   * @param arguments the folder of the follow-up of 2015, that of the invented one with its rule
   *     book, and the folder to write to
   * @throws IOException if the files cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    // Not closed: standard output belongs to whoever started this.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    run(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), out);
    out.flush();
  }

  static void run(Path source, Path invented, Path target, PrintStream out) throws IOException {
    Assessor assessor = Assessor.using(RuleBooks.shipped("vastkom-2015"));
    AssessedFollowUp assessed = assessor.assess(FollowUps.read(source).orThrow()).orThrow();
    Words words = Words.swedish();
    out.write(AssessedFollowUps.write(assessed, "text", words));
    out.println();
    for (String format : new String[] {"json", "csv"}) {
      Path file = target.resolve("bedomning-2015." + format);
      Files.write(file, AssessedFollowUps.write(assessed, format, words));
      say(file, words, out);
    }
    write(published(assessor, assessed), target.resolve("rapport-2015"), out);
    write(invented(invented), target.resolve("rapport-demo"), out);
  }

  /** Assesses the invented follow-up by its own rule book, which knows facts of its own. */
  static AssessedFollowUp invented(Path folder) {
    RuleBook book = RuleBooks.read(folder.resolve("regelverk")).orThrow();
    Assessor assessor = Assessor.using(book);
    FollowUpSource source = FollowUpSource.of(folder.resolve("ar-2018"));
    FollowUp followUp = FollowUps.read(source.withFacts(book.ownFacts())).orThrow();
    return published(assessor, assessor.assess(followUp).orThrow());
  }

  /** Returns an assessment with all that its pages show. */
  static AssessedFollowUp published(Assessor assessor, AssessedFollowUp assessed) {
    return assessed
        .withDistances(Distances.of(assessor, assessed))
        .withTests(Trial.of(assessor.book()).report());
  }

  private static void write(AssessedFollowUp assessed, Path folder, PrintStream out)
      throws IOException {
    for (Locale language : Words.LANGUAGES) {
      Path pages = folder.resolve(language.toString());
      Reports.html(language).write(assessed, pages);
      say(pages.resolve("index.html"), Words.swedish(), out);
    }
  }

  private static void say(Path file, Words words, PrintStream out) {
    out.println(words.say(Phrase.of("text.written").with("file", shown(file))));
  }

  /** Returns the path relative to where the demo was started, where that is shorter. */
  private static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = file.toAbsolutePath();
    return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
  }
}
