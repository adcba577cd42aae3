package se.vastkom.goals.malvakt;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.report.HtmlReport;
import se.vastkom.goals.report.Reports;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * The command {@code malvakt}. Results go to standard output, everything else to standard error,
 * both in UTF-8. Exit codes: 0 done, 1 a fault in Målvakt, or the result could not be written, 2
 * usage, 3 a requested check failed, 4 bad input, 5 bad rule book.
 */
@Command(
    name = "malvakt",
    version = "Målvakt 0.1.0",
    synopsisHeading = "Användning / usage: ",
    commandListHeading = "%nKommandon / commands:%n",
    synopsisSubcommandLabel = "KOMMANDO",
    description = {
      "Följer upp kommunala mål: läser beslut och utfall, låter regler avgöra och säger varför."
          + " Avgör också annat med samma slags regler (regelverk nytt --fall, avgor).",
      "Follows up municipal goals: reads decisions and outcomes, lets rules decide, and says why."
          + " Decides other things too by rules of the same kind (rule-book new --cases, decide)."
    },
    exitCodeListHeading = "%nUtgångskoder / exit codes:%n",
    exitCodeList = {
      "0:klart / done",
      "1:vårt fel, eller resultatet gick inte att skriva / our fault, or the result was not written",
      "2:fel i anropet / usage",
      "3:en begärd kontroll föll ut / a check that was asked for failed",
      "4:fel i indata / bad input",
      "5:fel i regelverket / bad rule book"
    })
public final class Malvakt {

  static final int DONE = 0;
  static final int OUR_FAULT = 1;
  static final int USAGE = 2;
  static final int CHECK_FAILED = 3;
  static final int BAD_INPUT = 4;
  static final int BAD_RULE_BOOK = 5;

  /** The commands whose results may be in several languages at once. */
  private static final List<Class<?>> IN_SEVERAL =
      List.of(AssessCommand.class, ReportCommand.class);

  /** Nobody reads further in the trace of an endless recursion. */
  private static final int TRACE = 50;

  /** Picocli lays out no help that is narrower. */
  private static final int NARROWEST = 55;

  // Picocli itself recognizes whether these are asked for.
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = {"-h", "--hjälp", "--hjalp", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = {"Visar den här hjälpen.", "Shows this help."})
  private boolean help;

