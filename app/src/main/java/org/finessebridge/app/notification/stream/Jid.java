package org.finessebridge.app.notification.stream;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * An XMPP address (RFC 7622). The local part and the domain are kept in lower case.
 *
 * @param local null for the address of a server
 * @param resource null in a bare JID
 */
public record Jid(@Nullable String local, String domain, @Nullable String resource) {

    private static final int LONGEST_PART = 1023;

    public Jid {
        local = local == null ? null : local.toLowerCase(Locale.ROOT);
        domain = domain.toLowerCase(Locale.ROOT);
    }

    /** Reads an address; null if it is none. */
    public static @Nullable Jid parse(String text) {
        int slash = text.indexOf('/');
        String bare = slash < 0 ? text : text.substring(0, slash);
        String resource = slash < 0 ? null : text.substring(slash + 1);
        int at = bare.indexOf('@');
        String local = at < 0 ? null : bare.substring(0, at);
        String domain = bare.substring(at + 1);
        if (!isPart(domain)
                || (local != null && !isPart(local))
                || (resource != null && !isPart(resource))) {
            return null;
        }
        return new Jid(local, domain, resource);
    }

    /** Whether a text may be a part of an address: 1 to 1023 bytes without control characters. */
    public static boolean isPart(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_PART
                && text.chars().noneMatch(Character::isISOControl);
    }

    /** The address without its resource. */
    public Jid bare() {
        return new Jid(local, domain, null);
    }

    /** The address with a resource. */
    public Jid withResource(String newResource) {
        return new Jid(local, domain, newResource);
    }

    @Override
    public String toString() {
        return (local == null ? "" : local + "@")
                + domain
                + (resource == null ? "" : "/" + resource);
    }
}
