package se.vastkom.goals.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Respondent;

/**
 * The respondents as tiles: where all have a place on the map about where they lie, each in the
 * colour of its sub-region; else in sub-regions or all together, by name.
 *
 * @param isOnMap whether the tiles lie as the municipalities do
 * @param groups the sub-regions, or all in one without a name
 */
record TileMap(boolean isOnMap, List<Group> groups) {

  /** The row and column of each municipality that has a place on the map, by code. */
  private static final Map<String, String> PLACES = places();

  /**
   * A sub-region.
   *
   * @param name its name, or empty
   * @param file its page, if it has one
   * @param number from 1, in their order; 0 of those that no sub-region has
   * @param tiles its respondents by name
   */
  record Group(String name, @Nullable String file, int number, List<Tile> tiles) {}

  /**
   * A respondent.
   *
   * @param name its name
   * @param file its page, if it has one
   * @param place the style classes of where it lies on the map; null beside a map
   * @param label what the tile tells
   * @param isThis whether the page is about it
   */
  record Tile(
      String name, @Nullable String file, @Nullable String place, Label label, boolean isThis) {

    /** Returns whether the same tile may be expected on other pages. */
    boolean isShared() {
      return !isThis && !label.tint().equals(Reply.Kind.FIGURE.tint());
    }
  }

  /**
   * What a tile tells.
   *
   * @param text in few words
   * @param tint its style class
   * @param sign the name of its sign, if it has one
   */
  record Label(String text, String tint, @Nullable String sign) {}

  /**
   * Returns the tiles of those that a follow-up asks.
   *
   * @param site the pages that they lead to
   * @param current the one that the page is about, if any
   */
  static TileMap of(Site site, @Nullable Respondent current, Function<Respondent, Label> label) {
    Population asked = site.assessed().followUp().header().population();
    boolean isOnMap =
        !asked.subregions().isEmpty()
            && asked.outsideSubregions().isEmpty()
            && asked.respondents().stream().allMatch(one -> PLACES.containsKey(one.id().value()));
    Function<Respondent, Tile> tile =
        one ->
            new Tile(
                one.name(),
                site.respondent(one).orElse(null),
                isOnMap ? PLACES.get(one.id().value()) : null,
                label.apply(one),
                one.equals(current));
    Stream<Group> subregions =
        asked.subregions().stream()
            .map(
                subregion ->
                    new Group(
                        subregion.name(),
                        site.subregion(subregion).orElse(null),
                        asked.subregions().indexOf(subregion) + 1,
                        site.replies().respondents(subregion).stream().map(tile).toList()));
    Stream<Group> others =
        Optional.of(site.replies().respondents(null))
            .filter(rest -> !rest.isEmpty())
            .map(rest -> new Group("", null, 0, rest.stream().map(tile).toList()))
            .stream();
    return new TileMap(isOnMap, Stream.concat(subregions, others).toList());
  }

  private static Map<String, String> places() {
    Map<String, String> places = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                TileMap.class.getResourceAsStream("tiles.csv"), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(";"))
          .forEach(cells -> places.put(cells[0], "row-" + cells[2] + " col-" + cells[3]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(places);
  }
}
