package org.finessebridge.app.openapi;

import static org.finessebridge.app.openapi.Schemas.map;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.representation.Paged;
import org.finessebridge.app.representation.Rendered;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.requestbody.CsvBody;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.requestbody.RootElement;
import org.finessebridge.app.requestbody.SentFile;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.routes.ApiPath;
import org.finessebridge.app.security.OpenResources;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** What a method of a controller is for clients (OpenAPI 3.1, 4.8.10). */
final class Operation {

    private static final Map<String, Object> REFUSED = map("$ref", "#/components/responses/Refused");

    /** Told in words: of a form beside other types a stock generator makes a client that can't be compiled. */
    private static final String FORM =
            "The file itself; or a form (multipart/form-data) that has it as its part `datafile`.";

    private final RequestMethod method;
    private final String path;
    private final RequestMappingInfo mapping;
    private final HandlerMethod handler;
    private final Schemas schemas;

    Operation(RequestMethod method, String path, RequestMappingInfo mapping, HandlerMethod handler, Schemas schemas) {
        this.method = method;
        this.path = path;
        this.mapping = mapping;
        this.handler = handler;
        this.schemas = schemas;
    }

    /** The object that the document has of it. */
    Map<String, Object> describe(String id, @Nullable String summary) {
        Map<String, Object> operation =
                map("tags", List.of(ApiPath.withinApi(path).split("/", 2)[0]), "operationId", id);
        if (summary != null) {
            operation.put("summary", summary);
        }
        operation.put("description", whoMayAsk());
        if (isOpen()) {
            operation.put("security", List.of());
        }
        List<Object> parameters = parameters();
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        Map<String, Object> body = body();
        if (body != null) {
            operation.put("requestBody", body);
        }
        operation.put("responses", responses());
        return operation;
    }

    private boolean isOpen() {
        return OpenResources.has(path);
    }

    private String whoMayAsk() {
        if (isOpen()) {
            return "Needs no credentials.";
        }
        AllowedTo allowed = handler.getMethodAnnotation(AllowedTo.class);
        List<Caller> callers = allowed == null ? List.of(Caller.USER) : Arrays.asList(allowed.value());
        return "For "
                + callers.stream()
                        .sorted()
                        .map(caller -> caller == Caller.USER ? "agents and supervisors" : "administrators")
                        .collect(Collectors.joining(", and for "))
                + ".";
    }

