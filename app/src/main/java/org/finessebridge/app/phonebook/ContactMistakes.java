package org.finessebridge.app.phonebook;

import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.jspecify.annotations.Nullable;

/** What is wrong with the contacts of an import: told all at once, as far as somebody reads it. */
final class ContactMistakes {

    /** As many as are told. */
    static final int MOST = 50;

    private final List<String> found = new ArrayList<>();
    private @Nullable String firstMember;

    /**
     * Looks at one more contact.
     *
     * @param place where it stands, in words
     * @return whether more are worth to be looked at
     */
    boolean check(String place, ContactBody contact) {
        try {
            var _ = contact.create(0);
        } catch (FinesseApiException e) {
            found.add(place + ": " + e.errorMessage());
            firstMember = firstMember == null ? e.errorData() : firstMember;
        }
        return found.size() < MOST;
    }

    /** @throws FinesseApiException 400 with all that were found, where there are any */
    void refuse() {
        if (firstMember != null) {
            throw new FinesseApiException(ErrorType.INVALID_INPUT, firstMember, String.join("; ", found));
        }
    }
}
