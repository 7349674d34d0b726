package org.finessebridge.pubsub.item;

/**
 * An item to publish. Finesse's items hold one {@code <notification
 * xmlns='http://jabber.org/protocol/pubsub'>} whose character data is an Update document.
 *
 * @param notification the character data, not escaped; only characters that XML 1.0 allows
 */
public record Item(String notification) {

    public Item {
        int bad = firstForbidden(notification);
        if (bad >= 0) {
            throw new IllegalArgumentException(
                    "XML 1.0 forbids U+%04X at index %d".formatted(notification.codePointAt(bad), bad));
        }
    }

    private static int firstForbidden(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean allowed = c >= 0x20
                    ? c <= 0xD7FF || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000
                    : c == '\t' || c == '\n' || c == '\r';
            if (!allowed) {
                return i;
            }
            i += Character.charCount(c);
        }
        return -1;
    }
}
