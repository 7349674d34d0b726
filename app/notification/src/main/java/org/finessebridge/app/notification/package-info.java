/**
 * The Notification Service: the XMPP server that desktops connect to and through which the web
 * services publish. This package is its API; the packages below it are closed to the rest of the
 * application.
 */
@NullMarked
package org.finessebridge.app.notification;

import org.jspecify.annotations.NullMarked;
