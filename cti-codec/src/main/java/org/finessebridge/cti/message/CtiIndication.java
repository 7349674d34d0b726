package org.finessebridge.cti.message;

import org.finessebridge.cti.message.config.ConfigRequestEvent;
import org.finessebridge.cti.message.config.ConfigRequestKeyEvent;
import org.finessebridge.cti.message.config.TeamConfigReq;
import org.finessebridge.cti.message.session.ActiveMaintenanceResp;
import org.finessebridge.cti.message.session.StoppingRequestsToThisSideInd;

/** What a client sends without expecting a confirmation. */
public sealed interface CtiIndication extends CtiMessage
        permits ActiveMaintenanceResp,
                ConfigRequestEvent,
                ConfigRequestKeyEvent,
                StoppingRequestsToThisSideInd,
                TeamConfigReq {}