  @SuppressWarnings("UnusedVariable")
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      scope = ScopeType.INHERIT,
      description = {"Visar versionen.", "Shows the version."})
  private boolean version;

  // Read from what was typed before the rest of it is understood.
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = {"--språk", "--sprak", "--lang"},
      paramLabel = "sv|en",
      scope = ScopeType.INHERIT,
      description = {
        "Språket. Annars det som miljövariabeln MALVAKT_SPRAK anger, eller svenska. Sidor skrivs på båda av sv,en: det första överst i mappen, det andra i en mapp som en.",
        "The language. Otherwise that of the environment variable MALVAKT_SPRAK, or Swedish. Pages are in both by sv,en: the first at the top of the folder, the other in a folder such as en."
      })
  private String language = "";

  Malvakt() {}

  /**
   * Runs a command and ends the process with its exit code. The script that starts it passes on
   * whether a person is reading.
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(new StandardOutput(), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code =
        run(
            new Terminal(
                out,
                err,
                Boolean.getBoolean("malvakt.terminal"),
                Boolean.getBoolean("malvakt.watched"),
                System.getenv()),
            arguments);
    err.flush();
    System.exit(code);
  }

  /**
   * Where a command writes, and what it knows of the terminal.
   *
   * @param out for results
   * @param err for everything else
   * @param isTerminal whether a person is reading the results
   * @param isWatched whether a person sees what else is said while a command runs
   * @param environment of the process
   * @param languages of all that is written; what is in one language is in the first
   */
  record Terminal(
      PrintStream out,
      PrintStream err,
      boolean isTerminal,
      boolean isWatched,
      Map<String, String> environment,
      List<Words> languages) {

    private static final int WIDTH = 100;

    /** Creates one in Swedish. */
    Terminal(
        PrintStream out,
        PrintStream err,
        boolean isTerminal,
        boolean isWatched,
        Map<String, String> environment) {
      this(out, err, isTerminal, isWatched, environment, List.of(Words.swedish()));
    }

    /** Creates one in Swedish without anybody who watches what standard error says. */
    Terminal(
        PrintStream out, PrintStream err, boolean isTerminal, Map<String, String> environment) {
      this(out, err, isTerminal, /* isWatched */ false, environment);
    }

    /** Returns this terminal in other languages. */
    Terminal in(List<Words> others) {
      return new Terminal(out, err, isTerminal, isWatched, environment, others);
    }

    /** Returns the language of what is in one. */
    Words words() {
      return languages.get(0);
    }

    /** Returns pages in every language that was asked for. */
    HtmlReport pages() {
      return Reports.html(words(), languages.subList(1, languages.size()).toArray(Words[]::new));
    }

    /** Returns how many columns the terminal says that it has. */
    int width() {
      String columns = environment.getOrDefault("COLUMNS", "");
      return isTerminal && columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : WIDTH;
    }
  }

  /**
   * Runs a command and returns its exit code. A command is not done until all it printed has
   * reached standard output.
   */
  static int run(Terminal terminal, String... arguments) {
    Call call = Call.of(List.of(arguments), names(terminal), withValue(terminal));
    Terminal told;
    try {
      told = terminal.in(call.languages(terminal.environment()));
    } catch (Refusal refused) {
      return refused.tell(terminal);
    }
    if (told.languages().size() > 1 && IN_SEVERAL.stream().noneMatch(one -> isCalled(one, call))) {
      return inOne(told).tell(told);
    }
    return run(told, call);
  }

  /** Refuses several languages where a result is in one. */
  static Refusal inOne(Terminal terminal) {
    String asked =
        terminal.languages().stream()
            .map(one -> one.language().getLanguage())
            .collect(Collectors.joining(","));
    return Refusal.usage(Place.file(asked), Phrase.of("cli.one-language"));
  }

  private static int run(Terminal terminal, Call call) {
    int code;
    try {
      code = command(terminal, call);
    } catch (Error fault) {
      code = ourFault(fault, terminal);
    }
    if (terminal.out().checkError() && code != OUR_FAULT) {
      Problem lost = Problem.error(Place.file("malvakt"), Phrase.of("cli.cannot-print"));
      code = new Refusal(OUR_FAULT, List.of(lost)).tell(terminal);
    }
    return code;
  }

  /** Reports a fault in Målvakt, and how to give a command more memory where it had too little. */
  private static int ourFault(Throwable fault, Terminal terminal) {
    PrintStream err = terminal.err();
    Optional<Throwable> noMemory =
        Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
            .filter(OutOfMemoryError.class::isInstance)
            .findFirst();
    err.println(terminal.words().say("cli.our-fault"));
    noMemory.ifPresent(cause -> err.println(terminal.words().say("cli.no-memory")));
    if (noMemory.isPresent()) {
      err.println(noMemory.get());
    } else {
      StackTraceElement[] trace = fault.getStackTrace();
      fault.setStackTrace(Arrays.copyOf(trace, Math.min(TRACE, trace.length)));
      fault.printStackTrace(err);
    }
    return OUR_FAULT;
  }

  private static int command(Terminal terminal, Call call) {
    CommandLine commandLine = commandLine(terminal, call);
    commandLine.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    commandLine.setUsageHelpWidth(Math.max(NARROWEST, terminal.width()));
    commandLine.setParameterExceptionHandler(
        (fault, given) -> Refusal.usage(Place.file("malvakt"), description(fault)).tell(terminal));
    commandLine.setExecutionExceptionHandler(
        (fault, command, parsed) -> {
          if (fault instanceof Refusal refused) {
            return refused.tell(terminal);
          }
          return ourFault(fault, terminal);
        });
    if (call.arguments().isEmpty()) {
      commandLine.usage(commandLine.getErr());
      return USAGE;
    }
    return commandLine.execute(call.arguments().toArray(String[]::new));
  }

  /** Creates only the command that is called, since each takes time at every start. */
  private static CommandLine commandLine(Terminal terminal, Call call) {
    CommandLine commandLine = new CommandLine(new Malvakt());
    List<Object> commands = commands(terminal);
    List<Object> called =
        commands.stream().filter(command -> isCalled(command.getClass(), call)).toList();
    for (Object command : called.isEmpty() ? commands : called) {
      CommandLine made = new CommandLine(command);
      if (command instanceof RuleBookCommand) {
        made.addSubcommand(new RuleBookCommand.Nytt(terminal));
        made.addSubcommand(new RuleBookCommand.Visa(terminal));
      } else if (command instanceof SurveyCommand) {
        made.addSubcommand(new SurveyCommand.Mall(terminal));
      } else if (command instanceof FollowUpCommand) {
        made.addSubcommand(new FollowUpCommand.Ny(terminal));
      }
      commandLine.addSubcommand(made);
    }
    return commandLine;
  }

  private static List<Object> commands(Terminal terminal) {
    return List.of(
        new AssessCommand(terminal),
        new ReportCommand(terminal),
        new ExplainCommand(terminal),
        new VerifyCommand(terminal),
        new TestCommand(terminal),
        new DecideCommand(terminal),
        new CompareCommand(terminal),
        new ConvertCommand(terminal),
        new SurveyCommand(terminal),
        new NextCommand(terminal),
        new WorkbenchCommand(terminal),
        new FollowUpCommand(),
        new RuleBookCommand());
  }

  private static boolean isCalled(Class<?> command, Call call) {
    return !call.arguments().isEmpty() && names(command).contains(call.arguments().get(0));
  }

  /** Returns the names of all commands, each with those of its subcommands. */
  private static Map<String, Set<String>> names(Terminal terminal) {
    Map<String, Set<String>> all = new HashMap<>();
    for (Object command : commands(terminal)) {
      Set<String> nested = new HashSet<>();
      if (command instanceof RuleBookCommand) {
        nested.addAll(names(RuleBookCommand.Nytt.class));
        nested.addAll(names(RuleBookCommand.Visa.class));
      } else if (command instanceof SurveyCommand) {
        nested.addAll(names(SurveyCommand.Mall.class));
      } else if (command instanceof FollowUpCommand) {
        nested.addAll(names(FollowUpCommand.Ny.class));
      }
      names(command.getClass()).forEach(name -> all.put(name, nested));
    }
    return all;
  }

  /** Returns the names of the options that have a value, of any command. */
  private static Set<String> withValue(Terminal terminal) {
    Set<String> names = new HashSet<>();
    for (Object command : commands(terminal)) {
      addWithValue(command.getClass(), names);
    }
    addWithValue(RuleBookCommand.Nytt.class, names);
    addWithValue(RuleBookCommand.Visa.class, names);
    addWithValue(SurveyCommand.Mall.class, names);
    addWithValue(FollowUpCommand.Ny.class, names);
    return names;
  }

  private static void addWithValue(Class<?> holder, Set<String> names) {
    for (Field field : holder.getDeclaredFields()) {
      CommandLine.Option option = field.getAnnotation(CommandLine.Option.class);
      if (option != null && field.getType() != boolean.class) {
        names.addAll(List.of(option.names()));
      } else if (field.isAnnotationPresent(CommandLine.Mixin.class)) {
        addWithValue(field.getType(), names);
      }
    }
  }

  private static Set<String> names(Class<?> command) {
    Command named = command.getAnnotation(Command.class);
    Set<String> names = new HashSet<>(List.of(named.aliases()));
    names.add(named.name());
    return names;
  }

  /** Describes a wrong call in Målvakt's own words. */
  private static Phrase description(ParameterException fault) {
    if (fault instanceof CommandLine.MissingParameterException missing) {
      return Phrase.of("cli.missing-argument")
          .with(
              "names",
              Phrase.list(missing.getMissing(), argument -> new Part.Text(name(argument))));
    }
    if (fault instanceof CommandLine.UnmatchedArgumentException unmatched) {
      return Phrase.of("cli.unknown-argument")
          .with("found", Phrase.list(unmatched.getUnmatched(), Part.Text::new))
          .with(
              "hint", Nearest.hint(unmatched.getUnmatched().get(0), known(fault.getCommandLine())));
    }
    return Phrase.of("cli.bad-call");
  }

  /** Returns an argument's name in the help. */
  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static List<String> known(CommandLine command) {
    List<String> names = new ArrayList<>(command.getSubcommands().keySet());
    names.addAll(command.getCommandSpec().optionsMap().keySet());
    return names;
  }
}
