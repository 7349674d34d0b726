package org.finessebridge.app.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.finessebridge.app.xml.XmlDocuments;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * A dialog as a client reads it, in an event or in an answer to GET.
 *
 * @param id the dialog's id
 * @param from fromAddress
 * @param state the dialog's state
 * @param callType callType
 * @param dialedNumber dialedNumber
 * @param wrapUpReason wrapUpReason; null where there is none
 * @param associated the id of the dialog that this one is about; empty for none
 * @param variables the values of callvariables, by name
 * @param parties the participants, by mediaAddress
 * @param all every element with its text
 * @param butForTime as all, without the participants' times
 */
record HeardDialog(
        String id,
        String from,
        String state,
        String callType,
        String dialedNumber,
        @Nullable String wrapUpReason,
        String associated,
        Map<String, String> variables,
        Map<String, Party> parties,
        String all,
        String butForTime) {

    /**
     * A participant.
     *
     * @param state the participant's state
     * @param actions what it may do
     */
    record Party(String state, List<String> actions) {}

    /** All dialogs in a document. */
    static List<HeardDialog> allIn(String xml) {
        Element root = XmlDocuments.parse(xml).getDocumentElement();
        List<HeardDialog> all = new ArrayList<>();
        for (String name : List.of("dialog", "Dialog")) {
            if (root.getTagName().equals(name)) {
                all.add(of(root));
            }
            for (Element element : elements(root, name)) {
                all.add(of(element));
            }
        }
        return all;
    }

    /** The state of the participant at that device; empty for none. */
    String stateOf(String device) {
        Party party = parties.get(device);
        return party == null ? "" : party.state();
    }

    /** How many participants have not left. */
    long live() {
        return parties.values().stream()
                .filter(party ->
                        !party.state().equals("DROPPED") && !party.state().equals("WRAP_UP"))
                .count();
    }

    private static HeardDialog of(Element dialog) {
        Map<String, String> variables = new TreeMap<>();
        for (Element variable : elements(dialog, "CallVariable")) {
            variables.put(text(variable, "name"), text(variable, "value"));
        }
        Map<String, Party> parties = new LinkedHashMap<>();
        for (Element party : elements(dialog, "Participant")) {
            List<String> actions = elements(party, "action").stream()
                    .map(Element::getTextContent)
                    .toList();
            parties.put(text(party, "mediaAddress"), new Party(text(party, "state"), actions));
        }
        String associated = text(dialog, "associatedDialogUri");
        List<Element> reasons = elements(dialog, "wrapUpReason");
        return new HeardDialog(
                text(dialog, "id"),
                text(dialog, "fromAddress"),
                // the participants' states stand before the dialog's own
                elements(dialog, "state").getLast().getTextContent(),
                text(dialog, "callType"),
                text(dialog, "dialedNumber"),
                reasons.isEmpty() ? null : reasons.getFirst().getTextContent(),
                associated.substring(associated.lastIndexOf('/') + 1),
                variables,
                parties,
                written(dialog, true),
                written(dialog, false));
    }

    private static String written(Element element, boolean withTimes) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner
                    && (withTimes || !inner.getTagName().endsWith("Time"))) {
                text.append(inner.getTagName()).append('[');
                text.append(written(inner, withTimes)).append(']');
            } else if (child instanceof Text) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    private static List<Element> elements(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String text(Element in, String name) {
        List<Element> found = elements(in, name);
        return found.isEmpty() ? "" : found.getFirst().getTextContent();
    }
}
