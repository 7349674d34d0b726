package org.finessebridge.app.audit;

import java.util.concurrent.ConcurrentHashMap;
import org.finessebridge.app.time.Ticker;

/**
 * So many lines a minute for each user and address: one account that connects without end must not use up what all
 * have together. Bounded. Safe for use by any thread.
 */
final class ClientBudgets {

    /** Of more than these all begin anew. */
    static final int MOST = 20_000;

    private final Ticker ticker;
    private final int perMinute;
    private final ConcurrentHashMap<Client, LineBudget> budgets = new ConcurrentHashMap<>();

    private record Client(String user, String from) {}

    ClientBudgets(int perMinute, Ticker ticker) {
        this.perMinute = perMinute;
        this.ticker = ticker;
    }

    LineBudget of(String user, String from) {
        if (budgets.size() >= MOST) {
            budgets.clear();
        }
        return budgets.computeIfAbsent(new Client(user, from), client -> new LineBudget(perMinute, ticker));
    }
}
