package org.finessebridge.app.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.finessebridge.app.xml.XmlDocuments;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Updates in short, as the tables of call flows write them. Of a dialog: {@code PUT o X>7000 ACTIVE PREROUTE_ACD_IN: A
 * HELD[H], X ACTIVE[I] #HOLD}, which is the kind of event, the call's name, from and to, the dialog's state and
 * callType, each participant with its state and actions, and the requestId. Between the last two come what there is
 * of: {@code of=} the associated dialog, {@code second=} the secondaryId, {@code cause=} a stateCause, {@code wrapUp=},
 * {@code queue=}, {@code keyed} where a router knows it, and each variable that is set. Of a user: {@code TALKING/NOT_READY #id}, the state and the pending
 * one. Of an error: {@code ERROR Invalid State CF_INVALID_OBJECT_STATE 22 #HOLD at o}. Of the service: its status.
 *
 * <p>The sets of actions have the letters of the tables. What UCCX has in place of UCCE is written {@code {ucce|uccx}}.
 */
final class ShortUpdate {

    private static final Map<String, String> DEVICES =
            Map.of("2001", "A", "2002", "B", "2003", "C", "3001", "S", CallRows.X, "X", CallRows.Y, "Y");

    private static final Pattern ALTERNATIVES = Pattern.compile("\\{([^|}]*)\\|([^}]*)}");

    private final CallNames names;
    private final boolean uccx;
    private final Map<Set<String>, String> sets = new LinkedHashMap<>();

    ShortUpdate(CallNames names, boolean uccx) {
        this.names = names;
        this.uccx = uccx;
        String recording = uccx ? ",START_RECORDING" : "";
        set("I", "UPDATE_CALL_DATA,DROP");
        set("R", "ANSWER");
        set("T", "UPDATE_CALL_DATA,HOLD,DROP,SEND_DTMF,CONSULT_CALL,TRANSFER_SST" + recording);
        set("T-", "UPDATE_CALL_DATA,HOLD,DROP,SEND_DTMF" + recording);
        set("H", "UPDATE_CALL_DATA,RETRIEVE,DROP");
        set("H+", "UPDATE_CALL_DATA,RETRIEVE,DROP,TRANSFER,CONFERENCE");
        set("F", "DROP");
        set("W", "UPDATE_CALL_DATA");
        set("P", "ACCEPT,CLOSE,REJECT");
        set("M", "BARGE_CALL,DROP");
        set("-", "");
    }

    private void set(String name, String actions) {
        sets.put(actions.isEmpty() ? Set.of() : Set.of(actions.split(",")), name);
    }

    CallNames names() {
        return names;
    }

    /** An expected line, for this deployment. */
    String expected(String line) {
        return ALTERNATIVES.matcher(line).replaceAll(uccx ? "$2" : "$1").strip().replaceAll(" +", " ");
    }

    static boolean isOfUser(String line) {
        return !line.startsWith("POST ")
                && !line.startsWith("PUT ")
                && !line.startsWith("DELETE ")
                && !line.startsWith("ERROR ");
    }

    /** What a line tells of: a call, or the user. */
    static String subject(String line) {
        return isOfUser(line) ? "~" : line.split(" ", 3)[1];
    }

    /** An update that a user has heard. */
    String of(String user, ReceivedUpdate update) {
        Element root = XmlDocuments.parse(update.xml()).getDocumentElement();
        String id = text(root, "requestId").isEmpty() ? "" : " #" + text(root, "requestId");
        if (root.getElementsByTagName("apiError").getLength() > 0) {
            return "ERROR %s %s %s%s at %s"
                    .formatted(
                            text(root, "errorType"),
                            text(root, "errorMessage"),
                            text(root, "errorData"),
                            id,
                            dialogOf(text(root, "source")));
        }
        if (update.node().equals("/finesse/api/SystemInfo")) {
            return text(root, "status");
        }
        if (update.node().equals("/finesse/api/User/" + user)) {
            String pending = text(root, "pendingState").isEmpty() ? "" : "/" + text(root, "pendingState");
            return text(root, "state") + pending + id;
        }
        String event = text(root, "event");
        boolean put = event.equals("PUT");
        Element dialog =
                (Element) root.getElementsByTagName(put ? "dialog" : "Dialog").item(0);
        if (dialog == null) {
            return "strange: " + update;
        }
        String source = put ? "/finesse/api/Dialog/" + child(dialog, "id") : "/finesse/api/User/" + user + "/Dialogs";
        boolean right = text(root, "source").equals(source)
                && update.node().equals("/finesse/api/User/" + user + "/Dialogs")
                && child(dialog, "uri").equals("/finesse/api/Dialog/" + child(dialog, "id"));
        return event + " " + ofDialog(dialog) + id + (right ? "" : " but of another source, node or uri: " + update);
    }

    /** The dialogs of an answer to GET, a line for each. */
    String ofDialogs(String xml) {
        return elements(XmlDocuments.parse(xml).getDocumentElement(), "Dialog").stream()
                .map(this::ofDialog)
                .collect(Collectors.joining("\n"));
    }

    private String ofDialog(Element dialog) {
        String participants =
                elements(dialog, "Participant").stream().map(this::participant).collect(Collectors.joining(", "));
        String type = text(dialog, "callType");
        StringBuilder line = new StringBuilder("%s %s>%s %s%s: %s"
                .formatted(
                        names.of(child(dialog, "id")),
                        device(child(dialog, "fromAddress")),
                        device(child(dialog, "toAddress")),
                        child(dialog, "state"),
                        type.isEmpty() ? "" : " " + type,
                        participants));
        add(line, "of", dialogOf(child(dialog, "associatedDialogUri")));
        add(line, "second", names.of(child(dialog, "secondaryId")));
        add(line, "queue", text(dialog, "queueNumber"));
        if (!text(dialog, "callKeyPrefix").isEmpty()
                && !text(dialog, "callKeyCallId").isEmpty()) {
            line.append(" keyed");
        }
        add(line, "wrapUp", text(dialog, "wrapUpReason"));
        for (Element variable : elements(dialog, "CallVariable")) {
            if (text(variable, "value").equals("Stories")) {
                continue; // the queue's script tells its name so
            }
            add(line, text(variable, "name"), text(variable, "value"));
        }
        return line.toString();
    }

    private String participant(Element participant) {
        List<String> actions = new ArrayList<>();
        elements(participant, "action").forEach(action -> actions.add(action.getTextContent()));
        String cause = text(participant, "stateCause");
        String device = text(participant, "mediaAddress");
        boolean isAgent = text(participant, "mediaAddressType").equals("AGENT_DEVICE");
        return device(device)
                + (isAgent == device.matches("[23]\\d{3}") ? "" : "(" + text(participant, "mediaAddressType") + ")")
                + " "
                + text(participant, "state")
                + "[" + letters(actions) + "]"
                + (cause.isEmpty() ? "" : " cause=" + cause);
    }

    /** A set of the tables; with what there is more than it has. */
    private String letters(List<String> actions) {
        Set<String> all = new LinkedHashSet<>(actions);
        String name = sets.get(all);
        if (name == null && all.remove("PARTICIPANT_DROP")) {
            name = sets.get(all);
            return name == null ? String.join("+", actions) : name + "+PARTICIPANT_DROP";
        }
        return name == null || actions.size() != all.size() ? String.join("+", actions) : name;
    }

    private String dialogOf(String uri) {
        return uri.startsWith("/finesse/api/Dialog/") ? names.of(uri.substring("/finesse/api/Dialog/".length())) : uri;
    }

    static String device(String address) {
        return DEVICES.getOrDefault(address, address);
    }

    private static void add(StringBuilder line, String name, String value) {
        if (!value.isEmpty()) {
            line.append(' ').append(name).append('=').append(value);
        }
    }

    private static List<Element> elements(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    /** Of the first element of that name, at any depth. */
    private static String text(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    /** Of a member. */
    private static String child(Element in, String name) {
        for (var node = in.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return node.getTextContent();
            }
        }
        return "";
    }
}
