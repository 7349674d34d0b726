package org.finessebridge.app.representation;

import java.util.concurrent.Semaphore;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;

/**
 * What the documents that clients have not taken yet may take of the heap, all together: nobody has to
 * read what was asked for. Small ones are not counted; the connections are ({@code tomcat.HeapShare}).
 * Safe for use by any thread.
 */
final class UnreadAnswers {

    private static final int PART_OF_HEAP = 16;
    private static final int KILOBYTE = 1024;
    private static final int SMALL = 8 * KILOBYTE;

    private final int mostKilobytes;
    private final Semaphore kilobytes;

    /** For a heap of that size, in bytes. */
    UnreadAnswers(long heap) {
        this.mostKilobytes = (int) Math.min(heap / PART_OF_HEAP / KILOBYTE, Integer.MAX_VALUE);
        this.kilobytes = new Semaphore(mostKilobytes);
    }

    /**
     * Takes room for a document.
     *
     * @return what has to be given back when it is written
     * @throws FinesseApiException 503, if there is none
     */
    int take(int bytes) {
        if (bytes <= SMALL) {
            return 0;
        }
        // One that is larger than all of it has to wait until it is alone.
        int needed = Math.min(bytes / KILOBYTE, mostKilobytes);
        if (!kilobytes.tryAcquire(needed)) {
            throw new FinesseApiException(ErrorType.SERVICE_UNAVAILABLE, "", "TOO_MANY_UNREAD_ANSWERS");
        }
        return needed;
    }

    void giveBack(int taken) {
        kilobytes.release(taken);
    }
}
