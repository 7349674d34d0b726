package org.finessebridge.pubsub.xmpp;

/**
 * Why there is no connection.
 *
 * @param reason in words for an operator
 * @param needsOperator whether only an operator can put it right: trying again soon is of no use
 */
record LinkEnd(String reason, boolean needsOperator) {

    static LinkEnd lost(String reason) {
        return new LinkEnd(reason, false);
    }

    static LinkEnd needsOperator(String reason) {
        return new LinkEnd(reason, true);
    }
}
