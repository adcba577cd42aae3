package se.vastkom.goals.io.followup;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.model.Publication;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.sheet.Yaml.Mapping;
import se.vastkom.goals.sheet.Yaml.Scalar;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** Reads and writes what is said of a follow-up when it is published. */
final class PublicationItems {

  static final Part.Name LANGUAGE = Words.name("field.språk");
  static final Part.Name PUBLISHED = Words.name("field.publicerad");
  static final Part.Name CORRECTED = Words.name("field.rättad");
  static final Part.Name CONTACT = Words.name("field.kontakt");
  static final Part.Name LICENCE = Words.name("field.licens");
  static final Part.Name SOURCE = Words.name("field.källa-länk");
  static final Part.Name ACCESSIBILITY = Words.name("field.tillgänglighet");

  static final Part.Name INPUTS = Words.name("field.publicera");

  static final List<Part.Name> ALL =
      List.of(LANGUAGE, PUBLISHED, CORRECTED, CONTACT, LICENCE, SOURCE, ACCESSIBILITY, INPUTS);

  /** The words that an item which is true or not may have. */
  static final List<Part.Name> TRUTH = List.of(OutcomeRows.YES, OutcomeRows.NO);

  private final Mapping header;
  private final Problems problems;

  PublicationItems(Mapping header, Problems problems) {
    this.header = header;
    this.problems = problems;
  }

  Publication read() {
    return new Publication(
        language(),
        day(PUBLISHED),
        day(CORRECTED),
        text(CONTACT),
        text(LICENCE),
        address(SOURCE),
        address(ACCESSIBILITY),
        offersInputs());
  }

  private Optional<Scalar> written(Part.Name name) {
    return header.text(name, problems).filter(scalar -> !scalar.text().isBlank());
  }

  private String text(Part.Name name) {
    return written(name).map(Scalar::text).orElse("");
  }

  private String language() {
    Optional<Scalar> written = written(LANGUAGE);
    Optional<String> known = written.map(Scalar::text).filter(Publication::isLanguage);
    if (written.isPresent() && known.isEmpty()) {
      problems.error(
          written.get().place(),
          Phrase.of("folder.no-language").with("found", written.get().text()));
    }
    return known.orElse(Publication.UNSAID.language());
  }

  private Optional<LocalDate> day(Part.Name name) {
    return written(name).flatMap(scalar -> Days.read(scalar.place(), scalar.text(), problems));
  }

  private Optional<URI> address(Part.Name name) {
    Optional<Scalar> written = written(name);
    Optional<URI> address = written.map(Scalar::text).flatMap(Publication::address);
    if (written.isPresent() && address.isEmpty()) {
      problems.error(
          written.get().place(),
          Phrase.of("folder.no-address").with("found", written.get().text()));
    }
    return address;
  }

  private boolean offersInputs() {
    Optional<Scalar> written = written(INPUTS);
    if (written
        .filter(said -> TRUTH.stream().noneMatch(word -> word.is(said.text())))
        .isPresent()) {
      problems.error(
          written.get().place(),
          Table.unknown("cell.unknown-word", written.get().text(), TRUTH).with("fact", INPUTS));
    }
    return written.filter(said -> OutcomeRows.YES.is(said.text())).isPresent();
  }

  /** Returns what is said, as items of a sheet. */
  static List<HeaderTables.Item> items(Publication said) {
    List<HeaderTables.Item> items = new ArrayList<>();
    if (!said.language().equals(Publication.UNSAID.language())) {
      items.add(new HeaderTables.Item(LANGUAGE, said.language()));
    }
    said.published().ifPresent(day -> items.add(new HeaderTables.Item(PUBLISHED, day.toString())));
    said.corrected().ifPresent(day -> items.add(new HeaderTables.Item(CORRECTED, day.toString())));
    HeaderTables.addUnlessBlank(CONTACT, said.contact(), items);
    HeaderTables.addUnlessBlank(LICENCE, said.licence(), items);
    said.source().ifPresent(link -> items.add(new HeaderTables.Item(SOURCE, link.toString())));
    said.accessibility()
        .ifPresent(link -> items.add(new HeaderTables.Item(ACCESSIBILITY, link.toString())));
    if (said.offersInputs()) {
      items.add(new HeaderTables.Item(INPUTS, OutcomeRows.YES.sv()));
    }
    return items;
  }
}
