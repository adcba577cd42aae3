package se.vastkom.goals.malvakt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * What was typed, with the command first: options may stand before it. The language is looked for
 * before anything else is understood, since what cannot be understood is told in it too.
 *
 * @param arguments the command, and then all that was typed beside it
 */
record Call(List<String> arguments) {

  /** Names of the option for the language. */
  static final Set<String> LANGUAGE = Set.of("--språk", "--sprak", "--lang");

  /** The variable that gives the language where no option does. */
  static final String VARIABLE = "MALVAKT_SPRAK";

  private static final String END_OF_OPTIONS = "--";

  Call {
    arguments = List.copyOf(arguments);
  }

  /**
   * Returns a call with its command first, and behind it the subcommand if there is one.
   *
   * @param commands the names of each command, with those of its subcommands
   * @param withValue the options whose value is the argument after them, which is no command
   */
  static Call of(List<String> typed, Map<String, Set<String>> commands, Set<String> withValue) {
    List<String> rest = new ArrayList<>(typed);
    int command = first(rest, commands.keySet(), withValue);
    if (command < 0) {
      return new Call(typed);
    }
    List<String> names = new ArrayList<>(List.of(rest.remove(command)));
    int subcommand = first(rest, commands.getOrDefault(names.get(0), Set.of()), withValue);
    if (subcommand >= 0) {
      names.add(rest.remove(subcommand));
    }
    names.addAll(rest);
    return new Call(names);
  }

  /** Returns the position of the first of these names; -1 if there is none. */
  private static int first(List<String> typed, Set<String> names, Set<String> withValue) {
    for (int i = 0; i < typed.size() && !typed.get(i).equals(END_OF_OPTIONS); i++) {
      if (withValue.contains(typed.get(i))) {
        i++;
      } else if (names.contains(typed.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Returns the languages asked for by the option, else the one by the variable; Swedish where
   * neither is given.
   *
   * @throws Refusal if a language is unknown, or given twice
   */
  List<Words> languages(Map<String, String> environment) {
    Optional<String> asked = Optional.empty();
    for (int i = 0; i < arguments.size() && !arguments.get(i).equals(END_OF_OPTIONS); i++) {
      String[] parts = arguments.get(i).split("=", 2);
      if (LANGUAGE.contains(parts[0])) {
        String next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
        asked = Optional.of(parts.length == 2 ? parts[1] : next);
      }
    }
    String variable = environment.getOrDefault(VARIABLE, "");
    return asked
        .map(Call::languages)
        .orElseGet(
            () ->
                List.of(
                    variable.isEmpty()
                        ? Words.swedish()
                        : words(variable, VARIABLE + "=" + variable)));
  }

  private static List<Words> languages(String asked) {
    List<Words> languages =
        Stream.of(asked.split(",", -1)).map(one -> words(one.strip(), asked)).toList();
    if (languages.stream().distinct().count() < languages.size()) {
      throw Refusal.usage(Place.file(asked), Phrase.of("cli.language-twice"));
    }
    return languages;
  }

  private static Words words(String language, String place) {
    return Words.LANGUAGES.stream()
        .filter(known -> known.getLanguage().equals(language))
        .findFirst()
        .map(Words::in)
        .orElseThrow(() -> Refusal.usage(Place.file(place), Phrase.of("cli.unknown-language")));
  }
}
