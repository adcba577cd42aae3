package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Those that a follow-up counts: the municipalities of a county, some named municipalities, or the
 * boards, schools or companies of one. One municipality alone has nobody that responds, and its
 * population is empty. Immutable; two populations with equal contents are equal.
 */
public final class Population {

  /** The unit of respondents of whatever kind, and of those of several kinds. */
  public static final String RESPONDENTS = "svarande";

  private static final Population UNSTATED = new Population("", List.of(), List.of());

  private final String name;
  private final List<Respondent> outsideSubregions;
  private final List<Subregion> subregions;
  private final List<Respondent> respondents;
  private final String unit;
  private final Map<RespondentId, SubregionMember> members = new LinkedHashMap<>();

  /** Made when a name is first looked for. */
  private volatile @Nullable MemberNames names;

  /** Made when members are first put in order, since every goal's answers are. */
  private volatile @Nullable Map<RespondentId, Integer> places;

  private Population(String name, List<Respondent> others, List<Subregion> subregions) {
    this.name = requireNonNull(name, "name");
    this.subregions = List.copyOf(subregions);
    outsideSubregions = inOrder(others);
    respondents =
        inOrder(
            Stream.concat(
                    others.stream(),
                    this.subregions.stream().flatMap(group -> group.municipalities().stream()))
                .toList());
    unit = unit(respondents);
    for (Respondent one : respondents) {
      if (members.put(one.id(), one) != null) {
        throw new IllegalArgumentException(
            "Expected each respondent once; found " + one.id() + " twice.");
      }
    }
    this.subregions.stream()
        .flatMap(subregion -> subregion.outsideMembers().stream())
        .forEach(one -> members.putIfAbsent(one.id(), one));
  }

  /** Returns municipalities by code, others as they are listed. */
  private static List<Respondent> inOrder(List<Respondent> respondents) {
    return respondents.stream().allMatch(Respondent::isMunicipality)
        ? respondents.stream().sorted(Comparator.comparing(Respondent::id)).toList()
        : List.copyOf(respondents);
  }

  private static String unit(List<Respondent> respondents) {
    List<String> kinds = respondents.stream().map(Respondent::kind).distinct().toList();
    return kinds.isEmpty()
        ? Quantity.MUNICIPALITIES
        : kinds.size() == 1 ? kinds.get(0) : RESPONDENTS;
  }

  /**
   * Returns a population without sub-regions.
   *
   * @param name the county, or the municipality whose boards or schools respond; may be empty
   * @param respondents those that can answer; municipalities are put by code, others stay in order
   * @throws IllegalArgumentException if two have the same id, or neither a name nor respondents are
   *     given
   */
  public static Population of(String name, List<Respondent> respondents) {
    return of(name, respondents, List.of());
  }

  /**
   * Returns a population with sub-regions.
   *
   * @param name the county
   * @param others the municipalities that no sub-region has
   * @param subregions in alphabetical order
   * @throws IllegalArgumentException if a municipality stands twice, or there is none
   */
  public static Population of(String name, List<Respondent> others, List<Subregion> subregions) {
    Population population = new Population(name, others, subregions);
    if (population.isEmpty() && (name.isBlank() || !subregions.isEmpty())) {
      throw new IllegalArgumentException(
          "Expected respondents, or the name of one municipality; found neither in '"
              + name
              + "'.");
    }
    return population;
  }

  /** Returns one municipality, where nobody responds: its figures are its own. */
  public static Population municipality(String name) {
    return of(name, List.of(), List.of());
  }

  /**
   * Returns the population of a source that names neither county nor municipality: nothing is known
   * of it, and nobody responds.
   */
  public static Population unstated() {
    return UNSTATED;
  }

  /** Returns Västra Götaland: 49 municipalities in four sub-regions. */
  public static Population vastraGotaland() {
    return Municipalities.county("Västra Götaland").orElseThrow();
  }

  /**
   * Returns the name of the county or municipality; empty of municipalities chosen one by one, and
   * where none is stated.
   */
  public String name() {
    return name;
  }

  /** Returns those that can answer: municipalities by code, others as they were listed. */
  public List<Respondent> respondents() {
    return respondents;
  }

  /** Returns the sub-regions, in alphabetical order; empty where none are known. */
  public List<Subregion> subregions() {
    return subregions;
  }

