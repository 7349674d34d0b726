package org.finessebridge.scenario.client;

import java.io.IOException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An Update as a user's client heard it.
 *
 * @param nanos when, on the run's clock
 * @param node where it was published
 * @param event {@code POST}, {@code PUT} or {@code DELETE}
 * @param requestId whose answer it is; empty for nobody's
 * @param source the resource that it tells of
 * @param what the resource: a dialog, a user, an error, the service; null where there is none in it
 */
public record HeardUpdate(
        long nanos,
        String node,
        String event,
        String requestId,
        String source,
        @Nullable FinesseObject what) {

    /**
     * Reads an Update.
     *
     * @throws IOException where it is no XML
     */
    public static HeardUpdate read(long nanos, String node, String xml) throws IOException {
        FinesseObject update = new FinesseObject(XmlText.read(xml));
        FinesseObject what = null;
        for (String name : new String[] {"Dialog", "dialog", "apiError", "user", "systemInfo"}) {
            var found = update.all(name);
            if (what == null && !found.isEmpty()) {
                what = new FinesseObject(found.getFirst());
            }
        }
        return new HeardUpdate(
                nanos,
                node,
                update.own("event").toUpperCase(Locale.ROOT),
                update.own("requestId"),
                update.own("source"),
                what);
    }

    /** Whether it tells of a dialog. */
    public boolean isDialog() {
        return what != null && what.name().equalsIgnoreCase("dialog");
    }

    /** Whether it tells of a user. */
    public boolean isUser() {
        return what != null && what.name().equals("user");
    }

    /** Whether it is an error. */
    public boolean isError() {
        return what != null && what.name().equals("apiError");
    }

    /** Whether it tells of the service. */
    public boolean isService() {
        return what != null && what.name().equals("systemInfo");
    }

    /** The id of the dialog that it tells of; empty where it tells of none. */
    public String dialogId() {
        return what == null || !isDialog() ? "" : what.own("id");
    }

    /**
     * What it says, in a line.
     *
     * @param name what the protocol calls a dialog's id, or an address
     */
    public String inWords(UnaryOperator<String> name) {
        if (what == null) {
            return event + " " + source;
        }
        return switch (what.name()) {
            case "apiError" ->
                "error %s: %s %s".formatted(what.own("errorType"), what.own("errorMessage"), what.own("errorData"));
            case "user" -> {
                String pending = what.own("pendingState");
                yield "%s User: %s%s".formatted(event, what.own("state"), pending.isEmpty() ? "" : ", then " + pending);
            }
            case "systemInfo" -> event + " SystemInfo: " + what.own("status");
            default -> "%s %s: %s".formatted(event, name.apply(dialogId()), inWords(what, name));
        };
    }

    /** A dialog's state, and its participants' with their actions. */
    public static String inWords(FinesseObject dialog, UnaryOperator<String> name) {
        return dialog.own("state")
                + dialog.participants().stream()
                        .map(party -> "%s %s%s"
                                .formatted(
                                        name.apply(party.address()),
                                        party.state(),
                                        party.actions().isEmpty() ? "" : " " + party.actions()))
                        .collect(Collectors.joining(", ", ", ", ""));
    }
}
