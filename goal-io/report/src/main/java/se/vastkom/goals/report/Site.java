package se.vastkom.goals.report;

import static java.util.Objects.requireNonNull;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.DataFile;
import se.vastkom.goals.assessment.DataFiles;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Result;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Forest;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.OtherWording;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.Subregion;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * The pages of a report in a language: what leads to which, and what they have in common. Not safe
 * for several threads at once.
 */
final class Site {

  /** With more goals than these, the areas stay within reach while the goals are read. */
  private static final int MOST_WITHOUT_INDEX = 40;

  /** With more goals than these, each area has its goals on a page of its own. */
  private static final int MOST_ON_A_PAGE = 150;

  /** With more units than these, goals are not shown by who answers for them. */
  private static final int MOST_UNITS = 20;

  private final AssessedFollowUp assessed;
  private final DataFiles data;
  private final List<AssessedFollowUp> others;
  private final Languages languages;
  private final Words words;

  /** The same pages in every language, these among them. */
  private final Map<Words, Site> versions;

  /** The goals as the page of results lists them. */
  private final List<Goal> goals;

  private final List<String> units;

  private final Map<GoalId, Integer> positions = new HashMap<>();
  private final Map<GoalId, Result> results = new HashMap<>();
  private final Replies replies;
  private final PageNames names;
  private final Map<Object, TileMap.Label> labels = new HashMap<>();
  private final Fragments fragments = new Fragments();

  /**
   * Returns the pages of a report in each of its languages.
   *
   * @param assessed what the report is of
   * @param data what lies beside the pages
   * @param others what other rule books conclude of the same follow-up
   */
  static Collection<Site> of(
      AssessedFollowUp assessed,
      DataFiles data,
      List<AssessedFollowUp> others,
      Languages languages) {
    Map<Words, Site> versions = new LinkedHashMap<>();
    // Sentences hold words of both the follow-up and the book, so they are told apart from the
    // page's only where both are in one language.
    String authored = assessed.followUp().header().publication().language();
    Languages quoting =
        authored.equals(assessed.rules().language())
            ? languages.quoting(Locale.forLanguageTag(authored))
            : languages;
    for (Words words : quoting.all()) {
      versions.put(words, new Site(assessed, data, others, quoting, words, versions));
    }
    return versions.values();
  }

  private Site(
      AssessedFollowUp assessed,
      DataFiles data,
      List<AssessedFollowUp> others,
      Languages languages,
      Words words,
      Map<Words, Site> versions) {
    this.assessed = assessed.in(words.language());
    this.data = data;
    this.others = others;
    this.languages = languages;
    this.words = words;
    this.versions = versions;
    goals = followUp().areas().stream().flatMap(area -> goals(area).stream()).toList();
    units = units(goals);
    for (int i = 0; i < goals.size(); i++) {
      positions.put(goals.get(i).id(), i);
    }
    replies = new Replies(this.assessed);
    names =
        new PageNames(
            words,
            isOfMunicipalities() ? "report.municipality-file" : "report.respondent-file",
            replies.respondents().stream().filter(one -> !replies.of(one.id()).isEmpty()).toList(),
            asked().subregions());
  }

  private Population asked() {
    return followUp().header().population();
  }

  private boolean isOfMunicipalities() {
    return asked().unit().equals(Quantity.MUNICIPALITIES);
  }

  /** Returns what is told of a goal's result; worked out once, since several pages tell it. */
  Result result(GoalId goal) {
    return results.computeIfAbsent(goal, id -> assessed.result(id).orElseThrow());
  }

  /**
   * Returns what a tile tells, worked out once, since many pages tell it.
   *
   * @param of the respondent or answer that it tells of
   */
  TileMap.Label label(Object of, Supplier<TileMap.Label> label) {
    return labels.computeIfAbsent(of, any -> label.get());
  }

  /** Returns what several pages have alike. */
  Fragments fragments() {
    return fragments;
  }

