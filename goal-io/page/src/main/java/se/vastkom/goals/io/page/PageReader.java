package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.io.FollowUpReader;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Text;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;

/**
 * Reads a follow-up from its published page, as a browser saves it (HTML) or as text copied from
 * one: a page of results, a page of narrative, or a folder with one of each. Text is UTF-8 and has
 * at most 250 kB; HTML has at most 1 MB.
 *
 * <p><b>A page of results</b> has a table with a heading for goals, Mål or Indikator, and at least
 * one for how they went: Värde, Målvärde or Måltal, Utfall, Resultat, Status or Bedömning,
 * Kommentar; Ansvarig and Åtgärd are read beside them. The year is in the first of the headings
 * ("Mål 2015") or in the page's title; the county, or the one municipality, is named outside the
 * table. The cells are those of HTML, or separated by tabs, by line ends or by blank lines; the
 * headings show which.
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
 * E-arkiv                                          an area: a short line without figure or verb, before a goal
 *
 * Minst 25 kommuner har avsatt medel               a goal: the text before figures
 *
 * 25                                               a value: a number, "24 av 49", or a dash
 *
 * 92%                                              a result: a share in per cent, or a dash
 *
 * 23 kommuner har för avsikt att avsätta medel     a comment: the text after figures
 * </pre>
 *
 * The id of a goal is its area's name and its number in the area: {@code e-arkiv-1}. The reader
 * leaves out the lines before the headings and those from "Senast publicerad" on. It takes the
 * heading with only the name ("Resultat" before "Resultat 2022"), or the one of the page's year,
 * remarks on the others, and refuses two that fit equally, and columns of parts without one of all.
 * Where a table has no tabs, each row has to be whole; the reader refuses the page at one that is
 * not, at a row with figures and no goal, and at a text that may be a goal or not. A row of totals
 * is no goal.
 *
 * <ul>
 *   <li><b>Target.</b> The target is the number in the goal's text, or under Målvärde, with what it
 *       counts and a known wording before or behind it: minst and lägst, högst and "får inte
 *       överstiga", under and "lägre än", över and "mer än", exakt, "mellan 20 och 25", "≤". A
 *       number alone is the least of what only counts up ("25 kommuner har en plan", "80 % är
 *       nöjda"), and zero the most; of anything else the target is open. "35 kommuner erbjuder 5
 *       tjänster" is a composite; "öka antalet" is a direction. Fractions, ranks and "minska med 20
 *       %" give no number to compare with. Where the goal has no number, the comment's "47 av 49
 *       kommuner" gives the target; else the goal is a milestone.
 *   <li><b>Outcome.</b> The outcome is the figure under Utfall; else the one that the comment
 *       affirms in the target's unit: every word of the comment is one of the goal's own, a verb
 *       that states a fact, or a word for how much and when. A clause that is known to give another
 *       figure (last year's, the goal's, of those who have answered) may stand beside it; any other
 *       word leaves the outcome open. "Utfallet är 84 %" affirms whatever else is written. The
 *       municipalities that the comment names in the same way are an outcome as well. Printed
 *       figures that agree with a number of the comment show that it is the outcome; a printed
 *       share that contradicts it outweighs it. Else the share that is printed is the outcome,
 *       unless the comment's "nej" or "genomfört" contradicts it. A per cent printed beside a goal
 *       in per cent is open unless value or heading ("Resultat (utfall)", "Resultat (andel av
 *       målet)") state what it is.
 *   <li><b>Sign.</b> "Minus", "underskott på", and a dash that touches the number with nothing but
 *       a blank, a bracket or the cell's start before it, make it negative. A dash and a blank mark
 *       an item of a list before what is counted, and leave money and per cent open.
 *   <li><b>Value.</b> The value is the target where it is the target's number, and the outcome
 *       where it is the comment's; else the reader does not use it, and adds a remark.
 *   <li><b>Status.</b> What the source itself concluded is kept as {@link
 *       se.vastkom.goals.model.PublishedStatus}, and never decides.
 *   <li><b>State.</b> A cell that begins with utgått, struket, nedlagt and the like states that the
 *       goal is discontinued; one that begins with vilande, pausat, bordlagt and the like that it
 *       is dormant; with the date and the classes of reason that the cell states. "Utgår inte",
 *       "vilande ärenden", "upphört i 25 kommuner" and the goal's own words state nothing, and
 *       beside a share above zero the goal is open. "Avslutat" means done or discontinued, so it
 *       states neither; "avslutat i förtid" is discontinued. Beside no figures, a later sentence, a
 *       text after a dash or a text in brackets may state it too, as after an area's name: "Turism
 *       (vilande)".
 * </ul>
 *
 * The reader remarks on every such reading at its line, and, where the outcome is open, on every
 * number of the goal's unit that it does not take. It keeps every cell to the letter as {@link
 * se.vastkom.goals.model.Observation.Published}. The words that it knows are in {@code
 * lexicon.txt}.
 *
 * <p><b>A page of narrative</b> has two of the headings Mål, Leverans, Kommentar and Analys. Its
 * areas are lines with "Mål" under them; "Analys" and "Kommentarer" may come before the first, or
 * without any. Lines that begin with a bullet are goals or deliverables of their own. A comment
 * that has vilande, or that begins with utgått or applies it to the area, states the area's state.
 * The reader refuses any other page, and names the headings that it found.
 *
 * <p>A reader holds nothing between pages; any thread may use it.
 */
