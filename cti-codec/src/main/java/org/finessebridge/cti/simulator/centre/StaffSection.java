package org.finessebridge.cti.simulator.centre;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.DeskSettingsMask;
import org.finessebridge.cti.message.code.PeripheralType;
import org.finessebridge.cti.message.code.WrapupDataMode;

/** Reads the peripheral, its devices and its people. */
final class StaffSection {

    static final Set<String> PERIPHERAL = Set.of("id", "type", "logoutOnAgentDisconnect");
    static final Set<String> RANGE = Set.of("first", "last");
    static final Set<String> TEAM = Set.of("id", "name");
    static final Set<String> SKILL_GROUP = Set.of("number", "id", "name", "overflow");
    static final Set<String> OVERFLOW = Set.of("after", "skillGroup");
    static final Set<String> DESK_SETTINGS =
            Set.of("name", "wrapUpIncoming", "wrapUpOutgoing", "wrapUpTime", "autoAnswer", "ringNoAnswerTime");
    static final Set<String> AGENT = Set.of(
            "id",
            "password",
            "icmAgentId",
            "firstName",
            "lastName",
            "team",
            "skillGroups",
            "extensions",
            "deskSettings");

    static final int LONGEST_NAME = 50;
    static final int LONGEST_EXTENSION = 15;
    static final long LARGEST_UINT = 0xFFFF_FFFEL;
    static final int MOST_OTHERS = 10_000;

    private static final int MOST_AGENTS = 100_000;
    private static final int MOST_RANGES = 100;
    private static final int MOST_SKILL_GROUPS_OF_AGENT = 20;
    private static final int MOST_EXTENSIONS_OF_AGENT = 10;
    private static final int LONGEST_PASSWORD = 63;
    private static final int LONGEST_AGENT_ID = 11;
    private static final long LARGEST_EXTENSION = 999_999_999_999_999L;
    private static final int FIRST_ICM_AGENT_ID = 5001;

    /** The desk settings of agents who name none. */
    private static final String USUAL = "default";

    private final Place file;
    private final ContactCentre.Builder centre;
    private final Map<Long, SimulatedTeam> teams = new HashMap<>();
    private final Map<Long, SimulatedSkillGroup> skillGroups = new LinkedHashMap<>();
    private final Map<Long, QueueOverflow> overflows = new HashMap<>();
    private final Map<String, DeskSettings> deskSettings = new HashMap<>();
    private final Map<String, DeskSettings> ofAgents = new HashMap<>();
    private final Map<String, SimulatedAgent> agents = new HashMap<>();
    private final ExtensionRanges ranges = new ExtensionRanges();

    StaffSection(Place file, ContactCentre.Builder centre) {
        this.file = file;
        this.centre = centre;
    }

    /** By AgentID. */
    Map<String, DeskSettings> deskSettings() {
        return ofAgents;
    }

    /** By SkillGroupNumber. */
    Map<Long, QueueOverflow> overflows() {
        return overflows;
    }

    boolean hasAgent(String agentId) {
        return agents.containsKey(agentId);
    }

    boolean hasExtension(String extension) {
        return ranges.contains(extension);
    }

    /** A skill group's number, which is one of those that there are. */
    long skillGroup(Place number) {
        long read = number.number(0, LARGEST_UINT);
        if (number.value() instanceof SourceValue.Digits && !skillGroups.containsKey(read)) {
            number.wrong("is %d, and there is no such skill group".formatted(read));
        }
        return read;
    }

    void read() {
        Place peripheral = file.member("peripheral");
        if (peripheral.isThere()) {
            peripheral.object(PERIPHERAL);
            centre.peripheralId(peripheral.member("id").numberOr(ContactCentre.DEFAULT_PERIPHERAL_ID, 1, LARGEST_UINT));
            centre.peripheralType(
                    peripheral.member("type").oneOf(PeripheralType.class, PeripheralType.ENTERPRISE_AGENT));
            centre.logoutOnAgentDisconnect(
                    peripheral.member("logoutOnAgentDisconnect").numberOr(0, 0, 1) == 1);
        }
        for (Place range : file.member("extensions").entries(MOST_RANGES)) {
            range.object(RANGE);
            long first = range.member("first").number(0, LARGEST_EXTENSION);
            long last = range.member("last").number(first, LARGEST_EXTENSION);
            ranges.add(first, last);
            centre.extensions(first, last);
        }
        for (Place team : file.member("teams").entries(MOST_OTHERS)) {
            int before = team.mistakes().count();
            team.object(TEAM);
            long id = team.member("id").number(1, LARGEST_UINT);
            String name = team.member("name").textOr("", LONGEST_NAME);
            team.add(before, () -> centre.team(new SimulatedTeam(id, name)));
            teams.put(id, new SimulatedTeam(id, name));
        }
        skillGroups();
        file.member("deskSettings").entries(MOST_OTHERS).forEach(this::deskSettings);
        List<Place> places = file.member("agents").entries(MOST_AGENTS);
        for (int i = 0; i < places.size(); i++) {
            agent(places.get(i), FIRST_ICM_AGENT_ID + i);
        }
    }

