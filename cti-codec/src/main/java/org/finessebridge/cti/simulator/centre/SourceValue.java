package org.finessebridge.cti.simulator.centre;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value of a JSON or YAML file, with the line where it stands, from 1. */
sealed interface SourceValue {

    /** Where it stands. */
    int line();

    /** A text; of YAML also a number, which nobody puts in quotes. */
    record Text(int line, String text) implements SourceValue {
        @Override
        public String toString() {
            return '"' + text + '"';
        }
    }

    /** A number, as it is written; of YAML it may be meant as a text. */
    record Digits(int line, String text, boolean mayBeText) implements SourceValue {
        @Override
        public String toString() {
            return text;
        }
    }

    /** {@code true}, {@code false} or {@code null}. */
    record Word(int line, String text) implements SourceValue {
        @Override
        public String toString() {
            return text;
        }
    }

    /** A list. */
    record Entries(int line, List<SourceValue> entries) implements SourceValue {
        @Override
        public String toString() {
            return entries.toString();
        }
    }

    /** An object; its members in the order of the file. */
    record Members(int line, Map<String, SourceValue> members) implements SourceValue {
        @Override
        public String toString() {
            return members.entrySet().stream()
                    .map(member -> '"' + member.getKey() + "\":" + member.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }
}
