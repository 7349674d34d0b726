package org.finessebridge.cti.simulator.outbound;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.finessebridge.cti.simulator.centre.Campaign;
import org.jspecify.annotations.Nullable;

/** What is left of a campaign: customers to be called, and ports that are free. Mutable. */
final class RunningCampaign {

    private final Campaign campaign;
    private final Deque<String> customers;
    private final Deque<String> freePorts;
    private final Set<String> retried = new HashSet<>();
    private boolean fruitless = true;
    private boolean waits;
    private int listId;

    RunningCampaign(Campaign campaign) {
        this.campaign = campaign;
        this.customers = new ArrayDeque<>(campaign.customers());
        this.freePorts = new ArrayDeque<>(campaign.ports());
    }

    Campaign campaign() {
        return campaign;
    }

    int customersLeft() {
        return customers.isEmpty() && campaign.repeats() ? campaign.customers().size() : customers.size();
    }

    /** Whether a round has reached nobody, and the next is not to begin yet. */
    boolean rests() {
        return customers.isEmpty() && campaign.repeats() && fruitless;
    }

    /** Somebody was reached, or turned down by an agent: the next round may begin at once. */
    void wasOfUse() {
        fruitless = false;
    }

    /** The rest is to end some time; whether it was not before. */
    boolean beginsRest() {
        boolean isFirst = !waits;
        waits = true;
        return isFirst;
    }

    /** The next round may begin. */
    void endRest() {
        waits = false;
        fruitless = false;
    }

    int listId() {
        return listId;
    }

    /** A port for a call; null where all are in use. */
    @Nullable
    String takePort() {
        return freePorts.poll();
    }

    void freePort(String port) {
        freePorts.add(port);
    }

    /** The next customers, at most so many. */
    List<String> takeCustomers(int most) {
        List<String> taken = new ArrayList<>();
        if (customers.isEmpty() && campaign.repeats()) {
            customers.addAll(campaign.customers());
            retried.clear();
            fruitless = true;
        }
        while (taken.size() < most && !customers.isEmpty()) {
            taken.add(customers.remove());
            listId++;
        }
        return taken;
    }

    /** A customer who was not reached is tried once more, behind the others. */
    void later(String customer) {
        if (retried.add(customer)) {
            customers.add(customer);
        }
    }
}
