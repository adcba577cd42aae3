package se.vastkom.goals.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Whole parts of a workbook as trees that can be changed and written back. */
final class Dom {

  private Dom() {}

  /** Reads a part; a document type in it is an error. */
  static Document read(byte[] part) throws IOException, SAXException {
    return builder().parse(new ByteArrayInputStream(part));
  }

  /** Creates a part with nothing but its outermost element. */
  static Document empty(String namespace, String name) {
    Document document = builder().newDocument();
    document.appendChild(document.createElementNS(namespace, name));
    return document;
  }

  private static DocumentBuilder builder() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The parser of the JDK refuses a document type.", e);
    }
  }

  /** Returns the bytes of a part. */
  static byte[] bytes(Document document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.setXmlStandalone(true);
    try {
      Transformer copy = TransformerFactory.newDefaultInstance().newTransformer();
      copy.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      copy.transform(new DOMSource(document), new StreamResult(bytes));
    } catch (TransformerException e) {
      throw new IllegalStateException("A tree is copied as it is.", e);
    }
    return bytes.toByteArray();
  }

  /** Returns the elements of a name right within another, of the same vocabulary. */
  static List<Element> elements(Element of, String name) {
    NodeList nodes = of.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(one -> name.equals(one.getLocalName()))
        .filter(one -> String.valueOf(one.getNamespaceURI()).equals(of.getNamespaceURI()))
        .toList();
  }

  /** Returns the attributes of an element. */
  static Stream<Attr> attributes(Element of) {
    return IntStream.range(0, of.getAttributes().getLength())
        .mapToObj(of.getAttributes()::item)
        .map(Attr.class::cast);
  }

  /** Creates an element of the vocabulary of another, and with its prefix. */
  static Element like(Element other, String name) {
    String prefix = other.getPrefix() == null ? "" : other.getPrefix() + ":";
    return other.getOwnerDocument().createElementNS(other.getNamespaceURI(), prefix + name);
  }

  /** Removes everything within an element. */
  static void clear(Element element) {
    for (Node child = element.getFirstChild(); child != null; child = element.getFirstChild()) {
      element.removeChild(child);
    }
  }
}
