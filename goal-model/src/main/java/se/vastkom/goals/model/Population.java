package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A county: the municipalities that a follow-up counts, in their sub-regions.
 *
 * @param name the county's name
 * @param subregions in alphabetical order
 */
public record Population(String name, List<Subregion> subregions) {

  /**
   * Checks that the county is not empty.
   *
   * @throws IllegalArgumentException if the county has no municipality
   */
  public Population {
    requireNonNull(name, "name");
    requireNonNull(subregions, "subregions");
    subregions = List.copyOf(subregions);
    if (subregions.stream().allMatch(subregion -> subregion.municipalities().isEmpty())) {
      throw new IllegalArgumentException(
          "Expected a county with municipalities; '" + name + "' has none.");
    }
  }

  /**
   * Returns the 49 municipalities of Västra Götaland in their four sub-regions. Göteborgsregionen
   * also has Kungsbacka, and Boråsregionen Varberg, as members, both in Halland. Sources:
   * Statistics Sweden's codes; the sub-regions' own membership lists.
   */
  public static Population vastraGotaland() {
    return new Population(
        "Västra Götaland",
        List.of(
            subregion(
                "Boråsregionen/Sjuhärad",
                "1383 Varberg; 1442 Vårgårda; 1443 Bollebygd; 1452 Tranemo; 1463 Mark; 1465 Svenljunga; 1466 Herrljunga;"
                    + " 1490 Borås; 1491 Ulricehamn"),
            subregion(
                "Fyrbodal",
                "1421 Orust; 1427 Sotenäs; 1430 Munkedal; 1435 Tanum; 1438 Dals-Ed; 1439 Färgelanda; 1460 Bengtsfors;"
                    + " 1461 Mellerud; 1484 Lysekil; 1485 Uddevalla; 1486 Strömstad; 1487 Vänersborg; 1488 Trollhättan;"
                    + " 1492 Åmål"),
            subregion(
                "Göteborgsregionen",
                "1384 Kungsbacka; 1401 Härryda; 1402 Partille; 1407 Öckerö; 1415 Stenungsund; 1419 Tjörn; 1440 Ale;"
                    + " 1441 Lerum; 1462 Lilla Edet; 1480 Göteborg; 1481 Mölndal; 1482 Kungälv; 1489 Alingsås"),
            subregion(
                "Skaraborg",
                "1444 Grästorp; 1445 Essunga; 1446 Karlsborg; 1447 Gullspång; 1470 Vara; 1471 Götene; 1472 Tibro;"
                    + " 1473 Töreboda; 1493 Mariestad; 1494 Lidköping; 1495 Skara; 1496 Skövde; 1497 Hjo; 1498 Tidaholm;"
                    + " 1499 Falköping")));
  }

  /** Returns all municipalities of the county, by code. */
  public List<Respondent> municipalities() {
    return subregions.stream()
        .flatMap(subregion -> subregion.municipalities().stream())
        .sorted(Comparator.comparing(Respondent::code))
        .toList();
  }

  /** Returns the number of municipalities in the county. */
  public int size() {
    return subregions.stream().mapToInt(subregion -> subregion.municipalities().size()).sum();
  }

  /** Returns the member with this code, within the county or outside it. */
  public Optional<SubregionMember> member(RespondentId code) {
    return subregions.stream()
        .flatMap(
            subregion -> {
              List<SubregionMember> members = new ArrayList<>(subregion.municipalities());
              members.addAll(subregion.outsideMembers());
              return members.stream();
            })
        .filter(member -> member.code().equals(code))
        .findFirst();
  }

  /** Codes that begin with 14 are Västra Götaland's, those with 13 Halland's. */
  private static Subregion subregion(String name, String members) {
    List<Respondent> within = new ArrayList<>();
    List<SubregionMember.OutsideMember> outside = new ArrayList<>();
    for (String member : members.split("; *", -1)) {
      RespondentId code = new RespondentId(member.substring(0, 4));
      String called = member.substring(5);
      if (code.value().startsWith("14")) {
        within.add(new Respondent(code, called));
      } else {
        outside.add(new SubregionMember.OutsideMember(code, called, "Halland"));
      }
    }
    return new Subregion(name, within, outside);
  }
}
