package org.finessebridge.app.configuration;

import org.finessebridge.app.xml.FinesseXml;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The answer to a GET: 200 with one of Finesse's documents. */
public final class XmlAnswer {

    private XmlAnswer() {}

    /**
     * With that object as the document.
     *
     * @param root the name of its root element
     */
    public static ResponseEntity<String> of(String root, Object value) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(FinesseXml.document(root, value));
    }
}
