package org.finessebridge.scenario.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.finessebridge.scenario.source.YamlValue;

/** Reads who takes part. */
final class CastSection {

    static final String CENTRE = "centre";
    static final String EVERYBODY = "everybody";
    static final String PAUSE = "pause";

    private static final Set<String> MEMBERS = Set.of("agent", "supervisor", "caller", "password", "extension");
    private static final Set<String> RESERVED = Set.of(CENTRE, EVERYBODY, PAUSE);
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]{0,39}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final int LONGEST_PASSWORD = 128;

    private CastSection() {}

    /** The cast by name, and who takes part in every scenario. */
    static Map<String, CastMember> read(Node section) {
        Map<String, CastMember> cast = new LinkedHashMap<>();
        cast.put(CENTRE, new CastMember(CENTRE, CastRole.CENTRE, "", "", ""));
        cast.put(EVERYBODY, new CastMember(EVERYBODY, CastRole.EVERYBODY, "", "", ""));
        cast.put(PAUSE, new CastMember(PAUSE, CastRole.PAUSE, "", "", ""));
        section.members(ScenarioFile.MOST_IN_CAST).forEach((name, node) -> {
            if (RESERVED.contains(name)) {
                node.wrong("is a name that every scenario has already; take another");
            } else if (!NAME.matcher(name).matches()) {
                node.wrong("is no name: at most 40 letters, digits, - and _ have to stand there");
            } else {
                cast.put(name, member(name, node, cast));
            }
        });
        return cast;
    }

    private static CastMember member(String name, Node node, Map<String, CastMember> others) {
        CastMember nobody = new CastMember(name, CastRole.AGENT, "", "", "");
        if (!(node.value() instanceof YamlValue.Members)) {
            node.hasToBe("an object such as {agent: 2001}, {supervisor: 3001} or {caller: 4085550199}");
            return nobody;
        }
        if (!node.isObject(MEMBERS)) {
            return nobody;
        }
        Node agent = node.member("agent");
        Node supervisor = node.member("supervisor");
        Node caller = node.member("caller");
        long roles = java.util.stream.Stream.of(agent, supervisor, caller)
                .filter(Node::isThere)
                .count();
        if (roles != 1) {
            node.wrong("needs one of agent, supervisor and caller, and has %d".formatted(roles));
            return nobody;
        }
        CastRole role = agent.isThere() ? CastRole.AGENT : supervisor.isThere() ? CastRole.SUPERVISOR : CastRole.CALLER;
        Node given = agent.isThere() ? agent : supervisor.isThere() ? supervisor : caller;
        String id = given.text(1, Node.LONGEST_TEXT);
        if (role == CastRole.CALLER) {
            return caller(name, node, given, id);
        }
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            given.wrong(
                    "is '%s', and has to be the id of a user: at most 64 letters, digits, ., _, @ and -".formatted(id));
        }
        if (others.values().stream()
                .anyMatch(other -> other.role().isUser() && other.id().equals(id))) {
            given.wrong("is %s, who is in the cast already; a user has one name".formatted(id));
        }
        Node password = node.member("password");
        Node extension = node.member("extension");
        String device = extension.isThere() ? extension.text(1, Node.LONGEST_TEXT) : id;
        if (extension.isThere() && !device.isEmpty() && !WordKind.EXTENSION.fits(device)) {
            extension.wrong("is '%s', and has to be %s".formatted(device, WordKind.EXTENSION.inWords()));
        }
        return new CastMember(name, role, id, password.isThere() ? password.text(1, LONGEST_PASSWORD) : id, device);
    }

    private static CastMember caller(String name, Node node, Node given, String number) {
        if (!number.isEmpty() && !number.matches("[+*#0-9]{1,39}")) {
            given.wrong("is '%s', and has to be a number: at most 39 digits, +, * and #".formatted(number));
        }
        for (String member : new String[] {"password", "extension"}) {
            if (node.member(member).isThere()) {
                node.member(member).wrong("is nothing that a caller has; a caller has a number alone");
            }
        }
        return new CastMember(name, CastRole.CALLER, number, "", number);
    }
}
