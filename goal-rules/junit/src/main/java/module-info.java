/** A book's test cases as JUnit tests, and the contract that every rule engine keeps. */
module se.vastkom.goals.junit {
  requires static org.jspecify;
  requires transitive net.jqwik.api;
  requires transitive org.junit.jupiter.api;
  requires transitive se.vastkom.goals.rules;
  requires org.opentest4j;

  exports se.vastkom.goals.junit;
}
