package org.finessebridge.app.bridge.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.finessebridge.app.bridge.publication.RecordedPubSub.Published;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.team.TeamMembers;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStatus;
import org.finessebridge.app.user.Users;
import org.finessebridge.app.webserviceslog.NoWebServicesLog;
import org.finessebridge.app.webserviceslog.PublicationLog;
import org.junit.jupiter.api.Test;

/** What clients hear of a change of the directory. */
class DirectoryUpdatesTest {

    private static final Pattern UPDATE = Pattern.compile("""
            <Update><data><(user|team)>.*</data><event>([A-Z]+)</event><requestId></requestId>\
            <source>/finesse/api/(.*)</source></Update>""");
    private static final DirectoryTeam ONE = new DirectoryTeam("1", "One");
    private static final DirectoryTeam TWO = new DirectoryTeam("2", "Two");
    private static final DirectoryUser AGENT = user("2001", "Mickey", "1", "secret");

    private final RecordedPubSub pubSub = new RecordedPubSub();
    private final List<String> published = new ArrayList<>();
    private final List<String> documents = new ArrayList<>();
    private final Users users = new Users(new InMemoryDirectory(DirectorySnapshot.EMPTY), (category, code) -> null);
    private final DirectoryUpdates updates = new DirectoryUpdates(
            new NodePublisher(pubSub, new PublicationLog(new NoWebServicesLog())),
            id -> new UserStatus(UserState.READY, null, null, "9", null),
            users,
            new TeamMembers(users, new PublishedDialogs(), new Deployment(Deployment.Type.UCCE, 5000)));

    private static DirectoryUser user(String id, String firstName, String team, String password) {
        return new DirectoryUser(
                id, "u" + id, firstName, "Mouse", Set.of(Role.AGENT), team, List.of(), new KnownPassword(password));
    }

    private void change(List<DirectoryTeam> teams, DirectoryUser... users) {
        DirectoryChange change = new DirectoryChange(
                DirectorySnapshot.of(List.of(ONE, TWO), List.of(AGENT)), DirectorySnapshot.of(teams, List.of(users)));
        updates.leaving(change);
        note();
        published.add("nodes");
        updates.arrived(change);
        note();
    }

    private void change(DirectoryUser... users) {
        change(List.of(ONE, TWO), users);
    }

    @Test
    void aRemovedUserIsDeletedAtBothNodesBeforeTheyGo() {
        change();

        assertThat(published)
                .containsExactly("User/2001: user DELETE User/2001", "Team/1/Users: user DELETE User/2001", "nodes");
        assertThatXml(documents.getFirst())
                .hasValue("/Update/data/user/state", "READY")
                .hasValue("/Update/data/user/teamName", "One");
    }

    @Test
    void aNewUserArrivesAtBothNodes() {
        change(AGENT, user("2002", "Minnie", "2", "secret"));

        assertThat(published)
                .containsExactly("nodes", "User/2002: user POST User/2002", "Team/2/Users: user POST User/2002");
    }

    @Test
    void aMovedUserLeavesTheOldTeamAndArrivesAtTheNewOne() {
        change(user("2001", "Mickey", "2", "secret"));

        assertThat(published)
                .containsExactly(
                        "Team/1/Users: user DELETE User/2001",
                        "nodes",
                        "Team/2/Users: user POST User/2001",
                        "User/2001: user PUT User/2001");
        assertThatXml(documents.getLast())
                .hasValue("/Update/data/user/teamId", "2")
                .hasValue("/Update/data/user/teamName", "Two");
    }

    @Test
    void anotherNameIsToldToBothNodes() {
        change(user("2001", "Michael", "1", "secret"));

        assertThat(published)
                .containsExactly("nodes", "Team/1/Users: user PUT User/2001", "User/2001: user PUT User/2001");
        assertThat(documents)
                .allSatisfy(update -> assertThatXml(update).hasValue("/Update/data/user/firstName", "Michael"));
    }

    @Test
    void nobodyHearsOfAnotherPassword() {
        change(user("2001", "Mickey", "1", "other"));

        assertThat(published).containsExactly("nodes");
    }

    @Test
    void anotherNameOfATeamIsToldToItAndToItsUsers() {
        change(List.of(new DirectoryTeam("1", "Uno"), TWO), AGENT);

        assertThat(published)
                .containsExactly("nodes", "Team/1/Users: team PUT Team/1", "User/2001: user PUT User/2001");
        assertThatXml(documents.getFirst())
                .hasValue("/Update/data/team/id", "1")
                .hasValue("/Update/data/team/name", "Uno")
                .has("/Update/data/team/users/User");
    }

    /** What was published since the last call: node, element, event and source. */
    private void note() {
        for (Published update : pubSub.takeAll()) {
            Matcher matcher = UPDATE.matcher(update.xml());
            assertThat(matcher.matches()).as(update.xml()).isTrue();
            documents.add(update.xml());
            published.add("%s: %s %s %s"
                    .formatted(
                            update.node().substring("/finesse/api/".length()),
                            matcher.group(1),
                            matcher.group(2),
                            matcher.group(3)));
        }
    }
}