  /** Returns what respondents say of goals. */
  Replies replies() {
    return replies;
  }

  /** Returns the index of respondents. */
  String respondents() {
    return names.file(
        isOfMunicipalities() ? "report.municipalities-file" : "report.respondents-file");
  }

  /** Returns the name of the index of respondents: "Kommuner". */
  String respondentsName() {
    return words.sayFirst(asked().many());
  }

  /** Returns the page of a respondent; empty where it has answered nothing that is told. */
  Optional<String> respondent(Respondent one) {
    return names.of(one);
  }

  /** Returns the page of a sub-region; empty where nothing is known respondent by respondent. */
  Optional<String> subregion(Subregion one) {
    return replies.areKnown() ? names.of(one) : Optional.empty();
  }

  AssessedFollowUp assessed() {
    return assessed;
  }

  Words words() {
    return words;
  }

  private FollowUp followUp() {
    return assessed.followUp();
  }

  /** Returns the goals of an area, each followed by those of them that stand under it. */
  List<Goal> goals(FocusArea area) {
    Forest forest = followUp().forest();
    return forest.isFlat()
        ? followUp().goals(area.id())
        : forest.inOrder().stream().filter(goal -> goal.area().equals(area.id())).toList();
  }

  /** Returns the goal that is listed so many places after another, if there is one. */
  Optional<Goal> beside(Goal goal, int places) {
    int at = requireNonNull(positions.get(goal.id())) + places;
    return at < 0 || at >= goals.size() ? Optional.empty() : Optional.of(goals.get(at));
  }

  /**
   * Returns the units whose goals can be shown alone, in alphabetical order: none where one answers
   * for all, or where they are too many to choose among.
   */
  List<String> units() {
    return units;
  }

  private static List<String> units(List<Goal> goals) {
    List<String> all = goals.stream().map(Goal::responsible).distinct().toList();
    List<String> units =
        all.stream()
            .filter(unit -> !unit.isBlank())
            .sorted(Collator.getInstance(Locale.forLanguageTag("sv")))
            .toList();
    return all.size() > 1 && units.size() <= MOST_UNITS ? units : List.of();
  }

  String narrative() {
    return names.file("report.narrative-file");
  }

  String method() {
    return names.file("report.method-file");
  }

  String about() {
    return names.file("report.about-file");
  }

  /**
   * Returns a page in each language; none where there is but one.
   *
   * @param page returns the page's file in a language
   */
  List<Frame.Version> versions(Function<Site, String> page) {
    return languages.versions(words, other -> page.apply(requireNonNull(versions.get(other))));
  }

  /** Returns a style in the publisher's own colours. */
  Stylesheet styled(Stylesheet style) {
    return languages.house().in(style);
  }

  /** Returns what other rule books conclude of the same follow-up. */
  List<AssessedFollowUp> others() {
    return others;
  }

  /** Returns what lies beside the pages. */
  DataFiles files() {
    return data;
  }

  /**
   * Returns the language of a text of the follow-up's authors, where it is another than the page's.
   *
   * @param others its wordings in other languages
   */
  @Nullable String authored(OtherWording others) {
    return others.in(words.language()).isPresent()
        ? null
        : Frame.authored(words, followUp().header());
  }

  /** Returns the folder of the pages within the report's, with a stroke after it; or "". */
  String folder() {
    return languages.folder(words);
  }

  /** Returns the way to a file beside the pages, all of which lie at the top. */
  String way(String file) {
    return languages.toTop(words, file);
  }

  /** Returns the page of the files beside the pages, where there are any. */
  Optional<String> data() {
    return data.isEmpty() ? Optional.empty() : Optional.of(names.file("report.data-file"));
  }

  /** Returns the ways to the rules that decided, of those that are published. */
  List<RuleLink> rules(Finding finding) {
    return finding.rules().stream()
        .flatMap(decided -> assessed.rules().rule(decided).stream())
        .map(rule -> new RuleLink(rule.id(), method() + "#" + RuleLink.anchor(rule)))
        .toList();
  }

