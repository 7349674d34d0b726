package org.finessebridge.app.configuration;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.host.Host;
import org.jspecify.annotations.Nullable;

/**
 * A member of the body of a configuration request (guide, "Cisco Finesse Configuration APIs"). What is
 * wrong with it is answered with 400 and the member's name.
 *
 * @param name of the member
 * @param text as it came; null where the member is missing
 * @param refusal how the guide's table of the resource's errors names what is wrong
 */
public record BodyValue(String name, @Nullable String text, Refusal refusal) {

    /** How a resource's table of errors names what is wrong with a member. */
    public enum Refusal {
        /** Bad Request for all: ReasonCode, WrapUpReason, Workflow, WorkflowAction. */
        BAD_REQUEST(ErrorType.BAD_REQUEST, ErrorType.BAD_REQUEST),
        /** Parameter Missing and Invalid Input: all others. */
        PARAMETER(ErrorType.PARAMETER_MISSING, ErrorType.INVALID_INPUT);

        private final ErrorType missing;
        private final ErrorType invalid;

        Refusal(ErrorType missing, ErrorType invalid) {
            this.missing = missing;
            this.invalid = invalid;
        }
    }

    /** One whose refusals are Bad Request. */
    public BodyValue(String name, @Nullable String text) {
        this(name, text, Refusal.BAD_REQUEST);
    }

    /** One whose refusals are Parameter Missing and Invalid Input. */
    public static BodyValue parameter(String name, @Nullable String text) {
        return new BodyValue(name, text, Refusal.PARAMETER);
    }

    /** Whether the member is there. */
    public boolean isPresent() {
        return text != null;
    }

    /**
     * A text that is not blank, in its one spelling: look-alikes are the same.
     *
     * @param longest in characters
     * @throws FinesseApiException 400
     */
    public String text(int longest) {
        return notLonger(required(), longest);
    }

    /**
     * As {@link #text}, but empty where the member is missing or blank.
     *
     * @param longest in characters
     * @throws FinesseApiException 400
     */
    public String optional(int longest) {
        return text == null ? "" : notLonger(plain(text), longest);
    }

    /**
     * A text of any number of lines, as it came; empty where the member is missing.
     *
     * @param longest in characters
     * @throws FinesseApiException 400
     */
    public String lines(int longest) {
        if (text == null) {
            return "";
        }
        try {
            PlainText.requireVisible(text);
        } catch (IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
        return notLonger(text, longest);
    }

    /**
     * A text that is not blank, in its one spelling.
     *
     * @param longest in bytes of UTF-8
     * @throws FinesseApiException 400
     */
    public String bytes(int longest) {
        String value = required();
        if (value.getBytes(StandardCharsets.UTF_8).length > longest) {
            throw refused("may have " + longest + " bytes at most");
        }
        return value;
    }

    /**
     * A number.
     *
     * @throws FinesseApiException 400
     */
    public int number(int least, int most) {
        String value = required();
        if (value.length() <= 10 && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return (int) number;
            }
        }
        throw refused("has to be a number from " + least + " to " + most);
    }

    /**
     * {@code true} or {@code false}, in any case: the guide's own examples write it in two ways.
     *
     * @throws FinesseApiException 400
     */
    public boolean flag() {
        return switch (required().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused("has to be true or false");
        };
    }

    /**
     * One of the names of an enum.
     *
     * @throws FinesseApiException 400
     */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        String value = required();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw refused("has to be one of " + Arrays.toString(type.getEnumConstants()));
    }

    /**
     * The name or address of a host: "No special characters allowed except '.' and '-'" (guide, "SystemConfig API
     * Parameters"), beside the colons of an IPv6 address.
     *
     * @throws FinesseApiException 400
     */
    public Host host() {
        return Host.of(required())
                .orElseThrow(() -> refused("has to be the name of a host, or an IPv4 or IPv6 address"));
    }

    /**
     * As {@link #host}, but null where the member is missing or blank.
     *
     * @param other the host that this one stands in for, which it may not be
     * @throws FinesseApiException 400
     */
    public @Nullable Host hostBeside(Host other) {
        if (text == null || plain(text).isEmpty()) {
            return null;
        }
        Host host = host();
        if (host.isSameAs(other)) {
            throw refused("has to be another one than host");
        }
        return host;
    }

    /** The refusal of a value that is wrong for another reason. */
    public FinesseApiException refused(String why) {
        return new FinesseApiException(refusal.invalid, name, name + " " + why);
    }

    private String required() {
        String value = text == null ? "" : plain(text);
        if (value.isEmpty()) {
            throw new FinesseApiException(refusal.missing, name, name + " is missing");
        }
        return value;
    }

    private String plain(String any) {
        try {
            return PlainText.of(any);
        } catch (IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private String notLonger(String value, int longest) {
        if (value.codePointCount(0, value.length()) > longest) {
            throw refused("may have " + longest + " characters at most");
        }
        return value;
    }
}
