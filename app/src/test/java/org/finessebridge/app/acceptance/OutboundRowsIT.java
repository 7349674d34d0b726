package org.finessebridge.app.acceptance;

import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.Reservation;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Call flows 11: a dialer reserves A, and brings a customer. */
class OutboundRowsIT extends CallRows {

    private static final String PORT = "6201";

    @SuppressWarnings("NullAway.Init") // by each row
    private RowUser a;

    private void reserve(CallType type, Direction direction, String baStatus) {
        CallData data = CallData.NONE
                .with("BACampaign", "Spring")
                .with("BAResponse", "")
                .with("BAStatus", baStatus);
        phones(phones -> phones.reserve(desk(phones, "2001"), new Reservation(type, direction, PORT, data, false)));
    }

    private void connect(CallType type, String baStatus) {
        CallData data = CallData.NONE.with("BACampaign", "Spring").with("BAStatus", baStatus);
        phones(phones ->
                phones.connectCustomer(desk(phones, "2001"), new Reservation(type, Direction.OUT, X, data, true)));
    }

    private static String r(String state, String own, String response) {
        return "r 6201>A " + state + " OUTBOUND_PREVIEW: A " + own + " BACampaign=Spring" + response
                + " BAStatus=PREVIEW_OUTBOUND_RESERVATION";
    }

    private static String c(String state, String participants, String baStatus) {
        return "c A>X " + state + " OUTBOUND: " + participants + " BACampaign=Spring BAStatus=" + baStatus;
    }

    private void reserved() throws Exception {
        a = ready("2001");
        reserve(CallType.RESERVATION_PREVIEW, Direction.OUTBOUND_PREVIEW, "PREVIEW_OUTBOUND_RESERVATION");
        a.hears("RESERVED_OUTBOUND_PREVIEW\nPOST " + r("ALERTING", "ALERTING[P]", ""));
    }

    private void accept() throws Exception {
        reserved();
        a.acts("r", "ACCEPT");
        a.hears("PUT " + r("ACCEPTED", "ACCEPTED[-]", " BAResponse=Accept") + " #ACCEPT");
    }

    private void customerHangsUp(String baStatus, String next) {
        phones(phones -> phones.hangUp(id("c"), X));
        a.hears("PUT " + c("ACTIVE", "A ACTIVE[T], X DROPPED[-]", baStatus)
                + "\nPUT " + c("DROPPED", "A DROPPED[-], X DROPPED[-]", baStatus)
                + "\nDELETE " + c("DROPPED", "A DROPPED[-], X DROPPED[-]", baStatus)
                + "\n" + next);
    }

    @Spec(document = "call-flows", section = "11.1", says = "1 to 3: accepted, and the customer comes")
    @ParameterizedTest
    @MethodSource("ucce")
    void accepted(Server played) throws Exception {
        begin(played, "r", "c");
        accept();
        phones(phones -> phones.endReservation(id("r"), true));
        a.hears("PUT " + r("DROPPED", "DROPPED[-]", " BAResponse=Accept") + "\nDELETE "
                + r("DROPPED", "DROPPED[-]", " BAResponse=Accept"));
        connect(CallType.CUSTOMER_PREVIEW, "PREVIEW_OUTBOUND");
        a.hears("POST " + c("ALERTING", "A ALERTING[R], X INITIATED[I]", "PREVIEW_OUTBOUND")
                + "\nPUT " + c("ACTIVE", "A ACTIVE[T], X ACTIVE[I]", "PREVIEW_OUTBOUND")
                + "\nTALKING");
        customerHangsUp("PREVIEW_OUTBOUND", "READY");
        over();
    }

    @Spec(document = "call-flows", section = "11.1", says = "4a, 4b: REJECT and CLOSE")
    @ParameterizedTest
    @CsvSource({"REJECT, Reject", "CLOSE, Reject-Close"})
    void turnedDown(String action, String response) throws Exception {
        begin(ucce().toList().getFirst(), "r");
        reserved();
        a.acts("r", action);
        a.hears("PUT " + r("ALERTING", "ALERTING[P]", " BAResponse=" + response));
        phones(phones -> phones.endReservation(id("r"), false));
        a.hears("PUT " + r("DROPPED", "DROPPED[-]", " BAResponse=" + response)
                + "\nDELETE " + r("DROPPED", "DROPPED[-]", " BAResponse=" + response) + " #" + action
                + "\nREADY");
        over();
    }

