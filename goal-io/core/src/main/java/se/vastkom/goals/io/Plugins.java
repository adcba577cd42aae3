package se.vastkom.goals.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The readers or the writers that may be used, which may be anybody's and are not trusted: one that
 * cannot be loaded or has no name is left out, and named among the faults.
 *
 * @param <T> the port that they implement
 * @param all the readers or writers, sorted by name
 * @param faults why others were left out
 */
record Plugins<T>(List<Plugin<T>> all, List<Phrase> faults) {

  /** More than can be left out in earnest; a loader that fails for ever is asked no more. */
  private static final int MOST_FAULTS = 100;

  /**
   * A reader or a writer.
   *
   * @param name its own name
   * @param port what it does
   */
  record Plugin<T>(String name, T port) {

    /** Returns its name and class, by which its maker is found. */
    Part shown() {
      return new Part.Text(name + " (" + port.getClass().getName() + ")");
    }
  }

  /** Finds those that a class loader has as services. */
  static <T> Plugins<T> found(
      Class<T> port, ClassLoader loader, Function<T, @Nullable String> name) {
    List<T> loaded = new ArrayList<>();
    List<Phrase> faults = new ArrayList<>();
    Iterator<T> services = ServiceLoader.load(port, loader).iterator();
    while (faults.size() < MOST_FAULTS) {
      try {
        if (!services.hasNext()) {
          break;
        }
        loaded.add(services.next());
      } catch (ServiceConfigurationError | LinkageError e) {
        faults.add(Phrase.of("io.not-loaded").with("fault", shown(e)));
      }
    }
    Plugins<T> named = of(loaded, name);
    return new Plugins<>(named.all, Stream.concat(faults.stream(), named.faults.stream()).toList());
  }

  /** Takes those that are given. */
  static <T> Plugins<T> of(Collection<? extends T> given, Function<T, @Nullable String> name) {
    List<Plugin<T>> all = new ArrayList<>();
    List<Phrase> faults = new ArrayList<>();
    for (T port : given) {
      Phrase without = Phrase.of("io.no-name").with("class", port.getClass().getName());
      try {
        @Nullable String own = name.apply(port);
        if (own == null) {
          faults.add(without.with("fault", "null"));
        } else {
          all.add(new Plugin<>(own, port));
        }
      } catch (RuntimeException | LinkageError e) {
        faults.add(without.with("fault", shown(e)));
      }
    }
    all.sort(
        Comparator.comparing((Plugin<T> each) -> each.name)
            .thenComparing(each -> each.port.getClass().getName()));
    return new Plugins<>(List.copyOf(all), List.copyOf(faults));
  }

  /** Returns those that have the name of another; none where all names differ. */
  List<Plugin<T>> namesakes() {
    return all.stream()
        .filter(one -> all.stream().filter(other -> other.name.equals(one.name)).count() > 1)
        .toList();
  }

  /** Returns what went wrong in somebody's code, and where. */
  static String shown(Throwable fault) {
    return Stream.concat(
            Stream.of(fault.toString()),
            Stream.of(fault.getStackTrace()).limit(1).map(where -> "at " + where))
        .collect(Collectors.joining(" "));
  }
}
