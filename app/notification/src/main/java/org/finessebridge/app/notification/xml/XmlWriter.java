package org.finessebridge.app.notification.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes elements, with double quotes and in the order of the calls. */
public final class XmlWriter {

    private final StringBuilder out = new StringBuilder(256);
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inStartTag;

    /** Opens an element. */
    public XmlWriter start(String name) {
        endStartTag();
        out.append('<').append(name);
        open.push(name);
        inStartTag = true;
        return this;
    }

    /** Opens an element and declares its namespace as the default one. */
    public XmlWriter start(String name, String namespace) {
        return start(name).attribute("xmlns", namespace);
    }

    /** Adds an attribute to the element that was opened last; nothing if the value is null. */
    public XmlWriter attribute(String name, @Nullable String value) {
        if (value != null) {
            out.append(' ').append(name).append("=\"");
            escape(value, true);
            out.append('"');
        }
        return this;
    }

    /** Adds attributes as they are, each behind a space. */
    public XmlWriter attributes(String markup) {
        out.append(markup);
        return this;
    }

    /** Adds character data. */
    public XmlWriter text(String text) {
        endStartTag();
        escape(text, false);
        return this;
    }

    /** Adds markup as it is. */
    public XmlWriter raw(String xml) {
        if (!xml.isEmpty()) {
            endStartTag();
            out.append(xml);
        }
        return this;
    }

    /** Adds an element that a client sent; its attributes may get other prefixes. */
    public XmlWriter element(XmlElement element, String surroundingNamespace) {
        start(element.name());
        if (!element.namespace().equals(surroundingNamespace)) {
            attribute("xmlns", element.namespace());
        }
        int prefixes = 0;
        for (XmlAttribute attribute : element.attributes()) {
            if (attribute.namespace().isEmpty()) {
                attribute(attribute.name(), attribute.value());
            } else if (attribute.namespace().equals(Namespaces.XML)) {
                attribute("xml:" + attribute.name(), attribute.value());
            } else {
                String prefix = "a" + ++prefixes;
                attribute("xmlns:" + prefix, attribute.namespace());
                attribute(prefix + ":" + attribute.name(), attribute.value());
            }
        }
        for (XmlNode node : element.nodes()) {
            switch (node) {
                case XmlElement child -> element(child, element.namespace());
                case CharacterData(String text) -> text(text);
            }
        }
        return end();
    }

    /** Closes the element that was opened last. */
    public XmlWriter end() {
        String name = open.pop();
        if (inStartTag) {
            out.append("/>");
            inStartTag = false;
        } else {
            out.append("</").append(name).append('>');
        }
        return this;
    }

    /** Everything up to here; elements that are still open stay so. */
    public String markup() {
        endStartTag();
        return out.toString();
    }

    private void endStartTag() {
        if (inStartTag) {
            out.append('>');
            inStartTag = false;
        }
    }

    /** Text that needs no escape, as most does, is copied in runs: each event of each call passes here. */
    private void escape(String text, boolean attribute) {
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            String escape = escape(text.charAt(i), attribute);
            if (escape != null) {
                out.append(text, copied, i).append(escape);
                copied = i + 1;
            }
        }
        out.append(text, copied, text.length());
    }

    /** What stands for that character; null for itself. */
    private static @Nullable String escape(char c, boolean attribute) {
        if (c > '>') {
            return null;
        }
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '\r' -> "&#13;";
            case '"' -> attribute ? "&quot;" : null;
            case '\n' -> attribute ? "&#10;" : null;
            case '\t' -> attribute ? "&#9;" : null;
            default -> null;
        };
    }
}
