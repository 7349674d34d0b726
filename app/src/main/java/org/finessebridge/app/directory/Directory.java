package org.finessebridge.app.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Looks users and teams up. Safe for use by any thread. */
public interface Directory {

    /** Finds a user by loginId or, failing that, by loginName. Names are case-sensitive. */
    Optional<DirectoryUser> findUser(String loginIdOrName);

    /**
     * Finds a user by a name whose case has been lost, as XMPP clients and addresses lose it (RFC
     * 7622, 3.3): as {@link #findUser} does or, failing that, the only one whose loginId or
     * loginName differs from it in case alone. Where there are several, nobody is found.
     */
    Optional<DirectoryUser> findUserInAnyCase(String loginIdOrName);

    /** Finds a team by id. */
    Optional<DirectoryTeam> findTeam(String teamId);

    /** All users, in a stable order. */
    Collection<DirectoryUser> users();

    /** All teams, in a stable order. */
    Collection<DirectoryTeam> teams();

    /** The members of a team, in a stable order; empty for an unknown team. */
    List<DirectoryUser> members(String teamId);

    /** Who supervises the team. */
    default List<DirectoryUser> supervisors(String teamId) {
        return users().stream().filter(user -> user.supervises(teamId)).toList();
    }
}
