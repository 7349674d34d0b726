package org.finessebridge.scenario.source;

import java.util.List;

/** A scenario file has mistakes. */
public final class ScenarioFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    /**
     * @param name the file
     * @param mistakes all of them, each with its line
     */
    public ScenarioFileException(String name, List<String> mistakes) {
        super(name + ": " + String.join("; ", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** All mistakes, each with its line. */
    public List<String> mistakes() {
        return mistakes;
    }
}
