package org.finessebridge.load;

import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.finessebridge.load.xml.Markup;
import org.finessebridge.load.xml.StanzaScanner;

/**
 * Stands between sessions over TCP and the server, and changes the first event of a kind; all others
 * stay as they are.
 */
final class TamperingRelay implements AutoCloseable {

    private final ServerSocket listener;
    private final int server;
    private final Predicate<String> chosen;
    private final UnaryOperator<String> change;
    private final AtomicBoolean changed = new AtomicBoolean();

    /**
     * Opens a relay to a port of loopback.
     *
     * @param chosen which event it is
     * @param change what becomes of the event, such as nothing
     */
    TamperingRelay(int server, Predicate<String> chosen, UnaryOperator<String> change) throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.server = server;
        this.chosen = chosen;
        this.change = change;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Whether an event has been changed. */
    boolean hasChanged() {
        return changed.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
                Thread.ofVirtual().start(() -> copy(client, upstream));
                Thread.ofVirtual().start(() -> tamper(upstream, client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one of the two has closed
        }
    }

    private void tamper(Socket from, Socket to) {
        try (from;
                to) {
            Stanzas stanzas = new Stanzas(to.getOutputStream());
            InputStream in = from.getInputStream();
            byte[] bytes = new byte[8192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                stanzas.scanner.feed(Unpooled.wrappedBuffer(bytes, 0, read), stanzas);
            }
        } catch (IOException | UncheckedIOException e) {
            // one of the two has closed
        }
    }

    /** Passes stanzas on, each as it came. */
    private final class Stanzas implements StanzaScanner.Listener {

        private final StanzaScanner scanner = new StanzaScanner();
        private final OutputStream out;

        Stanzas(OutputStream out) {
            this.out = out;
        }

        @Override
        public void onHeader(String tag) {
            write(tag);
        }

        @Override
        public void onStanza(String xml) {
            boolean event = Markup.isElement(xml, "message") && chosen.test(xml);
            write(event && changed.compareAndSet(false, true) ? change.apply(xml) : xml);
            if (Markup.isElement(xml, "success")) {
                scanner.reset(); // the stream begins again
            }
        }

        @Override
        public void onEnd() {
            write("</stream:stream>");
        }

        private void write(String xml) {
            try {
                out.write(xml.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
