package org.finessebridge.app.notification.xml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element whose end has not been read. */
final class OpenElement {

    private final String namespace;
    private final String name;
    private final List<XmlAttribute> attributes;
    private final List<XmlNode> nodes = new ArrayList<>(4);
    private @Nullable StringBuilder text;

    OpenElement(String namespace, String name, List<XmlAttribute> attributes) {
        this.namespace = namespace;
        this.name = name;
        this.attributes = attributes;
    }

    void add(String part) {
        StringBuilder builder = text;
        if (builder == null) {
            builder = new StringBuilder(part.length());
            text = builder;
        }
        builder.append(part);
    }

    void add(XmlElement element) {
        endText();
        nodes.add(element);
    }

    XmlElement close() {
        endText();
        return new XmlElement(namespace, name, attributes, nodes);
    }

    private void endText() {
        if (text != null) {
            nodes.add(new CharacterData(text.toString()));
            text = null;
        }
    }
}
