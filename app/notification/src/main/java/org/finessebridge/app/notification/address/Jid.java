package org.finessebridge.app.notification.address;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An XMPP address. Of RFC 7622 it keeps: the lengths, the characters that a local part may not
 * have, no control characters and no lone surrogates; local part and domain in lower case,
 * everything in normalization form C, and any space of a resource as U+0020. It does not look at
 * the classes of characters and at the direction of text that PRECIS knows.
 *
 * @param local null for the address of a server
 * @param resource null in a bare JID
 */
public record Jid(
        @Nullable String local, String domain, @Nullable String resource) {

    private static final int LONGEST_PART = 1023;
    private static final String NOT_IN_LOCAL = "\"&'/:<>@";

    public Jid {
        local = local == null ? null : localPart(local);
        domain = normal(domain.toLowerCase(Locale.ROOT));
        resource = resource == null ? null : normal(spaces(resource));
    }

    /** Reads an address; null if it is none. */
    public static @Nullable Jid parse(String text) {
        int slash = text.indexOf('/');
        String bare = slash < 0 ? text : text.substring(0, slash);
        String resource = slash < 0 ? null : text.substring(slash + 1);
        int at = bare.indexOf('@');
        String local = at < 0 ? null : bare.substring(0, at);
        String domain = bare.substring(at + 1);
        if (domain.endsWith(".")) {
            domain = domain.substring(0, domain.length() - 1); // RFC 7622, 3.2
        }
        if (!isDomain(domain) || (local != null && !isLocal(local)) || (resource != null && !isResource(resource))) {
            return null;
        }
        return new Jid(local, domain, resource);
    }

    /** What a name is as the local part of an address; two names that give the same have the same address. */
    public static String localPart(String name) {
        return normal(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a text may be the resource of an address. */
    public static boolean isResource(String text) {
        return isPart(text);
    }

    private static boolean isLocal(String text) {
        return isPart(text) && text.chars().noneMatch(c -> Character.isSpaceChar(c) || NOT_IN_LOCAL.indexOf(c) >= 0);
    }

    private static boolean isDomain(String text) {
        return isPart(text) && text.chars().noneMatch(c -> Character.isSpaceChar(c) || c == '@');
    }

    /** 1 to 1023 bytes, without control characters and lone surrogates. */
    private static boolean isPart(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_PART
                && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PART
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String spaces(String text) {
        StringBuilder changed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            changed.append(Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c);
        }
        return changed.toString();
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
        return (local == null ? "" : local + "@") + domain + (resource == null ? "" : "/" + resource);
    }
}
