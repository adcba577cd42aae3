package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.CODE;

import java.util.List;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.Subregion;
import se.vastkom.goals.model.SubregionMember.OutsideMember;

/** Counties in JSON. */
final class CountyJson {

  static final JsonShape<Population> COUNTY = county();

  private CountyJson() {}

  private static JsonShape<Population> county() {
    JsonFields<Population> fields = JsonFields.of("county");
    var name = fields.text("name", Population::name);
    var subregions =
        fields.required(
            "subregions",
            subregion().list().such(CountyJson::haveMunicipalities, "json.municipalities"),
            Population::subregions);
    return fields.make(read -> new Population(read.get(name), read.get(subregions)));
  }

  private static boolean haveMunicipalities(List<Subregion> subregions) {
    return !subregions.stream().allMatch(subregion -> subregion.municipalities().isEmpty());
  }

  private static JsonShape<Subregion> subregion() {
    JsonFields<Subregion> fields = JsonFields.of("subregion");
    var name = fields.text("name", Subregion::name);
    var within = fields.list("municipalities", municipality(), Subregion::municipalities);
    var outside =
        fields.listUnlessEmpty("outsideMembers", outsideMember(), Subregion::outsideMembers);
    return fields.make(read -> new Subregion(read.get(name), read.get(within), read.get(outside)));
  }

  private static JsonShape<Respondent> municipality() {
    JsonFields<Respondent> fields = JsonFields.of("municipality");
    var code = fields.required("code", CODE, Respondent::code);
    var name = fields.text("name", Respondent::name);
    return fields.make(read -> new Respondent(read.get(code), read.get(name)));
  }

  private static JsonShape<OutsideMember> outsideMember() {
    JsonFields<OutsideMember> fields = JsonFields.of("outsideMember");
    var code = fields.required("code", CODE, OutsideMember::code);
    var name = fields.text("name", OutsideMember::name);
    var county = fields.text("county", OutsideMember::county);
    return fields.make(read -> new OutsideMember(read.get(code), read.get(name), read.get(county)));
  }
}
