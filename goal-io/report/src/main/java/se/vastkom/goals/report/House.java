package se.vastkom.goals.report;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * What a publisher has of its own on the pages: colours, a logotype and words. All stand in one
 * file of lines {@code key = value}, where {@code #} begins a comment and a line that ends with
 * {@code \} goes on in the next:
 *
 * <pre>
 * färg.topp = #0b3d91
 * logotyp = &lt;svg viewBox="0 0 24 24"&gt;&lt;path d="M2 2h20v20H2z"/&gt;&lt;/svg&gt;
 * ord.sv.report.results = Utfall
 * </pre>
 *
 * Immutable, safe for any thread.
 */
public final class House {

  /** A publisher that has nothing of its own. */
  public static final House PLAIN = new House(new EnumMap<>(Colour.class), "", Map.of());

  private static final int LARGEST = 256_000;
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
  private static final Pattern WORD = Pattern.compile("(?:ord|words)\\.(sv|en)\\.(.+)");
  private static final List<String> LOGO = List.of("logotyp", "logo");

  private final Map<Colour, String> colours;
  private final String logo;
  private final Map<Locale, Map<String, String>> words;

  private House(Map<Colour, String> colours, String logo, Map<Locale, Map<String, String>> words) {
    this.colours = colours;
    this.logo = logo;
    this.words = words;
  }

  /**
   * Reads a file; a colour that cannot be told from what it stands on is refused.
   *
   * @param file its name, for messages
   * @param content its bytes, in UTF-8; at most 256 kB
   */
  public static Checked<House> read(String file, byte[] content) {
    return new Reading(requireNonNull(file, "file")).read(content);
  }

  /** Returns a language with the publisher's own words in it. */
  Words in(Words language) {
    return language.with(words.getOrDefault(language.language(), Map.of()));
  }

  /** Returns the logotype as markup to stand in a page; empty where there is none. */
  String logo() {
    return logo;
  }

  /** Returns a style with the publisher's own colours in it. */
  Stylesheet in(Stylesheet style) {
    return colours.isEmpty() ? style : style.and(rules());
  }

  private String rules() {
    StringBuilder light = new StringBuilder();
    StringBuilder dark = new StringBuilder();
    if (colours.containsKey(Colour.TOP) || colours.containsKey(Colour.TOP_TEXT)) {
      light.append(" --top: ").append(colour(Colour.TOP)).append(';');
      light.append(" --top-ink: ").append(colour(Colour.TOP_TEXT)).append(';');
      dark.append(light);
    }
    if (colours.containsKey(Colour.LINK)) {
      light.append(" --link: ").append(colour(Colour.LINK)).append(';');
    }
    if (colours.containsKey(Colour.LINK_DARK)) {
      dark.append(" --link: ").append(colour(Colour.LINK_DARK)).append(';');
    }
    return ":root {%s }\n@media (prefers-color-scheme: dark) {\n  :root {%s }\n}\n"
        .formatted(light, dark);
  }

  private String colour(Colour which) {
    return colours.getOrDefault(which, which.ours);
  }

  /** A colour that a publisher may choose. */
  private enum Colour {
    TOP("färg.topp", "colour.top", "#0c3a40"),
    TOP_TEXT("färg.topptext", "colour.top-text", "#ffffff"),
    LINK("färg.länk", "colour.link", "#0a545c"),
    LINK_DARK("färg.länk.mörk", "colour.link.dark", "#87d2d5");

    private final String sv;
    private final String en;
    private final String ours;

    Colour(String sv, String en, String ours) {
      this.sv = sv;
      this.en = en;
      this.ours = ours;
    }

    static Optional<Colour> of(String key) {
      return Stream.of(values())
          .filter(one -> key.equals(one.sv) || key.equals(one.en))
          .findFirst();
    }

    /** Returns what the colour is seen on, or seen behind: of each scheme what is nearest to it. */
    private List<String> beside(Map<Colour, String> chosen) {
      return switch (this) {
        case TOP -> List.of(chosen.getOrDefault(TOP_TEXT, TOP_TEXT.ours));
        case TOP_TEXT -> List.of(chosen.getOrDefault(TOP, TOP.ours));
        case LINK -> List.of("#ffffff", "#f3f5f4");
        case LINK_DARK -> List.of("#111817", "#19221f");
      };
    }
  }

  /** One reading of a file. */
  private static final class Reading {

    private final Problems problems = new Problems();
    private final String file;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<Colour, String> colours = new EnumMap<>(Colour.class);
    private final Map<Locale, Map<String, String>> words = new HashMap<>();
    private String logo = "";

    Reading(String file) {
      this.file = file;
    }

    Checked<House> read(byte[] content) {
      if (content.length > LARGEST) {
        problems.error(
            Place.file(file), Phrase.of("house.too-large").with("most", LARGEST / 1_000));
      } else {
        lines(content).forEach(this::read);
        colours.forEach(this::compare);
      }
      return problems.check(() -> new House(colours, logo, words));
    }

    /** Returns the lines with a key, by row; a line that goes on is one. */
    private Map<Integer, String> lines(byte[] content) {
      Map<Integer, String> lines = new LinkedHashMap<>();
      List<String> all = text(content).lines().toList();
      StringBuilder line = new StringBuilder();
      int first = 1;
      for (int i = 0; i < all.size(); i++) {
        String part = all.get(i).strip();
        boolean goesOn = part.endsWith("\\");
        line.append(goesOn ? part.substring(0, part.length() - 1) : part);
        if (!goesOn || i == all.size() - 1) {
          if (line.length() > 0 && line.charAt(0) != '#') {
            lines.put(first, line.toString());
          }
          line.setLength(0);
          first = i + 2;
        }
      }
      return lines;
    }

    private String text(byte[] content) {
      try {
        String text =
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
      } catch (CharacterCodingException e) {
        problems.error(Place.file(file), Phrase.of("house.not-utf-8"));
        return "";
      }
    }

    private void read(int row, String line) {
      Place place = Place.row(file, row);
      int equals = line.indexOf('=');
      if (equals < 0) {
        problems.error(place, Phrase.of("house.no-value").with("found", line));
        return;
      }
      String key = line.substring(0, equals).strip();
      String value = line.substring(equals + 1).strip();
      Optional<Colour> colour = Colour.of(key);
      Matcher word = WORD.matcher(key);
      if (rows.putIfAbsent(key, row) != null) {
        problems.error(place, Phrase.of("house.twice").with("key", key));
      } else if (colour.isPresent()) {
        readColour(colour.get(), value, place);
      } else if (LOGO.contains(key)) {
        logo = problems.take(Logo.read(value, place)).orElse("");
      } else if (word.matches()) {
        readWord(Locale.forLanguageTag(word.group(1)), word.group(2), value, place);
      } else {
        problems.error(place, unknown(key));
      }
    }

    private static Phrase unknown(String key) {
      List<String> known = new ArrayList<>();
      Stream.of(Colour.values()).forEach(one -> known.add(one.sv));
      known.add(LOGO.get(0));
      known.add("ord.sv.…");
      known.add("ord.en.…");
      return Phrase.of("house.unknown-key")
          .with("found", key)
          .with("known", Phrase.list(known, Part.Text::new))
          .with("hint", Nearest.hint(key, known));
    }

    private void readColour(Colour colour, String value, Place place) {
      String found = value.toLowerCase(Locale.ROOT);
      if (COLOUR.matcher(found).matches()) {
        colours.put(colour, found);
      } else {
        problems.error(place, Phrase.of("house.no-colour").with("found", value));
      }
    }

    private void readWord(Locale language, String key, String value, Place place) {
      Words ours = Words.in(language);
      if (!ours.has(key) || key.endsWith("-file")) {
        problems.error(
            place,
            Phrase.of(ours.has(key) ? "house.file-name" : "house.unknown-word")
                .with("found", key)
                .with("hint", Nearest.hint(key, alike(key, ours))));
      } else if (!Words.blanks(ours.sentence(key)).equals(Words.blanks(value))) {
        problems.error(
            place, Phrase.of("house.blanks").with("key", key).with("sentence", ours.sentence(key)));
      } else {
        words.computeIfAbsent(language, any -> new HashMap<>()).put(key, value);
      }
    }

    /** Returns the keys of a language that begin as a key does, of which the nearest is meant. */
    private static List<String> alike(String key, Words ours) {
      String group = key.substring(0, key.lastIndexOf('.') + 1);
      String start = key.substring(0, Math.min(key.length(), group.length() + 1));
      return ours.keys().stream().filter(known -> known.startsWith(start)).toList();
    }

    private void compare(Colour colour, String chosen) {
      for (String other : colour.beside(colours)) {
        if (!Contrast.isEnough(chosen, other)) {
          String key = rows.containsKey(colour.sv) ? colour.sv : colour.en;
          problems.error(
              Place.row(file, requireNonNull(rows.get(key))),
              Phrase.of("house.contrast")
                  .with("found", chosen)
                  .with("other", other)
                  .with("contrast", Contrast.shown(chosen, other))
                  .with("least", Contrast.LEAST));
          return;
        }
      }
    }
  }
}