  /** Returns the respondents that no sub-region has. */
  public List<Respondent> outsideSubregions() {
    return outsideSubregions;
  }

  /** Returns the unit of a number of respondents, their noun in the plural: kommuner, nämnder. */
  public String unit() {
    return unit;
  }

  /** Returns how many can answer. */
  public int size() {
    return respondents.size();
  }

  /** Returns whether nobody responds, as in a follow-up of one municipality's own figures. */
  public boolean isEmpty() {
    return respondents.isEmpty();
  }

  /** Returns whether a number of this unit is a number of respondents, which they limit. */
  public boolean counts(String ofUnit) {
    return !isEmpty() && unit.equals(ofUnit);
  }

  /** Returns whether a quantity is a number of respondents. */
  public boolean counts(Quantity quantity) {
    return counts(quantity.unit());
  }

  /** Returns whether an outcome that can meet a target is a number of respondents. */
  public boolean counts(Target target) {
    return target.outcomeUnit().filter(this::counts).isPresent();
  }

  /** Returns the member with this id, within the population or beside it in a sub-region. */
  public Optional<SubregionMember> member(RespondentId id) {
    return Optional.ofNullable(members.get(id));
  }

  /** Returns the members, those beside the population among them. */
  public List<SubregionMember> members() {
    return List.copyOf(members.values());
  }

  /** Returns the Swedish alphabetical order of members' names; who is no member stands last. */
  public Comparator<RespondentId> byName() {
    Map<RespondentId, Integer> known = places;
    if (known == null) {
      Map<RespondentId, Integer> made = new HashMap<>();
      Collator swedish = Collator.getInstance(Locale.forLanguageTag("sv"));
      members.values().stream()
          .sorted(Comparator.comparing(SubregionMember::name, swedish))
          .forEach(one -> made.put(one.id(), made.size()));
      known = Map.copyOf(made);
      places = known;
    }
    Map<RespondentId, Integer> order = known;
    return Comparator.comparingInt((RespondentId id) -> order.getOrDefault(id, order.size()))
        .thenComparing(RespondentId::value);
  }

  /**
   * Returns the member that a text names: by its id, its name, or both ("1490 Borås", "Borås
   * (1490)"). A municipality is also called by its name with "kommun" or "stad" ("Göteborgs Stad",
   * "Vara kommun"), and by a code that a spreadsheet has shorn of its first zero.
   */
  public Optional<SubregionMember> find(String written) {
    MemberNames known = names;
    if (known == null) {
      known = new MemberNames(members.values());
      names = known;
    }
    return known.find(written);
  }

  /** Returns a respondent's name and id as part of a sentence; the id alone of an unknown one. */
  public Part named(RespondentId id) {
    return member(id)
        .<Part>map(
            member -> Phrase.of("respondent").with("name", member.name()).with("id", id.value()))
        .orElse(new Part.Text(id.value()));
  }

  /** Returns the noun of a respondent as part of a sentence: kommun, nämnd. */
  public Part.Name one() {
    return new Part.Name(
        Words.swedish().unit(unit, Ratio.ONE), Words.english().unit(unit, Ratio.ONE));
  }

  /** Returns the noun of several as part of a sentence: kommuner, nämnder. */
  public Part.Unit many() {
    return new Part.Unit(unit);
  }

  /** Returns so many respondents as part of a sentence: 13 nämnder. */
  public Part.Amount many(long count) {
    return new Part.Amount(Ratio.of(count), unit);
  }

  /** Returns as part of a sentence who is followed up: "49 kommuner i Västra Götaland", "Vara". */
  public Part part() {
    if (isEmpty()) {
      return name.isEmpty() ? Phrase.of("population.unstated") : new Part.Text(name);
    }
    Part count = many(size());
    return name.isBlank()
        ? count
        : Phrase.of("population.in").with("respondents", count).with("name", name);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Population that
        && name.equals(that.name)
        && respondents.equals(that.respondents)
        && subregions.equals(that.subregions);
  }

  @Override
  public int hashCode() {
    return List.of(name, respondents, subregions).hashCode();
  }

  @Override
  public String toString() {
    return Stream.of(name, size() + " " + unit).filter(each -> !each.isBlank()).toList().toString();
  }
}
