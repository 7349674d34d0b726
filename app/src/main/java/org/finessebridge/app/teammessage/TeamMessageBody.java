package org.finessebridge.app.teammessage;

import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** The body of a POST (guide, "TeamMessage—Create a Team Message"). */
@JsonRootName("TeamMessage")
record TeamMessageBody(
        @Nullable String content,
        @Nullable String duration,
        @Nullable Teams teams) {

    /** Guide, "TeamMessage API Parameters". */
    private static final int LONGEST_CONTENT = 255;

    /** A year: what is longer is a mistake. */
    private static final long LONGEST_DURATION = 365L * 24 * 60 * 60;

    private static final int LONGEST_NUMBER = 10;

    record Teams(
            @JacksonXmlElementWrapper(useWrapping = false) @Nullable
            List<@Nullable String> team) {}

    /** The text. */
    String text() {
        String text = required("content", content);
        if (text.codePointCount(0, text.length()) > LONGEST_CONTENT) {
            throw invalid("content", "The content may have " + LONGEST_CONTENT + " characters at most");
        }
        return text;
    }

    /** For how many seconds it shall be shown. */
    long seconds() {
        String text = required("duration", duration);
        boolean isNumber = text.length() <= LONGEST_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9');
        long seconds = isNumber ? Long.parseLong(text) : 0;
        if (seconds < 1 || seconds > LONGEST_DURATION) {
            throw invalid("duration", "The duration has to be a number of seconds, a year at most");
        }
        return seconds;
    }

    /** The ids of the teams, each once. */
    List<String> teamIds() {
        Set<String> ids = new LinkedHashSet<>();
        if (teams != null && teams.team() != null) {
            for (String id : teams.team()) {
                ids.add(required("team", id));
            }
        }
        if (ids.isEmpty()) {
            throw new FinesseApiException(ErrorType.PARAMETER_MISSING, "teams", "teams Parameter missing");
        }
        return List.copyOf(ids);
    }

    private static String required(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new FinesseApiException(ErrorType.PARAMETER_MISSING, name, name + " Parameter missing");
        }
        return text.strip();
    }

    private static FinesseApiException invalid(String name, String message) {
        return new FinesseApiException(ErrorType.INVALID_INPUT, name, message);
    }
}
