package org.finessebridge.pubsub.xmpp.settings;

/**
 * The user as whom is published; it owns the nodes. Only one session of it may exist.
 *
 * @param name the local part of its JID
 * @param password its password; never logged
 * @param resource the resource that its session binds
 */
public record PublisherAccount(String name, String password, String resource) {

    /** Without the password. */
    @Override
    public String toString() {
        return name + "/" + resource;
    }
}
