/**
 * What joins the product and its Notification Service: who may sign in, which pages may come, what
 * the domains are, and when the service starts and stops.
 */
@NullMarked
package org.finessebridge.app.xmpp;

import org.jspecify.annotations.NullMarked;
