package org.finessebridge.app.owndirectory;

import java.util.List;

/** Whom the CTI server knows, also those that the directory does not. Safe for use by any thread. */
public interface CtiAgents {

    /** What the server has told of its agents in the present session, in the order of their ids; bounded. */
    List<CtiAgent> all();
}