    private void skillGroups() {
        List<Place> places = file.member("skillGroups").entries(MOST_OTHERS);
        for (Place group : places) {
            int before = group.mistakes().count();
            group.object(SKILL_GROUP);
            long number = group.member("number").number(0, LARGEST_UINT);
            SimulatedSkillGroup read = new SimulatedSkillGroup(
                    number,
                    group.member("id").numberOr(number, 0, LARGEST_UINT),
                    group.member("name").textOr("", LONGEST_NAME));
            group.add(before, () -> centre.skillGroup(read));
            skillGroups.put(number, read);
        }
        for (Place group : places) {
            Place overflow = group.member("overflow");
            if (overflow.isThere()) {
                overflow.object(OVERFLOW);
                Place after = overflow.member("after");
                if (!after.isThere()) {
                    after.wrong("is missing");
                }
                long from =
                        group.member("number").value() instanceof SourceValue.Digits digits ? longOf(digits.text()) : 0;
                long to = skillGroup(overflow.member("skillGroup"));
                if (from == to) {
                    overflow.member("skillGroup").wrong("is the skill group itself");
                }
                overflows.put(from, new QueueOverflow(after.timeOr(Duration.ZERO), to));
            }
        }
    }

    private static long longOf(String digits) {
        return digits.matches("\\d{1,10}") ? Long.parseLong(digits) : 0;
    }

    private void deskSettings(Place place) {
        place.object(DESK_SETTINGS);
        String name = place.member("name").text(1, LONGEST_NAME);
        DeskSettings usual = DeskSettings.DEFAULT;
        DeskSettings read = new DeskSettings(
                usual.mask() | (place.member("autoAnswer").flag() ? DeskSettingsMask.AUTO_ANSWER : 0),
                place.member("wrapUpIncoming").oneOf(WrapupDataMode.class, usual.wrapupIncoming()),
                place.member("wrapUpOutgoing").oneOf(WrapupDataMode.class, usual.wrapupOutgoing()),
                place.member("wrapUpTime").timeOr(usual.workModeTimer()),
                place.member("ringNoAnswerTime").timeOr(usual.ringNoAnswerTime()));
        if (deskSettings.put(name, read) != null) {
            place.member("name").wrong("is '" + name + "', and there are such desk settings already");
        }
    }

    private void agent(Place agent, int usualIcmAgentId) {
        int before = agent.mistakes().count();
        agent.object(AGENT);
        Place team = agent.member("team");
        Long teamId = team.isThere() ? team.number(1, LARGEST_UINT) : null;
        if (teamId != null && team.value() instanceof SourceValue.Digits && !teams.containsKey(teamId)) {
            team.wrong("is %d, and there is no such team".formatted(teamId));
        }
        String id = agent.member("id").text(1, LONGEST_AGENT_ID);
        Place secret = agent.member("password");
        Secret password = secret.isThere() ? new Secret(secret.textOr("", LONGEST_PASSWORD)) : null;
        int icmAgentId = (int) agent.member("icmAgentId").numberOr(usualIcmAgentId, 1, Integer.MAX_VALUE);
        String firstName = agent.member("firstName").textOr("", LONGEST_NAME);
        String lastName = agent.member("lastName").textOr("", LONGEST_NAME);
        List<Long> groups = agent.member("skillGroups").entries(MOST_SKILL_GROUPS_OF_AGENT).stream()
                .map(this::skillGroup)
                .toList();
        List<String> extensions = agent.member("extensions").entries(MOST_EXTENSIONS_OF_AGENT).stream()
                .map(this::extension)
                .toList();
        Place settings = agent.member("deskSettings");
        DeskSettings desk = deskSettings.get(settings.textOr(USUAL, LONGEST_NAME));
        if (settings.isThere() && desk == null) {
            settings.wrong("are " + settings.value() + ", and there are no such desk settings");
        }
        agent.add(before, () -> {
            SimulatedAgent read =
                    new SimulatedAgent(id, password, icmAgentId, firstName, lastName, teamId, groups, extensions);
            centre.agent(read);
            agents.put(id, read);
        });
        if (desk != null) {
            ofAgents.put(id, desk);
        }
    }

    private String extension(Place place) {
        String extension = place.text(1, LONGEST_EXTENSION);
        if (!SimulatedExtensions.isExtension(extension)) {
            place.wrong("is '%s', which is no extension: up to 15 digits, no leading zero".formatted(extension));
        } else if (!ranges.contains(extension)) {
            place.wrong("is %s, which is in no range of extensions".formatted(extension));
        }
        return extension;
    }
}
