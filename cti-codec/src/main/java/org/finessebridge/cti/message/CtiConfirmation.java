package org.finessebridge.cti.message;

import org.finessebridge.cti.message.agent.QueryAgentStateConf;
import org.finessebridge.cti.message.agent.SetAgentStateConf;
import org.finessebridge.cti.message.session.ClientEventReportConf;
import org.finessebridge.cti.message.session.CloseConf;
import org.finessebridge.cti.message.session.ControlFailureConf;
import org.finessebridge.cti.message.session.FailureConf;
import org.finessebridge.cti.message.session.HeartbeatConf;
import org.finessebridge.cti.message.session.OpenConf;

/** The server's answer to one request. */
public sealed interface CtiConfirmation extends CtiMessage
        permits ClientEventReportConf,
                CloseConf,
                ControlFailureConf,
                FailureConf,
                HeartbeatConf,
                OpenConf,
                QueryAgentStateConf,
                SetAgentStateConf {

    /** InvokeID: the number of the request that is answered. */
    long invokeId();
}
