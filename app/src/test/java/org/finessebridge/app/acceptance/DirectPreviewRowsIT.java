package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.Reservation;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Call flows 11.2: direct previews, and what agents say of the customer: RECLASSIFY and callbacks. */
class DirectPreviewRowsIT extends CallRows {

    private static final String OF_UCCE =
            "ACCEPT+CLOSE+REJECT+RECLASSIFY+UPDATE_SCHEDULED_CALLBACK+CANCEL_SCHEDULED_CALLBACK";

    @SuppressWarnings("NullAway.Init") // by each row
    private RowUser a;

    private void reserved() throws Exception {
        a = ready("2001");
        CallData data = CallData.NONE
                .with("BACampaign", "Spring")
                .with("BAResponse", "")
                .with("BAStatus", isUccx() ? "DO" : "DIRECT_PREVIEW_OUTBOUND_RESERVATION");
        Reservation reservation = isUccx()
                ? new Reservation(CallType.RESERVATION, Direction.OUTBOUND_RESERVE, "6201", data, false)
                : new Reservation(CallType.RESERVATION_PREVIEW_DIRECT, Direction.OUTBOUND_PREVIEW, "6201", data, false);
        phones(phones -> phones.reserve(desk(phones, "2001"), reservation));
        a.hears("{RESERVED_OUTBOUND_PREVIEW|RESERVED_OUTBOUND}\nPOST " + r("ALERTING", preview(), ""));
    }

    private String preview() {
        return "ALERTING[" + (isUccx() ? "P" : OF_UCCE) + "]";
    }

    private static String r(String state, String own, String response) {
        return "r 6201>A " + state + " OUTBOUND_DIRECT_PREVIEW: A " + own + " BACampaign=Spring"
                + (response.isEmpty() ? "" : " BAResponse=" + response)
                + " BAStatus=DIRECT_PREVIEW_OUTBOUND_RESERVATION";
    }

    private void ends(String response) {
        phones(phones -> phones.endReservation(id("r"), false));
        a.hears("PUT " + r("DROPPED", "DROPPED[-]", response) + "\nDELETE " + r("DROPPED", "DROPPED[-]", response)
                + "\nREADY");
    }

    private static String parameter(String name, String value) {
        return name.isEmpty()
                ? ""
                : "<actionParams><ActionParam><name>%s</name><value>%s</value></ActionParam></actionParams>"
                        .formatted(name, value);
    }

    @Spec(document = "call-flows", section = "11.2", says = "4: Reject, Reject-Close")
    @ParameterizedTest
    @CsvSource({"REJECT, Reject", "CLOSE, Reject-Close"})
    void turnedDown(String action, String response) throws Exception {
        for (Server played : each().toList()) {
            begin(played, "r");
            reserved();
            a.acts("r", action);
            a.hears("PUT " + r("ALERTING", preview(), response));
            phones(phones -> phones.endReservation(id("r"), false));
            a.hears("PUT " + r("DROPPED", "DROPPED[-]", response) + "\nDELETE " + r("DROPPED", "DROPPED[-]", response)
                    + " #" + action + "\nREADY");
            over();
        }
    }

    @Spec(document = "call-flows", section = "11.2", says = "RECLASSIFY, callbacks: PUT with BAResponse")
    @Spec(document = "call-flows", section = "0.5", says = "RECLASSIFY, callbacks: SET_CALL_DATA_REQ BAResponse")
    @ParameterizedTest
    @CsvSource({
        "RECLASSIFY, outboundClassification, VOICE, REX_VOICE",
        "RECLASSIFY, outboundClassification, FAX, REX_FAX",
        "RECLASSIFY, outboundClassification, ANS_MACHINE, REX_ANS_MACHINE",
        "RECLASSIFY, outboundClassification, INVALID, REX_INVALID",
        "RECLASSIFY, outboundClassification, DO_NOT_CALL, DO_NOT_CALL",
        "RECLASSIFY, outboundClassification, BUSY, BUSY",
        "UPDATE_SCHEDULED_CALLBACK, callbackTime, 2028-02-29T09:05, Callback 02292028 09:05",
        "UPDATE_SCHEDULED_CALLBACK, callbackNumber, 5550123, CallbackNumber 5550123",
        "CANCEL_SCHEDULED_CALLBACK, '', '', Callback Cancel"
    })
    void toldToTheDialer(String action, String name, String value, String response) throws Exception {
        for (Server played : each().toList()) {
            begin(played, "r");
            reserved();
            a.with("r", action, "2001", parameter(name, value));
            a.hears("PUT " + r("ALERTING", preview(), response) + " #" + action);
            ends(response);
            over();
        }
    }

