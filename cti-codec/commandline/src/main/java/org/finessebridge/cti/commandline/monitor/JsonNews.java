package org.finessebridge.cti.commandline.monitor;

import org.finessebridge.cti.client.CtiSessionOpened;
import org.finessebridge.cti.client.CtiSide;
import org.finessebridge.cti.client.CtiStateChange;
import org.finessebridge.cti.commandline.frame.FrameContent;
import org.finessebridge.cti.commandline.json.FrameJson;
import org.finessebridge.cti.commandline.json.JsonLine;
import org.finessebridge.cti.message.session.OpenConf;
import tools.jackson.core.JsonGenerator;

/** Prints news as JSON objects, one a line; events look as {@code decode} shows them. */
public final class JsonNews {

    private final FrameJson json = new FrameJson(true);

    /** Prints news. */
    public JsonNews() {}

    /** The line, with its line break. */
    public byte[] line(News news) {
        return JsonLine.of(out -> {
            out.writeStringProperty("time", news.at().toString());
            members(news, out);
        });
    }

    private void members(News news, JsonGenerator out) {
        switch (news) {
            case News.Event event -> {
                FrameContent content = EventContent.of(event.event(), event.version());
                out.writeStringProperty("side", event.side().name());
                json.members(content, out);
            }
            case News.Opened opened -> opened(opened.opened(), out);
            case News.Lost lost -> {
                session(lost.lost().side(), "LOST", out);
                out.writeStringProperty("server", lost.lost().endpoint().toString());
                out.writeStringProperty("reason", lost.lost().reason());
            }
            case News.Change change -> {
                CtiStateChange state = change.change();
                session(state.side(), state.to().name(), out);
                out.writeStringProperty("reason", state.reason());
            }
            case News.Health health -> {
                out.writeBooleanProperty("serves", health.health().serves());
                out.writeStringProperty("health", health.health().inWords());
            }
            case News.Missed missed -> {
                out.writeStringProperty("session", "MISSED");
                out.writeNumberProperty("count", missed.count());
            }
        }
    }

    private static void opened(CtiSessionOpened opened, JsonGenerator out) {
        OpenConf conf = opened.openConf();
        session(opened.side(), "OPEN", out);
        out.writeStringProperty("server", opened.endpoint().toString());
        out.writeNumberProperty("version", opened.version().number());
        out.writeNumberProperty("servicesGranted", conf.servicesGranted());
        out.writeBooleanProperty("peripheralOnline", conf.peripheralOnline());
        out.writeStringProperty("health", opened.health().inWords());
    }

    private static void session(CtiSide side, String what, JsonGenerator out) {
        out.writeStringProperty("side", side.name());
        out.writeStringProperty("session", what);
    }
}
