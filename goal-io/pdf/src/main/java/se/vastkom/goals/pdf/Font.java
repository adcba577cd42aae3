package se.vastkom.goals.pdf;

import java.io.InputStream;
import java.util.Objects;

/** The fonts that documents are set in and carry with them. */
enum Font {
  PLAIN("NotoSans-Regular", "Noto Sans", 400),
  BOLD("NotoSans-Bold", "Noto Sans", 700),
  SIGNS("NotoSansSymbols2-Regular", "Signs", 400),
  ARROWS("NotoSansMath-Regular", "Arrows", 400);

  private final String file;
  private final String family;
  private final int weight;

  Font(String file, String family, int weight) {
    this.file = file;
    this.family = family;
    this.weight = weight;
  }

  String family() {
    return family;
  }

  int weight() {
    return weight;
  }

  InputStream open() {
    return Objects.requireNonNull(Font.class.getResourceAsStream("fonts/" + file + ".ttf"), file);
  }
}