  /** Returns the page of a goal. */
  String goal(GoalId id) {
    return names.file("report.goal-file", id.value());
  }

  /**
   * Returns the pages that others may embed: that of each goal, of the statuses and of the areas;
   * none where there are more goals than a page can hold.
   */
  List<Embedded> embedded() {
    return isDivided() || goals.isEmpty()
        ? List.of()
        : Stream.concat(
                Stream.of(Embedded.ofStatuses(this, names), Embedded.ofAreas(this, names)),
                goals.stream().map(goal -> embedded(goal).orElseThrow()))
            .toList();
  }

  /** Returns the page of a goal that others may embed; empty where there are none. */
  Optional<Embedded> embedded(Goal goal) {
    return isDivided()
        ? Optional.empty()
        : Optional.of(
            Embedded.of(new GoalRow(this, assessed.assessment(goal.id()).orElseThrow()), names));
  }

  /** Returns whether each area has its goals on a page of its own. */
  boolean isDivided() {
    return goals.size() > MOST_ON_A_PAGE;
  }

  /** Returns whether the areas are to stay within reach while the goals are read. */
  boolean hasIndex() {
    return goals.size() > MOST_WITHOUT_INDEX && !isDivided();
  }

  /** Returns where the goals of an area are: on a page of their own, or among all. */
  String area(AreaId area) {
    return isDivided()
        ? names.file("report.area-file", area.value())
        : PageNames.RESULTS + "#" + NarrativePage.anchor(area);
  }

  /** Returns the menu, as a page shows it. */
  private List<Frame.Page> menu(@Nullable String current) {
    List<Frame.Page> pages = new ArrayList<>();
    pages.add(page(PageNames.RESULTS, "report.results", current));
    if (replies.areKnown()) {
      pages.add(new Frame.Page(respondents(), respondentsName(), respondents().equals(current)));
    }
    if (followUp().narrative().isPresent()) {
      pages.add(page(narrative(), "report.narrative", current));
    }
    pages.add(page(method(), "report.method", current));
    data().ifPresent(file -> pages.add(page(file, "report.data", current)));
    pages.add(page(about(), "report.about-page", current));
    return List.copyOf(pages);
  }

  private Frame.Page page(String file, String key, @Nullable String current) {
    return new Frame.Page(file, words.say(key), file.equals(current));
  }

  /**
   * Returns the frame of a page.
   *
   * @param look the style class of its body
   * @param style its style
   * @param title its title; where it is blank the page is called what the menu calls it
   * @param page returns its file among the pages of a language
   * @param file its file, or that of the page above it, where it stands in the menu
   * @param crumbs the pages above it
   */
  Frame frame(
      String look,
      Stylesheet style,
      String title,
      Function<Site, String> page,
      @Nullable String file,
      List<Frame.Crumb> crumbs) {
    FollowUp.Header header = followUp().header();
    Phrase lede =
        Phrase.of("report.lede")
            .with("period", header.when())
            .with("population", header.population().part());
    List<Frame.Page> menu = menu(file);
    String kind =
        menu.stream().filter(Frame.Page::isThis).map(Frame.Page::name).findFirst().orElse("");
    return new Frame(
        words,
        look,
        styled(style),
        title.isBlank() ? kind : title,
        Frame.authored(words, header),
        header.title(),
        header.publisher(),
        lede,
        menu,
        crumbs,
        Frame.authored(words, header),
        about(),
        data.description().map(DataFile::name).map(this::way).orElse(null),
        versions(page),
        lede,
        languages.house().logo());
  }

  /** Returns the way down to a page that is not in the menu, the page itself last. */
  List<Frame.Crumb> crumbs(Frame.Crumb... beneath) {
    Frame.Crumb top = new Frame.Crumb(words.say("report.results"), PageNames.RESULTS, false);
    return Stream.concat(Stream.of(top), Stream.of(beneath)).toList();
  }
}
