package org.finessebridge.app.owndirectory;

import java.util.stream.Stream;
import org.finessebridge.app.configuration.ConfigurationAudit;
import org.finessebridge.app.configuration.ConfigurationChange;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectoryChange.TeamChange;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.StoredCredential;
import org.finessebridge.app.owndirectory.entry.TeamEntry;
import org.finessebridge.app.owndirectory.entry.UserEntry;
import org.finessebridge.app.security.KeptPassword;
import org.finessebridge.app.xml.FinesseXml;
import org.jspecify.annotations.Nullable;

/** What the audit keeps of a change of the directory: as XML what differs, before and after, to a bound. */
final class DirectoryAudit {

    private static final String SECRET = "***";

    private DirectoryAudit() {}

    /** What is kept of what an administrator has changed; null where nothing differs. */
    static @Nullable ConfigurationChange of(String administrator, String uri, DirectoryChange change) {
        return of(administrator, uri, change, false);
    }

    /** What is kept of what a user has changed; null where nothing differs. */
    static @Nullable ConfigurationChange ofUser(String user, String uri, DirectoryChange change) {
        return of(user, uri, change, true);
    }

    private static @Nullable ConfigurationChange of(String by, String uri, DirectoryChange change, boolean byUser) {
        String before = document(
                Stream.concat(
                        change.removedTeams().stream(),
                        change.changedTeams().stream().map(TeamChange::before)),
                Stream.concat(
                        change.removedUsers().stream().map(UserEntry::of),
                        change.changedUsers().stream().map(user -> UserEntry.of(user.before()))));
        String after = document(
                Stream.concat(
                        change.addedTeams().stream(),
                        change.changedTeams().stream().map(TeamChange::after)),
                Stream.concat(
                        change.addedUsers().stream().map(user -> entry(KeptPassword.NONE, user)),
                        change.changedUsers().stream()
                                .map(user -> entry(user.before().credential(), user.after()))));
        return before == null && after == null ? null : new ConfigurationChange(by, uri, before, after, byUser);
    }

    /** Of a password it tells that it is another one, no more. */
    private static UserEntry entry(StoredCredential before, DirectoryUser after) {
        UserEntry entry = UserEntry.of(after);
        return after.credential().equals(before) ? entry : entry.withPassword(SECRET);
    }

    private static @Nullable String document(Stream<DirectoryTeam> teams, Stream<UserEntry> users) {
        StringBuilder text = new StringBuilder();
        teams.forEach(team -> append(text, "Team", TeamEntry.of(team)));
        users.forEach(user -> append(text, "User", user));
        return text.isEmpty() ? null : text.toString();
    }

    private static void append(StringBuilder text, String element, Object entry) {
        if (text.length() <= ConfigurationAudit.LONGEST) { // longer by one entry: the audit cuts it, and shows that
            text.append(FinesseXml.element(element, entry));
        }
    }
}
