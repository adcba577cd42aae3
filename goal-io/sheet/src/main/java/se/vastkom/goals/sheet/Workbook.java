package se.vastkom.goals.sheet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import se.vastkom.goals.problem.Checked;

/**
 * The content of a workbook. Each sheet carries its own problems, so that an error on a sheet of
 * notes does not block the sheets that are asked for.
 *
 * @param source the file's name
 * @param sheets by name, in the order of the book; hidden ones too, with a remark
 */
public record Workbook(String source, Map<String, Checked<Grid>> sheets) {

  public Workbook {
    sheets = Collections.unmodifiableMap(new LinkedHashMap<>(sheets));
  }
}
