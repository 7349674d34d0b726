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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < Character.MIN_SURROGATE) {
                continue; // what nearly all is
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c < 0x20 ? c != '\t' && c != '\n' && c != '\r' : Character.isSurrogate(c) || c > 0xFFFD) {
                return i;
            }
        }
        return -1;
    }
}
