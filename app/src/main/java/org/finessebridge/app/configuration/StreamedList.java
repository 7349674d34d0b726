package org.finessebridge.app.configuration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.finessebridge.app.xml.FinesseXml;
import org.springframework.http.MediaType;

/**
 * The answer to a request for a list that may be long, written element by element: it takes no memory for
 * itself, however slowly it is read.
 */
public final class StreamedList {

    private StreamedList() {}

    /**
     * Answers with the elements.
     *
     * @param root the list's element
     * @param element that of each object
     * @throws IOException where the client is gone
     */
    public static void write(HttpServletResponse response, String root, String element, Iterable<?> objects)
            throws IOException {
        try (Writer out = begin(response)) {
            out.write("<" + root + ">");
            for (Object object : objects) {
                out.write(FinesseXml.element(element, object));
            }
            out.write("</" + root + ">");
        }
    }

    /** A writer to which a document's prolog has been written. */
    public static Writer begin(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_XML_VALUE + ";charset=UTF-8");
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        out.write(FinesseXml.PROLOG);
        return out;
    }
}
