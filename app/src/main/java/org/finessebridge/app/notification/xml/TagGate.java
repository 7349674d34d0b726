package org.finessebridge.app.notification.xml;

/**
 * Counts the attributes of each tag in front of the XML reader, which looks at every one of them
 * several times before anybody can: thousands of namespace declarations would keep it busy for
 * seconds. Knows no more of XML than where tags, quotes and CDATA sections begin and end; the
 * reader refuses what is not well-formed. Not thread-safe.
 */
final class TagGate {

    private static final byte[] CDATA = {'[', 'C', 'D', 'A', 'T', 'A', '['};

    private final int mostAttributes;
    private State state = State.TEXT;
    private byte quote;
    private int attributes;

    /** How much of {@code [CDATA[} has come, or how many {@code ]} in a row. */
    private int matched;

    private enum State {
        TEXT,
        TAG,
        VALUE,
        DECLARATION,
        CDATA
    }

    TagGate(int mostAttributes) {
        this.mostAttributes = mostAttributes;
    }

    /**
     * Looks at the next bytes.
     *
     * @return where a tag gets an attribute too many, or the end
     */
    int pass(byte[] bytes, int start, int end) {
        for (int at = start; at < end; at++) {
            if (!pass(bytes[at])) {
                return at;
            }
        }
        return end;
    }

    private boolean pass(byte next) {
        switch (state) {
            case TEXT -> {
                if (next == '<') {
                    state = State.TAG;
                    attributes = 0;
                    matched = 0;
                }
            }
            case TAG -> {
                return passInTag(next);
            }
            case VALUE -> {
                if (next == quote) {
                    state = State.TAG;
                }
            }
            case DECLARATION -> declaration(next);
            case CDATA -> cdata(next);
        }
        return true;
    }

    private boolean passInTag(byte next) {
        switch (next) {
            case '>' -> state = State.TEXT;
            case '"', '\'' -> {
                state = State.VALUE;
                quote = next;
            }
            case '!' -> {
                state = State.DECLARATION;
                matched = 0;
            }
            case '=' -> {
                return ++attributes <= mostAttributes;
            }
            default -> {
                // a name or white space
            }
        }
        return true;
    }

    /** Comments and document types are refused by whoever reads them: only CDATA goes on. */
    private void declaration(byte next) {
        if (matched < CDATA.length && next == CDATA[matched]) {
            matched++;
            if (matched == CDATA.length) {
                state = State.CDATA;
                matched = 0;
            }
        } else {
            state = State.TEXT;
        }
    }

    private void cdata(byte next) {
        if (next == '>' && matched >= 2) {
            state = State.TEXT;
        }
        matched = next == ']' ? matched + 1 : 0;
    }
}
