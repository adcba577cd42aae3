package se.vastkom.goals.io.followup;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.InputFile;
import se.vastkom.goals.io.FollowUpReader;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.sheet.NamedFiles;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Reads a follow-up from a folder. Keys, headings, words and file names may be Swedish or English,
 * file names with å, ä and ö or without; columns may come in any order, and optional ones may be
 * left out; {@link Table} specifies comments. Each file that is not read gets a remark. All
 * problems of all files are returned at once.
 *
 * <pre>
 * uppfoljning.yaml    the facts about the follow-up as a whole, its areas, and the narrative
 *   uppföljning: vastkom-esamhalle-2015     id: letters a-z, digits, hyphens
 *   titel: eSamhälle 2015
 *   utgivare: VästKom
 *   källa: VästKom, eSamhälle resultat 2015
 *   period: 2015                            or 2015-H1, 2015-T2, 2015-Q3, 2015-M04
 *   per: 2015-08-31                         only where an interim follow-up is seen from a day within it: goals whose
 *                                           end lies ahead are then not assessed yet
 *   vägs samman: områden och helheten       only where areas, the whole (helheten), or both are to be weighed in a line
 *                                           of their own, by the table sammanvägning
 *   motivering: text                        what a person says of what the whole comes to
 *   län: Västra Götaland                    whose municipalities are counted; or instead one of
 *   kommuner: [Borås, Vara]                 those that are counted, by name or code
 *   kommun: Vansbro                         the only one, whose own figures these are: nobody responds,
 *                                           unless svarande.csv lists its boards, schools or companies
 *   områden:
 *     - {id: e-arkiv, titel: E-arkiv}       may have läge, beslutat, skäl, förs vidare, as goals do
 *   teckenförklaring:                       may be left out: how each sign of the source's own was read, in any words
 *     grön ring: uppfyllt
 *   berättelse:                             may be left out
 *     titel, analys, kommentar, områden: [{titel, mål: [...], leverans: [...], kommentar, läge, beslutat, hör till: [...]}]
 *
 * mal.csv             one row for each goal
 *   id, område, mål                         required
 *   måltyp                                  minst, högst, exakt, milstolpe, sammansatt, öka, minska, inget
 *   målvärde, enhet                         a number and its unit; for sammansatt the number of municipalities
 *   delar, delenhet                         for sammansatt: how many parts each shall have, and of what
 *   målvärde ur                             målet (the default) or kommentaren
 *   utgångsläge, utgångsperiod              a number in the same unit, and its period
 *   kommunlista                             fullständig where a municipality that kommuner.csv
 *                                           leaves out has answered no; else it has not answered
 *   mäts som                                how the answers in kommuner.csv become one outcome: antal ja (the default of
 *                                           kommuner), summa (of what adds up), medel, viktat medel, median, antal or
 *                                           andel som når gränsen, lägsta, högsta; each over those that have answered
 *   gräns                                   for som når gränsen: what an answer must come to, as {@literal >=} 80 % or högst 14 dagar
 *   vikt                                    for viktat medel: the column of kommuner.csv that has the weights, as invånare
 *   möjliga värden                          what an answer can be, as [0..100]
 *   enkätfråga                              the heading of the goal's question in the survey, or so much of its beginning
 *                                           that no other begins so; {@code |} between those of the parts of a composite,
 *                                           unless they stand together under one heading;
 *                                           headings that are alike have (1), (2) behind them, in their order
 *   räknas som ja, räknas som nej, räknas som planerat, räknas som inget svar, räknas som ej tillämpligt
 *                                           answers that count as it, with semicolons between; ja, nej, planeras, pågår,
 *                                           vet ej, ej aktuellt and the like count without being named. Of a composite
 *                                           whose parts are choices in one cell, the choices that are parts count as ja
 *   tomt räknas som                         inget svar (the default), nej or ej tillämpligt
 *   ansvarig                                the unit that answers for the goal, never a person; shown, never a fact
 *   läge, beslutat, skäl, förs vidare       vilande or utgått; a date as stated; reasons with semicolons between;
 *                                           "mål: ID", "period: 2016" or "forum: NAME"
 *
 *   gäller till                             the last period that the goal is for; empty until further notice. For a goal in
 *                                           force, förs vidare says where it continues after that
 *   nytt målvärde                           ja where the target is decided anew for each period
 *   jämförbart från och med                 the period from which it is measured as it is now
 *   mäts över                               3 perioder, medel: the outcome is their mean, this one's and those of history
 *
 * utfall.csv          one row for each goal with an observation
 *   mål                                     required
 *   utfall, grund                           a number with räknat, namngivet or härlett; ja or nej for a milestone; blank
 *                                           with publicerat (only the share is known) or namngivet (see kommuner.csv);
 *                                           or why there is none: bortfall, ej tillämpligt, sekretess, ännu inte mätt
 *   underlagets styrka                      genomfört (the default), beslutat, planerat, pågående, blandat, oklart
 *   svarande                                how many of the municipalities answered
 *   uppgift om förändring                   ökat, oförändrat, minskat
 *   publicerat värde, publicerad andel      the cells as they were printed; also publicerat mål and publicerad kommentar
 *   publicerad andel läst som               a number of per cent, where the printed text is none
 *   publicerad status                       what the source itself concluded, the word or symbol as printed; shown, never a fact
 *   publicerad status läst som              uppfyllt, delvis, ej uppfyllt, utgått or ej bedömt
 *   kommentar, källa                        text
 *   åtgärd                                  what is to be done; shown, never a fact
 *   avslutat vid                            the day on which the goal was finished, where that was before its end
 *
 * kommuner.csv        may be left out: mål, kommun (1490, Borås, Borås stad, 1490 Borås), utfall (ja, nej, planerat, beslutat, pågående,
 *                     a number, or why there is none)
 *                     one left out has not answered, unless the goal's list is fullständig; numbers of
 *                     several become one as the goal says (mäts som), and are else added, where things or money are counted
 *   kommentar, datum                        what the municipality adds, and when it answered: a year, a month or a day
 *   other columns of mal.csv and utfall.csv give facts that a rule book declares, by their names
 * svarande.csv        may be left out: id, namn, slag (nämnd, förvaltning, skola, bolag or a word of one's own, as it
 *                     is to be read after a number): those that respond where they are not municipalities; goals count
 *                     them in their word, as 13 nämnder
 * svar.csv            their responses, as kommuner.csv: mål, svarande (id or name), utfall
 * enheter.csv         may be left out: units that nobody else knows
 *   enhet, adderas                          required: in the plural, as it is shown; ja if the figures of several add up, else nej
 *   ental                                   in the singular, which is read as the same unit
 * enkat.xlsx, .ods or .csv  may be left out: a survey as it was exported, a row a respondent, a column a question; see
 *                     {@link se.vastkom.goals.io.survey.Survey}. Goals that it answers need no row in utfall.csv, which may
 *                     itself be left out then. The header may say flera svar: senaste, svarstid: HEADING of the column that
 *                     says when, enkätens svarande: HEADING of the column that says who, and enkätens rubrikrader: how many
 *                     rows from the top are headings
 * prognos.csv         may be left out: what is expected of how goals will end; several a goal are kept, and the last up
 *                     to the day that the follow-up is seen from counts
 *   mål, prognos, roll, dag                 required: a figure as in utfall.csv, or uppfyllt, delvis uppfyllt, ej uppfyllt
 *                                           or oklart; by which role, never a person; and when
 *   underlag                                what it rests on
 * bedomningar.csv     may be left out: mål, bedömning, roll, datum, skäl
 * historik.csv        may be left out: mål, period, utfall, grund of earlier periods, and what else utfall.csv may have; läge; the
 *                     target of that time as in mal.csv; and what was concluded then: status, trend, and the book that did by
 *                     regelverk, version, kontrollsumma. Without a föregående utfall, the latest period of the same length is
 *                     what an outcome has moved from
 * svarshistorik.csv   may be left out: mål, period, svarande, utfall of answers in earlier periods; vikt, kommentar, datum
 * journal.csv         may be left out: period, id, titel, skäl, beslut of goals that are followed up no longer
 * </pre>
 */
