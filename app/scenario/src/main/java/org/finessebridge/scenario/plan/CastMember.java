package org.finessebridge.scenario.plan;

/**
 * Somebody who takes part.
 *
 * @param name as the steps call them
 * @param role what they do
 * @param id of a user the id, of a caller the number
 * @param password of a user; not shown by {@code toString}
 * @param extension of a user where they sign in; of a caller the number
 */
public record CastMember(String name, CastRole role, String id, String password, String extension) {

    @Override
    public String toString() {
        return "%s (%s %s)".formatted(name, role, id);
    }
}
