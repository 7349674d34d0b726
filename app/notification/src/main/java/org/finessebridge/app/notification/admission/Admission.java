package org.finessebridge.app.notification.admission;

import io.netty.channel.Channel;
import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets connections and streams in, as many as the settings say, so that one client can't take the
 * room of the others. Safe for use by any thread.
 */
public final class Admission {

    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    /** What is parsed as it comes takes six times its bytes: that may be a fifth of the heap. */
    private static final int HEAP_PER_UNFINISHED = 32;

    /** Connections of strangers while memory is short: that may be as much of the heap. */
    private static final int HEAP_PER_STRANGERS = 32;

    private static final int HEAP_PER_OUTPUT = 4;
    private static final int HEAP_PER_OUTPUT_OF_USER = 32;

    /** Less output than this does not count for a session: with most there is never more. */
    private static final int OUTPUT_STEP = 16 << 10;

    /** Why clients are refused, as the meter of refusals says it. */
    static final String MEMORY = "memory";

    /** The same where sessions end whose clients do not read. */
    public static final String OUTPUT = "output";

    private static final String UNFINISHED_SETTING = "finesse.notification.admission.unfinished";
    private static final String OUTPUT_SETTING = "finesse.notification.admission.output";

    private final AddressQuota connections;
    private final AddressQuota sessions;
    private final AddressQuota unauthenticated;
    private final AddressQuota unauthenticatedAtRestPort;
    private final NotificationMeters meters;
    private final FreeMemory memory;
    private final Budget strangers;
    private final Budget inputOfStrangers;
    private final Budget inputOfUsers;
    private final Budget output;
    private final Budget untaken;
    private final AtomicBoolean memoryWasShort = new AtomicBoolean();

    /** An admission that has let nobody in yet. */
    public Admission(AdmissionSettings settings, NotificationMeters meters, FreeMemory memory) {
        this(settings, meters, memory, Runtime.getRuntime().maxMemory(), System::nanoTime);
    }

    /** An admission for a heap of that size. */
    Admission(
            AdmissionSettings settings,
            NotificationMeters meters,
            FreeMemory memory,
            long heap,
            LongSupplier nanoTime) {
        this.memory = memory;
        this.meters = meters;
        this.connections = new AddressQuota(settings.connectionsPerAddress(), Integer.MAX_VALUE);
        this.sessions = new AddressQuota(settings.sessionsPerAddress(), Integer.MAX_VALUE);
        this.unauthenticated = new AddressQuota(settings.unauthenticatedPerAddress(), settings.unauthenticated());
        this.unauthenticatedAtRestPort =
                new AddressQuota(settings.restPortUnauthenticatedPerAddress(), Integer.MAX_VALUE);
        long mostStrangers = heap / HEAP_PER_STRANGERS;
        this.strangers = new Budget(
                new Budget.Limits(
                        "connections that have not said whose they are",
                        "finesse.notification.admission.memory-percent",
                        mostStrangers,
                        mostStrangers / 2,
                        1),
                this::isMemoryShort,
                nanoTime);
        // a half for those who are known and one for those who are not: neither pays for the others
        long mostUnfinished = Math.min(settings.unfinished().toBytes(), heap / HEAP_PER_UNFINISHED) / 2;
        this.inputOfStrangers = new Budget(unfinished("strangers", mostUnfinished), nanoTime);
        this.inputOfUsers = new Budget(unfinished("users", mostUnfinished), nanoTime);
        long mostOutput = Math.min(settings.output().toBytes(), heap / HEAP_PER_OUTPUT);
        long ofUser = Math.min(settings.outputPerUser().toBytes(), heap / HEAP_PER_OUTPUT_OF_USER);
        this.output = new Budget(output("sessions' unread output", mostOutput, ofUser), nanoTime);
        this.untaken = new Budget(output("answers that HTTP connections do not take", mostOutput, ofUser), nanoTime);
    }

    private static Budget.Limits unfinished(String whose, long most) {
        return new Budget.Limits("unfinished requests and stanzas of " + whose, UNFINISHED_SETTING, most, most / 2, 1);
    }

