package org.finessebridge.cti.simulator.call;

/** What the telephone system can do with calls, put together. */
final class Switch {

    private final Talk talk;
    private final Ringing ringing;
    private final Clearing clearing;
    private final Placing placing;
    private final Dialling dialling;
    private final Joining joining;
    private final Supervising supervising;
    private final RoutedCalls routed;
    private final CampaignCalls campaigns;

    Switch(Exchange exchange, CallEvents events, ChangeEvents changes, AgentCalls agents) {
        this.clearing = new Clearing(exchange, events, changes, agents);
        this.ringing = new Ringing(exchange, events, changes, agents);
        this.talk = new Talk(exchange, changes, ringing, agents);
        this.placing = new Placing(exchange, events, changes, ringing, agents, clearing);
        this.dialling = new Dialling(exchange, events, agents, placing);
        this.joining = new Joining(exchange, events, changes, talk, dialling, placing, clearing, agents);
        this.supervising = new Supervising(exchange, events, talk, ringing, joining, clearing, agents);
        this.routed = new RoutedCalls(exchange, events, changes, ringing, placing, agents);
        this.campaigns = new CampaignCalls(exchange, events, changes, ringing, dialling, clearing, agents);
    }

    Talk talk() {
        return talk;
    }

    Ringing ringing() {
        return ringing;
    }

    Clearing clearing() {
        return clearing;
    }

    Placing placing() {
        return placing;
    }

    Dialling dialling() {
        return dialling;
    }

    Joining joining() {
        return joining;
    }

    Supervising supervising() {
        return supervising;
    }

    RoutedCalls routed() {
        return routed;
    }

    CampaignCalls campaigns() {
        return campaigns;
    }
}
