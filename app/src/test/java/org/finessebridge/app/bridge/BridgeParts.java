package org.finessebridge.app.bridge;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.finessebridge.app.FakeClock;
import org.finessebridge.app.FakeTicker;
import org.finessebridge.app.bridge.publication.DialogPublisher;
import org.finessebridge.app.bridge.publication.NodePublisher;
import org.finessebridge.app.bridge.publication.PublishedDialogs;
import org.finessebridge.app.bridge.publication.PublishedQueues;
import org.finessebridge.app.bridge.publication.PublishedStatuses;
import org.finessebridge.app.bridge.publication.QueueUpdates;
import org.finessebridge.app.bridge.publication.RecordedPubSub;
import org.finessebridge.app.bridge.publication.UpdatePublisher;
import org.finessebridge.app.bridge.staff.ConfiguredStaff;
import org.finessebridge.app.bridge.thread.BridgeThread;
import org.finessebridge.app.dialog.DialogSettings;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectoryListener;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.identity.ServerIdentity;
import org.finessebridge.app.notification.presence.PresenceListener;
import org.finessebridge.app.presence.PresenceMonitor;
import org.finessebridge.app.presence.PresenceSettings;
import org.finessebridge.app.presence.WrittenLines;
import org.finessebridge.app.queue.QueueSettings;
import org.finessebridge.app.systeminfo.CtiLinkInfo;
import org.finessebridge.app.systeminfo.CurrentServiceState;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.systeminfo.NodePorts;
import org.finessebridge.app.systeminfo.SystemInfoSettings;
import org.finessebridge.app.systeminfo.SystemInfos;
import org.finessebridge.app.team.TeamMembers;
import org.finessebridge.app.user.Users;
import org.finessebridge.app.webserviceslog.NoWebServicesLog;
import org.finessebridge.app.webserviceslog.PublicationLog;

/** A bridge, and what stands around it in tests: a CTI client and an XMPP service that only note, and time that a test moves. */
abstract class BridgeParts {

    public static final String SUPERVISOR = "3001";
    static final long PERIPHERAL = 5000;
    static final Duration EVENT_TIMEOUT = Duration.ofSeconds(2);

    public final FakeClock time = new FakeClock();
    public final FakeTicker ticker = new FakeTicker();
    public final PublishedStatuses statuses = new PublishedStatuses();
    public final PublishedDialogs dialogs = new PublishedDialogs();
    public final CurrentServiceState serviceState = new CurrentServiceState();
    public final PublishedQueues queues = new PublishedQueues();
    public final BridgeThread thread = new BridgeThread();
    public final InMemoryDirectory directory;
    public final ConfiguredStaff staff;
    public final WrittenLines lines = new WrittenLines();
    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** Hears of clients: sixty seconds without one, and an agent is logged out; sessions with the resource console are none. */
    public final PresenceListener clients;

    final PresenceMonitor presence;
    final UpdatePublisher publisher;
    final Bridge bridge;
    final BridgeState state;
    final PlayedCtiServer cti = new PlayedCtiServer();
    final RecordedPubSub pubSub = new RecordedPubSub();

    BridgeParts(Deployment.Type type, String... agents) {
        directory = new InMemoryDirectory(List.of(new DirectoryTeam("1", "T")), users(agents));
        BridgeSettings settings = new BridgeSettings(Duration.ofSeconds(15), EVENT_TIMEOUT, Duration.ofMillis(100));
        Deployment deployment = new Deployment(type, (int) PERIPHERAL);
        NodePublisher nodes = new NodePublisher(pubSub, new PublicationLog(new NoWebServicesLog()));
        Users users = new Users(directory, (category, code) -> null);
        staff = new ConfiguredStaff(deployment);
        presence = new PresenceMonitor(
                new PresenceSettings(true, Duration.ofSeconds(60), Duration.ZERO, Set.of("console"), 50),
                serviceState,
                () -> () -> CompletableFuture.allOf(),
                ticker,
                lines,
                meters);
        clients = presence.listener();
        clients.sourceBack();
        publisher = new UpdatePublisher(
                nodes,
                statuses,
                users,
                new TeamMembers(users, dialogs, deployment),
                serviceState,
                new SystemInfos(
                        new ServerIdentity("fin1"),
                        time,
                        deployment,
                        () -> CtiLinkInfo.NONE,
                        () -> new NodePorts.Open(null, null),
                        new SystemInfoSettings(SystemInfoSettings.License.PREMIUM, null, null)));
        state = new BridgeState(
                cti,
                directory,
                publisher,
                new DialogPublisher(nodes, dialogs),
                DialogSettings.of(DialogSettings.DropParticipantFor.SUPERVISOR_ONLY),
                new QueueUpdates(nodes, pubSub, directory, queues),
                new QueueSettings(
                        List.of("76:Sales", "99:Spare"),
                        Set.of(1L),
                        Duration.ofSeconds(10),
                        QueueSettings.AgentsReadySource.AGENTS_AVAIL),
                staff,
                presence,
                thread,
                settings,
                deployment,
                time,
                ticker,
                meters);
        bridge = new Bridge(thread, state, cti, settings, ticker);
        directory.addListener(new DirectoryListener() {

            @Override
            public void directoryChanging(DirectoryChange change) {
                thread.execute(() -> {
                    state.directoryChanging(change);
                    state.directoryChanged(change);
                });
            }

            @Override
            public void directoryChanged(DirectoryChange change) {}
        });
    }

    /** Users whose password is the id; the supervisor is one of theirs where named. */
    static List<DirectoryUser> users(String... ids) {
        return List.of(ids).stream().map(BridgeParts::user).toList();
    }

    private static DirectoryUser user(String id) {
        boolean supervisor = id.equals(SUPERVISOR);
        return new DirectoryUser(
                id,
                "u" + id,
                "",
                "",
                supervisor ? Set.of(Role.AGENT, Role.SUPERVISOR) : Set.of(Role.AGENT),
                "1",
                supervisor ? List.of("1") : List.of(),
                new KnownPassword(id));
    }
}
