package org.finessebridge.app.owndirectory.entry;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.jspecify.annotations.Nullable;

/** What teams and users have to be like to stand beside each other. */
public final class EntryRules {

    /** Beyond what one server of the original takes. */
    public static final int MOST_USERS = 20_000;

    /** Of teams. */
    public static final int MOST_TEAMS = 5_000;

    private static final int LONGEST_TEAM_NAME = 32;
    private static final long LARGEST_TEAM_ID = 0xFFFF_FFFFL;

    /** In the order of numbers, where they are some. */
    private static final Comparator<String> BY_ID =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final UserRules userRules;

    /**
     * The rules of a centre.
     *
     * @param letters whether ids of users may have letters, as those of UCCX
     * @param reserved names that nobody may have, in any case
     */
    public EntryRules(boolean letters, Predicate<String> reserved) {
        this.userRules = new UserRules(letters, reserved);
    }

    /**
     * What is to become of the directory.
     *
     * @param directory all teams and users; credentials are those that there are
     * @param passwords the new ones, by loginId
     */
    public record Wanted(DirectorySnapshot directory, Map<String, String> passwords) {

        /** Without the passwords. */
        @Override
        public String toString() {
            return "Wanted[" + directory.users().size() + " users]";
        }
    }

    /**
     * Looks at all entries.
     *
     * @param present what there is, whose credentials stay
     * @param others teams and users of other sources, beside which these are to stand
     * @param mistakes what is wrong is added there
     * @return null where anything is wrong
     */
    public @Nullable Wanted check(
            DirectoryEntries entries, DirectorySnapshot present, DirectorySnapshot others, EntryMistakes mistakes) {
        entries.tellOthers(mistakes);
        DirectoryEntries all = entries.completedBy(present);
        if (all.allTeams().size() > MOST_TEAMS) {
            mistakes.add(null, "", "There are more than " + MOST_TEAMS + " teams");
            return null;
        }
        Map<String, DirectoryTeam> teams = teams(all.allTeams(), others, mistakes);
        Map<String, DirectoryUser> users = new HashMap<>();
        Map<String, String> passwords = new HashMap<>();
        Taken names = new Taken();
        for (DirectoryUser other : others.users()) {
            names.take(other.loginId(), other.loginId());
            names.take(other.loginName(), other.loginId());
        }
        List<UserEntry> wanted = all.allUsers();
        if (wanted.size() > MOST_USERS) {
            mistakes.add(null, "", "There are more than " + MOST_USERS + " users");
            return null;
        }
        Set<String> ids = new HashSet<>();
        for (UserEntry entry : wanted) {
            if (mistakes.isFull()) {
                return null;
            }
            DirectoryUser user = userRules.check(entry, teams.keySet(), present, mistakes);
            if (user == null) {
                continue;
            }
            if (!ids.add(user.loginId())) {
                mistakes.add(entry.line(), "User " + user.loginId(), "The loginId is there twice");
                continue;
            }
            String elsewhere = names.take(user.loginId(), "own " + user.loginId());
            if (elsewhere == null) {
                elsewhere = names.take(user.loginName(), "own " + user.loginId());
            }
            if (elsewhere != null) {
                mistakes.add(
                        entry.line(),
                        "User " + user.loginId(),
                        "The loginId or loginName is, or looks like, that of user "
                                + elsewhere.replaceFirst("^own ", ""));
            }
            users.put(user.loginId(), user);
            if (entry.password() != null && !entry.password().isEmpty()) {
                passwords.put(user.loginId(), entry.password());
            }
        }
        return mistakes.count() == 0 ? new Wanted(sorted(teams, users), passwords) : null;
    }

    /**
     * Why something can't be the password of a user; null if it can.
     *
     * @param password in the clear
     */
    public static @Nullable String passwordFault(String password, DirectoryUser user) {
        return UserRules.passwordFault(password, user.loginId(), user.loginName());
    }

    private static DirectorySnapshot sorted(Map<String, DirectoryTeam> teams, Map<String, DirectoryUser> users) {
        return DirectorySnapshot.of(
                teams.values().stream()
                        .sorted(Comparator.comparing(DirectoryTeam::id, BY_ID))
                        .toList(),
                users.values().stream()
                        .sorted(Comparator.comparing(DirectoryUser::loginId, BY_ID))
                        .toList());
    }

    private static Map<String, DirectoryTeam> teams(
            List<TeamEntry> entries, DirectorySnapshot others, EntryMistakes mistakes) {
        Map<String, DirectoryTeam> teams = new HashMap<>();
        Taken names = new Taken();
        others.teams().forEach(other -> names.take(other.name(), other.id()));
        for (TeamEntry entry : entries) {
            String id = entry.id();
            String name = entry.name();
            String object = "Team " + id;
            if (id == null || !isTeamId(id)) {
                mistakes.add(entry.line(), object, "The id has to be a number from 1 to " + LARGEST_TEAM_ID);
                continue;
            }
            String fault = ReadableText.fault(name, LONGEST_TEAM_NAME);
            if (name == null || fault != null) {
                mistakes.add(entry.line(), object, "The name " + fault);
                teams.putIfAbsent(id, new DirectoryTeam(id, id)); // so that its members are no further mistakes
                continue;
            }
            if (teams.putIfAbsent(id, new DirectoryTeam(id, name)) != null
                    || others.findTeam(id).isPresent()) {
                mistakes.add(entry.line(), object, "The id is another team's");
                continue;
            }
            String elsewhere = names.take(name, "own " + id);
            if (elsewhere != null) {
                mistakes.add(
                        entry.line(),
                        object,
                        "The name is, or looks like, that of team " + elsewhere.replaceFirst("^own ", ""));
            }
        }
        return teams;
    }

    private static boolean isTeamId(String id) {
        return id.matches("[1-9][0-9]{0,9}") && Long.parseLong(id) <= LARGEST_TEAM_ID;
    }
}
