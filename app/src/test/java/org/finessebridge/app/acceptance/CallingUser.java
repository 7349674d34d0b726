package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Predicate;
import org.finessebridge.app.xml.XmlDocuments;
import org.finessebridge.fixture.Waiting;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A user who handles calls: REST for what the user does, and a real XMPP client for what comes of it. */
final class CallingUser implements AutoCloseable {

    private final String id;
    private final FinesseHttp rest;
    private final Desktop desktop;

    private CallingUser(String id, FinesseHttp rest, Desktop desktop) {
        this.id = id;
        this.rest = rest;
        this.desktop = desktop;
    }

    /** Signs in at the device of the same number, NOT_READY. */
    static CallingUser signIn(RunningServer server, String id) throws Exception {
        CallingUser user = new CallingUser(id, server.rest(id), SmackDesktop.overTcp(server, id));
        String requestId = UUID.randomUUID().toString();
        user.rest.login(id, id, requestId);
        user.desktop.next(update -> update.requestId().equals(requestId));
        return user;
    }

    FinesseHttp rest() {
        return rest;
    }

    /** Makes a call, or another POST to the own dialogs, and hands the answer on. */
    ReceivedUpdate post(String action, String to, String more) {
        String requestId = UUID.randomUUID().toString();
        String body = "<Dialog><requestedAction>%s</requestedAction><fromAddress>%s</fromAddress>".formatted(action, id)
                + "<toAddress>%s</toAddress>%s</Dialog>".formatted(to, more);
        assertThat(rest.post("/finesse/api/User/" + id + "/Dialogs", body, requestId)
                        .statusCode())
                .isEqualTo(202);
        return answer(requestId);
    }

    /** Makes a call. */
    ReceivedUpdate call(String to) {
        ReceivedUpdate made = post("MAKE_CALL", to, "");
        assertThat(made.event()).as(made.xml()).isEqualTo("POST");
        return made;
    }

    /** Takes an action on a dialog, and hands the answer on: an update, or an error. */
    ReceivedUpdate act(String dialog, String action, String more) {
        String requestId = UUID.randomUUID().toString();
        String body =
                "<Dialog><requestedAction>%s</requestedAction><targetMediaAddress>%s</targetMediaAddress>%s</Dialog>"
                        .formatted(action, id, more);
        assertThat(rest.put("/finesse/api/Dialog/" + dialog, body, requestId).statusCode())
                .isEqualTo(202);
        return answer(requestId);
    }

    ReceivedUpdate act(String dialog, String action) {
        return act(dialog, action, "");
    }

    ReceivedUpdate answer(String requestId) {
        return desktop.next(update -> update.requestId().equals(requestId));
    }

    /** The next update of a dialog that fits. */
    ReceivedUpdate next(Predicate<ReceivedUpdate> fits) {
        return desktop.next(fits);
    }

    /** Waits until a dialog enters the own collection. */
    String nextCall() {
        return next(update -> update.event().equals("POST") && update.xml().contains("<Dialog>"))
                .text("id");
    }

    /** Waits until the own participant of the dialog is in that state. */
    void waitForOwn(String dialog, String state) {
        next(update -> update.text("id").equals(dialog) && stateOf(update, id).equals(state));
    }

    /** Waits until the dialog has left the own collection. */
    void waitForEnd(String dialog) {
        next(update -> update.event().equals("DELETE") && update.text("id").equals(dialog));
    }

    /** Waits until GET says that the user is in that state. */
    void waitForState(String state) {
        Waiting.until(
                id + " is " + state,
                () -> rest.get("/finesse/api/User/" + id).body().contains("<state>" + state + "</state>"));
    }

    String dialogs() {
        return rest.get("/finesse/api/User/" + id + "/Dialogs").body();
    }

    /** Signs out. */
    @Override
    public void close() {
        desktop.close();
    }

    /** The state of the participant at that device; empty for none. */
    static String stateOf(ReceivedUpdate update, String device) {
        NodeList participants = XmlDocuments.parse(update.xml()).getElementsByTagName("Participant");
        for (int i = 0; i < participants.getLength(); i++) {
            Element participant = (Element) participants.item(i);
            if (text(participant, "mediaAddress").equals(device)) {
                return text(participant, "state");
            }
        }
        return "";
    }

    private static String text(Element in, String name) {
        return in.getElementsByTagName(name).item(0).getTextContent();
    }
}
