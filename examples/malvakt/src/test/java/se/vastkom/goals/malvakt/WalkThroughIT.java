package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What analysts are told to do, run as written: each command by a shell, in a folder with the files
 * that it names, with the distribution's command on the path; each change made to its file.
 */
@DisabledOnOs(OS.WINDOWS)
class WalkThroughIT {

  private static final Path COMMANDS = Path.of("target/malvakt/bin").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void everyLineOfTheWalkThroughIsAsItSays() throws IOException, InterruptedException {
    copy(Path.of("../esamhalle-2015/uppfoljning-2015"));
    assertThat(commands(Path.of("../esamhalle-2015/GENOMGANG.md"))).isEqualTo(10);
  }

  @Test
  void everyLineOfTheHandbookIsAsItSays() throws IOException, InterruptedException {
    copy(Path.of("target/malvakt/exempel/enkat-2016"));
    copy(Path.of("target/malvakt/exempel/demo-kommuner"));
    assertThat(commands(Path.of("target/malvakt/HANDBOK.md"))).isEqualTo(13);
    assertThat(folder.resolve("demo-kommuner/webb/index.html")).exists();
    assertThat(folder.resolve("webb/index.html")).exists();
    assertThat(folder.resolve("markerad.xlsx")).exists();
    assertNoPersonIsIn(folder.resolve("webb"));
  }

  private static void assertNoPersonIsIn(Path report) throws IOException {
    try (Stream<Path> files = Files.list(report)) {
      for (Path file : files.toList()) {
        assertThat(text(file))
            .as(file.toString())
            .doesNotContain("exempel.se", "hittad Person", "hittad kommentar");
      }
    }
  }

  /** Returns a file as text; of a workbook, that of all its parts; of a document, what is read. */
  private static String text(Path file) throws IOException {
    if (file.toString().endsWith(".pdf")) {
      try (PDDocument read = Loader.loadPDF(file.toFile())) {
        return new PDFTextStripper().getText(read);
      }
    }
    if (!file.toString().endsWith(".xlsx")) {
      return Files.readString(file);
    }
    StringBuilder parts = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts.toString();
  }

  private void copy(Path example) throws IOException {
    Path copy = folder.resolve(String.valueOf(example.getFileName()));
    try (Stream<Path> files = Files.walk(example)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(example.relativize(file)));
      }
    }
  }

  private int commands(Path page) throws IOException, InterruptedException {
    int commands = 0;
    List<String> lines = Files.readAllLines(page);
    WorkbookSteps steps = new WorkbookSteps(folder);
    for (int i = 0; i < lines.size(); i++) {
      steps.follow(lines, i);
      if (lines.get(i).startsWith("```")) {
        int end = i + 1;
        while (!lines.get(end).equals("```")) {
          end++;
        }
        List<String> block = lines.subList(i + 1, end);
        if (lines.get(i).equals("```diff")) {
          change(block);
        } else {
          commands += run(block);
        }
        i = end;
      }
    }
    return commands;
  }

  private int run(List<String> block) throws IOException, InterruptedException {
    List<ShownCommand> commands = ShownCommand.in(block);
    for (ShownCommand command : commands) {
      command.assertIsSaidBy(printed(command.typed()));
    }
    return commands.size();
  }

  private List<String> printed(String command) throws IOException, InterruptedException {
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", command).directory(folder.toFile());
    shell.environment().put("PATH", COMMANDS + ":" + shell.environment().get("PATH"));
    shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
    shell.environment().put("MALVAKT_ARKIV", "nej");
    shell.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = shell.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    List<String> lines = new ArrayList<>(out.lines().toList());
    if (code != 0) {
      lines.add("utgångskod " + code);
    }
    return lines;
  }

  private void change(List<String> block) throws IOException {
    Path file = folder.resolve(block.get(0));
    List<String> gone = new ArrayList<>();
    List<String> there = new ArrayList<>();
    for (String line : block.subList(1, block.size())) {
      (line.startsWith("-") ? gone : there).add(line.substring(1) + "\r\n");
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String before = String.join("", gone);
    assertThat(text).contains(before);
    Files.writeString(
        file,
        gone.isEmpty()
            ? text + String.join("", there)
            : text.replace(before, String.join("", there)),
        StandardCharsets.UTF_8);
  }
}
