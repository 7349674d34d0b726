package org.finessebridge.cti.simulator.control;

/**
 * Where a control API listens. Who gets there rules the simulator: there are no passwords.
 *
 * @param address the address; loopback unless others may rule it
 * @param port the port; 0 takes any free one
 */
public record ControlSettings(String address, int port) {

    /** The port where nothing is said. */
    public static final int USUAL_PORT = 7080;

    private static final int LAST_PORT = 65_535;

    public ControlSettings {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("port %d is not one of 0 to %d".formatted(port, LAST_PORT));
        }
    }

    /** On loopback. */
    public static ControlSettings onLoopback(int port) {
        return new ControlSettings("127.0.0.1", port);
    }
}
