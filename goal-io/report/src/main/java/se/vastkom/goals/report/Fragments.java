package se.vastkom.goals.report;

import gg.jte.Content;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Map;

/**
 * What many pages of a report have alike, such as a goal's cells in the table of each respondent:
 * written once, and kept as it is in the page. Not safe for several threads at once.
 */
final class Fragments {

  private final Map<String, Map<Object, Content>> kept = new HashMap<>();

  /**
   * Returns a fragment that is the same wherever it stands.
   *
   * @param kind what it is a fragment of
   * @param key all that it depends on, besides the report and the language
   * @param content writes it the first time
   */
  Content once(String kind, Object key, Content content) {
    return kept.computeIfAbsent(kind, any -> new HashMap<>())
        .computeIfAbsent(key, any -> written(content));
  }

  private static Content written(Content content) {
    Utf8ByteOutput written = new Utf8ByteOutput();
    content.writeTo(new PageOutput(written));
    byte[] bytes = written.toByteArray();
    return output -> output.writeBinaryContent(bytes);
  }
}
