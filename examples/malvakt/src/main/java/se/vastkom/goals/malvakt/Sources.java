package se.vastkom.goals.malvakt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a command reads, and so may not overwrite: each path that was named, everything in it where
 * it is a folder or the header of one, and the targets of their links. Files are compared by
 * identity on disk and not by name, so that links, hard links, other spellings and folders mounted
 * twice hide nothing.
 */
final class Sources {

  private static final String HEADER_ENDING = ".yaml";
  private static final int MOST_LINKS = 40;

  private final Set<Object> files = new HashSet<>();

  /** Returns the sources named in a call; shipped rule books have no path. */
  static Sources of(Collection<Path> named) {
    Sources sources = new Sources();
    named.forEach(sources::add);
    return sources;
  }

  private void add(Path named) {
    Path absolute = named.toAbsolutePath();
    Path place =
        named.toString().endsWith(HEADER_ENDING) && absolute.getParent() != null
            ? absolute.getParent()
            : absolute;
    identity(place).ifPresent(files::add);
    if (Files.isDirectory(place)) {
      try (Stream<Path> within = Files.list(place)) {
        within.forEach(file -> identity(file).ifPresent(files::add));
      } catch (IOException | UncheckedIOException e) {
        // What cannot be listed could not be read either.
      }
    }
  }

  /** Returns whether a path is one of these, or lies within one, wherever links lead. */
  boolean hold(Path place) {
    return Stream.iterate(followed(place), above -> above != null, Path::getParent)
        .anyMatch(above -> identity(above).filter(files::contains).isPresent());
  }

  /** Follows a path, also where a link leads to nothing yet. */
  private static Path followed(Path named) {
    Path path = named.toAbsolutePath();
    try {
      for (int i = 0; i < MOST_LINKS && Files.isSymbolicLink(path); i++) {
        path = path.resolveSibling(Files.readSymbolicLink(path));
      }
      Path existing = path;
      List<Path> rest = new ArrayList<>();
      while (existing.getParent() != null && !Files.exists(existing)) {
        rest.add(0, existing.getFileName());
        existing = existing.getParent();
      }
      Path real = existing.toRealPath();
      for (Path name : rest) {
        real = real.resolve(name);
      }
      return real;
    } catch (IOException e) {
      return path;
    }
  }

  /** Returns the identity of a file, whatever its name; empty if there is none. */
  private static Optional<Object> identity(Path path) {
    try {
      Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      return Optional.of(key == null ? path.toRealPath() : key);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
