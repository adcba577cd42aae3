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
import se.vastkom.goals.words.Part.Amount;
import se.vastkom.goals.words.Part.Joined;
import se.vastkom.goals.words.Part.Listing;
import se.vastkom.goals.words.Part.Name;
import se.vastkom.goals.words.Part.Text;
import se.vastkom.goals.words.Part.Unit;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sentences in JSON: as keys and figures, with both languages beside. */
final class PhraseJson {

  private static final Phrase NOTHING = Phrase.of("hint.none");

  static final JsonShape<Amount> AMOUNT = amount();

  static final JsonVariants<Part> PART =
      JsonVariants.byKey(
          "part",
          OtherKeys.IGNORED,
          part ->
              List.of(
                  Variant.of("key", Phrase.class, phrase(part)),
                  Variant.of("number", Amount.class, AMOUNT),
                  Variant.of("units", Unit.class, TEXT_OR_EMPTY, Unit::unit, Unit::new),
                  Variant.of("sv", Name.class, name()),
                  Variant.of("joined", Joined.class, part.list(), Joined::parts, Joined::new),
                  Variant.of("list", Listing.class, part.list(), Listing::parts, Listing::new),
                  Variant.of("text", Text.class, TEXT_OR_EMPTY, Text::text, Text::new)));

  /** A phrase; an empty one is the fallback for a value that is no phrase. */
  static final JsonType<Phrase> PHRASE = of(Phrase.class, "key", "json.phrase").orHarmless(NOTHING);

  /** Those that the words know. */
  static final JsonType<Phrase> SAYABLE =
      PHRASE.such(PhraseJson::canBeSaid, "json.phrase").orHarmless(NOTHING);

  static final JsonType<Name> NAME = of(Name.class, "sv", "json.name");

  /** The part in both languages, only shown. */
  static final JsonShape<Part> IN_WORDS =
      JsonFields.<Part>of("inWords")
          .show("sv", TEXT, part -> Words.swedish().sayFirst(part))
          .show("en", TEXT, part -> Words.english().sayFirst(part))
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
    public Boolean text(Text text) {
      return true;
    }

    @Override
    public Boolean amount(Amount amount) {
      return true;
    }

    @Override
    public Boolean unit(Unit unit) {
      return true;
    }

    @Override
    public Boolean name(Name name) {
      return true;
    }

    @Override
    public Boolean listing(Listing listing) {
      return listing.parts().stream().allMatch(part -> part.match(this));
    }

    @Override
    public Boolean joined(Joined joined) {
      return joined.parts().stream().allMatch(part -> part.match(this));
    }
  }

  private static JsonShape<Phrase> sentence() {
    JsonFields<Phrase> fields = JsonFields.of("sentence");
    var phrase = fields.required("phrase", SAYABLE, whole -> whole);
    fields.showAll(IN_WORDS, whole -> whole);
    return fields.make(read -> read.get(phrase));
  }

  private static JsonShape<Phrase> phrase(JsonType<Part> part) {
    JsonFields<Phrase> fields = JsonFields.of("phrase");
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
    var key = fields.text("key", Phrase::key);
    var parts = fields.unless(Collections.emptySortedMap(), "parts", named, Phrase::parts);
    return fields.make(read -> new Phrase(read.get(key), read.get(parts)));
  }

  private static SortedMap<String, Part> parts(JsonType<Part> part, JsonCursor object) {
    SortedMap<String, Part> parts = new TreeMap<>();
    for (String name : object.node().propertyNames()) {
      part.read(object.at(name)).ifPresent(value -> parts.put(name, value));
    }
    return parts;
  }

  private static JsonShape<Amount> amount() {
    JsonFields<Amount> fields = JsonFields.of("amount");
    var unit = fields.text("unit", Amount::unit);
    var number = fields.required("number", NUMBER.orHarmless(Ratio.ZERO), Amount::number);
    var decimals =
        fields.unless(Amount.DECIMALS, "decimals", JsonScalars.DECIMALS, Amount::decimals);
    return fields.make(read -> new Amount(read.get(number), read.get(unit), read.get(decimals)));
  }

  private static JsonShape<Name> name() {
    JsonFields<Name> fields = JsonFields.of("name");
    var sv = fields.text("sv", Name::sv);
    var en = fields.text("en", Name::en);
    return fields.make(read -> new Name(read.get(sv), read.get(en)));
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
