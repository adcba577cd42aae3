package se.vastkom.goals.io.csv;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.DataFile;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Publication;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes a follow-up and its files to catalogues of open data: a data set of DCAT, as DCAT-AP-SE
 * profiles it. What the follow-up does not say is left out, and nothing is guessed; addresses are
 * relative to the description.
 */
final class OpenDataDescription {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final List<Words> LANGUAGES = List.of(Words.swedish(), Words.english());

  private static final Map<String, String> PREFIXES =
      Map.of(
          "dcat", "http://www.w3.org/ns/dcat#",
          "dcterms", "http://purl.org/dc/terms/",
          "foaf", "http://xmlns.com/foaf/0.1/",
          "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
          "spdx", "http://spdx.org/rdf/terms#",
          "vcard", "http://www.w3.org/2006/vcard/ns#",
          "xsd", "http://www.w3.org/2001/XMLSchema#");

  /** The licences that have one address wherever they are named. */
  private static final Map<String, String> LICENCES =
      Map.of(
          "CC0", "https://creativecommons.org/publicdomain/zero/1.0/",
          "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/",
          "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/");

  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  private final FollowUp.Header header;
  private final Publication said;

  private OpenDataDescription(FollowUp.Header header) {
    this.header = header;
    this.said = header.publication();
  }

  static byte[] of(AssessedFollowUp assessed, List<DataFile> files, String page) {
    OpenDataDescription description = new OpenDataDescription(assessed.followUp().header());
    return OpenDataMetadata.bytes(description.dataset(assessed, files, page));
  }

  private ObjectNode dataset(AssessedFollowUp assessed, List<DataFile> files, String page) {
    ObjectNode set = NODES.objectNode();
    ObjectNode context = set.putObject("@context");
    PREFIXES.keySet().stream().sorted().forEach(name -> context.put(name, PREFIXES.get(name)));
    set.put("@id", "#" + header.id());
    set.put("@type", "dcat:Dataset");
    set.put("dcterms:identifier", header.id());
    set.set("dcterms:title", text(header.title(), said.language()));
    Phrase description =
        Phrase.of("open-data.description")
            .with("period", header.when())
            .with("population", header.population().part())
            .with("book", assessed.run().book().phrase());
    set.set("dcterms:description", inEachLanguage(description));
    if (!header.publisher().isBlank()) {
      set.putObject("dcterms:publisher")
          .put("@type", "foaf:Agent")
          .put("foaf:name", header.publisher());
    }
    said.published().ifPresent(day -> set.set("dcterms:issued", day(day)));
    said.corrected().ifPresent(day -> set.set("dcterms:modified", day(day)));
    ObjectNode period = set.putObject("dcterms:temporal").put("@type", "dcterms:PeriodOfTime");
    period.set("dcat:startDate", day(header.period().firstDay()));
    period.set("dcat:endDate", day(header.period().lastDay()));
    if (!header.population().name().isEmpty()) {
      set.putObject("dcterms:spatial")
          .put("@type", "dcterms:Location")
          .put("rdfs:label", header.population().name());
    }
    if (!said.contact().isBlank()) {
      contact(set.putObject("dcat:contactPoint").put("@type", "vcard:Kind"));
    }
    said.source().ifPresent(link -> set.set("dcterms:source", at(link.toString())));
    set.set("dcat:landingPage", at(page));
    ArrayNode distributions = set.putArray("dcat:distribution");
    files.forEach(file -> distributions.add(distribution(file)));
    return set;
  }

  private void contact(ObjectNode into) {
    String contact = said.contact().strip();
    if (contact.matches("[^\\s@<>]+@[^\\s@<>]+")) {
      into.set("vcard:hasEmail", at("mailto:" + contact));
    } else {
      into.put("vcard:fn", contact);
    }
  }

  private ObjectNode distribution(DataFile file) {
    ObjectNode node = NODES.objectNode().put("@type", "dcat:Distribution");
    node.set("dcterms:title", inEachLanguage(file.content()));
    node.set("dcat:accessURL", at(file.name()));
    node.set("dcat:downloadURL", at(file.name()));
    node.set("dcat:mediaType", at(MEDIA_TYPES + file.mediaType()));
    node.set("dcat:byteSize", typed(Long.toString(file.bytes()), "xsd:nonNegativeInteger"));
    if (!said.licence().isBlank()) {
      terms(node);
    }
    ObjectNode checksum = node.putObject("spdx:checksum").put("@type", "spdx:Checksum");
    checksum.set("spdx:algorithm", at("spdx:checksumAlgorithm_sha256"));
    checksum.set("spdx:checksumValue", typed(file.sha256(), "xsd:hexBinary"));
    return node;
  }

  /** Says on which terms it may be used: by the licence's address, where it has one. */
  private void terms(ObjectNode into) {
    String licence = said.licence().strip();
    Optional<String> address =
        Optional.ofNullable(LICENCES.get(licence))
            .or(() -> Publication.address(licence).map(URI::toString));
    if (address.isPresent()) {
      into.set("dcterms:license", at(address.get()));
    } else {
      into.putObject("dcterms:rights")
          .put("@type", "dcterms:RightsStatement")
          .put("rdfs:label", licence);
    }
  }

  private static ArrayNode inEachLanguage(Phrase phrase) {
    ArrayNode texts = NODES.arrayNode();
    LANGUAGES.forEach(
        words -> texts.add(text(words.sayFirst(phrase), words.language().getLanguage())));
    return texts;
  }

  private static ObjectNode text(String text, String language) {
    return NODES.objectNode().put("@value", text).put("@language", language);
  }

  private static ObjectNode day(LocalDate day) {
    return typed(day.toString(), "xsd:date");
  }

  private static ObjectNode typed(String value, String type) {
    return NODES.objectNode().put("@value", value).put("@type", type);
  }

  private static ObjectNode at(String address) {
    return NODES.objectNode().put("@id", address);
  }
}
