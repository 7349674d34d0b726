package org.finessebridge.scenario.run;

import java.util.LinkedHashSet;
import java.util.Set;

/** What a run has done to the contact centre, so that it can be taken back. */
final class Played {

    private final Set<String> sidesOffline = new LinkedHashSet<>();
    private final Set<String> numbers = new LinkedHashSet<>();
    private boolean peripheralOffline;
    private boolean faults;
    private boolean traffic;
    private boolean begun;

    /** All are connected, and the first step comes. */
    void begin() {
        begun = true;
    }

    /** Whether there was a first step; before it nothing was done that could be taken back. */
    boolean hasBegun() {
        return begun;
    }

    void side(String side, boolean online) {
        if (online) {
            sidesOffline.remove(side);
        } else {
            sidesOffline.add(side);
        }
    }

    void peripheral(boolean online) {
        peripheralOffline = !online;
    }

    void faults(boolean some) {
        faults = some;
    }

    void traffic(boolean running) {
        traffic = running;
    }

    void number(String number) {
        numbers.add(number);
    }

    Set<String> sidesOffline() {
        return Set.copyOf(sidesOffline);
    }

    /** Outside numbers that were told how to react. */
    Set<String> numbers() {
        return Set.copyOf(numbers);
    }

    boolean isPeripheralOffline() {
        return peripheralOffline;
    }

    boolean hasFaults() {
        return faults;
    }

    boolean hasTraffic() {
        return traffic;
    }
}
