package org.finessebridge.app.workflow;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.finessebridge.app.configuration.ConfigurationDocument;

/**
 * A workflow as it is kept; {@link ShownWorkflow} is what REST shows.
 *
 * @param media the id of its channel
 * @param triggerSet what has to happen
 * @param conditionSet what has to be true then
 * @param actionIds what is done, in that order
 */
public record Workflow(
        @JsonIgnore long id,
        String name,
        String description,
        String media,
        TriggerSet triggerSet,
        ConditionSet conditionSet,
        List<Long> actionIds)
        implements ConfigurationDocument<Workflow> {

    /** What comes before the id in a URI. */
    public static final String PREFIX = "/finesse/api/Workflow/";

    @Override
    @JsonProperty
    public String uri() {
        return PREFIX + id;
    }

    @Override
    public Workflow withId(long given) {
        return new Workflow(given, name, description, media, triggerSet, conditionSet, actionIds);
    }
}
