package org.finessebridge.load.calls;

import org.finessebridge.load.xml.Markup;

/** Updates in the form of the original's, as they stand in messages. */
final class UpdateText {

    private UpdateText() {}

    /** An event of a dialog with one participant. */
    static String ofDialog(String event, String requestId, String device, String state, String variable) {
        String dialog = "<associatedDialogUri></associatedDialogUri><fromAddress>4085550199</fromAddress>"
                + "<id>16804410</id><mediaProperties><mediaId>1</mediaId><callvariables><CallVariable>"
                + "<name>callVariable5</name><value>" + variable + "</value></CallVariable></callvariables>"
                + "</mediaProperties><mediaType>Voice</mediaType><participants><Participant>"
                + "<actions></actions><mediaAddress>4085550199</mediaAddress><mediaAddressType></mediaAddressType>"
                + "<startTime></startTime><state>INITIATED</state></Participant><Participant>"
                + "<actions><action>ANSWER</action></actions><mediaAddress>" + device + "</mediaAddress>"
                + "<mediaAddressType>AGENT_DEVICE</mediaAddressType><startTime></startTime><state>" + state
                + "</state></Participant></participants><state>ALERTING</state><toAddress>7000</toAddress>"
                + "<uri>/finesse/api/Dialog/16804410</uri>";
        boolean change = event.equals("PUT");
        return message(
                change ? "<dialog>" + dialog + "</dialog>" : "<dialogs><Dialog>" + dialog + "</Dialog></dialogs>",
                event,
                requestId);
    }

    /** An event of a user. */
    static String ofUser(String requestId, String state, String pendingState) {
        return message(
                "<user><dialogs>/finesse/api/User/1001001/Dialogs</dialogs><pendingState>" + pendingState
                        + "</pendingState><state>" + state + "</state></user>",
                "PUT",
                requestId);
    }

    /** An error. */
    static String ofError(String requestId) {
        return message(
                "<apiErrors><apiError><errorType>Invalid State</errorType>"
                        + "<errorMessage>CF_INVALID_OBJECT_STATE</errorMessage></apiError></apiErrors>",
                "PUT",
                requestId);
    }

    private static String message(String data, String event, String requestId) {
        return "<message from='pubsub.d.example'><event xmlns='http://jabber.org/protocol/pubsub#event'>"
                + "<items node='/finesse/api/User/1001001/Dialogs'><item id='1'>"
                + "<notification xmlns='http://jabber.org/protocol/pubsub'>"
                + Markup.escape("<Update><data>" + data + "</data><event>" + event + "</event><requestId>" + requestId
                        + "</requestId><source>/finesse/api/Dialog/16804410</source></Update>")
                + "</notification></item></items></event></message>";
    }
}