public final class FolderReader implements FollowUpReader {

  /** The file that makes a folder a follow-up. */
  public static final String HEADER = "uppfoljning.yaml";

  public FolderReader() {}

  /** Returns whether a folder is a follow-up, that is, has a header in any spelling. */
  public static boolean isFollowUp(Path folder) {
    return java.nio.file.Files.isDirectory(folder)
        && isThere(Files.in(folder), FollowUpPart.ABOUT.files());
  }

  @Override
  public String name() {
    return "mapp";
  }

  @Override
  public Part input() {
    return Phrase.of("io.reads.folder");
  }

  /**
   * Accepts a folder with one of the files above, in any spelling; one of forecasts alone may be a
   * rule book, whose table of that name has the same file.
   */
  @Override
  public boolean reads(FollowUpSource source) {
    String[] known =
        Stream.of(FollowUpPart.values())
            .filter(part -> part != FollowUpPart.FORECASTS)
            .flatMap(part -> Stream.of(part.files()))
            .toArray(String[]::new);
    return source.isFolder() && isThere(source.files(), known);
  }

  @Override
  public List<InputFile> inputs(FollowUpSource source) {
    FolderParts parts = new FolderParts(source.files());
    return parts.roles().entrySet().stream()
        .flatMap(file -> source.input(file.getKey(), file.getValue()).stream())
        .toList();
  }

  @Override
  public Map<String, byte[]> offered(FollowUpSource source) {
    return new FolderParts(source.files()).offered();
  }

  @Override
  public Checked<FollowUp> read(FollowUpSource source) {
    Files files = source.isFolder() ? source.files() : Files.of(Map.of());
    return new PartsReader(new FolderParts(files), source).read();
  }

  /** Returns whether a file is there, in one spelling or several. */
  private static boolean isThere(Files files, String... spellings) {
    Problems spelled = new Problems();
    return new NamedFiles(files).find(spelled, spellings).isPresent() || spelled.hasErrors();
  }
}
