package org.finessebridge.app.clientlog;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes client logs on, or refuses them (guide, "ClientLog API Errors"). */
@Component
class ClientLogs {

    private static final Logger LOG = LoggerFactory.getLogger(ClientLogs.class);

    /** Guide, "ClientLog API Parameters": the id is part of the file's name. */
    private static final int LONGEST_ID = 12;

    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);

    private final ClientLogFiles files;
    private final InstantSource time;
    private final AtomicReference<@Nullable Instant> warned = new AtomicReference<>();

    ClientLogs(ClientLogFiles files, InstantSource time) {
        this.files = files;
        this.time = time;
    }

    /** Refuses an id that makes no name of a file. */
    static void requireShort(String loginId) {
        if (loginId.length() > LONGEST_ID) {
            throw new FinesseApiException(
                    ErrorType.INVALID_INPUT, "id", "The id is longer than " + LONGEST_ID + " characters");
        }
    }

    /**
     * Keeps a log as text.
     *
     * @throws FinesseApiException 400 Operation Failure where it can't be kept
     */
    void keep(String loginId, String log) {
        write(loginId, "log", ClientLogText.harmless(log), file -> true);
    }

    /** Keeps a zip file that came in Base64, with or without line ends. */
    void keepEncoded(String loginId, String base64) {
        byte[] zip;
        try {
            zip = Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw noZip();
        }
        keep(loginId, zip);
    }

    /**
     * Keeps a zip file as it is.
     *
     * @throws FinesseApiException 400 Invalid Input where it is none; 400 Operation Failure where it
     *     can't be kept
     */
    void keep(String loginId, byte[] zip) {
        if (!CompressedLog.beginsAsZip(zip) || !write(loginId, "zip", zip, CompressedLog::isHarmless)) {
            throw noZip();
        }
    }

    private static FinesseApiException noZip() {
        return new FinesseApiException(ErrorType.INVALID_INPUT, "logData", "The logData is no zip file that is taken");
    }

    private boolean write(String loginId, String type, byte[] content, Predicate<Path> isWanted) {
        try {
            return files.keep(loginId, type, content, isWanted) != null;
        } catch (IOException e) {
            warn(e);
            throw new FinesseApiException(ErrorType.OPERATION_FAILURE, "", "The client log could not be stored");
        }
    }

    /** Clients cause it at will: one line a minute. */
    private void warn(IOException e) {
        Instant now = time.instant();
        Instant before = warned.get();
        if ((before == null || !now.isBefore(before.plus(BETWEEN_WARNINGS))) && warned.compareAndSet(before, now)) {
            LOG.warn(
                    "A client log can't be written ({}). Make room on the disk, and let this user write to"
                            + " logs/clientlogs in the data directory",
                    e.toString());
        }
    }
}
