package org.finessebridge.cti.commandline.monitor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import org.finessebridge.cti.client.CtiSessionOpened;
import org.finessebridge.cti.commandline.frame.FixedValue;
import org.finessebridge.cti.commandline.frame.FloatingValue;
import org.finessebridge.cti.commandline.frame.FrameContent;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.code.CtiCode;
import org.jspecify.annotations.Nullable;

/** Prints news for people: one line each, numbers with their names. */
public final class ReadableNews {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final ZoneId zone;

    /** Prints news with the time of day of a zone. */
    public ReadableNews(ZoneId zone) {
        this.zone = zone;
    }

    /** The line, with its line break. */
    public byte[] line(News news) {
        return (time(news.at()) + escaped(words(news)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone)) + " ";
    }

    private static String words(News news) {
        return switch (news) {
            case News.Event event ->
                "%s %s".formatted(event.side(), message(EventContent.of(event.event(), event.version())));
            case News.Opened opened -> opened(opened.opened());
            case News.Lost lost ->
                "%s -- session with %s lost: %s"
                        .formatted(
                                lost.lost().side(),
                                lost.lost().endpoint(),
                                lost.lost().reason());
            case News.Change change ->
                "%s -- %s: %s"
                        .formatted(
                                change.change().side(),
                                change.change().to(),
                                change.change().reason());
            case News.Health health ->
                "  -- health: "
                        + (health.health().isGood() ? "good" : health.health().inWords());
            case News.Missed missed -> "  -- %d news were not printed: they came too fast".formatted(missed.count());
        };
    }

    private static String opened(CtiSessionOpened opened) {
        return "%s -- session with %s open: version %s, ServicesGranted 0x%x, %s%s"
                .formatted(
                        opened.side(),
                        opened.endpoint(),
                        opened.version(),
                        opened.openConf().servicesGranted(),
                        opened.openConf().peripheralOnline() ? "peripheral online" : "peripheral offline",
                        opened.health().isGood() ? "" : ", " + opened.health().inWords());
    }

    private static String message(FrameContent content) {
        StringBuilder line = new StringBuilder(256);
        line.append(content.name() == null ? "type " + content.messageType() : content.name());
        if (content.isOpaque()) {
            boolean isHidden = content.maySecret();
            return line.append(' ')
                    .append(isHidden ? "***" : hex(content.body()))
                    .toString();
        }
        for (FixedValue fixed : content.fixed()) {
            line.append(' ').append(fixed.field().name()).append('=');
            line.append(number(fixed.value(), fixed.field().codes()));
        }
        for (FloatingValue field : content.floating()) {
            line.append(' ').append(name(field)).append('=').append(value(field));
        }
        OpaqueBytes rest = content.rest();
        if (rest != null) {
            line.append(" rest=").append(hex(rest));
        }
        return line.toString();
    }

    private static String name(FloatingValue field) {
        return field.field() == null ? "tag" + field.tag() : field.field().name();
    }

    private static String value(FloatingValue field) {
        if (field.isSecret()) {
            return "***";
        }
        return switch (field.value()) {
            case null -> hex(field.data());
            case String text -> quoted(text);
            case Long number ->
                number(number, field.field() == null ? null : field.field().codes());
            case OpaqueBytes bytes -> hex(bytes);
            case NamedVariable(String name, String text) -> name + ":" + quoted(text);
            case NamedArray(int index, String name, String text) -> "%s[%d]:%s".formatted(name, index, quoted(text));
            case List<?> numbers -> numbers.toString();
            default -> throw new IllegalStateException(field.toString());
        };
    }

    private static String number(long number, @Nullable Class<? extends CtiCode> codes) {
        if (codes != null) {
            for (CtiCode code : codes.getEnumConstants()) {
                if (code.code() == number) {
                    return number + "(" + ((Enum<?>) code).name() + ")";
                }
            }
        }
        return Long.toString(number);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String hex(OpaqueBytes bytes) {
        return "0x" + HexFormat.of().formatHex(bytes.toByteArray());
    }

    /** A server's text must not be able to forge a line, or to command the terminal. */
    private static String escaped(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                line.append("\\u%04x".formatted(c));
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }
}
