package org.finessebridge.app.owndirectory;

import java.util.stream.Stream;
import org.finessebridge.app.configuration.ConfigurationAudit;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectoryChange.TeamChange;
import org.finessebridge.app.directory.DirectoryChange.UserChange;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.owndirectory.entry.TeamEntry;
import org.finessebridge.app.owndirectory.entry.UserEntry;
import org.finessebridge.app.xml.FinesseXml;

/** What the audit keeps of a change of the directory: as XML what differs, before and after, to a bound. */
final class DirectoryAudit {

    private DirectoryAudit() {}

    static StringBuilder before(DirectoryChange change) {
        return document(
                Stream.concat(
                        change.removedTeams().stream(),
                        change.changedTeams().stream().map(TeamChange::before)),
                Stream.concat(
                        change.removedUsers().stream(),
                        change.changedUsers().stream().map(UserChange::before)));
    }

    static StringBuilder after(DirectoryChange change) {
        return document(
                Stream.concat(
                        change.addedTeams().stream(),
                        change.changedTeams().stream().map(TeamChange::after)),
                Stream.concat(
                        change.addedUsers().stream(),
                        change.changedUsers().stream().map(UserChange::after)));
    }

    private static StringBuilder document(Stream<DirectoryTeam> teams, Stream<DirectoryUser> users) {
        StringBuilder text = new StringBuilder();
        teams.forEach(team -> append(text, "Team", TeamEntry.of(team)));
        users.forEach(user -> append(text, "User", UserEntry.of(user)));
        return text;
    }

    private static void append(StringBuilder text, String element, Object entry) {
        if (text.length() <= ConfigurationAudit.LONGEST) { // longer by one entry: the audit cuts it, and shows that
            text.append(FinesseXml.element(element, entry));
        }
    }
}
