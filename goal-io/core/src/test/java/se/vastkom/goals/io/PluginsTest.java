package se.vastkom.goals.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.io.json.JsonReader;
import se.vastkom.goals.io.json.JsonWriter;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.words.Words;

/** Readers and writers of other makers, good and careless, found as services by a loader. */
class PluginsTest {

  private static final byte[] JSON = new JsonWriter().write(Sample.followUp());

  private static final FollowUpSource OURS = FollowUpSource.of("a.json", JSON);

  private static final String OF_TSV = "return source.name().endsWith(\".tsv\");";

  private static final String AS_JSON =
      "return new se.vastkom.goals.io.json.JsonReader().read(source);";

  private static final String FAILS = "throw new IllegalStateException(\"broke\");";

  @TempDir private Path folder;

  private PluginFolder plugins() {
    return new PluginFolder(folder);
  }

  private static String english(Checked<FollowUp> read) {
    return Said.of(read).get(1);
  }

  // --- readers

  @Test
  void findsAReaderOfAChildLoader() throws IOException {
    ClassLoader loader = plugins().reader("Tsv", "return \"tsv\";", OF_TSV, AS_JSON).loader();
    FollowUpSource tsv = FollowUpSource.of("a.tsv", JSON);

    assertThat(FollowUps.read(tsv, loader).orThrow()).isEqualTo(Sample.followUp());
    assertThat(FollowUps.read(OURS, loader).orThrow()).isEqualTo(Sample.followUp());
    assertThat(english(FollowUps.read(tsv)))
        .startsWith("a.tsv: This cannot be read as a follow-up. What can be read: arbetsbok (");
    assertThat(english(FollowUps.read(FollowUpSource.of("a.doc", JSON), loader)))
        .endsWith("mapp (a folder with uppfoljning.yaml, mal.csv and utfall.csv), tsv (tsv).");
  }

  @Test
  void readsByTheReadersThatAreGiven() {
    FollowUpSource unnamed = FollowUpSource.of("upload", JSON);

    assertThat(FollowUps.read(OURS, List.of(new JsonReader())).orThrow())
        .isEqualTo(Sample.followUp());
    assertThat(english(FollowUps.read(OURS, List.of())))
        .isEqualTo("a.json: This cannot be read as a follow-up. What can be read: .");
    assertThat(english(FollowUps.read(unnamed))).startsWith("upload: This cannot be read");
    assertThat(new JsonReader().read(unnamed).orThrow()).isEqualTo(Sample.followUp());
  }

  @Test
  void refusesWhatTwoReadersTakeForTheirOwn() throws IOException {
    ClassLoader loader =
        plugins().reader("Hijack", "return \"aaa\";", "return true;", FAILS).loader();

    assertThat(Said.of(FollowUps.read(OURS, loader)))
        .containsExactly(
            "a.json: Flera läsare tar det här för sitt: aaa (Hijack), json"
                + " (se.vastkom.goals.io.json.JsonReader). Inget läses, eftersom det kan betyda"
                + " olika saker. Ta bort alla utom en från klassökvägen, eller ange den som avses:"
                + " FollowUps.read(source, List.of(reader)).",
            "a.json: Several readers take this for their own: aaa (Hijack), json"
                + " (se.vastkom.goals.io.json.JsonReader). Nothing is read, since it could mean"
                + " different things. Take all but one off the class path, or give the one that is"
                + " meant: FollowUps.read(source, List.of(reader)).");
  }

  @Test
  void namesAReaderThatThrows() throws IOException {
    ClassLoader loader = plugins().reader("Tsv", "return \"tsv\";", OF_TSV, FAILS).loader();

    assertThat(Said.of(FollowUps.read(FollowUpSource.of("a.tsv", JSON), loader)))
        .containsExactly(
            "a.tsv: Läsaren tsv (Tsv) avbröts av ett fel: java.lang.IllegalStateException: broke at"
                + " Tsv.read(Tsv.java:7). Den som har gjort den behöver rätta den.",
            "a.tsv: The reader tsv (Tsv) failed: java.lang.IllegalStateException: broke at"
                + " Tsv.read(Tsv.java:7). Its maker has to mend it.");
    assertThat(FollowUps.read(OURS, loader).problems()).isEmpty();
  }

