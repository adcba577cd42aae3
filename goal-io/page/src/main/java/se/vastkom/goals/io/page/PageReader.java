package se.vastkom.goals.io.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.vastkom.goals.io.FollowUpReader;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.County;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Text;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Reads a follow-up from the text of its published page, as copied from a browser: a page of
 * results, a page of narrative, or a folder with one of each. At most 250 kB a page, UTF-8.
 *
 * <p><b>A page of results</b> has a table with the headings Mål, Värde, Resultat and Kommentar, the
 * first with the year ("Mål 2015"; else the page's title says it). Its cells stand with tabs
 * between them, on a line each, or with blank lines between; which, the headings show.
 *
 * <pre>
 * Mål 2015
 *
 * Värde
 *
 * Resultat
 *
 * Kommentar
 *
 * E-arkiv                                          an area: a a short line that counts nothing and has no verb, before a goal
 *
 * Minst 25 kommuner har avsatt medel               a goal: the text before figures
 *
 * 25                                               a value: a number, "24 av 49", or a dash
 *
 * 92%                                              a result: a share in per cent, or a dash
 *
 * 23 kommuner har för avsikt att avsätta medel     a comment: the text behind figures
 * </pre>
 *
 * Goals get the area's name and their number in it as id: {@code e-arkiv-1}. What stands before the
 * headings, and from "Senast publicerad" on, is not the table's. With tabs there may be other
 * columns too: the one with just the name is read ("Resultat", then "Resultat 2022"), the others
 * are told and not read, and two that fit equally are an error. Columns for one sex, for others or
 * of a forecast fit none. Where the pieces between two goals are not value, result and comment,
 * where a row has figures and no goal, and where a text may be a goal or not, the page is refused
 * at that line. A row of totals is no goal.
 *
 * <ul>
 *   <li><b>Target.</b> The number in the goal's text with what it counts ("minst 25 kommuner", "tio
 *       processer", "alla kommuner", "två övningar per delregion"); "minska till 5 %", "högst",
 *       "max", "inte fler än", "får inte överstiga", "eller lägre" and "\u2264" are at most, "0
 *       olyckor" too; "35 kommuner erbjuder 5 tjänster" is a composite; "öka antalet" a direction.
 *       A span, "ett tiotal", "fler än 25", "hälften av de 49", a place in a ranking and "minska
 *       med 20 %" are nothing to compare with. No target is read of "under 6 %" and "lägre än",
 *       which no kind of target says, nor of a number alone of what there should be little of
 *       ("sjukfrånvaron är 5 %", "14 dagar"). Where the goal says none, the comment's "47 av 49
 *       kommuner" does; else the goal is a milestone.
 *   <li><b>Outcome.</b> The one number in the comment that has the target's unit and is said to be
 *       there: not one that is denied or excepted, of another year, of others or of a part, a mean,
 *       a forecast, a plan or a wish, approximate, between two, a change, negative, the goal's own,
 *       how many were asked, answered, declined or remain, or a part of another. The words of its
 *       clause must be the goal's own, or say only how much and when of anything; others leave it
 *       open, unless value or share print the number too. "18 (22) kommuner" are 18. Or the
 *       municipalities that the comment names in the same way. Else the share that is printed,
 *       unless the comment's "nej" or "genomfört" contradicts it. A per cent printed beside a goal
 *       in per cent is open unless value or heading ("Resultat (utfall)", "Resultat (andel av
 *       målet)") say what it is.
 *   <li><b>Value</b> is the target where it is the target's number, and the outcome where it is the
 *       comment's; else it is not used, and a remark says so.
 *   <li><b>State.</b> A cell that begins with utgått, struket, nedlagt and the like is
 *       discontinued; with vilande, pausat, bordlagt and the like dormant; with the date and the
 *       classes of reason it states. "Utgår inte", "vilande ärenden", "upphört i 25 kommuner" and
 *       the goal's own words are none, and beside a share above zero the goal is open. Beside no
 *       figures, a later sentence or what stands behind a dash or in brackets may say it too, as
 *       behind an area's name: "Turism (vilande)".
 * </ul>
 *
 * Every such reading is a remark at its line, as is every number of the goal's unit that is not
 * taken where the outcome is open, and every cell is kept to the letter as {@link
 * se.vastkom.goals.model.Observation.Published}.
 *
 * <p><b>A page of narrative</b> has areas, each a line with "Mål" under it and then "Leverans",
 * "Kommentar" or both; before the first area may stand "Övergripande analys" and "Kommentarer".
 * Lines that begin with a bullet are goals or deliverables of their own. A comment that says
 * vilande, or begins with utgått or says it of the area, is the area's state. A table under other
 * headings is refused, with the headings it has.
 */
public final class PageReader implements FollowUpReader {

  private static final int LONGEST_SLUG = 60;

  /** A reader; it holds nothing. */
  public PageReader() {}

  @Override
  public String name() {
    return "sida";
  }

  @Override
  public boolean reads(Path source) {
    return Files.isDirectory(source) ? !pages(source).isEmpty() : isPage(source);
  }

  private static boolean isPage(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".txt");
  }

  /** The pages of a folder that is no follow-up of another kind. */
  private static List<Path> pages(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.sorted().toList();
      boolean other = all.stream().anyMatch(file -> file.toString().endsWith(".yaml"));
      return other ? List.of() : all.stream().filter(PageReader::isPage).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  @Override
  public Checked<FollowUp> read(Path source) {
    return new Reading(Files.isDirectory(source) ? pages(source) : List.of(source)).read();
  }

  /** The state that a cell begins or, where no figures stand beside it, ends with, and a remark. */
  static Optional<Lifecycle> state(Piece cell, boolean hasFigures, Problems problems) {
    Optional<CueWords.Stated> stated =
        CueWords.state(cell.text(), hasFigures)
            .or(() -> hasFigures ? Optional.empty() : CueWords.stateAtEnd(cell.text()));
    return stated.map(found -> lifecycle(cell, found, problems));
  }

  /** A state that a cell says, and a remark. */
  static Lifecycle lifecycle(Piece cell, CueWords.Stated stated, Problems problems) {
    problems.remark(
        cell.place(),
        Phrase.of("page.state")
            .with("found", stated.word())
            .with("state", Phrase.of("state." + stated.state().key())));
    return Lifecycle.of(stated.state(), CueWords.date(stated.sentence()))
        .because(CueWords.reasons(cell.text()));
  }

  /** One reading of one page, or of a folder's. */
  private static final class Reading {

    private final List<Path> files;
    private final Problems problems = new Problems();
    private final Set<String> slugs = new HashSet<>();
    private Optional<ResultsPageReader> results = Optional.empty();
    private Optional<NarrativePageReader> narrative = Optional.empty();

    Reading(List<Path> files) {
      this.files = files;
    }

    Checked<FollowUp> read() {
      files.forEach(this::find);
      if (problems.hasErrors()) {
        return problems.failed();
      }
      return header()
          .map(FollowUp::builder)
          .flatMap(draft -> problems.take(filled(draft).check()))
          .map(followUp -> problems.check(() -> followUp))
          .orElseGet(problems::failed);
    }

    private void find(Path file) {
      String name = String.valueOf(file.getFileName());
      Optional<PageText> page =
          problems.take(
              se.vastkom.goals.sheet.Files.read(file, Limits.PAGE)
                  .then(bytes -> Text.decode(name, bytes))
                  .then(text -> PageText.of(name, text, Limits.PAGE)));
      Optional<ResultsPageReader> table = page.flatMap(ResultsPageReader::find);
      List<Piece> others =
          table.isPresent()
              ? List.of()
              : page.map(ResultsPageReader::otherHeadings).orElse(List.of());
      Optional<NarrativePageReader> story =
          table.isPresent() || !others.isEmpty()
              ? Optional.empty()
              : page.flatMap(NarrativePageReader::find);
      if (!others.isEmpty()) {
        problems.error(
            others.get(0).place(),
            Phrase.of("page.other-headings")
                .with("found", Phrase.list(others, heading -> new Part.Text(heading.text()))));
      } else if (page.isPresent() && table.isEmpty() && story.isEmpty()) {
        problems.error(Place.file(name), Phrase.of("page.neither"));
      }
      if ((table.isPresent() && results.isPresent())
          || (story.isPresent() && narrative.isPresent())) {
        problems.error(Place.file(name), Phrase.of("page.two-of-a-kind"));
      }
      results = results.or(() -> table);
      narrative = narrative.or(() -> story);
    }

    private Optional<FollowUp.Header> header() {
      Piece title =
          results
              .map(ResultsPageReader::title)
              .or(() -> narrative.map(NarrativePageReader::title))
              .orElseThrow();
      Optional<Period> period =
          results
              .flatMap(table -> CueWords.period(table.heading().text()))
              .filter(whole -> !isWithin(CueWords.period(title.text()), whole))
              .or(() -> CueWords.period(title.text()));
      if (period.isEmpty()) {
        problems.error(title.place(), Phrase.of("page.no-year").with("found", title.text()));
      }
      return period.map(
          known ->
              new FollowUp.Header(
                  slug(title.text(), "uppfoljning"),
                  title.text(),
                  "",
                  title.text(),
                  known,
                  County.vastraGotaland()));
    }

    /** A title of "första halvåret 2021" says more than a heading of "Mål 2021". */
    private static boolean isWithin(Optional<Period> part, Period whole) {
      return part.filter(known -> known.year() == whole.year()).isPresent()
          && whole.equals(Period.parse(String.valueOf(whole.year())).orElseThrow());
    }

    private FollowUp.Builder filled(FollowUp.Builder draft) {
      List<FocusArea> areas = new ArrayList<>();
      results.ifPresent(table -> areas.addAll(addResults(table, draft)));
      narrative.ifPresent(
          story -> draft.narrative(story.read(areas, problems), story.title().place()));
      if (results.isEmpty()) {
        narrative.ifPresent(
            story -> problems.remark(story.title().place(), Phrase.of("page.only-narrative")));
      }
      return draft;
    }

    private List<FocusArea> addResults(ResultsPageReader table, FollowUp.Builder draft) {
      MunicipalityNames names = new MunicipalityNames(draft.header().county());
      if (!table.before().isEmpty()) {
        problems.remark(
            table.before().get(0).place(),
            Phrase.of("page.before").with("count", table.before().size()));
      }
      Map<String, FocusArea> areas = new LinkedHashMap<>();
      Map<AreaId, Integer> rows = new HashMap<>();
      for (Section section : table.sections(problems)) {
        String title = section.heading().text();
        boolean again = areas.containsKey(title);
        FocusArea area =
            areas.computeIfAbsent(
                title,
                known ->
                    new FocusArea(areaId(section.heading().unnumbered()), known, state(section)));
        if (again) {
          problems.remark(
              section.heading().place(), Phrase.of("page.area-again").with("found", title));
        } else {
          draft.area(area, section.heading().place());
        }
        for (ResultRow row : section.rows()) {
          int ordinal = rows.merge(area.id(), 1, Integer::sum);
          GoalId id = new GoalId(area.id() + "-" + ordinal);
          new RowMeaning(draft, names, id, row, table.shareIs(), problems).add(area.id());
        }
      }
      if (rows.isEmpty()) {
        problems.error(table.heading().place(), Phrase.of("page.no-goals"));
      }
      return List.copyOf(areas.values());
    }

    /** The state said under an area's heading, or behind its name: "Turism (vilande)". */
    private Lifecycle state(Section section) {
      Piece heading = section.heading();
      return section
          .note()
          .flatMap(note -> PageReader.state(note, false, problems))
          .or(
              () ->
                  CueWords.stateAtEnd(heading.text())
                      .map(found -> lifecycle(heading, found, problems)))
          .orElse(Lifecycle.ACTIVE);
    }

    /** Two areas whose names differ only in what an id leaves out get ids that differ. */
    private AreaId areaId(String title) {
      String first = slug(title, "omrade");
      String id = first;
      for (int i = 2; !slugs.add(id); i++) {
        id = first + "-" + i;
      }
      return new AreaId(id);
    }
  }

  /** A title as an id: letters a-z, digits and hyphens. */
  static String slug(String title, String otherwise) {
    String ascii =
        Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replace("\u00e6", "ae")
            .replace("\u00f8", "o")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String slug =
        ascii.length() > LONGEST_SLUG
            ? ascii.substring(0, LONGEST_SLUG).replaceAll("-[^-]*$|-$", "")
            : ascii;
    return slug.isEmpty() ? otherwise : slug;
  }
}
