package org.finessebridge.app.notification;

/** A port of the service can't be opened. */
public final class PortUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int port;
    private final String setting;

    /**
     * @param port the port
     * @param setting the setting that has it
     * @param cause what the operating system said
     */
    PortUnavailableException(int port, String setting, Throwable cause) {
        super("Port %d can't be opened (%s)".formatted(port, cause.getMessage()), cause);
        this.port = port;
        this.setting = setting;
    }

    /** The port that can't be opened. */
    public int port() {
        return port;
    }

    /** The setting that has it: {@code finesse.notification.tcp.port}. */
    public String setting() {
        return setting;
    }
}
