package se.vastkom.goals.io.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.evidence.Figure;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.model.Quantity;

/** How a goal says that it is measured, and what its outcome then becomes. */
class MeasurementTest {

  /** Of the figures 20, 40, 40 and 95 per cent, and one that is silent. */
  private static SurveyFolder percent(String target, String measured) {
    return new SurveyFolder(target, measured)
        .answering("Ale;20", "Mark;40", "1480;40 %", "Tjörn;95", "Borås;bortfall");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "minst;80;%  | medel;;;;               | 195/4 | %",
        "minst;80;%  | median;;;;              | 40    | %",
        "minst;80;%  | lägsta;;;;              | 20    | %",
        "minst;80;%  | högsta;;;;              | 95    | %",
        "minst;80;%  | lowest;;;;              | 20    | %",
        "minst;80;%  | andel som når gränsen;>= 40 %;;;      | 75 | %",
        "minst;80;%  | andel som når gränsen;mer än 40 %;;;  | 25 | %",
        "minst;3;kommuner | antal som når gränsen;minst 40 %;;; | 3 | kommuner",
        "minst;3;kommuner | antal som når gränsen;≥ 40 procent;;; | 3 | kommuner",
        "minst;3;kommuner | antal som når gränsen;över 40 %;;;  | 1 | kommuner",
        "minst;3;kommuner | antal som når gränsen;högst 40 %;;; | 3 | kommuner",
        "minst;3;kommuner | antal som når gränsen;at most 40%;;; | 3 | kommuner",
        "minst;3;kommuner | antal som når gränsen;under 40 %;;; | 1 | kommuner",
        "minst;3;kommuner | antal som når gränsen;= 40 %;;;     | 2 | kommuner"
      })
  void eachAggregationIsOverThoseThatAnswered(
      String target, String measured, String outcome, String unit) {
    assertThat(percent(target, measured).evidence().outcome())
        .isEqualTo(Figure.known(new Quantity(Ratio.parse(outcome), unit)));
  }

  @Test
  void theMedianOfAnOddNumberIsTheMiddleFigure() {
    assertThat(
            new SurveyFolder("högst;14;dagar", "median;;;;")
                .answering("Ale;30", "Mark;7", "Tjörn;12,5")
                .evidence()
                .outcome())
        .isEqualTo(Figure.known(new Quantity(Ratio.of(25, 2), "dagar")));
  }

  @Test
  void aWeightedMeanCountsEachByItsColumn() {
    SurveyFolder folder =
        new SurveyFolder("minst;80;%", "viktat medel;;invånare;;")
            .withColumns(";invånare")
            .answering("Ale;20;10 000", "Mark;80;30 000", "Borås;bortfall;100 000");
    assertThat(folder.evidence().outcome())
        .isEqualTo(Figure.known(new Quantity(Ratio.of(65), "%")));
    assertThat(folder.summary())
        .containsExactly(
            "65 av 80 %, 81 % av målet; medel viktat med invånare för de 2 av 49 kommuner som har svarat",
            "65 of 80%, 81% of the target; the mean weighted by invånare of the 2 of 49"
                + " municipalities that have answered");
  }

  @Test
  void aWeightedMeanMayNameItsColumnUnderVikt() {
    SurveyFolder folder =
        new SurveyFolder("minst;80;%", "viktat medel;;invånare;;")
            .namingWeightsUnder("vikt")
            .withColumns(";invånare")
            .answering("Ale;20;10 000", "Mark;80;30 000");
    assertThat(folder.evidence().outcome())
        .isEqualTo(Figure.known(new Quantity(Ratio.of(65), "%")));
  }

  @Test
  void aMeanSaysThatItIsUnweightedAndHowManyAnswered() {
    assertThat(percent("minst;80;%", "medel;;;;").summary())
        .containsExactly(
            "48,75 av 80 %, 61 % av målet; oviktat medel för de 4 av 49 kommuner som har svarat",
            "48.75 of 80%, 61% of the target; the unweighted mean of the 4 of 49 municipalities that have answered");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "minst;80;% | median;;;; | 40 av 80 %, 50 % av målet; medianen för de 4 av 49 kommuner som har svarat",
        "minst;80;% | lägsta;;;; | 20 av 80 %, 25 % av målet; det lägsta bland de 4 av 49 kommuner som har svarat",
        "minst;80;% | högsta;;;; | 95 %; målet var minst 80 % (119 %); det högsta bland de 4 av 49 kommuner som har svarat",
        "minst;80;% | andel som når gränsen;>= 40 %;;; | 75 av 80 %, 94 % av målet; andelen som når minst 40 % bland de 4 av 49 kommuner som har svarat",
        "minst;3;kommuner | antal som når gränsen;> 40 %;;; | 1 av 3 kommuner, 33 % av målet; antalet som når mer än 40 % bland de 4 av 49 kommuner som har svarat"
      })
  void theSentenceSaysHowTheOutcomeCameAboutAndOfHowMany(
      String target, String measured, String sentence) {
    assertThat(percent(target, measured).summary()).first().isEqualTo(sentence);
  }

  @Test
  void whatAddsUpIsAddedAndTheSentenceSaysSo() {
    assertThat(new SurveyFolder("minst;100;elever", ";;;;").answering("Ale;12", "Mark;8").summary())
        .containsExactly(
            "20 av 100 elever, 20 % av målet; summan för de 2 av 49 kommuner som har svarat",
            "20 of 100 pupils, 20% of the target; the sum of the 2 of 49 municipalities that have answered");
  }

  @Test
  void anOwnUnitIsAddedWhereTheGoalSaysSo() {
    assertThat(
            new SurveyFolder("minst;100;laddstolpar", "summa;;;;")
                .answering("Ale;12", "Mark;8")
                .evidence()
                .outcome())
        .isEqualTo(Figure.known(Quantity.of(20, "laddstolpar")));
  }

  /** Shares of several municipalities were once added, to 240 % of all. */
  @Test
  void perCentOfAllMunicipalitiesStaysPerCent() {
    SurveyFolder folder = new SurveyFolder("minst;80;%", "medel;;;;");
    for (String municipality : new String[] {"Ale", "Mark", "Tjörn", "Borås", "1480"}) {
      folder.answering(municipality + ";48");
    }
    assertThat(folder.evidence().outcome()).isEqualTo(Figure.known(Quantity.of(48, "%")));
    assertThat(folder.evidence().reached()).isEqualTo(Figure.known(false));
  }

  @Test
  void figuresOfPerCentBeyondAllStandWithARemarkUnlessTheGoalSaysWhatIsPossible() {
    assertThat(
            Said.of(
                new SurveyFolder("minst;80;%", "medel;;;;").answering("Ale;104", "Mark;8").read()))
        .containsExactly(
            "kommuner.csv rad 2: Målet larm har utfallet 104 %, som är mindre än 0 % eller större"
                + " än 100 %. Det används som det står; kontrollera att det stämmer.",
            "kommuner.csv row 2: The goal larm has the outcome 104%, which is less than 0% or more"
                + " than 100%. It is used as it stands; check that it is right.");
    assertThat(
            Said.of(
                new SurveyFolder("minst;80;%", "medel;;;[0..200];")
                    .answering("Ale;104", "Mark;8")
                    .read()))
        .isEmpty();
  }

  @Test
  void aFigureThatIsNotPossibleIsRefusedWithTheRange() {
    assertThat(
            Said.errorsOf(
                new SurveyFolder("minst;4;betyg", "median;;;1..5;")
                    .answering("Ale;6", "Mark;5", "Tjörn;1")
                    .read()))
        .containsExactly(
            "kommuner.csv rad 2: Målet larm har värdet 6 betyg, men möjliga värden är [1..5]. Rätta"
                + " värdet, eller det som står under möjliga värden.",
            "kommuner.csv row 2: The goal larm has the value 6 betyg, but the possible values are"
                + " [1..5]. Mend the value, or what is written under possible values.");
  }

  @Test
  void theTargetOfASumMayBeMoreThanOneMunicipalityCanHave() {
    assertThat(
            new SurveyFolder("minst;100;platser", "summa;;;[0..20];")
                .answering("Ale;20", "Mark;20")
                .evidence()
                .bound())
        .isEqualTo(Figure.known(Quantity.of(980, "platser")));
  }

  /** A bare number has two readings, and the message has the text to write for each. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "80 % | Gränsen \"80 %\" kan läsas åt två håll. Skriv >= 80 % om den som har mer når"
            + " gränsen, eller <= 80 % om den som har mindre når den.",
        "80 | Gränsen \"80\" kan läsas åt två håll och saknar enhet. Skriv >= 80 % om den som har"
            + " mer når gränsen, eller <= 80 % om den som har mindre når den, med den enhet som"
            + " svaren är i.",
        "minst 80 | Gränsen \"minst 80\" saknar enhet. Skriv den enhet som svaren är i, som"
            + " minst 80 % eller minst 80 dagar."
      })
  void aLimitThatCanBeReadInTwoWaysIsAskedAbout(String limit, String question) {
    assertThat(
            Said.errorsOf(
                percent("minst;3;kommuner", "antal som når gränsen;" + limit + ";;;").read()))
        .first()
        .isEqualTo("mål.csv rad 2 kolumn H: " + question);
  }

  @Test
  void whatIsUnderWayIsCountedApartFromYes() {
    SurveyFolder folder =
        new SurveyFolder("minst;3;kommuner", ";;;;")
            .answering("Ale;ja", "Mark;planerat", "Tjörn;ongoing", "Borås;beslutat", "1480;nej");
    assertThat(folder.evidence().outcome()).isEqualTo(Figure.known(Quantity.of(1, "kommuner")));
    assertThat(folder.summary())
        .containsExactly(
            "1 av 3 kommuner, 33 % av målet; 1 ja, 1 har börjat, 1 har beslutat, 1 planerar,"
                + " 1 nej, 44 har inte svarat",
            "1 of 3 municipalities, 33% of the target; 1 yes, 1 have begun, 1 have decided, 1 plan"
                + " to, 1 no, 44 have not answered");
  }

  @Test
  void whatIsUnderWayIsNoFigure() {
    assertThat(Said.errorsOf(percent("minst;80;%", "medel;;;;").answering("1401;planerat").read()))
        .containsExactly(
            "kommuner.csv rad 7: Målet larm räknar inte kommuner: skriv ett tal, inte"
                + " ja eller nej.",
            "kommuner.csv row 7: The goal larm does not count municipalities: write a number,"
                + " not yes or no.");
  }
}