    private List<Object> parameters() {
        List<Object> parameters = new ArrayList<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            String own = String.valueOf(parameter.getParameterName());
            PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
            if (variable != null && path.contains("{" + name(variable.name(), own) + "}")) {
                parameters.add(parameter("path", name(variable.name(), own), true, parameter));
            }
            RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
            if (query != null) {
                parameters.add(parameter("query", name(query.name(), own), query.required(), parameter));
            }
            RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
            if (header != null) {
                parameters.add(parameter("header", name(header.name(), own), header.required(), parameter));
            }
        }
        if (answer() instanceof Class<?> type && type.isAnnotationPresent(Paged.class)) {
            parameters.add(map("$ref", "#/components/parameters/offset"));
            parameters.add(map("$ref", "#/components/parameters/limit"));
        }
        return parameters;
    }

    private Map<String, Object> parameter(String in, String name, boolean required, MethodParameter parameter) {
        Described described = parameter.getParameterAnnotation(Described.class);
        return map(
                "name",
                name,
                "in",
                in,
                "required",
                required || (described != null && described.need() == Need.ALWAYS),
                "schema",
                schemas.described(parameter.getParameterType(), described));
    }

    private static String name(String given, String own) {
        return given.isEmpty() ? own : given;
    }

    private @Nullable Map<String, Object> body() {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == Body.class) {
                RootElement root = parameter.getParameterAnnotation(RootElement.class);
                Class<?> type = ResolvableType.forMethodParameter(parameter)
                        .getGeneric(0)
                        .toClass();
                return map(
                        "required", true, "content", xmlAndJson(bodySchema(type, root == null ? null : root.value())));
            }
            SentFile file = parameter.getParameterAnnotation(SentFile.class);
            if (file != null) {
                return map("description", FORM, "required", true, "content", file(file.value()));
            }
            if (parameter.getParameterType() == CsvBody.class) {
                return map("required", true, "content", map("text/csv", map("schema", map("type", "string"))));
            }
        }
        Map<String, Object> content = map();
        for (MediaType type : mapping.getConsumesCondition().getConsumableMediaTypes()) {
            content.put(type.toString(), map("schema", map("type", "string")));
        }
        return content.isEmpty() ? null : map("required", true, "content", content);
    }

    private Map<String, Object> bodySchema(Class<?> type, @Nullable String root) {
        return method == RequestMethod.POST ? schemas.referenceToCreate(type, root) : schemas.reference(type, root);
    }

    private static Map<String, Object> file(String[] types) {
        Map<String, Object> content = map();
        for (String type : types) {
            content.put(type, map("schema", map("type", "string")));
        }
        return content;
    }

    private Map<String, Object> responses() {
        boolean asynchronous = hasHeader(RequestId.HEADER);
        Map<String, Object> responses = map();
        if (asynchronous) {
            responses.put("202", map("$ref", "#/components/responses/Accepted"));
        } else {
            ResponseStatus status = handler.getMethodAnnotation(ResponseStatus.class);
            responses.put(status == null ? "200" : String.valueOf(status.value().value()), success());
            if (hasHeader(HttpHeaders.RANGE)) {
                responses.put("206", success());
            }
        }
        responses.put("default", REFUSED);
        return responses;
    }

    private Map<String, Object> success() {
        Map<String, Object> response = map("description", "Done");
        Type answer = answer();
        Map<String, Object> headers = map();
        if (answer != Void.class && answer != void.class) {
            response.put("content", content(answer));
            if (answer instanceof Class<?> type && type.isAnnotationPresent(Paged.class)) {
                headers.put("Content-Range", map("$ref", "#/components/headers/Content-Range"));
            }
        } else if (method == RequestMethod.POST && handler.getReturnType().getParameterType() == ResponseEntity.class) {
            headers.put("Location", map("$ref", "#/components/headers/Location"));
        }
        if (!headers.isEmpty()) {
            response.put("headers", headers);
        }
        return response;
    }

    private Map<String, Object> content(Type answer) {
        if (answer instanceof Class<?> type && type.isRecord()) {
            return xmlAndJson(schemas.of(answer));
        }
        Map<String, Object> content = map();
        for (MediaType type : mapping.getProducesCondition().getProducibleMediaTypes()) {
            content.put(type.toString(), map("schema", map("type", "string")));
        }
        if (content.isEmpty()) {
            content.put(typeOfFile(), map("schema", map("type", "string")));
        }
        return content;
    }

    /** What the path says of an answer that is no object. */
    private String typeOfFile() {
        if (path.endsWith(".json")) {
            return MediaType.APPLICATION_JSON_VALUE;
        }
        return path.endsWith(".csv") || path.endsWith("/csvFileContent") ? "text/csv" : MediaType.ALL_VALUE;
    }

    /** What is in the {@code ResponseEntity} or the {@code Rendered}. */
    private Type answer() {
        Type type = handler.getReturnType().getGenericParameterType();
        while (type instanceof ParameterizedType generic
                && (generic.getRawType() == ResponseEntity.class || generic.getRawType() == Rendered.class)) {
            type = generic.getActualTypeArguments()[0];
        }
        return type;
    }

    private boolean hasHeader(String name) {
        return Arrays.stream(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
                .anyMatch(header -> header != null && header.name().equals(name));
    }

    private static Map<String, Object> xmlAndJson(Map<String, Object> schema) {
        return map(
                MediaType.APPLICATION_XML_VALUE, map("schema", schema),
                MediaType.APPLICATION_JSON_VALUE, map("schema", schema));
    }
}
