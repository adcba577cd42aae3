package se.vastkom.goals.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import se.vastkom.goals.words.Phrase;

/** The kind of a file, by its content and never by its name. */
enum FileKind {
  /** A zip file, as workbooks are. */
  ZIP("xlsx.not-workbook"),
  /** A workbook of Excel 97 to 2003. */
  XLS("xlsx.xls"),
  /** A workbook locked with a password. */
  LOCKED("xlsx.locked"),
  /** A web page, which some systems name .xls or .xlsx. */
  HTML("xlsx.html"),
  /** An XML spreadsheet of Excel 2003. */
  XML_SPREADSHEET("xlsx.xml-spreadsheet"),
  /** Text, such as CSV. */
  TEXT("xlsx.text"),
  /** Anything else. */
  OTHER("xlsx.not-workbook");

  private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};
  private static final byte[] OLE_MAGIC = {
    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
  };
  private static final byte[] LOCK = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
  private static final int BEGINNING = 4_096;

  private final String key;

  FileKind(String key) {
    this.key = key;
  }

  /** Returns the message for a file of this kind where a workbook was expected. */
  Phrase refusal() {
    return Phrase.of(key);
  }

  /** Returns the kind of a file with these bytes. */
  static FileKind of(byte[] bytes) {
    if (hasAt(bytes, 0, ZIP_MAGIC)) {
      return ZIP;
    }
    if (hasAt(bytes, 0, OLE_MAGIC)) {
      return holds(bytes, LOCK) ? LOCKED : XLS;
    }
    for (byte b : bytes) {
      if (b == 0) {
        return OTHER;
      }
    }
    String beginning =
        new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    if (beginning.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
      return XML_SPREADSHEET;
    }
    return beginning.contains("<html") || beginning.contains("<table") ? HTML : TEXT;
  }

  /** Returns whether these bytes are a workbook, or a container of files as a workbook is. */
  static boolean isWorkbook(byte[] bytes) {
    return hasAt(bytes, 0, ZIP_MAGIC) || hasAt(bytes, 0, OLE_MAGIC);
  }

  private static boolean holds(byte[] bytes, byte[] part) {
    for (int at = 0; at <= bytes.length - part.length; at++) {
      if (hasAt(bytes, at, part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAt(byte[] bytes, int at, byte[] part) {
    if (bytes.length < at + part.length) {
      return false;
    }
    for (int i = 0; i < part.length; i++) {
      if (bytes[at + i] != part[i]) {
        return false;
      }
    }
    return true;
  }
}