    private static Budget.Limits output(String what, long most, long ofUser) {
        return new Budget.Limits(what, OUTPUT_SETTING + "-per-user and .output", most, ofUser, OUTPUT_STEP);
    }

    /** Counts a connection until it is closed; false, and nothing is counted, if it is too many. */
    public boolean admits(Channel connection) {
        ClientNetwork address = ClientNetwork.of(connection.remoteAddress());
        if (!connections.take(address)) {
            refused("connections", connection.remoteAddress());
            return false;
        }
        connection.closeFuture().addListener(closed -> connections.release(address));
        return true;
    }

    /** Takes a place for a stream that is not authenticated; null if there is none. */
    public @Nullable StreamPlace stream(@Nullable SocketAddress peer) {
        return stream(peer, List.of(unauthenticated));
    }

    /** The same at the REST port, where a connection costs many times the memory. */
    public @Nullable StreamPlace restPortStream(@Nullable SocketAddress peer) {
        return stream(peer, List.of(unauthenticated, unauthenticatedAtRestPort));
    }

    private @Nullable StreamPlace stream(@Nullable SocketAddress peer, List<AddressQuota> untilSignIn) {
        if (isMemoryShort()) {
            refused(MEMORY, peer);
            return null;
        }
        ClientNetwork address = ClientNetwork.of(peer);
        if (!sessions.take(address)) {
            refused("sessions-per-address", peer);
            return null;
        }
        for (AddressQuota quota : untilSignIn) {
            if (!quota.take(address)) {
                untilSignIn.subList(0, untilSignIn.indexOf(quota)).forEach(q -> q.release(address));
                sessions.release(address);
                refused("unauthenticated", peer);
                return null;
            }
        }
        return new StreamPlace(address, sessions, untilSignIn);
    }

    /** Counts what a connection holds of requests whose end has not come. */
    public UnfinishedInput unfinishedInput() {
        return new UnfinishedInput(this);
    }

    /**
     * Room for the connection of somebody who is not known, of which there are few while memory is short.
     *
     * @param onTakenBack see {@link Budget#open}; so with the following
     */
    Holding stranger(@Nullable SocketAddress peer, Consumer<String> onTakenBack) {
        return strangers.open(ClientNetwork.of(peer), onTakenBack);
    }

    /** Room for requests and stanzas whose turn or end has not come. */
    Holding input(@Nullable String user, @Nullable SocketAddress peer, Consumer<String> onTakenBack) {
        return user == null
                ? inputOfStrangers.open(ClientNetwork.of(peer), onTakenBack)
                : inputOfUsers.open(user, onTakenBack);
    }

    /** The same for the stream of a stranger that has this place. */
    public Holding input(StreamPlace place, Consumer<String> onTakenBack) {
        return inputOfStrangers.open(place.address(), onTakenBack);
    }

    /** The same for the stream of a user. */
    public Holding input(String user, Consumer<String> onTakenBack) {
        return inputOfUsers.open(user, onTakenBack);
    }

    /** Room for what a session of a user has for its client, which has not got it or may ask for it again. */
    public Holding output(String user, Consumer<String> onTakenBack) {
        return output.open(user, onTakenBack);
    }

    /** Room for answers on a connection of HTTP that the client has not taken; the session may have them, too. */
    public Holding untakenAnswers(String user, Consumer<String> onTakenBack) {
        return untaken.open(user, onTakenBack);
    }

    /** Whoever is in stays in; the rest of the heap is for them. */
    boolean isMemoryShort() {
        boolean isShort = memory.isShort();
        if (memoryWasShort.compareAndSet(!isShort, isShort)) {
            if (isShort) {
                LOG.warn("The heap is nearly full: new sessions are refused until there is room."
                        + " Raise -Xmx, or lower finesse.notification.admission");
            } else {
                LOG.info("There is room in the heap again: new sessions are let in");
            }
        }
        return isShort;
    }

    void refused(String reason, @Nullable SocketAddress peer) {
        meters.refused(reason);
        LOG.debug("Refused {}: {} (see finesse.notification.admission in the settings)", peer, reason);
    }
}
