package org.finessebridge.load.xml;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts the bytes of a stream, or of a BOSH body, into its outermost tag and the elements below it.
 * It follows tags and quotes, no more. For one thread.
 */
public final class StanzaScanner {

    /** What comes out of it. */
    public interface Listener {

        /** The opening tag of the stream or body. */
        void onHeader(String tag);

        /** An element directly below it. */
        void onStanza(String xml);

        /** The stream or body has its closing tag. */
        void onEnd();
    }

    private static final int MOST_BYTES = 4 << 20;
    private static final int FIRST_BYTES = 512;
    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int length;
    private int next;
    private int tagStart = -1;
    private int stanzaStart = -1;
    private byte quote;
    private int depth;

    /** Forgets all: what follows is a new stream. */
    public void reset() {
        bytes = NOTHING;
        length = 0;
        next = 0;
        tagStart = -1;
        stanzaStart = -1;
        quote = 0;
        depth = 0;
    }

    /**
     * Reads all that the buffer has.
     *
     * @throws IllegalArgumentException when a stanza is longer than this program takes, or has what
     *     XMPP forbids
     */
    public void feed(ByteBuf in, Listener listener) {
        int more = in.readableBytes();
        if (length + more > MOST_BYTES) {
            throw new IllegalArgumentException("a stanza of more than " + MOST_BYTES + " bytes");
        }
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(FIRST_BYTES, (length + more) * 3 / 2));
        }
        in.readBytes(bytes, length, more);
        length += more;
        scan(listener);
        forgetWhatIsRead();
    }

    private void scan(Listener listener) {
        while (next < length) {
            byte b = bytes[next++];
            if (tagStart < 0) {
                if (b == '<') {
                    tagStart = next - 1;
                }
            } else if (quote != 0) {
                if (b == quote) {
                    quote = 0;
                }
            } else if (b == '\'' || b == '"') {
                quote = b;
            } else if (b == '>') {
                int start = tagStart;
                tagStart = -1;
                tag(start, listener);
            }
        }
    }

    private void tag(int start, Listener listener) {
        byte first = bytes[start + 1];
        if (first == '?') {
            return;
        }
        if (first == '!') {
            throw new IllegalArgumentException("a comment, CDATA section or DTD in the stream");
        }
        if (first == '/') {
            depth--;
            if (depth == 1) {
                stanza(listener);
            } else if (depth == 0) {
                listener.onEnd();
            }
            return;
        }
        boolean empty = bytes[next - 2] == '/';
        if (depth == 0) {
            depth = 1;
            listener.onHeader(text(start));
            if (empty) {
                depth = 0;
                listener.onEnd();
            }
            return;
        }
        if (depth == 1) {
            stanzaStart = start;
        }
        if (!empty) {
            depth++;
        } else if (depth == 1) {
            stanza(listener);
        }
    }

    private void stanza(Listener listener) {
        int start = stanzaStart;
        stanzaStart = -1;
        listener.onStanza(text(start));
    }

    private String text(int start) {
        return new String(bytes, start, next - start, StandardCharsets.UTF_8);
    }

    /** An idle stream keeps no buffer. */
    private void forgetWhatIsRead() {
        int keepFrom = stanzaStart >= 0 ? stanzaStart : tagStart >= 0 ? tagStart : next;
        if (keepFrom >= length) {
            bytes = NOTHING;
            length = 0;
            next = 0;
        } else if (keepFrom > 0) {
            System.arraycopy(bytes, keepFrom, bytes, 0, length - keepFrom);
            length -= keepFrom;
            next -= keepFrom;
            tagStart = tagStart < 0 ? -1 : tagStart - keepFrom;
            stanzaStart = stanzaStart < 0 ? -1 : stanzaStart - keepFrom;
        }
    }
}
