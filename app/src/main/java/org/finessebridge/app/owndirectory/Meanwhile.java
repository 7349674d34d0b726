package org.finessebridge.app.owndirectory;

import java.util.HashMap;
import java.util.Map;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.StoredCredential;
import org.finessebridge.app.owndirectory.entry.EntryMistakes;
import org.finessebridge.app.owndirectory.entry.EntryRules;
import org.finessebridge.app.security.KeptPassword;

/**
 * What others have done while the passwords of an import were hashed, which takes minutes. Who was removed is not
 * brought back by a file that is older than that: it is refused, so that somebody takes the user out of it. A password
 * that was set is the newer one, and stays; users set their own too, and none of them can stop an import so.
 */
final class Meanwhile {

    private Meanwhile() {}

    /**
     * Takes out the passwords that stay as they are.
     *
     * @param done from what there was before to what there is now
     * @param mistakes who has been removed is added there
     */
    static EntryRules.Wanted stays(DirectoryChange done, EntryRules.Wanted wanted, EntryMistakes mistakes) {
        for (DirectoryUser user : done.removedUsers()) {
            if (wanted.directory().findUserById(user.loginId()).isPresent()) {
                mistakes.add(null, "User " + user.loginId(), "The user has been removed");
            }
        }
        Map<String, String> passwords = new HashMap<>(wanted.passwords());
        passwords.keySet().removeIf(id -> !credential(done.before(), id).equals(credential(done.after(), id)));
        return new EntryRules.Wanted(wanted.directory(), passwords);
    }

    private static StoredCredential credential(DirectorySnapshot directory, String loginId) {
        return directory.findUserById(loginId).map(DirectoryUser::credential).orElse(KeptPassword.NONE);
    }
}
