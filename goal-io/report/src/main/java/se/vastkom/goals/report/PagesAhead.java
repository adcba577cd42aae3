package se.vastkom.goals.report;

import static java.util.Objects.requireNonNull;

import java.util.NavigableMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes pages in a thread of its own, each while the one before it is written: no more than two are
 * held. They are asked for in their order, once each.
 */
final class PagesAhead implements AutoCloseable {

  private final NavigableMap<String, Supplier<byte[]>> pages;
  private final ExecutorService maker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "malvakt-pages");
            thread.setDaemon(true);
            return thread;
          });

  private @Nullable CompletableFuture<byte[]> next;

  PagesAhead(NavigableMap<String, Supplier<byte[]>> pages) {
    this.pages = pages;
    next = pages.isEmpty() ? null : begun(pages.firstKey());
  }

  private CompletableFuture<byte[]> begun(String name) {
    return CompletableFuture.supplyAsync(requireNonNull(pages.get(name)), maker);
  }

  /** Returns a page, and begins the one after it. */
  byte[] page(String name) {
    try {
      byte[] made = requireNonNull(next).join();
      String following = pages.higherKey(name);
      next = following == null ? null : begun(following);
      return made;
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException unexpected ? unexpected : e;
    }
  }

  @Override
  public void close() {
    maker.shutdownNow();
  }
}
