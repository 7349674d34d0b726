package org.finessebridge.app.owndirectory.entry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.directory.StoredCredential;
import org.finessebridge.app.security.KeptPassword;
import org.jspecify.annotations.Nullable;

/**
 * What a user has to be like. The loginId is the AgentID of the CTI server: digits and 11 of them at most in
 * UCCE, a name of 32 in UCCX; and it is the local part of a JID, of which it takes the characters that nobody
 * has to escape.
 */
final class UserRules {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,11}");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

    /** A colon would end it in Basic credentials, and a slash in a path. */
    private static final Pattern LOGIN_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._@+'-]*");

    private static final int LONGEST_NAME = 32;
    private static final int LONGEST_LOGIN_NAME = 64;
    private static final int MOST_SUPERVISED = 200;

    /** What AgentPassword holds (GED-188, SET_AGENT_STATE_REQ), with its end. */
    private static final int LONGEST_PASSWORD = 63;

    private static final int SHORTEST_PASSWORD = 4;

    private final boolean letters;
    private final Predicate<String> reserved;

    UserRules(boolean letters, Predicate<String> reserved) {
        this.letters = letters;
        this.reserved = reserved;
    }

    /** The user; null where anything is wrong with it. */
    @Nullable
    DirectoryUser check(UserEntry entry, Set<String> teams, DirectorySnapshot present, EntryMistakes mistakes) {
        String id = entry.loginId();
        String object = "User " + id;
        int before = mistakes.count();
        if (id == null || !(letters ? LETTERS : DIGITS).matcher(id).matches()) {
            mistakes.add(
                    entry.line(),
                    object,
                    letters
                            ? "The loginId has to have 1 to 32 of A-Z, a-z, 0-9, '.', '_' and '-', and none of the last"
                                    + " three at first"
                            : "The loginId has to have 1 to 11 digits");
            return null;
        }
        DirectoryUser old = present.findUserById(id).orElse(null);
        String loginName = text(entry.loginName(), old == null ? null : old.loginName());
        loginName = loginName.isEmpty() ? id : loginName;
        fault(entry, "The loginName ", loginNameFault(loginName, old), mistakes);
        if (isReserved(id) || isReserved(loginName)) {
            mistakes.add(entry.line(), object, "The loginId or loginName is one of the product's own");
        }
        String firstName =
                name(entry, "The firstName ", text(entry.firstName(), old == null ? null : old.firstName()), mistakes);
        String lastName =
                name(entry, "The lastName ", text(entry.lastName(), old == null ? null : old.lastName()), mistakes);
        String teamId = text(entry.teamId(), old == null ? null : old.teamId());
        if (!teams.contains(teamId)) {
            mistakes.add(entry.line(), object, "The teamId '" + shown(teamId) + "' is that of no own team");
        }
        entry.tellOthers(object, mistakes);
        Set<Role> roles = entry.roles() == null && old != null ? old.roles() : roles(entry, mistakes);
        List<String> supervised = supervised(entry, roles, old, teams, mistakes);
        fault(entry, "The password ", passwordFault(entry.password(), id, loginName), mistakes);
        if (mistakes.count() > before || mistakes.isFull()) {
            return null;
        }
        StoredCredential credential = old == null ? KeptPassword.NONE : old.credential();
        return new DirectoryUser(id, loginName, firstName, lastName, roles, teamId, supervised, credential);
    }

    /** A name that is there already stays, or it would stand in the way of every change of another user. */
    private static @Nullable String loginNameFault(String loginName, @Nullable DirectoryUser old) {
        String fault = ReadableText.fault(loginName, LONGEST_LOGIN_NAME);
        if (fault != null) {
            return fault;
        }
        if (!LOGIN_NAME.matcher(loginName).matches()) {
            return "may have letters, digits, '.', '_', '@', '+', ''' and '-', and begins with one of the first two";
        }
        boolean isThere = old != null && old.loginName().equals(loginName);
        return !isThere && Scripts.areMixed(loginName)
                ? "mixes letters or digits of several scripts, of which some look like others"
                : null;
    }

    private boolean isReserved(String name) {
        return reserved.test(name) || LookAlikes.of(name).stream().anyMatch(reserved);
    }

    /** What is not said stays as it is. */
    private static String text(@Nullable String said, @Nullable String old) {
        return Objects.requireNonNullElse(said, Objects.requireNonNullElse(old, ""));
    }

    /** Some people have but one name. */
    private static String name(UserEntry entry, String which, String text, EntryMistakes mistakes) {
        if (!text.isEmpty()) {
            fault(entry, which, ReadableText.fault(text, LONGEST_NAME), mistakes);
        }
        return text;
    }

    private static void fault(UserEntry entry, String which, @Nullable String fault, EntryMistakes mistakes) {
        if (fault != null) {
            mistakes.add(entry.line(), "User " + entry.loginId(), which + fault);
        }
    }

    /** In a contact centre, supervisors are agents too. */
    private static Set<Role> roles(UserEntry entry, EntryMistakes mistakes) {
        Set<Role> roles = new LinkedHashSet<>(Set.of(Role.AGENT));
        for (String role :
                entry.roles() == null ? List.<String>of() : entry.roles().all()) {
            Role known = Arrays.stream(Role.values())
                    .filter(one -> one.wireName().equalsIgnoreCase(role))
                    .findFirst()
                    .orElse(null);
            if (known == null) {
                fault(entry, "The role " + shown(role), " is none of Agent, Supervisor and Administrator", mistakes);
            } else {
                roles.add(known);
            }
        }
        return roles;
    }

    private static List<String> supervised(
            UserEntry entry, Set<Role> roles, @Nullable DirectoryUser old, Set<String> teams, EntryMistakes mistakes) {
        List<String> ids;
        if (entry.supervisedTeamIds() == null) {
            ids = old == null || !roles.contains(Role.SUPERVISOR) ? List.of() : old.supervisedTeamIds();
        } else {
            ids = entry.supervisedTeamIds().all().stream()
                    .map(String::valueOf)
                    .distinct()
                    .toList();
        }
        if (!ids.isEmpty() && !roles.contains(Role.SUPERVISOR)) {
            fault(entry, "The user supervises teams", " without the role Supervisor", mistakes);
        }
        if (ids.size() > MOST_SUPERVISED) {
            fault(entry, "The user supervises", " more than " + MOST_SUPERVISED + " teams", mistakes);
            return List.of();
        }
        for (String id : ids) {
            if (!teams.contains(id)) {
                fault(entry, "The supervised team " + shown(id), " is no own team", mistakes);
            }
        }
        return ids;
    }

    /** Why it can be no password; null if it can, or if there is none. */
    static @Nullable String passwordFault(@Nullable String password, String loginId, String loginName) {
        if (password == null || password.isEmpty()) {
            return null;
        }
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < SHORTEST_PASSWORD || bytes > LONGEST_PASSWORD) {
            return "has to have " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " bytes in UTF-8";
        }
        if (password.equalsIgnoreCase(loginId)) {
            return "is the loginId";
        }
        if (password.equalsIgnoreCase(loginName)) {
            return "is the loginName";
        }
        return password.equals(password.strip()) && password.codePoints().noneMatch(Character::isISOControl)
                ? null
                : "begins or ends with white space, or has controls";
    }

    private static String shown(@Nullable String text) {
        return EntryMistakes.shortened(String.valueOf(text));
    }
}
