package org.finessebridge.app.notification.xml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element with all that it holds; immutable, so it may pass from one event loop to another.
 *
 * @param namespace empty if the element is in none
 */
public record XmlElement(String namespace, String name, List<XmlAttribute> attributes, List<XmlNode> nodes)
        implements XmlNode {

    public XmlElement {
        attributes = List.copyOf(attributes);
        nodes = List.copyOf(nodes);
    }

    /** Whether the element has this name in this namespace. */
    public boolean is(String expectedName, String expectedNamespace) {
        return name.equals(expectedName) && namespace.equals(expectedNamespace);
    }

    /** The value of an attribute without prefix, or null. */
    public @Nullable String attribute(String attributeName) {
        return attribute("", attributeName);
    }

    /** The value of an attribute of a namespace, or null. */
    public @Nullable String attribute(String attributeNamespace, String attributeName) {
        for (XmlAttribute attribute : attributes) {
            if (attribute.name().equals(attributeName) && attribute.namespace().equals(attributeNamespace)) {
                return attribute.value();
            }
        }
        return null;
    }

    /** The elements in this one. */
    public List<XmlElement> elements() {
        List<XmlElement> elements = new ArrayList<>(nodes.size());
        for (XmlNode node : nodes) {
            if (node instanceof XmlElement element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** How many elements this one is with all in it. */
    public int size() {
        int size = 1;
        for (XmlNode node : nodes) {
            size += node instanceof XmlElement element ? element.size() : 0;
        }
        return size;
    }

    /** The first element in this one that has the name in the namespace, or null. */
    public @Nullable XmlElement child(String childName, String childNamespace) {
        for (XmlNode node : nodes) {
            if (node instanceof XmlElement element && element.is(childName, childNamespace)) {
                return element;
            }
        }
        return null;
    }

    /** The character data that stands directly in this element. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (XmlNode node : nodes) {
            if (node instanceof CharacterData(String part)) {
                text.append(part);
            }
        }
        return text.toString();
    }

    /** This element, and all in it, with one namespace in place of another. */
    public XmlElement withNamespace(String from, String to) {
        List<XmlNode> replaced = new ArrayList<>(nodes.size());
        for (XmlNode node : nodes) {
            replaced.add(node instanceof XmlElement e ? e.withNamespace(from, to) : node);
        }
        return new XmlElement(namespace.equals(from) ? to : namespace, name, attributes, replaced);
    }
}
