package org.finessebridge.app.systemconfig;

import org.finessebridge.app.systemconfig.SystemConfig.Cti;

/** Tells what the running server is connected to. Answers at once; for any thread. */
public interface PresentCti {

    /** The CTI servers since the start. */
    Cti cti();

    /** Whether the server's settings say so: what an administrator sets would not be heard. */
    boolean isBySettings();
}