    @Spec(document = "call-flows", section = "11.1", says = "4c: the reservation timer ends")
    @ParameterizedTest
    @MethodSource("ucce")
    void notAnswered(Server played) throws Exception {
        begin(played, "r");
        reserved();
        phones(phones -> phones.endReservation(id("r"), false));
        a.hears("PUT " + r("DROPPED", "DROPPED[-]", "") + "\nDELETE " + r("DROPPED", "DROPPED[-]", "") + "\nREADY");
        over();
    }

    @Spec(document = "call-flows", section = "11.1", says = "5: the customer does not answer after accept")
    @ParameterizedTest
    @MethodSource("ucce")
    void theCustomerDoesNotAnswer(Server played) throws Exception {
        begin(played, "r");
        accept();
        phones(phones -> phones.endReservation(id("r"), false));
        a.hears("PUT " + r("DROPPED", "DROPPED[-]", " BAResponse=Accept")
                + "\nDELETE " + r("DROPPED", "DROPPED[-]", " BAResponse=Accept")
                + "\nREADY");
        over();
    }

    @Spec(document = "call-flows", section = "11.1", says = "other actions on r; NOT_READY is pending")
    @ParameterizedTest
    @MethodSource("ucce")
    void otherActions(Server played) throws Exception {
        begin(played, "r");
        reserved();
        for (String action : new String[] {"HOLD", "RETRIEVE"}) {
            a.acts("r", action);
            a.hears("ERROR Generic Error CF_REQUEST_INCOMPATIBLE_WITH_OBJECT 2 #" + action + " at r");
        }
        for (String action : new String[] {"CONSULT_CALL", "TRANSFER_SST"}) {
            a.acts("r", action, "2002");
            a.hears("ERROR Generic Error CF_REQUEST_INCOMPATIBLE_WITH_OBJECT 2 #" + action + " at r");
        }
        a.asksFor("NOT_READY");
        a.hears("RESERVED_OUTBOUND_PREVIEW/NOT_READY #NOT_READY");
        phones(phones -> phones.endReservation(id("r"), false));
        a.hears("PUT " + r("DROPPED", "DROPPED[-]", "") + "\nDELETE " + r("DROPPED", "DROPPED[-]", "") + "\nNOT_READY");
        over();
    }

    @Spec(
            document = "call-flows",
            section = "11.3",
            says = "progressive, predictive: nothing of the reservation is told")
    @ParameterizedTest
    @MethodSource("ucce")
    void predictive(Server played) throws Exception {
        begin(played, "r", "c");
        a = ready("2001");
        reserve(CallType.RESERVATION_PREDICTIVE, Direction.OUTBOUND_PREDICTIVE, "PREDICTIVE_OUTBOUND");
        a.hears("RESERVED_OUTBOUND");
        phones(phones -> phones.endReservation(id("r"), true));
        connect(CallType.CUSTOMER_PREDICTIVE, "PREDICTIVE_OUTBOUND");
        a.hears("POST " + c("ALERTING", "A ALERTING[R], X INITIATED[I]", "PREDICTIVE_OUTBOUND")
                + "\nPUT " + c("ACTIVE", "A ACTIVE[T], X ACTIVE[I]", "PREDICTIVE_OUTBOUND")
                + "\nTALKING");
        customerHangsUp("PREDICTIVE_OUTBOUND", "READY");
        over();
    }

    @Spec(document = "call-flows", section = "11.2", says = "1, 2: a direct preview of UCCX is accepted")
    @ParameterizedTest
    @MethodSource("uccx")
    void directPreviewOfUccx(Server played) throws Exception {
        begin(played, "r");
        a = ready("2001");
        reserve(CallType.RESERVATION, Direction.OUTBOUND_RESERVE, "DO");
        String r = "r 6201>A %s OUTBOUND_DIRECT_PREVIEW: A %s BACampaign=Spring%s"
                + " BAStatus=DIRECT_PREVIEW_OUTBOUND_RESERVATION";
        a.hears("RESERVED_OUTBOUND\nPOST " + r.formatted("ALERTING", "ALERTING[P]", ""));
        a.acts("r", "ACCEPT");
        a.hears("PUT " + r.formatted("ACCEPTED", "ACCEPTED[-]", " BAResponse=Accept") + " #ACCEPT");
        phones(phones -> phones.endReservation(id("r"), false));
        a.hears("PUT " + r.formatted("DROPPED", "DROPPED[-]", " BAResponse=Accept") + "\nDELETE "
                + r.formatted("DROPPED", "DROPPED[-]", " BAResponse=Accept") + "\nREADY");
        over();
    }
}