    @Spec(document = "call-flows", section = "11.2", says = "5: RECLASSIFY during c")
    @ParameterizedTest
    @MethodSource("each")
    void reclassifiedWhileTheyTalk(Server played) throws Exception {
        begin(played, "c");
        a = ready("2001");
        CallData data = CallData.NONE
                .with("BACampaign", "Spring")
                .with("BAStatus", isUccx() ? "CO" : "DIRECT_PREVIEW_OUTBOUND");
        phones(phones -> phones.connectCustomer(
                desk(phones, "2001"),
                new Reservation(
                        isUccx() ? CallType.PREVIEW : CallType.CUSTOMER_PREVIEW_DIRECT, Direction.OUT, X, data, true)));
        String c = "c A>X %s OUTBOUND: A %s, X %s BACampaign=Spring BAStatus=DIRECT_PREVIEW_OUTBOUND%s";
        a.hears("POST " + c.formatted("ALERTING", "ALERTING[R]", "INITIATED[I]", "") + "\nPUT "
                + c.formatted("ACTIVE", "ACTIVE[T]", "ACTIVE[I]", "") + "\nRESERVED\nTALKING");
        a.with("c", "RECLASSIFY", "2001", parameter("outboundClassification", "FAX"));
        String told = " BAResponse=REX_FAX";
        a.hears("PUT " + c.formatted("ACTIVE", "ACTIVE[T]", "ACTIVE[I]", told) + " #RECLASSIFY");
        phones(phones -> phones.hangUp(id("c"), X));
        a.hears("PUT " + c.formatted("ACTIVE", "ACTIVE[T]", "DROPPED[-]", told) + "\nPUT "
                + c.formatted("DROPPED", "DROPPED[-]", "DROPPED[-]", told) + "\nDELETE "
                + c.formatted("DROPPED", "DROPPED[-]", "DROPPED[-]", told) + "\nREADY");
        over();
    }

    @Spec(document = "call-flows", section = "11.2", says = "RECLASSIFY, callbacks: what is wrong")
    @Spec(document = "call-flows", section = "11.1", says = "ACCEPT etc. on CCX: 501")
    @ParameterizedTest
    @CsvSource({
        "RECLASSIFY, outboundClassification, CUSTOMER, 400, 400",
        "RECLASSIFY, '', '', 400, 400",
        "UPDATE_SCHEDULED_CALLBACK, callbackTime, 2027-02-29T09:05, 400, 400",
        "UPDATE_SCHEDULED_CALLBACK, callbackTime, tomorrow, 400, 400",
        "UPDATE_SCHEDULED_CALLBACK, '', '', 400, 400",
        "ACCEPT, '', '', 202, 501",
        "REJECT, '', '', 202, 501",
        "CLOSE, '', '', 202, 501",
        "START_RECORDING, '', '', 501, 202",
        "PARTICIPANT_DROP, '', '', 400, 501"
    })
    void wrongOrNotImplemented(String action, String name, String value, int ucce, int uccx) throws Exception {
        for (Server played : each().toList()) {
            begin(played, "o");
            a = notReady("2001");
            callFromOutside("2001");
            a.hears("POST o X>A ALERTING OTHER_IN: A ALERTING[R], X INITIATED[I]");
            String body = "<Dialog><requestedAction>%s</requestedAction><targetMediaAddress>2001</targetMediaAddress>"
                            .formatted(action)
                    + parameter(name, value) + "</Dialog>";
            assertThat(a.rest()
                            .put("/finesse/api/Dialog/" + id("o"), body, action)
                            .statusCode())
                    .as(played.toString())
                    .isEqualTo(isUccx() ? uccx : ucce);
            leave();
            clean();
        }
    }

    @Spec(document = "call-flows", section = "17", says = "unknown dialog 404")
    @ParameterizedTest
    @CsvSource({"RECLASSIFY", "UPDATE_SCHEDULED_CALLBACK", "CANCEL_SCHEDULED_CALLBACK", "ACCEPT"})
    void ofNoDialog(String action) throws Exception {
        begin(ucce().toList().getFirst());
        a = notReady("2001");
        String body = "<Dialog><requestedAction>%s</requestedAction><targetMediaAddress>2001</targetMediaAddress>"
                        .formatted(action)
                + "</Dialog>";
        assertThat(a.rest().put("/finesse/api/Dialog/1", body, action).statusCode())
                .isEqualTo(404);
        over();
    }
}
