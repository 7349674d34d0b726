package org.finessebridge.app.notification.xml;

import com.fasterxml.aalto.AsyncXMLStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The opening tag of a stream with the namespaces that it declares, and nothing else: what a new
 * reader must have seen so that it can go on within the stream.
 */
final class RootTag {

    /** What almost every client declares; kept once. */
    private static final byte[] USUAL =
            bytes("stream:stream", Map.of("", Namespaces.CLIENT, "stream", Namespaces.STREAMS));

    private RootTag() {}

    /** The tag on which a reader stands. */
    static byte[] of(AsyncXMLStreamReader<?> reader) {
        Map<String, String> namespaces = new TreeMap<>();
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            String uri = reader.getNamespaceURI(i);
            namespaces.put(prefix == null ? "" : prefix, uri == null ? "" : uri);
        }
        String prefix = reader.getPrefix();
        String name = prefix == null || prefix.isEmpty() ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
        byte[] tag = bytes(name, namespaces);
        return Arrays.equals(tag, USUAL) ? USUAL : tag;
    }

    private static byte[] bytes(String name, Map<String, String> namespaces) {
        XmlWriter tag = new XmlWriter().start(name);
        new TreeMap<>(namespaces)
                .forEach((prefix, uri) -> tag.attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri));
        return tag.markup().getBytes(StandardCharsets.UTF_8);
    }
}
