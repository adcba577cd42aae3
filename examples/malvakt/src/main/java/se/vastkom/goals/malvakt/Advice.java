package se.vastkom.goals.malvakt;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.words.Words;

/**
 * A problem's sentences in two: what is wrong, and how to mend it. Only the language's own full
 * stops part them, none in what somebody wrote. Neither is longer than a person reads.
 *
 * @param wrong the first sentence
 * @param mend the others; empty if there are none
 */
record Advice(String wrong, String mend) {

  private static final Pattern END = Pattern.compile("[.?!](?: |$)");
  private static final int LONGEST = 2_000;

  Advice {
    wrong = cut(wrong.strip());
    mend = cut(mend.strip());
  }

  private static String cut(String text) {
    return text.length() > LONGEST
        ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1)) + "…"
        : text;
  }

  /** Puts a problem into words. */
  static Advice of(FoundProblem problem, Words words) {
    StringBuilder wrong = new StringBuilder();
    StringBuilder mend = new StringBuilder();
    words.tell(
        problem.what(),
        new Words.Sink() {
          private boolean isOver;

          @Override
          public void said(String text) {
            Matcher end = END.matcher(text);
            if (!isOver && end.find()) {
              isOver = true;
              wrong.append(text, 0, end.end());
              mend.append(text, end.end(), text.length());
            } else {
              written(text);
            }
          }

          @Override
          public void written(String text) {
            (isOver ? mend : wrong).append(text);
          }
        });
    problem
        .page()
        .ifPresent(page -> mend.append(mend.isEmpty() ? "" : "\n").append(words.say(page)));
    return new Advice(wrong.toString(), mend.toString());
  }

  /** Returns the lines of a note. */
  List<String> lines() {
    return Stream.of(wrong, mend).filter(line -> !line.isEmpty()).toList();
  }
}
