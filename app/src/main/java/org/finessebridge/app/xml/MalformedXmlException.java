package org.finessebridge.app.xml;

/** A body is not the XML document that was asked for; the message is safe to log. */
public final class MalformedXmlException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedXmlException(String message) {
        // A client can cause it at will: no stack trace.
        super(message, null, false, false);
    }
}
