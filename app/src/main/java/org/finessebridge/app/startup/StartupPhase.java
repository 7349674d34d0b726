package org.finessebridge.app.startup;

/**
 * The order of start and stop (see {@code SmartLifecycle#getPhase}): a lower phase starts first and
 * stops last. Tomcat has the highest: it starts when all else is ready and refuses requests first.
 */
public final class StartupPhase {

    /** The CTI simulator: everything else may need it. */
    public static final int CTI_SIMULATOR = 1_000;

    /** The simulator's control API: whoever uses it finds a simulator. */
    public static final int SIMULATOR_CONTROL = 1_100;

    /** The publisher of the external mode: says that it is not connected before anybody serves. */
    public static final int EXTERNAL_PUBLISHING = 1_500;

    /** The CTI client: stops after the bridge has no more use for it. */
    public static final int CTI_CLIENT = 2_000;

    /** The Notification Service: stops when the last update is out. */
    public static final int NOTIFICATION_SERVICE = 3_000;

    /** The bridge: stops by ending what clients still wait for. */
    public static final int BRIDGE = 4_000;

    private StartupPhase() {}
}
