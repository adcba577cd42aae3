package se.vastkom.goals.malvakt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Phrase;

/** {@code malvakt arbetsyta}: a page in the browser that follows a folder. */
@Command(
    name = "arbetsyta",
    aliases = {"workbench"},
    synopsisHeading = "Användning / usage: ",
    description = {
      "Visar en mapps uppföljning i webbläsaren och följer den: när du sparar i Excel syns vilka mål"
          + " som får en annan bedömning. Bara den här datorn når sidan.",
      "Shows a folder's follow-up in the browser and follows it: when you save in Excel, you see which"
          + " goals get another verdict. Only this computer reaches the page."
    })
final class WorkbenchCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FOLDER",
      description = {
        "Mappen med uppföljning och regelverk. Annars frågar sidan efter den.",
        "The folder with follow-up and rule book. Otherwise the page asks for it."
      })
  private @Nullable Path folder;

  @Option(
      names = {"--utan-webbläsare", "--utan-webblasare", "--no-browser"},
      description = {
        "Startar ingen webbläsare: öppna själv adressen som skrivs ut.",
        "Starts no browser: open the address that is printed yourself."
      })
  private boolean isWithoutBrowser;

  @Mixin private EngineOption motor = new EngineOption();

  WorkbenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Optional<Path> named = Optional.ofNullable(folder).map(InputOptions::named);
    named
        .filter(path -> !Files.isDirectory(path))
        .ifPresent(
            path -> {
              throw Refusal.usage(
                  Place.file(path.toString()),
                  Phrase.of("bench.no-folder").with("found", path.toString()));
            });
    OpenWorkbench workbench = OpenWorkbench.of(named, motor.engine(), terminal);
    terminal
        .err()
        .println(
            terminal.words().say(Phrase.of("cli.workbench").with("address", workbench.address())));
    if (!isWithoutBrowser) {
      browse(workbench.addressForOnce());
    }
    workbench.await();
    return Malvakt.DONE;
  }

  /** Starts the browser, the only other program that is; where that fails, the address is there. */
  private static void browse(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> program =
        system.contains("windows")
            ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
            : List.of(system.contains("mac") ? "open" : "xdg-open", address);
    try {
      new ProcessBuilder(program)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // There is none to start here.
    }
  }
}
