package org.finessebridge.cti.simulator.call;

/** The numbers outside the contact centre. Asked on the simulator's event loop. */
@FunctionalInterface
public interface ExternalParties {

    /** Numbers of ten and more digits are answered at once; there are no others. */
    ExternalParties USUAL = number -> number.length() >= 10
            ? ExternalBehaviour.of(ExternalBehaviour.Kind.ANSWERS)
            : ExternalBehaviour.of(ExternalBehaviour.Kind.UNKNOWN);

    /** What happens at a number. */
    ExternalBehaviour of(String number);
}
