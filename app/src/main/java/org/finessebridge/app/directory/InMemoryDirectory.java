package org.finessebridge.app.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A directory that is given once and does not change. */
public final class InMemoryDirectory implements Directory {

    private final Map<String, DirectoryUser> usersById = new LinkedHashMap<>();
    private final Map<String, DirectoryUser> usersByName = new LinkedHashMap<>();
    private final Map<String, Set<DirectoryUser>> usersInLowerCase = new HashMap<>();
    private final Map<String, DirectoryTeam> teamsById = new LinkedHashMap<>();
    private final Map<String, List<DirectoryUser>> membersByTeam;
    private final Map<String, List<DirectoryUser>> supervisorsByTeam = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException if two users share an id or a name, or a user names a team
     *     that is not there
     */
    public InMemoryDirectory(List<DirectoryTeam> teams, List<DirectoryUser> users) {
        for (DirectoryTeam team : teams) {
            require(teamsById.put(team.id(), team) == null, "two teams have the id " + team.id());
        }
        for (DirectoryUser user : users) {
            require(
                    usersById.put(user.loginId(), user) == null,
                    "two users have the loginId " + user.loginId());
            require(
                    usersByName.put(user.loginName(), user) == null,
                    "two users have the loginName " + user.loginName());
            for (String name : List.of(user.loginId(), user.loginName())) {
                usersInLowerCase.computeIfAbsent(lowerCase(name), n -> new HashSet<>()).add(user);
            }
            require(
                    teamsById.containsKey(user.teamId()),
                    "user " + user.loginId() + " is in a team that is not there");
            for (String team : user.supervisedTeamIds()) {
                supervisorsByTeam.computeIfAbsent(team, t -> new ArrayList<>()).add(user);
            }
        }
        membersByTeam = users.stream().collect(groupingBy(DirectoryUser::teamId, toList()));
    }

    @Override
    public Optional<DirectoryUser> findUser(String loginIdOrName) {
        DirectoryUser byId = usersById.get(loginIdOrName);
        return Optional.ofNullable(byId != null ? byId : usersByName.get(loginIdOrName));
    }

    @Override
    public Optional<DirectoryUser> findUserInAnyCase(String loginIdOrName) {
        Set<DirectoryUser> alike =
                usersInLowerCase.getOrDefault(lowerCase(loginIdOrName), Set.of());
        return findUser(loginIdOrName)
                .or(() -> alike.size() == 1 ? alike.stream().findFirst() : Optional.empty());
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<DirectoryTeam> findTeam(String teamId) {
        return Optional.ofNullable(teamsById.get(teamId));
    }

    @Override
    public Collection<DirectoryUser> users() {
        return Collections.unmodifiableCollection(usersById.values());
    }

    @Override
    public Collection<DirectoryTeam> teams() {
        return Collections.unmodifiableCollection(teamsById.values());
    }

    @Override
    public List<DirectoryUser> members(String teamId) {
        return Collections.unmodifiableList(membersByTeam.getOrDefault(teamId, List.of()));
    }

    @Override
    public List<DirectoryUser> supervisors(String teamId) {
        return Collections.unmodifiableList(supervisorsByTeam.getOrDefault(teamId, List.of()));
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
