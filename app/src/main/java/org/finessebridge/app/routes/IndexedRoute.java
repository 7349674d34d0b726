package org.finessebridge.app.routes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * A pattern of paths with the method that answers them, compared segment by segment: {@code
 * /finesse/api/User/{id}}.
 *
 * @param pattern as the controller has it
 * @param segments its segments; a variable's is its name in braces
 * @param methods the methods of HTTP that it takes
 * @param isPlain whether nothing else is asked about: no parameter, header or media type, and variables that take a
 *     whole segment each
 * @param method what answers
 */
record IndexedRoute(String pattern, List<String> segments, Set<String> methods, boolean isPlain, HandlerMethod method) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");

    static IndexedRoute of(String pattern, RequestMappingInfo mapping, HandlerMethod method) {
        List<String> segments = List.of(pattern.split("/", -1));
        boolean plain = mapping.getParamsCondition().isEmpty()
                && mapping.getHeadersCondition().isEmpty()
                && mapping.getConsumesCondition().isEmpty()
                && mapping.getProducesCondition().isEmpty()
                && mapping.getVersionCondition().isEmpty()
                && mapping.getCustomCondition() == null;
        for (String segment : segments) {
            plain &= VARIABLE.matcher(segment).matches() || segment.chars().noneMatch(c -> "{}*?".indexOf(c) >= 0);
        }
        Set<String> methods = mapping.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .collect(Collectors.toUnmodifiableSet());
        return new IndexedRoute(pattern, segments, methods, plain, method);
    }

    /** Whether it is for a method; that HEAD is for who has GET is known to Spring. */
    boolean takes(String name) {
        return methods.contains(name);
    }

    /** Whether it may be for a path of as many segments: always if it is not plain. */
    boolean matches(String path) {
        if (!isPlain) {
            return true;
        }
        int from = 0;
        for (String segment : segments) {
            int end = end(path, from);
            boolean same =
                    isVariable(segment) ? end > from : end - from == segment.length() && path.startsWith(segment, from);
            if (!same) {
                return false;
            }
            from = end + 1;
        }
        return true;
    }

    /** The variables' values in a path that it matches. */
    Map<String, String> variables(String path) {
        Map<String, String> variables = LinkedHashMap.newLinkedHashMap(2);
        int from = 0;
        for (String segment : segments) {
            int end = end(path, from);
            if (isVariable(segment)) {
                variables.put(segment.substring(1, segment.length() - 1), path.substring(from, end));
            }
            from = end + 1;
        }
        return Collections.unmodifiableMap(variables);
    }

    private static int end(String path, int from) {
        int slash = path.indexOf('/', from);
        return slash < 0 ? path.length() : slash;
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }
}
