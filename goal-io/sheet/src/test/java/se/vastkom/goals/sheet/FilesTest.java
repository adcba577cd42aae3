package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

  private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  private List<String> names(Path in) throws IOException {
    try (Stream<Path> files = java.nio.file.Files.list(in)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void readsTheBytesOfAFile() throws IOException {
    java.nio.file.Files.write(folder.resolve("a.csv"), OLD);

    assertThat(Files.read(folder.resolve("a.csv"), Limits.STANDARD).orThrow()).isEqualTo(OLD);
    assertThat(Files.in(folder).read("a.csv", Limits.STANDARD).orThrow()).isEqualTo(OLD);
    assertThat(Files.in(folder).has("a.csv")).isTrue();
    assertThat(Files.in(folder).has("b.csv")).isFalse();
    assertThat(Files.in(folder).has("a\0.csv")).isFalse();
  }

  @Test
  void saysThatAFileIsMissing() {
    List<String> said =
        List.of(
            "a.csv: Filen finns inte. Kontrollera namnet och mappen.",
            "a.csv: There is no such file. Check the name and the folder.");

    assertThat(Said.of(Files.read(folder.resolve("a.csv"), Limits.STANDARD))).isEqualTo(said);
    assertThat(Said.of(Files.read(folder.resolve("no/such/a.csv"), Limits.STANDARD)))
        .isEqualTo(said);
    assertThat(Said.of(Files.beside(FilesTest.class, "beside").read("a.csv", Limits.STANDARD)))
        .isEqualTo(said);
  }

  @Test
  void saysThatAFileIsEmpty() throws IOException {
    java.nio.file.Files.createFile(folder.resolve("a.csv"));

    assertThat(Said.of(Files.read(folder.resolve("a.csv"), Limits.STANDARD)))
        .containsExactly(
            "a.csv: Filen är tom. Väntat är en fil med innehåll.",
            "a.csv: The file is empty. Expected a file with content.");
  }

  @Test
  void saysThatAFolderStandsWhereAFileWasExpected() throws IOException {
    java.nio.file.Files.createDirectory(folder.resolve("a.csv"));

    assertThat(Said.of(Files.read(folder.resolve("a.csv"), Limits.STANDARD)))
        .containsExactly(
            "a.csv: Det här är en mapp, men en fil väntades.",
            "a.csv: This is a folder where a file was expected.");
  }

  @Test
  void saysThatWhatIsNoFileCannotBeRead() throws IOException {
    // A socket is there and can be opened by nobody, whatever they may do. Its path must be short.
    Path socket = folder.resolve("a.csv");
    assumeTrue(socket.toString().length() < 100);
    try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.bind(UnixDomainSocketAddress.of(socket));
      assertThat(Said.of(Files.read(socket, Limits.STANDARD)))
          .containsExactly(
              "a.csv: Filen går inte att läsa. Kontrollera att den är en fil, och att du får läsa den.",
              "a.csv: The file cannot be read. Check that it is a file, and that you may read it.");
    }
  }

  @Test
  void saysThatARootIsNoFile() {
    assertThat(Said.of(Files.read(folder.getRoot(), Limits.STANDARD)).get(0))
        .endsWith(
            ": Filen går inte att läsa. Kontrollera att den är en fil, och att du får läsa den.");
  }

  @Test
  void readsAsMuchAsTheLimitAndNoMore() throws IOException {
    Limits five = new Limits(5, 10, 10, 10);
    java.nio.file.Files.write(folder.resolve("five"), new byte[5]);
    java.nio.file.Files.write(folder.resolve("six"), new byte[6]);

    assertThat(Files.read(folder.resolve("five"), five).orThrow()).hasSize(5);
    assertThat(Files.read(folder.resolve("six"), five).value()).isEmpty();
  }

  @Test
  @Timeout(10)
  void refusesALargeFileWithoutReadingItAll() throws IOException {
    // Ten gigabytes that take no room on disk, and would not fit in the memory of a test.
    try (RandomAccessFile huge = new RandomAccessFile(folder.resolve("a.csv").toFile(), "rw")) {
      huge.setLength(10_000_000_000L);
    }

    assertThat(Said.of(Files.read(folder.resolve("a.csv"), Limits.STANDARD)))
        .containsExactly(
            "a.csv: Filen är större än 16 MB, som är gränsen. Dela upp den eller ta bort det som"
                + " inte behövs.",
            "a.csv: The file is larger than 16 MB, which is the limit. Split it, or take out what is"
                + " not needed.");
  }

  @Test
  void readsFilesBesideAClass() {
    Files files = Files.beside(FilesTest.class, "beside");

    assertThat(files.has("there.yaml")).isTrue();
    assertThat(files.has("nowhere.yaml")).isFalse();
    assertThat(files.read("there.yaml", Limits.STANDARD).orThrow())
        .isEqualTo("titel: invented\n".getBytes(StandardCharsets.UTF_8));
    assertThat(Said.of(files.read("empty.yaml", Limits.STANDARD)).get(0))
        .isEqualTo("empty.yaml: Filen är tom. Väntat är en fil med innehåll.");
  }

  @Test
  void writesAFileAndTheFoldersAboveIt() throws IOException {
    Path file = folder.resolve("new/folders/out.json");

    Files.write(file, NEW);

    assertThat(file).hasBinaryContent(NEW);
    assertThat(names(file.getParent())).containsExactly("out.json");
  }

  @Test
  void replacesWhatWasThere() throws IOException {
    Path file = java.nio.file.Files.write(folder.resolve("out.json"), OLD);

    Files.write(file, NEW);

    assertThat(file).hasBinaryContent(NEW);
    assertThat(names(folder)).containsExactly("out.json");
  }

  @Test
  void leavesAFolderThatStandsInTheWayAsItWas() throws IOException {
    Path taken = java.nio.file.Files.createDirectory(folder.resolve("out.json"));
    java.nio.file.Files.write(taken.resolve("inside"), OLD);

    assertThatThrownBy(() -> Files.write(taken, NEW)).isInstanceOf(IOException.class);

    assertThat(names(folder)).containsExactly("out.json");
    assertThat(taken.resolve("inside")).hasBinaryContent(OLD);
  }

  @Test
  void leavesAFileThatStandsWhereAFolderIsNeededAsItWas() throws IOException {
    Path taken = java.nio.file.Files.write(folder.resolve("out"), OLD);

    assertThatThrownBy(() -> Files.write(taken.resolve("a.json"), NEW))
        .isInstanceOf(IOException.class);

    assertThat(taken).hasBinaryContent(OLD);
    assertThat(names(folder)).containsExactly("out");
  }

  @Test
  void leavesAnExistingFileAsItWasWhereTheFolderMayNotBeWritten() throws IOException {
    Path file = java.nio.file.Files.write(folder.resolve("out.json"), OLD);
    assumeTrue(folder.toFile().setWritable(false));
    assumeTrue(!java.nio.file.Files.isWritable(folder), "root may write everywhere");
    try {
      assertThatThrownBy(() -> Files.write(file, NEW)).isInstanceOf(IOException.class);
    } finally {
      assertThat(folder.toFile().setWritable(true)).isTrue();
    }

    assertThat(file).hasBinaryContent(OLD);
    assertThat(names(folder)).containsExactly("out.json");
  }

  @Test
  void refusesToWriteARoot() {
    assertThatThrownBy(() -> Files.write(folder.getRoot(), NEW))
        .isInstanceOf(IOException.class)
        .hasMessage("Expected a file; found the root '" + folder.getRoot() + "'.");
  }

  @Test
  void writesAFileThatOthersMayReadAsAnyNewFile() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path plain = java.nio.file.Files.createFile(folder.resolve("plain"));
    Path written = folder.resolve("out.json");

    Files.write(written, NEW);

    assertThat(java.nio.file.Files.getPosixFilePermissions(written))
        .isEqualTo(java.nio.file.Files.getPosixFilePermissions(plain))
        .contains(PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void filesInMemoryAreReadAsOthersAre() {
    Files files = Files.of(Map.of("a.csv", new byte[] {1, 2}, "tom.csv", new byte[0]));
    assertThat(files.has("a.csv")).isTrue();
    assertThat(files.has("b.csv")).isFalse();
    assertThat(files.read("a.csv", Limits.STANDARD).orThrow()).containsExactly(1, 2);
    assertThat(Said.of(files.read("b.csv", Limits.STANDARD)))
        .contains("b.csv: Filen finns inte. Kontrollera namnet och mappen.");
    assertThat(Said.of(files.read("tom.csv", Limits.STANDARD)))
        .contains("tom.csv: Filen är tom. Väntat är en fil med innehåll.");
  }
}
