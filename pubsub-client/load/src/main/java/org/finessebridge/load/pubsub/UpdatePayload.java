package org.finessebridge.load.pubsub;

import java.util.function.LongConsumer;
import org.finessebridge.load.xml.Markup;

/**
 * What is published: a notification with an escaped {@code <Update>} about a user, as agents'
 * desktops get it. A mark in its requestId tells one delivery from all others. Immutable.
 */
public final class UpdatePayload {

    /** The fewest bytes that a payload can have. */
    public static final int FEWEST_BYTES = 700;

    private static final String HEAD = "<notification xmlns='http://jabber.org/protocol/pubsub'>";
    private static final String TAIL = "</notification>";
    private static final char END = '.';

    private final String mark;
    private final int bytes;

    /**
     * @param run what tells this run's marks from another's
     * @param bytes how long a payload is to be
     */
    public UpdatePayload(String run, int bytes) {
        this.mark = "load." + run + END;
        this.bytes = bytes;
    }

    /** The payload of a delivery, as XML. */
    public String of(long delivery, String user, String source) {
        String update = "<Update><data><user><dialogs>/finesse/api/User/"
                + user
                + "/Dialogs</dialogs><extension>"
                + user
                + "</extension><firstName>Agent</firstName><lastName>"
                + user
                + "</lastName><loginId>"
                + user
                + "</loginId><loginName>agent"
                + user
                + "</loginName><pendingState></pendingState><reasonCodeId>-1</reasonCodeId>"
                + "<roles><role>Agent</role></roles><state>READY</state>"
                + "<teamId>1</teamId><teamName>%s</teamName>"
                + "<uri>/finesse/api/User/"
                + user
                + "</uri></user></data><event>PUT</event><requestId>"
                + requestId(delivery)
                + "</requestId><source>"
                + source
                + "</source></Update>";
        String escaped = Markup.escape(update);
        int missing = bytes - HEAD.length() - TAIL.length() - escaped.length() + 2;
        String team = "T".repeat(Math.max(1, missing));
        return HEAD + escaped.replace("%s", team) + TAIL;
    }

    /** The requestId by which a delivery is found again, whoever made its update. */
    public String requestId(long delivery) {
        return mark + delivery + END;
    }

    /** Tells the deliveries that a stanza carries. */
    public void find(String xml, LongConsumer delivery) {
        for (int at = xml.indexOf(mark); at >= 0; at = xml.indexOf(mark, at)) {
            at += mark.length();
            long number = 0;
            while (at < xml.length() && Character.isDigit(xml.charAt(at))) {
                number = number * 10 + (xml.charAt(at++) - '0');
            }
            if (at < xml.length() && xml.charAt(at) == END) {
                delivery.accept(number);
            }
        }
    }
}
