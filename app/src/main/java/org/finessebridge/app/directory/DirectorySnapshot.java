package org.finessebridge.app.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The users and teams at one moment. Immutable, consistent in itself, and every look-up takes
 * constant time, so it may be asked anywhere, also on an event loop.
 */
public final class DirectorySnapshot {

    /** Nobody and nothing. */
    public static final DirectorySnapshot EMPTY = of(List.of(), List.of());

    private final Map<String, DirectoryUser> usersById = new LinkedHashMap<>();
    private final Map<String, DirectoryUser> usersByName = new HashMap<>();
    private final Map<String, Set<DirectoryUser>> usersInLowerCase = new HashMap<>();
    private final Map<String, DirectoryTeam> teamsById = new LinkedHashMap<>();
    private final Map<String, List<DirectoryUser>> membersByTeam = new HashMap<>();
    private final Map<String, List<DirectoryUser>> supervisorsByTeam = new HashMap<>();

    private DirectorySnapshot(Collection<DirectoryTeam> teams, Collection<DirectoryUser> users) {
        for (DirectoryTeam team : teams) {
            require(teamsById.put(team.id(), team) == null, "two teams have the id " + team.id());
        }
        users.forEach(this::add);
        membersByTeam.replaceAll((team, members) -> List.copyOf(members));
        supervisorsByTeam.replaceAll((team, supervisors) -> List.copyOf(supervisors));
    }

    /**
     * A snapshot of these.
     *
     * @throws IllegalArgumentException if two teams share an id, two users share an id or a name,
     *     or a user is in or supervises a team that is not there
     */
    public static DirectorySnapshot of(Collection<DirectoryTeam> teams, Collection<DirectoryUser> users) {
        return new DirectorySnapshot(teams, users);
    }

    private void add(DirectoryUser user) {
        require(usersById.put(user.loginId(), user) == null, "two users have the loginId " + user.loginId());
        require(usersByName.put(user.loginName(), user) == null, "two users have the loginName " + user.loginName());
        for (String name : List.of(user.loginId(), user.loginName())) {
            usersInLowerCase
                    .computeIfAbsent(lowerCase(name), n -> new LinkedHashSet<>())
                    .add(user);
        }
        require(teamsById.containsKey(user.teamId()), "user " + user.loginId() + " is in a team that is not there");
        membersByTeam.computeIfAbsent(user.teamId(), t -> new ArrayList<>()).add(user);
        for (String team : user.supervisedTeamIds()) {
            require(teamsById.containsKey(team), "user " + user.loginId() + " supervises a team that is not there");
            if (user.supervises(team)) {
                supervisorsByTeam.computeIfAbsent(team, t -> new ArrayList<>()).add(user);
            }
        }
    }

    /** Finds a user by loginId or, failing that, by loginName. Names are case-sensitive. */
    public Optional<DirectoryUser> findUser(String loginIdOrName) {
        DirectoryUser byId = usersById.get(loginIdOrName);
        return Optional.ofNullable(byId != null ? byId : usersByName.get(loginIdOrName));
    }

    /** Finds a user by loginId alone. */
    public Optional<DirectoryUser> findUserById(String loginId) {
        return Optional.ofNullable(usersById.get(loginId));
    }

    /**
     * Finds a user by a name whose case has been lost, as XMPP clients and addresses lose it (RFC
     * 7622, 3.3): as {@link #findUser} does or, failing that, the only one whose loginId or
     * loginName differs from it in case alone. Where there are several, nobody is found.
     */
    public Optional<DirectoryUser> findUserInAnyCase(String loginIdOrName) {
        Set<DirectoryUser> alike = usersInLowerCase.getOrDefault(lowerCase(loginIdOrName), Set.of());
        return findUser(loginIdOrName)
                .or(() -> alike.size() == 1 ? alike.stream().findFirst() : Optional.empty());
    }

    /** Whether a name is that of a user, or of several, but for its case. */
    public boolean hasUserInAnyCase(String loginIdOrName) {
        return usersInLowerCase.containsKey(lowerCase(loginIdOrName));
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Finds a team by id. */
    public Optional<DirectoryTeam> findTeam(String teamId) {
        return Optional.ofNullable(teamsById.get(teamId));
    }

    /** All users, in a stable order. */
    public Collection<DirectoryUser> users() {
        return Collections.unmodifiableCollection(usersById.values());
    }

    /** All teams, in a stable order. */
    public Collection<DirectoryTeam> teams() {
        return Collections.unmodifiableCollection(teamsById.values());
    }

    /** The members of a team, in a stable order; empty for an unknown team. */
    public List<DirectoryUser> members(String teamId) {
        return membersByTeam.getOrDefault(teamId, List.of());
    }

    /** Who supervises the team, in a stable order; empty for an unknown team. */
    public List<DirectoryUser> supervisors(String teamId) {
        return supervisorsByTeam.getOrDefault(teamId, List.of());
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
