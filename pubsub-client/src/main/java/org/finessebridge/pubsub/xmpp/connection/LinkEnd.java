package org.finessebridge.pubsub.xmpp.connection;

/**
 * Why there is no connection.
 *
 * @param reason in words for clients and an operator
 * @param needsOperator whether only an operator can put it right: trying again soon is of no use
 * @param action what the operator should do, to follow "It is tried again every ... s; "
 */
public record LinkEnd(String reason, boolean needsOperator, String action) {

    private static final String SETTINGS = "see the settings finesse.notification.external";

    public static LinkEnd lost(String reason) {
        return new LinkEnd(reason, false, SETTINGS);
    }

    public static LinkEnd needsOperator(String reason) {
        return new LinkEnd(reason, true, SETTINGS);
    }

    public static LinkEnd needsOperator(String reason, String action) {
        return new LinkEnd(reason, true, action);
    }
}