  @Test
  void namesAReaderThatGivesNothing() throws IOException {
    ClassLoader loader =
        plugins().reader("Tsv", "return \"tsv\";", OF_TSV, "return null;").loader();

    assertThat(Said.of(FollowUps.read(FollowUpSource.of("a.tsv", JSON), loader)))
        .containsExactly(
            "a.tsv: Läsaren tsv (Tsv) gav varken en uppföljning eller ett problem. Den som har"
                + " gjort den behöver rätta den.",
            "a.tsv: The reader tsv (Tsv) gave neither a follow-up nor a problem. Its maker has to"
                + " mend it.");
  }

  @Test
  void readsWithoutAReaderThatFailsToTell() throws IOException {
    ClassLoader loader = plugins().reader("Aaa", "return \"aaa\";", FAILS, FAILS).loader();

    Checked<FollowUp> read = FollowUps.read(OURS, loader);

    assertThat(read.orThrow()).isEqualTo(Sample.followUp());
    assertThat(Said.of(read))
        .containsExactly(
            "a.json: Läsaren aaa (Aaa) avbröts av ett fel på frågan om det här är dess format, och"
                + " är inte med: java.lang.IllegalStateException: broke at Aaa.reads(Aaa.java:6)."
                + " Den som har gjort den behöver rätta den.",
            "a.json: The reader aaa (Aaa) failed when asked whether this is of its format, and was"
                + " left out: java.lang.IllegalStateException: broke at Aaa.reads(Aaa.java:6). Its"
                + " maker has to mend it.");
  }

  @Test
  void readsWithoutAReaderThatHasNoName() throws IOException {
    ClassLoader loader =
        plugins()
            .reader("Nameless", "return null;", "return true;", AS_JSON)
            .reader("Thrower", FAILS, "return true;", AS_JSON)
            .loader();

    Checked<FollowUp> read = FollowUps.read(OURS, loader);

    assertThat(read.orThrow()).isEqualTo(Sample.followUp());
    assertThat(Said.of(read))
        .contains(
            "a.json: Insticksprogrammet Nameless har inget namn och är inte med: null. Den som har"
                + " gjort det behöver rätta det.",
            "a.json: The plug-in Nameless has no name, and was left out: null. Its maker has to"
                + " mend it.",
            "a.json: The plug-in Thrower has no name, and was left out:"
                + " java.lang.IllegalStateException: broke at Thrower.name(Thrower.java:5). Its"
                + " maker has to mend it.");
  }

  @Test
  void readsWithoutAReaderThatCannotBeLoaded() throws IOException {
    ClassLoader loader =
        plugins()
            .service(FollowUpReader.class, "no.such.Reader")
            .reader("Tsv", "return \"tsv\";", OF_TSV, AS_JSON)
            .loader();

    Checked<FollowUp> read = FollowUps.read(FollowUpSource.of("a.tsv", JSON), loader);

    assertThat(read.orThrow()).isEqualTo(Sample.followUp());
    assertThat(Said.of(read))
        .anySatisfy(
            said ->
                assertThat(said)
                    .startsWith("a.tsv: A plug-in could not be loaded, and was left out: ")
                    .contains("no.such.Reader not found")
                    .endsWith("Its maker has to mend it."))
        .hasSize(2);
  }

  @Test
  void refusesTwoReadersOfOneName() throws IOException {
    ClassLoader loader =
        plugins().reader("OtherJson", "return \"json\";", "return false;", FAILS).loader();

    assertThat(Said.of(FollowUps.read(OURS, loader)))
        .containsExactly(
            "a.json: Flera insticksprogram har samma namn: json (OtherJson), json"
                + " (se.vastkom.goals.io.json.JsonReader). Ta bort alla utom ett av dem från"
                + " klassökvägen, eller ange i anropet de som avses.",
            "a.json: Several plug-ins have the same name: json (OtherJson), json"
                + " (se.vastkom.goals.io.json.JsonReader). Take all but one of them off the class"
                + " path, or give those that are meant in the call.");
  }

  @Test
  void saysThatThereIsNothingToReadWithoutAskingAReader() throws IOException {
    ClassLoader loader = plugins().reader("Aaa", "return \"aaa\";", FAILS, FAILS).loader();

    assertThat(Said.of(FollowUps.read(FollowUpSource.of(folder.resolve("nowhere.json")), loader)))
        .containsExactly(
            "nowhere.json: Filen finns inte. Kontrollera namnet och mappen.",
            "nowhere.json: There is no such file. Check the name and the folder.");
  }

  // --- writers

  private static final String ONE_BYTE =
      "return DocumentForms.none().with(AssessedFollowUp.class, (one, words) -> new byte[1]);";

