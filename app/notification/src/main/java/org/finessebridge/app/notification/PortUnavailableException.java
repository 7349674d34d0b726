package org.finessebridge.app.notification;

/** A port of the service can't be opened. */
public final class PortUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int port;
    private final String settings;

    /**
     * @param port the port
     * @param settings the settings that have it and its address
     * @param cause what the operating system said
     */
    PortUnavailableException(int port, String settings, Throwable cause) {
        super("Port %d can't be opened (%s)".formatted(port, cause.getMessage()), cause);
        this.port = port;
        this.settings = settings;
    }

    /** The port that can't be opened. */
    public int port() {
        return port;
    }

    /** What its settings begin with: {@code finesse.notification.tcp}. */
    public String settings() {
        return settings;
    }
}
