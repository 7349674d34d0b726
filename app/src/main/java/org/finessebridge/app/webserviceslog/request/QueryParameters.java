package org.finessebridge.app.webserviceslog.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.finessebridge.app.log.Secrets;
import org.jspecify.annotations.Nullable;

/** A query as the original has it in its log: {@code { nocache=[1366756802163], }}. */
final class QueryParameters {

    private static final int LONGEST_VALUE = 256;
    private static final int MOST = 64;

    private QueryParameters() {}

    /** The parameters of a query, without secrets; {@code { }} for none. Those behind the sixty-fourth are left out. */
    static String of(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return "{ }";
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        String[] pairs = query.split("&", MOST + 1);
        boolean more = pairs.length > MOST;
        for (String pair : more ? Arrays.copyOf(pairs, MOST) : pairs) {
            int equals = pair.indexOf('=');
            String name = Secrets.decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : Secrets.decoded(pair.substring(equals + 1));
            if (!pair.isEmpty()) {
                parameters
                        .computeIfAbsent(cut(Secrets.maskedQuery(name)), any -> new ArrayList<>(1))
                        .add(Secrets.isSecretParameter(name, value) ? Secrets.MASK : cut(Secrets.maskedUri(value)));
            }
        }
        StringBuilder line = new StringBuilder("{ ");
        parameters.forEach((name, values) ->
                line.append(name).append("=[").append(String.join(", ", values)).append("], "));
        return line.append(more ? "... }" : "}").toString();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...";
    }
}
