package org.finessebridge.app.openapi;

import static org.finessebridge.app.openapi.Schemas.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.finessebridge.app.apierror.ApiErrors;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.representation.Paged;
import org.finessebridge.app.routes.ApiPath;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Describes every method of every controller below {@code /finesse/api} (OpenAPI 3.1). Any thread may ask. */
@Component
class ApiDescription {

    private static final String DESCRIPTION = """
            The REST API of Cisco Finesse (Finesse Web Services Developer Guide), as this server has it.

            Objects are XML; whoever prefers it by `Accept` and `Content-Type` reads and writes the same as JSON, \
            which has no member for the root element: `<User><state>READY</state></User>` is `{"state":"READY"}`. \
            The id of a new object is the end of the `Location` that its POST answers. \
            202 says that a request has been taken: its outcome comes as a notification (XMPP, XEP-0060) with the \
            `requestId` of the request. Documents have an `ETag`; `If-None-Match` saves reading what has not \
            changed, and `If-Match`, with the tag of a GET of the same path, keeps a change of the configuration from undoing \
            somebody else's (412; also where the path has no GET). Unknown query parameters and unknown members are ignored.""";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    ApiDescription(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    private record Route(String path, RequestMethod method) {}

    private record Handler(RequestMappingInfo mapping, HandlerMethod method) {

        /** The types of bodies to which it is confined; empty for the usual one. */
        String consumes() {
            return mapping.getConsumesCondition().getExpressions().stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
    }

    /** The whole. */
    Map<String, Object> make() {
        Schemas schemas = new Schemas();
        Map<String, Object> paths = paths(schemas);
        schemas.of(ApiErrors.class);
        nameErrorTypes(schemas);
        return map(
                "openapi", "3.1.1",
                "info", map("title", "Finesse Bridge", "version", "1", "description", DESCRIPTION),
                "servers", List.of(map("url", "/")),
                "security", List.of(map("basic", List.of())),
                "paths", paths,
                "components", components(schemas));
    }

    private Map<String, Object> paths(Schemas schemas) {
        Map<Route, Handler> handlers = new LinkedHashMap<>();
        Map<String, Object> paths = new TreeMap<>();
        mappings.getObject().getHandlerMethods().forEach((mapping, method) -> {
            for (String path : mapping.getPatternValues()) {
                for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                    // where a query chooses among several, the one without is the usual
                    if (ApiPath.isResource(path)
                            && mapping.getParamsCondition().getExpressions().isEmpty()) {
                        handlers.merge(
                                new Route(path, verb),
                                new Handler(mapping, method),
                                (one, other) -> one.consumes().compareTo(other.consumes()) <= 0 ? one : other);
                    }
                }
            }
        });
        Properties summaries = summaries();
        Set<String> ids = new HashSet<>();
        handlers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Route::path).thenComparing(Route::method)))
                .forEach(entry -> {
                    Route route = entry.getKey();
                    Handler handler = entry.getValue();
                    Map<String, Object> operation = new Operation(
                                    route.method(), route.path(), handler.mapping(), handler.method(), schemas)
                            .describe(id(route, ids), summaries.getProperty(route.method() + " " + route.path()));
                    @SuppressWarnings("unchecked") // made here
                    Map<String, Object> path = (Map<String, Object>)
                            paths.computeIfAbsent(route.path(), any -> new TreeMap<String, Object>());
                    path.put(route.method().name().toLowerCase(Locale.ROOT), operation);
                });
        return paths;
    }

    /** {@code getUserDialogs}; with {@code ById} where there is the same without an id. */
    private static String id(Route route, Set<String> ids) {
        StringBuilder id = new StringBuilder(route.method().name().toLowerCase(Locale.ROOT));
        for (String segment : ApiPath.withinApi(route.path()).split("[/.]", -1)) {
            if (!segment.startsWith("{")) {
                id.append(segment.substring(0, 1).toUpperCase(Locale.ROOT)).append(segment, 1, segment.length());
            }
        }
        String name = ids.contains(id.toString()) ? id + "ById" : id.toString();
        if (!ids.add(name)) {
            throw new IllegalStateException("Two operations would be called " + name);
        }
        return name;
    }

    private static Properties summaries() {
        Properties summaries = new Properties();
        try (InputStream in = ApiDescription.class.getResourceAsStream("/openapi/summaries.properties");
                Reader text = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
            summaries.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return summaries;
    }

    private static void nameErrorTypes(Schemas schemas) {
        Map<?, ?> error =
                (Map<?, ?>) Objects.requireNonNull(schemas.components().get("ApiErrorsApiError"));
        Map<?, ?> properties = (Map<?, ?>) Objects.requireNonNull(error.get("properties"));
        @SuppressWarnings("unchecked") // made by Schemas
        Map<String, Object> type = (Map<String, Object>) Objects.requireNonNull(properties.get("ErrorType"));
        type.put(
                "enum",
                Arrays.stream(ErrorType.values())
                        .map(ErrorType::wireName)
                        .distinct()
                        .toList());
    }

    private static Map<String, Object> components(Schemas schemas) {
        Map<String, Object> errors = map("schema", schemas.of(ApiErrors.class));
        Map<String, Object> number = map("type", "integer", "minimum", 0);
        return map(
                "schemas",
                schemas.components(),
                "parameters",
                map(
                        "offset",
                        map("name", "offset", "in", "query", "schema", number, "description", "Objects to leave out"),
                        "limit",
                        map(
                                "name",
                                "limit",
                                "in",
                                "query",
                                "schema",
                                map("type", "integer", "minimum", 1, "maximum", Paged.MOST),
                                "description",
                                "Objects at most; without offset and limit, all")),
                "headers",
                map(
                        "Location",
                        map("schema", map("type", "string"), "description", "The absolute URL of the new object"),
                        "Content-Range",
                        map(
                                "schema",
                                map("type", "string"),
                                "description",
                                "Which objects of how many, where only some were asked for: objects 11-20/5000"),
                        "requestId",
                        map("schema", map("type", "string"), "description", "As the request had it")),
                "responses",
                map(
                        "Accepted",
                        map(
                                "description",
                                "Under way; the outcome comes as a notification with the requestId",
                                "headers",
                                map("requestId", map("$ref", "#/components/headers/requestId"))),
                        "Refused",
                        map(
                                "description",
                                "Refused, with the reason",
                                "content",
                                map("application/xml", errors, "application/json", errors))),
                "securitySchemes",
                map("basic", map("type", "http", "scheme", "basic")));
    }
}
