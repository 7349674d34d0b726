package org.finessebridge.cti.simulator.control;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a request is answered with.
 *
 * @param status of HTTP
 * @param body the JSON object; null for none
 * @param location where what was made can be seen; null for nowhere
 * @param allow the methods that there are, where another was used; else null
 */
record ControlAnswer(
        int status,
        @Nullable ObjectNode body,
        @Nullable String location,
        @Nullable String allow) {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;

    static ControlAnswer ok(ObjectNode body) {
        return new ControlAnswer(OK, body, null, null);
    }

    static ControlAnswer created(String location, ObjectNode body) {
        return new ControlAnswer(CREATED, body, location, null);
    }

    static ControlAnswer accepted(String location, ObjectNode body) {
        return new ControlAnswer(ACCEPTED, body, location, null);
    }

    static ControlAnswer done() {
        return new ControlAnswer(NO_CONTENT, null, null, null);
    }

    static ControlAnswer refused(ControlException refusal) {
        ObjectNode body = ControlJson.object();
        body.putObject("error").put("code", refusal.code()).put("message", refusal.words());
        return new ControlAnswer(refusal.status(), body, null, refusal.allow());
    }
}
