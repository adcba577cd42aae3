package se.vastkom.goals.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;
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
  static Document empty(@Nullable String namespace, String name) {
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
      // A tree that is written back is needed whole, and not also in the form it is made from.
      factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
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

  /** Returns the elements right within another. */
  static Stream<Element> children(Element of) {
    NodeList nodes = of.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }

  /** Returns the elements of a name right within another, of the same vocabulary. */
  static List<Element> elements(Element of, String name) {
    return children(of)
        .filter(one -> name.equals(one.getLocalName()))
        .filter(one -> Objects.equals(one.getNamespaceURI(), of.getNamespaceURI()))
        .toList();
  }

  /** Returns the elements of a name within another at any depth, of whatever vocabulary. */
  static List<Element> all(Element of, String name) {
    NodeList nodes = of.getElementsByTagNameNS("*", name);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .map(Element.class::cast)
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

  /** Adds an element of the vocabulary of another, as the last one within it. */
  static Element append(Element to, String name) {
    Element added = like(to, name);
    to.appendChild(added);
    return added;
  }

  /** Adds a copy of an element from another part, in the vocabulary of where it is added. */
  static Element append(Element to, Element from) {
    Element copy = append(to, from.getLocalName());
    attributes(from)
        .filter(one -> !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(one.getNamespaceURI()))
        .forEach(one -> copy.setAttributeNS(one.getNamespaceURI(), one.getName(), one.getValue()));
    for (Node child = from.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        append(copy, element);
      } else {
        copy.appendChild(copy.getOwnerDocument().importNode(child, true));
      }
    }
    return copy;
  }

  /** Removes everything within an element. */
  static void clear(Element element) {
    for (Node child = element.getFirstChild(); child != null; child = element.getFirstChild()) {
      element.removeChild(child);
    }
  }
}
