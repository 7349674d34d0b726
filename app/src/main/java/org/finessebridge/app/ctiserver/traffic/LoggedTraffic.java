package org.finessebridge.app.ctiserver.traffic;

import java.time.InstantSource;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.webserviceslog.LoggedEvent;
import org.finessebridge.app.webserviceslog.LoggedParameter;
import org.finessebridge.app.webserviceslog.WebServicesLog;
import org.finessebridge.cti.client.CtiTraffic;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.UnknownMessage;
import org.finessebridge.cti.message.session.HeartbeatConf;
import org.finessebridge.cti.message.session.HeartbeatReq;
import org.finessebridge.cti.message.statistics.QuerySkillGroupStatisticsConf;
import org.finessebridge.cti.message.statistics.QuerySkillGroupStatisticsReq;
import org.springframework.stereotype.Component;

/**
 * Logs what goes to the CTI server and what comes from it, passwords masked. Heartbeats are left out, and so are the
 * rounds of questions for the queues' statistics, which the original shows with debug logging alone: both would be most
 * of the log. Used on the client's event loop.
 */
@Component
class LoggedTraffic implements CtiTraffic {

    private final WebServicesLog log;
    private final String deploymentType;
    private final InstantSource time;
    private long received;

    LoggedTraffic(WebServicesLog log, Deployment deployment, InstantSource time) {
        this.log = log;
        this.deploymentType = deployment.type() == Deployment.Type.UCCX ? "CCX" : "CCE";
        this.time = time;
    }

    @Override
    public void sent(CtiMessage message) {
        if (log.isOn() && !isQuiet(message)) {
            log.writeLater(
                    LoggedEvent.MESSAGE_TO_CTI_SERVER,
                    "Message going to the backend cti server",
                    MessageFields.weight(message),
                    () -> new LoggedParameter[] {
                        LoggedParameter.ofParts("cti_message", SentMessageText.of(message)),
                        new LoggedParameter(
                                "cti_message_name", message.getClass().getSimpleName())
                    });
        }
    }

    /** The bridge's thread may deal with the message before this one goes on, so that both lines come before. */
    @Override
    public void received(CtiMessage message) {
        if (isQuiet(message)) {
            return;
        }
        received++;
        if (!log.isOn()) {
            return;
        }
        long receivedAt = time.millis();
        int weight = MessageFields.weight(message);
        log.writeLater(
                LoggedEvent.MESSAGE_FROM_CTI_SERVER,
                "Message received from the backend cti server",
                weight,
                () -> new LoggedParameter[] {
                    LoggedParameter.ofParts("cti_message", MessageLayouts.render(message)),
                    new LoggedParameter("cti_message_name", message.getClass().getSimpleName())
                });
        if (!(message instanceof UnknownMessage)) {
            DecodedMessage decoded = new DecodedMessage(message, received, receivedAt, time.millis(), deploymentType);
            log.writeLater(
                    LoggedEvent.DECODED_MESSAGE_FROM_CTI_SERVER,
                    "Decoded Message to Finesse from backend cti server",
                    weight,
                    () -> new LoggedParameter[] {
                        LoggedParameter.ofParts("cti_message", decoded.text()),
                        new LoggedParameter("cti_response_time", Long.toString(decoded.responseTime()))
                    });
        }
    }

    private static boolean isQuiet(CtiMessage message) {
        return switch (message) {
            case HeartbeatReq any -> true;
            case HeartbeatConf any -> true;
            case QuerySkillGroupStatisticsReq any -> true;
            case QuerySkillGroupStatisticsConf any -> true;
            default -> false;
        };
    }
}
