package org.finessebridge.scenario.source;

import java.util.List;
import java.util.Map;

/** A value of a YAML file, with the line where it stands, from 1. */
public sealed interface YamlValue {

    /** Where it stands. */
    int line();

    /** A text; numbers, {@code true} and the like are texts too, as they are written. */
    record Scalar(int line, String text) implements YamlValue {}

    /** A list. */
    record Items(int line, List<YamlValue> items) implements YamlValue {}

    /** An object; its members in the order of the file. */
    record Members(int line, Map<String, YamlValue> members) implements YamlValue {}
}
