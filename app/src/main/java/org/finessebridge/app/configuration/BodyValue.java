package org.finessebridge.app.configuration;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.jspecify.annotations.Nullable;

/**
 * A member of the body of a configuration request (guide, "Cisco Finesse Configuration APIs"). What is
 * wrong with it is answered with 400 Bad Request and the member's name.
 *
 * @param name of the member
 * @param text as it came; null where the member is missing
 */
public record BodyValue(String name, @Nullable String text) {

    /** Whether the member is there. */
    public boolean isPresent() {
        return text != null;
    }

    /**
     * A text that is not blank.
     *
     * @param longest in characters
     * @throws FinesseApiException 400
     */
    public String text(int longest) {
        String value = required();
        if (value.codePointCount(0, value.length()) > longest) {
            throw refused("may have " + longest + " characters at most");
        }
        return value;
    }

    /**
     * A text that is not blank.
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

    private String required() {
        if (text == null || text.isBlank()) {
            throw refused("is missing");
        }
        return text.strip();
    }

    private FinesseApiException refused(String why) {
        return new FinesseApiException(ErrorType.BAD_REQUEST, name, name + " " + why);
    }
}
