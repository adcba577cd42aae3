package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.model.Municipalities;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.sheet.Yaml.Mapping;
import se.vastkom.goals.sheet.Yaml.Scalar;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Reads whom a follow-up counts: a county's municipalities, some that are named, one alone, or
 * those that it lists itself, which may be of one municipality.
 */
final class PopulationCells {

  static final Part.Name COUNTY = Words.name("field.län");
  static final Part.Name MUNICIPALITIES = Words.name("field.kommuner");
  static final Part.Name MUNICIPALITY = Words.name("field.kommun");
  static final Part.Name RESPONDENTS = Words.name("field.de som svarar");

  static final List<Part.Name> ALL = List.of(COUNTY, MUNICIPALITIES, MUNICIPALITY);

  private final Mapping header;
  private final Optional<List<Respondent>> listed;
  private final Problems problems;

  PopulationCells(Mapping header, Optional<List<Respondent>> listed, Problems problems) {
    this.header = header;
    this.listed = listed;
    this.problems = problems;
  }

  Optional<Population> read() {
    List<Part.Name> given = ALL.stream().filter(name -> header.get(name).isPresent()).toList();
    if (given.isEmpty() && listed.isPresent()) {
      return own("");
    }
    if (given.isEmpty()) {
      problems.error(header.place(), Phrase.of("folder.no-population"));
      return Optional.empty();
    }
    if (given.size() > 1) {
      return refuseTwo(given.get(0), given.get(1), given.get(1));
    }
    if (listed.isPresent() && !given.get(0).equals(MUNICIPALITY)) {
      return refuseTwo(given.get(0), RESPONDENTS, given.get(0));
    }
    if (given.get(0).equals(COUNTY)) {
      return header.required(COUNTY, problems).flatMap(this::county);
    }
    return given.get(0).equals(MUNICIPALITIES)
        ? municipalities()
        : header
            .required(MUNICIPALITY, problems)
            .flatMap(this::municipality)
            .flatMap(
                one ->
                    listed.isPresent()
                        ? own(one.name())
                        : Optional.of(Population.municipality(one.name())));
  }

  /** Returns the listed respondents; empty where none of them could be read. */
  private Optional<Population> own(String municipality) {
    return listed.filter(all -> !all.isEmpty()).map(all -> Population.of(municipality, all));
  }

  private Optional<Population> refuseTwo(Part.Name one, Part.Name other, Part.Name at) {
    problems.error(
        header.get(at).map(Yaml::place).orElse(header.place()),
        Phrase.of("folder.two-populations").with("one", one).with("other", other));
    return Optional.empty();
  }

  private Optional<Population> county(Scalar written) {
    Optional<Population> county = Municipalities.county(written.text());
    if (county.isEmpty()) {
      List<String> names = Municipalities.counties().stream().map(Population::name).toList();
      problems.error(
          written.place(),
          Phrase.of("folder.unknown-county")
              .with("found", written.text())
              .with("known", Phrase.list(names, Part.Text::new))
              .with("hint", Nearest.hint(written.text(), names)));
    }
    return county;
  }

  private Optional<Population> municipalities() {
    int before = problems.all().size();
    List<Scalar> written = header.texts(MUNICIPALITIES, problems);
    Map<Respondent, Scalar> found = new LinkedHashMap<>();
    for (Scalar each : written) {
      municipality(each).ifPresent(one -> add(one, each, found));
    }
    if (written.isEmpty() && problems.all().size() == before) {
      problems.error(
          header.get(MUNICIPALITIES).map(Yaml::place).orElse(header.place()),
          Phrase.of("folder.missing-value").with("name", MUNICIPALITIES));
    }
    return problems.all().size() == before
        ? Optional.of(Population.of("", new ArrayList<>(found.keySet())))
        : Optional.empty();
  }

  private void add(Respondent one, Scalar written, Map<Respondent, Scalar> found) {
    @Nullable Scalar first = found.putIfAbsent(one, written);
    if (first != null) {
      problems.error(
          written.place(),
          Phrase.of("folder.listed-twice")
              .with("name", one.name())
              .with("found", written.text())
              .with("first", first.text())
              .with("place", first.place().phrase()));
    }
  }

  private Optional<Respondent> municipality(Scalar written) {
    Optional<Respondent> found = Municipalities.find(written.text());
    if (found.isEmpty()) {
      problems.error(
          written.place(),
          Phrase.of("folder.no-municipality")
              .with("found", written.text())
              .with(
                  "hint",
                  Nearest.hint(
                      written.text(),
                      Municipalities.all().stream().map(Respondent::name).toList())));
    }
    return found;
  }
}
