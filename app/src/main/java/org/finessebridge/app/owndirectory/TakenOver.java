package org.finessebridge.app.owndirectory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.owndirectory.entry.DirectoryEntries;
import org.finessebridge.app.owndirectory.entry.TeamEntry;
import org.finessebridge.app.owndirectory.entry.UserEntry;
import org.jspecify.annotations.Nullable;

/**
 * An agent of the CTI server who is to become a user, without a password yet.
 *
 * @param teamId another team than the server tells; null for that one
 */
record TakenOver(CtiAgent agent, @Nullable String teamId) {

    /**
     * The directory with all of them, and with the teams that the server tells of.
     *
     * @param all none twice
     * @throws FinesseApiException 400 where one of them is a user already: somebody may have made it meanwhile
     */
    static DirectoryEntries into(DirectorySnapshot present, List<TakenOver> all) {
        Map<String, TeamEntry> teams = new LinkedHashMap<>();
        Map<String, UserEntry> users = new LinkedHashMap<>();
        present.teams().forEach(team -> teams.put(team.id(), TeamEntry.of(team)));
        present.users().forEach(user -> users.put(user.loginId(), UserEntry.of(user)));
        for (TakenOver one : all) {
            CtiAgent agent = one.agent();
            if (present.findUserById(agent.id()).isPresent()) {
                throw new FinesseApiException(ErrorType.BAD_REQUEST, agent.id(), "The directory has the agent already");
            }
            String told = one.toldTeam();
            if (told != null) {
                teams.computeIfAbsent(
                        told,
                        id -> new TeamEntry(null, id, Objects.requireNonNullElse(agent.teamName(), "Team " + id)));
            }
            users.put(agent.id(), one.user());
        }
        return DirectoryEntries.of(List.copyOf(teams.values()), List.copyOf(users.values()));
    }

    /** The user as mistakes name it. */
    String object() {
        return "User " + agent.id();
    }

    /** The team that the server tells and that counts; null where it tells none, or another one is wanted. */
    @Nullable
    String toldTeam() {
        return teamId == null ? agent.teamId() : null;
    }

    private UserEntry user() {
        return new UserEntry(
                null,
                agent.id(),
                agent.loginName(),
                agent.firstName(),
                agent.lastName(),
                UserEntry.Roles.of(List.of((agent.supervisor() ? Role.SUPERVISOR : Role.AGENT).wireName())),
                teamId == null ? agent.teamId() : teamId,
                null,
                null);
    }
}
