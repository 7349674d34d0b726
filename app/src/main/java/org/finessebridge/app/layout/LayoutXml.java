package org.finessebridge.app.layout;

import java.util.Objects;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.xml.MalformedXmlException;
import org.finessebridge.app.xml.XmlSchema;
import org.jspecify.annotations.Nullable;

/** The member {@code layoutxml}: a document of desktops (guide, "LayoutConfig API Parameters"). */
public final class LayoutXml {

    /** The largest body that has one, in bytes: four times what the original's own takes with its escapes. */
    public static final int MOST_BYTES = 256 * 1024;

    private static final String MEMBER = "layoutxml";
    private static final XmlSchema SCHEMA = XmlSchema.of(
            Objects.requireNonNull(LayoutXml.class.getResource("finesse-layout.xsd"), "finesse-layout.xsd"));

    private LayoutXml() {}

    /**
     * A layout as it came.
     *
     * @throws FinesseApiException 400 Parameter Missing for none; Invalid Input for what is no layout
     */
    static String required(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new FinesseApiException(ErrorType.PARAMETER_MISSING, MEMBER, MEMBER + " is missing");
        }
        try {
            SCHEMA.check(text.strip());
        } catch (MalformedXmlException e) {
            // The message is the guide's; what is wrong stands beside it.
            throw new FinesseApiException(ErrorType.INVALID_INPUT, MEMBER + ": " + e.getMessage(), MEMBER);
        }
        return text.strip();
    }
}
