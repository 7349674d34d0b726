package org.finessebridge.app.dialog;

import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What may be done with calls.
 *
 * @param enableDropParticipantFor who may drop a party of a conference, by the name of the original's
 *     own property
 * @param callTypes other words for the numbers of CallType, each as {@code 18:OUTBOUND_PREVIEW}
 * @param baStatuses other words for the letters of BAStatus, each as {@code
 *     DO:DIRECT_PREVIEW_OUTBOUND_RESERVATION}; case counts
 */
@Validated
@ConfigurationProperties(prefix = "finesse.dialog", ignoreUnknownFields = false)
public record DialogSettings(
        @NotNull @DefaultValue("supervisor-only") DropParticipantFor enableDropParticipantFor,

        @DefaultValue List<String> callTypes,
        @DefaultValue List<String> baStatuses) {

    private static final Pattern CALL_TYPE = Pattern.compile("\\s*([0-9]{1,5})\\s*:\\s*([A-Za-z_]{1,64})\\s*");
    private static final Pattern BA_STATUS = Pattern.compile("\\s*([A-Za-z]{1,16})\\s*:\\s*([A-Za-z_]{1,64})\\s*");
    private static final int HIGHEST_CALL_TYPE = 0xFFFF;

    /** Who may drop parties. */
    public enum DropParticipantFor {
        /** A supervisor in the call, and agents alone. */
        SUPERVISOR_ONLY,
        /** Who made the conference too, and also route points and ports. */
        CONFERENCE_CONTROLLER_AND_SUPERVISOR,
        /** Everybody in the call. */
        ALL
    }

    /** Refuses words that are none, and numbers that no CallType can have. */
    public DialogSettings {
        words("finesse.dialog.call-types", "18:OUTBOUND_PREVIEW", CALL_TYPE, callTypes)
                .keySet()
                .forEach(DialogSettings::requireCallType);
        words("finesse.dialog.ba-statuses", "DO:DIRECT_PREVIEW_OUTBOUND_RESERVATION", BA_STATUS, baStatuses);
    }

    /** Nothing but who may drop parties is set. */
    public static DialogSettings of(DropParticipantFor enableDropParticipantFor) {
        return new DialogSettings(enableDropParticipantFor, List.of(), List.of());
    }

    /** The words by the numbers of CallType. */
    public Map<Integer, String> wordsByCallType() {
        Map<Integer, String> byNumber = new HashMap<>();
        words("finesse.dialog.call-types", "", CALL_TYPE, callTypes)
                .forEach((number, word) -> byNumber.put(Integer.valueOf(number), word));
        return byNumber;
    }

    /** The words by the letters of BAStatus. */
    public Map<String, String> wordsByBaStatus() {
        return words("finesse.dialog.ba-statuses", "", BA_STATUS, baStatuses);
    }

    private static Map<String, String> words(String setting, String example, Pattern form, List<String> entries) {
        Map<String, String> words = new HashMap<>();
        for (String entry : entries) {
            Matcher matcher = form.matcher(entry);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "%s has '%s', which is not as '%s'".formatted(setting, entry, example));
            }
            words.put(matcher.group(1), matcher.group(2));
        }
        return words;
    }

    private static void requireCallType(String number) {
        if (Integer.parseInt(number) > HIGHEST_CALL_TYPE) {
            throw new IllegalArgumentException(
                    "finesse.dialog.call-types has %s, and no CallType is above 65535".formatted(number));
        }
    }
}
