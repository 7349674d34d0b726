package org.finessebridge.cti.message;

import org.finessebridge.cti.message.session.ActiveMaintenanceResp;
import org.finessebridge.cti.message.session.StoppingRequestsToThisSideInd;

/** What a client tells the server without an answer to come. */
public sealed interface CtiIndication extends CtiMessage
        permits ActiveMaintenanceResp, StoppingRequestsToThisSideInd {}
