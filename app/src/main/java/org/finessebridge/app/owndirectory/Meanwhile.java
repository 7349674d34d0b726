package org.finessebridge.app.owndirectory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectoryChange.TeamChange;
import org.finessebridge.app.directory.DirectoryChange.UserChange;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.StoredCredential;
import org.finessebridge.app.owndirectory.entry.EntryMistakes;
import org.finessebridge.app.owndirectory.entry.EntryRules;
import org.finessebridge.app.security.KeptPassword;

/**
 * What others have done while the passwords of an import were hashed, which takes minutes. Whoever did that was told
 * that it is done, and a file that is older does not undo it: who was removed is not brought back, who was added is not
 * removed, and a role that was taken away is not given back. Such a file is refused, so that somebody mends it. A
 * password that was set is the newer one, and stays; users set their own too, and none of them can stop an import so.
 */
final class Meanwhile {

    /** What others change of a user, but for the password. */
    private static final List<Function<DirectoryUser, Object>> MEMBERS = List.of(
            DirectoryUser::loginName,
            DirectoryUser::firstName,
            DirectoryUser::lastName,
            DirectoryUser::roles,
            DirectoryUser::teamId,
            DirectoryUser::supervisedTeamIds);

    private Meanwhile() {}

    /**
     * Takes out the passwords that stay as they are.
     *
     * @param done from what there was before to what there is now
     * @param mistakes what would be undone is added there
     */
    static EntryRules.Wanted stays(DirectoryChange done, EntryRules.Wanted wanted, EntryMistakes mistakes) {
        tellTeams(done, wanted.directory(), mistakes);
        tellUsers(done, wanted.directory(), mistakes);
        Map<String, String> passwords = new HashMap<>(wanted.passwords());
        passwords.keySet().removeIf(id -> !credential(done.before(), id).equals(credential(done.after(), id)));
        return new EntryRules.Wanted(wanted.directory(), passwords);
    }

    private static void tellTeams(DirectoryChange done, DirectorySnapshot wanted, EntryMistakes mistakes) {
        for (DirectoryTeam team : done.removedTeams()) {
            if (wanted.findTeam(team.id()).isPresent()) {
                mistakes.add(null, "Team " + team.id(), "The team has been removed");
            }
        }
        for (DirectoryTeam team : done.addedTeams()) {
            if (wanted.findTeam(team.id()).filter(team::equals).isEmpty()) {
                mistakes.add(null, "Team " + team.id(), "The team has been added");
            }
        }
        for (TeamChange team : done.changedTeams()) {
            if (wanted.findTeam(team.after().id()).filter(team.after()::equals).isEmpty()) {
                mistakes.add(null, "Team " + team.after().id(), "The team has been renamed");
            }
        }
    }

    private static void tellUsers(DirectoryChange done, DirectorySnapshot wanted, EntryMistakes mistakes) {
        for (DirectoryUser user : done.removedUsers()) {
            if (wanted.findUserById(user.loginId()).isPresent()) {
                mistakes.add(null, "User " + user.loginId(), "The user has been removed");
            }
        }
        for (DirectoryUser user : done.addedUsers()) {
            if (!has(wanted, user, MEMBERS)) {
                mistakes.add(null, "User " + user.loginId(), "The user has been added");
            }
        }
        for (UserChange user : done.changedUsers()) {
            List<Function<DirectoryUser, Object>> changed = MEMBERS.stream()
                    .filter(member -> !same(member, user.before(), user.after()))
                    .toList();
            if (!changed.isEmpty() && !has(wanted, user.after(), changed)) {
                mistakes.add(null, "User " + user.after().loginId(), "The user has been changed");
            }
        }
    }

    private static boolean has(
            DirectorySnapshot wanted, DirectoryUser user, List<Function<DirectoryUser, Object>> members) {
        return wanted.findUserById(user.loginId())
                .filter(one -> members.stream().allMatch(member -> same(member, one, user)))
                .isPresent();
    }

    private static boolean same(Function<DirectoryUser, Object> member, DirectoryUser one, DirectoryUser other) {
        return member.apply(one).equals(member.apply(other));
    }

    private static StoredCredential credential(DirectorySnapshot directory, String loginId) {
        return directory.findUserById(loginId).map(DirectoryUser::credential).orElse(KeptPassword.NONE);
    }
}
