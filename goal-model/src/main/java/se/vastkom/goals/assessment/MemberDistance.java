package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * How far a goal that is decided by the goals under it is from a better status: which of them would
 * have to become what, all else being equal. Immutable.
 *
 * @param steps the changes of fewest members that give each better status, the best status last; of
 *     one status there are several where one member may change and it is not the same change for
 *     all who may
 * @param cannot why no change of members gives a better status, as a phrase; empty where one does,
 *     or the goal is met
 */
public record MemberDistance(List<Step> steps, Optional<Phrase> cannot) {

  /** Of more members only the first are named. */
  private static final int MOST_NAMED = 12;

  /** A member that may change. */
  public record Member(GoalId id, String title) {
    public Member {
      requireNonNull(id, "id");
      requireNonNull(title, "title");
    }
  }

  /**
   * A change of some members, any of these.
   *
   * @param members those of which some would change
   * @param count how many of them, whichever they are
   * @param to the status that each of those would have
   */
  public record Change(List<Member> members, int count, Status to) {

    public Change {
      members = List.copyOf(requireNonNull(members, "members"));
      requireNonNull(to, "to");
    }

    /** Returns whether there are so many. */
    public boolean canBe() {
      return count >= 1 && count <= members.size();
    }

    private Phrase phrase() {
      if (members.size() == 1) {
        return Phrase.of("distance.member")
            .with("member", named(members.get(0)))
            .with("status", to.phrase(1));
      }
      String key =
          count == members.size()
              ? "distance.member-all"
              : count == 1 ? "distance.member-any" : "distance.member-some";
      Phrase phrase = Phrase.of(key).with("members", named()).with("status", to.phrase(count));
      return count > 1 && count < members.size() ? phrase.with("count", count) : phrase;
    }

    private Part named() {
      return members.size() <= MOST_NAMED
          ? and(members.stream().map(Change::named).toList())
          : Phrase.of("members.and-more")
              .with(
                  "named", Phrase.list(members.stream().limit(MOST_NAMED).toList(), Change::named))
              .with("more", members.size() - MOST_NAMED);
    }

    private static Phrase named(Member member) {
      return Phrase.of("distance.member-title").with("title", member.title());
    }
  }

  /**
   * Changes that together give a better status.
   *
   * @param changes of which members
   * @param isExample whether other changes of as few members give it too
   * @param gives the better status
   * @param rules the rules that would decide
   */
  public record Step(
      List<Change> changes, boolean isExample, Status gives, List<Finding.RuleRef> rules) {

    public Step {
      changes = List.copyOf(requireNonNull(changes, "changes"));
      requireNonNull(gives, "gives");
      rules = List.copyOf(requireNonNull(rules, "rules"));
    }

    /** Returns the step as a phrase: "Om «Trygga skolvägar» vore uppfyllt vore målet uppfyllt". */
    public Phrase phrase() {
      return Phrase.of(isExample ? "distance.members-example" : "distance.members")
          .with("changes", and(changes.stream().map(Change::phrase).toList()))
          .with("status", gives.phrase(1));
    }
  }

  public MemberDistance {
    steps = List.copyOf(requireNonNull(steps, "steps"));
    requireNonNull(cannot, "cannot");
  }

  /** Returns the parts in a row, "och" before the last; nothing where there is none. */
  private static Part and(List<Phrase> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? Phrase.list(parts, part -> part)
        : Phrase.of("distance.and")
            .with("some", Phrase.list(parts.subList(0, last), part -> part))
            .with("last", parts.get(last));
  }

  /** Returns all that is known of the distance, one phrase a sentence. */
  List<Phrase> sentences() {
    List<Phrase> sentences = new ArrayList<>();
    steps.forEach(step -> sentences.add(step.phrase()));
    cannot.ifPresent(why -> sentences.add(Phrase.of("distance.members-cannot").with("cause", why)));
    return sentences;
  }
}
