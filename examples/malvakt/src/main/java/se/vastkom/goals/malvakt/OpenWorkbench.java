package se.vastkom.goals.malvakt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.workbench.Workbench;

/**
 * A workbench as the command opens it. Apart from the command, whose signatures are looked through
 * whenever a program starts, so that other commands load nothing of it.
 */
record OpenWorkbench(Workbench workbench) {

  /** How long a request may take to arrive, in seconds; the server of the JDK has no limit. */
  private static final String LONGEST_REQUEST = "20";

  static OpenWorkbench of(Optional<Path> folder, RuleEngine engine, Terminal terminal) {
    System.setProperty("sun.net.httpserver.maxReqTime", LONGEST_REQUEST);
    String name = folder.map(Path::toString).orElse("");
    try {
      return new OpenWorkbench(
          Workbench.open(
              folder, engine, terminal.words(), fault -> fault.printStackTrace(terminal.err())));
    } catch (Workbench.OpenAlready e) {
      throw Refusal.usage(Place.file(name), Phrase.of("bench.open-already").with("found", name));
    } catch (IOException e) {
      throw new Refusal(
          Malvakt.OUR_FAULT,
          List.of(Problem.error(Place.file("malvakt"), Phrase.of("cli.no-workbench"))));
    }
  }

  String address() {
    return workbench.address();
  }

  String addressForOnce() {
    return workbench.addressForOnce();
  }

  void await() throws InterruptedException {
    workbench.await();
  }
}
