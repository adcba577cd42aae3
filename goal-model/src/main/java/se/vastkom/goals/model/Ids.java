package se.vastkom.goals.model;

import java.util.regex.Pattern;

/** The form shared by all ids of the model. */
final class Ids {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 80;

  private Ids() {}

  static String check(String id) {
    if (id.length() > LONGEST || !ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "Expected an id of at most "
              + LONGEST
              + " letters a-z, digits and single hyphens, such as e-arkiv-4; found '"
              + id
              + "'.");
    }
    return id;
  }

  static boolean isId(String text) {
    return text.length() <= LONGEST && ID.matcher(text).matches();
  }
}
