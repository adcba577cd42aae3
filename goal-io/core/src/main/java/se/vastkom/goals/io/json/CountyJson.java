package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.CODE;

import java.util.List;
import se.vastkom.goals.model.County;
import se.vastkom.goals.model.Municipality;
import se.vastkom.goals.model.Subregion;
import se.vastkom.goals.model.SubregionMember.OutsideMember;

/** Counties in JSON. */
final class CountyJson {

  static final JsonShape<County> COUNTY = county();

  private CountyJson() {}

  private static JsonShape<County> county() {
    JsonFields<County> fields =
        JsonFields.of("county", "The municipalities that a follow-up counts.");
    var name = fields.text("name", County::name, "The county's name.");
    var subregions =
        fields.required(
            "subregions",
            subregion().list().such(CountyJson::haveMunicipalities, "json.municipalities"),
            County::subregions,
            "The sub-regions, which together have a municipality.");
    return fields.make(read -> new County(read.get(name), read.get(subregions)));
  }

  private static boolean haveMunicipalities(List<Subregion> subregions) {
    return !subregions.stream().allMatch(subregion -> subregion.municipalities().isEmpty());
  }

  private static JsonShape<Subregion> subregion() {
    JsonFields<Subregion> fields = JsonFields.of("subregion", "A part of a county.");
    var name = fields.text("name", Subregion::name, "The sub-region's name.");
    var within =
        fields.list(
            "municipalities",
            municipality(),
            Subregion::municipalities,
            "The members that are counted.");
    var outside =
        fields.listUnlessEmpty(
            "outsideMembers",
            outsideMember(),
            Subregion::outsideMembers,
            "Members of other counties, which are never counted.");
    return fields.make(read -> new Subregion(read.get(name), read.get(within), read.get(outside)));
  }

  private static JsonShape<Municipality> municipality() {
    JsonFields<Municipality> fields = JsonFields.of("municipality", "A municipality.");
    var code = fields.required("code", CODE, Municipality::code, "The municipality's code.");
    var name = fields.text("name", Municipality::name, "The name, without kommun or stad.");
    return fields.make(read -> new Municipality(read.get(code), read.get(name)));
  }

  private static JsonShape<OutsideMember> outsideMember() {
    JsonFields<OutsideMember> fields =
        JsonFields.of("outsideMember", "A municipality of another county.");
    var code = fields.required("code", CODE, OutsideMember::code, "The municipality's code.");
    var name = fields.text("name", OutsideMember::name, "The name, without kommun or stad.");
    var county = fields.text("county", OutsideMember::county, "The name of its county.");
    return fields.make(read -> new OutsideMember(read.get(code), read.get(name), read.get(county)));
  }
}
