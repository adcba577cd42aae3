package se.vastkom.goals.workbench;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a folder in which programs save, each in its own way. */
@Timeout(1_200)
class FolderWatchTest {

  private static final int SAVES = Integer.getInteger("workbench.saves", 40);
  private static final long LONGEST_MILLISECONDS = 20_000;

  @TempDir private Path folder;

  private final List<Snapshot> told = Collections.synchronizedList(new ArrayList<>());

  /** How a program saves. */
  private enum Manner {
    IN_PLACE {
      @Override
      void save(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
      }
    },
    RENAMED_OVER {
      @Override
      void save(Path file, byte[] bytes) throws IOException {
        Path beside = file.resolveSibling("~WRD0001.tmp");
        Files.write(beside, bytes);
        Files.move(beside, file, REPLACE_EXISTING);
      }
    },
    DELETED_AND_CREATED {
      @Override
      void save(Path file, byte[] bytes) throws IOException {
        Path lock = file.resolveSibling(".~lock." + file.getFileName() + "#");
        Files.write(lock, new byte[] {1});
        Files.delete(file);
        pause(120);
        Files.write(file, bytes);
        Files.delete(lock);
      }
    },
    PIECE_BY_PIECE {
      @Override
      void save(Path file, byte[] bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
          int at = 0;
          while (at < bytes.length) {
            int end = Math.min(at + 100, bytes.length);
            // What ends with a line cannot be told from what is whole, however long it is so.
            end -= end < bytes.length && bytes[end - 1] == '\n' ? 1 : 0;
            out.write(bytes, at, end - at);
            out.flush();
            pause(10);
            at = end;
          }
        }
      }
    };

    abstract void save(Path file, byte[] bytes) throws IOException;
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A file of some lines that all say which save they are of. */
  private static byte[] whole(int save) {
    return IntStream.range(0, 40)
        .mapToObj(line -> "rad " + line + ";" + save + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Returns a beginning that ends within a line: no program can tell that of one that does not. */
  private static byte[] cut(byte[] bytes, int less) {
    int length = bytes.length - less;
    return Arrays.copyOf(bytes, bytes[length - 1] == '\n' ? length - 1 : length);
  }

  private void await(byte[] expected) {
    long end = System.nanoTime() + LONGEST_MILLISECONDS * 1_000_000;
    while (!Arrays.equals(last(), expected) && System.nanoTime() < end) {
      pause(5);
    }
    assertThat(last()).isEqualTo(expected);
  }

  private byte[] last() {
    synchronized (told) {
      return told.get(told.size() - 1).files().getOrDefault("a.csv", new byte[0]);
    }
  }

  @Test
  void eachSaveIsToldOnceWholeInWhateverManner() throws IOException {
    Random random = new Random(20);
    Path file = folder.resolve("a.csv");
    Files.write(file, whole(0));
    List<String> saved = new ArrayList<>(List.of(text(whole(0))));
    try (FolderWatch watch = FolderWatch.of(folder, told::add)) {
      for (int save = 1; save <= SAVES; save++) {
        byte[] bytes = whole(save);
        if (save % 5 == 0) {
          // Cut off in the middle, as where a program or a drive has stopped; then saved again.
          Files.write(file, cut(bytes, 3 + random.nextInt(200)));
          pause(random.nextInt(300));
        }
        Manner.values()[random.nextInt(Manner.values().length)].save(file, bytes);
        saved.add(text(bytes));
        await(bytes);
      }
      assertThat(watch).isNotNull();
    }
    synchronized (told) {
      assertThat(told.stream().map(one -> text(one.files().get("a.csv"))).toList())
          .containsExactlyElementsOf(saved);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void whatSystemsAndEditorsKeepIsNoFileOfTheFolder() throws IOException {
    Files.write(folder.resolve("a.csv"), whole(0));
    Files.write(folder.resolve("~$bok.xlsx"), whole(0));
    Files.write(folder.resolve(".~lock.bok.xlsx#"), whole(0));
    Files.write(folder.resolve("bild.png"), whole(0));
    Files.createDirectory(folder.resolve("delar"));
    Files.write(folder.resolve("delar/b.csv"), whole(1));
    try (FolderWatch watch = FolderWatch.of(folder, told::add)) {
      assertThat(watch).isNotNull();
    }
    assertThat(told).hasSize(1);
    assertThat(told.get(0).files()).containsOnlyKeys("a.csv", "delar/b.csv");
    assertThat(told.get(0).folders()).containsExactly("delar");
    assertThat(told.get(0).in("delar")).containsOnlyKeys("b.csv");
  }

  @Test
  void aFileThatIsGoneForGoodIsToldAsGone() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.write(file, whole(0));
    try (FolderWatch watch = FolderWatch.of(folder, told::add)) {
      assertThat(watch).isNotNull();
      Files.delete(file);
      await(new byte[0]);
    }
    assertThat(told).hasSize(2);
  }
}
