package org.finessebridge.cti.simulator.centre;

import java.io.IOException;
import java.util.List;

/**
 * A contact centre's file cannot be used. The message names the file, and each mistake with its line
 * and its path in the file: of one mistake in one line, of several each in a line of its own.
 */
public final class ContactCentreFileException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient List<String> mistakes;

    ContactCentreFileException(String name, List<String> mistakes) {
        super(message(name, mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** What is wrong, each with its place. */
    public List<String> mistakes() {
        return mistakes;
    }

    private static String message(String name, List<String> mistakes) {
        return mistakes.size() == 1
                ? name + ": " + mistakes.getFirst()
                : "%s: %d mistakes%n  %s"
                        .formatted(name, mistakes.size(), String.join(System.lineSeparator() + "  ", mistakes));
    }
}
