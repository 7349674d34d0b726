package org.finessebridge.app.notification.sasl;

import java.util.Locale;

/** How clients name the user: with and without the domain, as id and as loginName. */
final class Username {

    private Username() {}

    /** The username without the domain that some clients append. */
    static String withoutDomain(String authcid, String domain) {
        String suffix = "@" + domain;
        return authcid.toLowerCase(Locale.ROOT).endsWith(suffix)
                ? authcid.substring(0, authcid.length() - suffix.length())
                : authcid;
    }

    /** Whether the identity that the client asks for is the user's own. */
    static boolean authorizes(String authzid, String username, String loginId) {
        int at = authzid.indexOf('@');
        String wanted = at < 0 ? authzid : authzid.substring(0, at);
        return authzid.isEmpty() || wanted.equalsIgnoreCase(username) || wanted.equalsIgnoreCase(loginId);
    }
}
