package org.finessebridge.app.security;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of SCRAM of one password, for each name of its user, the loginId first. Immutable.
 *
 * @param sha1 for SCRAM-SHA-1; empty where the password can't be used with it
 * @param sha256 the same for SCRAM-SHA-256
 */
record ScramKeys(List<ScramCredentials> sha1, List<ScramCredentials> sha256) {

    static final ScramKeys NONE = new ScramKeys(List.of(), List.of());

    ScramKeys {
        sha1 = List.copyOf(sha1);
        sha256 = List.copyOf(sha256);
    }

    /** Reads what {@link #text} gave; what is null is left out. */
    static List<ScramCredentials> parsed(@Nullable String ofId, @Nullable String ofName) {
        List<ScramCredentials> keys = new ArrayList<>(2);
        if (ofId != null) {
            keys.add(ScramCredentials.parse(ofId));
        }
        if (ofName != null) {
            keys.add(ScramCredentials.parse(ofName));
        }
        return keys;
    }

    private List<ScramCredentials> with(ScramHash hash) {
        return switch (hash) {
            case SHA_1 -> sha1;
            case SHA_256 -> sha256;
        };
    }

    /** Those of the loginId; null if there are none. */
    @Nullable
    ScramCredentials first(ScramHash hash) {
        List<ScramCredentials> all = with(hash);
        return all.isEmpty() ? null : all.getFirst();
    }

    /**
     * Those under which a name is to be proved: made for it or, where it has got none yet, those of the
     * loginId, which let the same password in.
     */
    @Nullable
    ScramCredentials under(ScramHash hash, ScramChallenge ofName) {
        for (ScramCredentials keys : with(hash)) {
            if (keys.challenge().equals(ofName)) {
                return keys;
            }
        }
        return first(hash);
    }

    /** Whether they are for these, in this order. */
    boolean areFor(ScramHash hash, List<ScramChallenge> ofNames) {
        return with(hash).stream().map(ScramCredentials::challenge).toList().equals(ofNames);
    }

    /** The keys at a place, to be kept; null if there are none. */
    @Nullable
    String text(ScramHash hash, int place) {
        List<ScramCredentials> all = with(hash);
        return place < all.size() ? all.get(place).text() : null;
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "***";
    }
}
