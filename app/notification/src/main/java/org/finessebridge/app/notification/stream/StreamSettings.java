package org.finessebridge.app.notification.stream;

import org.finessebridge.app.notification.keepalive.KeepAliveSettings;
import org.finessebridge.app.notification.limit.LimitSettings;
import org.finessebridge.app.notification.sasl.SaslSettings;

/**
 * What all streams are served by, whatever carries them.
 *
 * @param limits what one client may ask of the service
 * @param keepAlive how connections that are gone without a word are noticed
 * @param sasl how clients authenticate
 */
public record StreamSettings(LimitSettings limits, KeepAliveSettings keepAlive, SaslSettings sasl) {}
