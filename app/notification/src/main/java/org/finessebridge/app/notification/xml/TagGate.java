package org.finessebridge.app.notification.xml;

import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.error.StreamErrorException;

/**
 * Refuses in front of the XML reader what the reader is late or lenient with. It looks at every
 * attribute of a tag several times before anybody can count them: thousands of namespace
 * declarations would keep it busy for seconds. It finds document types that declare something not
 * well-formed, whatever they are, and takes {@code ]]>} in character data (XML 1.0, 2.4).
 *
 * <p>The gate knows no more of XML than where tags, quotes and CDATA sections begin and end; the
 * reader refuses what else is not well-formed. Not thread-safe.
 */
final class TagGate {

    private static final byte[] CDATA = {'[', 'C', 'D', 'A', 'T', 'A', '['};

    private final int mostAttributes;
    private State state = State.TEXT;
    private byte quote;
    private int attributes;

    /** How much of {@code [CDATA[} has come, or how many {@code ]} in a row. */
    private int matched;

    private StreamErrorCondition refusal = StreamErrorCondition.POLICY_VIOLATION;
    private String reason = "";

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
     * @return where something is that is refused, or the end
     */
    int pass(byte[] bytes, int start, int end) {
        for (int at = start; at < end; at++) {
            if (!pass(bytes[at])) {
                return at;
            }
        }
        return end;
    }

    /** What is wrong where the gate has stopped. */
    StreamErrorException refusal() {
        return new StreamErrorException(refusal, reason);
    }

    private boolean refuse(StreamErrorCondition condition, String why) {
        refusal = condition;
        reason = why;
        return false;
    }

    private boolean pass(byte next) {
        switch (state) {
            case TEXT -> {
                return passInText(next);
            }
            case TAG -> {
                return passInTag(next);
            }
            case VALUE -> {
                if (next == quote) {
                    state = State.TAG;
                }
            }
            case DECLARATION -> {
                return passInDeclaration(next);
            }
            case CDATA -> cdata(next);
        }
        return true;
    }

    private boolean passInText(byte next) {
        if (next == '<') {
            state = State.TAG;
            attributes = 0;
        } else if (next == '>' && matched >= 2) {
            return refuse(StreamErrorCondition.NOT_WELL_FORMED, "]]> in character data");
        }
        matched = next == ']' ? matched + 1 : 0;
        return true;
    }

    private boolean passInTag(byte next) {
        switch (next) {
            case '>' -> text();
            case '"', '\'' -> {
                state = State.VALUE;
                quote = next;
            }
            case '!' -> {
                state = State.DECLARATION;
                matched = 0;
            }
            case '=' -> {
                return ++attributes <= mostAttributes
                        || refuse(StreamErrorCondition.POLICY_VIOLATION, "more than " + mostAttributes + " attributes");
            }
            default -> {
                // a name or white space
            }
        }
        return true;
    }

    /** Comments are refused by whoever reads them: only CDATA goes on. */
    private boolean passInDeclaration(byte next) {
        if (matched == 0 && next == 'D') {
            return refuse(StreamErrorCondition.RESTRICTED_XML, "a document type declaration");
        }
        if (matched < CDATA.length && next == CDATA[matched]) {
            matched++;
            if (matched == CDATA.length) {
                state = State.CDATA;
                matched = 0;
            }
        } else {
            text();
        }
        return true;
    }

    private void cdata(byte next) {
        if (next == '>' && matched >= 2) {
            text();
        } else {
            matched = next == ']' ? matched + 1 : 0;
        }
    }

    private void text() {
        state = State.TEXT;
        matched = 0;
    }
}
