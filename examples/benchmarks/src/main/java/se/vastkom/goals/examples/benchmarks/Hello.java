package se.vastkom.goals.examples.benchmarks;

/** Does the least that a process can; every start is compared with its own. */
public final class Hello {

  private Hello() {}

  /**
   * Greets.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    System.out.println("hello");
  }
}
