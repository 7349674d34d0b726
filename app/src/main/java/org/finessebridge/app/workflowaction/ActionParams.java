package org.finessebridge.app.workflowaction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.finessebridge.app.configuration.BodyValue;
import org.finessebridge.app.workflowaction.WorkflowAction.Param;
import org.jspecify.annotations.Nullable;

/**
 * The params of an action, by its type (guide, "WorkflowAction API Parameters", the tables of Param values). Others than
 * those are kept as they are.
 */
final class ActionParams {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_OTHER = 2_000;

    private static final Map<String, Integer> LONGEST = Map.of(
            "path", 500,
            "windowName", 40,
            "contentType", 500,
            "body", 2_000);

    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE");
    private static final Set<String> LOCATIONS = Set.of("FINESSE", "OTHER");

    private ActionParams() {}

    /**
     * A single one.
     *
     * @throws org.finessebridge.app.apierror.FinesseApiException 400
     */
    static Param param(@Nullable String name, @Nullable String value) {
        String key = new BodyValue("name", name).text(LONGEST_NAME);
        return new Param(key, new BodyValue(key, value).lines(LONGEST.getOrDefault(key, LONGEST_OTHER)));
    }

    /**
     * Those of an action; of several with one name the last one.
     *
     * @throws org.finessebridge.app.apierror.FinesseApiException 400 where one is missing or wrong
     */
    static List<Param> checked(WorkflowActionType type, List<Param> params) {
        if (params.size() > MOST) {
            throw new BodyValue("params", "").refused("has " + MOST + " params at most");
        }
        Map<String, Param> byName = new LinkedHashMap<>();
        params.forEach(param -> byName.put(param.name(), param));
        require(byName, "path");
        if (type == WorkflowActionType.HTTP_REQUEST) {
            oneOf(byName, "method", METHODS);
            if (byName.containsKey("location")) {
                oneOf(byName, "location", LOCATIONS);
            }
        }
        return List.copyOf(byName.values());
    }

    private static String require(Map<String, Param> params, String name) {
        Param param = params.get(name);
        return new BodyValue(name, param == null ? null : param.value()).text(LONGEST_OTHER);
    }

    private static void oneOf(Map<String, Param> params, String name, Set<String> values) {
        if (!values.contains(require(params, name))) {
            throw new BodyValue(name, "")
                    .refused("has to be one of " + values.stream().sorted().toList());
        }
    }
}
