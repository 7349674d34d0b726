package org.finessebridge.app.acceptance;

import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.ExternalBehaviour;
import org.finessebridge.cti.simulator.call.Reservation;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Call flows 11.2: A accepts a direct preview of UCCX, and A's phone calls the customer. */
class PreviewedCustomerRowsIT extends CallRows {

    private static String r(String state, String own, String response) {
        return "r 6201>A " + state + " OUTBOUND_DIRECT_PREVIEW: A " + own + response
                + " BAStatus=DIRECT_PREVIEW_OUTBOUND_RESERVATION";
    }

    private static String c(String state, String participants) {
        return "c A>X " + state + " OUTBOUND: " + participants + " BAStatus=DIRECT_PREVIEW_OUTBOUND";
    }

    @Spec(document = "call-flows", section = "11.2", says = "3: the customer's call comes from the agent's phone")
    @ParameterizedTest
    @MethodSource("uccx")
    void theAgentsPhoneCallsTheCustomer(Server played) throws Exception {
        begin(played, "r", "c");
        phones(phones -> phones.externalParties(number -> ExternalBehaviour.of(ExternalBehaviour.Kind.RINGS)));
        RowUser a = ready("2001");
        CallData preview = CallData.NONE.with("BAResponse", "").with("BAStatus", "DO");
        phones(phones -> phones.reserve(
                desk(phones, "2001"),
                new Reservation(CallType.RESERVATION, Direction.OUTBOUND_PREVIEW, "6201", preview, false)));
        a.hears("RESERVED_OUTBOUND_PREVIEW\nPOST " + r("ALERTING", "ALERTING[P]", ""));
        a.acts("r", "ACCEPT");
        a.hears("PUT " + r("ACCEPTED", "ACCEPTED[-]", " BAResponse=Accept") + " #ACCEPT");
        phones(phones -> phones.endReservation(id("r"), true));
        a.hears("PUT " + r("DROPPED", "DROPPED[-]", " BAResponse=Accept") + "\nDELETE "
                + r("DROPPED", "DROPPED[-]", " BAResponse=Accept"));

        phones(phones -> phones.dialCustomer(desk(phones, "2001"), X, CallData.NONE.with("BAStatus", "CO")));
        a.hears("POST " + c("INITIATING", "A INITIATING[I]") + "\nPUT " + c("INITIATED", "A INITIATED[I]")
                + "\nTALKING");
        phones(phones -> phones.answer(id("c"), X));
        a.hears("PUT " + c("ACTIVE", "X ACTIVE[I], A ACTIVE[T]"));
        phones(phones -> phones.hangUp(id("c"), X));
        a.hears("PUT " + c("ACTIVE", "X DROPPED[-], A ACTIVE[T]")
                + "\nPUT " + c("DROPPED", "X DROPPED[-], A DROPPED[-]")
                + "\nDELETE " + c("DROPPED", "X DROPPED[-], A DROPPED[-]")
                + "\nREADY");
        over();
    }
}
