package org.finessebridge.app.notification.xml;

import org.finessebridge.app.notification.error.StreamErrorException;

/** Receives what a {@link StanzaParser} finds in a stream. */
public interface ParserListener {

    /**
     * The stream's opening tag.
     *
     * @param header the tag as an element without content
     * @param contentNamespace the default namespace that it declares; empty if none
     */
    void streamOpened(XmlElement header, String contentNamespace) throws StreamErrorException;

    /** A complete element below the stream's root. */
    void elementReceived(XmlElement element) throws StreamErrorException;

    /** White space between two stanzas, which keeps connections alive (RFC 6120, 4.6.1). */
    default void whiteSpaceReceived() {}

    /** The stream's closing tag. */
    void streamClosed();
}
