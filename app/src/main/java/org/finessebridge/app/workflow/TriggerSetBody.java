package org.finessebridge.app.workflow;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.finessebridge.app.configuration.BodyValue;
import org.finessebridge.app.configuration.OtherElements;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** {@code <TriggerSet>} in a body. */
record TriggerSetBody(
        @Described(as = VariableSource.class, need = Need.ALWAYS) @Nullable
        String type,

        @Described(need = Need.ALWAYS) @Nullable String name,
        @Nullable TriggersBody triggers) {

    private static final int LONGEST_NAME = 64;
    private static final int MOST = 20;

    record TriggersBody(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("Trigger") @Nullable
            List<@Nullable ComparisonBody> triggers,

            @JsonAnySetter @Nullable Map<String, Object> others) {

        /** @throws org.finessebridge.app.apierror.FinesseApiException 400 where there is anything else */
        @Nullable
        List<@Nullable ComparisonBody> all() {
            OtherElements.refuse(others);
            return triggers;
        }
    }

    /** @throws org.finessebridge.app.apierror.FinesseApiException 400 */
    TriggerSet triggerSet() {
        return new TriggerSet(
                new BodyValue("type", type).oneOf(VariableSource.class),
                new BodyValue("name", name).text(LONGEST_NAME),
                new TriggerSet.Triggers(comparisons("triggers", triggers == null ? null : triggers.all(), MOST)));
    }

    /** Those of a list. */
    static List<Comparison> comparisons(String list, @Nullable List<@Nullable ComparisonBody> bodies, int most) {
        if (bodies == null) {
            return List.of();
        }
        if (bodies.size() > most) {
            throw new BodyValue(list, "").refused("may have " + most + " at most");
        }
        return bodies.stream()
                .filter(Objects::nonNull)
                .map(ComparisonBody::comparison)
                .toList();
    }
}
