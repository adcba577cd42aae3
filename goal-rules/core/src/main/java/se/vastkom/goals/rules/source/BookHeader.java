package se.vastkom.goals.rules.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.Invariant;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** What the header of a book says of the book itself. */
record BookHeader(Yaml.Mapping header, Problems problems) {

  /** Replaces an id that is missing or invalid; the book is then not created. */
  private static final String LOST = "lost";

  RuleBook.About about() {
    return new RuleBook.About(
        id(header.required(BookReader.BOOK, problems)),
        text(header.required(BookReader.NAME, problems)),
        text(header.required(BookReader.VERSION, problems)),
        text(header.text(BookReader.OWNER, problems)),
        text(header.text(BookReader.SOURCE, problems)),
        days(),
        explanations(),
        language(header.text(BookReader.LANGUAGE, problems)));
  }

  /** Reads the language that the book is written in; Swedish where it does not say. */
  private String language(Optional<Yaml.Scalar> scalar) {
    String swedish = Words.swedish().language().getLanguage();
    String written = scalar.map(Yaml.Scalar::text).filter(text -> !text.isBlank()).orElse(swedish);
    boolean isKnown =
        Words.LANGUAGES.stream().anyMatch(known -> known.getLanguage().equals(written));
    if (!isKnown) {
      problems.error(
          scalar.orElseThrow().place(), Phrase.of("rulebook.no-language").with("found", written));
    }
    return isKnown ? written : swedish;
  }

  /** Notes the explanations of a book that gives no status. */
  void refuseExplanations() {
    header
        .mappings(BookReader.EXPLANATIONS, new Problems())
        .forEach(entry -> problems.error(entry.place(), Phrase.of("rulebook.no-status")));
  }

  private Validity days() {
    Optional<Yaml.Scalar> from = header.text(TableReader.FROM, problems);
    Optional<Yaml.Scalar> to = header.text(TableReader.TO, problems);
    return new Days(problems)
        .between(
            from.map(Yaml.Scalar::place).orElse(header.place()),
            text(from),
            to.map(Yaml.Scalar::place).orElse(header.place()),
            text(to));
  }

  /** Returns the places of the header's items, in the order in which we write them. */
  List<Place> items() {
    return Stream.of(
            texts(BookReader.ABOUT),
            Stream.of(BookReader.TABLES, BookReader.WAIVERS, BookReader.EXPLANATIONS)
                .flatMap(key -> header.mappings(key, new Problems()).stream())
                .map(Yaml.Mapping::place),
            texts(List.of(BookSource.FACTS)))
        .flatMap(places -> places)
        .toList();
  }

  private Stream<Place> texts(List<Part.Name> keys) {
    return keys.stream()
        .flatMap(key -> header.text(key, new Problems()).stream())
        .map(Yaml.Scalar::place);
  }

  private String text(Optional<Yaml.Scalar> scalar) {
    return scalar.map(one -> text(one, problems)).orElse("");
  }

  /** Reads a text of the header, held to the length of a cell. */
  static String text(Yaml.Scalar scalar, Problems problems) {
    if (scalar.text().length() > Limits.STANDARD.characters()) {
      problems.error(
          scalar.place(),
          Phrase.of("grid.cell-too-long")
              .with("found", scalar.text().length())
              .with("most", Limits.STANDARD.characters()));
    }
    return BookReader.clean(scalar.text());
  }

  private String id(Optional<Yaml.Scalar> scalar) {
    if (scalar.isPresent() && !GoalId.isId(scalar.get().text())) {
      String found = scalar.get().text();
      problems.error(
          scalar.get().place(),
          Phrase.of("rulebook.no-id")
              .with("found", found)
              .with("known", RuleBook.About.idFor(found)));
    }
    return scalar.map(Yaml.Scalar::text).filter(GoalId::isId).orElse(LOST);
  }

  List<RuleBook.Waiver> waivers() {
    List<RuleBook.Waiver> waivers = new ArrayList<>();
    Set<Invariant> waived = EnumSet.noneOf(Invariant.class);
    for (Yaml.Mapping entry : header.mappings(BookReader.WAIVERS, problems)) {
      entry.expect(List.of(BookReader.INVARIANT, BookReader.BECAUSE), problems);
      Optional<Yaml.Scalar> title = entry.required(BookReader.INVARIANT, problems);
      Optional<Yaml.Scalar> because = entry.required(BookReader.BECAUSE, problems);
      Optional<Invariant> invariant = title.flatMap(this::invariant);
      if (invariant.isPresent() && !waived.add(invariant.get())) {
        problems.error(
            entry.place(),
            Phrase.of("rulebook.repeated-waiver").with("found", invariant.get().title()));
      }
      if (invariant.isPresent() && because.isPresent()) {
        waivers.add(new RuleBook.Waiver(invariant.get(), text(because), title.get().place()));
      }
    }
    return waivers;
  }

  private SortedMap<Status, String> explanations() {
    SortedMap<Status, String> explanations = new TreeMap<>();
    for (Yaml.Mapping entry : header.mappings(BookReader.EXPLANATIONS, problems)) {
      entry.expect(List.of(BookReader.STATUS, FactSheet.MEANING), problems);
      Optional<Yaml.Scalar> word = entry.required(BookReader.STATUS, problems);
      Optional<Yaml.Scalar> meaning = entry.required(FactSheet.MEANING, problems);
      Optional<Status> status = word.flatMap(this::status);
      if (status.isPresent()
          && meaning.isPresent()
          && explanations.put(status.get(), text(meaning)) != null) {
        problems.error(
            entry.place(),
            Phrase.of("rulebook.repeated-explanation").with("found", status.get().phrase()));
      }
    }
    return explanations;
  }

  private Optional<Status> status(Yaml.Scalar word) {
    Optional<Status> status =
        Arrays.stream(Status.values()).filter(one -> name(one).is(word.text())).findFirst();
    if (status.isEmpty()) {
      List<Part.Name> known = Arrays.stream(Status.values()).map(BookHeader::name).toList();
      problems.error(word.place(), Table.unknown("rulebook.unknown-status", word.text(), known));
    }
    return status;
  }

  static Part.Name name(Status status) {
    return Words.name("status." + status.key());
  }

  private Optional<Invariant> invariant(Yaml.Scalar title) {
    Optional<Invariant> invariant =
        Arrays.stream(Invariant.values()).filter(one -> one.title().is(title.text())).findFirst();
    if (invariant.isEmpty()) {
      List<Part.Name> known = Arrays.stream(Invariant.values()).map(Invariant::title).toList();
      problems.error(title.place(), Table.unknown("rulebook.unknown-waiver", title.text(), known));
    }
    return invariant;
  }
}
