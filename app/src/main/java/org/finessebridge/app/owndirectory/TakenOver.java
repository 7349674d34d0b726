package org.finessebridge.app.owndirectory;

import java.util.List;
import java.util.Objects;
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

    /** The directory with all of them, and with the teams that the server tells of. */
    static DirectoryEntries into(DirectorySnapshot present, List<TakenOver> all) {
        DirectoryEntries entries = DirectoryEntries.of(present);
        for (TakenOver one : all) {
            CtiAgent agent = one.agent();
            String told = agent.teamId();
            if (one.teamId() == null && told != null && present.findTeam(told).isEmpty()) {
                entries = entries.with(
                        new TeamEntry(null, told, Objects.requireNonNullElse(agent.teamName(), "Team " + told)));
            }
            entries = entries.with(new UserEntry(
                    null,
                    agent.id(),
                    agent.loginName(),
                    agent.firstName(),
                    agent.lastName(),
                    new UserEntry.Roles(List.of((agent.supervisor() ? Role.SUPERVISOR : Role.AGENT).wireName())),
                    one.teamId() == null ? told : one.teamId(),
                    null,
                    null));
        }
        return entries;
    }
}
