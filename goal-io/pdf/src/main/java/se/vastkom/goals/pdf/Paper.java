package se.vastkom.goals.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.logging.Level;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Sets a text in XHTML on pages, tagged for those who have it read aloud (PDF/UA-1) and whole for
 * archives (PDF/A-3a): its fonts and attachments lie in it, and nothing is fetched. The same text
 * gives the same bytes.
 *
 * @param title what the document is called
 * @param subject what it is
 * @param author who publishes it, or blank
 * @param language its language
 * @param day the day that it tells of, which it is dated
 */
record Paper(String title, String subject, String author, String language, LocalDate day) {

  private static final String PRODUCER = "Målvakt";

  static {
    // Unless a program has chosen, the library prints how it fares on the console.
    if (XRLog.getLoggerImpl() == null) {
      XRLog.setLoggerImpl(new Quiet());
    }
  }

  /** Logs nothing: what goes wrong is thrown. */
  private static final class Quiet implements XRLogger {

    @Override
    public void log(String where, Level level, String message) {}

    @Override
    public void log(String where, Level level, String message, Throwable thrown) {}

    @Override
    public void setLevel(String logger, Level level) {}

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
      return false;
    }
  }

  /** Returns the document with its attachments. */
  byte[] of(String xhtml, List<Attachment> attachments) {
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .usePdfUaAccessibility(true)
            .usePdfAConformance(PdfAConformance.PDFA_3_A)
            .useColorProfile(resource("srgb.icc"))
            .withProducer(PRODUCER)
            .useReplacementText(Letters.FRAME)
            .useUriResolver((base, uri) -> null)
            .useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
            .useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
            .withW3cDocument(parsed(xhtml), "");
    for (Font font : Font.values()) {
      builder.useFont(font::open, font.family(), font.weight(), FontStyle.NORMAL, true);
    }
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        PDDocument document = renderer.createPDFKeepOpen()) {
      describe(document);
      attach(document, attachments);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.setDocumentId((long) Objects.hash(xhtml, attachments));
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] resource(String name) {
    try (InputStream file = Objects.requireNonNull(Paper.class.getResourceAsStream(name), name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document parsed(String xhtml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("Expected the templates to give XML.", e);
    }
  }

  private GregorianCalendar date() {
    return GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
  }

  /** Says what the document is, twice over as PDF/A wants it, and dates it. */
  private void describe(PDDocument document) throws IOException {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(title);
    information.setSubject(subject);
    if (!author.isBlank()) {
      information.setAuthor(author);
    }
    information.setProducer(PRODUCER);
    information.setCreationDate(date());
    information.setModificationDate(date());
    document.setDocumentInformation(information);
    StringOutput text = new StringOutput();
    JtemetadataGenerated.render(
        new PaperOutput(text, new Letters()), PaperOutput.NO_INTERCEPTOR, this, PRODUCER);
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(text.toString().getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
  }

  private void attach(PDDocument document, List<Attachment> attachments) throws IOException {
    if (attachments.isEmpty()) {
      return;
    }
    TreeMap<String, PDComplexFileSpecification> names = new TreeMap<>();
    COSArray associated = new COSArray();
    for (Attachment attachment : attachments) {
      PDEmbeddedFile file =
          new PDEmbeddedFile(
              document, new ByteArrayInputStream(attachment.bytes()), COSName.FLATE_DECODE);
      file.setSubtype(attachment.mediaType());
      file.setSize(attachment.bytes().length);
      file.setCreationDate(date());
      file.setModDate(date());
      PDComplexFileSpecification specification = new PDComplexFileSpecification();
      specification.setFile(attachment.name());
      specification.setFileUnicode(attachment.name());
      specification.setFileDescription(attachment.description());
      specification.setEmbeddedFile(file);
      specification.setEmbeddedFileUnicode(file);
      specification.getCOSObject().setName("AFRelationship", "Data");
      names.put(attachment.name(), specification);
      associated.add(specification);
    }
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(names);
    PDDocumentNameDictionary dictionary =
        new PDDocumentNameDictionary(document.getDocumentCatalog());
    dictionary.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(dictionary);
    document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
  }
}
