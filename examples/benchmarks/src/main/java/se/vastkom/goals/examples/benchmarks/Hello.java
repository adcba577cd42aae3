package se.vastkom.goals.examples.benchmarks;

/** The least that a process can do; what every start is compared with. */
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
