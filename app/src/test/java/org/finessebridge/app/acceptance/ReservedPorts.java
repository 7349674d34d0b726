package org.finessebridge.app.acceptance;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.stream.IntStream;

/**
 * Ports for programs that have to be told theirs, and that keep them over a restart. They lie where
 * the system takes no port for a connection from, so none can come between; and of the tests that
 * run on this machine, only the one that holds the UDP port of the same number uses it.
 */
final class ReservedPorts {

    private static final int FIRST = 20_000;
    private static final int LAST = 29_999;
    private static final Path FOR_CONNECTIONS = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

    /** Held up to the end of this JVM. */
    private static final List<DatagramSocket> HELD = new ArrayList<>();

    private ReservedPorts() {}

    /** A port that is this JVM's up to its end. */
    static synchronized int next() {
        return IntStream.rangeClosed(FIRST, Math.min(LAST, firstForConnections() - 1))
                .filter(ReservedPorts::hold)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no port is left from %d on, below %s: %d are held here"
                        .formatted(FIRST, FOR_CONNECTIONS, HELD.size())));
    }

    private static boolean hold(int port) {
        try {
            DatagramSocket companion =
                    new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            if (isTaken(port)) {
                companion.close();
                return false;
            }
            HELD.add(companion);
            return true;
        } catch (SocketException e) {
            return false; // another test's
        }
    }

    /** Whether a program that knows nothing of this listens there, at whatever address. */
    private static boolean isTaken(int port) {
        try (ServerSocket free = new ServerSocket(port)) {
            return !free.isBound();
        } catch (IOException e) {
            return true;
        }
    }

    private static int firstForConnections() {
        // such a file is to be read at once: a second read finds nothing
        try (Scanner range = new Scanner(Files.newBufferedReader(FOR_CONNECTIONS))) {
            return range.nextInt();
        } catch (IOException e) {
            return LAST + 1; // not Linux; others begin higher
        }
    }
}
