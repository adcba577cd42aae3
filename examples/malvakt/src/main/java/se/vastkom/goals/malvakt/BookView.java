package se.vastkom.goals.malvakt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.vastkom.goals.drools.Drl;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.dmn.Dmn;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** The forms in which a rule book can be shown. */
enum BookView {
  SV {
    @Override
    Checked<byte[]> text(DatedBook book) {
      return Checked.of(sentences(book, Words.swedish()));
    }
  },
  EN {
    @Override
    Checked<byte[]> text(DatedBook book) {
      return Checked.of(sentences(book, Words.english()));
    }
  },
  DMN {
    @Override
    Checked<byte[]> text(DatedBook book) {
      return Dmn.write(book.book().id(), book.tables());
    }
  },
  DRL {
    @Override
    Checked<byte[]> text(DatedBook book) {
      return Checked.of(Drl.show(book.tables()).getBytes(StandardCharsets.UTF_8));
    }
  };

  /** Returns the bytes to print. */
  abstract Checked<byte[]> text(DatedBook book);

  /** Returns its name on the command line. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(BookView::key).toList();
  }

  static Optional<BookView> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }

  private static byte[] sentences(DatedBook book, Words words) {
    StringBuilder text = new StringBuilder(line(book.title(), words));
    for (DecisionTable table : book.tables()) {
      Phrase heading =
          Phrase.of("cli.shown-table")
              .with("name", table.title())
              .with("policy", table.policy().phrase());
      text.append("\n").append(line(heading, words));
      table.rows().forEach(row -> text.append("  ").append(line(table.sentence(row), words)));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(Phrase phrase, Words words) {
    return Harmless.onOneLine(words.sayFirst(phrase)) + "\n";
  }
}