public final class PageReader implements FollowUpReader {

  private static final int LONGEST_SLUG = 60;

  private static final Pattern PAGE = Pattern.compile("(?i).*\\.(txt|html?)");
  private static final Pattern HTML = Pattern.compile("(?i).*\\.html?");
  private static final Pattern OTHER_FORM = Pattern.compile("(?i).*\\.(yaml|yml|csv)");

  /** Creates a reader, which keeps nothing from one page to the next. */
  public PageReader() {}

  @Override
  public String name() {
    return "sida";
  }

  @Override
  public Part input() {
    return Phrase.of("page.input");
  }

  /** Accepts a text file, or a folder with such files that is no follow-up of another form. */
  @Override
  public boolean reads(FollowUpSource source) {
    return source.names().stream().anyMatch(PageReader::isPage)
        && source.names().stream().noneMatch(name -> OTHER_FORM.matcher(name).matches());
  }

  private static boolean isPage(String name) {
    return PAGE.matcher(name).matches();
  }

  @Override
  public Checked<FollowUp> read(FollowUpSource source) {
    return new Assembly(source).assemble();
  }

  /** Assembles a follow-up from one page, or from those of a folder. */
  private static final class Assembly {

    private final FollowUpSource source;
    private final Problems problems = new Problems();
    private final Set<String> slugs = new HashSet<>();
    private final List<PageText> texts = new ArrayList<>();
    private final List<ResultsTable> results = new ArrayList<>();
    private final List<NarrativePage> narratives = new ArrayList<>();

    Assembly(FollowUpSource source) {
      this.source = source;
    }

    Checked<FollowUp> assemble() {
      List<String> pages =
          source.names().stream().filter(name -> isPage(name) || !source.isFolder()).toList();
      if (pages.isEmpty()) {
        problems.error(Place.file(source.name()), Phrase.of("page.neither"));
      }
      pages.forEach(this::find);
      if (problems.hasErrors()) {
        return problems.failed();
      }
      return header()
          .map(FollowUp::builder)
          .flatMap(draft -> problems.take(filled(draft).check()))
          .map(followUp -> problems.check(() -> followUp))
          .orElseGet(problems::failed);
    }

    /** Finds what kind of page a file is. */
    private void find(String name) {
      Limits limits = HTML.matcher(name).matches() ? Limits.PROSE : Limits.PAGE;
      problems
          .take(source.files().read(name, limits).then(bytes -> text(name, bytes)))
          .ifPresent(page -> find(name, page));
    }

    private static Checked<PageText> text(String name, byte[] bytes) {
      return HTML.matcher(name).matches() || HtmlPage.isHtml(bytes)
          ? HtmlPage.read(name, bytes, Limits.PAGE)
          : Text.decode(name, bytes).then(decoded -> PageText.of(name, decoded, Limits.PAGE));
    }

    private void find(String name, PageText page) {
      int known = results.size() + narratives.size();
      texts.add(page);
      ResultsTable.find(page)
          .ifPresentOrElse(results::add, () -> NarrativePage.find(page).ifPresent(narratives::add));
      if (results.size() + narratives.size() == known) {
        List<Piece> found = page.headings();
        problems.error(
            found.isEmpty() ? Place.file(name) : found.get(0).place(),
            Phrase.of(found.isEmpty() ? "page.neither" : "page.other-headings")
                .with("found", Piece.listed(found)));
      }
      if (results.size() > 1 || narratives.size() > 1) {
        problems.error(Place.file(name), Phrase.of("page.two-of-a-kind"));
      }
    }

