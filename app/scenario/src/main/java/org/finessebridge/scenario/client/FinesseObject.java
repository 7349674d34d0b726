package org.finessebridge.scenario.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An object of Finesse as it came in XML: a dialog, a user, an error. Read only.
 *
 * @param element its element
 */
public record FinesseObject(Element element) {

    /** A participant of a dialog. */
    public record Party(String address, String state, Set<String> actions) {}

    /** The name of its element, such as {@code dialog}; of a collection's member {@code Dialog}. */
    public String name() {
        return element.getTagName();
    }

    /** The text of its member of that name, at any depth; empty where there is none. */
    public String text(String member) {
        Element found = find(element, member);
        return found == null ? "" : found.getTextContent().strip();
    }

    /** The text of its own member of that name; empty where there is none. */
    public String own(String member) {
        return children(element).stream()
                .filter(child -> child.getTagName().equals(member))
                .findFirst()
                .map(child -> child.getTextContent().strip())
                .orElse("");
    }

    /** The call variables of a dialog, by name. */
    public Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Element variable : all("CallVariable")) {
            FinesseObject read = new FinesseObject(variable);
            variables.put(read.own("name"), read.own("value"));
        }
        return variables;
    }

    /** The participants of a dialog. */
    public List<Party> participants() {
        return all("Participant").stream()
                .map(FinesseObject::new)
                .map(read -> new Party(read.own("mediaAddress"), read.own("state"), read.actions()))
                .toList();
    }

    private Set<String> actions() {
        Set<String> actions = new LinkedHashSet<>();
        all("action").forEach(action -> actions.add(action.getTextContent().strip()));
        return actions;
    }

    /** All elements of that name in it. */
    public List<Element> all(String name) {
        List<Element> found = new ArrayList<>();
        collect(element, name, found);
        return found;
    }

    private static void collect(Element from, String name, List<Element> found) {
        for (Element child : children(from)) {
            if (child.getTagName().equals(name)) {
                found.add(child);
            }
            collect(child, name, found);
        }
    }

    private static @org.jspecify.annotations.Nullable Element find(Element from, String name) {
        for (Element child : children(from)) {
            if (child.getTagName().equals(name)) {
                return child;
            }
        }
        for (Element child : children(from)) {
            Element found = find(child, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /**
     * What it says, without the name of the element itself: what a GET answers and what an event
     * tells are the same where this is.
     */
    public String content() {
        StringBuilder text = new StringBuilder();
        write(element, text);
        return text.toString();
    }

    private static void write(Element from, StringBuilder text) {
        List<Element> children = children(from);
        if (children.isEmpty()) {
            text.append('=').append(from.getTextContent().strip()).append('\n');
            return;
        }
        text.append("{\n");
        for (Element child : children) {
            text.append(child.getTagName());
            write(child, text);
        }
        text.append("}\n");
    }
}
