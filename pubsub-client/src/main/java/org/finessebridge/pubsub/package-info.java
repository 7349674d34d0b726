/**
 * Publishes to an XEP-0060 (Publish-Subscribe) service. {@link
 * org.finessebridge.pubsub.PubSubClient} is the port; who implements it decides where the service
 * runs: in the same JVM, or elsewhere behind an XMPP stream.
 */
@NullMarked
package org.finessebridge.pubsub;

import org.jspecify.annotations.NullMarked;
