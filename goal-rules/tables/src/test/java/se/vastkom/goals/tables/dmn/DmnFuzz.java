package se.vastkom.goals.tables.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.cases.FactPartition;

/**
 * DMN from anybody. If the first byte is 0, a document follows; otherwise the byte chooses a fact
 * and a cell follows. Whatever can be read is written, and read again as the same.
 */
class DmnFuzz {

  @FuzzTest
  void documents(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    String text = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
    List<Fact> facts = DmnFile.VOCABULARY.inputs();
    boolean isDocument = bytes[0] == 0;
    String document =
        isDocument ? text : DmnFile.asking(facts.get((bytes[0] & 127) % facts.size()), text);
    Checked<List<DecisionTable>> read = DmnFile.read(document);
    assertThat(DmnFile.sentences(read)).noneMatch(String::isBlank);
    for (Problem problem : read.problems()) {
      assertThat(problem.place().form()).isIn(Place.Form.LINE, Place.Form.FILE);
      assertThat(problem.place().row())
          .isLessThanOrEqualTo(document.split("\r\n|\r|\n", -1).length);
    }
    read.value().ifPresent(DmnFuzz::isWrittenAndReadAsTheSame);
    byte[] file = document.getBytes(StandardCharsets.UTF_8);
    Checked<List<DecisionTable>> own =
        Dmn.vocabulary("a.dmn", file).then(declared -> Dmn.read("a.dmn", file, declared));
    assertThat(DmnFile.sentences(own)).noneMatch(String::isBlank);
  }

  private static void isWrittenAndReadAsTheSame(List<DecisionTable> tables) {
    Checked<byte[]> written = Dmn.write("prov", tables);
    // Names that are read may not be FEEL's, and no value may pass a test.
    written
        .value()
        .ifPresent(
            bytes -> {
              List<DecisionTable> again = Dmn.read("a.dmn", bytes, DmnFile.VOCABULARY).orThrow();
              assertThat(Dmn.write("prov", again).orThrow()).isEqualTo(bytes);
              for (int i = 0; i < tables.size(); i++) {
                isPassedByTheSame(again.get(i), tables.get(i));
              }
            });
  }

  private static void isPassedByTheSame(DecisionTable one, DecisionTable other) {
    for (int i = 0; i < one.rows().size(); i++) {
      for (int j = 0; j < one.inputs().size(); j++) {
        UnaryTest test = one.rows().get(i).tests().get(j);
        UnaryTest same = other.rows().get(i).tests().get(j);
        FactPartition classes = FactPartition.of(one.inputs().get(j), List.of(test, same));
        assertThat(classes.passing(test)).isEqualTo(classes.passing(same));
      }
    }
  }
}
