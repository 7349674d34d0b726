package org.finessebridge.load.calls;

import org.jspecify.annotations.Nullable;

/** An update of the product's as an agent's session got it: text, of which parts are looked up. */
final class AgentEvent {

    /** What {@code <event>} says. */
    enum Type {
        POST,
        PUT,
        DELETE
    }

    private static final String OPEN = "&lt;";
    private static final String CLOSE = "&gt;";

    private final String xml;
    private final String extension;
    private final String requestId;
    private final Type type;
    private final boolean ofDialog;
    private @Nullable String ownState;

    private AgentEvent(String xml, String extension, Type type) {
        this.xml = xml;
        this.extension = extension;
        this.type = type;
        this.requestId = text("requestId");
        this.ofDialog = xml.contains("&lt;dialog&gt;") || xml.contains("&lt;Dialog&gt;");
    }

    /**
     * Reads a message; null for one that has no update.
     *
     * @param extension the agent's, at which the own participant is known
     */
    static @Nullable AgentEvent of(String xml, String extension) {
        String event = text(xml, "event", 0);
        return switch (event) {
            case "POST" -> new AgentEvent(xml, extension, Type.POST);
            case "PUT" -> new AgentEvent(xml, extension, Type.PUT);
            case "DELETE" -> new AgentEvent(xml, extension, Type.DELETE);
            default -> null;
        };
    }

    Type type() {
        return type;
    }

    /** Empty for none. */
    String requestId() {
        return requestId;
    }

    boolean isError() {
        return xml.contains("&lt;apiErrors&gt;");
    }

    boolean isOfDialog() {
        return ofDialog;
    }

    boolean isOfUser() {
        return xml.contains("&lt;user&gt;");
    }

    /** The dialog's id; empty for none. */
    String dialog() {
        return ofDialog ? text("id") : "";
    }

    /** The state of the agent's own participant; empty where there is none. */
    String ownState() {
        String found = ownState;
        if (found == null) {
            int own = ofDialog ? xml.indexOf("&lt;mediaAddress&gt;" + extension + OPEN) : -1;
            found = own < 0 ? "" : text(xml, "state", own);
            ownState = found;
        }
        return found;
    }

    /** The number in the requestId, behind a mark that it begins with; -1 where there is none. */
    long numberOf(String mark) {
        try {
            return Long.parseLong(requestId.substring(mark.length()));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** The text of the first element of a name; empty where there is none. */
    String text(String element) {
        return text(xml, element, 0);
    }

    /** Whether an element has this text and no other. */
    boolean hasText(String text) {
        return xml.contains(CLOSE + text + OPEN);
    }

    /** The number that stands behind a mark; -1 where the mark is not there. */
    long numberAfter(String mark) {
        int at = xml.indexOf(mark);
        if (at < 0) {
            return -1;
        }
        long number = 0;
        for (at += mark.length(); at < xml.length() && Character.isDigit(xml.charAt(at)); at++) {
            number = number * 10 + (xml.charAt(at) - '0');
        }
        return number;
    }

    private static String text(String xml, String element, int from) {
        String open = OPEN + element + CLOSE;
        int start = xml.indexOf(open, from);
        if (start < 0) {
            return "";
        }
        start += open.length();
        int end = xml.indexOf(OPEN, start);
        return end < 0 ? "" : xml.substring(start, end);
    }

    @Override
    public String toString() {
        return type + " " + text("source") + " requestId '" + requestId + "' own state '" + ownState() + "'"
                + (isError() ? " error " + text("errorType") + " " + text("errorMessage") : "");
    }
}
