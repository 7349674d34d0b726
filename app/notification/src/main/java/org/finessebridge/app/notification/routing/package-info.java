/** Who answers a stanza, or takes it. */
@NullMarked
package org.finessebridge.app.notification.routing;

import org.jspecify.annotations.NullMarked;
