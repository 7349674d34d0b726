package org.finessebridge.app.bridge.call;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.bridge.agent.AgentObserver;
import org.finessebridge.app.bridge.agent.AgentRequests;
import org.finessebridge.app.bridge.agent.AgentRoster;
import org.finessebridge.app.bridge.publication.DialogPublisher;
import org.finessebridge.app.bridge.thread.BridgeThread;
import org.finessebridge.app.ctiserver.CtiRequests;
import org.finessebridge.app.dialog.DialogRequest;
import org.finessebridge.app.dialog.DialogSettings;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.jspecify.annotations.Nullable;

/**
 * The calls of the bridge: what the CTI server tells of them is told to users, and what users ask for
 * is asked of the CTI server. Only the bridge's thread calls.
 */
public final class Calls implements AgentObserver {

    private final CallBook book;
    private final DialogUpdates updates;
    private final AgentRoster roster;
    private final CtiRequests cti;
    private final BridgeThread thread;
    private final Deployment deployment;
    private final MeterRegistry meters;
    private @Nullable CallRequests requests;

    public Calls(
            AgentRoster roster,
            DialogPublisher publisher,
            CtiRequests cti,
            BridgeThread thread,
            Deployment deployment,
            DialogSettings settings,
            QueueNames queues,
            InstantSource time,
            MeterRegistry meters) {
        this.book = new CallBook(deployment, settings.enableDropParticipantFor(), queues, time);
        this.updates = new DialogUpdates(roster, publisher);
        this.roster = roster;
        this.cti = cti;
        this.thread = thread;
        this.deployment = deployment;
        this.meters = meters;
    }

    /** Takes requests from now on. */
    public void serve(AgentRequests agents) {
        requests = new CallRequests(roster, agents, book, updates, cti, thread, deployment, meters);
    }

    /** Whether events of that type are about calls. Safe for use by any thread. */
    public static boolean wants(CtiEvent event) {
        return CallBook.wants(event);
    }

    /** An event of the CTI server. */
    public void changed(CtiEvent event) {
        updates.tell(book.apply(event));
    }

    @Override
    public void agentIs(String loginId, String extension, UserState state) {
        updates.tell(book.agentIs(loginId, extension, state));
    }

    /** Takes a request on, or says why not. */
    public @Nullable FinesseApiException submit(DialogRequest request, long submittedAt) {
        return requests == null ? FinesseApiException.outOfService() : requests.submit(request, submittedAt);
    }

    /** Time has passed. */
    public void tick() {
        updates.tell(book.tick());
        updates.tick();
    }

    /** What the server says of a call. */
    public void recovered(long callId, SnapshotCallConf snapshot) {
        updates.tell(book.recovered(callId, snapshot));
    }

    /** The calls that the server still knows; the others have ended unheard. */
    public void known(Set<Long> callIds) {
        List<Long> gone = new ArrayList<>(book.callIds());
        gone.removeAll(callIds);
        gone.forEach(callId -> updates.tell(book.gone(callId)));
    }
}
