package se.vastkom.goals.tables.dmn;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.dmn.FeelTokens.Kind;
import se.vastkom.goals.tables.dmn.FeelTokens.Token;
import se.vastkom.goals.words.Phrase;

/**
 * The reason why a cell is not read: the FEEL construct that it holds, by name, and what to write
 * instead.
 *
 * @param examples what the cell could hold
 * @param cell as written
 * @param tokens of the cell, with an end token
 */
record FeelDiagnosis(FeelExamples examples, String cell, List<Token> tokens) {

  private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "=", "!=");
  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "**");
  private static final Set<String> ACCESS = Set.of(".", "[");

  /** Words between two operands, which end a name. */
  private static final Set<String> OPERATORS =
      Set.of("and", "or", "in", "between", "instance", "then", "else", "return", "satisfies");

  /** Signs of other languages, each with FEEL's for the same. */
  private static final Map<String, String> FOREIGN_SIGNS =
      Map.of("=>", ">=", "≥", ">=", "=<", "<=", "≤", "<=", "==", "=", "<>", "!=", "≠", "!=");

  private static final String FOREIGN_QUOTES = "'`´‘’‚“”„«»";
  private static final String DATE_AND_TIME = "date and time";
  private static final String PERIOD = "years and months duration";
  private static final Pattern BARE_DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
  private static final Pattern DURATION = Pattern.compile("-?P.*");

  private Fact fact() {
    return examples.fact();
  }

  private Token token(int position) {
    return tokens.get(position);
  }

  private UnsupportedFeel because(Phrase reason) {
    return new UnsupportedFeel(reason.with("found", cell));
  }

  /** Returns a reason that ends with an example of what is expected. */
  private UnsupportedFeel expecting(Phrase reason) {
    return because(reason.with("expected", examples.expected()));
  }

  private UnsupportedFeel expecting(String key) {
    return expecting(Phrase.of(key));
  }

  /** Returns the reason for a construct that means something else where a value is concluded. */
  private UnsupportedFeel byEntry(String inOutput, UnsupportedFeel inInput) {
    return examples.isOutput() ? expecting(fact().phrase(inOutput)) : inInput;
  }

  /** Returns why a value of another type is rejected. */
  UnsupportedFeel wrongKind(String literal, String kind) {
    return new UnsupportedFeel(
        fact()
            .phrase("dmn.wrong-kind")
            .with("found", literal)
            .with("kind", Phrase.of("dmn.kind." + kind))
            .with("expected", Phrase.of("dmn.kind." + Types.name(fact().type())))
            .with("example", examples.value()));
  }

  /** Returns why an output entry is rejected if it is a test, several values, or nothing. */
  Optional<UnsupportedFeel> notAnOutput() {
    Token first = token(0);
    boolean isAlone = token(1).kind() == Kind.END;
    String key = "";
    if (isAlone && first.is("-")) {
      key = "dmn.output-dash";
    } else if (isComparison(first) || isRange(0) || first.is("not")) {
      key = "dmn.output-test";
    } else if (closing(first.is("[") ? 1 : 0, ",").is(",")) {
      return Optional.of(several());
    }
    return key.isEmpty() ? Optional.empty() : Optional.of(expecting(fact().phrase(key)));
  }

  private UnsupportedFeel several() {
    boolean isNumber = fact().type() instanceof FactType.NumberType;
    return expecting(fact().phrase(isNumber ? "dmn.output-numbers" : "dmn.output-several"));
  }

  private static boolean isComparison(Token token) {
    return token.kind() == Kind.SIGN && COMPARISONS.contains(token.text());
  }

  /** Returns whether an interval begins here: a bracket, with two points before what closes it. */
  boolean isRange(int position) {
    Token token = token(position);
    return (token.is("[") || token.is("(") || token.is("]"))
        && closing(position + 1, "..").is("..");
  }

  /** Returns the first of: this sign, a comma, the bracket that closes an open one, the end. */
  private Token closing(int from, String sign) {
    int depth = 0;
    for (int i = from; ; i++) {
      Token token = token(i);
      boolean isOutside = depth == 0 && (token.is(sign) || token.is(","));
      if (token.kind() == Kind.END || isOutside) {
        return token;
      }
      if (token.is("(") || token.is("[") || token.is("{")) {
        depth++;
      } else if (token.is(")") || token.is("]") || token.is("}")) {
        depth--;
        if (depth < 0) {
          return token;
        }
      }
    }
  }

  /** Returns whether @ and a day stand here. */
  boolean isDay(int position) {
    try {
      return token(position).is("@")
          && token(position + 1).kind() == Kind.STRING
          && LocalDate.parse(token(position + 1).text()) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Returns why what begins here is no value. */
  UnsupportedFeel operand(int position) {
    Token token = token(position);
    return switch (token.kind()) {
      case END -> because(Phrase.of("dmn.ends"));
      case WORD -> word(position);
      case SIGN -> sign(position);
      case NEAR_NUMBER, NUMBER, STRING -> afterOperand(position);
    };
  }

  private UnsupportedFeel word(int position) {
    String unquoted = cell.substring(token(position).start(), closing(position, ",").start());
    if (isTerm(unquoted.strip())) {
      return because(Phrase.of("dmn.unquoted").with("name", unquoted.strip()));
    }
    String word = token(position).text();
    return switch (word) {
      case "if" -> expecting("dmn.if");
      case "for" -> expecting("dmn.for");
      case "some", "every" -> expecting(Phrase.of("dmn.quantified").with("name", word));
      case "function" -> expecting("dmn.function-definition");
      case "not" -> byEntry("dmn.output-test", because(Phrase.of("dmn.not-alone")));
      case "null" -> byEntry("dmn.output-null", because(Phrase.of("dmn.null-border")));
      default -> OPERATORS.contains(word) ? afterOperand(position) : name(position);
    };
  }

  private boolean isTerm(String text) {
    return fact().type() instanceof FactType.WordType words
        && (words.written(text).isPresent()
            || words.terms().stream().anyMatch(term -> term.key().equals(text)));
  }

  private UnsupportedFeel name(int position) {
    int end = nameEnd(position);
    String name = cell.substring(token(position).start(), token(end - 1).end());
    if (token(end).is("(")) {
      return function(name);
    }
    if (isComparison(token(end))) {
      boolean isItself = fact().name().is(name) || fact().key().equals(name);
      return isItself ? itself(name) : afterOperand(end);
    }
    if (isOperator(token(end))) {
      return afterOperand(end);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    boolean isTruth = fact().type() instanceof FactType.TruthType;
    if (lower.equals("null") || (isTruth && (lower.equals("true") || lower.equals("false")))) {
      return because(Phrase.of("dmn.case").with("at", name).with("instead", lower));
    }
    return fact().type() instanceof FactType.TextType
        ? because(Phrase.of("dmn.unquoted").with("name", name))
        : expecting(Phrase.of("dmn.name").with("name", name));
  }

  /** Returns the position after a name, which in FEEL may be of several words. */
  private int nameEnd(int position) {
    for (String longName : List.of(DATE_AND_TIME, PERIOD)) {
      List<String> words = List.of(longName.split(" "));
      int end = position + words.size();
      if (end < tokens.size()
          && tokens.subList(position, end).stream().map(Token::text).toList().equals(words)) {
        return end;
      }
    }
    int end = position + 1;
    while (token(end).kind() == Kind.WORD && !OPERATORS.contains(token(end).text())) {
      end++;
    }
    return end;
  }

  private static boolean isOperator(Token token) {
    return token.kind() == Kind.WORD
        ? OPERATORS.contains(token.text())
        : token.kind() == Kind.SIGN
            && (ARITHMETIC.contains(token.text()) || ACCESS.contains(token.text()));
  }

  /** Returns whether the value before this position is a part of an expression that goes on. */
  boolean isOperator(int position) {
    Token token = token(position);
    boolean isSubtraction = token.kind() == Kind.NUMBER && token.text().startsWith("-");
    return isSubtraction || isComparison(token) || (isOperator(token) && !token.is("["));
  }

  private UnsupportedFeel function(String name) {
    return switch (name) {
      case DATE_AND_TIME, "time" -> expecting("dmn.time");
      case PERIOD, "duration" -> expecting("dmn.duration");
      default -> expecting(Phrase.of("dmn.function").with("name", name));
    };
  }

  private UnsupportedFeel itself(String name) {
    return byEntry("dmn.output-test", expecting(Phrase.of("dmn.itself").with("name", name)));
  }

  private UnsupportedFeel sign(int position) {
    Token next = token(position + 1);
    String sign = token(position).text();
    return switch (sign) {
      case "?" -> isOperator(next) ? afterOperand(position + 1) : itself(sign);
      case "[", "(" -> bracketed(position);
      case "{" -> expecting("dmn.context");
      case "@" -> next.kind() == Kind.STRING ? moment(next.text()) : outside(position);
      case "-" -> minus(next);
      case "+" -> next.kind() == Kind.NUMBER ? numberForm(sign + next.text()) : arithmetic(sign);
      default -> otherSign(position);
    };
  }

  private UnsupportedFeel bracketed(int position) {
    if (isRange(position)) {
      return because(Phrase.of("dmn.range-alone"));
    }
    String key = token(position).is("[") ? "dmn.list" : "dmn.parentheses";
    int start = token(position).end();
    int end = start;
    for (int i = position + 1, depth = 1; depth > 0; i++) {
      Token token = token(i);
      if (token.kind() == Kind.END) {
        return because(Phrase.of("dmn.ends"));
      }
      depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
      end = token.start();
    }
    String within = cell.substring(start, end).strip();
    String instead = within.isEmpty() ? examples.value() : within;
    return because(Phrase.of(key).with("instead", instead));
  }

  private UnsupportedFeel moment(String text) {
    if (DURATION.matcher(text).matches()) {
      return expecting("dmn.duration");
    }
    return text.contains(":") ? expecting("dmn.time") : because(fact().phrase("dmn.no-date"));
  }

  private UnsupportedFeel minus(Token next) {
    if (next.kind() == Kind.NUMBER && !next.text().startsWith("-")) {
      return because(Phrase.of("dmn.minus").with("instead", "-" + next.text()));
    }
    boolean isDash = next.is(",") || next.is(")") || next.kind() == Kind.END;
    return isDash ? because(Phrase.of("dmn.dash")) : arithmetic("-");
  }

  private UnsupportedFeel otherSign(int position) {
    String sign = token(position).text();
    String meant = FOREIGN_SIGNS.get(sign);
    if (meant != null) {
      return byEntry(
          "dmn.output-test",
          because(Phrase.of("dmn.sign").with("at", sign).with("instead", meant)));
    }
    return FOREIGN_QUOTES.contains(sign)
        ? expecting(Phrase.of("dmn.quotes").with("at", sign))
        : outside(position);
  }

  /** Returns why what stands here, behind a value or a test, is rejected. */
  UnsupportedFeel afterOperand(int position) {
    Token token = token(position);
    return switch (token.kind()) {
      case END -> because(Phrase.of("dmn.ends"));
      case NEAR_NUMBER -> numberForm(token.text());
      case NUMBER -> token.text().startsWith("-") ? subtraction() : another(position);
      case STRING -> another(position);
      case WORD -> wordAfterOperand(position);
      case SIGN -> signAfterOperand(position);
    };
  }

  private UnsupportedFeel wordAfterOperand(int position) {
    String word = token(position).text();
    boolean isUnit = position > 0 && token(position - 1).kind() == Kind.NUMBER;
    return switch (word) {
      case "and" -> byEntry("dmn.output-test", expecting("dmn.and"));
      case "or" -> byEntry("dmn.output-test", expecting("dmn.or"));
      case "between" -> byEntry("dmn.output-test", expecting("dmn.between"));
      case "in" -> byEntry("dmn.output-test", expecting("dmn.in"));
      case "instance" ->
          byEntry(
              "dmn.output-test",
              because(
                  fact()
                      .phrase("dmn.instance")
                      .with("kind", Phrase.of("dmn.kind." + Types.name(fact().type())))));
      default -> isUnit ? unit(word) : another(position);
    };
  }

  private UnsupportedFeel signAfterOperand(int position) {
    String sign = token(position).text();
    Token before = token(Math.max(0, position - 1));
    if (ARITHMETIC.contains(sign)) {
      boolean isText = before.kind() == Kind.STRING || token(position + 1).kind() == Kind.STRING;
      return isText && sign.equals("+")
          ? because(Phrase.of("dmn.concatenation"))
          : arithmetic(sign);
    }
    if (sign.equals(".") && before.kind() == Kind.NUMBER) {
      return numberForm(before.text() + sign);
    }
    if (ACCESS.contains(sign)) {
      return expecting(Phrase.of("dmn.path").with("at", sign));
    }
    if (isComparison(token(position))) {
      return byEntry("dmn.output-test", expecting(fact().phrase("dmn.two-sides").with("at", sign)));
    }
    return switch (sign) {
      case ".." -> byEntry("dmn.output-test", expecting("dmn.range-brackets"));
      case ";" ->
          examples.isOutput() ? several() : because(Phrase.of("dmn.separator").with("at", sign));
      case "%" -> unit(sign);
      default -> otherSign(position);
    };
  }

  /** Returns why what looks like 2015-12-31 is rejected. */
  private UnsupportedFeel subtraction() {
    Matcher day = BARE_DAY.matcher(cell);
    return fact().type() instanceof FactType.DateType && day.find()
        ? because(Phrase.of("dmn.bare-day").with("instead", "date(\"" + day.group() + "\")"))
        : arithmetic("-");
  }

  private UnsupportedFeel unit(String unit) {
    return because(fact().phrase("dmn.unit").with("at", unit));
  }

  private UnsupportedFeel numberForm(String number) {
    return because(Phrase.of("dmn.number-form").with("at", number));
  }

  private UnsupportedFeel arithmetic(String sign) {
    return expecting(Phrase.of("dmn.arithmetic").with("at", sign));
  }

  private UnsupportedFeel another(int position) {
    Phrase reason = Phrase.of("dmn.no-comma").with("at", cell.substring(token(position).start()));
    return examples.isOutput() ? several() : because(reason);
  }

  private UnsupportedFeel outside(int position) {
    return expecting(Phrase.of("dmn.outside").with("at", cell.substring(token(position).start())));
  }
}
