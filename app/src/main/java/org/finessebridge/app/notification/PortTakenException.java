package org.finessebridge.app.notification;

/** A port can't be opened; the message tells which setting to change. */
public final class PortTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int port;
    private final String setting;

    /**
     * A port that could not be bound.
     *
     * @param setting the property that holds the port, for example {@code
     *     finesse.notification.tcp.port}
     */
    public PortTakenException(int port, String setting, Throwable cause) {
        super(
                "Port %d can't be opened (%s). Free it, or choose another one with %s (-1 = off)."
                        .formatted(port, cause.getMessage(), setting),
                cause);
        this.port = port;
        this.setting = setting;
    }

    public int port() {
        return port;
    }

    public String setting() {
        return setting;
    }
}
