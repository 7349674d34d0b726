package org.finessebridge.app.notification.bosh;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.finessebridge.app.notification.admission.Admission;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.stream.XmppStream;
import org.finessebridge.app.notification.timer.StreamScheduler;
import org.finessebridge.app.notification.transport.HttpStreamTransport;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.jspecify.annotations.Nullable;

/**
 * A BOSH session as its stream sees it (XEP-0206): what the stream sends waits for the answers of
 * {@link BoshAnswers}, and its end becomes the session's last word. Lives on the session's event
 * loop.
 */
final class BoshTransport implements HttpStreamTransport {

    /** How long the last word is kept for a client that never signed in. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    /** Most bytes of what has waited that go with a last word. */
    private static final int LONGEST_FAREWELL = 16 << 10;

    private final BoshParameters parameters;
    private final Admission admission;
    private final StreamScheduler scheduler;
    private final BoshAnswers answers;
    private final SessionTermination termination;
    private final Runnable onQueued;
    private final XmppStream stream;
    private boolean authenticated;
    private boolean inputHeld;

    /**
     * A transport with a new stream.
     *
     * @param place told when the client has signed in
     * @param onQueued called when something has come to wait for an answer
     */
    BoshTransport(
            BoshParameters parameters,
            StreamServices services,
            StreamScheduler scheduler,
            StreamPlace place,
            BoshAnswers answers,
            SessionTermination termination,
            Runnable onQueued) {
        this.parameters = parameters;
        this.admission = services.admission();
        this.scheduler = scheduler;
        this.answers = answers;
        this.termination = termination;
        this.onQueued = onQueued;
        this.stream = new XmppStream(services, this, scheduler, place);
    }

    /** The stream that the session carries. */
    XmppStream stream() {
        return stream;
    }

    /** Whether the limits of clients that have signed in apply. */
    boolean isAuthenticated() {
        return authenticated;
    }

    /** Whether a password is being checked. */
    boolean isInputHeld() {
        return inputHeld;
    }

    @Override
    public String name() {
        return "BOSH";
    }

    @Override
    public String peer() {
        return parameters.peer();
    }

    @Override
    public boolean noticesItsEnd() {
        return true; // by its inactivity
    }

    @Override
    public void openStream(String streamId) {
        answers.streamOpened(streamId); // the first <body/> is the stream header: XEP-0206, 3
    }

    @Override
    public boolean hasRoom() {
        return answers.queue().hasRoom();
    }

    @Override
    public int queued() {
        return answers.queue().size();
    }

    @Override
    public String sessionName() {
        return parameters.sid();
    }

    @Override
    public void send(OutboundXml xml) {
        if (termination.hasBegun()) {
            stream.undelivered(xml);
            return;
        }
        if (answers.isFull()) {
            stream.undelivered(xml);
            stream.tooSlow("the client polls too slowly");
            return;
        }
        answers.add(xml);
        onQueued.run();
    }

    @Override
    public void authenticated() {
        authenticated = true;
        String user = stream.user();
        if (user != null) {
            countForUser(user);
        }
    }

    private void countForUser(String user) {
        answers.countIn(admission.output(user, reason -> scheduler.execute(() -> tooMuchOutput(user, reason))));
    }

    /** What is kept only for a request that may come again goes first. */
    private void tooMuchOutput(String user, String reason) {
        if (answers.forgetRead()) {
            countForUser(user);
        } else {
            stream.fail(StreamErrorCondition.POLICY_VIOLATION, Admission.OUTPUT, reason);
        }
    }

    @Override
    public void holdInput(boolean holding) {
        inputHeld = holding;
    }

    @Override
    public void caughtUp() {
        onQueued.run();
    }

    @Override
    public OptionalLong unattendedSince() {
        return termination.unattendedSince();
    }

    @Override
    public void closeStream(@Nullable StreamErrorCondition error) {
        if (termination.hasBegun()) {
            return;
        }
        answers.takeEvents(stream::undelivered); // nobody acknowledges a last word
        // which is kept for the client's next request, as long as that may take, and counts in no budget
        boolean tooMuch =
                error != null && (!termination.isAwaited() || answers.queue().bytes() > LONGEST_FAREWELL);
        List<OutboundXml> waiting = answers.takeQueue();
        List<OutboundXml> payload = tooMuch ? new ArrayList<>(1) : waiting;
        String condition = null;
        if (error != null) {
            condition = switch (error) {
                case INTERNAL_SERVER_ERROR, SYSTEM_SHUTDOWN, POLICY_VIOLATION -> error.wireName();
                default -> "remote-stream-error";
            };
            payload.add(OutboundXml.of(error.toXml()));
        }
        end(BoshBody.terminate(condition, payload));
    }

    /** Says the last word to whoever waits, or keeps it for the client's next request. */
    void end(byte[] word) {
        termination.begin(word, authenticated ? parameters.inactivity() : FAREWELL, stream::undelivered);
    }
}
