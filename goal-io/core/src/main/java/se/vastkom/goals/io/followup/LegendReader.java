package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.model.SourceSign;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.sheet.Yaml.Mapping;
import se.vastkom.goals.sheet.Yaml.Scalar;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** Reads how the signs of the source's own legend were read: a sign a key, in any words. */
record LegendReader(Problems problems) {

  static final Part.Name LEGEND = Words.name("field.teckenförklaring");

  List<SourceSign> read(Mapping header) {
    Optional<Yaml> legend = header.get(LEGEND);
    if (legend.isEmpty()) {
      return List.of();
    }
    if (!(legend.get() instanceof Mapping signs)) {
      problems.error(legend.get().place(), Phrase.of("folder.no-legend").with("name", LEGEND));
      return List.of();
    }
    List<SourceSign> read = new ArrayList<>();
    for (Map.Entry<Scalar, Yaml> entry : signs.entries().entrySet()) {
      String sign = entry.getKey().text();
      if (entry.getValue() instanceof Scalar reading && !reading.text().isBlank()) {
        read.add(new SourceSign(sign, reading.text()));
      } else {
        problems.error(entry.getValue().place(), Phrase.of("folder.no-reading").with("sign", sign));
      }
    }
    return read;
  }
}
