package org.finessebridge.cti.simulator.centre;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.PeripheralType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a contact centre from a JSON file:
 *
 * <pre>{@code
 * {
 *   "peripheral": {"id": 5000, "type": "ENTERPRISE_AGENT"},
 *   "extensions": [{"first": 2000, "last": 2999}],
 *   "teams": [{"id": 1, "name": "Sales"}],
 *   "skillGroups": [{"number": 10, "id": 5010, "name": "English"}],
 *   "agents": [
 *     {"id": "2001", "password": "secret", "icmAgentId": 7001,
 *      "firstName": "Mickey", "lastName": "Mouse",
 *      "team": 1, "skillGroups": [10], "extensions": ["2001", "2003"]}
 *   ]
 * }
 * }</pre>
 *
 * <p>Only an agent's {@code id} must be given. Without {@code peripheral} it is ENTERPRISE_AGENT
 * 5000; the types are those of {@link PeripheralType}. Without {@code password} it is empty.
 * Without {@code icmAgentId} the agents are numbered from 5001. Without {@code extensions} an agent
 * may sign on at every extension of the contact centre; those that an agent names must be among
 * them. Members that are not listed here, or listed twice, are mistakes. Limits: 100,000 agents,
 * 10,000 teams and skill groups, 100 ranges of extensions, 20 skill groups and 10 extensions an
 * agent, names of 50 characters, 32 MB.
 */
public final class ContactCentreFile {

    private static final int MOST_AGENTS = 100_000;
    private static final int MOST_OTHERS = 10_000;
    private static final int MOST_RANGES = 100;
    private static final int MOST_SKILL_GROUPS_OF_AGENT = 20;
    private static final int MOST_EXTENSIONS_OF_AGENT = 10;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_PASSWORD = 63;
    private static final int LONGEST_AGENT_ID = 11;
    private static final int LONGEST_EXTENSION = 15;
    private static final long LARGEST_EXTENSION = 999_999_999_999_999L;
    private static final long LARGEST_UINT = 0xFFFF_FFFEL;
    private static final int LARGEST_FILE = 32 * 1024 * 1024;
    private static final int FIRST_ICM_AGENT_ID = 5001;
    private static final int DEEPEST = 8;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxDocumentLength(LARGEST_FILE)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ContactCentreFile() {}

    /**
     * Reads a file.
     *
     * @throws ContactCentreFileException where it is not there or not a contact centre; the message
     *     is one line for the user
     */
    public static ContactCentre read(Path file) throws ContactCentreFileException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (ContactCentreFileException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new ContactCentreFileException(file + ": there is no such file");
        } catch (IOException e) {
            throw new ContactCentreFileException(file + ": cannot be read: " + e.getMessage());
        }
    }

    /** A contact centre of two teams and twenty agents, whose passwords are their ids. */
    public static ContactCentre demo() {
        String name = "demo.json";
        try (InputStream in = Objects.requireNonNull(ContactCentreFile.class.getResourceAsStream(name), name)) {
            return read(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads from a stream.
     *
     * @param name what messages call it
     */
    static ContactCentre read(InputStream in, String name) throws ContactCentreFileException {
        try {
            return centre(new Place("", JSON.readTree(in)));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String place = at == null || at.getLineNr() < 1
                    ? ""
                    : "line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr());
            throw new ContactCentreFileException(
                    name + ": " + place + "not JSON: " + firstLine(e.getOriginalMessage()));
        } catch (Place.Mistake e) {
            throw new ContactCentreFileException(name + ": " + e.getMessage());
        }
    }

    private static ContactCentre centre(Place file) {
        file.object(Set.of("peripheral", "extensions", "teams", "skillGroups", "agents"));
        ContactCentre.Builder centre = ContactCentre.builder();
        Place peripheral = file.member("peripheral");
        if (peripheral.isThere()) {
            peripheral(peripheral, centre);
        }
        for (Place range : file.member("extensions").entries(MOST_RANGES)) {
            range.object(Set.of("first", "last"));
            long first = range.member("first").number(0, LARGEST_EXTENSION);
            centre.extensions(first, range.member("last").number(first, LARGEST_EXTENSION));
        }
        for (Place team : file.member("teams").entries(MOST_OTHERS)) {
            add(team, () -> centre.team(team(team)));
        }
        for (Place group : file.member("skillGroups").entries(MOST_OTHERS)) {
            add(group, () -> centre.skillGroup(skillGroup(group)));
        }
        List<Place> agents = file.member("agents").entries(MOST_AGENTS);
        for (int i = 0; i < agents.size(); i++) {
            Place agent = agents.get(i);
            int icmAgentId = FIRST_ICM_AGENT_ID + i;
            add(agent, () -> centre.agent(agent(agent, icmAgentId)));
        }
        try {
            return centre.build();
        } catch (IllegalArgumentException e) {
            throw file.member("agents").wrong(": " + e.getMessage());
        }
    }

    /** What is wrong with an entry as a whole is told with its place too. */
    private static void add(Place entry, Runnable addition) {
        try {
            addition.run();
        } catch (IllegalArgumentException e) {
            throw entry.wrong(": " + e.getMessage());
        }
    }

    private static void peripheral(Place peripheral, ContactCentre.Builder centre) {
        peripheral.object(Set.of("id", "type"));
        centre.peripheralId(peripheral.member("id").numberOr(ContactCentre.DEFAULT_PERIPHERAL_ID, 1, LARGEST_UINT));
        Place type = peripheral.member("type");
        if (type.isThere()) {
            String name = type.text(1, LONGEST_NAME);
            centre.peripheralType(Arrays.stream(PeripheralType.values())
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElseThrow(() ->
                            type.wrong("is '" + name + "', which is no PeripheralType such" + " as ENTERPRISE_AGENT")));
        }
    }

    private static SimulatedTeam team(Place team) {
        team.object(Set.of("id", "name"));
        return new SimulatedTeam(
                team.member("id").number(1, LARGEST_UINT), team.member("name").textOr("", LONGEST_NAME));
    }

    private static SimulatedSkillGroup skillGroup(Place group) {
        group.object(Set.of("number", "id", "name"));
        long number = group.member("number").number(0, LARGEST_UINT);
        return new SimulatedSkillGroup(
                number,
                group.member("id").numberOr(number, 0, LARGEST_UINT),
                group.member("name").textOr("", LONGEST_NAME));
    }

    private static SimulatedAgent agent(Place agent, int usualIcmAgentId) {
        agent.object(
                Set.of("id", "password", "icmAgentId", "firstName", "lastName", "team", "skillGroups", "extensions"));
        Place team = agent.member("team");
        return new SimulatedAgent(
                agent.member("id").text(1, LONGEST_AGENT_ID),
                new Secret(agent.member("password").textOr("", LONGEST_PASSWORD)),
                (int) agent.member("icmAgentId").numberOr(usualIcmAgentId, 1, Integer.MAX_VALUE),
                agent.member("firstName").textOr("", LONGEST_NAME),
                agent.member("lastName").textOr("", LONGEST_NAME),
                team.isThere() ? team.number(1, LARGEST_UINT) : null,
                agent.member("skillGroups").entries(MOST_SKILL_GROUPS_OF_AGENT).stream()
                        .map(group -> group.number(0, LARGEST_UINT))
                        .toList(),
                agent.member("extensions").entries(MOST_EXTENSIONS_OF_AGENT).stream()
                        .map(extension -> extension.text(1, LONGEST_EXTENSION))
                        .toList());
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
