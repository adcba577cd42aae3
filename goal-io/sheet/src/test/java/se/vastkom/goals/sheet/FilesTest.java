package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.problem.Checked;

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
    assertThat(
            Said.of(
                Files.beside(file -> FilesTest.class.getResourceAsStream(file), "beside")
                    .read("a.csv", Limits.STANDARD)))
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
  @Timeout(20)
  void namesWhatIsNoOrdinaryFileAndDoesNotWaitForIt() throws Exception {
    Path pipe = made("mkfifo", folder.resolve("ror.csv"));
    assertThat(Said.of(Files.read(pipe, Limits.STANDARD)))
        .containsExactly(
            "ror.csv: Det här är ett namngivet rör (named pipe), men bara vanliga filer läses. Spara"
                + " innehållet i en fil, och ange den.",
            "ror.csv: This is a named pipe, but only ordinary files are read. Save what it holds in"
                + " a file, and give that.");
    Path link = java.nio.file.Files.createSymbolicLink(folder.resolve("lank.csv"), pipe);
    assertThat(Said.of(Files.in(folder).read("lank.csv", Limits.STANDARD)).get(0))
        .startsWith("lank.csv: Det här är ett namngivet rör");
    assertThat(link).isSymbolicLink();
    assertThat(Said.of(Files.read(Path.of("/dev/zero"), Limits.STANDARD)).get(0))
        .startsWith("zero: Det här är en enhet (device), men bara vanliga filer läses.");
    // The path of a socket must be short.
    Path socket = folder.resolve("s.csv");
    assumeTrue(socket.toString().length() < 100);
    try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.bind(UnixDomainSocketAddress.of(socket));
      assertThat(Said.of(Files.read(socket, Limits.STANDARD)).get(0))
          .startsWith("s.csv: Det här är en socket, men bara vanliga filer läses.");
    }
  }

  /** Creates something here with a program of the system. */
  private static Path made(String program, Path path) throws Exception {
    assumeTrue(java.nio.file.Files.isExecutable(Path.of("/usr/bin", program)), "needs " + program);
    assertThat(new ProcessBuilder(program, path.toString()).start().waitFor()).isZero();
    return path;
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
    Files files = Files.beside(file -> FilesTest.class.getResourceAsStream(file), "beside");

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

  private static List<String> unwritten(Path place, IOException fault) {
    return Said.of(Checked.failed(List.of(Files.unwritten(place, fault))));
  }

  private static List<String> refusal(Path place) {
    IOException fault = catchThrowableOfType(IOException.class, () -> Files.write(place, NEW));
    return unwritten(place, fault);
  }

  @Test
  void saysWhyNothingCanBeWritten() throws IOException {
    assertThat(refusal(folder.getRoot()))
        .containsExactly(
            "/: Det går inte att skriva här: det är en mapp. Inget som låg här har ändrats.",
            "/: Nothing can be written here: it is a folder. What lay here has not changed.");
    Path file = java.nio.file.Files.write(folder.resolve("fil"), OLD);
    assertThat(refusal(file.resolve("under/a.json")))
        .contains(
            file
                + ": Det går inte att skriva här: det är ingen mapp, men en mapp behövs. Inget som"
                + " låg här har ändrats.");
    Path nowhere =
        java.nio.file.Files.createSymbolicLink(folder.resolve("tom"), Path.of("finns/inte"));
    assertThat(refusal(nowhere.resolve("under/a.json")).get(0))
        .isEqualTo(
            nowhere
                + ": Det går inte att skriva här: det är ingen mapp, men en mapp behövs. Inget som"
                + " låg här har ändrats.");
    Path ring = java.nio.file.Files.createSymbolicLink(folder.resolve("ring"), Path.of("ring"));
    assertThat(refusal(ring).get(0)).contains(": länken leder i en ring.");
    assertThat(refusal(folder.resolve("x".repeat(300))).get(0))
        .contains(": systemet säger \"File name too long\".");
    assertThat(unwritten(file, new IOException("No space left on device")).get(0))
        .endsWith(": Det går inte att skriva här: disken är full. Inget som låg här har ändrats.");
    assertThat(unwritten(file, new AccessDeniedException(file.toString())).get(0))
        .contains(": Det går inte att skriva här: du har inte rätt till det. Inget som");
    assertThat(
            unwritten(file, new FileSystemException("utkast", "fil", "Operation not permitted"))
                .get(0))
        .startsWith("fil: Det går inte att skriva här: du har inte rätt till det.");
    assertThat(names(folder)).containsExactly("fil", "ring", "tom");
  }

  @Test
  @Timeout(20)
  void writesIntoDevicesAndNeverReplacesWhatIsNoFile() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(java.nio.file.Files.exists(full));
    Files.write(Path.of("/dev/null"), NEW);
    assertThat(refusal(full).get(0))
        .isEqualTo(
            "/dev/full: Det går inte att skriva här: disken är full. Inget som låg här har"
                + " ändrats.");
    Path link =
        java.nio.file.Files.createSymbolicLink(folder.resolve("null"), Path.of("/dev/null"));
    Files.write(link, NEW);
    assertThat(link).isSymbolicLink();
    java.nio.file.Files.delete(link);
    assertThat(java.nio.file.Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    assertThat(java.nio.file.Files.isRegularFile(full)).isFalse();
    // It exists also where this process has no terminal.
    assertThat(refusal(Path.of("/dev/tty")).get(0))
        .contains(": Det går inte att skriva här: det är en terminal; välj en fil.");
    Path pipe = made("mkfifo", folder.resolve("ror"));
    assertThat(refusal(pipe).get(0))
        .contains(
            ": Det går inte att skriva här: det är ett namngivet rör (named pipe); välj en fil.");
    assertThat(java.nio.file.Files.isRegularFile(pipe)).isFalse();
  }

  @Test
  void followsALinkAndLeavesItALink() throws IOException {
    Path target = java.nio.file.Files.write(folder.resolve("riktig.json"), OLD);
    Path link = java.nio.file.Files.createSymbolicLink(folder.resolve("l.json"), target);
    Path further =
        java.nio.file.Files.createSymbolicLink(folder.resolve("m.json"), Path.of("l.json"));

    Files.write(further, NEW);

    assertThat(target).hasBinaryContent(NEW).isRegularFile();
    assertThat(link).isSymbolicLink();
    assertThat(further).isSymbolicLink();
    java.nio.file.Files.delete(target);
    Files.write(further, OLD);
    assertThat(target).hasBinaryContent(OLD);
    assertThat(names(folder)).containsExactly("l.json", "m.json", "riktig.json");
  }

  @Test
  void keepsTheRightsOwnerAndGroupOfWhatItReplaces() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    for (String rights : List.of("rw-------", "rw-r-----", "rwxrwxrwx", "rw-rw-rw-")) {
      Path file = java.nio.file.Files.write(folder.resolve("out.json"), OLD);
      java.nio.file.Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
      PosixFileAttributeView view =
          java.nio.file.Files.getFileAttributeView(file, PosixFileAttributeView.class);
      boolean mayGive = "root".equals(java.nio.file.Files.getOwner(folder).getName());
      if (mayGive) {
        UserPrincipalLookupService known = folder.getFileSystem().getUserPrincipalLookupService();
        view.setGroup(known.lookupPrincipalByGroupName("daemon"));
        view.setOwner(known.lookupPrincipalByName("daemon"));
      }
      PosixFileAttributes before = view.readAttributes();

      Files.write(file, NEW);

      PosixFileAttributes after = view.readAttributes();
      assertThat(file).hasBinaryContent(NEW);
      assertThat(PosixFilePermissions.toString(after.permissions())).isEqualTo(rights);
      assertThat(after.owner()).isEqualTo(before.owner());
      assertThat(after.group()).isEqualTo(before.group());
      java.nio.file.Files.delete(file);
    }
  }

  @Test
  void writesSeveralFilesOrNone() throws IOException {
    SortedMap<String, byte[]> pages =
        new TreeMap<>(Map.of("a.html", NEW, "b.html", NEW, "c.html", NEW));
    Path site = folder.resolve("ny/webb");
    Files.write(site, pages, Set.of());
    assertThat(names(site)).containsExactly("a.html", "b.html", "c.html");

    java.nio.file.Files.write(site.resolve("a.html"), OLD);
    java.nio.file.Files.write(site.resolve("gammal.html"), OLD);
    java.nio.file.Files.delete(site.resolve("b.html"));
    java.nio.file.Files.delete(site.resolve("c.html"));
    java.nio.file.Files.createDirectory(site.resolve("c.html"));
    assertThatThrownBy(() -> Files.write(site, pages, Set.of("gammal.html")))
        .isInstanceOf(IOException.class);
    assertThat(names(site)).containsExactly("a.html", "c.html", "gammal.html");
    assertThat(site.resolve("a.html")).hasBinaryContent(OLD);

    java.nio.file.Files.delete(site.resolve("c.html"));
    Files.write(site, pages, Set.of("gammal.html", "aldrig.html"));
    assertThat(names(site)).containsExactly("a.html", "b.html", "c.html");
    assertThat(site.resolve("a.html")).hasBinaryContent(NEW);
  }

  /** The last file cannot be deleted, so all files placed before it are restored. */
  @Test
  void takesBackWhatWasPlacedWhereTheRestFails() throws IOException {
    java.nio.file.Files.write(folder.resolve("a.html"), OLD);
    java.nio.file.Files.createDirectories(folder.resolve("last.html/full"));
    SortedMap<String, byte[]> pages = new TreeMap<>(Map.of("a.html", NEW, "b.html", NEW));

    assertThatThrownBy(() -> Files.write(folder, pages, Set.of("last.html")))
        .isInstanceOf(IOException.class);

    assertThat(names(folder)).containsExactly("a.html", "last.html");
    assertThat(folder.resolve("a.html")).hasBinaryContent(OLD);
  }

  @Test
  void createsOnlyWhereNothingIs() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>(Map.of("a", NEW, "b", NEW));
    Path file = folder.resolve("ny/fil");
    Files.create(file, NEW);
    assertThat(file).hasBinaryContent(NEW);
    assertThatThrownBy(() -> Files.create(file, OLD))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThatThrownBy(() -> Files.create(file, files))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThatThrownBy(() -> Files.create(file.getParent(), files))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasBinaryContent(NEW);
    assertThat(names(file.getParent())).containsExactly("fil");

    Files.create(folder.resolve("bok"), files);
    assertThat(names(folder.resolve("bok"))).containsExactly("a", "b");
    Path empty = java.nio.file.Files.createDirectory(folder.resolve("tom"));
    Files.create(empty, files);
    assertThat(names(empty)).containsExactly("a", "b");
    assertThat(names(folder)).containsExactly("bok", "ny", "tom");
  }

  @Test
  void leavesNoFoldersThatItMadeInVain() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>(Map.of("b", NEW, "b/c", NEW));

    assertThatThrownBy(() -> Files.create(folder.resolve("ny/djup/bok"), files))
        .isInstanceOf(IOException.class);

    assertThat(names(folder)).isEmpty();
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
  void filesOfAFolderWithinTheFolderAppearTogetherWithTheOthersOrNotAtAll() throws IOException {
    SortedMap<String, byte[]> pages =
        new TreeMap<>(Map.of("en/a.html", NEW, "en/b.html", NEW, "index.html", NEW));
    for (String name : List.of("ny", "tom", "med")) {
      Path site = folder.resolve(name);
      if (!name.equals("ny")) {
        java.nio.file.Files.createDirectory(site);
      }
      if (name.equals("med")) {
        java.nio.file.Files.write(site.resolve("bild.png"), OLD);
      }
      Path taken = site.resolve("index.html");
      if (!name.equals("ny")) {
        java.nio.file.Files.createDirectory(taken);
        java.nio.file.Files.write(taken.resolve("inuti"), OLD);
        List<String> before = names(site);
        assertThatThrownBy(() -> Files.write(site, pages, Set.of()))
            .isInstanceOf(IOException.class);
        assertThat(names(site)).isEqualTo(before);
        java.nio.file.Files.delete(taken.resolve("inuti"));
        java.nio.file.Files.delete(taken);
      }
      Files.write(site, pages, Set.of());
      assertThat(names(site)).contains("en", "index.html");
      assertThat(names(site.resolve("en"))).containsExactly("a.html", "b.html");
      assertThat(site.resolve("en/b.html")).hasBinaryContent(NEW);
    }
  }

  @Test
  void aFolderWithinTheFolderGoesWithTheLastOfItsFiles() throws IOException {
    SortedMap<String, byte[]> pages = new TreeMap<>(Map.of("en/a.html", OLD, "index.html", OLD));
    Files.write(folder, pages, Set.of());
    Path other = java.nio.file.Files.write(folder.resolve("en/egen.txt"), OLD);
    pages.remove("en/a.html");
    Files.write(folder, pages, Set.of("en/a.html"));
    assertThat(names(folder.resolve("en"))).containsExactly("egen.txt");
    java.nio.file.Files.move(other, folder.resolve("en/a.html"));
    Files.write(folder, pages, Set.of("en/a.html"));
    assertThat(names(folder)).containsExactly("index.html");
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
