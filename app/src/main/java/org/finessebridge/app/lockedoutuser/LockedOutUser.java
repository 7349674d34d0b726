package org.finessebridge.app.lockedoutuser;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.finessebridge.app.security.LockedAccounts.LockedAccount;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/**
 * An account that is locked after wrong passwords (guide, "Locked Out Users", of which only the title
 * is published).
 *
 * @param loginId the user's id, or the administrator's name
 * @param type {@code USER}, {@code ADMINISTRATOR} or {@code SERVICE_USER}
 * @param remainingTime seconds until it ends by itself
 * @param everywhere whether it is for all addresses but those where the user signed in of late; else it
 *     is for one of these
 */
@JsonRootName("LockedOutUser")
record LockedOutUser(String uri, String loginId, String type, long remainingTime, boolean everywhere) {

    static final String PREFIX = "/finesse/api/LockedOutUser/";

    static LockedOutUser of(LockedAccount account) {
        return new LockedOutUser(
                PREFIX
                        + URLEncoder.encode(account.loginId(), StandardCharsets.UTF_8)
                                .replace("+", "%20"),
                account.loginId(),
                account.kind().name(),
                account.remaining().plusMillis(999).toSeconds(),
                account.everywhere());
    }

    /** {@code <LockedOutUsers>}. */
    @JsonRootName("LockedOutUsers")
    record Listed(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("LockedOutUser")
            List<LockedOutUser> users) {}
}
