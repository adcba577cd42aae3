/** Cells with places, from and to CSV, workbooks and YAML; strict numbers and limits. */
module se.vastkom.goals.sheet {
  requires static org.jspecify;
  requires transitive se.vastkom.goals.model;
  requires de.siegmar.fastcsv;
  requires java.xml;
  requires org.dhatim.fastexcel;
  requires org.snakeyaml.engine;

  exports se.vastkom.goals.sheet;

  provides se.vastkom.goals.words.Catalogue with
      se.vastkom.goals.sheet.SheetWords;
}
