package org.finessebridge.cti.client;

import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.session.OpenConf;

/**
 * A session is open.
 *
 * @param side the side that answered
 * @param endpoint where it listens
 * @param version the version that both speak; lower than the client's highest where the server
 *     refused that
 * @param openConf the server's answer
 * @param health how the contact centre is
 */
public record CtiSessionOpened(
        CtiSide side, CtiEndpoint endpoint, ProtocolVersion version, OpenConf openConf, CtiHealth health) {}
