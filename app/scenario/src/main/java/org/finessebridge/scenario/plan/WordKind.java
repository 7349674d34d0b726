package org.finessebridge.scenario.plan;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a word of a sentence may be. Parties, users and calls are looked up besides. */
enum WordKind {
    PARTY("[\\p{Graph}\\p{L}]{1,40}", "a name of the cast, or a number to dial"),
    USER("[\\p{Graph}\\p{L}]{1,40}", "an agent of the cast"),
    CALL("[\\p{L}_][\\p{L}\\p{N}_-]{0,39}", "the name of a call"),
    NEW("[\\p{L}_][\\p{L}\\p{N}_-]{0,39}", "a name for the call: letters, digits, - and _"),
    GOT("[\\p{L}_][\\p{L}\\p{N}_-]{0,39}", "the name of a call, or a new name for it: letters, digits, - and _"),
    EXTENSION("[+*#0-9A-Za-z._-]{1,63}", "an extension: at most 63 digits, letters, +, *, #, ., _ and -"),
    TIME("\\d{1,6}(ms|s|m)", "a time such as 500ms, 3s or 1m"),
    NUMBER("\\d{1,9}", "a number"),
    WORD("\\p{Graph}{1,40}", "a word"),
    METHOD("GET|PUT|POST|DELETE", "GET, PUT, POST or DELETE"),
    PATH("/[\\p{Graph}]{1,500}", "a path from its first /"),
    SIDE("A|B", "A or B"),
    CTI_REQUEST("\\*|[A-Z0-9_]{3,60}_REQ", "a request of GED-188 such as HOLD_CALL_REQ, or * for any"),
    REQUESTED_STATE(List.of("READY", "NOT_READY", "WORK", "WORK_READY", "LOGOUT")),
    USER_STATE(List.of(
            "LOGOUT",
            "NOT_READY",
            "READY",
            "RESERVED",
            "RESERVED_OUTBOUND",
            "RESERVED_OUTBOUND_PREVIEW",
            "TALKING",
            "HOLD",
            "WORK",
            "WORK_READY",
            "UNKNOWN")),
    DIALOG_STATE(List.of("INITIATING", "INITIATED", "ALERTING", "ACTIVE", "ACCEPTED", "DROPPED", "FAILED")),
    PARTICIPANT_STATE(List.of(
            "INITIATING",
            "INITIATED",
            "ALERTING",
            "ACTIVE",
            "HELD",
            "ACCEPTED",
            "WRAP_UP",
            "DROPPED",
            "FAILED",
            "absent")),
    SERVICE_STATUS(List.of("IN_SERVICE", "OUT_OF_SERVICE"));

    @SuppressWarnings("ImmutableEnumChecker") // a pattern, or a set that nobody changes
    private final Predicate<String> fits;

    private final String inWords;

    WordKind(String pattern, String inWords) {
        this.fits = Pattern.compile(pattern).asMatchPredicate();
        this.inWords = inWords;
    }

    WordKind(List<String> values) {
        this.fits = Set.copyOf(values)::contains;
        this.inWords = "one of " + String.join(", ", values);
    }

    boolean fits(String word) {
        return fits.test(word);
    }

    /** Whether a word of this kind could be one of another by mistake, so that the other has the first choice. */
    boolean isOneOfFew() {
        return inWords.startsWith("one of");
    }

    String inWords() {
        return inWords;
    }
}
