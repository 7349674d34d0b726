package org.finessebridge.scenario.plan;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step, checked.
 *
 * @param line where it stands, from 1
 * @param actor whose step it is
 * @param text as it is written, for the protocol
 * @param verb what is done or expected
 * @param words what stands in the places of the sentence, by their names; with defaults
 * @param details what is said below the sentence
 */
public record Step(int line, CastMember actor, String text, Verb verb, Map<String, String> words, StepDetails details) {

    /** A word of the sentence that is always there. */
    public String word(String place) {
        return Objects.requireNonNull(words.get(place), place);
    }

    /** A word of the sentence that may be missing. */
    public @Nullable String wordOrNull(String place) {
        return words.get(place);
    }

    /** As the protocol shows it. */
    public String inWords() {
        return actor.name() + ": " + text;
    }
}
