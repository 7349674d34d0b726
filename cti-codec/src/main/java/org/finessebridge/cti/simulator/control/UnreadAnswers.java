package org.finessebridge.cti.simulator.control;

/**
 * The bytes of all answers that clients have not read yet: those who ask and do not read must not fill
 * the memory. Only the API's event loop touches it.
 */
final class UnreadAnswers {

    /** Some lists of as many calls as a simulator has. */
    static final long MOST = 64L * 1024 * 1024;

    private long bytes;

    /** Whether there is room for one more; a single one finds room always. */
    boolean admit(long size) {
        return bytes == 0 || bytes + size <= MOST;
    }

    void added(long size) {
        bytes += size;
    }

    void gone(long size) {
        bytes -= size;
    }
}
