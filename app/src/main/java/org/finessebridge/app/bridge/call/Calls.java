package org.finessebridge.app.bridge.call;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.bridge.agent.Agent;
import org.finessebridge.app.bridge.agent.AgentObserver;
import org.finessebridge.app.bridge.agent.AgentRequests;
import org.finessebridge.app.bridge.agent.AgentRoster;
import org.finessebridge.app.bridge.publication.DialogPublisher;
import org.finessebridge.app.bridge.recovery.RecoveringCalls;
import org.finessebridge.app.bridge.thread.BridgeThread;
import org.finessebridge.app.ctiserver.CtiRequests;
import org.finessebridge.app.dialog.DialogRequest;
import org.finessebridge.app.dialog.DialogSettings;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.time.Ticker;
import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.call.EndCallEvent;
import org.finessebridge.cti.message.control.DeviceCall;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.jspecify.annotations.Nullable;

/**
 * The calls of the bridge: what the CTI server tells of them is told to users, and what users ask for
 * is asked of the CTI server. Only the bridge's thread calls.
 */
public final class Calls implements AgentObserver, RecoveringCalls {

    private final CallBook book;
    private final DialogUpdates updates;
    private final ArrivedAgentsCalls arrivals;
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
            Ticker ticker,
            MeterRegistry meters) {
        this.book = new CallBook(deployment, settings, loginId -> isSupervisor(roster, loginId), queues, time, ticker);
        this.updates = new DialogUpdates(roster, publisher);
        this.arrivals = new ArrivedAgentsCalls(book, updates, cti, thread);
        this.roster = roster;
        this.cti = cti;
        this.thread = thread;
        this.deployment = deployment;
        this.meters = meters;
    }

    private static boolean isSupervisor(AgentRoster roster, String loginId) {
        Agent agent = roster.find(loginId);
        return agent != null && agent.user().roles().contains(Role.SUPERVISOR);
    }

    /** Takes requests from now on. */
    public void serve(AgentRequests agents) {
        requests = new CallRequests(roster, agents, book, updates, cti, thread, deployment, meters);
    }

    /** Whether events of that type are about calls. Safe for use by any thread. */
    public static boolean wants(CtiEvent event) {
        return CallBook.wants(event);
    }

    @Override
    public void changed(CtiEvent event) {
        updates.tell(book.apply(event));
        if (event instanceof EndCallEvent end) {
            arrivals.ended(end);
        }
    }

    @Override
    public void agentIs(String loginId, String extension, UserState state) {
        String before = book.extensionOf(loginId);
        updates.tell(book.agentIs(loginId, extension, state));
        String now = book.extensionOf(loginId);
        if (now != null && !now.equals(before) && !updates.isSilent()) {
            arrivals.arrived(now); // a recovery reads the calls of all who are signed in by itself
        }
    }

    /** Takes a request on, or says why not. */
    public @Nullable FinesseApiException submit(DialogRequest request, long submittedAt) {
        return requests == null ? FinesseApiException.outOfService() : requests.submit(request, submittedAt);
    }

    /** Time has passed. */
    public void tick() {
        updates.tell(book.tick());
        arrivals.tick();
        updates.tick();
    }

    /** Nothing but answers to requests is told until {@link #speak}: there is no service. */
    public void beSilent() {
        arrivals.askNobodyAgain();
        updates.beSilent();
    }

    /** There is service again: what has happened is told. */
    public void speak() {
        updates.speak();
    }

    /** Tells every dialog as it is now: nobody knows what of it was heard. */
    public void publishAll() {
        updates.tell(book.asTheyAre());
    }

    @Override
    public Set<Long> known() {
        return book.callIds();
    }

    @Override
    public @Nullable String deviceOf(long callId) {
        return book.deviceOf(callId);
    }

    @Override
    public void told(long callId, SnapshotCallConf call, Map<String, DeviceCall> atDevices) {
        updates.tell(book.recovered(callId, call, atDevices));
    }

    @Override
    public void gone(long callId) {
        updates.tell(book.gone(callId));
    }
}
