package org.finessebridge.cti.client;

import org.finessebridge.cti.message.session.OpenConf;

/**
 * A session is open.
 *
 * @param side the side that answered
 * @param endpoint where it listens
 * @param openConf the server's answer
 */
public record CtiSessionOpened(CtiSide side, CtiEndpoint endpoint, OpenConf openConf) {}
