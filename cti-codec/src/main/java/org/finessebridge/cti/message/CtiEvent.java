package org.finessebridge.cti.message;

import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.session.ActiveMaintenanceEvent;
import org.finessebridge.cti.message.session.ActiveMaintenanceReq;
import org.finessebridge.cti.message.session.FailureEvent;
import org.finessebridge.cti.message.session.StandbyActiveEvent;
import org.finessebridge.cti.message.session.SystemEvent;

/** What the server reports without being asked. */
public sealed interface CtiEvent extends CtiMessage
        permits ActiveMaintenanceEvent,
                ActiveMaintenanceReq,
                AgentStateEvent,
                FailureEvent,
                StandbyActiveEvent,
                SystemEvent {}