    private Optional<FollowUp.Header> header() {
      Piece title = results.isEmpty() ? narratives.get(0).title() : results.get(0).title();
      Optional<Period> ofTitle = DateWords.period(title.text());
      Optional<Period> period =
          results.stream()
              .flatMap(table -> DateWords.period(table.headings().goal().text()).stream())
              .filter(whole -> !isWithin(ofTitle, whole))
              .findFirst()
              .or(() -> ofTitle);
      if (period.isEmpty()) {
        problems.error(title.place(), Phrase.of("page.no-year").with("found", title.text()));
      }
      String name = title.text();
      String id = slug(name, "uppfoljning");
      return period.map(known -> new FollowUp.Header(id, name, "", name, known, population(title)));
    }

    /** Returns those whom the pages name outside their tables: a county, or one municipality. */
    private Population population(Piece title) {
      Stream<Piece> outside =
          results.isEmpty()
              ? texts.stream().flatMap(PageText::all)
              : Stream.concat(
                  results.get(0).before().stream(), texts.stream().flatMap(PageText::footer));
      List<Population> named = MunicipalityNames.populations(title, outside);
      Phrase remark =
          named.size() == 1
              ? Phrase.of("page.population").with("population", named.get(0).part())
              : Phrase.of(named.isEmpty() ? "page.no-population" : "page.populations")
                  .with("found", Phrase.list(named, Population::part));
      if (named.size() == 1 || !results.isEmpty()) {
        problems.remark(title.place(), remark);
      }
      return named.size() == 1 ? named.get(0) : Population.unstated();
    }

    /**
     * Returns whether a period lies within another: a title of "första halvåret 2021" is more exact
     * than a heading of "Mål 2021".
     */
    private static boolean isWithin(Optional<Period> part, Period whole) {
      return part.filter(known -> known.year() == whole.year()).isPresent()
          && whole.equals(Period.parse(String.valueOf(whole.year())).orElseThrow());
    }

    private FollowUp.Builder filled(FollowUp.Builder draft) {
      Map<String, FocusArea> areas = new LinkedHashMap<>();
      results.forEach(table -> addResults(table, areas, draft));
      for (NarrativePage story : narratives) {
        draft.narrative(story.read(List.copyOf(areas.values()), problems), story.title().place());
        if (results.isEmpty()) {
          problems.remark(story.title().place(), Phrase.of("page.only-narrative"));
        }
      }
      return draft;
    }

    private void addResults(
        ResultsTable table, Map<String, FocusArea> areas, FollowUp.Builder draft) {
      MunicipalityNames names = new MunicipalityNames(draft.header().population());
      if (!table.before().isEmpty()) {
        problems.remark(
            table.before().get(0).place(),
            Phrase.of("page.before").with("count", table.before().size()));
      }
      Map<AreaId, Integer> rows = new HashMap<>();
      for (Section section : table.sections(problems)) {
        FocusArea area = add(section, areas, draft);
        for (ResultRow row : section.rows()) {
          int ordinal = rows.merge(area.id(), 1, Integer::sum);
          GoalId id = new GoalId(area.id() + "-" + ordinal);
          new RowMeaning(draft, names, id, row, table.headings().shareRole(), problems)
              .add(area.id());
        }
      }
      if (rows.isEmpty()) {
        problems.error(table.headings().goal().place(), Phrase.of("page.no-goals"));
      }
    }

    /** Returns the area of a section, which an earlier section may have begun. */
    private FocusArea add(Section section, Map<String, FocusArea> areas, FollowUp.Builder draft) {
      Piece heading = section.heading();
      String title = heading.text();
      FocusArea known = areas.get(title);
      if (known != null) {
        problems.remark(heading.place(), Phrase.of("page.area-again").with("found", title));
        return known;
      }
      FocusArea area = new FocusArea(areaId(heading.unnumbered()), title, lifecycle(section));
      areas.put(title, area);
      draft.area(area, heading.place());
      return area;
    }

    /** Returns the state under an area's heading, or after its name: "Turism (vilande)". */
    private Lifecycle lifecycle(Section section) {
      Piece heading = section.heading();
      return section
          .note()
          .flatMap(note -> StateCue.atStart(note.text()).map(cue -> cue.lifecycle(note, problems)))
          .or(() -> StateCue.atEnd(heading.text()).map(cue -> cue.lifecycle(heading, problems)))
          .orElse(Lifecycle.ACTIVE);
    }

    /**
     * Returns an id; two areas whose names differ only in what an id leaves out get different ids.
     */
    private AreaId areaId(String title) {
      String first = slug(title, "omrade");
      String id = first;
      for (int i = 2; !slugs.add(id); i++) {
        id = first + "-" + i;
      }
      return new AreaId(id);
    }
  }

  /** Returns a title as an id: letters a-z, digits and hyphens. */
  static String slug(String title, String otherwise) {
    String ascii =
        Spelling.unmarked(title)
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
