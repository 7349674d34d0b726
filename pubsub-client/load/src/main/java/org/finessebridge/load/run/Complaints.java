package org.finessebridge.load.run;

import java.util.ArrayList;
import java.util.List;
import org.finessebridge.load.outcome.LoadExitCode;

/** What went wrong in a run; the first complaint decides how the program ends. Safe for any thread. */
final class Complaints {

    private final List<String> all = new ArrayList<>();
    private LoadExitCode outcome = LoadExitCode.OK;

    synchronized void add(LoadExitCode code, String complaint) {
        all.add(complaint);
        if (outcome == LoadExitCode.OK) {
            outcome = code;
        }
    }

    /** In words, in order. */
    synchronized List<String> inWords() {
        return List.copyOf(all);
    }

    /** How the program is to end. */
    synchronized LoadExitCode outcome() {
        return outcome;
    }
}
