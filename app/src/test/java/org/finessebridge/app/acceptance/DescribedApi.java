package org.finessebridge.app.acceptance;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document as a test reads it: which schemas there are, and what fits them. */
final class DescribedApi {

    private static final SchemaRegistry DRAFTS = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi31());

    private final JsonNode document;

    DescribedApi(String json) {
        this.document = JsonMapper.shared().readTree(json);
    }

    JsonNode document() {
        return document;
    }

    /** The names of the schemas of answers or of bodies whose root element has that name. */
    Set<String> schemas(String root, boolean ofBodies) {
        Set<String> names = new TreeSet<>();
        for (Map.Entry<String, JsonNode> schema :
                document.get("components").get("schemas").properties()) {
            if (root.equals(schema.getValue().path("xml").path("name").asString(""))
                    && references(ofBodies).contains(schema.getKey())) {
                names.add(schema.getKey());
            }
        }
        return names;
    }

    private Set<String> references(boolean ofBodies) {
        Set<String> names = new TreeSet<>();
        List<JsonNode> places = new ArrayList<>();
        document.get("paths")
                .forEach(path ->
                        path.forEach(operation -> places.add(operation.path(ofBodies ? "requestBody" : "responses"))));
        if (!ofBodies) {
            places.add(document.get("components").get("responses"));
        }
        places.forEach(place -> place.findValuesAsString("$ref")
                .forEach(reference -> names.add(reference.substring(reference.lastIndexOf('/') + 1))));
        return names;
    }

    /** What of a document does not fit; members that the schema does not have fit only bodies, where they are ignored. */
    List<Error> mistakes(String schema, JsonNode instance, boolean ofBodies) {
        ObjectNode whole = (ObjectNode) document.deepCopy();
        if (!ofBodies) {
            whole.get("components").get("schemas").forEach(each -> {
                if (each.has("properties")) {
                    ((ObjectNode) each).put("additionalProperties", false);
                }
            });
        }
        ObjectNode one = JsonMapper.shared().createObjectNode();
        one.put("$ref", "#/components/schemas/" + schema);
        one.set("$defs", whole.get("components").get("schemas"));
        return DRAFTS.getSchema(one.toString().replace("#/components/schemas/", "#/$defs/"))
                .validate(instance);
    }

    /** An element as the JSON that stands for it. */
    JsonNode instance(String schema, Element element) {
        return instance(document.get("components").get("schemas").get(schema), element);
    }

    private JsonNode instance(JsonNode described, Element element) {
        JsonNode schema = resolved(described);
        if (!schema.has("properties")) {
            return scalar(schema, element.getTextContent());
        }
        ObjectNode object = JsonMapper.shared().createObjectNode();
        for (Map.Entry<String, JsonNode> property : schema.get("properties").properties()) {
            JsonNode member = property.getValue();
            JsonNode xml = member.path("xml");
            String name = xml.path("name").asString(property.getKey());
            if (xml.path("attribute").asBoolean(false)) {
                if (element.hasAttribute(name)) {
                    object.put(property.getKey(), element.getAttribute(name));
                }
            } else if (!"array".equals(member.path("type").asString(""))) {
                children(element, name).forEach(child -> object.set(property.getKey(), instance(member, child)));
            } else {
                array(object, property.getKey(), member, element);
            }
        }
        Set<String> known = new TreeSet<>();
        schema.get("properties").properties().forEach(property -> {
            JsonNode member = property.getValue();
            boolean unwrapped = "array".equals(member.path("type").asString(""))
                    && !member.path("xml").path("wrapped").asBoolean(false);
            known.add((unwrapped ? member.path("items") : member)
                    .path("xml")
                    .path("name")
                    .asString(property.getKey()));
        });
        children(element, null)
                .filter(child -> !known.contains(child.getTagName()))
                .forEach(child -> object.put(child.getTagName(), child.getTextContent()));
        return object;
    }

    private void array(ObjectNode object, String property, JsonNode member, Element element) {
        JsonNode items = member.get("items");
        String itemName = items.path("xml").path("name").asString(property);
        boolean wrapped = member.path("xml").path("wrapped").asBoolean(false);
        ArrayNode array = JsonMapper.shared().createArrayNode();
        if (wrapped) {
            children(element, member.path("xml").path("name").asString(property))
                    .forEach(wrapper -> {
                        object.set(property, array);
                        children(wrapper, itemName).forEach(item -> array.add(instance(items, item)));
                    });
        } else {
            object.set(property, array);
            children(element, itemName).forEach(item -> array.add(instance(items, item)));
        }
    }

    private static JsonNode scalar(JsonNode schema, String text) {
        return switch (schema.path("type").asString("")) {
            case "integer" ->
                text.matches("-?\\d+")
                        ? JsonMapper.shared().getNodeFactory().numberNode(Long.parseLong(text))
                        : JsonMapper.shared().getNodeFactory().stringNode(text);
            case "boolean" ->
                text.matches("true|false")
                        ? JsonMapper.shared().getNodeFactory().booleanNode(Boolean.parseBoolean(text))
                        : JsonMapper.shared().getNodeFactory().stringNode(text);
            default -> JsonMapper.shared().getNodeFactory().stringNode(text);
        };
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    private static Stream<Element> children(Element of, @Nullable String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && (name == null || name.equals(element.getTagName()))) {
                found.add(element);
            }
        }
        return found.stream();
    }
}
