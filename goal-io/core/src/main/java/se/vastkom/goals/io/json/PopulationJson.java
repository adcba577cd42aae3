package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.CODE;
import static se.vastkom.goals.io.json.JsonScalars.RESPONDENT;
import static se.vastkom.goals.io.json.JsonScalars.UNIT;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.model.Subregion;
import se.vastkom.goals.model.SubregionMember.OutsideMember;

/**
 * Populations in JSON: a county under the key {@code county}, all others under {@code population}.
 */
final class PopulationJson {

  private static final JsonShape<Respondent> MUNICIPALITY = municipality();
  private static final JsonShape<Population> COUNTY = county();
  private static final JsonShape<Population> OTHERS = others();

  /** The key that a follow-up's population stands under, within its object. */
  static final JsonShape<Population> POPULATION = population();

  private PopulationJson() {}

  private static JsonShape<Population> population() {
    JsonFields<Population> fields = JsonFields.of("followUp");
    var county =
        fields.optional(
            "county", COUNTY, whole -> Optional.of(whole).filter(PopulationJson::isCounty));
    var others =
        fields.optional(
            "population", OTHERS, whole -> Optional.of(whole).filter(any -> !isCounty(any)));
    return fields.check(
        read ->
            read.at(county).isThere() == read.at(others).isThere()
                ? read.at(county).none("json.population")
                : read.get(county).or(() -> read.get(others)));
  }

  private static boolean isCounty(Population population) {
    return !population.isEmpty()
        && !population.name().isBlank()
        && population.unit().equals(Quantity.MUNICIPALITIES);
  }

  private static JsonShape<Population> county() {
    JsonFields<Population> fields = JsonFields.of("county");
    var name = fields.text("name", Population::name);
    var subregions = fields.listUnlessEmpty("subregions", subregion(), Population::subregions);
    var others =
        fields.listUnlessEmpty("municipalities", MUNICIPALITY, Population::outsideSubregions);
    return fields.check(
        read -> {
          List<Respondent> all =
              Stream.concat(
                      read.get(others).stream(),
                      read.get(subregions).stream().flatMap(each -> each.municipalities().stream()))
                  .toList();
          return !all.isEmpty() && areDistinct(all)
              ? Optional.of(Population.of(read.get(name), read.get(others), read.get(subregions)))
              : read.at(subregions).none("json.municipalities");
        });
  }

  private static boolean areDistinct(List<Respondent> all) {
    return all.stream().map(Respondent::id).allMatch(new HashSet<>()::add);
  }

  private static JsonShape<Population> others() {
    JsonFields<Population> fields = JsonFields.of("population");
    var name = fields.optionalText("name", Population::name);
    var respondents = fields.listUnlessEmpty("respondents", respondent(), Population::respondents);
    return fields.check(
        read -> {
          List<Respondent> all = read.get(respondents);
          if (!read.at(respondents).isThere() && !read.at(name).isThere()) {
            return Optional.of(Population.unstated());
          }
          return areDistinct(all) && !(all.isEmpty() && read.get(name).isBlank())
              ? Optional.of(Population.of(read.get(name), all))
              : read.at(respondents).none("json.respondents");
        });
  }

  private static JsonShape<Respondent> respondent() {
    JsonFields<Respondent> fields = JsonFields.of("respondent");
    var id = fields.required("id", RESPONDENT, Respondent::id);
    var name = fields.text("name", Respondent::name);
    var kind = fields.unless(Quantity.MUNICIPALITIES, "kind", UNIT, Respondent::kind);
    return fields.check(
        read ->
            read.get(kind).equals(Quantity.MUNICIPALITIES)
                    && !RespondentId.isCode(read.get(id).value())
                ? read.at(id).none("json.respondents")
                : Optional.of(new Respondent(read.get(id), read.get(name), read.get(kind))));
  }

  private static JsonShape<Subregion> subregion() {
    JsonFields<Subregion> fields = JsonFields.of("subregion");
    var name = fields.text("name", Subregion::name);
    var within = fields.list("municipalities", MUNICIPALITY, Subregion::municipalities);
    var outside =
        fields.listUnlessEmpty("outsideMembers", outsideMember(), Subregion::outsideMembers);
    return fields.make(read -> new Subregion(read.get(name), read.get(within), read.get(outside)));
  }

  private static JsonShape<Respondent> municipality() {
    JsonFields<Respondent> fields = JsonFields.of("municipality");
    var code = fields.required("code", CODE, Respondent::id);
    var name = fields.text("name", Respondent::name);
    return fields.make(read -> new Respondent(read.get(code), read.get(name)));
  }

  private static JsonShape<OutsideMember> outsideMember() {
    JsonFields<OutsideMember> fields = JsonFields.of("outsideMember");
    var code = fields.required("code", CODE, OutsideMember::id);
    var name = fields.text("name", OutsideMember::name);
    var county = fields.text("county", OutsideMember::county);
    return fields.make(read -> new OutsideMember(read.get(code), read.get(name), read.get(county)));
  }
}
