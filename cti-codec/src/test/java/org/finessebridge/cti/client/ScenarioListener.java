package org.finessebridge.cti.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.finessebridge.cti.message.CtiEvent;

/** Keeps what a client tells, for a script to expect. */
final class ScenarioListener implements CtiClientListener {

    /** {@code opened A version 24} and {@code lost A: reason}. */
    final Deque<String> sessions = new ArrayDeque<>();

    final Deque<String> health = new ArrayDeque<>();
    final Deque<String> states = new ArrayDeque<>();
    final Deque<CtiEvent> events = new ArrayDeque<>();
    final Map<String, CtiOutcome<?>> outcomes = new LinkedHashMap<>();

    @Override
    public void onEvent(CtiEvent event) {
        events.add(event);
    }

    @Override
    public void onSessionOpened(CtiSessionOpened opened) {
        sessions.add("opened %s version %s".formatted(opened.side(), opened.version()));
    }

    @Override
    public void onSessionLost(CtiSessionLost lost) {
        sessions.add("lost %s: %s".formatted(lost.side(), lost.reason()));
    }

    @Override
    public void onHealthChanged(CtiHealth now) {
        health.add(now.isGood() ? "good" : now.inWords());
    }

    @Override
    public void onStateChanged(CtiStateChange change) {
        states.add(change.to().name());
    }

    /** Every request must have one outcome only. */
    void outcome(String request, CtiOutcome<?> outcome) {
        CtiOutcome<?> before = outcomes.put(request, outcome);
        if (before != null) {
            throw new AssertionError(request + " ended twice: " + before + ", " + outcome);
        }
    }
}
