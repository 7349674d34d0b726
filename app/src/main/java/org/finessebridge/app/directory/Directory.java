package org.finessebridge.app.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The users and teams, which change while people work. Who makes several look-ups for one answer
 * takes one {@link #snapshot} for all of them; the look-ups here are each of the moment. Safe for
 * use by any thread.
 */
public interface Directory {

    /** How it is now. Never blocks, so an event loop may ask. */
    DirectorySnapshot snapshot();

    /** Tells the listener about every change from now on. */
    void addListener(DirectoryListener listener);

    /** See {@link DirectorySnapshot#findUser}. */
    default Optional<DirectoryUser> findUser(String loginIdOrName) {
        return snapshot().findUser(loginIdOrName);
    }

    /** See {@link DirectorySnapshot#findUserInAnyCase}. */
    default Optional<DirectoryUser> findUserInAnyCase(String loginIdOrName) {
        return snapshot().findUserInAnyCase(loginIdOrName);
    }

    /** See {@link DirectorySnapshot#findTeam}. */
    default Optional<DirectoryTeam> findTeam(String teamId) {
        return snapshot().findTeam(teamId);
    }

    /** See {@link DirectorySnapshot#users}. */
    default Collection<DirectoryUser> users() {
        return snapshot().users();
    }

    /** See {@link DirectorySnapshot#teams}. */
    default Collection<DirectoryTeam> teams() {
        return snapshot().teams();
    }

    /** See {@link DirectorySnapshot#members}. */
    default List<DirectoryUser> members(String teamId) {
        return snapshot().members(teamId);
    }

    /** See {@link DirectorySnapshot#supervisors}. */
    default List<DirectoryUser> supervisors(String teamId) {
        return snapshot().supervisors(teamId);
    }
}
