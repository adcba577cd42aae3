package se.vastkom.goals.io.followup;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Municipalities;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Spelling;
import se.vastkom.goals.words.Words;

/**
 * A follow-up to fill in: a workbook that explains itself and offers words to choose among, or the
 * files of a folder. Either has the parts that a follow-up begins with, and an example of a row in
 * each, which is marked, and refused by readers until its author removes it. The same template in
 * the same language gives the same bytes. Immutable, safe for any thread.
 */
public final class FollowUpTemplate {

  private final String id;
  private final Optional<Population> population;

  private FollowUpTemplate(String id, Optional<Population> population) {
    this.id = id;
    this.population = population;
  }

  /**
   * Returns a template that leaves open whom the follow-up counts.
   *
   * @param name what the follow-up is called, such as the name of its file; its id follows from it
   *     where it can
   */
  public static FollowUpTemplate named(String name) {
    return new FollowUpTemplate(id(requireNonNull(name, "name")), Optional.empty());
  }

  /** Returns a template that counts the municipalities of a county; a problem if none is it. */
  public Checked<FollowUpTemplate> inCounty(String county) {
    return counting(PopulationCells.COUNTY, scalar(county));
  }

  /** Returns a template that counts these municipalities, by name or code; or what is wrong. */
  public Checked<FollowUpTemplate> among(List<String> municipalities) {
    return counting(
        PopulationCells.MUNICIPALITIES,
        new Yaml.Sequence(
            Place.NOWHERE, municipalities.stream().<Yaml>map(FollowUpTemplate::scalar).toList()));
  }

  /** Returns a template for the figures of a single municipality; a problem if none is it. */
  public Checked<FollowUpTemplate> inMunicipality(String municipality) {
    return counting(PopulationCells.MUNICIPALITY, scalar(municipality));
  }

  private Checked<FollowUpTemplate> counting(Part.Name item, Yaml given) {
    Problems problems = new Problems();
    Yaml.Mapping header =
        new Yaml.Mapping(Place.NOWHERE, Map.of(scalar(item.sv()), requireNonNull(given)));
    Optional<Population> found = new PopulationCells(header, Optional.empty(), problems).read();
    return problems.check(() -> new FollowUpTemplate(id, found));
  }

  private static Yaml.Scalar scalar(String text) {
    return new Yaml.Scalar(Place.NOWHERE, text);
  }

  private static String id(String name) {
    String id = Spelling.unmarked(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return GoalId.isId(id) ? id : "";
  }

  /** Returns the template as a workbook, in a language. */
  public byte[] workbook(Words words) {
    ListSheet lists =
        ListSheet.of(
            population.map(Population::respondents).orElseGet(Municipalities::all),
            List.of(),
            words);
    return WorkbookForm.bytes(tables(words).all(), lists, words);
  }

  /** Returns the files of the template as a folder, by name, in a language. */
  public SortedMap<String, byte[]> folder(Words words) {
    return new FolderForm(words)
        .files(tables(words).all().stream().map(table -> table.explained(words)).toList());
  }

  private TemplateTables tables(Words words) {
    return new TemplateTables(id, population, words);
  }
}
