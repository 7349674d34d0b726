package org.finessebridge.app.directory;

import java.util.List;
import java.util.Set;

/**
 * A user as configured, without any state.
 *
 * @param loginId the agent's id, which is the local part of the JID too
 * @param loginName another name under which the user signs in and is looked up
 * @param teamId the team whose member the user is
 * @param supervisedTeamIds the teams that a supervisor supervises; empty for others
 * @param credential what a password that somebody presents is checked with
 */
public record DirectoryUser(
        String loginId,
        String loginName,
        String firstName,
        String lastName,
        Set<Role> roles,
        String teamId,
        List<String> supervisedTeamIds,
        StoredCredential credential) {

    public DirectoryUser {
        roles = Set.copyOf(roles);
        supervisedTeamIds = List.copyOf(supervisedTeamIds);
    }

    /** The same user with another password. */
    public DirectoryUser withCredential(StoredCredential other) {
        return new DirectoryUser(loginId, loginName, firstName, lastName, roles, teamId, supervisedTeamIds, other);
    }

    /** Whether this user supervises that team. */
    public boolean supervises(String team) {
        return roles.contains(Role.SUPERVISOR) && supervisedTeamIds.contains(team);
    }
}
