package org.finessebridge.cti.simulator.control;

import org.jspecify.annotations.Nullable;

/** A request is not done; its answer says why. */
final class ControlException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final @Nullable String allow;

    private ControlException(int status, String code, String message, @Nullable String allow) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.allow = allow;
    }

    /** The request itself is wrong. */
    static ControlException wrong(String code, String message) {
        return new ControlException(400, code, message, null);
    }

    /** Nobody with that right asks so. */
    static ControlException forbidden(String code, String message) {
        return new ControlException(403, code, message, null);
    }

    /** What it names is not there. */
    static ControlException unknown(String code, String message) {
        return new ControlException(404, code, message, null);
    }

    /** It cannot be done now. */
    static ControlException conflict(String code, String message) {
        return new ControlException(409, code, message, null);
    }

    /**
     * It can be had by other methods only.
     *
     * @param others as the header Allow has them, such as {@code GET, PUT}
     */
    static ControlException unknownMethod(String others) {
        return new ControlException(405, "unknown-method", "here %s can be used".formatted(others), others);
    }

    /** By any other status. */
    static ControlException of(int status, String code, String message) {
        return new ControlException(status, code, message, null);
    }

    /** The status of the answer. */
    int status() {
        return status;
    }

    /** The methods that there are, as the header Allow has them; null where that is not the matter. */
    @Nullable
    String allow() {
        return allow;
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
