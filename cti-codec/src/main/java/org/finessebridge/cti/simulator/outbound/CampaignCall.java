package org.finessebridge.cti.simulator.outbound;

import java.util.ArrayList;
import java.util.List;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.Reservation;
import org.finessebridge.cti.simulator.centre.Campaign;
import org.finessebridge.cti.simulator.queue.PlannedRouting;

/** A reserved agent, and the customers who are called for the agent. Mutable. */
final class CampaignCall {

    private final RunningCampaign campaign;
    private final AgentDesk agent;
    private final String port;
    private final List<String> customers = new ArrayList<>();
    private int dialling;
    private boolean accepted;
    private boolean over;
    private Runnable timer = () -> {};

    CampaignCall(RunningCampaign campaign, AgentDesk agent, String port, List<String> customers) {
        this.campaign = campaign;
        this.agent = agent;
        this.port = port;
        this.customers.addAll(customers);
    }

    RunningCampaign campaign() {
        return campaign;
    }

    AgentDesk agent() {
        return agent;
    }

    String port() {
        return port;
    }

    /** Whom the agent has been shown, or who is called. */
    List<String> customers() {
        return customers;
    }

    void timer(Runnable next) {
        timer.run();
        timer = next;
    }

    boolean isAccepted() {
        return accepted;
    }

    void accept(int calls) {
        accepted = true;
        dialling = calls;
    }

    /** One of the called customers will not come; whether it was the last. */
    boolean failed() {
        dialling--;
        return dialling <= 0;
    }

    boolean isOver() {
        return over;
    }

    void finish() {
        over = true;
        timer(() -> {});
    }

    /** The call that reserves the agent. */
    Reservation reservation(boolean uccx) {
        Campaign.Mode mode = campaign.campaign().mode();
        String status = uccx && mode == Campaign.Mode.DIRECT_PREVIEW
                ? "DO"
                : mode.name() + "_OUTBOUND" + (mode.isPreview() ? "_RESERVATION" : "");
        return switch (mode) {
            case PREVIEW ->
                new Reservation(CallType.RESERVATION_PREVIEW, Direction.OUTBOUND_PREVIEW, port, data(status), false);
            case DIRECT_PREVIEW ->
                new Reservation(
                        uccx ? CallType.RESERVATION : CallType.RESERVATION_PREVIEW_DIRECT,
                        Direction.OUTBOUND_PREVIEW,
                        port,
                        data(status),
                        false);
            case PROGRESSIVE ->
                new Reservation(CallType.RESERVATION_PREDICTIVE, Direction.OUTBOUND_RESERVE, port, data(status), true);
            case PREDICTIVE ->
                new Reservation(
                        CallType.RESERVATION_PREDICTIVE, Direction.OUTBOUND_PREDICTIVE, port, data(status), true);
        };
    }

    /** The call with the customer. */
    Reservation customer(String customer, boolean uccx) {
        Campaign.Mode mode = campaign.campaign().mode();
        CallType type = switch (mode) {
            case PREVIEW -> CallType.CUSTOMER_PREVIEW;
            case DIRECT_PREVIEW -> CallType.CUSTOMER_PREVIEW_DIRECT;
            case PROGRESSIVE, PREDICTIVE -> CallType.CUSTOMER_PREDICTIVE;
        };
        return new Reservation(type, Direction.OUT, customer, data(connectedStatus(uccx)), true);
    }

    /** BAStatus of a call with a customer. */
    String connectedStatus(boolean uccx) {
        Campaign.Mode mode = campaign.campaign().mode();
        return uccx && mode == Campaign.Mode.DIRECT_PREVIEW ? "CO" : mode.name() + "_OUTBOUND";
    }

    /** The variables of the campaign's calls. */
    CallData data(String status) {
        Campaign plan = campaign.campaign();
        return PlannedRouting.data(plan.variables())
                .with("BACampaign", plan.name())
                .with("BAAccountNumber", customers.isEmpty() ? "" : customers.getFirst())
                .with("BAResponse", "")
                .with("BAStatus", status)
                .with("BADialedListID", String.valueOf(campaign.listId()))
                .with("BATimeZone", "0")
                .with("BABuddyName", customers.isEmpty() ? "" : customers.getFirst());
    }
}
