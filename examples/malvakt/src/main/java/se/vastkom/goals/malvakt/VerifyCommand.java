package se.vastkom.goals.malvakt;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.vastkom.goals.assessment.VerificationReport;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.io.followup.WorkbookReader;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.NewRow;
import se.vastkom.goals.rules.verify.BookVerifier;
import se.vastkom.goals.rules.verify.DefectPage;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** {@code malvakt granska}: verifies a rule book and reports its defects. */
@Command(
    name = "granska",
    aliases = {"verify"},
    synopsisHeading = "Användning / usage: ",
    description = {
      "Granskar ett regelverk: luckor, överlapp, rader och kolumner som inget ändrar.",
      "Med --markera också en uppföljnings arbetsbok: vad som inte går att läsa, och anmärkningar.",
      "Verifies a rule book: gaps, overlaps, rows and columns that change nothing.",
      "With --mark a follow-up's workbook too: what cannot be read, and remarks."
    })
final class VerifyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "BOOK",
      description = {
        "Ett regelverk: en arbetsbok, en mapp, en DMN-fil, eller namnet på ett medföljande.",
        "A rule book: a workbook, a folder, a DMN file, or the name of one that comes along."
      })
  private @Nullable String named;

  @Option(
      names = {"--förklara", "--forklara", "--explain"},
      paramLabel = "KIND",
      description = {
        "Visar i stället sidan om ett slags brist, som lucka: vad man undviker, vad man hellre"
            + " skriver, varför, och när det ändå är rätt.",
        "Shows the page about a kind of defect instead, such as gap: what to avoid, what to write"
            + " instead, why, and when it is right nevertheless."
      })
  private @Nullable String explained;

  @Option(
      names = {"--föreslå", "--foresla", "--propose"},
      paramLabel = "WORKBOOK",
      description = {
        "Skriver dessutom de rader som föreslås, märkta granska, i en ny kopia av regelverkets"
            + " arbetsbok (.xlsx).",
        "Also writes the rows that are suggested, marked review, in a new copy of the rule book's"
            + " workbook (.xlsx)."
      })
  private @Nullable Path copy;

  @Option(
      names = {"--markera", "--mark"},
      description = {
        "Markerar dessutom problemen i en kopia av arbetsboken (.xlsx), som -o anger: en anteckning"
            + " och en ton i varje cell det gäller, och bladet problem. Också för en uppföljning.",
        "Also marks the problems in a copy of the workbook (.xlsx) that -o names: a note and a tint"
            + " in each cell concerned, and the sheet problems. For a follow-up too."
      })
  private boolean marks;

  @Option(
      names = {"--regelverk", "--rule-book"},
      paramLabel = "BOOK",
      description = {
        "Regelverket vars egna uppgifter en uppföljnings mål får ha, med --markera.",
        "The rule book whose own facts a follow-up's goals may have, with --mark."
      })
  private @Nullable String factsOf;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "Resultatets format: json, text. Annars det som filens ändelse anger, eller text.",
        "The format of the result: json, text. Otherwise what the ending of the file says, or text."
      })
  private @Nullable String format;

  @Mixin private Output output = new Output();

  @Mixin private StrictOption strict = new StrictOption();

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Sources read = Sources.of(Stream.ofNullable(named).map(Path::of).toList());
    // The file that is named is the marked copy's, if there is to be one.
    Output printed = marks ? new Output() : output;
    String chosen = printed.format(Formats.withText(VerificationReport.class), format, read);
    if (explained != null) {
      printed.write(page(explained), read, terminal);
      return Malvakt.DONE;
    }
    if (named == null) {
      throw Refusal.usage(
          Place.file("malvakt"), Phrase.of("cli.missing-argument").with("names", "BOOK"));
    }
    Optional<Marking> marking = marks ? Optional.of(marking(named)) : Optional.empty();
    if (marking.isPresent() && WorkbookReader.isFollowUp(FollowUpSource.of(Path.of(named)))) {
      return followUp(marking.get());
    }
    if (factsOf != null) {
      throw Refusal.usage(Place.file(factsOf), Phrase.of("cli.facts-of-nothing"));
    }
    Optional<BookCopy> copied = Optional.ofNullable(copy).map(to -> new BookCopy(to));
    InputOptions.named(Path.of(named));
    Checked<RuleBook> reading = InputOptions.book(named);
    Refusal.tell(reading.problems(), terminal);
    if (reading.value().isEmpty()) {
      marking.ifPresent(one -> one.write(FoundProblem.of(reading.problems()), terminal));
      return Malvakt.BAD_RULE_BOOK;
    }
    RuleBook book = reading.orThrow();
    VerificationReport report = BookVerifier.standard().report(book);
    List<NewRow> suggested = SuggestedRules.of(book, report);
    copied
        .filter(to -> !suggested.isEmpty())
        .ifPresent(to -> to.write(Path.of(named), book, suggested));
    if (chosen.equals(Formats.TEXT)) {
      printed.write(text(report), read, terminal);
    } else {
      printed.write(report, chosen, read, terminal);
    }
    copied.stream()
        .flatMap(to -> told(to, suggested))
        .forEach(what -> terminal.err().println(terminal.words().say(what)));
    marking.ifPresent(one -> one.write(FoundProblem.of(reading.problems(), report), terminal));
    return report.passes() ? strict.code(report.remarks()) : Malvakt.BAD_RULE_BOOK;
  }

  private Marking marking(String from) {
    return Marking.of(
        Path.of(from),
        output
            .path()
            .orElseThrow(() -> Refusal.usage(Place.file(from), Phrase.of("cli.marks-into"))));
  }

  /** Reads a follow-up, says what is wrong with it, and marks it in the copy. */
  private int followUp(Marking marking) {
    FollowUpSource source = FollowUpSource.of(marking.from());
    Checked<FollowUp> followUp =
        FollowUps.read(
            factsOf == null
                ? source
                : source.withFacts(InputOptions.book(factsOf, terminal).ownFacts()));
    Refusal.tell(followUp.problems(), terminal);
    marking.write(FoundProblem.of(followUp.problems()), terminal);
    return followUp.value().isEmpty() ? Malvakt.BAD_INPUT : strict.code(followUp.problems());
  }

  private static Stream<Phrase> told(BookCopy copy, List<NewRow> suggested) {
    if (suggested.isEmpty()) {
      return Stream.of(Phrase.of("cli.nothing-suggested"));
    }
    Phrase written =
        Phrase.of("cli.suggested")
            .with("count", suggested.size())
            .with("path", copy.path().toString());
    return suggested.stream().anyMatch(NewRow::isComment)
        ? Stream.of(written, Phrase.of("cli.suggested-comments"))
        : Stream.of(written);
  }

  /** Returns the report with each defect on lines of its own, however long. */
  private byte[] text(VerificationReport report) {
    Phrase verified =
        Phrase.of("cli.verified")
            .with("book", report.book().id())
            .with("defects", report.failing())
            .with("remarks", report.remarks());
    return Stream.of(
            report.defects().stream().flatMap(VerifyCommand::said),
            pages(report),
            Stream.of(verified))
        .flatMap(lines -> lines)
        .map(line -> Harmless.onOneLine(terminal.words().say(line)) + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Stream<Phrase> said(VerificationReport.Defect defect) {
    return Stream.of(
        Phrase.of(defect.fails() ? "cli.defect" : "cli.defect-remark").with("what", defect.what()),
        Phrase.of("cli.cells").with("cells", Phrase.list(defect.places(), Place::phrase)));
  }

  /** Returns, for each kind of defect that was found, how to read its page. */
  private static Stream<Phrase> pages(VerificationReport report) {
    return report.defects().stream()
        .map(VerificationReport.Defect::kind)
        .distinct()
        .flatMap(kind -> DefectPage.of(kind).stream())
        .map(page -> Phrase.of("cli.defect-page").with("kind", page.name()));
  }

  private byte[] page(String called) {
    List<Part.Name> known = DefectPage.all().stream().map(DefectPage::name).toList();
    return DefectPage.of(called)
        .map(page -> page.text(terminal.words()).getBytes(StandardCharsets.UTF_8))
        .orElseThrow(
            () ->
                Refusal.usage(
                    Place.file(called),
                    Phrase.of("cli.unknown-kind")
                        .with(
                            "hint",
                            Nearest.hint(
                                called, known.stream().map(terminal.words()::say).toList()))
                        .with("known", Phrase.list(known, name -> name))));
  }
}
