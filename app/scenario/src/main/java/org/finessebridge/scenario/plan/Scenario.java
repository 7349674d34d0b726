package org.finessebridge.scenario.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scenario, checked: everybody whom a step names is in the cast, and every call was begun before.
 *
 * @param name of the file without its ending, or of the shipped scenario
 * @param title what it shows, in a line
 * @param description more of that; may be empty
 * @param cast who takes part, by name
 * @param within how long a step may take that says nothing else; null for the run's own limit
 * @param steps what happens, in order
 */
public record Scenario(
        String name,
        String title,
        String description,
        Map<String, CastMember> cast,
        @Nullable Duration within,
        List<Step> steps) {}
