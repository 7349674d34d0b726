package org.finessebridge.cti.simulator.control;

/** A request is not done; its answer says why. */
final class ControlException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    private ControlException(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** The request itself is wrong. */
    static ControlException wrong(String code, String message) {
        return new ControlException(400, code, message);
    }

    /** Nobody with that right asks so. */
    static ControlException forbidden(String code, String message) {
        return new ControlException(403, code, message);
    }

    /** What it names is not there. */
    static ControlException unknown(String code, String message) {
        return new ControlException(404, code, message);
    }

    /** It cannot be done now. */
    static ControlException conflict(String code, String message) {
        return new ControlException(409, code, message);
    }

    /** By any other status. */
    static ControlException of(int status, String code, String message) {
        return new ControlException(status, code, message);
    }

    /** The status of the answer. */
    int status() {
        return status;
    }

    /** For programs; it does not change. */
    String code() {
        return code;
    }

    /** For people: what to do. */
    String words() {
        return String.valueOf(getMessage());
    }
}
