package se.vastkom.goals.rules;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.vastkom.goals.tables.Relation;
import se.vastkom.goals.tables.UnaryTest;

/**
 * Which counts, shares, best and worst of a goal's members there can be together: those of goals
 * that have some, since only tables about such goals ask. What persons say has no part in it.
 */
enum MemberRelation implements Relation {
  /** Of the goals right under a goal. */
  OF_MEMBERS;

  private static final Set<String> KEYS =
      EnumSet.complementOf(EnumSet.of(MemberFact.SUFFICIENCY, MemberFact.JUDGEMENT)).stream()
          .map(MemberFact::key)
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public Set<String> facts() {
    return KEYS;
  }

  @Override
  public boolean allows(Map<String, UnaryTest> tests) {
    return new MemberSearch(tests).succeeds();
  }
}
