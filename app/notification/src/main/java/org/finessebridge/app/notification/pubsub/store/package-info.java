/** What the publish-subscribe service keeps in the database. */
@NullMarked
package org.finessebridge.app.notification.pubsub.store;

import org.jspecify.annotations.NullMarked;
