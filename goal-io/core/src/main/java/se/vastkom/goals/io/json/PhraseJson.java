package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.NUMBER;
import static se.vastkom.goals.io.json.JsonScalars.TEXT;
import static se.vastkom.goals.io.json.JsonScalars.TEXT_OR_EMPTY;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.json.JsonVariants.OtherKeys;
import se.vastkom.goals.io.json.JsonVariants.Variant;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sentences in JSON: as keys and figures, with both languages beside. */
final class PhraseJson {

  private static final Phrase NOTHING = Phrase.of("hint.none");

  static final JsonShape<Part.Amount> AMOUNT = amount();

  static final JsonVariants<Part> PART =
      JsonVariants.byKey(
          "part",
          "Something to be said: which keys it has tells what it is.",
          OtherKeys.IGNORED,
          part ->
              List.of(
                  Variant.of("key", Phrase.class, phrase(part)),
                  Variant.of("number", Part.Amount.class, AMOUNT),
                  Variant.of(
                      "units",
                      Part.Unit.class,
                      TEXT_OR_EMPTY,
                      Part.Unit::unit,
                      Part.Unit::new,
                      "A unit in the plural."),
                  Variant.of("sv", Part.Name.class, name()),
                  Variant.of(
                      "joined",
                      Part.Joined.class,
                      part.list(),
                      Part.Joined::parts,
                      Part.Joined::new,
                      "Parts said with nothing between."),
                  Variant.of(
                      "list",
                      Part.Listing.class,
                      part.list(),
                      Part.Listing::parts,
                      Part.Listing::new,
                      "Parts said with commas between."),
                  Variant.of(
                      "text",
                      Part.Text.class,
                      TEXT_OR_EMPTY,
                      Part.Text::text,
                      Part.Text::new,
                      "A text, shown as it was written.")));

  /** A phrase; an empty one is the fallback for a value that is no phrase. */
  static final JsonType<Phrase> PHRASE = of(Phrase.class, "key", "json.phrase").orHarmless(NOTHING);

  static final JsonType<Part.Name> NAME = of(Part.Name.class, "sv", "json.name");

  /** The part in both languages, only shown. */
  static final JsonShape<Part> IN_WORDS =
      JsonFields.<Part>of("inWords", "A sentence in both languages.")
          .show("sv", TEXT, part -> Words.swedish().sayFirst(part), "The sentence in Swedish.")
          .show("en", TEXT, part -> Words.english().sayFirst(part), "The sentence in English.")
          .writeOnly();

  static final JsonShape<Phrase> SENTENCE = sentence();

  private PhraseJson() {}

  /**
   * Returns whether a part makes a sentence: one that was read may have an unknown key, or lack a
   * figure.
   */
  static boolean canBeSaid(Part part) {
    try {
      Words.swedish().say(part);
      return part.match(new Known());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether a catalogue has every key of a part. */
  private record Known() implements Part.Match<Boolean> {

    @Override
    public Boolean phrase(Phrase phrase) {
      return Words.swedish().has(phrase.key())
          && phrase.parts().values().stream().allMatch(part -> part.match(this));
    }

    @Override
    public Boolean text(Part.Text text) {
      return true;
    }

    @Override
    public Boolean amount(Part.Amount amount) {
      return true;
    }

    @Override
    public Boolean unit(Part.Unit unit) {
      return true;
    }

    @Override
    public Boolean name(Part.Name name) {
      return true;
    }

    @Override
    public Boolean listing(Part.Listing listing) {
      return listing.parts().stream().allMatch(part -> part.match(this));
    }

    @Override
    public Boolean joined(Part.Joined joined) {
      return joined.parts().stream().allMatch(part -> part.match(this));
    }
  }

  private static JsonShape<Phrase> sentence() {
    JsonFields<Phrase> fields = JsonFields.of("sentence", "A sentence, and how it is said.");
    var phrase =
        fields.required(
            "phrase",
            PHRASE.such(PhraseJson::canBeSaid, "json.phrase").orHarmless(NOTHING),
            said -> said,
            "The sentence as a key and figures.");
    fields.showAll(IN_WORDS, said -> said);
    return fields.make(read -> read.get(phrase));
  }

  private static JsonShape<Phrase> phrase(JsonType<Part> part) {
    JsonFields<Phrase> fields =
        JsonFields.of("phrase", "A sentence of the catalogue, its blanks filled.");
    JsonType<SortedMap<String, Part>> named =
        new JsonValue<>(
            at -> Optional.of(parts(part, at.object())),
            parts -> {
              ObjectNode object = JsonNodeFactory.instance.objectNode();
              parts.forEach((name, value) -> object.set(name, part.write(value)));
              return object;
            },
            definitions ->
                JsonScalars.ofType("object").set("additionalProperties", part.schema(definitions)));
    var key = fields.text("key", Phrase::key, "The name of the sentence.");
    var parts =
        fields.unless(
            Collections.emptySortedMap(),
            "parts",
            named,
            Phrase::parts,
            "What its blanks are filled with, by name.");
    return fields.make(read -> new Phrase(read.get(key), read.get(parts)));
  }

  private static SortedMap<String, Part> parts(JsonType<Part> part, JsonCursor object) {
    SortedMap<String, Part> parts = new TreeMap<>();
    for (String name : object.node().propertyNames()) {
      part.read(object.at(name)).ifPresent(value -> parts.put(name, value));
    }
    return parts;
  }

  private static JsonShape<Part.Amount> amount() {
    JsonFields<Part.Amount> fields = JsonFields.of("amount", "A number with its unit.");
    var unit = fields.text("unit", Part.Amount::unit, "The unit's key, empty for a bare number.");
    var number =
        fields.required(
            "number", NUMBER.orHarmless(Ratio.ZERO), Part.Amount::number, "The exact number.");
    return fields.make(read -> new Part.Amount(read.get(number), read.get(unit)));
  }

  private static JsonShape<Part.Name> name() {
    JsonFields<Part.Name> fields = JsonFields.of("name", "A name known in both languages.");
    var sv = fields.text("sv", Part.Name::sv, "The name in Swedish.");
    var en = fields.text("en", Part.Name::en, "The name in English.");
    return fields.make(read -> new Part.Name(read.get(sv), read.get(en)));
  }

  /** Returns the type of parts of one class, which have a key that no others have. */
  private static <P extends Part> JsonType<P> of(Class<P> type, String key, String expectation) {
    return new JsonValue<>(
        at -> PART.read(at).filter(type::isInstance).map(type::cast).or(() -> at.none(expectation)),
        PART::write,
        definitions -> {
          ObjectNode schema = PART.schema(definitions);
          schema.putArray("required").add(key);
          return schema;
        });
  }
}
