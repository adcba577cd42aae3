package se.vastkom.goals.workbench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Tells open pages, as server-sent events, that there is something new to fetch. */
final class Events {

  /** An analyst has a few pages open; the one opened first of more is no longer told. */
  private static final int MOST = 12;

  private static final long SIGN_OF_LIFE_SECONDS = 15;
  private static final long NO_MORE = -1;

  private final Bench bench;
  private final Deque<BlockingQueue<Long>> open = new ArrayDeque<>();

  Events(Bench bench) {
    this.bench = bench;
  }

  /** Tells a page of each new state, until it is closed or the workbench ends. */
  void tell(HttpExchange exchange) throws IOException {
    BlockingQueue<Long> news = new LinkedBlockingQueue<>();
    LongConsumer listener = news::add;
    enter(news);
    bench.listen(listener);
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      // The headers would otherwise wait in the server for what comes next.
      write(out, ": malvakt\n\n");
      write(out, event(bench.shown().number()));
      boolean goesOn = true;
      while (goesOn) {
        @Nullable Long number = news.poll(SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS);
        goesOn = number == null || number != NO_MORE;
        write(out, number == null ? ": \n\n" : goesOn ? event(number) : "event: slut\ndata: \n\n");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      bench.forget(listener);
      leave(news);
    }
  }

  private synchronized void enter(BlockingQueue<Long> news) {
    open.addLast(news);
    if (open.size() > MOST) {
      open.removeFirst().add(NO_MORE);
    }
  }

  private synchronized void leave(BlockingQueue<Long> news) {
    open.remove(news);
  }

  /** Tells all pages that no more is to come. */
  synchronized void end() {
    open.forEach(news -> news.add(NO_MORE));
  }

  private static String event(long number) {
    return "event: nytt\ndata: " + number + "\n\n";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(US_ASCII));
    out.flush();
  }
}
