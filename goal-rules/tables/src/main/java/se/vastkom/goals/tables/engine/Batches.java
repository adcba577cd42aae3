package se.vastkom.goals.tables.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.tables.Facts;

/** Batches of a thousand cases, gathered on demand in their order; split as the cases split. */
public final class Batches implements Spliterator<List<Facts>> {

  private static final int SIZE = 1_000;

  private final Spliterator<Facts> cases;

  private Batches(Spliterator<Facts> cases) {
    this.cases = cases;
  }

  /** Returns the cases in batches; closing the stream closes theirs. */
  public static Stream<List<Facts>> of(Stream<Facts> cases) {
    return StreamSupport.stream(new Batches(cases.spliterator()), cases.isParallel())
        .onClose(cases::close);
  }

  @Override
  public boolean tryAdvance(Consumer<? super List<Facts>> use) {
    List<Facts> batch = new ArrayList<>();
    while (batch.size() < SIZE && cases.tryAdvance(batch::add)) {}
    if (batch.isEmpty()) {
      return false;
    }
    use.accept(batch);
    return true;
  }

  @Override
  public @Nullable Spliterator<List<Facts>> trySplit() {
    Spliterator<Facts> first = cases.estimateSize() > SIZE ? cases.trySplit() : null;
    return first == null ? null : new Batches(first);
  }

  /** Returns the largest number of batches; an unknown size remains unknown. */
  @Override
  public long estimateSize() {
    long size = cases.estimateSize();
    return size == Long.MAX_VALUE ? size : size / SIZE + 1;
  }

  @Override
  public int characteristics() {
    return ORDERED | NONNULL;
  }
}
