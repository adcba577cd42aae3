package se.vastkom.goals.drools.trusted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Words;

/** The messages about DRL that cannot be used, in both languages. */
class ProblemsTest {

  /** The first two lines, so that the rules begin on line 3. */
  private static final String HEADER =
      """
      import se.vastkom.goals.drools.trusted.*;
      global Findings findings;
      """;

  @Test
  void aSyntaxError() {
    assertThat(
            messages(
                HEADER
                    + """
                    rule "a"
                    when
                        DrlCase( is("läge", "aktivt" )
                    then
                    end
                    """))
        .containsExactly(
            "prov.drl rad 6 kolumn 1: Drools säger: \"[ERR 102] Line 6:0 mismatched input 'then'"
                + " in rule \"a\"\"",
            "prov.drl line 6 column 1: Drools says: \"[ERR 102] Line 6:0 mismatched input 'then'"
                + " in rule \"a\"\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule \"unfinished\nwhen DrlCase() then end",
        "rule a when then String \"x; end",
        "rule a when eval(\n1 + ) then end",
        "unit Foo;",
        "rule a when then end garbage"
      })
  void anyOtherSyntaxErrorIsToldOnceWithItsLine(String rules) {
    assertThat(messages(HEADER + rules))
        .hasSize(2)
        .allSatisfy(
            text ->
                assertThat(text)
                    .matches(
                        "prov.drl (rad|line) [34] (kolumn|column) \\d+: Drools (säger|says):"
                            + " \"\\[ERR 10\\d] Line [34]:\\d+ mismatched input '[^']+'.*\""));
  }

  @Test
  void aTypeThatDoesNotExist() {
    assertThat(
            messages(
                HEADER
                    + """
                    rule "villkor"
                    when
                        Mal()
                    then
                    end

                    rule "följd"
                    when
                    then
                        Mal mal = null;
                    end
                    """))
        .containsExactly(
            "prov.drl rad 3 kolumn 1: Drools säger: \"Unable to find class: Mal\"",
            "prov.drl line 3 column 1: Drools says: \"Unable to find class: Mal\"",
            "prov.drl rad 12 kolumn 5: Drools säger: \"Mal cannot be resolved to a type\"",
            "prov.drl line 12 column 5: Drools says: \"Mal cannot be resolved to a type\"");
  }

  @Test
  void aMethodThatDoesNotExistAmongManyRulesThatAreRight() {
    StringBuilder rules = new StringBuilder(HEADER);
    for (int i = 0; i < 5; i++) {
      rules.append("rule \"rätt ").append(i).append("\" when DrlCase() then end\n");
    }
    rules.append(
        """
        rule "villkor"
        when
            DrlCase( ar("läge", "aktivt") )
        then
        end
        rule "följd" extends "rätt 1"
        when
            $goal : DrlCase()
        then
            findings.remark($goal, "x");
            findings.anmark($goal, "x");
        end
        """);
    assertThat(messages(rules.toString()))
        .containsExactly(
            "prov.drl rad 8 kolumn 1: Drools säger: \"Method ar on class"
                + " se.vastkom.goals.drools.trusted.DrlCase with arguments [class"
                + " java.lang.String, class java.lang.String] is missing\"",
            "prov.drl line 8 column 1: Drools says: \"Method ar on class"
                + " se.vastkom.goals.drools.trusted.DrlCase with arguments [class"
                + " java.lang.String, class java.lang.String] is missing\"",
            "prov.drl rad 18 kolumn 5: Drools säger: \"The method anmark(DrlCase, String) is"
                + " undefined for the type Findings\"",
            "prov.drl line 18 column 5: Drools says: \"The method anmark(DrlCase, String) is"
                + " undefined for the type Findings\"");
  }

  @Test
  void anyOtherErrorOfARule() {
    assertThat(
            messages(
                HEADER
                    + """
                    rule a
                    when
                    then
                        int fel = "text";
                    end
                    rule b
                    when
                    then
                        int rätt = 1;
                        int fel = 1
                    end
                    rule c salience hög when then end
                    rule d extends saknad when then end
                    rule e when
                        DrlCase( nome == 1 )
                    then
                    end
                    """))
        .filteredOn(text -> text.contains("säger"))
        .containsExactly(
            "prov.drl rad 6 kolumn 5: Drools säger: \"Type mismatch: cannot convert from String to"
                + " int\"",
            "prov.drl rad 8 kolumn 1: Drools säger: \"Unable to parse consequence caused by: (line"
                + " 3,col 15) Parse error. Found \"}\", expected one of  \"!=\" \"%\" \"%=\" \"&\""
                + " \"&&\" \"&=\" \"*\" \"*=\" \"+\" \"+=\" \",\" \"-\" \"-=\" \"->\" \"/\" \"/=\""
                + " \"::\" \";\" \"<\" \"<<=\" \"<=\" \"=\" \"==\" \">\" \">=\" \">>=\" \">>>=\""
                + " \"?\" \"^\" \"^=\" \"instanceof\" \"|\" \"|=\" \"||\"\"",
            "prov.drl rad 14 kolumn 1: Drools säger: \"Unable to Analyse Expression hög:\"",
            "prov.drl rad 15 kolumn 1: Drools säger: \"Rule d extends an unknown rule saknad\"",
            "prov.drl rad 16 kolumn 1: Drools säger: \"Unable to parse left part of expression:"
                + " nome == 1\"");
  }

