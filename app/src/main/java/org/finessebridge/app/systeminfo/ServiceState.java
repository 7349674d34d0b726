package org.finessebridge.app.systeminfo;

/**
 * Whether the product serves.
 *
 * @param status the value of {@code <status>}
 * @param reason why it does not serve, in words for an operator; empty while it does
 */
public record ServiceState(Status status, String reason) {

    /** The values of {@code <status>}. */
    public enum Status {
        IN_SERVICE,
        OUT_OF_SERVICE
    }

    /** Requests are served. */
    public static ServiceState inService() {
        return new ServiceState(Status.IN_SERVICE, "");
    }

    /** Requests other than SystemInfo are answered 503. */
    public static ServiceState outOfService(String reason) {
        return new ServiceState(Status.OUT_OF_SERVICE, reason);
    }

    /** Whether requests are served. */
    public boolean serves() {
        return status == Status.IN_SERVICE;
    }
}
