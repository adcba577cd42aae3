package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/**
 * A command as a page shows it, with what the page says that it prints.
 *
 * @param typed the command
 * @param said the lines it prints; {@code …} stands for lines that are left out
 */
record ShownCommand(String typed, List<String> said) {

  private static final String PROMPT = "$ ";
  private static final String LEFT_OUT = "…";

  ShownCommand {
    said = List.copyOf(said);
  }

  /** Returns the commands of a block, each of which begins with a prompt. */
  static List<ShownCommand> in(List<String> block) {
    List<ShownCommand> commands = new ArrayList<>();
    int at = 0;
    while (at < block.size()) {
      assertThat(block.get(at)).startsWith(PROMPT);
      int end = at + 1;
      while (end < block.size() && !block.get(end).startsWith(PROMPT)) {
        end++;
      }
      commands.add(
          new ShownCommand(block.get(at).substring(PROMPT.length()), block.subList(at + 1, end)));
      at = end;
    }
    return commands;
  }

  /** Returns the commands of one section of a page of Markdown, in order. */
  static List<ShownCommand> ofSection(List<String> page, String heading) {
    List<ShownCommand> commands = new ArrayList<>();
    int at = page.indexOf(heading) + 1;
    assertThat(at).as(heading).isPositive();
    while (at < page.size() && !page.get(at).startsWith("## ")) {
      if (page.get(at).equals("```")) {
        int end = at + 1 + page.subList(at + 1, page.size()).indexOf("```");
        commands.addAll(in(page.subList(at + 1, end)));
        at = end;
      }
      at++;
    }
    return commands;
  }

  /**
   * Checks that the lines are printed in their order, and consecutively except where some are left
   * out.
   */
  void assertIsSaidBy(List<String> printed) {
    int at = 0;
    boolean mayPass = false;
    for (String line : said) {
      if (line.equals(LEFT_OUT)) {
        mayPass = true;
        continue;
      }
      int found = at;
      while (mayPass && found < printed.size() && !printed.get(found).equals(line)) {
        found++;
      }
      assertThat(found < printed.size() && printed.get(found).equals(line))
          .as(typed + "\n" + line + "\nin\n" + String.join("\n", printed))
          .isTrue();
      at = found + 1;
      mayPass = false;
    }
    assertThat(mayPass || at == printed.size())
        .as(typed + "\nends after\n" + String.join("\n", printed))
        .isTrue();
  }
}
