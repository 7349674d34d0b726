package org.finessebridge.cti.simulator.control;

import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that has found its route.
 *
 * @param variables what the path has in place of names in braces
 * @param body its JSON object, without members where there is none
 */
record ControlRequest(Map<String, String> variables, ObjectNode body) {

    /** What the path names. */
    String variable(String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }

    /** The members of the body, which are none but these. */
    RequestMembers members(String... known) {
        return new RequestMembers(body, known);
    }
}
