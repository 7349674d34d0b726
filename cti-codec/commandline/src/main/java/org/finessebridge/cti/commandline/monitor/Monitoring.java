package org.finessebridge.cti.commandline.monitor;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.finessebridge.cti.client.CtiClient;
import org.finessebridge.cti.client.CtiClientListener;
import org.finessebridge.cti.client.CtiClientSettings;
import org.finessebridge.cti.client.CtiClientState;
import org.finessebridge.cti.client.CtiEndpoint;
import org.finessebridge.cti.client.CtiHealth;
import org.finessebridge.cti.client.CtiSessionLost;
import org.finessebridge.cti.client.CtiSessionOpened;
import org.finessebridge.cti.client.CtiSide;
import org.finessebridge.cti.client.CtiStateChange;
import org.finessebridge.cti.commandline.exit.CommandFailure;
import org.finessebridge.cti.commandline.exit.CtiExitCode;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.code.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * Listens to CTI servers and has its news printed, on the thread that runs it. News wait in a
 * queue; where the printing is too slow for them, the client reads no more until it has caught up.
 */
public final class Monitoring {

    /** Prints news. */
    public interface Printer {

        /** Prints one; may block. */
        void print(News news) throws IOException;
    }

    /** What one read of the socket may bring after the client has been told to pause fits in. */
    private static final int CAPACITY = 32_768;

    private static final int PAUSE_ABOVE = 8_192;
    private static final int RESUME_BELOW = 1_024;

    private final CtiClientSettings settings;
    private final Clock clock;
    private final Printer printer;
    private final boolean once;
    private final boolean waits;
    private final BlockingQueue<News> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicLong missed = new AtomicLong();
    private volatile boolean paused;
    private boolean wasOpen;
    private int failures;
    private @Nullable CommandFailure refusal;

    /**
     * Does nothing until it is run.
     *
     * @param once whether it ends when the session is lost
     * @param waits whether it goes on where no session can be opened at first
     */
    public Monitoring(CtiClientSettings settings, Clock clock, Printer printer, boolean once, boolean waits) {
        this.settings = settings;
        this.clock = clock;
        this.printer = printer;
        this.once = once;
        this.waits = waits;
    }

    /**
     * Listens until the thread is interrupted.
     *
     * @throws CommandFailure where no session can be opened, or it was lost
     */
    public CtiExitCode run() throws IOException {
        Listener listener = new Listener();
        try (CtiClient client = client(listener)) {
            listener.client = client;
            client.start();
            while (true) {
                News news = queue.take();
                printer.print(news);
                printMissed(news.at());
                resume(client);
                endWhereDue(news);
            }
        } catch (InterruptedException e) {
            return CtiExitCode.OK; // stopped, as it should be
        }
    }

    private CtiClient client(CtiClientListener listener) {
        try {
            return CtiClient.create(settings, listener);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(CtiExitCode.BAD_FILE, String.valueOf(e.getMessage()));
        }
    }

    private void printMissed(Instant at) throws IOException {
        long count = missed.getAndSet(0);
        if (count > 0) {
            printer.print(new News.Missed(at, count));
        }
    }

    private void resume(CtiClient client) {
        if (paused && queue.size() < RESUME_BELOW) {
            client.resumeReading();
            paused = false; // only now, so that no pause overtakes it
        }
    }

    private void endWhereDue(News news) {
        if (news instanceof News.Opened) {
            wasOpen = true;
        } else if (news instanceof News.Lost lost && once) {
            throw new CommandFailure(
                    CtiExitCode.SESSION_LOST,
                    "the session with %s ended: %s"
                            .formatted(lost.lost().endpoint(), lost.lost().reason()));
        } else if (news instanceof News.Change change && !wasOpen && !waits) {
            failed(change.change());
        }
    }

    /** Ends after each side has failed; a refusal tells more than a missing connection. */
    private void failed(CtiStateChange change) {
        if (change.to() != CtiClientState.BACKING_OFF) {
            return;
        }
        boolean isConnected = change.from() != CtiClientState.CONNECTING;
        CommandFailure failure = new CommandFailure(
                isConnected ? CtiExitCode.OPEN_REFUSED : CtiExitCode.NO_CONNECTION,
                "no session with %s: %s%s".formatted(server(change.side()), change.reason(), advice(change.reason())));
        if (isConnected || refusal == null) {
            refusal = failure;
        }
        failures++;
        if (failures >= settings.sides().size()) {
            throw refusal;
        }
    }

    /** UCCE and UCCX count their versions apart, so a refused version may be one of the other. */
    private static String advice(String reason) {
        return reason.contains(StatusCode.nameOf(StatusCode.INVALID_VERSION.code()))
                ? " with --version, or say with --dialect whether it is one of UCCE or of UCCX"
                : "";
    }

    private CtiEndpoint server(CtiSide side) {
        return side == CtiSide.A
                ? settings.sides().getFirst()
                : settings.sides().getLast();
    }

    /** Hears the client, on its event loop. */
    private final class Listener implements CtiClientListener {

        private volatile @Nullable CtiClient client;
        private CtiSide side = CtiSide.A;
        private ProtocolVersion version = settings.protocolVersions().getFirst();

        @Override
        public void onEvent(CtiEvent event) {
            tell(at -> new News.Event(at, side, version, event));
        }

        @Override
        public void onSessionOpened(CtiSessionOpened opened) {
            side = opened.side();
            version = opened.version();
            tell(at -> new News.Opened(at, opened));
        }

        @Override
        public void onSessionLost(CtiSessionLost lost) {
            tell(at -> new News.Lost(at, lost));
        }

        @Override
        public void onHealthChanged(CtiHealth health) {
            tell(at -> new News.Health(at, health));
        }

        @Override
        public void onStateChanged(CtiStateChange change) {
            boolean isToldOtherwise = change.to() == CtiClientState.OPEN && change.from() != CtiClientState.LEAVING;
            boolean isChange = change.to() != change.from(); // not so with the next lower version
            if (isChange && !isToldOtherwise) {
                tell(at -> new News.Change(at, change));
            }
        }

        private void tell(Function<Instant, News> news) {
            if (!queue.offer(news.apply(clock.instant()))) {
                missed.incrementAndGet();
            }
            CtiClient listened = client;
            if (listened != null && !paused && queue.size() > PAUSE_ABOVE) {
                listened.pauseReading();
                paused = true; // only now, so that no resumption overtakes it
            }
        }
    }
}