  private static byte[] write(String format, ClassLoader loader) {
    return AssessedFollowUps.write(Sample.assessed(), format, Words.english(), loader);
  }

  @Test
  void findsAWriterOfAChildLoader() throws IOException {
    ClassLoader loader = plugins().writer("Xml", "return \"xml\";", ONE_BYTE).loader();

    assertThat(AssessedFollowUps.formats(loader))
        .containsExactly("csv", "json", "oppna-data", "text", "xlsx", "xml");
    assertThat(write("xml", loader)).hasSize(1);
    assertThat(AssessedFollowUps.formats())
        .containsExactly("csv", "json", "oppna-data", "text", "xlsx");
  }

  @Test
  void writesByTheWritersThatAreGiven() {
    List<DocumentWriter> writers = List.of(new JsonWriter());

    assertThat(AssessedFollowUps.formats(writers)).containsExactly("json");
    assertThat(AssessedFollowUps.write(Sample.assessed(), "json", Words.english(), writers))
        .isEqualTo(AssessedFollowUps.write(Sample.assessed(), "json", Words.english()));
    assertThatThrownBy(
            () -> AssessedFollowUps.write(Sample.assessed(), "csv", Words.english(), writers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected one of the formats [json]; found 'csv'.");
  }

  @Test
  void refusesTwoWritersOfOneName() throws IOException {
    ClassLoader loader = plugins().writer("Fake", "return \"json\";", ONE_BYTE).loader();

    String message =
        "Several plug-ins have the same name: json (Fake), json"
            + " (se.vastkom.goals.io.json.JsonWriter). Take all but one of them off the class path,"
            + " or give those that are meant in the call.";
    assertThatThrownBy(() -> write("json", loader))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> AssessedFollowUps.formats(loader))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
  }

  @Test
  void writesWithoutAWriterThatFailsToTell() throws IOException {
    ClassLoader loader =
        plugins()
            .writer("Thrower", "return \"thrower\";", FAILS)
            .writer("Nothing", "return \"nothing\";", "return null;")
            .writer("Nameless", "return null;", ONE_BYTE)
            .service(DocumentWriter.class, "no.such.Writer")
            .loader();

    assertThat(AssessedFollowUps.formats(loader))
        .containsExactly("csv", "json", "oppna-data", "text", "xlsx");
    assertThat(write("text", loader)).isNotEmpty();
    assertThatThrownBy(() -> write("xml", loader))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "Expected one of the formats [csv, json, oppna-data, text, xlsx]; found 'xml'. A plug-in")
        .hasMessageContaining("no.such.Writer not found")
        .hasMessageEndingWith(
            "The plug-in Nameless has no name, and was left out: null. Its maker has to mend it.");
  }

  @Test
  void namesAWriterThatGivesNothing() throws IOException {
    String nothing =
        "return DocumentForms.none().with(AssessedFollowUp.class, (one, words) -> null);";
    ClassLoader loader = plugins().writer("Xml", "return \"xml\";", nothing).loader();

    assertThatThrownBy(() -> write("xml", loader))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The writer xml (Xml) gave no file. Its maker has to mend it.");
  }

  @Test
  void keepsACopyOfWhatIsHeldInMemory() {
    byte[] bytes = JSON.clone();
    FollowUpSource file = FollowUpSource.of("a.json", bytes);
    FollowUpSource inFolder = FollowUpSource.of("a", Map.of("a.json", bytes));

    Arrays.fill(bytes, (byte) 'x');

    assertThat(FollowUps.read(file).orThrow()).isEqualTo(Sample.followUp());
    assertThat(inFolder.files().read("a.json", Limits.JSON).orThrow()).isEqualTo(JSON);
    assertThat(inFolder.names()).containsExactly("a.json");
    assertThat(inFolder).hasToString("a");
    assertThatThrownBy(() -> FollowUpSource.of("a.json", (byte[]) null)).hasMessage("bytes");
  }

  @Test
  void readsAFileByItsNameOnDiskAndInMemory() throws IOException {
    Path file = Files.write(folder.resolve("a.json"), JSON);

    assertThat(FollowUps.read(file)).isEqualTo(FollowUps.read("a.json", JSON));
    assertThat(Said.of(FollowUps.read("a.json", new byte[0])))
        .isEqualTo(Said.of(FollowUps.read(Files.write(file, new byte[0]))))
        .contains("a.json: The file is empty. Expected a file with content.");
  }
}
