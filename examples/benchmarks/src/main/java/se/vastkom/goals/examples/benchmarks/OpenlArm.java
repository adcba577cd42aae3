package se.vastkom.goals.examples.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openl.rules.runtime.RulesEngineFactory;

/** OpenL Tablets: the table is a workbook in OpenL's form, compiled to a Java interface. */
final class OpenlArm {

  private OpenlArm() {}

  /** Implemented by OpenL from the table, whose names the parameters have. */
  public interface Decision {

    /** Returns the number of the row that is hit. */
    @Nullable Integer row(
        String state,
        String kind,
        String basis,
        String strength,
        @Nullable Boolean met,
        @Nullable BigDecimal attainment,
        BigDecimal gap,
        BigDecimal outcome,
        @Nullable LocalDate decided);
  }

  static Arm.Trial prepare(Sample sample) throws IOException {
    Path file = Files.createTempFile("openl", ".xlsx");
    file.toFile().deleteOnExit();
    Files.write(file, workbook(sample.tree()));
    RulesEngineFactory<Decision> factory =
        new RulesEngineFactory<>(file.toUri().toURL(), Decision.class);
    factory.setExecutionMode(true);
    Decision decision = factory.newEngineInstance();
    List<Subject> cases = sample.subjects();
    return (from, to, rows) -> {
      for (int i = from; i < to; i++) {
        rows[i] = row(decision, cases.get(i));
      }
    };
  }

  private static int row(Decision decision, Subject one) {
    @Nullable Integer row =
        decision.row(
            one.getState(),
            one.getKind(),
            one.getBasis(),
            one.getStrength(),
            one.getMet(),
            one.getAttainment(),
            one.getGap(),
            one.getOutcome(),
            one.getDecided());
    return row == null ? Subject.NONE : row;
  }

  private static byte[] workbook(Tree tree) throws IOException {
    try (Workbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("Regler");
      SheetColumn.put(sheet, 0, 0, "Environment");
      SheetColumn.put(sheet, 1, 0, "import");
      SheetColumn.put(sheet, 1, 1, "java.time");
      List<SheetColumn> columns = SheetColumn.all();
      int last = columns.size();
      SheetColumn.put(
          sheet,
          4,
          0,
          Field.ALL.stream()
              .map(field -> type(field) + " " + field.property())
              .collect(Collectors.joining(", ", "Rules Integer row(", ")")));
      SheetColumn.merge(sheet, 4, 0, last);
      for (int i = 0; i < last; i++) {
        String parameter = "p" + i;
        SheetColumn.put(sheet, 5, i, "C" + (i + 1));
        SheetColumn.put(sheet, 6, i, condition(columns.get(i), parameter));
        SheetColumn.put(sheet, 7, i, parameter(columns.get(i)) + " " + parameter);
        SheetColumn.put(sheet, 8, i, columns.get(i).field().property());
      }
      SheetColumn.put(sheet, 5, last, "RET1");
      SheetColumn.put(sheet, 6, last, "r");
      SheetColumn.put(sheet, 7, last, "Integer r");
      SheetColumn.put(sheet, 8, last, "row");
      tree.leaves().forEach(leaf -> put(sheet, leaf, columns));
      book.write(out);
      return out.toByteArray();
    }
  }

  private static void put(Sheet sheet, Tree.Leaf leaf, List<SheetColumn> columns) {
    int row = 9 + leaf.row();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      columns
          .get(i)
          .cell(leaf.box())
          .ifPresent(cell -> SheetColumn.put(sheet, row, column, text(cell)));
    }
    SheetColumn.put(sheet, row, columns.size(), Integer.toString(leaf.row()));
  }

  private static String text(Object cell) {
    return cell instanceof List<?> words
        ? words.stream().map(Object::toString).collect(Collectors.joining(","))
        : cell.toString();
  }

  private static String type(Field field) {
    return switch (field.type()) {
      case WORD -> "String";
      case TRUTH -> "Boolean";
      case NUMBER -> "BigDecimal";
      case DATE -> "LocalDate";
    };
  }

  private static String parameter(SheetColumn column) {
    return switch (column.asks()) {
      case THERE -> "Boolean";
      case AMONG -> "String[]";
      case IS, FROM, TO -> type(column.field());
    };
  }

  private static String condition(SheetColumn column, String parameter) {
    String name = column.field().property();
    return switch (column.asks()) {
      case THERE -> "(" + name + " != null) == " + parameter;
      case AMONG -> "contains(" + parameter + ", " + name + ")";
      case IS -> name + " == " + parameter;
      case FROM -> name + " >= " + parameter;
      case TO -> name + " < " + parameter;
    };
  }
}
