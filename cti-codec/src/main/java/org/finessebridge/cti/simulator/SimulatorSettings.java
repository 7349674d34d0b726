package org.finessebridge.cti.simulator;

/**
 * Where and how a {@link CtiServerSimulator} listens.
 *
 * @param address the address to listen on; loopback unless others may connect
 * @param port the port; 0 takes any free one
 * @param maxClients connections beyond this number are closed at once
 * @param maxUnsentBytes a client that has more than this waiting for it is closed
 */
public record SimulatorSettings(String address, int port, int maxClients, int maxUnsentBytes) {

    private static final int MAX_CLIENTS = 1_000;
    private static final int MAX_UNSENT_BYTES = 4 * 1024 * 1024;

    public SimulatorSettings {
        if (port < 0 || port > 0xFFFF) {
            throw new IllegalArgumentException("port " + port + " is not one of 0 to 65535");
        }
        if (maxClients < 1 || maxUnsentBytes < 1) {
            throw new IllegalArgumentException("the simulator's limits must be at least 1");
        }
    }

    /** On loopback, with the usual limits. */
    public static SimulatorSettings onLoopback(int port) {
        return at("127.0.0.1", port);
    }

    /** On an address, with the usual limits. */
    public static SimulatorSettings at(String address, int port) {
        return new SimulatorSettings(address, port, MAX_CLIENTS, MAX_UNSENT_BYTES);
    }
}