  @Test
  void whatStandsOutsideTheRules() {
    assertThat(messages(HEADER + "import no.Such;\nrule a when then end"))
        .containsExactly(
            "prov.drl rad 3 kolumn 1: Drools säger: \"Only a type can be imported. no.Such resolves"
                + " to a package\"",
            "prov.drl line 3 column 1: Drools says: \"Only a type can be imported. no.Such resolves"
                + " to a package\"");
    assertThat(
            messages(
                HEADER
                    + "function int f(String a) {\n  return a.foo();\n}\nrule a when then f(\"\");"
                    + " end"))
        .contains(
            "prov.drl rad 4 kolumn 3: Drools säger: \"The method foo() is undefined for the type"
                + " String\"");
    assertThat(messages(HEADER + "declare A b : Nope end\nrule a when then end"))
        .contains("prov.drl: Drools säger: \"Nope cannot be resolved to a type\"");
    assertThat(messages(HEADER + "rule a when then end\nquery q(String s)\n  Foo()\nend"))
        .containsExactly(
            "prov.drl: Drools säger: \"Unable to find class: Foo\"",
            "prov.drl: Drools says: \"Unable to find class: Foo\"");
  }

  @Test
  void twoRulesOfOneName() {
    assertThat(
            messages(HEADER + "rule a when then end\nrule b when then end\n  rule a when then end"))
        .containsExactly(
            "prov.drl rad 5 kolumn 3: Regeln \"a\" står redan på rad 3. Ge en av dem ett annat"
                + " namn.",
            "prov.drl line 5 column 3: The rule \"a\" stands already on line 3. Give one of them"
                + " another name.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "// bara en kommentar", HEADER, "query q() DrlCase() end"})
  void noRules(String drl) {
    assertThat(messages(drl))
        .contains(
            "prov.drl: Det finns ingen regel i texten. Skriv minst en: rule \"namn\" when ... then"
                + " ... end.",
            "prov.drl: There is no rule in the text. Write at least one: rule \"name\" when ..."
                + " then"
                + " ... end.");
  }

  /** Drools would write such a name into Java unescaped. */
  @ParameterizedTest
  @ValueSource(strings = {"a\\\"; System.exit(3); //", "a\\\\", "a\\n", "a\u202eb"})
  void aRulesNameThatIsNoName(String name) {
    assertThat(messages(HEADER + "rule \"" + name + "\" when then end"))
        .containsExactly(
            "prov.drl rad 3 kolumn 1: Regelns namn har ett citattecken, ett bakstreck eller ett"
                + " tecken som inte syns, och går inte att översätta. Ge regeln ett annat namn.",
            "prov.drl line 3 column 1: The rule's name has a quote, a backslash or a character that"
                + " is not seen, and cannot be compiled. Give the rule another name.");
  }

  @Test
  void globals() {
    assertThat(messages("rule a when then end"))
        .containsExactly(
            "prov.drl: Reglerna har inget att säga till om. Lägg till raden: global"
                + " se.vastkom.goals.drools.trusted.Findings findings;",
            "prov.drl: The rules have nothing to report to. Add the line: global"
                + " se.vastkom.goals.drools.trusted.Findings findings;");
    assertThat(messages(HEADER + "global java.util.List lista;\nrule a when then end"))
        .containsExactly(
            "prov.drl rad 3 kolumn 1: Den globala variabeln \"lista\" av typen java.util.List får"
                + " inget värde. Den enda som får det är: global"
                + " se.vastkom.goals.drools.trusted.Findings findings;",
            "prov.drl line 3 column 1: The global variable \"lista\" of type java.util.List is"
                + " given"
                + " no value. The only one that is: global"
                + " se.vastkom.goals.drools.trusted.Findings findings;");
    assertThat(messages("global Findings findings;\nrule a when then end"))
        .contains("prov.drl rad 1 kolumn 1: Drools säger: \"Unable to find class 'Findings'\"");
    assertThat(messages("global String findings;\nrule a when then end"))
        .hasSize(4)
        .anySatisfy(text -> assertThat(text).contains("\"findings\" av typen String"));
    assertThat(messages("global " + Findings.class.getName() + " findings;\nrule a when then end"))
        .isEmpty();
    assertThat(messages(HEADER + "global Findings andra;\nrule a when then end"))
        .hasSize(2)
        .allSatisfy(text -> assertThat(text).contains("\"andra\""));
  }

  /** Drools' messages name generated classes, and the names are the same each time. */
  @Test
  void theSameTextIsToldAlike() {
    String drl =
        HEADER + "rule a\nwhen\nthen\n  fel();\nend\nrule b when Integer(this > \"x\") then end";
    assertThat(messages(drl))
        .satisfiesExactly(
            sv ->
                assertThat(sv)
                    .matches(
                        "prov.drl rad 6 kolumn 3: Drools säger: \"The method fel\\(\\) is undefined"
                            + " for the type LambdaConsequence[0-9A-F]{32}\""),
            en -> assertThat(en).startsWith("prov.drl line 6 column 3: Drools says: \"The method"),
            sv ->
                assertThat(sv)
                    .isEqualTo(
                        "prov.drl rad 8 kolumn 1: Drools säger: \"java.lang.NumberFormatException:"
                            + " For input string: \"x\"\""),
            en -> assertThat(en).startsWith("prov.drl line 8 column 1: Drools says: \"java.lang."))
        .isEqualTo(messages(drl));
  }

  private static List<String> messages(String drl) {
    return TrustedDrl.of("prov.drl", drl).problems().stream()
        .map(Problem::phrase)
        .flatMap(
            phrase -> List.of(Words.swedish().say(phrase), Words.english().say(phrase)).stream())
        .toList();
  }
}
