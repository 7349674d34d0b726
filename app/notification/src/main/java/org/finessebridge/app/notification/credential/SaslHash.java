package org.finessebridge.app.notification.credential;

/** The hash functions with which SCRAM is offered: RFC 5802 and RFC 7677. */
public enum SaslHash {
    /** RFC 5802. */
    SHA_1,
    /** RFC 7677. */
    SHA_256
}
