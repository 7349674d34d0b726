package org.finessebridge.cti.simulator.call;

/** Decides where calls to dialled numbers go. Asked on the simulator's event loop. */
@FunctionalInterface
public interface CallRouting {

    /** Nothing but the devices themselves can be dialled. */
    CallRouting NONE = call -> new Route.Unknown();

    /**
     * Where a call goes; asked when it arrives, and never for a number that is a device. It may not
     * change calls: what it wants to do at once it does when the listener hears of the call.
     */
    Route route(ArrivedCall call);
}
