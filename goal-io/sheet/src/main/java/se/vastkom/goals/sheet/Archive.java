package se.vastkom.goals.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/**
 * A zip file whose parts are all unpacked once, counted and discarded before any is read. No size
 * stated in the file is trusted, and a zip file within it stays a part like any other. The
 * directory at the end of the file decides what its parts are, as it does for spreadsheets; a file
 * whose own headings contradict its directory is refused. So are more than {@value #MOST_PARTS}
 * parts, more than 256 MB unpacked, and a part or file that unpacks to more than {@value
 * #MOST_RATIO} times its size (the first megabyte is free, for small parts of XML often do).
 * Immutable.
 */
final class Archive {

  static final int MOST_PARTS = 1_000;
  static final long MOST_UNPACKED = 256_000_000;
  static final int MOST_RATIO = 100;
  private static final long FREE = 1_000_000;

  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int MOST_COMMENT = 65_535;
  private static final int CENTRAL = 0x02014b50;
  private static final int CENTRAL_SIZE = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_SIZE = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  /** A part, with the position of its packed bytes in the file. */
  private record Part(String name, int method, int start, int packed, long checksum) {}

  /** Thrown where the file contradicts itself, or ends too early. */
  private static final class Damaged extends Exception {
    private static final long serialVersionUID = 1;
  }

  private final byte[] bytes;
  private final List<Part> parts;

  private Archive(byte[] bytes, List<Part> parts) {
    this.bytes = bytes;
    this.parts = parts;
  }

  /** Opens and checks a whole file; the bytes are not copied. */
  static Checked<Archive> open(String source, byte[] bytes) {
    Place place = Place.file(source);
    try {
      return new Directory(bytes)
          .parts(place)
          .map(parts -> new Archive(bytes, parts))
          .then(archive -> archive.measured(place));
    } catch (Damaged e) {
      return failed(place, Phrase.of("xlsx.damaged"));
    }
  }

  private static <T> Checked<T> failed(Place place, Phrase what) {
    return Checked.failed(List.of(Problem.error(place, what)));
  }

  /** Returns the names of all parts, in directory order. */
  List<String> names() {
    return parts.stream().map(Part::name).toList();
  }

  /** Returns whether a part has this name, ignoring letter case. */
  boolean has(String name) {
    return find(name).isPresent();
  }

  /**
   * Returns the unpacked bytes of a part.
   *
   * @throws IllegalArgumentException if no part has this name
   */
  InputStream read(String name) {
    return unpacked(
        find(name)
            .orElseThrow(
                () -> new IllegalArgumentException("Expected a part; found none: " + name + ".")));
  }

  private Optional<Part> find(String name) {
    return parts.stream().filter(part -> part.name.equalsIgnoreCase(name)).findFirst();
  }

  private InputStream unpacked(Part part) {
    InputStream packed = new ByteArrayInputStream(bytes, part.start, part.packed);
    if (part.method == STORED) {
      return packed;
    }
    Inflater inflater = new Inflater(true);
    return new InflaterInputStream(packed, inflater, 16_384) {
      @Override
      public void close() throws IOException {
        super.close();
        inflater.end();
      }
    };
  }

  private Checked<Archive> measured(Place place) {
    long total = 0;
    byte[] buffer = new byte[65_536];
    for (Part part : parts) {
      CRC32 checksum = new CRC32();
      long unpacked = 0;
      try (InputStream in = unpacked(part)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          checksum.update(buffer, 0, read);
          unpacked += read;
          total += read;
          if (beyond(unpacked, part.packed) || beyond(total, bytes.length)) {
            return failed(
                place, Phrase.of("xlsx.ratio").with("part", part.name).with("most", MOST_RATIO));
          }
          if (total > MOST_UNPACKED) {
            return failed(
                place, Phrase.of("xlsx.unpacked").with("most", MOST_UNPACKED / 1_000_000));
          }
        }
      } catch (IOException e) {
        return failed(place, Phrase.of("xlsx.damaged"));
      }
      if (checksum.getValue() != part.checksum) {
        return failed(place, Phrase.of("xlsx.damaged"));
      }
    }
    return Checked.of(this);
  }

  private static boolean beyond(long unpacked, long packed) {
    return unpacked > FREE && unpacked > packed * MOST_RATIO;
  }

  /** The directory at the end of a file. */
  private static final class Directory {

    private final ByteBuffer file;

    private Directory(byte[] bytes) {
      file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private Checked<List<Part>> parts(Place place) throws Damaged {
      int end = end();
      long start = word(end + 16);
      long size = word(end + 12);
      if (start + size != end) {
        throw new Damaged();
      }
      List<Part> parts = new ArrayList<>();
      int count = 0;
      for (int at = (int) start; at < end; count++) {
        expect(CENTRAL, at, CENTRAL_SIZE);
        if (count < MOST_PARTS) {
          parts.add(part(at));
        }
        at += CENTRAL_SIZE + half(at + 28) + half(at + 30) + half(at + 32);
      }
      if (count > MOST_PARTS) {
        return failed(
            place, Phrase.of("xlsx.too-many-parts").with("found", count).with("most", MOST_PARTS));
      }
      if (count != half(end + 10)) {
        throw new Damaged();
      }
      return named(place, parts);
    }

    /** Refuses names that would reach out of a folder, and two parts of one name. */
    private static Checked<List<Part>> named(Place place, List<Part> parts) {
      Problems problems = new Problems();
      Set<String> seen = new HashSet<>();
      for (Part part : parts) {
        if (part.name.isEmpty()
            || part.name.startsWith("/")
            || part.name.matches("(?s).*[\\\\:\\x00].*")
            || List.of(part.name.split("/", -1)).contains("..")) {
          problems.error(place, Phrase.of("xlsx.part-name").with("part", part.name));
        }
        if (!seen.add(part.name.toLowerCase(Locale.ROOT))) {
          problems.error(place, Phrase.of("xlsx.part-twice").with("part", part.name));
        }
      }
      return problems.check(() -> List.copyOf(parts));
    }

    private int end() throws Damaged {
      int last = file.limit() - END_SIZE;
      for (int at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
        if (file.getInt(at) == END && half(at + 20) == last - at) {
          return at;
        }
      }
      throw new Damaged();
    }

    private Part part(int at) throws Damaged {
      int method = half(at + 10);
      long packed = word(at + 20);
      long local = word(at + 42);
      boolean encrypted = (half(at + 8) & 1) != 0;
      if (encrypted
          || (method != STORED && method != DEFLATED)
          || local + LOCAL_SIZE > file.limit()) {
        throw new Damaged();
      }
      expect(LOCAL, (int) local, LOCAL_SIZE);
      String name = text(at + CENTRAL_SIZE, half(at + 28));
      String again = text((int) local + LOCAL_SIZE, half((int) local + 26));
      long start = local + LOCAL_SIZE + half((int) local + 26) + half((int) local + 28);
      if (!name.equals(again) || start + packed > file.limit()) {
        throw new Damaged();
      }
      return new Part(name, method, (int) start, (int) packed, word(at + 16));
    }

    private void expect(int signature, int at, int size) throws Damaged {
      if (at + (long) size > file.limit() || file.getInt(at) != signature) {
        throw new Damaged();
      }
    }

    private String text(int at, int length) throws Damaged {
      if (at + (long) length > file.limit()) {
        throw new Damaged();
      }
      return new String(file.array(), at, length, StandardCharsets.UTF_8);
    }

    private int half(int at) {
      return Short.toUnsignedInt(file.getShort(at));
    }

    private long word(int at) {
      return Integer.toUnsignedLong(file.getInt(at));
    }
  }
}
