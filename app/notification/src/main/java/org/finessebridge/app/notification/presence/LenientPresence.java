package org.finessebridge.app.notification.presence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.finessebridge.app.notification.xml.CharacterData;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlAttribute;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlNode;

/**
 * Presence as Openfire takes it, by which the field's clients were made: what RFC 6121 (4.7) does
 * not know is no reason to leave a client without events. Others get it as it was taken, since
 * their libraries may fail at anything else.
 */
public final class LenientPresence {

    /** RFC 6121, 4.7.1; presence without a type is {@code available}. */
    private static final Set<String> TYPES =
            Set.of("error", "probe", "subscribe", "subscribed", "unavailable", "unsubscribe", "unsubscribed");

    /** RFC 6121, 4.7.2.1. */
    private static final Set<String> SHOWS = Set.of("away", "chat", "dnd", "xa");

    private static final Pattern NUMBER = Pattern.compile("([+-]?)0*([0-9]+)");
    private static final int LOWEST = -128;
    private static final int HIGHEST = 127;
    private static final int MOST_DIGITS = 3;

    private LenientPresence() {}

    /**
     * A presence stanza without a type that there is not, without a {@code <show/>} that there is
     * not, and with a priority that is one. Of several {@code <show/>} or {@code <priority/>} the
     * first counts.
     */
    public static XmlElement of(XmlElement stanza) {
        List<XmlAttribute> attributes =
                stanza.attributes().stream().filter(LenientPresence::isKnown).toList();
        List<XmlNode> nodes = new ArrayList<>(stanza.nodes().size());
        Set<String> seen = new HashSet<>();
        for (XmlNode node : stanza.nodes()) {
            if (!(node instanceof XmlElement child) || !child.namespace().equals(Namespaces.CLIENT)) {
                nodes.add(node);
            } else if (child.name().equals("show")) {
                if (SHOWS.contains(child.text()) && seen.add("show")) {
                    nodes.add(child);
                }
            } else if (!child.name().equals("priority")) {
                nodes.add(child);
            } else if (seen.add("priority")) {
                nodes.add(priority(child));
            }
        }
        return new XmlElement(stanza.namespace(), stanza.name(), attributes, nodes);
    }

    private static boolean isKnown(XmlAttribute attribute) {
        return !attribute.name().equals("type")
                || !attribute.namespace().isEmpty()
                || TYPES.contains(attribute.value());
    }

    private static XmlElement priority(XmlElement element) {
        return new XmlElement(
                element.namespace(),
                element.name(),
                List.of(),
                List.of(new CharacterData(Integer.toString(priority(element.text())))));
    }

    /** The priority that a text stands for: 0 if it is no number, else what is nearest to it. */
    static int priority(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.matches()) {
            return 0;
        }
        String digits = number.group(2);
        int size = digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits);
        return Math.clamp(number.group(1).equals("-") ? -size : size, LOWEST, HIGHEST);
    }
}
