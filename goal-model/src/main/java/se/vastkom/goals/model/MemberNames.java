package se.vastkom.goals.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.words.Spelling;

/** Finds a member by what people call it. Immutable. */
final class MemberNames {

  private static final Pattern ID_BEFORE = Pattern.compile("(?<id>\\S+) (?<name>.+)");
  private static final Pattern ID_BEHIND = Pattern.compile("(?<name>.+) \\((?<id>\\S+)\\)");

  /** Official names that are not the name with "kommun" or "stad" behind. */
  private static final Map<String, String> OFFICIAL =
      Map.of("falun", "falu kommun", "gotland", "region gotland");

  private final Map<String, SubregionMember> byName = new HashMap<>();

  MemberNames(Collection<? extends SubregionMember> members) {
    for (SubregionMember member : members) {
      byName.putIfAbsent(plain(member.id().value()), member);
    }
    for (SubregionMember member : members) {
      String name = plain(member.name());
      byName.putIfAbsent(name, member);
      if (RespondentId.isCode(member.id().value())) {
        addOfficial(member, name);
      }
    }
  }

  private void addOfficial(SubregionMember member, String name) {
    for (String kind : List.of(" kommun", " stad")) {
      byName.putIfAbsent(name + kind, member);
      byName.putIfAbsent(name + "s" + kind, member);
    }
    Optional.ofNullable(OFFICIAL.get(name))
        .ifPresent(official -> byName.putIfAbsent(official, member));
    // Spreadsheets take a code for a number and drop its first zero.
    if (member.id().value().startsWith("0")) {
      byName.putIfAbsent(member.id().value().substring(1), member);
    }
  }

  /** Returns the member of this id, this name, or both: "1490", "Borås stad", "1490 Borås". */
  Optional<SubregionMember> find(String written) {
    String plain = plain(written);
    Optional<SubregionMember> found = Optional.ofNullable(byName.get(plain));
    return found.or(() -> both(ID_BEFORE.matcher(plain))).or(() -> both(ID_BEHIND.matcher(plain)));
  }

  private Optional<SubregionMember> both(Matcher written) {
    return written.matches()
        ? Optional.ofNullable(byName.get(written.group("id")))
            .filter(Predicate.isEqual(byName.get(written.group("name"))))
        : Optional.empty();
  }

  /** Returns a name with its letters composed and small, and single blanks between its words. */
  static String plain(String written) {
    return Spelling.plain(written).toLowerCase(Locale.ROOT);
  }
}
