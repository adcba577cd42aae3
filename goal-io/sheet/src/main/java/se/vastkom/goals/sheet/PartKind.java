package se.vastkom.goals.sheet;

/** The kinds of parts that are added to workbooks. */
enum PartKind {
  /** A sheet's cells. */
  WORKSHEET("worksheet", "worksheets/sheet%d.xml", "spreadsheetml.worksheet+xml"),
  /** The formats of all cells. */
  STYLES("styles", "styles%d.xml", "spreadsheetml.styles+xml"),
  /** The texts of a sheet's notes. */
  COMMENTS("comments", "comments%d.xml", "spreadsheetml.comments+xml"),
  /** The shapes of a sheet's notes. */
  NOTE_SHAPES("vmlDrawing", "drawings/vmlDrawing%d.vml", "vmlDrawing");

  private final String relationship;
  private final String file;
  private final String contentType;

  PartKind(String relationship, String file, String contentType) {
    this.relationship = relationship;
    this.file = file;
    this.contentType = contentType;
  }

  /** Returns the last word of the relationship to such a part. */
  String relationship() {
    return relationship;
  }

  /** Returns where such a part lies, beside the list of sheets; %d stands for a number. */
  String file() {
    return file;
  }

  /** Returns the content type of such a part. */
  String contentType() {
    return "application/vnd.openxmlformats-officedocument." + contentType;
  }
}
